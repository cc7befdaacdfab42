/** A list without what its conditions left out: `present([count > 0 && 'a line', note])`. An empty text stays. */
export function present<T>(items: readonly (T | false | null | undefined)[]): T[] {
  return items.filter((item): item is T => item !== false && item !== null && item !== undefined);
}
