import { valueOf } from '../model/cell.ts';
import { joinList } from '../vietnamese/text.ts';
import { addressFrom, allFilled, issueAt, plain, slotsWithBook, sumOf, type YearRule } from './kit.ts';
import { lastYearColumns } from './shared/last-year-rows.ts';
import { mergedNames, openingsBeforeMerger, openingsOf } from './shared/merged-openings.ts';

/** Column (1) is last year's official closing balance, with that of the units merged into this one, and nothing else. */
export const openingDiffersFromLastYear: YearRule = {
  id: 'opening-differs-from-last-year',
  severity: 'error',
  scope: 'year',
  summary: 'Số đầu kỳ của xã khác số cuối năm trước trong tệp của huyện',
  source: 'Biểu tổng hợp diễn biến hộ nghèo, hộ cận nghèo, cột (1)',
  holds: {
    xa: { population: ['previous'], poor: ['opening'], nearPoor: ['opening'] },
    huyen: { lastYear: lastYearColumns },
  },
  *check(data) {
    for (const { book, code } of slotsWithBook(data)) {
      const merged = joinList(mergedNames(data, code));
      const whose = merged === '' ? 'xã' : `xã và của ${merged} nhập vào`;
      const older = openingsBeforeMerger(data, book);
      for (const { opening, lastYear, counted } of openingsOf(data, book)) {
        const parts = allFilled(lastYear);
        const typed = valueOf(opening);
        if (parts === null || typed === undefined || typed === sumOf(parts)) continue;
        const expected = plain(sumOf(parts));
        const there = parts.map((part) => addressFrom(opening.at, part)).join('; ');
        const isOlder = older.some(({ printed }) => printed === opening);
        yield {
          ...issueAt(opening, ...parts),
          message: isOlder
            ? `Số đầu kỳ in sẵn là ${plain(typed)} ${counted}, chưa có phần của ${merged} nhập vào; cộng lại là ${expected} (${there}).`
            : `Số đầu kỳ là ${plain(typed)} ${counted}, nhưng số cuối năm ${data.year - 1} của ${whose} trong tệp của huyện là ${expected} (${there}).`,
          actual: plain(typed),
          expected,
          fix: isOlder
            ? `Ghi ${expected} vào ${opening.at.cell}, cộng phần của ${merged} vào diễn biến và cuối kỳ (huyện: dakto-report validate ${data.year} --return in sẵn số mới vào bản trả lại).`
            : `Ghi ${expected} vào ${opening.at.cell}; nếu số của huyện sai thì sửa ${there}.`,
        };
      }
    }
  },
};
