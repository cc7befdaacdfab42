import type { CellType } from './cell-types.ts';
import type { LayoutContext, Text } from './context.ts';
import type { FormVersion, Lifetime } from './versions.ts';

/** Addresses that a formula may name. `cell('x')` is column x in the same row; `range('x')` all its data rows. */
export interface FormulaScope {
  readonly row: number;
  /** Of the form that the formula stands in. */
  readonly version: FormVersion;
  cell(key: string): string;
  range(key: string): string;
  /** A cell of a matrix sheet: `'Hộ nghèo'!G7`. */
  matrix(sheetId: string, rowKey: string, columnKey: string): string;
  /** All data rows of a column of a list sheet, absolute: `'Dự án sản xuất'!$N$8:$N$67`. */
  column(sheetId: string, columnKey: string): string;
  /** A field of a field sheet. */
  field(sheetId: string, fieldKey: string): string;
  /** The control cell above a list: `'Nguồn vốn'!$D$3`. */
  control(sheetId: string): string;
}

interface ColumnCommon extends Lifetime {
  readonly heading: Text;
  /** Unit, printed in the heading in brackets. */
  readonly unit?: string;
  /** Explains the column: the input message of its cells. */
  readonly note?: Text;
  /** Coloured band above the heading (row 4); '': none in this layout. */
  readonly group?: Text;
  /** Width in characters. */
  readonly width?: number;
  /** In a matrix, since that version, one row alone has the cell: it is asked once for the whole sheet. */
  readonly onceAt?: { readonly row: string; readonly since: FormVersion };
  /** Absent from the form unless this holds. */
  readonly when?: (layout: LayoutContext) => boolean;
}

/** A cell somebody fills in (`input`, white; `choice`, yellow). T is what the reader gives. */
export interface InputColumn<T> extends ColumnCommon {
  readonly kind: 'input';
  readonly type: CellType<T>;
  /** Must be filled: in list sheets once the row holds anything. `'when'`: see `requiredWhen`. */
  readonly required: boolean;
  /** The last version that has it as required; from the next on a blank is answered for elsewhere. */
  readonly requiredUntil?: FormVersion;
  /** Required in this case only; `because` says it in Vietnamese ("bắt buộc khi …"). */
  readonly requiredWhen?: {
    readonly test: (row: Readonly<Record<string, unknown>>) => boolean;
    readonly because: string;
    /** The rule that finds it blank, and says more than the reader could: the reader leaves it to that. */
    readonly heldBy?: string;
  };
  /** Summed in the row CỘNG. */
  readonly total?: boolean;
}

/** Filled in before the form goes out and locked; read like an input. */
export interface FixedColumn<T> extends ColumnCommon {
  readonly kind: 'fixed';
  readonly type: CellType<T>;
  /** The column that says the same: in a row that somebody adds, nobody types this one. */
  readonly saidBy?: string;
  readonly total?: boolean;
}

/** Locked formula; recomputed by Excel, never read as data. */
export interface FormulaColumn extends ColumnCommon {
  readonly kind: 'formula';
  readonly formula: (scope: FormulaScope) => string;
  readonly numberFormat?: string;
  /** Shown in red when not 0. */
  readonly difference?: boolean;
  readonly total?: boolean;
  /** Only numbers the rows: whoever numbers them otherwise says nothing false. */
  readonly ordinal?: boolean;
}

export type Column<T = unknown> = InputColumn<T> | FixedColumn<T> | FormulaColumn;

/** Whether a form of that version wants the cell filled in every case. */
export function isRequired(
  definition: Pick<InputColumn<unknown>, 'required' | 'requiredUntil'>,
  version: FormVersion,
) {
  return definition.required && version <= (definition.requiredUntil ?? version);
}

type Options<C> = Partial<Omit<C, 'kind' | 'heading' | 'type' | 'formula' | 'required'>>;

/** A required cell (`*`). */
export function required<T>(
  heading: Text,
  type: CellType<T>,
  options: Options<InputColumn<T>> = {},
): InputColumn<T> {
  return { kind: 'input', heading, type, required: true, ...options };
}

/** A cell that may stay blank, or must not only in the case of `requiredWhen`. */
export function optional<T>(
  heading: Text,
  type: CellType<T>,
  options: Options<InputColumn<T>> = {},
): InputColumn<T> {
  return { kind: 'input', heading, type, required: false, ...options };
}

export function fixed<T>(
  heading: Text,
  type: CellType<T>,
  options: Options<FixedColumn<T>> = {},
): FixedColumn<T> {
  return { kind: 'fixed', heading, type, ...options };
}

export function formula(
  heading: Text,
  make: (scope: FormulaScope) => string,
  options: Options<FormulaColumn> = {},
): FormulaColumn {
  return { kind: 'formula', heading, formula: make, ...options };
}

/** A locked difference column: red unless 0. */
export function difference(
  heading: Text,
  make: (scope: FormulaScope) => string,
  options: Options<FormulaColumn> = {},
): FormulaColumn {
  return { kind: 'formula', heading, formula: make, difference: true, numberFormat: '#,##0', ...options };
}
