import {
  communeFullName,
  countingDay,
  foundedOn,
  hasEnded,
  isOneOf,
  unitNames,
} from '../forms/district/units.ts';
import { allocations } from '../forms/district/allocations.ts';
import { isFilled, valueOf } from '../model/cell.ts';
import { formatShort } from '../vietnamese/dates.ts';
import { inSentence } from '../vietnamese/names.ts';
import { formatMillions } from '../vietnamese/numbers.ts';
import { allocationRows } from './shared/allocation-rows.ts';
import { addressesOf, type DistrictRule, issueAt, sumOf } from './kit.ts';

/** Money of a unit that has been merged is its successor's; that of one that was split is whose the district says. */
export const allocationOfSplitUnit: DistrictRule = {
  id: 'allocation-of-split-unit',
  severity: 'error',
  scope: 'district',
  summary: 'Vốn giao còn ghi cho xã đã chia tách, nên không xã nào báo cáo số đã giải ngân của vốn ấy',
  source: 'Biểu Vốn giao; Xã, thị trấn',
  *check(book) {
    const { sheets, layout } = book;
    const day = countingDay(sheets, layout.year);
    for (const unit of sheets.communes?.rows ?? []) {
      const [name, until] = [communeFullName(unit), valueOf(unit.until)];
      if (name === undefined || until === undefined) continue;
      const successors = foundedOn(sheets, until);
      if (!hasEnded(unit, day) || unit.mergedInto.state !== 'blank' || successors.length === 0) continue;
      const isIts = isOneOf(unitNames(unit));
      const money = allocationRows(book)
        .filter((row) => isIts(valueOf(row.holder) ?? ''))
        .flatMap((row) => [row.initial, row.adjustment])
        .filter(isFilled)
        .filter(({ value }) => value !== 0);
      const [first, ...others] = money;
      if (first === undefined) continue;
      const names = successors
        .flatMap((each) => communeFullName(each) ?? [])
        .map(inSentence)
        .join(', ');
      yield {
        ...issueAt(first, ...others, unit.until),
        message: `${name} đã chia tách từ ngày ${formatShort(until)} mà vẫn được ghi ${formatMillions(sumOf(money))} triệu đồng (${addressesOf(money)}); không xã nào gửi số đã giải ngân của vốn này.`,
        fix: `Chia số vốn này cho ${names}: xóa các ô trên, thêm dòng ở cuối sheet ${allocations.name} cho từng xã với cùng dự án, nguồn, loại vốn, năm và mã văn bản.`,
      };
    }
  },
};
