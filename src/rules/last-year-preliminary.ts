import { valueOf } from '../model/cell.ts';
import { type DistrictRule, evidenceOf, padded, placeOf, someFilled } from './kit.ts';

/** Opening balances are the official ones of last year; preliminary ones will still move. */
export const lastYearPreliminary: DistrictRule = {
  id: 'last-year-preliminary',
  severity: 'warning',
  scope: 'district',
  summary: 'Số đầu kỳ lấy từ số sơ bộ của năm trước',
  source: 'Điều 3, Điều 7 Quyết định 24/2021/QĐ-TTg',
  *check(book) {
    const rows = (book.sheets.lastYear?.rows ?? []).filter((row) => valueOf(row.status) === 'preliminary');
    const cells = someFilled(rows.map((row) => row.status));
    if (cells === null) return;
    yield {
      at: placeOf(cells),
      message: `Số cuối năm ${book.layout.year - 1} của ${padded(cells.length)} đơn vị còn là số sơ bộ, nên số đầu kỳ của các đơn vị này có thể thay đổi.`,
      fix: 'Khi có số chính thức, sửa sheet Số liệu năm trước, chọn "Chính thức", rồi chạy lại init để tạo tệp cho xã.',
      evidence: evidenceOf(...cells),
    };
  },
};
