import type { Column, MatrixSheet } from '../../../forms/define.ts';
import { placeColumns, placeRows } from '../../../forms/layout.ts';
import type { CellsByKey, OpenSheet } from './open-sheet.ts';
import { tellBesideTable } from './remarks.ts';
import { rowReader } from './row.ts';

/** Fixed rows: the cells by row and column. */
export function readMatrix(open: OpenSheet, sheet: MatrixSheet): Readonly<Record<string, CellsByKey>> {
  const columns = placeColumns(sheet, open.layout);
  const rows = placeRows(sheet, open.layout);
  const none = open.absent(sheet.columns as Readonly<Record<string, Column>>);
  const take = rowReader(open, sheet, columns);
  const table = {
    ...Object.fromEntries(Object.keys(sheet.rows).map((key) => [key, none])),
    ...Object.fromEntries(rows.map(({ key, row, unit }) => [key, take(row, unit)])),
  };
  tellBesideTable(open, sheet, columns, new Set(rows.map(({ row }) => row)));
  return table;
}
