import { type CalendarDate, type Filled, isFilled, type Located } from '../../model/cell.ts';
import { formatShort } from '../../vietnamese/dates.ts';
import { compareKey, numberKey } from '../../vietnamese/text.ts';
import { allFilled } from './cells.ts';

/** What a row's cells say, as text is compared; null where one is blank or unreadable. */
export function keyOf(...cells: readonly Located<unknown>[]): string | null {
  return allFilled(cells) && keyWithBlanks(...cells);
}

/** The same of cells that may stay blank: a blank is one with a blank alone. null where one is unreadable. */
export function keyWithBlanks(...cells: readonly Located<unknown>[]): string | null {
  const isRead = cells.every(({ state }) => state !== 'unreadable');
  return isRead ? cells.map((cell) => (isFilled(cell) ? said(cell) : '')).join(' | ') : null;
}

/** The number of a document, to be compared as one. */
export function asNumber(cell: Located<string>): Located<string> {
  return isFilled(cell) ? { ...cell, value: numberKey(cell.value) } : cell;
}

function said({ value }: Filled<unknown>): string {
  return compareKey(typeof value === 'object' ? formatShort(value as CalendarDate) : String(value));
}

/** Rows whose key an earlier row has already, each with the first row of that key; a row of null has no key. */
export function* repeats<T>(
  rows: Iterable<T>,
  keyOf: (row: T) => string | null,
): Iterable<readonly [again: T, first: T]> {
  const first = new Map<string, T>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    else yield [row, before];
  }
}
