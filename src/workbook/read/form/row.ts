import type { Column, ListSheet, MatrixSheet } from '../../../forms/define.ts';
import type { PlacedColumn } from '../../../forms/layout.ts';
import { formatAddress } from '../../../model/address.ts';
import type { CellsByKey, OpenSheet } from './open-sheet.ts';

/** Takes a table's rows one by one: the data cells by column. A column that this layout leaves out reads as blank. */
export function rowReader(
  open: OpenSheet,
  sheet: ListSheet | MatrixSheet,
  placed: readonly PlacedColumn[],
): (row: number, unit?: string) => CellsByKey {
  const none = open.absent(sheet.columns as Readonly<Record<string, Column>>);
  const columns = placed.flatMap(({ key, index, column }) =>
    column.kind === 'formula' ? [] : [{ key, index, definition: column }],
  );
  return (row, unit) => {
    const cells = columns.map(({ key, index, definition }) => ({
      key,
      address: formatAddress({ row, column: index }),
      definition,
      unit,
    }));
    return { ...none, ...open.take(cells) };
  };
}
