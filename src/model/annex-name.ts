const signs = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** "Phụ lục" for a single annex, else "Phụ lục I", "Phụ lục II"… (Nghị định 30/2020/NĐ-CP, Phụ lục I). `index` from 0. */
export function annexName(index: number, count: number): string {
  return count === 1 ? 'Phụ lục' : `Phụ lục ${romanOf(index + 1)}`;
}

function romanOf(value: number): string {
  const sign = signs.find(([worth]) => worth <= value);
  return sign === undefined ? '' : sign[1] + romanOf(value - sign[0]);
}
