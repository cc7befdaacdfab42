import type {
  Column,
  Columns,
  Field,
  Fields,
  FieldSheet,
  LayoutContext,
  ListSheet,
} from '../../forms/define.ts';
import { hasColumn } from '../../forms/layout.ts';
import type { Located } from '../../model/cell.ts';
import type { CellValues, Primitive } from '../write/values.ts';

/** What stands for a choice that the form of the new year offers no more: a blank, which nothing preset fills. */
export const offeredNoMore = '';

/** What was read from a cell, as it can be written into another: money read from triệu đồng goes back to triệu đồng. */
function writable(
  definition: Column | Field,
  cell: Located<unknown> | undefined,
  layout: LayoutContext,
): Primitive | undefined {
  if (definition.kind === 'formula' || cell?.state !== 'value') return undefined;
  const value = cell.value as Primitive;
  const { type } = definition;
  if (type.shape === 'choice' && !type.options(layout).some((option) => option.value === value))
    return offeredNoMore;
  return 'millions' in definition.type && typeof value === 'number' ? value / 1_000_000 : value;
}

/**
 * The readable cells of one row under these columns, for a form of `layout`; blank and unreadable ones are left out, and
 * columns that it does not have.
 */
export function rowValues<C extends Columns>(
  sheet: ListSheet<C>,
  row: Readonly<Record<string, unknown>>,
  keys: readonly (keyof C & string)[],
  layout: LayoutContext,
): CellValues {
  return Object.fromEntries(
    keys
      .filter((key) => hasColumn(sheet, key, layout))
      .map((key) => [key, writable(sheet.columns[key] as Column, row[key] as Located<unknown>, layout)]),
  );
}

/** The same of a sheet of fields. */
export function fieldValues<F extends Fields>(
  sheet: FieldSheet<F>,
  data: Readonly<Record<string, unknown>>,
  keys: readonly (keyof F & string)[],
  layout: LayoutContext,
): CellValues {
  return Object.fromEntries(
    keys
      .filter((key) => hasColumn(sheet, key, layout))
      .map((key) => [key, writable(sheet.fields[key] as Field, data[key] as Located<unknown>, layout)]),
  );
}
