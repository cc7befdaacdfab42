/** The middle of the numbers; between the two middle ones where their number is even. undefined: none. */
export function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [upper, lower] = [sorted[middle], sorted[middle - 1]];
  if (upper === undefined) return undefined;
  return sorted.length % 2 === 1 || lower === undefined ? upper : (upper + lower) / 2;
}

/** Whether a ratio is further from 1 than the limit, above or below; a limit under 1 says nothing. */
export function isBeyond(limit: number, ratio: number): boolean {
  return limit >= 1 && !(ratio <= limit && ratio >= 1 / limit);
}

/**
 * Those that are further than the limit from the median of the others of their kind, with that median. Fewer than
 * `enough` others say nothing about what is usual.
 */
export function outOfLine<T extends { readonly kind: string; readonly average: number }>(
  all: readonly T[],
  enough: number,
  limit: number,
): readonly (T & { readonly median: number })[] {
  return all.flatMap((each) => {
    const others = all.filter((other) => other !== each && other.kind === each.kind);
    const median = medianOf(others.map(({ average }) => average));
    if (median === undefined || others.length < enough || !isBeyond(limit, each.average / median)) return [];
    return [{ ...each, median }];
  });
}
