import type { CalendarDate, Filled, Located } from '../../model/cell.ts';
import { formatShort } from '../../vietnamese/dates.ts';
import { compareKey } from '../../vietnamese/text.ts';
import { allFilled } from './cells.ts';

/** What a row's cells say, as text is compared; null where one is blank or unreadable. */
export function keyOf(...cells: readonly Located<unknown>[]): string | null {
  const filled = allFilled(cells);
  const said = ({ value }: Filled<unknown>) =>
    compareKey(typeof value === 'object' ? formatShort(value as CalendarDate) : String(value));
  return filled && filled.map(said).join(' | ');
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
