import type { Book } from '../forms/books.ts';
import { isFilled, type Located } from '../model/cell.ts';
import { dong, issueAt, type WorkbookRule } from './kit.ts';
import { fundRows } from './shared/fund-rows.ts';
import { projectRows } from './shared/project-rows.ts';

/** Nothing that these forms count costs less. */
const smallest = 100_000;

function moneyCells(book: Book): readonly Located<number>[] {
  const projects = projectRows(book).flatMap((row) => [
    ...[row.centralBudget, row.localBudget, row.householdContribution],
    ...[row.otherContribution, row.totalCost, row.disbursed],
  ]);
  if (book.kind === 'huyen') return projects;
  return [
    ...projects,
    ...fundRows(book).flatMap((row) => row.years.flatMap((each) => [...each.funds, each.disbursed])),
    ...(book.sheets.loudspeakers?.rows ?? []).map((row) => row.cost),
  ];
}

/** "150" where 150.000.000 belong. */
export const moneyTooSmall: WorkbookRule = {
  id: 'money-too-small',
  severity: 'warning',
  scope: 'workbook',
  summary: 'Số tiền dưới 100.000 đồng: có thể ghi theo triệu đồng hoặc nghìn đồng',
  source: 'Thực tế: nhầm đơn vị tiền',
  *check(book) {
    for (const cell of moneyCells(book).filter(isFilled)) {
      if (cell.value === 0 || Math.abs(cell.value) >= smallest) continue;
      yield {
        ...issueAt(cell),
        message: `Ô này ghi ${dong(cell.value)}. Có thể đã nhập theo triệu đồng hoặc nghìn đồng; biểu này ghi bằng đồng.`,
        fix: `Ghi lại ${cell.at.cell} bằng đồng, gõ liền không dấu chấm.`,
      };
    }
  },
};
