import { communeFullName, countingDay, mergedInto, openingRows } from '../forms/district/units.ts';
import { valueOf } from '../model/cell.ts';
import { inSentence } from '../vietnamese/names.ts';
import { addressFrom, allFilled, issueAt, plain, slotsWithBook, sumOf, type YearRule } from './kit.ts';
import { balances, lastYearColumns } from './shared/last-year-rows.ts';

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
    const { sheets } = data.district;
    const day = countingDay(sheets, data.year);
    for (const { book, code } of slotsWithBook(data)) {
      const merged = mergedInto(sheets, code, day).map((unit) => inSentence(communeFullName(unit) ?? ''));
      const whose = merged.length === 0 ? 'xã' : `xã và của ${merged.join(', ')} nhập vào`;
      for (const { opening, lastYear, counted } of balances(openingRows(sheets, code, day), book)) {
        const parts = allFilled(lastYear);
        const typed = valueOf(opening);
        if (parts === null || typed === undefined || typed === sumOf(parts)) continue;
        const expected = plain(sumOf(parts));
        const there = parts.map((part) => addressFrom(opening.at, part)).join('; ');
        yield {
          ...issueAt(opening, ...parts),
          message: `Số đầu kỳ là ${plain(typed)} ${counted}, nhưng số cuối năm ${data.year - 1} của ${whose} trong tệp của huyện là ${expected} (${there}).`,
          actual: plain(typed),
          expected,
          fix: `Ghi ${expected} vào ${opening.at.cell}; nếu số của huyện sai thì sửa ${there}.`,
        };
      }
    }
  },
};
