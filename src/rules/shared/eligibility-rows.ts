import type { DistrictBook } from '../../forms/books.ts';
import { valueOf } from '../../model/cell.ts';
import type { SubprojectCode } from '../../programme/subprojects.ts';

/** The district's own answer for a sub-project, where the sheet says "Không". */
export function refusalOf(book: DistrictBook, code: SubprojectCode) {
  const row = (book.sheets.eligibility?.rows ?? []).find((each) => valueOf(each.code) === code);
  return row && valueOf(row.eligible) === 'no' ? row.eligible : undefined;
}
