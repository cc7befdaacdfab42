import type { Filled } from '../model/cell.ts';
import { budgetSideNames } from '../programme/funding.ts';
import { shortName } from '../programme/subprojects.ts';
import type { CommuneBook } from '../forms/books.ts';
import {
  addressesOf,
  addressFrom,
  allFilled,
  type CommuneRule,
  dong,
  evidenceOf,
  placeOf,
  someFilled,
  sumOf,
} from './kit.ts';
import { fundsOf, projectMoney } from './shared/project-money.ts';

/** Where money that was given later goes; sums that came with the form are the district's to change. */
function supplement(
  { layout, sheets }: CommuneBook,
  here: Filled<number>,
  funds: readonly Filled<number>[],
): string {
  const last = funds.at(-1);
  if (layout.printedSums !== true)
    return last === undefined
      ? ''
      : `; nếu vốn đã được bổ sung thì ghi số bổ sung vào ${addressFrom(here.at, last)}`;
  if (last === undefined) return '; nếu xã được giao vốn này thì ghi thêm một dòng ở dưới sheet Nguồn vốn';
  const control = sheets.funds?.control;
  const total = control === undefined ? '' : ` và ghi tổng mới vào ${addressFrom(here.at, control)}`;
  return `; nếu xã được giao thêm vốn thì báo huyện (số in sẵn do huyện sửa)${total}`;
}

/** Projects are approved within the money of their sub-project and year. */
export const projectBudgetExceedsFunds: CommuneRule = {
  id: 'project-budget-exceeds-funds',
  severity: 'error',
  scope: 'commune',
  summary: 'Ngân sách của các dự án lớn hơn vốn được sử dụng của tiểu dự án và năm giao vốn',
  source: 'Biểu Dự án sản xuất, Nguồn vốn',
  *check(book) {
    for (const money of projectMoney(book)) {
      for (const side of ['central', 'local'] as const) {
        const column = side === 'central' ? 'centralBudget' : 'localBudget';
        const budgets = someFilled(money.projects.map((row) => row[column]));
        const lines = fundsOf(money, side);
        const funds = allFilled(lines.flatMap(({ ofYear }) => ofYear.funds));
        if (budgets === null || funds === null || sumOf(budgets) <= sumOf(funds)) continue;
        const place = placeOf(budgets);
        const there = funds
          .map((cell, index) => (index === 0 ? addressFrom(budgets[0].at, cell) : cell.at.cell))
          .join(' + ');
        const years = money.projects.map((row) => row.fundingYear);
        yield {
          at: place,
          message: `${budgetSideNames[side]} của ${budgets.length} dự án thuộc ${shortName(money.subproject)}, vốn năm ${money.year}, cộng lại là ${dong(sumOf(budgets))}, lớn hơn số vốn được sử dụng ${dong(sumOf(funds))}${there === '' ? ' (Nguồn vốn không có dòng này)' : ` (${there})`}.`,
          fix: `Xem lại ${addressesOf(budgets)} và năm giao vốn (${addressesOf(years)})${supplement(book, budgets[0], funds)}.`,
          related: [...funds, ...years].map((cell) => cell.at),
          evidence: evidenceOf(...budgets, ...funds),
        };
      }
    }
  },
};
