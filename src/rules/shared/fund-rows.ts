import type { CommuneBook } from '../../forms/books.ts';
import { fundYearsOf } from '../../forms/commune/funds.ts';
import { isFilled, valueOf, type CellRef, type Located } from '../../model/cell.ts';
import { onceOf } from '../../model/once-of.ts';
import type { BudgetSide, CapitalKind } from '../../programme/funding.ts';
import type { SubprojectCode } from '../../programme/subprojects.ts';
import { allRead } from './cells.ts';

/** "Nguồn vốn" as rules see it: money by the year it was given for. */

type Money = Located<number>;

export interface FundYear {
  readonly year: number;
  /** What may be used: the amount carried over, or allocated and adjusted. */
  readonly funds: readonly Money[];
  readonly disbursed: Money;
}

export interface FundRow {
  readonly subproject: SubprojectCode;
  readonly side: BudgetSide;
  readonly capital: CapitalKind;
  /** The report's year first. */
  readonly years: readonly FundYear[];
  readonly reason: Located<string>;
  readonly at: CellRef;
}

/** Whether the sheet is there and each row says what it is of. */
export const fundsAreCertain = onceOf((book: CommuneBook): boolean => {
  const rows = book.sheets.funds?.rows;
  return rows !== undefined && rows.every((row) => allRead([row.subproject, row.source, row.capital]));
});

/** The rows whose sub-project and source can be read; those are printed in the form. */
export const fundRows = onceOf((book: CommuneBook): readonly FundRow[] =>
  (book.sheets.funds?.rows ?? []).flatMap((row): FundRow[] => {
    const [subproject, side, capital] = [valueOf(row.subproject), valueOf(row.source), valueOf(row.capital)];
    if (subproject === undefined || side === undefined || capital === undefined) return [];
    return [
      {
        ...{ subproject, side, capital, reason: row.reason, at: row.at },
        years: fundYearsOf(book.layout).map(({ year, given, paid }) => ({
          ...{ year, funds: given.map((key) => row[key]), disbursed: row[paid] },
        })),
      },
    ];
  }),
);

/** All that may be used from a row, or undefined where a cell lacks. */
export function usableFunds(row: FundRow): number | undefined {
  const cells = row.years.flatMap((each) => each.funds);
  return cells.every(isFilled) ? cells.reduce((total, cell) => total + cell.value, 0) : undefined;
}
