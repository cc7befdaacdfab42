import type { ListSheet } from '../../forms/define.ts';
import type { PlacedColumn } from '../../forms/layout.ts';
import { columnLetters } from '../../model/address.ts';
import { widthOf } from './cells.ts';
import type { PlannedSheet } from './plan.ts';

/*
 * What of a sheet goes on paper, and in how many pages side by side. Text of size 11 is to be 8 points or more on A4, which
 * every commune prints on.
 */

/** Characters side by side on a landscape A4 at full size: 274 mm, 8 pixels each (7 where there is Calibri). */
const charactersAcross = 130;

/** Text of 11 points has 8 at this scale; a little more, for what rounding takes. */
const smallestScale = 8.1 / 11;

/** Pages side by side that columns of these widths need; the first `repeated` stand on each. */
export function pagesWide(widths: readonly number[], repeated: number): number {
  const room = charactersAcross / smallestScale;
  const kept = widths.slice(0, repeated).reduce((sum, width) => sum + width, 0);
  let [pages, used] = [1, kept];
  for (const width of widths.slice(repeated)) {
    if (used + width > room && used > kept) [pages, used] = [pages + 1, kept];
    used += width;
  }
  return pages;
}

/** Columns that stand on every page must leave room for the others. */
const mostRepeated = 90;

/** How many of the first columns say which row this is: through the last of the key, or as many as stay in view. */
export function keyColumns({ key }: ListSheet, columns: readonly PlacedColumn[], inView: number): number {
  const through = columns.findLastIndex((column) => key?.columns.includes(column.key) ?? false) + 1;
  const width = columns.slice(0, through).reduce((sum, { column }) => sum + widthOf(column), 0);
  return through > 0 && width <= mostRepeated ? through : inView;
}

/** Remarks are read in a column of this width too. */
const narrowestRemark = 30;

/** The width of the last column, a remark's: less than its own only where that saves a page. */
export function lastWidth(widths: readonly number[], repeated: number): number {
  const own = widths.at(-1) ?? 0;
  const pages = (last: number) => pagesWide([...widths.slice(0, -1), last], repeated);
  for (let width = own - 1; width >= narrowestRemark; width -= 1) if (pages(width) < pages(own)) return width;
  return own;
}

export function widthsOf(sheet: PlannedSheet, columns: number): readonly number[] {
  return Array.from({ length: columns }, (_, index) => sheet.widths.get(index + 1) ?? 9);
}

/** The set-up of a wide sheet: as many pages as its letters need. */
export function widePage(
  sheet: PlannedSheet,
  columns: number,
  repeated: number,
): { readonly fitToWidth: number; readonly printTitlesColumn?: string } {
  const pages = pagesWide(widthsOf(sheet, columns), repeated);
  return {
    fitToWidth: pages,
    ...(pages > 1 && repeated > 0 ? { printTitlesColumn: `A:${columnLetters(repeated)}` } : {}),
  };
}

/**
 * The rows that are used, as a formula that Excel works out when it prints: through the last in which any of these columns
 * holds something, and the first data row in any case. Programs that do not know such an area print all rows.
 */
export function usedRows(
  name: string,
  runs: readonly (readonly [from: string, to: string])[],
  { first, last, columns }: { readonly first: number; readonly last: number; readonly columns: number },
): string {
  const tab = `'${name.replaceAll("'", "''")}'!`;
  const ends = runs.map(([from, to]) => {
    const block = `${tab}$${from}$${first}:$${to}$${last}`;
    return `MAX((${block}<>"")*ROW(${block}))`;
  });
  return `OFFSET(${tab}$A$1,0,0,IFERROR(SUMPRODUCT(MAX(${[first, ...ends].join(',')})),${last}),${columns})`;
}
