import { dong, issueAt, withValues, type WorkbookRule } from './kit.ts';
import { projectRows } from './shared/project-rows.ts';

/** Money has gone out for a project that is only approved. */
export const disbursedBeforeStart: WorkbookRule = {
  id: 'disbursed-before-start',
  severity: 'warning',
  scope: 'workbook',
  summary: 'Dự án đã giải ngân nhưng tiến độ vẫn ghi "Đã phê duyệt"',
  source: 'Thực tế',
  *check(book) {
    for (const [row, disbursed, progress] of withValues(projectRows(book), 'disbursed', 'progress')) {
      if (disbursed === 0 || progress !== 'Đã phê duyệt') continue;
      yield {
        ...issueAt(row.progress, row.disbursed),
        message: `Dự án đã giải ngân ${dong(disbursed)} (${row.disbursed.at.cell}) nhưng tiến độ vẫn là "Đã phê duyệt".`,
        fix: `Chọn lại tiến độ ở ${row.progress.at.cell}, hoặc sửa ${row.disbursed.at.cell}.`,
      };
    }
  },
};
