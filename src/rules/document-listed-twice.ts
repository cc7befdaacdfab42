import { valueOf } from '../model/cell.ts';
import { formatShort } from '../vietnamese/dates.ts';
import { numberKey } from '../vietnamese/text.ts';
import { type DistrictRule, evidenceOf, valuesOf } from './kit.ts';
import { datedName, documentRows, issuerKey, type DocumentRow } from './shared/document-rows.ts';
import { keyOf, repeats } from './shared/repeats.ts';

/** The cell by which one finds it. */
const known = ({ number, summary }: DocumentRow) => (number.state === 'blank' ? summary : number);

/** Two keys for one document: the annex would list it twice, and its second citation would be a full one. */
export const documentListedTwice: DistrictRule = {
  id: 'document-listed-twice',
  severity: 'warning',
  scope: 'district',
  summary: 'Một văn bản (cùng số, ngày, cơ quan; với Luật: cùng tên) ghi hai dòng',
  source: 'Điểm b khoản 6 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP',
  *check(book) {
    const key = (row: DocumentRow) => {
      const values = valuesOf(row.type, row.number, row.issuer, row.date);
      // A law is known by its name.
      if (values === null) return valueOf(row.type) === 'Luật' ? keyOf(row.type, row.summary) : null;
      const [type, number, issuer, date] = values;
      return [type, numberKey(number), issuerKey(issuer, book), formatShort(date)].join(' | ');
    };
    for (const [row, before] of repeats(documentRows(book), key)) {
      yield {
        at: known(row).at,
        message: `${datedName(row)} đã có ở dòng ${before.row}.`,
        fix: `Giữ một dòng; sửa các ô viện dẫn mã của dòng bị bỏ.`,
        related: [known(before).at],
        evidence: evidenceOf(known(row), row.date, known(before), before.date),
      };
    }
  },
};
