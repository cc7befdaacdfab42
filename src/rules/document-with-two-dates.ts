import { formatShort } from '../vietnamese/dates.ts';
import { numberKey } from '../vietnamese/text.ts';
import { type DistrictRule, evidenceOf, valuesOf } from './kit.ts';
import { documentName, documentRows, issuerKey, type DocumentRow } from './shared/document-rows.ts';
import { repeats } from './shared/repeats.ts';

/** The same number, issuer and year are one document, and it has one date. */
export const documentWithTwoDates: DistrictRule = {
  id: 'document-with-two-dates',
  severity: 'error',
  scope: 'district',
  summary: 'Cùng một văn bản ghi hai ngày ban hành',
  source: 'Khoản 3, khoản 4 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP',
  *check(book) {
    const key = (row: DocumentRow) => {
      const values = valuesOf(row.type, row.number, row.issuer, row.date);
      if (values === null) return null;
      const [type, number, issuer, date] = values;
      // Numbers begin anew each year; only what is otherwise the same may stand in two years.
      return [type, numberKey(number), issuerKey(issuer, book), date.year].join(' | ');
    };
    for (const [row, before] of repeats(documentRows(book), key)) {
      const [date, earlier] = (valuesOf(row.date, before.date) ?? []).map(formatShort);
      if (date === undefined || earlier === undefined || date === earlier) continue;
      yield {
        at: row.date.at,
        message: `${documentName(row)} ghi ngày ${date} ở dòng này, ngày ${earlier} ở dòng ${before.row}.`,
        actual: date,
        expected: earlier,
        fix: `Tra bản gốc, rồi sửa ${row.date.at.cell} hoặc ${before.date.at.cell} và bỏ dòng thừa.`,
        related: [before.date.at],
        evidence: evidenceOf(row.date, row.number, before.date, before.number),
      };
    }
  },
};
