import { modesWithContribution, supportModeNames } from '../programme/support-modes.ts';
import { lowerFirst } from '../vietnamese/text.ts';
import { evidenceOf, withValues, type WorkbookRule } from './kit.ts';
import { projectRows } from './shared/project-rows.ts';

/** Households put in a share of their own wherever support is linked or by community. */
export const contributionMissing: WorkbookRule = {
  id: 'contribution-missing',
  severity: 'warning',
  scope: 'workbook',
  summary: 'Dự án liên kết hoặc cộng đồng mà đối ứng của hộ dân bằng 0',
  source: 'Điều 21, Điều 22 Nghị định 27/2022/NĐ-CP',
  *check(book) {
    const projects = withValues(projectRows(book), 'mode', 'householdContribution');
    for (const [row, mode, contribution] of projects) {
      if (contribution !== 0 || !modesWithContribution.includes(mode)) continue;
      yield {
        at: row.householdContribution.at,
        message: `Dự án ${lowerFirst(supportModeNames[mode])} mà đối ứng của hộ dân là 0 đồng.`,
        fix: 'Ghi giá trị hiện vật, công lao động của hộ quy thành tiền; nếu quyết định không có đối ứng thì xác nhận.',
        evidence: evidenceOf(row.householdContribution, row.mode),
      };
    }
  },
};
