import { budgetSideNames } from '../programme/funding.ts';
import { shortName } from '../programme/subprojects.ts';
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
        const last = funds.at(-1);
        const supplement =
          last === undefined
            ? ''
            : `; nếu vốn đã được bổ sung thì ghi số bổ sung vào ${addressFrom(budgets[0].at, last)}`;
        const years = money.projects.map((row) => row.fundingYear);
        yield {
          at: place,
          message: `${budgetSideNames[side]} của ${budgets.length} dự án thuộc ${shortName(money.subproject)}, vốn năm ${money.year}, cộng lại là ${dong(sumOf(budgets))}, lớn hơn số vốn được sử dụng ${dong(sumOf(funds))}${there === '' ? ' (Nguồn vốn không có dòng này)' : ` (${there})`}.`,
          fix: `Xem lại ${addressesOf(budgets)} và năm giao vốn (${addressesOf(years)})${supplement}.`,
          related: [...funds, ...years].map((cell) => cell.at),
          evidence: evidenceOf(...budgets, ...funds),
        };
      }
    }
  },
};
