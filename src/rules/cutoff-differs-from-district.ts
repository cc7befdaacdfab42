import { formatShort } from '../vietnamese/dates.ts';
import { addressFrom, issueAt, slotsWithBook, valuesOf, type YearRule } from './kit.ts';

/** Counts of different days don't add up. */
export const cutoffDiffersFromDistrict: YearRule = {
  id: 'cutoff-differs-from-district',
  severity: 'warning',
  scope: 'year',
  summary: 'Số liệu của xã tính đến ngày khác với ngày chung của cả địa bàn',
  source: 'Biểu Thông tin; Báo cáo',
  *check(data) {
    const own = data.district.sheets.report?.cutoff;
    if (own === undefined) return;
    for (const { book } of slotsWithBook(data)) {
      const cell = book.sheets.info?.cutoff;
      const values = cell && valuesOf(cell, own);
      if (cell === undefined || !values || formatShort(values[0]) === formatShort(values[1])) continue;
      yield {
        ...issueAt(cell, own),
        message: `Số liệu của xã tính đến ngày ${formatShort(values[0])}; ngày chung của cả địa bàn là ${formatShort(values[1])} (${addressFrom(cell.at, own)}).`,
        actual: formatShort(values[0]),
        expected: formatShort(values[1]),
        fix: `Đề nghị xã tính lại đến ngày ${formatShort(values[1])}, hoặc xác nhận.`,
      };
    }
  },
};
