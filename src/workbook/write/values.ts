import type { CalendarDate } from '../../model/cell.ts';
import { type CellType, type LayoutContext, textOf } from '../../forms/define.ts';
import { toSerial } from '../../vietnamese/dates.ts';

/**
 * What goes into a cell: a number, text, the value or the label of a choice, or a date. Columns in triệu đồng take
 * triệu đồng, as a person would type them.
 */
export type Primitive = string | number | CalendarDate;
export type CellValues = Readonly<Record<string, Primitive | undefined>>;

export type SheetValues =
  | { readonly fields: CellValues }
  | { readonly matrix: Readonly<Record<string, CellValues>> }
  | {
      readonly gate?: 'yes' | 'no' | 'Có' | 'Không';
      readonly control?: number;
      readonly rows: readonly CellValues[];
    };

/** By sheet id. */
export type BookValues = Readonly<Record<string, SheetValues>>;

export const gateLabels = { yes: 'Có', no: 'Không', Có: 'Có', Không: 'Không' } as const;

/** A choice's labels as they stand in lists and cells: digits as a number, since that is what Excel makes of them. */
export function labelsOf(
  type: Extract<CellType<unknown>, { shape: 'choice' }>,
  layout: LayoutContext,
): (string | number)[] {
  return type.options(layout).map(({ label }) => asListed(textOf(label, layout)));
}

export function asListed(label: string): string | number {
  return /^[1-9]\d{0,14}$/.test(label) ? Number(label) : label;
}

/**
 * The value as the cell holds it; dates as serials. Throws where it cannot be one of this column: a wrong call.
 * `unchecked` writes whatever was given, for copies of what somebody typed.
 */
export function cellValue(
  type: CellType<unknown>,
  value: Primitive,
  layout: LayoutContext,
  where: string,
  unchecked = false,
): string | number {
  if (typeof value === 'object') {
    if (type.shape !== 'date' && !unchecked) throw new TypeError(`${where}: no date belongs here`);
    return toSerial(value);
  }
  if (type.shape === 'choice') {
    const option = type
      .options(layout)
      .find((each) => value === each.value || String(value) === textOf(each.label, layout));
    if (option !== undefined) return asListed(textOf(option.label, layout));
    if (!unchecked) throw new TypeError(`${where}: not offered: ${value}`);
    return value;
  }
  const wanted = type.shape === 'number' ? 'number' : type.shape === 'date' ? 'date' : 'string';
  if (typeof value !== wanted && !unchecked)
    throw new TypeError(`${where}: ${wanted} expected, not ${JSON.stringify(value)}`);
  return value;
}
