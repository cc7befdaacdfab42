import type { Book } from '../forms/books.ts';
import type { CalendarDate, Located } from '../model/cell.ts';
import { compareDates, formatShort } from '../vietnamese/dates.ts';
import { issueAt, valuesOf, type WorkbookRule } from './kit.ts';

interface Span {
  readonly start: Located<CalendarDate>;
  readonly end: Located<CalendarDate>;
}

function spans(book: Book): readonly Span[] {
  if (book.kind === 'xa') {
    return (book.sheets.training?.rows ?? []).map((row) => ({ start: row.startedOn, end: row.endedOn }));
  }
  return [
    ...(book.sheets.trainingClasses?.rows ?? []).map((row) => ({ start: row.startedOn, end: row.endedOn })),
    ...(book.sheets.activities?.rows ?? []).map((row) => ({ start: row.from, end: row.to })),
  ];
}

/** Day and month are easily swapped. */
export const endsBeforeStart: WorkbookRule = {
  id: 'ends-before-start',
  severity: 'error',
  scope: 'workbook',
  summary: 'Ngày kết thúc trước ngày bắt đầu',
  source: 'Biểu Đào tạo nghề, Hoạt động của huyện',
  *check(book) {
    for (const { start, end } of spans(book)) {
      const values = valuesOf(start, end);
      if (values === null || compareDates(values[0], values[1]) <= 0) continue;
      yield {
        ...issueAt(end, start),
        message: `Kết thúc ngày ${formatShort(values[1])}, trước ngày bắt đầu ${formatShort(values[0])} (${start.at.cell}).`,
        fix: `Sửa ${end.at.cell} hoặc ${start.at.cell}; xem có gõ ngược ngày và tháng.`,
      };
    }
  },
};
