import { type CalendarDate, valueOf } from '../model/cell.ts';
import { budgetSideOf } from '../programme/funding.ts';
import { shortName } from '../programme/subprojects.ts';
import { formatShort } from '../vietnamese/dates.ts';
import { formatMillions } from '../vietnamese/numbers.ts';
import { allocationsAreCertain, allocationsTo } from './shared/allocation-rows.ts';
import { addressFrom, allFilled, issueAt, sumOf } from './shared/cells.ts';
import { fundRows, fundsAreCertain } from './shared/fund-rows.ts';
import { dong } from './shared/words.ts';
import { slotsWithBook } from './shared/year-rows.ts';
import type { YearRule } from './rule.ts';

/** What the district has typed as paid out by a commune is not counted; where it stands, the Treasury's number should be the same. */
export const communeDisbursementDiffersFromDistrict: YearRule = {
  id: 'commune-disbursement-differs-from-district',
  severity: 'warning',
  scope: 'year',
  summary: 'Số đã giải ngân của xã ghi ở sheet Vốn giao khác sheet Nguồn vốn của xã',
  source: 'Biểu Vốn giao; Nguồn vốn',
  *check(data) {
    if (!allocationsAreCertain(data.district)) return;
    const ourDay = valueOf(data.district.sheets.report?.cutoff);
    for (const slot of slotsWithBook(data)) {
      const { name, book } = slot;
      const theirDay = valueOf(book.sheets.info?.cutoff);
      if (!fundsAreCertain(book)) continue;
      const lines = allocationsTo(data, slot);
      for (const row of fundRows(book))
        for (const { year, disbursed } of row.years) {
          const own = lines.filter(
            (line) =>
              valueOf(line.subproject) === row.subproject &&
              valueOf(line.capital) === row.capital &&
              budgetSideOf(valueOf(line.source) ?? 'central') === row.side &&
              valueOf(line.fundingYear) === year,
          );
          const typed = allFilled(own.map((line) => line.disbursed));
          const [first, ...others] = typed ?? [];
          if (
            first === undefined ||
            disbursed.state !== 'value' ||
            sumOf([first, ...others]) === disbursed.value
          )
            continue;
          const district = sumOf([first, ...others]);
          yield {
            ...issueAt(first, ...others, disbursed),
            message: `Huyện ghi ${name} đã giải ngân ${formatMillions(district)} triệu đồng vốn năm ${year} của ${shortName(row.subproject)}, xã ghi ${dong(disbursed.value)} (${addressFrom(first.at, disbursed)}).${days(ourDay, theirDay)} Báo cáo lấy số của xã.`,
            actual: dong(district),
            expected: dong(disbursed.value),
            fix: `Đối chiếu với Kho bạc Nhà nước, xem hai bên có cùng tính tạm ứng hay không, rồi sửa bên sai; không cần theo dõi ở đây thì xóa ${first.at.cell}.`,
          };
        }
    }
  },
};

/** Two numbers of two days may both be right. */
function days(ours: CalendarDate | undefined, theirs: CalendarDate | undefined): string {
  if (ours === undefined || theirs === undefined) return '';
  return ` Huyện tính đến ngày ${formatShort(ours)}, xã tính đến ngày ${formatShort(theirs)}.`;
}
