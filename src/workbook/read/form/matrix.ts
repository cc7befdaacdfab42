import type { MatrixSheet } from '../../../forms/define.ts';
import { placeColumns, rowOf } from '../../../forms/layout.ts';
import type { CellsByKey, OpenSheet } from './open-sheet.ts';
import { tellBesideTable } from './remarks.ts';
import { takeRow } from './row.ts';

/** Fixed rows: the cells by row and column. */
export function readMatrix(open: OpenSheet, sheet: MatrixSheet): Readonly<Record<string, CellsByKey>> {
  const columns = placeColumns(sheet, open.layout);
  const table = Object.fromEntries(
    Object.entries(sheet.rows).map(([key, { unit }]) => [
      key,
      takeRow(open, sheet, columns, rowOf(sheet, key), unit),
    ]),
  );
  const numbers = new Set(Object.keys(sheet.rows).map((key) => rowOf(sheet, key)));
  tellBesideTable(open, columns, numbers);
  return table;
}
