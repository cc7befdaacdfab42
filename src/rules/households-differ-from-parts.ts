import { allFilled, addressesOf, evidenceOf, sumOf, valuesOf } from './shared/cells.ts';
import { projectRows } from './shared/project-rows.ts';
import type { WorkbookRule } from './rule.ts';
import { addition, plain } from './shared/words.ts';

/** "Tổng số hộ tham gia theo quyết định" is typed from the decision: its groups must add up to it. */
export const householdsDifferFromParts: WorkbookRule = {
  id: 'households-differ-from-parts',
  severity: 'error',
  scope: 'workbook',
  summary: 'Tổng số hộ của dự án khác tổng hộ nghèo, cận nghèo, mới thoát nghèo và đối tượng khác',
  source: 'Biểu Dự án sản xuất; Điều 22 Nghị định 27/2022/NĐ-CP',
  *check(book) {
    for (const row of projectRows(book)) {
      const parts = allFilled([row.poor, row.nearPoor, row.newlyEscaped, row.otherBeneficiaries]);
      const [total] = valuesOf(row.households) ?? [];
      if (parts === null || total === undefined || total === sumOf(parts)) continue;
      const numbers = parts.map((part) => part.value);
      yield {
        at: row.households.at,
        message: `Tổng số hộ theo quyết định là ${plain(total)}, nhưng ${addition(numbers)} = ${plain(sumOf(parts))}.`,
        actual: plain(total),
        expected: plain(sumOf(parts)),
        fix: `Sửa ${row.households.at.cell} hoặc ${addressesOf(parts)}.`,
        related: parts.map((part) => part.at),
        evidence: evidenceOf(row.households, ...parts),
      };
    }
  },
};
