import { addressesOf, allFilled, evidenceOf, sumOf, valuesOf } from './shared/cells.ts';
import { slippedUnit } from './shared/money-unit.ts';
import { projectRows } from './shared/project-rows.ts';
import type { WorkbookRule } from './rule.ts';
import { addition, dong, plain } from './shared/words.ts';

/** "Tổng kinh phí theo quyết định" is typed from the decision: its sources must add up to it. */
export const projectCostDiffersFromParts: WorkbookRule = {
  id: 'project-cost-differs-from-parts',
  severity: 'error',
  scope: 'workbook',
  summary: 'Tổng kinh phí của dự án khác tổng các nguồn vốn',
  source: 'Biểu Dự án sản xuất; Chương III Nghị định 27/2022/NĐ-CP',
  *check(book) {
    for (const row of projectRows(book)) {
      const parts = allFilled([
        row.centralBudget,
        row.localBudget,
        row.householdContribution,
        row.otherContribution,
      ]);
      const [total] = valuesOf(row.totalCost) ?? [];
      if (parts === null || total === undefined || total === sumOf(parts)) continue;
      const numbers = parts.map((part) => part.value);
      const unit = slippedUnit(total, sumOf(parts));
      const slip = unit === undefined ? '' : ` Có thể ô này đã nhập theo ${unit}; biểu này ghi bằng đồng.`;
      yield {
        at: row.totalCost.at,
        message: `Tổng kinh phí theo quyết định là ${dong(total)}, nhưng ${addition(numbers)} = ${dong(sumOf(parts))}.${slip}`,
        actual: plain(total),
        expected: plain(sumOf(parts)),
        fix: `Sửa ${row.totalCost.at.cell} hoặc ${addressesOf(parts)}.`,
        related: parts.map((part) => part.at),
        evidence: evidenceOf(row.totalCost, ...parts),
      };
    }
  },
};
