import type { YearData } from '../../forms/books.ts';
import { isUnitIn } from '../../forms/district/units.ts';
import { isFilled, valueOf } from '../../model/cell.ts';
import type { SubprojectCode } from '../../programme/subprojects.ts';
import { slotsWithBook } from '../kit.ts';
import { fundRows } from './fund-rows.ts';

/** What was spent of a sub-project: by communes, and by offices. */
export function spentOn(data: YearData, code: SubprojectCode) {
  const isUnit = isUnitIn(data.district.sheets);
  const ofOffices = (data.district.sheets.allocations?.rows ?? []).filter(
    (row) => valueOf(row.subproject) === code && !isUnit(valueOf(row.holder) ?? ''),
  );
  const ofCommunes = slotsWithBook(data).flatMap(({ book }) =>
    fundRows(book).filter((row) => row.subproject === code),
  );
  return [
    ...ofOffices.map((row) => row.disbursed),
    ...ofCommunes.flatMap((row) => row.years.map(({ disbursed }) => disbursed)),
  ]
    .filter(isFilled)
    .filter(({ value }) => value > 0);
}
