import { formatShort } from '../vietnamese/dates.ts';
import { compareKey } from '../vietnamese/text.ts';
import { evidenceOf, valuesOf } from './shared/cells.ts';
import { documentName, documentRows, issuerKey, type DocumentRow } from './shared/document-rows.ts';
import type { DistrictRule } from './rule.ts';

/** Two keys for one document: the annex would list it twice, and its second citation would be a full one. */
export const documentListedTwice: DistrictRule = {
  id: 'document-listed-twice',
  severity: 'warning',
  scope: 'district',
  summary: 'Một văn bản (cùng số, ngày, cơ quan) ghi hai dòng',
  source: 'Điểm b khoản 6 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP',
  *check(book) {
    const first = new Map<string, DocumentRow>();
    for (const row of documentRows(book)) {
      const values = valuesOf(row.type, row.number, row.issuer, row.date);
      if (values === null) continue;
      const [type, number, issuer, date] = values;
      const key = [type, compareKey(number), issuerKey(issuer, book), formatShort(date)].join(' | ');
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, row);
        continue;
      }
      yield {
        at: row.number.at,
        message: `${documentName(row)} ngày ${formatShort(date)} đã có ở dòng ${before.row}.`,
        fix: `Giữ một dòng; sửa các ô viện dẫn mã của dòng bị bỏ.`,
        related: [before.number.at],
        evidence: evidenceOf(row.number, row.date, before.number, before.date),
      };
    }
  },
};
