import { typedOf } from '../model/cell.ts';
import { formatShort } from '../vietnamese/dates.ts';
import { numberKey } from '../vietnamese/text.ts';
import { evidenceOf, valuesOf, type WorkbookRule } from './kit.ts';
import { projectRows, type ProjectRow } from './shared/project-rows.ts';
import { repeats } from './shared/repeats.ts';

/** One decision may approve several projects, on one day. */
export const decisionWithTwoDates: WorkbookRule = {
  id: 'decision-with-two-dates',
  severity: 'error',
  scope: 'workbook',
  summary: 'Cùng một số quyết định phê duyệt dự án nhưng hai ngày khác nhau',
  source: 'Khoản 3, khoản 4 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP',
  *check(book) {
    const key = (row: ProjectRow) => {
      const values = valuesOf(row.decisionNumber, row.decisionDate);
      // Numbers begin anew each year: 159 of 2022 and 159 of 2023 are two decisions.
      return values && `${numberKey(values[0])} ${values[1].year}`;
    };
    for (const [row, before] of repeats(projectRows(book), key)) {
      const [date, earlier] = (valuesOf(row.decisionDate, before.decisionDate) ?? []).map(formatShort);
      if (date === undefined || earlier === undefined || date === earlier) continue;
      yield {
        at: row.decisionDate.at,
        message: `Quyết định số ${typedOf(row.decisionNumber)} ở dòng này ghi ngày ${date}, ở dòng ${before.row} ghi ngày ${earlier}.`,
        actual: date,
        expected: earlier,
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
