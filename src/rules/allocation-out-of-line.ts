import { valueOf } from '../model/cell.ts';
import { formatMillions } from '../vietnamese/numbers.ts';
import { allFilled, type DistrictRule, evidenceOf, sumOf } from './kit.ts';
import { allocationRows } from './shared/allocation-rows.ts';

/** Fewer lines than these may well have one that is more than all others. */
const enoughLines = 5;

/** đồng typed where triệu đồng belong: one line is more than all others of the sheet. */
export const allocationOutOfLine: DistrictRule = {
  id: 'allocation-out-of-line',
  severity: 'warning',
  scope: 'district',
  summary: 'Vốn giao: một dòng lớn hơn mọi dòng khác của năm đó cộng lại (nhầm đơn vị tiền, thừa chữ số)',
  source: 'Thực tế: nhầm đồng, nghìn đồng, triệu đồng',
  *check(book) {
    const lines = allocationRows(book).flatMap((row) => {
      const cells = allFilled([row.initial, row.adjustment]);
      return cells === null ? [] : [{ row, cells, amount: sumOf(cells), year: valueOf(row.fundingYear) }];
    });
    for (const line of lines) {
      const others = lines.filter((each) => each !== line && each.year === line.year && each.amount > 0);
      const rest = others.reduce((total, each) => total + each.amount, 0);
      if (others.length < enoughLines || line.amount <= rest) continue;
      yield {
        at: line.row.initial.at,
        message: `Dòng này có ${formatMillions(line.amount)} triệu đồng, lớn hơn ${others.length} dòng khác của vốn năm ${line.year ?? ''} cộng lại (${formatMillions(rest)} triệu đồng).`,
        fix: `Kiểm tra ${line.cells.map((cell) => cell.at.cell).join(', ')}: sheet này ghi bằng triệu đồng.`,
        related: [line.row.adjustment.at],
        evidence: evidenceOf(...line.cells, line.row.fundingYear),
      };
    }
  },
};
