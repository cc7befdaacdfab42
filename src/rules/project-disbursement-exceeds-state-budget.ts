import { evidenceOf, valuesOf } from './shared/cells.ts';
import { projectRows } from './shared/project-rows.ts';
import type { WorkbookRule } from './rule.ts';
import { dong } from './shared/words.ts';

/** Only the state's share of a project is paid out by the treasury. */
export const projectDisbursementExceedsStateBudget: WorkbookRule = {
  id: 'project-disbursement-exceeds-state-budget',
  severity: 'error',
  scope: 'workbook',
  summary: 'Dự án đã giải ngân nhiều hơn vốn ngân sách nhà nước được phê duyệt',
  source: 'Biểu Dự án sản xuất',
  *check(book) {
    for (const row of projectRows(book)) {
      const values = valuesOf(row.disbursed, row.centralBudget, row.localBudget);
      if (values === null) continue;
      const [disbursed, central, local] = values;
      if (disbursed <= central + local) continue;
      yield {
        at: row.disbursed.at,
        message: `Dự án đã giải ngân ${dong(disbursed)}, lớn hơn vốn ngân sách nhà nước được phê duyệt ${dong(central + local)} (${row.centralBudget.at.cell} + ${row.localBudget.at.cell}).`,
        fix: `Đối chiếu với Kho bạc Nhà nước, rồi sửa ${row.disbursed.at.cell} hoặc ${row.centralBudget.at.cell}, ${row.localBudget.at.cell}.`,
        related: [row.centralBudget.at, row.localBudget.at],
        evidence: evidenceOf(row.disbursed, row.centralBudget, row.localBudget),
      };
    }
  },
};
