const signs = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** "Phụ lục" for a single annex, else "Phụ lục I", "Phụ lục II"… (Nghị định 30/2020/NĐ-CP, Phụ lục I). `index` from 0. */
export function annexName(index: number, count: number): string {
  return count === 1 ? 'Phụ lục' : `Phụ lục ${roman(index + 1)}`;
}

/** 4 → "IV"; below 40. */
export function roman(value: number): string {
  const sign = signs.find(([worth]) => worth <= value);
  return sign === undefined ? '' : sign[1] + roman(value - sign[0]);
}
