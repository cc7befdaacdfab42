import type { CommuneBook, YearData } from '../../forms/books.ts';
import {
  countingDay,
  lastYearOf,
  mergedInto,
  openingRows,
  unitInSentence,
} from '../../forms/district/units.ts';
import { type Located, valueOf } from '../../model/cell.ts';
import { allFilled, sumOf } from '../kit.ts';
import { type Balance, balances } from './last-year-rows.ts';

/** "xã Đắk PXi": the units that have been merged into the one with this code. */
export function mergedNames({ district, year }: YearData, code: string): readonly string[] {
  const { sheets } = district;
  return mergedInto(sheets, code, countingDay(sheets, year)).map(unitInSentence);
}

/** The balances that a commune began the year with, those of units merged into it among them. */
export function openingsOf(data: YearData, { code, ...book }: CommuneBook): readonly Balance[] {
  const { sheets } = data.district;
  return balances(openingRows(sheets, code, countingDay(sheets, data.year)), { code, ...book });
}

/**
 * Openings that a form was printed with before another unit was merged into its own: the unit's own part, to which the others' are to come.
 * `now`: all of it.
 */
export function openingsBeforeMerger(
  data: YearData,
  book: CommuneBook,
): readonly { readonly printed: Located<number>; readonly now: number }[] {
  if (mergedNames(data, book.code).length === 0 || lastYearOf(data.district.sheets, book.code) === undefined)
    return [];
  return openingsOf(data, book).flatMap(({ opening, lastYear }) => {
    const parts = allFilled(lastYear);
    const [own] = parts ?? [];
    if (parts === null || valueOf(opening) !== own?.value || own?.value === sumOf(parts)) return [];
    return [{ printed: opening, now: sumOf(parts) }];
  });
}
