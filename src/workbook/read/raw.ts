import type { CalendarDate } from '../../model/cell.ts';
import type { Area } from '../../model/address.ts';
import type { CellFaultCode } from './cell-faults.ts';
import type { TextRun } from './rich-text.ts';

/**
 * A workbook as its bytes say, before any form: nothing is converted, guessed or computed. Dates are still serial
 * numbers, text is not normalized, merges and hidden rows are told and not applied.
 */
export interface RawWorkbook {
  /** Serial 0 is 1904-01-01 instead of 1899-12-31. */
  readonly date1904: boolean;
  /** Worksheets in the order of their tabs. */
  readonly sheets: readonly RawSheet[];
  /** Names of chart and dialog sheets, which hold no cells. */
  readonly sheetsWithoutCells: readonly string[];
  readonly definedNames: readonly DefinedName[];
  /** Formulas may take values from other workbooks. */
  readonly externalLinks: boolean;
  /** Holds VBA or Excel 4 macros; they are never run. */
  readonly macros: boolean;
  /** Cells that cannot be read with certainty, by sheet and place; each stands in its sheet as `unreadable`. */
  readonly faults: readonly CellFault[];
}

export interface RawSheet {
  /** As in its tab, not normalized. */
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** By A1 address, in the order of the file; a cell without content is absent, whatever its style. */
  readonly cells: ReadonlyMap<string, RawCell>;
  /** Ranges as written: "A1:C1". */
  readonly merges: readonly string[];
  /** Row numbers, of rows that hold content. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Column numbers, 1 for A, of columns that hold content. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Number formats that a condition puts in the place of the cells' own. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly attachments: readonly Attachment[];
  readonly protection?: { readonly password: boolean };
  /** The least range around all content, "A1:AA67"; null for an empty sheet. */
  readonly dimension: string | null;
}

export interface ConditionalFormat {
  readonly areas: readonly Area[];
  readonly pattern: string;
}

/** What hangs on a cell or lies over it. `text`: its words; a picture has none. */
export interface Attachment {
  readonly kind: 'note' | 'textBox' | 'picture';
  /** A1 address: of the cell it hangs on, or under its upper left corner. */
  readonly cell: string;
  readonly text: string;
}

export interface DefinedName {
  readonly name: string;
  /** What it stands for, without "=". */
  readonly text: string;
  /** The sheet that it is confined to. */
  readonly sheet?: string;
  readonly hidden: boolean;
}

export interface CellFault {
  readonly sheet: string;
  readonly cell: string;
  readonly code: CellFaultCode;
}

/** What a cell holds. `lexeme` is the text of the file, to be quoted and to be told apart ("7" and "7.0"). */
export type RawScalar =
  | { readonly kind: 'number'; readonly value: number; readonly lexeme: string }
  /**
   * `fonts`: every font that its visible characters are set in; TCVN3 and VNI text betrays itself there. `set`: where there
   * are several, which stretch is in which; `font` is that of the others.
   */
  | {
      readonly kind: 'text';
      readonly value: string;
      readonly fonts: readonly string[];
      readonly set?: { readonly runs: readonly TextRun[]; readonly font: string | undefined };
    }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** "#REF!", "#DIV/0!"… */
  | { readonly kind: 'error'; readonly code: string }
  /** A date written as a date (`t="d"`); `timed`: it also carries an hour other than 0. */
  | {
      readonly kind: 'isoDate';
      readonly date: CalendarDate;
      readonly timed: boolean;
      readonly lexeme: string;
    };

/**
 * `text` has no "="; it is null where the file keeps none for this cell (inside an array formula, a data table).
 * `cached` is the result that the last program stored; null where it stored none.
 */
interface RawFormula {
  readonly kind: 'formula';
  readonly text: string | null;
  readonly cached: RawScalar | null;
}

/** Something stands here that nobody may take a value from; `lexeme` is as much of it as can be quoted. */
interface UnreadableCell {
  readonly kind: 'unreadable';
  readonly code: CellFaultCode;
  readonly lexeme: string;
}

/** A line through what stands in a cell, or through some of its words. */
export type StruckOut = 'whole' | 'part';

export type RawCell = (RawScalar | RawFormula | UnreadableCell) & {
  readonly format: NumberFormat;
  readonly struck?: StruckOut;
  /** Its characters are of the colour of its ground. */
  readonly invisible?: true;
};

/** How the cell shows its number: 0.0849 in a percent format was typed as 8,49%. */
export interface NumberFormat {
  readonly id: number;
  readonly pattern: string;
  readonly kind: 'general' | 'number' | 'percent' | 'date' | 'text';
}
