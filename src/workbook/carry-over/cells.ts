import type { Column, DataSheet, Field, LayoutContext } from '../../forms/define.ts';
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
 * The readable cells of one row, or of a sheet of fields, for a form of `layout`; blank and unreadable ones are left out, and
 * columns that it does not have. `definitions`: the sheet's columns or fields.
 */
export function carriedValues<K extends string>(
  sheet: DataSheet,
  definitions: Readonly<Record<K, Column | Field>>,
  cells: Readonly<Record<string, unknown>>,
  keys: readonly K[],
  layout: LayoutContext,
): CellValues {
  const own = keys.filter((key) => hasColumn(sheet, key, layout));
  return Object.fromEntries(
    own.map((key) => [key, writable(definitions[key], cells[key] as Located<unknown>, layout)]),
  );
}
