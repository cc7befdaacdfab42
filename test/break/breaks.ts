import { placeColumns, rows as formRows, firstDataRow, lastDataRow } from '../../src/forms/layout.ts';
import { columnLetters } from '../../src/model/address.ts';
import type { RawCell } from '../../src/workbook/read/raw.ts';
import type { DataCell } from './cells.ts';
import { rawSheetOf } from './sample.ts';

/** What people do to a cell by mistake. */
export const breakKinds = ['unit', 'sign', 'type', 'blank', 'duplicate', 'shift', 'digit'] as const;
export type BreakKind = (typeof breakKinds)[number];

export interface Break {
  readonly kind: BreakKind;
  /** "×1000", "moved to D7". */
  readonly what: string;
  readonly cells: ReadonlyMap<string, RawCell>;
  /** Rows, other than the cell's own, in which a report also counts: where a copy or a moved value now stands. */
  readonly alsoRows: readonly number[];
}

const number = (raw: RawCell, value: number): RawCell => ({
  kind: 'number',
  value,
  lexeme: String(value),
  format: raw.format,
});
const percentFormat = { id: 10, pattern: '0.00%', kind: 'percent' } as const;
const text = (raw: RawCell, value: string): RawCell => ({
  kind: 'text',
  value,
  fonts: [],
  format: raw.format,
});

/** All breaks that this cell can suffer; one that would change nothing is not among them. */
export function breaksOf(cell: DataCell, kind: BreakKind): readonly Break[] {
  const { raw, address } = cell;
  const cells = rawSheetOf(cell.of, cell.sheet).cells;
  const put = (what: string, ...changes: readonly (readonly [string, RawCell | null])[]): Break => {
    const changed = new Map(cells);
    for (const [at, value] of changes) {
      if (value === null) changed.delete(at);
      else changed.set(at, value);
    }
    return { kind, what, cells: changed, alsoRows: [] };
  };
  const isNumber = cell.type.shape === 'number' && raw.kind === 'number';
  switch (kind) {
    case 'unit':
      return isNumber && raw.value !== 0
        ? (
            [
              ['×1000', 1000],
              ['÷1000', 0.001],
              ['×10⁶', 1e6],
            ] as const
          ).map(([what, factor]) =>
            put(what, [address, number(raw, factor < 1 ? raw.value / 1000 : raw.value * factor)]),
          )
        : [];
    case 'sign':
      return isNumber && raw.value !== 0 ? [put('−', [address, number(raw, -raw.value)])] : [];
    case 'type':
      return typeBreaks(cell).map(([what, value]) => put(what, [address, value]));
    case 'blank':
      return [put('blank', [address, null])];
    case 'duplicate':
      return duplicates(cell, cells);
    case 'shift':
      return shifts(cell).map((to) => {
        const moved = put(`to ${to.address}`, [address, null], [to.address, raw]);
        return { ...moved, alsoRows: [to.row] };
      });
    case 'digit':
      return isNumber && raw.value !== 0
        ? digitBreaks(raw.value).map((value) => put(`${value}`, [address, number(raw, value)]))
        : [];
  }
}

function typeBreaks({ raw, type }: DataCell): readonly (readonly [string, RawCell])[] {
  switch (type.shape) {
    case 'number':
      return [
        ['a word', text(raw, 'abc')],
        ['a number with its unit', text(raw, '12 hộ')],
        ['a number that reads two ways', text(raw, '1.149')],
        ['TRUE', { kind: 'boolean', value: true, format: raw.format }],
        ['#REF!', { kind: 'error', code: '#REF!', format: raw.format }],
        ['a date', { ...number(raw, 45_111), format: { id: 14, pattern: 'mm-dd-yy', kind: 'date' } }],
        // A rate may well be shown in percent; nothing else may.
        ...(type.decimals === 2
          ? []
          : [['a percent', { ...number(raw, 0.12), format: percentFormat }] as const]),
      ];
    case 'date':
      return [
        ['a word', text(raw, 'tháng 7')],
        ['a number', { ...number(raw, 7), format: { id: 0, pattern: 'General', kind: 'general' } }],
        ['a day that is none', text(raw, '31/02/2023')],
      ];
    case 'choice':
      return [
        ['no label', text(raw, 'abc')],
        ['a number', number(raw, 77)],
      ];
    case 'listed':
    case 'text':
      return [
        ['a date', { ...number(raw, 45_111), format: { id: 14, pattern: 'mm-dd-yy', kind: 'date' } }],
        ['#REF!', { kind: 'error', code: '#REF!', format: raw.format }],
      ];
  }
}

/** The whole row once more, in the first free row below the data. */
function duplicates(cell: DataCell, cells: ReadonlyMap<string, RawCell>): readonly Break[] {
  const { sheet, of, row } = cell;
  if (sheet.kind !== 'list' || cell.kind === 'fixed') return [];
  const columns = placeColumns(sheet, of.book.layout).filter(({ column }) => column.kind !== 'formula');
  const free = Array.from(
    { length: lastDataRow(sheet, { ...of.book.layout, communes: [] }) - firstDataRow(sheet) + 1 },
    (_, index) => firstDataRow(sheet) + index,
  ).find((each) => columns.every(({ letter }) => !cells.has(`${letter}${each}`)));
  if (free === undefined) return [];
  const changed = new Map(cells);
  for (const { letter } of columns) {
    const value = cells.get(`${letter}${row}`);
    if (value !== undefined) changed.set(`${letter}${free}`, value);
  }
  return [{ kind: 'duplicate', what: `row ${row} again in ${free}`, cells: changed, alsoRows: [free] }];
}

/** One cell to the right, left, down, up, as far as data can stand there. */
function shifts({
  sheet,
  of,
  row,
  index,
}: DataCell): readonly { readonly address: string; readonly row: number }[] {
  const at = (column: number, line: number) => ({ address: `${columnLetters(column)}${line}`, row: line });
  if (sheet.kind === 'fields') return [at(index, row + 1), at(index + 1, row)];
  const columns = placeColumns(sheet, of.book.layout);
  const open = (column: number) =>
    columns.some((each) => each.index === column && each.column.kind !== 'formula');
  const below = at(index, row + 1);
  const above = row - 1 >= Math.max(firstDataRow(sheet), formRows.number + 1) ? [at(index, row - 1)] : [];
  return [
    ...(open(index + 1) ? [at(index + 1, row)] : []),
    ...(open(index - 1) ? [at(index - 1, row)] : []),
    below,
    ...above,
  ];
}

/** A digit dropped, doubled, or two swapped. */
function digitBreaks(value: number): readonly number[] {
  const digits = String(value);
  if (!/^\d+$/.test(digits)) return [];
  const last = digits.at(-1) ?? '';
  const made = [digits.slice(0, -1), digits + last, digits[0] + digits, digits.slice(1)];
  if (digits.length > 1) made.push(`${digits[1]}${digits[0]}${digits.slice(2)}`);
  return [...new Set(made.filter((each) => each !== '').map(Number))].filter((each) => each !== value);
}
