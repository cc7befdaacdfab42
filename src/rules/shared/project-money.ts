import type { CommuneBook } from '../../forms/books.ts';
import { valueOf } from '../../model/cell.ts';
import type { BudgetSide } from '../../programme/funding.ts';
import { productionSubprojects, type SubprojectCode } from '../../programme/subprojects.ts';
import { fundRows, fundsAreCertain, type FundRow, type FundYear } from './fund-rows.ts';
import { projectRows, type ProjectRow } from './project-rows.ts';

/** A commune's projects of one sub-project and funding year, with the funds they draw on. */
export interface ProjectMoney {
  readonly subproject: SubprojectCode;
  readonly year: number;
  readonly projects: readonly ProjectRow[];
  /** Lines of "Nguồn vốn" for the sub-project, each with its money of the year. */
  readonly funds: readonly { readonly row: FundRow; readonly ofYear: FundYear }[];
}

/** Groups that have projects; none where "Nguồn vốn" is not certain. */
export function projectMoney(book: CommuneBook): readonly ProjectMoney[] {
  if (!fundsAreCertain(book)) return [];
  const funds = fundRows(book);
  const rows = projectRows(book);
  const years = [book.layout.year, book.layout.year - 1, book.layout.year - 2];
  return productionSubprojects.flatMap((subproject) =>
    years.flatMap((year): ProjectMoney[] => {
      const projects = rows.filter(
        (row) => valueOf(row.subproject) === subproject && valueOf(row.fundingYear) === year,
      );
      if (projects.length === 0) return [];
      const lines = funds
        .filter((row) => row.subproject === subproject)
        .flatMap((row) => row.years.filter((each) => each.year === year).map((ofYear) => ({ row, ofYear })));
      return [{ subproject, year, projects, funds: lines }];
    }),
  );
}

/** The lines of one side of the budget. */
export function fundsOf(money: ProjectMoney, side: BudgetSide): ProjectMoney['funds'] {
  return money.funds.filter(({ row }) => row.side === side);
}
