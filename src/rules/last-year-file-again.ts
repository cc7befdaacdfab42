import { countingDay, openingRows } from '../forms/district/units.ts';
import { allFilled, evidenceOf, slotsWithBook, sumOf, type YearRule } from './kit.ts';
import { balances } from './shared/last-year-rows.ts';

/** A file whose closing balances are all last year's, and whose opening ones are not, is last year's file. */
export const lastYearFileAgain: YearRule = {
  id: 'last-year-file-again',
  severity: 'error',
  scope: 'year',
  summary: 'Xã gửi lại số liệu của năm trước: số cuối kỳ trùng hết số cuối năm trước, số đầu kỳ thì không',
  source: 'Thực tế',
  *check(data) {
    const { sheets } = data.district;
    const day = countingDay(sheets, data.year);
    for (const { book, code } of slotsWithBook(data)) {
      const counts = balances(openingRows(sheets, code, day), book);
      const closings = allFilled(counts.map((count) => count.closing));
      const openings = allFilled(counts.map((count) => count.opening));
      const earlier = counts.map(({ lastYear }) => allFilled(lastYear)).map((cells) => cells && sumOf(cells));
      const [first] = closings ?? [];
      if (closings === null || openings === null || earlier.includes(null) || first === undefined) continue;
      const sameClosings = closings.every((cell, index) => cell.value === earlier[index]);
      const sameOpenings = openings.every((cell, index) => cell.value === earlier[index]);
      if (!sameClosings || sameOpenings) continue;
      yield {
        at: first.at,
        message: `Mọi số cuối kỳ trong tệp này trùng số cuối năm ${data.year - 1}, còn số đầu kỳ thì khác: có thể xã đã gửi lại số liệu của năm ${data.year - 1}.`,
        fix: `Đề nghị xã gửi số liệu năm ${data.year}.`,
        related: closings.slice(1).map((cell) => cell.at),
        evidence: evidenceOf(...closings, ...openings),
      };
    }
  },
};
