import { columnLetters } from '../model/address.ts';
import type { CellRef } from '../model/cell.ts';
import { onceOf } from '../model/once-of.ts';
import {
  type CertifiedLine,
  type Column,
  type Control,
  type DataSheet,
  type Field,
  type FieldSheet,
  type Form,
  type LayoutContext,
  type ListSheet,
  type MatrixRow,
  type MatrixSheet,
  type RowsContext,
  standsIn,
  textOf,
} from './define.ts';

/** Where things stand on a sheet. Everything that names a letter or a row number takes it from here. */

/** Row of headings, column numbers, CỘNG and the first data row. */
export const rows = { title: 1, subtitle: 2, gate: 3, group: 4, heading: 5, number: 6, total: 7 } as const;
/** Where a list answers Có or Không, or holds its control number: no list asks for both. */
export const gateCell = 'D3';

/** The control number that a list asks for where its sums came with the form. */
export function controlOf(sheet: DataSheet, { printedSums }: LayoutContext): Control | undefined {
  return sheet.kind === 'list' && printedSums === true ? sheet.control : undefined;
}

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
  /** The band above it, in row 4. */
  readonly band: string | undefined;
}

/** The sheets that a form of this layout has, by id. */
export function sheetsOf<S extends Readonly<Record<string, DataSheet>>>(
  form: Form<S>,
  { version }: LayoutContext,
): readonly (readonly [id: keyof S & string, sheet: DataSheet])[] {
  return Object.entries<DataSheet>(form.sheets).filter(([, sheet]) => standsIn(sheet, version));
}

/** The columns of a list or matrix sheet that this layout has, in order. A matrix sheet's A and B hold label and unit. */
export function placeColumns(sheet: ListSheet | MatrixSheet, layout: LayoutContext): readonly PlacedColumn[] {
  return placedIn(layout)[sheet.kind](sheet.columns as Columns);
}

type Columns = Readonly<Record<string, Column>>;

/** By the columns, not by the sheet: a sheet that is given others has them from then on. */
const placedIn = onceOf((layout: LayoutContext) => ({
  list: onceOf((columns: Columns) => placed(columns, 0, layout)),
  matrix: onceOf((columns: Columns) => placed(columns, 2, layout)),
}));

function placed(columns: Columns, before: number, layout: LayoutContext): readonly PlacedColumn[] {
  return Object.entries(columns)
    .filter(([, column]) => standsIn(column, layout.version) && (column.when?.(layout) ?? true))
    .map(([key, column], position) => {
      const index = position + 1 + before;
      const heading = textOf(column.heading, layout);
      const band = textOf(column.group ?? '', layout);
      return {
        key,
        letter: columnLetters(index),
        index,
        column,
        heading: column.unit === undefined ? heading : `${heading} (${column.unit})`,
        band: band === '' ? undefined : band,
      };
    });
}

export interface PlacedRow extends MatrixRow {
  readonly key: string;
  readonly row: number;
}

/** The rows of a matrix sheet that this layout has. */
export function placeRows(sheet: MatrixSheet, { version }: LayoutContext): readonly PlacedRow[] {
  return Object.entries(sheet.rows)
    .filter(([, row]) => standsIn(row, version))
    .map(([key, row], index) => ({ ...row, key, row: firstDataRow(sheet) + index }));
}

export interface PlacedField {
  readonly key: string;
  readonly row: number;
  readonly field: Field;
}

/** The fields that this layout has; every group of them takes a row of its own, above. */
export function placeFields(sheet: FieldSheet, layout: LayoutContext): readonly PlacedField[] {
  return fieldsPlacedIn(layout)(sheet);
}

const fieldsPlacedIn = onceOf(({ version }: LayoutContext) =>
  onceOf((sheet: FieldSheet): readonly PlacedField[] => {
    let row = firstDataRow(sheet) - 1;
    return Object.entries(sheet.fields as Readonly<Record<string, Field>>)
      .filter(([, field]) => standsIn(field, version))
      .map(([key, field]) => ({ key, field, row: (row += field.group === undefined ? 1 : 2) }));
  }),
);

/** Rows in which those who made the figures and who answers for them sign. */
const signatureRows = 6;

/** What stands below the fields of a sheet that is signed, by row; null: it is not signed. */
export interface SignedPlaces {
  /** The figures that the signature certifies: their heading, a row each, and the one that says what does not hold. */
  readonly certified: {
    readonly title: number;
    readonly lines: readonly (CertifiedLine & { readonly row: number })[];
    readonly verdict: number;
  } | null;
  /** First and last row of the signatures. */
  readonly first: number;
  readonly last: number;
}

export function placeSigned(sheet: FieldSheet, layout: LayoutContext): SignedPlaces | null {
  if (sheet.signed !== true) return null;
  const end = (placeFields(sheet, layout).at(-1)?.row ?? firstDataRow(sheet)) + 2;
  const { certified } = sheet;
  if (certified === undefined || !standsIn(certified, layout.version))
    return { certified: null, first: end, last: end + signatureRows };
  const lines = certified.lines.map((line, index) => ({ ...line, row: end + 1 + index }));
  const verdict = end + lines.length + 2;
  return {
    certified: { title: end, lines, verdict },
    first: verdict + 2,
    last: verdict + 2 + signatureRows,
  };
}

/** Row number of a matrix sheet's row, or of a field. Throws for one that the layout does not have. */
export function rowOf(sheet: MatrixSheet | FieldSheet, key: string, layout: LayoutContext): number {
  const places = sheet.kind === 'matrix' ? placeRows(sheet, layout) : placeFields(sheet, layout);
  const found = (places as readonly { readonly key: string; readonly row: number }[]).find(
    (each) => each.key === key,
  );
  if (found === undefined) throw new Error(`${sheet.id} has no row ${key}`);
  return found.row;
}

/** What a person fills in on a sheet of this layout, in order: its columns, or its fields. */
export function headingsOf(
  sheet: DataSheet,
  layout: LayoutContext,
): readonly { readonly key: string; readonly heading: string }[] {
  return sheet.kind === 'fields'
    ? placeFields(sheet, layout).map(({ key, field }) => ({ key, heading: textOf(field.label, layout) }))
    : placeColumns(sheet, layout).filter(({ column }) => column.kind !== 'formula');
}

/** What a person fills in on a form of layout `to` and not on one of `from`, as one says it. */
export function newInputs(form: Form, from: LayoutContext, to: LayoutContext): readonly string[] {
  return sheetsOf(form, to).flatMap(([, sheet]) => {
    if (!standsIn(sheet, from.version)) return [`sheet “${sheet.name}”`];
    const known = headingsOf(sheet, from).map(({ key }) => key);
    const columns = headingsOf(sheet, to).filter(({ key }) => !known.includes(key));
    const rows = sheet.kind === 'matrix' ? placeRows(sheet, to) : [];
    const what = sheet.kind === 'fields' ? 'ô' : 'cột';
    return [
      ...columns.map(({ heading }) => `${what} “${heading}” ở sheet ${sheet.name}`),
      ...rows
        .filter(({ since }) => since !== undefined && since > from.version)
        .map(({ label }) => `dòng “${textOf(label, to)}” ở sheet ${sheet.name}`),
    ];
  });
}

/**
 * Whether the layout has this column, or field. What it does not have is no blank to be filled: no figure is made of it,
 * and no rule asks for it.
 */
export function hasColumn(sheet: DataSheet, key: string, layout: LayoutContext): boolean {
  if (!standsIn(sheet, layout.version)) return false;
  const places = sheet.kind === 'fields' ? placeFields(sheet, layout) : placeColumns(sheet, layout);
  return (places as readonly { readonly key: string }[]).some((each) => each.key === key);
}

/** What stands beside a field, in column D. */
export function hintOf(field: Field, layout: LayoutContext): string {
  const note = field.note === undefined ? '' : textOf(field.note, layout);
  const because = field.requiredWhen?.because ?? '';
  const required = field.required && field.kind === 'input' ? 'Bắt buộc' : '';
  return [required, note, because === '' ? '' : because.charAt(0).toUpperCase() + because.slice(1)]
    .filter((part) => part !== '')
    .join('. ');
}

/** Column of a field sheet that holds the values. */
export const fieldColumn = 'C';

/** Last prepared row of a list sheet. */
export function lastDataRow(sheet: ListSheet, form: RowsContext): number {
  return firstDataRow(sheet) + openRowsOf(sheet, form) - 1;
}

/** How many rows are prepared for input. */
export function openRowsOf({ openRows }: ListSheet, form: RowsContext): number {
  return typeof openRows === 'number' ? openRows : openRows(form);
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
    return { file, sheet: sheet.name, cell: `${fieldColumn}${rowOf(sheet, String(row), layout)}` };
  const placed = placeColumns(sheet, layout).find((column) => column.key === columnKey);
  if (!placed) throw new Error(`${sheet.id} has no column ${columnKey}`);
  const number = typeof row === 'number' ? row : rowOf(sheet as MatrixSheet, row, layout);
  return { file, sheet: sheet.name, cell: `${placed.letter}${number}` };
}
