import { formatShort } from '../vietnamese/dates.ts';
import { issueAt, withValues, type WorkbookRule } from './kit.ts';
import { projectRows } from './shared/project-rows.ts';

/** A project is approved in the year its money is given, the year before, or until the report. */
export const decisionDateOutOfRange: WorkbookRule = {
  id: 'decision-date-out-of-range',
  severity: 'warning',
  scope: 'workbook',
  summary: 'Ngày quyết định phê duyệt dự án không hợp với năm giao vốn và năm báo cáo',
  source: 'Thực tế: gõ nhầm năm',
  *check(book) {
    for (const [row, date, fundingYear] of withValues(projectRows(book), 'decisionDate', 'fundingYear')) {
      if (date.year >= fundingYear - 1 && date.year <= book.layout.year) continue;
      yield {
        ...issueAt(row.decisionDate, row.fundingYear),
        message: `Quyết định phê duyệt ghi ngày ${formatShort(date)}, trong khi dự án dùng vốn năm ${fundingYear} và báo cáo là của năm ${book.layout.year}.`,
        fix: `Kiểm tra năm ở ${row.decisionDate.at.cell} và năm giao vốn ở ${row.fundingYear.at.cell}.`,
      };
    }
  },
};
