import { z } from 'zod';
import type { CalendarDate, CellRef, Located } from '../model/cell.ts';

/**
 * The language in which every sheet is defined, once: the blank form, the reader, the schema of each column and the
 * messages are all made from the same definition. Letters and row numbers are computed by `layout.ts`, never typed.
 */

/** What decides where columns stand and which years they name. */
export interface LayoutContext {
  readonly year: number;
  /** Funds of year − 2 may still be used ("Vốn năm N−2 còn được sử dụng"): one more pair of columns. */
  readonly olderFunds: boolean;
}

/** Lists that the district's workbook fills; a commune's form carries a copy of them in `_danh_muc`. */
export type ListName =
  | 'communes' // official names with their kind: "Xã Văn Lem"
  | 'commune-codes'
  | 'holders' // communes and offices: whoever is given money
  | 'offices' // official names, district sheet "Cơ quan, đơn vị"
  | 'training-providers'
  | 'documents' // keys of "Văn bản"
  | 'support-contents' // "Danh mục"
  | 'support-units';

/** What a blank form is filled with before it is sent out, beyond its layout. */
export interface FormContext extends LayoutContext {
  /** "Tỉnh Kon Tum", "Huyện Đắk Tô" as the form's head says them. */
  readonly province: string;
  readonly district: string;
  /** "xã, thị trấn". */
  readonly communeWord: string;
  readonly communes: readonly CommuneIdentity[];
  readonly lists: Readonly<Partial<Record<ListName, readonly string[]>>>;
  /** Sub-projects whose money goes to communes (district sheet "Đối tượng thụ hưởng", column D). */
  readonly fundedSubprojects: readonly string[];
  /** Those of them with investment capital (column E). */
  readonly investmentSubprojects: readonly string[];
  readonly otherTargets: readonly OtherTarget[];
  readonly thresholds: { readonly householdChangePercent: number; readonly disbursementPercent: number };
  readonly deadline?: CalendarDate;
  /** Office that receives the files ("Phòng Lao động - Thương binh và Xã hội"). */
  readonly receiver?: string;
}

export interface CommuneIdentity {
  /** Five digits. */
  readonly code: string;
  /** "Xã Văn Lem", "Thị trấn Đắk Tô". */
  readonly name: string;
}

export interface OtherTarget {
  readonly code: string;
  readonly subproject: string;
  readonly name: string;
  readonly unit: string;
}

/** Fixed text, or text that names a year. */
export type Text = string | ((layout: LayoutContext) => string);

export function textOf(text: Text, layout: LayoutContext): string {
  return typeof text === 'string' ? text : text(layout);
}

// --- what a cell holds -------------------------------------------------------------------------------------------

export interface ChoiceOption<T> {
  readonly value: T;
  readonly label: Text;
}

/**
 * What a cell may hold. `shape` tells the reader how to take a raw cell; `schema` then checks the value;
 * `expected` says it to a person ("số nguyên không âm").
 */
export type CellType<T> = {
  readonly schema: z.ZodType<T>;
  readonly expected: string;
} & (
  | { readonly shape: 'number'; readonly decimals: number; readonly signed: boolean }
  | { readonly shape: 'text'; readonly digitsOnly?: boolean; readonly maxLength: number }
  | { readonly shape: 'date' }
  | { readonly shape: 'choice'; readonly options: (layout: LayoutContext) => readonly ChoiceOption<T>[] }
  | { readonly shape: 'listed'; readonly list: ListName; readonly also: readonly string[] }
);

const safe = z.number().int().max(Number.MAX_SAFE_INTEGER);

/** Whole, not negative: hộ, người, dự án, cuộc. */
export const count: CellType<number> = {
  shape: 'number',
  decimals: 0,
  signed: false,
  schema: safe.min(0).max(100_000_000),
  expected: 'số nguyên không âm',
};

export const positiveCount: CellType<number> = {
  ...count,
  schema: safe.min(1).max(100_000_000),
  expected: 'số nguyên lớn hơn 0',
};

/** Whole đồng, not negative. */
export const money: CellType<number> = {
  shape: 'number',
  decimals: 0,
  signed: false,
  schema: safe.min(0).max(100_000_000_000_000),
  expected: 'số tiền bằng đồng, số nguyên không âm',
};

export const signedMoney: CellType<number> = {
  shape: 'number',
  decimals: 0,
  signed: true,
  schema: safe.min(-100_000_000_000_000).max(100_000_000_000_000),
  expected: 'số tiền bằng đồng, số nguyên (giảm thì ghi dấu trừ)',
};

/** Triệu đồng with at most 6 decimals; its value is **whole đồng**, converted once, at reading. */
export const millions: CellType<number> & { readonly millions: true } = {
  shape: 'number',
  decimals: 6,
  signed: false,
  millions: true,
  schema: safe.min(0).max(100_000_000_000_000),
  expected: 'số tiền bằng triệu đồng, không âm, nhiều nhất 6 chữ số thập phân',
};

export const signedMillions: CellType<number> & { readonly millions: true } = {
  ...millions,
  shape: 'number',
  decimals: 6,
  signed: true,
  schema: safe.min(-100_000_000_000_000).max(100_000_000_000_000),
  expected: 'số tiền bằng triệu đồng, nhiều nhất 6 chữ số thập phân (giảm thì ghi dấu trừ)',
};

/** A rate or a change in điểm phần trăm, at most 2 decimals: 8.49 is 8,49%. */
export const percent: CellType<number> = {
  shape: 'number',
  decimals: 2,
  signed: false,
  schema: z.number().min(0).max(100),
  expected: 'tỷ lệ phần trăm từ 0 đến 100, nhiều nhất 2 chữ số thập phân',
};

/** Any number of a commune's own unit (con, cặp, ha): at most 2 decimals, above 0. */
export const quantity: CellType<number> = {
  shape: 'number',
  decimals: 2,
  signed: false,
  schema: z.number().positive().max(100_000_000),
  expected: 'số lớn hơn 0, nhiều nhất 2 chữ số thập phân',
};

/** A threshold: a plain number, at most 2 decimals. */
export const ratio: CellType<number> = {
  shape: 'number',
  decimals: 2,
  signed: false,
  schema: z.number().min(0).max(1_000_000),
  expected: 'số không âm, nhiều nhất 2 chữ số thập phân',
};

/** A year of four digits. */
export const yearNumber: CellType<number> = {
  shape: 'number',
  decimals: 0,
  signed: false,
  schema: safe.min(2000).max(2100),
  expected: 'năm, 4 chữ số',
};

/** One line of text, NFC, trimmed, inner spaces folded. */
export const text: CellType<string> = {
  shape: 'text',
  maxLength: 2_000,
  schema: z.string().min(1).max(2_000),
  expected: 'chữ',
};

export const longText: CellType<string> = {
  shape: 'text',
  maxLength: 500,
  schema: z.string().min(1).max(500),
  expected: 'chữ, không quá 500 ký tự',
};

/** Digits kept as text: codes and telephone numbers. */
export const digits: CellType<string> = {
  shape: 'text',
  digitsOnly: true,
  maxLength: 20,
  schema: z.string().regex(/^[0-9 .+()-]{3,20}$/),
  expected: 'dãy chữ số, ghi dạng văn bản',
};

export const communeCode: CellType<string> = {
  shape: 'text',
  digitsOnly: true,
  maxLength: 5,
  schema: z.string().regex(/^\d{5}$/),
  expected: 'mã đơn vị hành chính gồm 5 chữ số',
};

export const date: CellType<CalendarDate> = {
  shape: 'date',
  schema: z.object({
    year: z.number().int().min(1990).max(2100),
    month: z.number().int(),
    day: z.number().int(),
  }),
  expected: 'ngày/tháng/năm, ví dụ 04/7/2023',
};

/** A drop-down with a fixed list. Options may name years. */
export function oneOf<const T extends string>(options: readonly ChoiceOption<T>[]): CellType<T> {
  return {
    shape: 'choice',
    options: () => options,
    schema: z.enum(options.map((option) => option.value) as [T, ...T[]]) as unknown as z.ZodType<T>,
    expected: `một trong: ${options.map((option) => textOf(option.label, { year: 0, olderFunds: false })).join('; ')}`,
  };
}

/** A drop-down whose values are its labels. */
export function oneOfLabels<const T extends string>(labels: readonly T[]): CellType<T> {
  return oneOf(labels.map((label) => ({ value: label, label })));
}

/** `Có; Không`. */
export const yesNo: CellType<'yes' | 'no'> = oneOf([
  { value: 'yes', label: 'Có' },
  { value: 'no', label: 'Không' },
]);

/** "Năm giao vốn": the year itself or the one before; year − 2 only where older funds may still be used. */
export const fundingYear: CellType<number> = {
  shape: 'choice',
  options: (layout) =>
    [layout.year, layout.year - 1, ...(layout.olderFunds ? [layout.year - 2] : [])].map((year) => ({
      value: year,
      label: String(year),
    })),
  schema: safe.min(2000).max(2100),
  expected: 'năm giao vốn trong danh sách chọn',
};

/** A drop-down fed by the district's lists; `also`: labels offered beside them. */
export function listed(list: ListName, ...also: readonly string[]): CellType<string> {
  return {
    shape: 'listed',
    list,
    also,
    schema: z.string().min(1).max(500),
    expected: 'một dòng trong danh sách chọn',
  };
}

// --- columns -----------------------------------------------------------------------------------------------------

/** Addresses that a formula may name. `cell('x')` is column x in the same row; `range('x')` all its data rows. */
export interface FormulaScope {
  readonly row: number;
  cell(key: string): string;
  range(key: string): string;
  /** A cell of a matrix sheet: `'Hộ nghèo'!G7`. */
  matrix(sheetId: string, rowKey: string, columnKey: string): string;
  /** All data rows of a column of a list sheet, absolute: `'Dự án sản xuất'!$N$8:$N$67`. */
  column(sheetId: string, columnKey: string): string;
  /** A field of a field sheet. */
  field(sheetId: string, fieldKey: string): string;
}

interface ColumnCommon {
  readonly heading: Text;
  /** Unit, printed in the heading in brackets. */
  readonly unit?: string;
  /** Explains the column: the input message of its cells. */
  readonly note?: Text;
  /** Coloured band above the heading (row 4). */
  readonly group?: string;
  /** Width in characters. */
  readonly width?: number;
  /** Absent from the form unless this holds. */
  readonly when?: (layout: LayoutContext) => boolean;
}

/** A cell somebody fills in (`input`, white; `choice`, yellow). T is what the reader gives. */
export interface InputColumn<T> extends ColumnCommon {
  readonly kind: 'input';
  readonly type: CellType<T>;
  /** Must be filled: in list sheets once the row holds anything. `'when'`: see `requiredWhen`. */
  readonly required: boolean;
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
}

export type Column<T = unknown> = InputColumn<T> | FixedColumn<T> | FormulaColumn;

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

// --- sheets ------------------------------------------------------------------------------------------------------

export type Columns = Readonly<Record<string, Column<never> | Column<unknown>>>;

interface SheetCommon {
  /** ASCII id: the key under which a book holds the sheet. */
  readonly id: string;
  /** The tab's name. */
  readonly name: string;
  readonly title: string;
  /** One or two lines under the title. */
  readonly note?: Text;
}

/** Rows below one another, as many as there are. */
export interface ListSheet<C extends Columns = Columns> extends SheetCommon {
  readonly kind: 'list';
  /** Row 3 asks "has the commune anything of this?" with Có/Không in D3. */
  readonly gate: boolean;
  readonly columns: C;
  /** Rows prepared for input (protection blocks inserting). */
  readonly openRows: number;
  /** Row CỘNG above the data. */
  readonly totalRow: boolean;
  /** Rows that stand there already: values of `fixed` (and defaults of `input`) columns by key, as typed. */
  readonly prepared?: (form: FormContext) => readonly Readonly<Record<string, string | number>>[];
  readonly landscapePages?: 1 | 2;
}

/** Fixed rows × columns, both known. */
export interface MatrixSheet<R extends string = string, C extends Columns = Columns> extends SheetCommon {
  readonly kind: 'matrix';
  readonly rows: Readonly<Record<R, { readonly label: Text; readonly unit: string }>>;
  readonly columns: C;
  /** Formula rows below the table, at a distance of one row. */
  readonly below?: readonly {
    readonly label: Text;
    readonly formula: (scope: FormulaScope) => string;
    readonly numberFormat: string;
  }[];
}

export interface Field<T = unknown> {
  readonly kind: 'input' | 'fixed';
  readonly label: Text;
  readonly type: CellType<T>;
  readonly required: boolean;
  readonly requiredWhen?: {
    readonly test: (fields: Readonly<Record<string, unknown>>) => boolean;
    readonly because: string;
    readonly heldBy?: string;
  };
  readonly note?: Text;
  /** A band above this field opens a new group. */
  readonly group?: string;
  /** Value that stands in a new form; `identity` is the unit that the form is for, null for the district's own. */
  readonly preset?: (
    form: FormContext,
    identity?: CommuneIdentity | null,
  ) => string | number | CalendarDate | undefined;
}

export type Fields = Readonly<Record<string, Field<never> | Field<unknown>>>;

/** One field a row: A STT, B Nội dung, C Nhập, D Ghi chú. */
export interface FieldSheet<F extends Fields = Fields> extends SheetCommon {
  readonly kind: 'fields';
  readonly fields: F;
}

export type DataSheet = ListSheet | MatrixSheet | FieldSheet;

export function listSheet<const C extends Columns>(sheet: Omit<ListSheet<C>, 'kind'>): ListSheet<C> {
  return { kind: 'list', ...sheet };
}

export function matrixSheet<const R extends string, const C extends Columns>(
  sheet: Omit<MatrixSheet<R, C>, 'kind'>,
): MatrixSheet<R, C> {
  return { kind: 'matrix', ...sheet };
}

export function fieldSheet<const F extends Fields>(sheet: Omit<FieldSheet<F>, 'kind'>): FieldSheet<F> {
  return { kind: 'fields', ...sheet };
}

// --- forms -------------------------------------------------------------------------------------------------------

/** A workbook's whole definition. Its version goes up whenever a sheet changes; a test holds that. */
export interface Form<S extends Readonly<Record<string, DataSheet>> = Readonly<Record<string, DataSheet>>> {
  /** `xa` or `huyen`: what the hidden sheet `_bieu` says. */
  readonly id: 'xa' | 'huyen';
  readonly version: number;
  /** In tab order, by sheet id. */
  readonly sheets: S;
}

// --- what the reader gives ---------------------------------------------------------------------------------------

type ValueOfColumn<C> = C extends { readonly kind: 'input' | 'fixed'; readonly type: CellType<infer T> }
  ? T
  : never;
type DataKeys<C> = { [K in keyof C]: C[K] extends FormulaColumn ? never : K }[keyof C];

/** A row's cells by column key; formula columns are not data. A column that the layout leaves out reads as blank. */
export type Cells<C> = { readonly [K in DataKeys<C>]: Located<ValueOfColumn<C[K]>> };

export type Row<C> = Cells<C> & {
  /** Row number in the sheet. */
  readonly row: number;
  /** The row's data cells as one range. */
  readonly at: CellRef;
};

export interface ListData<C = Columns> {
  /** Có/Không of D3; absent where the sheet has no gate. */
  readonly gate?: Located<'yes' | 'no'>;
  readonly rows: readonly Row<C>[];
}

export type MatrixData<R extends string, C> = { readonly [K in R]: Cells<C> };
export type FieldData<F> = { readonly [K in keyof F]: Located<F[K] extends Field<infer T> ? T : never> };

export type DataOf<S> =
  S extends ListSheet<infer C>
    ? ListData<C>
    : S extends MatrixSheet<infer R, infer C>
      ? MatrixData<R, C>
      : S extends FieldSheet<infer F>
        ? FieldData<F>
        : never;

export type RowOf<S> = S extends ListSheet<infer C> ? Row<C> : never;

/** The sheets of a workbook as read; a sheet that could not be read is null, and has its issue. */
export type Sheets<F extends Form> = { readonly [K in keyof F['sheets']]: DataOf<F['sheets'][K]> | null };
