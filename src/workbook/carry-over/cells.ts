import type { Column, Columns, Field, Fields, FieldSheet, ListSheet } from '../../forms/define.ts';
import type { Located } from '../../model/cell.ts';
import type { CellValues, Primitive } from '../write/values.ts';

/** What was read from a cell, as it can be written into another: money read from triệu đồng goes back to triệu đồng. */
function writable(definition: Column | Field, cell: Located<unknown> | undefined): Primitive | undefined {
  if (definition.kind === 'formula' || cell?.state !== 'value') return undefined;
  const value = cell.value as Primitive;
  return 'millions' in definition.type && typeof value === 'number' ? value / 1_000_000 : value;
}

/** The readable cells of one row under these columns; blank and unreadable ones are left out. */
export function rowValues<C extends Columns>(
  sheet: ListSheet<C>,
  row: Readonly<Record<string, unknown>>,
  keys: readonly (keyof C & string)[],
): CellValues {
  return Object.fromEntries(
    keys.map((key) => [key, writable(sheet.columns[key] as Column, row[key] as Located<unknown>)]),
  );
}

/** The same of a sheet of fields. */
export function fieldValues<F extends Fields>(
  sheet: FieldSheet<F>,
  data: Readonly<Record<string, unknown>>,
  keys: readonly (keyof F & string)[],
): CellValues {
  return Object.fromEntries(
    keys.map((key) => [key, writable(sheet.fields[key] as Field, data[key] as Located<unknown>)]),
  );
}
