import { wholeArea } from '../forms/district/activities.ts';
import { valueOf } from '../model/cell.ts';
import { formatShort } from '../vietnamese/dates.ts';
import { sameName } from '../vietnamese/names.ts';
import { addressFrom, evidenceOf, plain, slotsWithBook, valuesOf, withValues, type YearRule } from './kit.ts';

/** The same meeting reported by the office that held it and by the commune where it was held. */
export const activityCountedByTwo: YearRule = {
  id: 'activity-counted-by-two',
  severity: 'warning',
  scope: 'year',
  summary: 'Một cuộc truyền thông được cả xã và cơ quan huyện tính',
  source: 'Biểu Truyền thông; Hoạt động của huyện',
  *check(data) {
    const district = (data.district.sheets.activities?.rows ?? []).filter(
      (row) => valueOf(row.kind) === 'communication',
    );
    for (const { book, name } of slotsWithBook(data)) {
      const meetings = withValues(book.sheets.communication?.rows ?? [], 'date', 'attendances', 'organiser');
      for (const [row, date, attendances, organiser] of meetings) {
        if (organiser === 'district') continue;
        const same = district.find((each) => {
          const [from, theirs, commune] = valuesOf(each.from, each.attendances, each.commune) ?? [];
          return (
            from !== undefined &&
            formatShort(from) === formatShort(date) &&
            theirs === attendances &&
            (commune === wholeArea || sameName(commune ?? '', name))
          );
        });
        if (same === undefined) continue;
        yield {
          at: row.organiser.at,
          message: `Cuộc ngày ${formatShort(date)} với ${plain(attendances)} lượt người cũng có ở ${addressFrom(row.organiser.at, same.from)}, nên có thể bị tính hai lần.`,
          fix: `Nếu là một cuộc do cơ quan huyện tổ chức thì chọn lại đơn vị tổ chức ở ${row.organiser.at.cell}.`,
          related: [same.from.at],
          evidence: evidenceOf(row.organiser, row.date, row.attendances, same.from, same.attendances),
        };
      }
    }
  },
};
