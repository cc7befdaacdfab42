import type { CalendarDate } from '../model/cell.ts';
import { compareDates, formatShort, isValidDate } from '../vietnamese/dates.ts';
import { addressFrom, issueAt, valuesOf, type WorkbookRule } from './kit.ts';
import { cutoffOf, datedCells } from './shared/dated-rows.ts';

/** The same digits read the other way round, where that is a day that has been. */
function swapped({ year, month, day }: CalendarDate, cutoff: CalendarDate): string {
  const other = { year, month: day, day: month };
  const likely = isValidDate(other) && compareDates(other, cutoff) <= 0;
  return likely ? ` Có thể gõ ngược ngày và tháng (${formatShort(other)}).` : '';
}

/** Nothing that is reported as done is later than the day the data reach; most often day and month are swapped. */
export const datedAfterCutoff: WorkbookRule = {
  id: 'dated-after-cutoff',
  severity: 'error',
  scope: 'workbook',
  summary: 'Ngày ghi ở dòng sau ngày "Số liệu tính đến" (thường do gõ ngược ngày và tháng)',
  source: 'Biểu Thông tin; Báo cáo',
  *check(book) {
    const limit = cutoffOf(book);
    const [cutoff] = (limit && valuesOf(limit)) ?? [];
    if (limit === undefined || cutoff === undefined) return;
    for (const { cell } of datedCells(book)) {
      const [date] = valuesOf(cell) ?? [];
      if (date === undefined || compareDates(date, cutoff) <= 0) continue;
      const there = addressFrom(cell.at, limit);
      yield {
        ...issueAt(cell, limit),
        message: `Ngày ${formatShort(date)} sau ngày số liệu tính đến ${formatShort(cutoff)} (${there}).${swapped(date, cutoff)}`,
        actual: formatShort(date),
        expected: `không sau ${formatShort(cutoff)}`,
        fix: `Sửa ${cell.at.cell}; nếu việc diễn ra sau ngày chốt thì bỏ dòng này, để kỳ sau.`,
      };
    }
  },
};
