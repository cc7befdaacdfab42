import { formatShort } from '../vietnamese/dates.ts';
import { isCutoffOf } from './cutoff-outside-year.ts';
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
    const [common] = (own && valuesOf(own)) ?? [];
    if (own === undefined || common === undefined || !isCutoffOf(data.year, common)) return;
    const theirs = slotsWithBook(data).flatMap(({ book }) => {
      const cell = book.sheets.info?.cutoff;
      const [day] = (cell && valuesOf(cell)) ?? [];
      return cell === undefined || day === undefined ? [] : [{ cell, day: formatShort(day) }];
    });
    const differing = theirs.filter(({ day }) => day !== formatShort(common));
    const [first] = differing;
    if (
      first !== undefined &&
      theirs.length > 1 &&
      differing.length === theirs.length &&
      differing.every(({ day }) => day === first.day)
    ) {
      yield {
        ...issueAt(own, ...differing.map(({ cell }) => cell)),
        message: `Ngày chung của cả địa bàn là ${formatShort(common)}; số liệu của cả ${theirs.length} đơn vị đã gửi tính đến ngày ${first.day}.`,
        actual: formatShort(common),
        expected: first.day,
        fix: `Ngày chung ghi nhầm thì sửa ${own.at.cell} thành ${first.day}; không thì đề nghị các đơn vị tính lại đến ngày ${formatShort(common)}.`,
      };
      return;
    }
    for (const { cell, day } of differing)
      yield {
        ...issueAt(cell, own),
        message: `Số liệu của xã tính đến ngày ${day}; ngày chung của cả địa bàn là ${formatShort(common)} (${addressFrom(cell.at, own)}).`,
        actual: day,
        expected: formatShort(common),
        fix: `Đề nghị xã tính lại đến ngày ${formatShort(common)}, hoặc xác nhận.`,
      };
  },
};
