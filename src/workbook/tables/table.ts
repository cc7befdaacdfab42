import type { CalendarDate } from '../../model/cell.ts';

/** A table of the consolidation: what it says. Only `plan-table.ts` knows rows, letters and looks. */
export interface ReportTable {
  /** The tab's name. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly TableRow[];
  /** A row TỔNG CỘNG at the end. */
  readonly total: boolean;
  /** Totals that the report has too: below TỔNG CỘNG it says so, and whether they are equal. */
  readonly checks?: readonly TotalCheck[];
  /** Printed across two pages, the first two columns on both: the column, from 0, that the second begins with. */
  readonly secondPage?: number;
  /** What stands there instead of rows. */
  readonly whenEmpty: string;
}

export interface TotalCheck {
  /** Of the columns, from 0. */
  readonly column: number;
  readonly inReport: number;
}

export interface ReportColumn {
  /** By which it is asked for: of a form's column, its key. */
  readonly key?: string;
  readonly heading: string;
  /** Neighbouring columns with the same group stand under one heading. */
  readonly group?: string;
  readonly kind: 'text' | 'centre' | 'number' | 'rate' | 'date' | 'id';
  readonly width: number;
  /** For whoever looks into the workbook: at the end of the table, outside what is printed. */
  readonly unprinted?: true;
  /** Added up; a part that lacks makes the total lack too. */
  readonly total?: boolean;
  /** A formula in every row, the total's among them: takes the letters of columns by place (from 0), and the row. */
  readonly formula?: (letter: (place: number) => string, row: number) => string;
}

export type TableCell = string | number | CalendarDate | undefined;

export interface TableRow {
  readonly kind: 'item' | 'subtotal';
  /** One per column; a column with a formula needs none. A subtotal adds up the items below it, to the next subtotal. */
  readonly cells: readonly TableCell[];
}

/** Stands where a number should: whatever is added up over it lacks too. */
export const lacking = '[thiếu]';

/** A column of a table that has a row for each of some things: what its cell says of one. */
export interface ColumnOf<T> extends ReportColumn {
  readonly says?: (thing: T, index: number) => TableCell;
}

export const counted: ColumnOf<unknown> = {
  heading: 'STT',
  kind: 'centre',
  width: 6,
  says: (_, index) => index + 1,
};

/** A row for each of the things, in their order. */
export function tableOf<T>(
  things: readonly T[],
  columns: readonly ColumnOf<T>[],
  rest: Omit<ReportTable, 'columns' | 'rows'>,
): ReportTable {
  const rows = things.map((thing, index): TableRow => {
    return { kind: 'item', cells: columns.map(({ says }) => says?.(thing, index)) };
  });
  return { ...rest, columns, rows };
}
