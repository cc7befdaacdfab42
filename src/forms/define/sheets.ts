import type { CalendarDate } from '../../model/cell.ts';
import type { CellType } from './cell-types.ts';
import type { Column, FormulaScope } from './columns.ts';
import type { CommuneIdentity, FormContext, LayoutContext, Text } from './context.ts';
import type { Identities } from './identities.ts';
import type { FormVersion, Lifetime } from './versions.ts';

export type Columns = Readonly<Record<string, Column<never> | Column<unknown>>>;

interface SheetCommon extends Lifetime {
  /** ASCII id: the key under which a book holds the sheet. */
  readonly id: string;
  /** The tab's name. */
  readonly name: string;
  readonly title: string;
  /** One or two lines under the title. */
  readonly note?: Text;
}

/** What decides how many rows a list is prepared with: nothing that the reader asks for. */
export type RowsContext = LayoutContext & Pick<FormContext, 'communes'>;

export interface Control {
  readonly label: string;
  readonly note: string;
  readonly type: CellType<number>;
}

/** A cell that repeats one of another sheet: it is typed there, and seen here. */
export interface Echo {
  readonly echo: { readonly sheet: string; readonly row: number; readonly column: string };
}

/** What stands in a prepared row, by column. */
export type PreparedRow = Readonly<Record<string, string | number | Echo>>;

/**
 * Columns of a list that may repeat lines of another sheet. Such a row stands once anything else is typed in it, or where the
 * line is there and `beside` is filled; the others are room for lines that may come.
 */
interface Echoes {
  readonly since: FormVersion;
  readonly columns: readonly string[];
  readonly beside: string;
}

/** Rows below one another, as many as there are. */
export interface ListSheet<C extends Columns = Columns> extends SheetCommon, Identities {
  readonly kind: 'list';
  /** Row 3 asks "has the commune anything of this?" with Có/Không in D3. */
  readonly gate: boolean;
  readonly columns: C;
  /** Rows prepared for input (protection blocks inserting). */
  readonly openRows: number | ((form: RowsContext) => number);
  /** Row CỘNG above the data. */
  readonly totalRow: boolean;
  /** Rows that stand there already: values of `fixed` (and defaults of `input`) columns by key, as typed. */
  readonly prepared?: (form: FormContext, identity?: CommuneIdentity | null) => readonly PreparedRow[];
  /** Columns whose values in prepared rows are the district's: printed there, and nobody's to type. */
  readonly printed?: readonly string[];
  /** A number asked above the table, in D3, by somebody's own papers: what the table's sum is held against. */
  readonly control?: Control;
  /** Rows prepared with what lines of another sheet say. */
  readonly echoes?: Echoes;
  /** Below the prepared rows others can be typed, their fixed cells too. */
  readonly openBelow?: (layout: LayoutContext) => boolean;
  /** Of version 1; since then a sheet takes as many pages as its letters need. */
  readonly landscapePages?: 1 | 2;
}

export interface MatrixRow extends Lifetime {
  readonly label: Text;
  readonly unit: string;
}

/** Fixed rows × columns, both known. */
export interface MatrixSheet<R extends string = string, C extends Columns = Columns> extends SheetCommon {
  readonly kind: 'matrix';
  readonly rows: Readonly<Record<R, MatrixRow>>;
  readonly columns: C;
  /** Formula rows below the table, at a distance of one row. */
  readonly below?: readonly {
    readonly label: Text;
    readonly formula: (scope: FormulaScope) => string;
    readonly numberFormat: string;
  }[];
}

export interface Field<T = unknown> extends Lifetime {
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

/** A figure that the form works out and somebody answers for. */
export interface CertifiedLine {
  readonly label: string;
  readonly unit: string;
  readonly formula: (scope: FormulaScope) => string;
}

/** One field a row: A STT, B Nội dung, C Nhập, D Ghi chú. */
export interface FieldSheet<F extends Fields = Fields> extends SheetCommon {
  readonly kind: 'fields';
  readonly fields: F;
  /** It is printed and signed: who made the figures and who answers for them stand below the fields. */
  readonly signed?: boolean;
  /** What is certified by the signature. */
  readonly certified?: Lifetime & { readonly title: string; readonly lines: readonly CertifiedLine[] };
}

export type DataSheet = ListSheet | MatrixSheet | FieldSheet;

/** Identities name columns of the sheet: any other name does not compile. */
export function listSheet<const C extends Columns>(
  sheet: Omit<ListSheet<C>, 'kind' | keyof Identities> & Identities<NoInfer<keyof C & string>>,
): ListSheet<C> {
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

/**
 * A workbook's whole definition, in all its versions: what came or went says when (`since`, `until`). A test holds every
 * closed version as it was.
 */
export interface Form<S extends Readonly<Record<string, DataSheet>> = Readonly<Record<string, DataSheet>>> {
  /** `xa` or `huyen`: what the hidden sheet `_bieu` says. */
  readonly id: 'xa' | 'huyen';
  /** In tab order, by sheet id. */
  readonly sheets: S;
}
