import { evidenceOf, valuesOf } from './shared/cells.ts';
import { documentRows, type DocumentRow } from './shared/document-rows.ts';
import type { DistrictRule } from './rule.ts';

/** A key names one document; "Trích dẫn" could not tell two apart. */
export const documentKeyTwice: DistrictRule = {
  id: 'document-key-twice',
  severity: 'error',
  scope: 'district',
  summary: 'Một mã văn bản dùng cho hai văn bản',
  source: 'Biểu Văn bản: mã không trùng',
  *check(book) {
    const first = new Map<string, DocumentRow>();
    for (const row of documentRows(book)) {
      const [code] = valuesOf(row.code) ?? [];
      if (code === undefined) continue;
      const before = first.get(code);
      if (before === undefined) {
        first.set(code, row);
        continue;
      }
      yield {
        at: row.code.at,
        message: `Mã ${code} đã dùng ở dòng ${before.row}.`,
        fix: `Đặt mã khác ở ${row.code.at.cell}, rồi sửa các ô viện dẫn mã này.`,
        related: [before.code.at],
        evidence: evidenceOf(row.code, before.code),
      };
    }
  },
};
