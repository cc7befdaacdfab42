import type { Book } from '../forms/books.ts';
import type { Located } from '../model/cell.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { addressesOf, allFilled, decimal, dong, issueAt, sumOf, valuesOf, type WorkbookRule } from './kit.ts';
import { allocationRows } from './shared/allocation-rows.ts';
import { fundRows } from './shared/fund-rows.ts';
import { projectRows } from './shared/project-rows.ts';

interface Spending {
  readonly disbursed: Located<number>;
  readonly funds: readonly Located<number>[];
}

function spendings(book: Book): readonly Spending[] {
  const projects = projectRows(book).map((row) => ({
    disbursed: row.disbursed,
    funds: [row.centralBudget, row.localBudget],
  }));
  if (book.kind === 'xa')
    return [
      ...projects,
      ...fundRows(book).flatMap((row) => row.years.map(({ disbursed, funds }) => ({ disbursed, funds }))),
    ];
  return [
    ...projects,
    ...allocationRows(book).map((row) => ({
      disbursed: row.disbursed,
      funds: [row.initial, row.adjustment],
    })),
  ];
}

/** 123.000 of 123.000.000: nobody disburses a thousandth. */
export const disbursementFarBelowFunds: WorkbookRule = {
  id: 'disbursement-far-below-funds',
  severity: 'warning',
  scope: 'workbook',
  summary: 'Đã giải ngân nhưng chỉ bằng một phần rất nhỏ của vốn (dưới 0,5%): có thể nhầm đơn vị tiền',
  source: 'Thực tế: nhầm đồng, nghìn đồng, triệu đồng',
  *check(book, { unitSlipPercent }) {
    for (const { disbursed, funds } of spendings(book)) {
      const [spent] = valuesOf(disbursed) ?? [];
      const cells = allFilled(funds);
      if (spent === undefined || cells === null || spent <= 0) continue;
      const whole = sumOf(cells);
      if (whole <= 0 || (spent / whole) * 100 >= unitSlipPercent) continue;
      yield {
        ...issueAt(disbursed, ...cells),
        message: `Đã giải ngân ${dong(spent)}, bằng ${formatNumber((spent / whole) * 100, 2)}% của ${dong(whole)} (${addressesOf(cells)}); dưới ${decimal(unitSlipPercent)}% thường do nhầm đơn vị tiền.`,
        fix: `Kiểm tra ${disbursed.at.cell}; nếu đúng là mới giải ngân chừng đó thì để nguyên.`,
      };
    }
  },
};
