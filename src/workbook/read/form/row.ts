import type { Column, ListSheet, MatrixSheet } from '../../../forms/define.ts';
import type { PlacedColumn } from '../../../forms/layout.ts';
import type { CellsByKey, OpenSheet } from './open-sheet.ts';

/** The data cells of a table's row by column. A column that this layout leaves out reads as blank. */
export function takeRow(
  open: OpenSheet,
  sheet: ListSheet | MatrixSheet,
  columns: readonly PlacedColumn[],
  row: number,
  unit?: string,
): CellsByKey {
  const cells = columns.flatMap(({ key, letter, column }) =>
    column.kind === 'formula'
      ? []
      : [{ key, address: `${letter}${row}`, definition: column, ...(unit === undefined ? {} : { unit }) }],
  );
  return { ...open.absent(sheet.columns as Readonly<Record<string, Column>>), ...open.take(cells) };
}
