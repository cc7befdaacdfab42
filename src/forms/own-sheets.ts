import type { FormulaScope } from './define.ts';

/** What the two sheets say that a workbook has of its own: "Hướng dẫn" and "Kiểm tra", in either form. */

/** "Hướng dẫn": one page, so that somebody who has only Excel needs no manual. */
export interface Guide {
  readonly title: string;
  /** In the order of work. */
  readonly steps: readonly string[];
  readonly termsTitle: string;
  /** Words that are misread, or things that are asked about. */
  readonly terms: readonly { readonly term: string; readonly meaning: string }[];
}

/** What a check says. */
export const checkStates = { good: 'Đạt', wrong: 'Chưa đạt', lacking: 'Chưa nhập' } as const;

/** A line of the sheet "Kiểm tra": whoever has Excel alone has no other validator. */
export interface Check {
  readonly id: string;
  readonly label: string;
  /** Id of the sheet to look at. */
  readonly link: string;
  /** A formula, without `=`, that gives one of `checkStates`; for Excel 2010 and LibreOffice 7.4 on. */
  readonly state: (scope: FormulaScope) => string;
  /** How many cells lack; in forms whose lines all say it. */
  readonly lacking?: (scope: FormulaScope) => string;
  /** What it is needed for. */
  readonly neededFor?: string;
}

/** "Kiểm tra" as a whole. */
export interface CheckSheet {
  readonly title: string;
  readonly checks: readonly Check[];
  /** Said above the lines when all of them are good. */
  readonly passed: string;
  /** What to do about the lines that are not, behind their number. */
  readonly open: string;
}

/** Number of the rows (or cells) for which the condition, over ranges of one size, is true. */
export function times(condition: string): string {
  return `SUMPRODUCT((${condition})*1)`;
}

/** Something missing → "Chưa nhập"; else whether `holds`. */
export function verdict(incomplete: string, holds: string): string {
  const { good, wrong, lacking } = checkStates;
  return `IF(${incomplete},"${lacking}",IF(${holds},"${good}","${wrong}"))`;
}

/** Rows of a list that are begun: one of these columns holds something. */
export function rowsBegun(at: FormulaScope, sheet: string, keys: readonly string[]): string {
  return times(`(${keys.map((key) => `(${at.column(sheet, key)}<>"")`).join('+')})>0`);
}

/** Cells of these columns that hold something. */
export function cellsFilled(at: FormulaScope, sheet: string, keys: readonly string[]): string {
  return keys.map((key) => times(`LEN(TRIM(${at.column(sheet, key)}))>0`)).join('+');
}
