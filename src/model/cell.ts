/** A day of the calendar, without time or zone. `month` is 1 to 12. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Where a cell, or a range of cells, stands.
 * `file` is the path inside the year's folder, with `/` ("xa/23431-xa-van-lem.xlsx", "huyen.xlsx");
 * `cell` is an A1 address or range ("L12", "H12:K12").
 */
export interface CellRef {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** The place of an issue: a cell, or as much of one as there is. */
export interface Place {
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
}

/**
 * A cell of a form as it was read. `typed` is what stands in the cell, as a person would type it
 * ("1149000000", "04/7/2023", "Cộng đồng"): the text that issues quote and acknowledgements key on.
 * An unreadable cell already has its issue; nobody may take a value from it.
 */
export type Located<T> =
  | {
      readonly at: CellRef;
      readonly state: 'value';
      readonly value: T;
      readonly typed: string;
      readonly formula?: CellFormula;
    }
  | { readonly at: CellRef; readonly state: 'blank' }
  | { readonly at: CellRef; readonly state: 'unreadable'; readonly typed: string };

/** What a value was worked out by, where nobody typed it. */
export interface CellFormula {
  /** "=K7". */
  readonly text: string;
  /** The cells of its sheet that it stands on, itself or through other formulas. */
  readonly from: readonly string[];
}

/** A cell that holds a value. */
export type Filled<T> = Extract<Located<T>, { state: 'value' }>;

export function isFilled<T>(cell: Located<T>): cell is Filled<T> {
  return cell.state === 'value';
}

/** The value of a cell, or undefined where it is blank or unreadable. Never 0 for "nothing". */
export function valueOf<T>(cell: Located<T> | undefined): T | undefined {
  return cell?.state === 'value' ? cell.value : undefined;
}

/** What stands in a cell, as an issue quotes it; blank is "". */
export function typedOf(cell: Located<unknown>): string {
  return cell.state === 'blank' ? '' : cell.typed;
}
