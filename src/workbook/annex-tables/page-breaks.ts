/** Rows of a printed table, by their heights in points. */
interface Printed {
  /** Of all rows, the first at 0. */
  readonly heights: readonly number[];
  /** Of the rows that are printed again on every further page. */
  readonly repeated: number;
  /** How much a page holds. */
  readonly page: number;
  /** Rows (from 1) that stand on the page of the row before them. */
  readonly joined: ReadonlySet<number>;
}

/** The rows (from 1) that end a page, so that rows that belong together are not parted. */
export function pageBreaks({ heights, repeated, page, joined }: Printed): readonly number[] {
  const breaks: number[] = [];
  let used = 0;
  let start = 0;
  while (start < heights.length) {
    let end = start + 1;
    while (joined.has(end + 1)) end += 1;
    const block = heights.slice(start, end).reduce((sum, height) => sum + height, 0);
    if (used > 0 && used + block > page) {
      breaks.push(start);
      used = repeated;
    }
    used += block;
    start = end;
  }
  return breaks;
}
