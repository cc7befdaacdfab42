import { columnLetters } from '../model/address.ts';
import type { CellRef } from '../model/cell.ts';
import {
  type Column,
  type DataSheet,
  type FieldSheet,
  type LayoutContext,
  type ListSheet,
  type MatrixSheet,
  textOf,
} from './define.ts';

/** Where things stand on a sheet. Everything that names a letter or a row number takes it from here. */

/** Row of headings, column numbers, CỘNG and the first data row. */
export const rows = { title: 1, subtitle: 2, gate: 3, group: 4, heading: 5, number: 6, total: 7 } as const;
export const gateCell = 'D3';

export function firstDataRow(sheet: DataSheet): number {
  return sheet.kind === 'list' && sheet.totalRow ? 8 : 7;
}

export interface PlacedColumn {
  readonly key: string;
  readonly letter: string;
  /** 1-based. */
  readonly index: number;
  readonly column: Column;
  /** As printed in row 5, with the unit in brackets. */
  readonly heading: string;
}

/** The columns of a list or matrix sheet that this layout has, in order. A matrix sheet's A and B hold label and unit. */
export function placeColumns(sheet: ListSheet | MatrixSheet, layout: LayoutContext): readonly PlacedColumn[] {
  const offset = sheet.kind === 'matrix' ? 2 : 0;
  return Object.entries(sheet.columns)
    .filter(([, column]) => (column as Column).when?.(layout) ?? true)
    .map(([key, definition], position) => {
      const column = definition as Column;
      const index = position + 1 + offset;
      const heading = textOf(column.heading, layout);
      return {
        key,
        letter: columnLetters(index),
        index,
        column,
        heading: column.unit === undefined ? heading : `${heading} (${column.unit})`,
      };
    });
}

/** Row number of a matrix sheet's row, or of a field. Groups of fields take a row of their own. */
export function rowOf(sheet: MatrixSheet | FieldSheet, key: string): number {
  let row = 7;
  const entries = sheet.kind === 'matrix' ? Object.keys(sheet.rows) : Object.keys(sheet.fields);
  for (const entry of entries) {
    if (sheet.kind === 'fields' && sheet.fields[entry]?.group !== undefined) row += 1;
    if (entry === key) return row;
    row += 1;
  }
  throw new Error(`${sheet.id} has no row ${key}`);
}

/** Column of a field sheet that holds the values. */
export const fieldColumn = 'C';

/** Last prepared row of a list sheet. */
export function lastDataRow(sheet: ListSheet): number {
  return firstDataRow(sheet) + sheet.openRows - 1;
}

/** The address of one data cell. */
export function refOf(
  file: string,
  sheet: DataSheet,
  row: number | string,
  columnKey: string | null,
  layout: LayoutContext,
): CellRef {
  if (sheet.kind === 'fields')
    return { file, sheet: sheet.name, cell: `${fieldColumn}${rowOf(sheet, String(row))}` };
  const placed = placeColumns(sheet, layout).find((column) => column.key === columnKey);
  if (!placed) throw new Error(`${sheet.id} has no column ${columnKey}`);
  const number = typeof row === 'number' ? row : rowOf(sheet as MatrixSheet, row);
  return { file, sheet: sheet.name, cell: `${placed.letter}${number}` };
}
