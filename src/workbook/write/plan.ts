import type { DataValidation, PageSetup } from 'exceljs';
import type { Look } from './looks.ts';

/**
 * A sheet before anybody writes it: cells with values or formulas, and how they look. Plans are calculated
 * (calculate/) and then written: forms by the one module that knows exceljs (emit.ts), tables as their parts (table-book.ts).
 */
export interface PlannedSheet {
  readonly name: string;
  readonly cells: Map<string, PlannedCell>;
  /** Widths in characters by column number. */
  readonly widths: Map<number, number>;
  /** Heights in points by row number; a row without one fits its text. */
  readonly heights: Map<number, number>;
  readonly validations: Validation[];
  readonly conditions: Condition[];
  /** Only in headings: nobody reads data from under a merge. */
  readonly merges: string[];
  /** Rows and columns that stay in view. */
  freeze?: { readonly rows: number; readonly columns: number };
  /** Range with filter buttons in its first row; protection only lets filters be used that stand there already. */
  filter?: string;
  /** What differs from a landscape page of full width. */
  page?: PlannedPage;
  /** Number of the last column before a break that somebody set: the page then needs a scale of its own. */
  columnBreak?: number;
  /** Rows that end a printed page. Excel heeds them where nothing is fitted to a number of pages. */
  breaks?: readonly number[];
  /** Printed above every page. */
  pageHeader?: string;
  /** What of it is printed, where a formula gives the range; otherwise `page.printArea`. */
  printed?: DefinedName;
  /** Bound to cells, of this sheet or of others. */
  charts?: readonly PlannedChart[];
  /** At the foot of every page, as Excel writes it; the sheet's name and the page's number where nothing is said. */
  pageFooter?: string;
  readonly hidden?: boolean;
  /** Locked cells cannot be typed into; no password. */
  readonly protected: boolean;
  readonly tabColour?: string;
}

/** As exceljs takes it, which writes A3 (8) too, but has no type for it. */
export type PlannedPage = Omit<Partial<PageSetup>, 'paperSize'> & { readonly paperSize?: 8 | 9 };

export interface PlannedCell {
  readonly value?: string | number | boolean | undefined;
  /** Without the leading `=`. */
  readonly formula?: string | undefined;
  readonly look: Look;
  readonly format?: string | undefined;
  /** Locked, whatever its look says: a picture of an open cell. */
  readonly sealed?: boolean;
  /** Number of the colour of a band. */
  readonly band?: number | undefined;
  /** An Excel error that stands in the cell as a value: "#REF!". */
  readonly error?: string;
  /** What a formula that somebody else wrote shows; it is not computed anew. `null`: nothing was stored. */
  readonly result?: string | number | boolean | null;
  /** Another font than the look's. */
  readonly font?: string | undefined;
  /** The colour of a cell in a returned copy. */
  readonly returned?: ReturnedMark | undefined;
  /** A comment at the cell. */
  readonly note?: string;
}

/** Columns or bars side by side, of what stands in cells. */
export interface PlannedChart {
  readonly title: string;
  /** Said to whoever cannot see it. */
  readonly description: string;
  /** Columns stand upright, bars lie, the first of them on top. */
  readonly direction: 'columns' | 'bars';
  readonly categories: CellRun;
  /** Names of categories stand on their side. */
  readonly turned?: boolean;
  readonly series: readonly PlannedSeries[];
  /** What the numbers are: "Tỷ lệ (%)". */
  readonly axis: string;
  readonly format: string;
  /** Where the axis ends, so that charts beside one another can be compared. */
  readonly most?: number;
  /** The cells, by number, whose upper left corners are its own upper left and lower right. */
  readonly from: { readonly column: number; readonly row: number };
  readonly to: { readonly column: number; readonly row: number };
}

export interface PlannedSeries {
  /** The cell that names it. */
  readonly name: CellRun;
  readonly values: CellRun;
  /** Told apart in black and white too. A `line` runs across, without points. */
  readonly look: 'dark' | 'light' | 'line';
  /** Each value stands at its column; a 0 does not, since what lacks would be one. */
  readonly labelled: boolean;
}

/** Cells of a column, one below the other. */
export interface CellRun {
  readonly sheet: string;
  readonly column: string;
  readonly from: number;
  readonly to: number;
}

export type ReturnedMark = 'wrong' | 'doubtful' | 'related';

export interface Validation {
  /** A range: "H8:H67". */
  readonly range: string;
  readonly rule: ValidationRule;
}

/** As exceljs takes it. 'any': anything goes, only the prompt is wanted. */
export type ValidationRule = Omit<DataValidation, 'type'> & { readonly type: DataValidation['type'] | 'any' };

export interface Condition {
  readonly range: string;
  /** True: the mark applies; relative to the range's first cell. */
  readonly formula: string;
  readonly mark:
    'wrong' | 'lacking' | 'unseen' | 'unseen-choice' | 'good' | 'waiting' | 'returned' | 'doubtful';
}

/** A name that formulas and drop-downs of the workbook use for a range. */
export interface DefinedName {
  readonly name: string;
  /** "_danh_muc!$A$2:$A$10", or a formula that gives a range. */
  readonly refersTo: string;
}

export function newSheet(
  name: string,
  options: { hidden?: boolean; protected?: boolean; tabColour?: string } = {},
): PlannedSheet {
  return {
    name,
    cells: new Map(),
    widths: new Map(),
    heights: new Map(),
    validations: [],
    conditions: [],
    merges: [],
    protected: options.protected ?? true,
    ...(options.hidden ? { hidden: true } : {}),
    ...(options.tabColour === undefined ? {} : { tabColour: options.tabColour }),
  };
}
