import { addressFrom, issueAt, valuesOf } from './shared/cells.ts';
import { balances, lastYearColumns, lastYearOf } from './shared/last-year-rows.ts';
import type { YearRule } from './rule.ts';
import { plain } from './shared/words.ts';
import { slotsWithBook } from './shared/year-rows.ts';

/** Column (1) is last year's official closing balance and nothing else. */
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
      const row = lastYearOf(data.district, code);
      for (const { opening, lastYear, counted } of row ? balances(row, book) : []) {
        const values = valuesOf(opening, lastYear);
        if (values === null || values[0] === values[1]) continue;
        const there = addressFrom(opening.at, lastYear);
        yield {
          ...issueAt(opening, lastYear),
          message: `Số đầu kỳ là ${plain(values[0])} ${counted}, nhưng số cuối năm ${data.year - 1} của xã trong tệp của huyện là ${plain(values[1])} (${there}).`,
          actual: plain(values[0]),
          expected: plain(values[1]),
          fix: `Ghi ${plain(values[1])} vào ${opening.at.cell}; nếu số của huyện sai thì sửa ${there}.`,
        };
      }
    }
  },
};
