import { formatShort } from '../vietnamese/dates.ts';
import { compareKey } from '../vietnamese/text.ts';
import { evidenceOf, valuesOf } from './shared/cells.ts';
import { projectRows, type ProjectRow } from './shared/project-rows.ts';
import type { WorkbookRule } from './rule.ts';

/** One decision may approve several projects, on one day. */
export const decisionWithTwoDates: WorkbookRule = {
  id: 'decision-with-two-dates',
  severity: 'error',
  scope: 'workbook',
  summary: 'Cùng một số quyết định phê duyệt dự án nhưng hai ngày khác nhau',
  source: 'Khoản 3, khoản 4 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP',
  *check(book) {
    const first = new Map<string, ProjectRow>();
    for (const row of projectRows(book)) {
      const values = valuesOf(row.decisionNumber, row.decisionDate);
      if (values === null) continue;
      const [number, date] = values;
      // Numbers begin anew each year: 159 of 2022 and 159 of 2023 are two decisions.
      const key = `${compareKey(number)} ${date.year}`;
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, row);
        continue;
      }
      const [earlier] = valuesOf(before.decisionDate) ?? [];
      if (earlier === undefined || formatShort(earlier) === formatShort(date)) continue;
      yield {
        at: row.decisionDate.at,
        message: `Quyết định số ${number} ở dòng này ghi ngày ${formatShort(date)}, ở dòng ${before.row} ghi ngày ${formatShort(earlier)}.`,
        actual: formatShort(date),
        expected: formatShort(earlier),
        fix: `Tra quyết định, rồi sửa ${row.decisionDate.at.cell}, ${before.decisionDate.at.cell} hoặc số quyết định.`,
        related: [before.decisionDate.at],
        evidence: evidenceOf(
          row.decisionDate,
          row.decisionNumber,
          before.decisionDate,
          before.decisionNumber,
        ),
      };
    }
  },
};
