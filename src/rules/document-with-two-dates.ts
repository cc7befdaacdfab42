import { formatShort } from '../vietnamese/dates.ts';
import { compareKey } from '../vietnamese/text.ts';
import { evidenceOf, valuesOf } from './shared/cells.ts';
import { documentName, documentRows, issuerKey, type DocumentRow } from './shared/document-rows.ts';
import type { DistrictRule } from './rule.ts';

/** The same number, issuer and year are one document, and it has one date. */
export const documentWithTwoDates: DistrictRule = {
  id: 'document-with-two-dates',
  severity: 'error',
  scope: 'district',
  summary: 'Cùng một văn bản ghi hai ngày ban hành',
  source: 'Khoản 3, khoản 4 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP',
  *check(book) {
    const first = new Map<string, DocumentRow>();
    for (const row of documentRows(book)) {
      const values = valuesOf(row.type, row.number, row.issuer, row.date);
      if (values === null) continue;
      const [type, number, issuer, date] = values;
      // Numbers begin anew each year; only what is otherwise the same may stand in two years.
      const key = [type, compareKey(number), issuerKey(issuer, book), date.year].join(' | ');
      const before = first.get(key);
      const [earlier] = (before && valuesOf(before.date)) ?? [];
      if (before === undefined || earlier === undefined) {
        first.set(key, row);
        continue;
      }
      if (formatShort(earlier) === formatShort(date)) continue;
      yield {
        at: row.date.at,
        message: `${documentName(row)} ghi ngày ${formatShort(date)} ở dòng này, ngày ${formatShort(earlier)} ở dòng ${before.row}.`,
        actual: formatShort(date),
        expected: formatShort(earlier),
        fix: `Tra bản gốc, rồi sửa ${row.date.at.cell} hoặc ${before.date.at.cell} và bỏ dòng thừa.`,
        related: [before.date.at],
        evidence: evidenceOf(row.date, row.number, before.date, before.number),
      };
    }
  },
};
