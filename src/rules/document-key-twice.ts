import { valueOf } from '../model/cell.ts';
import { type DistrictRule, issueAt } from './kit.ts';
import { documentRows } from './shared/document-rows.ts';
import { repeats } from './shared/repeats.ts';

/** A key names one document; "Trích dẫn" could not tell two apart. */
export const documentKeyTwice: DistrictRule = {
  id: 'document-key-twice',
  severity: 'error',
  scope: 'district',
  summary: 'Một mã văn bản dùng cho hai văn bản',
  source: 'Biểu Văn bản: mã không trùng',
  *check(book) {
    for (const [row, before] of repeats(documentRows(book), ({ code }) => valueOf(code) ?? null)) {
      yield {
        ...issueAt(row.code, before.code),
        message: `Mã ${valueOf(row.code)} đã dùng ở dòng ${before.row}.`,
        fix: `Đặt mã khác ở ${row.code.at.cell}, rồi sửa các ô viện dẫn mã này.`,
      };
    }
  },
};
