import { gatherings } from '../forms/commune/communication.ts';
import { valueOf } from '../model/cell.ts';
import { formatShort, isWithin } from '../vietnamese/dates.ts';
import { allRead, issueAt, slotsWithBook, type YearRule } from './kit.ts';

/** What communes note of the district's meetings is not counted: it must stand in the district's own sheet, or nobody counts it. */
export const districtMeetingRecordedByCommune: YearRule = {
  id: 'district-meeting-recorded-by-commune',
  severity: 'warning',
  scope: 'year',
  summary: 'Xã ghi cuộc truyền thông do cơ quan huyện tổ chức nhưng tệp huyện không có cuộc nào ngày đó',
  source: 'Biểu Truyền thông; Hoạt động của huyện',
  *check(data) {
    const activities = data.district.sheets.activities?.rows;
    if (activities === undefined) return;
    // A meeting that can't be read may be the one.
    if (activities.some(({ kind, progress, from }) => !allRead([kind, progress, from]))) return;
    const meetings = activities.filter(
      (row) => valueOf(row.kind) === 'communication' && valueOf(row.progress) === 'done',
    );
    for (const { book } of slotsWithBook(data)) {
      for (const { organiser, form, date } of book.sheets.communication?.rows ?? []) {
        const on = valueOf(date);
        if (valueOf(organiser) !== 'district' || on === undefined) continue;
        if (!gatherings.some((each) => each === valueOf(form))) continue;
        if (
          meetings.some(({ from, to }) =>
            isWithin(on, valueOf(from) ?? on, valueOf(to) ?? valueOf(from) ?? on),
          )
        )
          continue;
        yield {
          ...issueAt(organiser, date),
          message: `Xã ghi cuộc ngày ${formatShort(on)} do cơ quan cấp huyện tổ chức, nhưng sheet Hoạt động của huyện không có cuộc truyền thông nào ngày đó: báo cáo không tính cuộc này.`,
          fix: `Ghi cuộc này vào sheet Hoạt động của huyện; nếu là cuộc của xã thì chọn lại đơn vị tổ chức ở ${organiser.at.cell}.`,
        };
      }
    }
  },
};
