import type { Stretch } from './written-stretch.ts';

/** Pairs of equal members of two lists, in the order of both: the longest such row of pairs. */
export function aligned<T>(
  a: readonly T[],
  b: readonly T[],
  same: (one: T, other: T) => boolean,
): readonly (readonly [number, number])[] {
  // Lists that are compared begin alike more often than not, and only what comes then asks for the table.
  const alike: (readonly [number, number])[] = [];
  while (alike.length < Math.min(a.length, b.length) && same(a[alike.length] as T, b[alike.length] as T))
    alike.push([alike.length, alike.length]);
  const rest = alignedByTable(a.slice(alike.length), b.slice(alike.length), same);
  return [...alike, ...rest.map(([i, j]) => [i + alike.length, j + alike.length] as const)];
}

function alignedByTable<T>(
  a: readonly T[],
  b: readonly T[],
  same: (one: T, other: T) => boolean,
): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  /** How many pairs there are from a[i] and b[j] on. */
  const left = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      left[i * width + j] = same(a[i] as T, b[j] as T)
        ? (left[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(left[(i + 1) * width + j] ?? 0, left[i * width + j + 1] ?? 0);
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (same(a[i] as T, b[j] as T)) pairs.push([i++, j++]);
    else if ((left[(i + 1) * width + j] ?? 0) >= (left[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** The stretches of both lists between pairs: what stands in one list alone, or in both and differs. */
export function gapsBetween(
  pairs: readonly (readonly [number, number])[],
  [lengthA, lengthB]: readonly [number, number],
): readonly { readonly a: Stretch; readonly b: Stretch }[] {
  const ends = [...pairs, [lengthA, lengthB] as const];
  return ends.flatMap(([i, j], index) => {
    const [beforeI, beforeJ] = ends[index - 1] ?? [-1, -1];
    const gap = { a: { start: beforeI + 1, end: i }, b: { start: beforeJ + 1, end: j } };
    return gap.a.end > gap.a.start || gap.b.end > gap.b.start ? [gap] : [];
  });
}
