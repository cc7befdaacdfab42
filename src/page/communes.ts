import type { CommuneSlot, YearData } from '../forms/books.ts';
import { valueOf } from '../model/cell.ts';
import { countIssues, type Issue } from '../model/issue.ts';
import { formatShort } from '../vietnamese/dates.ts';
import { communeDeadline } from '../workbook/commune-deadline.ts';
import { sendingOf } from '../workbook/submissions.ts';
import type { InsideCommune } from './model.ts';

const absences: Readonly<Record<NonNullable<CommuneSlot['absence']>, string>> = {
  'not-sent': 'chưa gửi',
  'sent-twice': 'hai tệp cùng một lần gửi',
  'form-unknown': 'biểu không rõ phiên bản',
};
const censusWords = { preliminary: 'Sơ bộ', official: 'Chính thức' } as const;

/** Which sending counts of each commune, when it came, and how much is wrong in it. */
export function communesOnPage(
  { communes, district }: YearData,
  issues: readonly Issue[],
): readonly InsideCommune[] {
  return communes.map(({ code, name, book, absence }): InsideCommune => {
    if (book === null) {
      const sending = absences[absence ?? 'not-sent'];
      return { ...{ name, file: null, sending, received: '', census: '' }, errors: 0, warnings: 0 };
    }
    const sending = sendingOf(book);
    // how late it is is not asked, and so no day is
    const { receivedOn } = communeDeadline(district, code, book, { year: 2000, month: 1, day: 1 });
    const census = valueOf(book.sheets.info?.censusStatus);
    const { errors, warnings } = countIssues(issues.filter(({ at }) => at.file === book.file));
    return {
      ...{ name, file: book.file, errors, warnings },
      sending: sending === null ? 'không ghi' : `lần ${sending}`,
      received: receivedOn === null ? 'chưa ghi' : formatShort(receivedOn),
      census: census === undefined ? 'không ghi' : censusWords[census],
    };
  });
}
