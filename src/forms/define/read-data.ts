import type { CellRef, Located } from '../../model/cell.ts';
import type { CellType } from './cell-types.ts';
import type { FormulaColumn } from './columns.ts';
import type { Columns, Field, FieldSheet, Form, ListSheet, MatrixSheet } from './sheets.ts';

type ValueOfColumn<C> = C extends { readonly kind: 'input' | 'fixed'; readonly type: CellType<infer T> }
  ? T
  : never;
type DataKeys<C> = { [K in keyof C]: C[K] extends FormulaColumn ? never : K }[keyof C];

/** A row's cells by column key; formula columns are not data. A column that the layout leaves out reads as blank. */
type Cells<C> = { readonly [K in DataKeys<C>]: Located<ValueOfColumn<C[K]>> };

type Row<C> = Cells<C> & {
  /** Row number in the sheet. */
  readonly row: number;
  /** The row's data cells as one range. */
  readonly at: CellRef;
};

export interface ListData<C = Columns> {
  /** Có/Không of D3; absent where the sheet has no gate. */
  readonly gate?: Located<'yes' | 'no'>;
  /** The control number of D3; absent where the sheet asks for none. */
  readonly control?: Located<number>;
  readonly rows: readonly Row<C>[];
}

type MatrixData<R extends string, C> = { readonly [K in R]: Cells<C> };
type FieldData<F> = { readonly [K in keyof F]: Located<F[K] extends Field<infer T> ? T : never> };

type DataOf<S> =
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

/** Columns (of a field sheet: fields) by sheet id. */
export type ColumnsBySheet<F extends Form> = {
  readonly [K in keyof F['sheets']]?: readonly (F['sheets'][K] extends FieldSheet<infer T>
    ? keyof T
    : F['sheets'][K] extends { readonly columns: infer C }
      ? keyof C
      : never)[];
};
