import type {
  DataSheet,
  Form,
  FormulaScope,
  ListSheet,
  LayoutContext,
  MatrixSheet,
} from '../../../forms/define.ts';
import {
  fieldColumn,
  firstDataRow,
  placeColumns,
  placeRows,
  placeSigned,
  rows,
} from '../../../forms/layout.ts';
import type { Issue } from '../../../model/issue.ts';
import { formatNumber } from '../../../vietnamese/numbers.ts';
import { cut } from '../../../vietnamese/text.ts';
import { calculate, type CalculatedCell, type Results, SheetNotThere } from '../../calculate/calculate.ts';
import { scopeOf } from '../../write/scope.ts';
import { formIssue } from '../form-issues.ts';
import { sameNumber } from '../formula.ts';
import type { RawCell, RawSheet } from '../raw.ts';
import { filledCells } from './open-sheet.ts';

/*
 * What the form works out is never read, so that the figures are right whatever stands there; but the paper that is signed
 * says it. Told is what differs from what the form works out: results that were pasted as values say the same.
 */

type Shown = NonNullable<CalculatedCell['value']> | null;
type ReadSheet = readonly [sheet: DataSheet, raw: RawSheet];

/** The cells of the form's own formulas that show something else than these work out. */
export function typedOverFormulas(
  file: string,
  form: Form,
  read: readonly ReadSheet[],
  layout: LayoutContext,
): readonly Issue[] {
  const own = new Map(read.map((each) => [each[0].name, formulasOf(form, each, layout)]));
  const changed = read.flatMap(([sheet, raw]) =>
    [...(own.get(sheet.name) ?? [])].flatMap(([address, formula]) => {
      const cell = raw.cells.get(address);
      return cell === undefined || isOfForm(cell, formula) ? [] : [{ sheet, address, cell }];
    }),
  );
  if (changed.length === 0) return [];
  const sheets = read.map(([{ name }, { cells }]) => {
    const typed = [...cells].map(
      ([address, cell]) => [address, { value: shownIn(cell) ?? undefined }] as const,
    );
    const formulas = [...(own.get(name) ?? [])].map(([address, formula]) => [address, { formula }] as const);
    return { name, cells: new Map<string, CalculatedCell>([...typed, ...formulas]) };
  });
  const worked = calculate(sheets);
  return changed.flatMap(({ sheet, address, cell }) => {
    const [expected, actual] = [known(worked, sheet.name, address), shownIn(cell)];
    if (actual === null || !isPlain(expected) || same(expected, actual)) return [];
    return formIssue(
      'formula-typed-over',
      { file, sheet: sheet.name, cell: address },
      `Ô này biểu mẫu tự tính ra ${quoted(expected)}, nay ${said(cell, actual)} do bị gõ đè. Ô này không được đọc.`,
      'Chép lại công thức của ô này từ biểu mẫu gốc; nếu số gõ đè mới đúng thì sửa những ô mà công thức tính từ đó.',
    );
  });
}

/** What a formula works out; nothing is known of one that needs a sheet which could not be read. */
function known(worked: Results, sheet: string, address: string): ReturnType<Results> | null {
  try {
    return worked(sheet, address);
  } catch (error) {
    if (error instanceof SheetNotThere) return null;
    throw error;
  }
}

/** By address: in rows that hold data, in the row CỘNG, and below a matrix. What only numbers the rows says nothing. */
function formulasOf(form: Form, [sheet, raw]: ReadSheet, layout: LayoutContext): ReadonlyMap<string, string> {
  if (sheet.kind === 'fields') {
    const lines = placeSigned(sheet, layout)?.certified?.lines ?? [];
    const at = scopeOf(form, { ...layout, communes: [] }, firstDataRow(sheet), sheet);
    return new Map(lines.map(({ row, formula }) => [`${fieldColumn}${row}`, formula(at)]));
  }
  const columns = placeColumns(sheet, layout);
  const first = firstDataRow(sheet);
  const numbers =
    sheet.kind === 'matrix' ? placeRows(sheet, layout).map(({ row }) => row) : dataRows(sheet, raw, layout);
  const last = Math.max(first, ...numbers);
  // How many rows a list was prepared with, no formula of a row asks.
  const around = scopeOf(form, { ...layout, communes: [] }, first, sheet);
  const letters = new Map(columns.map(({ key, letter }) => [key, letter]));
  const scope = (row: number): FormulaScope => ({
    ...around,
    row,
    cell: (key) => `${letters.get(key)}${row}`,
  });
  const inRows = columns.flatMap(({ letter, column }) =>
    column.kind === 'formula' && column.ordinal !== true
      ? numbers.map((row) => [`${letter}${row}`, column.formula(scope(row))] as const)
      : [],
  );
  const totals =
    sheet.kind === 'list' && sheet.totalRow
      ? columns
          .filter(({ column }) => column.total === true)
          .map(({ letter }) => [`${letter}${rows.total}`, `SUM(${letter}${first}:${letter}${last})`] as const)
      : [];
  return new Map([...inRows, ...totals, ...belowOf(sheet, last, columns[0]?.letter ?? 'C', scope)]);
}

function belowOf(
  sheet: ListSheet | MatrixSheet,
  last: number,
  letter: string,
  scope: (row: number) => FormulaScope,
): readonly (readonly [string, string])[] {
  if (sheet.kind === 'list') return [];
  return (sheet.below ?? []).map(({ formula }, index) => {
    const row = last + 2 + index;
    return [`${letter}${row}`, formula(scope(row))];
  });
}

/** Rows in which somebody entered anything. */
function dataRows(sheet: ListSheet, raw: RawSheet, layout: LayoutContext): readonly number[] {
  const entered = new Set(
    placeColumns(sheet, layout).flatMap(({ index, column }) => (column.kind === 'formula' ? [] : [index])),
  );
  const held = filledCells(raw).filter(
    ({ row, column }) => row >= firstDataRow(sheet) && entered.has(column),
  );
  return [...new Set(held.map(({ row }) => row))];
}

/** Damage is an error of its own. A sum that reaches less or farther than the rows is told as such (`row-below-table`). */
function isOfForm(cell: RawCell, formula: string): boolean {
  if (cell.kind === 'unreadable') return true;
  if (cell.kind !== 'formula') return false;
  return cell.text === null || cell.text === formula || shape(cell.text) === shape(formula);
}

/** As programs write one formula: with and without blanks, quotes around a sheet's name, "$". */
function shape(formula: string): string {
  // How far another sheet's rows go is that sheet's own affair.
  const bare = formula.replaceAll(/[\s'$]/g, '').replaceAll(/(![A-Z]+\d+:[A-Z]+)\d+/g, '$1');
  return bare.replace(/^(SUM\([A-Z]+\d+:[A-Z]+)\d+\)$/, '$1)');
}

function shownIn(cell: RawCell): Shown {
  const scalar = cell.kind === 'formula' ? cell.cached : cell;
  switch (scalar?.kind) {
    case 'number':
    case 'boolean':
      return scalar.value;
    case 'text':
      return scalar.value.trim() === '' ? null : scalar.value;
    default:
      return null;
  }
}

function isPlain(value: Shown): value is number | string {
  return typeof value === 'number' || typeof value === 'string';
}

function same(expected: number | string, actual: NonNullable<Shown>): boolean {
  if (typeof expected === 'number' && typeof actual === 'number') return sameNumber(expected, actual);
  return expected === actual;
}

function said(cell: RawCell, actual: NonNullable<Shown>): string {
  const own = cell.kind === 'formula' ? `là công thức khác (“=${cut(cell.text ?? '')}”), ra` : 'ghi';
  return `${own} ${quoted(actual)}`;
}

/** A rate as Excel shows the quotient is what nobody would recognize with all its decimals. */
function quoted(value: NonNullable<Shown>): string {
  if (typeof value !== 'number') return `“${cut(String(value))}”`;
  return formatNumber(value, Number.isInteger(value) ? 0 : 2).replace(/(,\d)0$/, '$1');
}
