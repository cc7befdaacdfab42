import { addressFrom, type CommuneRule, issueAt, plain, valuesOf } from './kit.ts';
import { censusRowKeys, rowNames } from './shared/census-rows.ts';

/** A column of "Hộ nghèo" and "Hộ cận nghèo", the one of "Hộ dân cư" that it is part of, and how a message says when. */
const ends = [
  ['opening', 'previous', ' đầu kỳ'],
  ['closing', 'current', ''],
] as const;

/** The poor and the near poor are part of all, at both ends of the year. */
export const poorExceedPopulation: CommuneRule = {
  id: 'poor-exceed-population',
  severity: 'error',
  scope: 'commune',
  summary: 'Hộ nghèo cộng hộ cận nghèo (hoặc nhân khẩu) lớn hơn tổng số của xã',
  source: 'Biểu Hộ dân cư, Hộ nghèo, Hộ cận nghèo',
  *check(book) {
    const { population, poor, nearPoor } = book.sheets;
    if (population === null || poor === null || nearPoor === null) return;
    for (const [part, whole, when] of ends)
      for (const row of censusRowKeys) {
        const [all, first, second] = [population[row][whole], poor[row][part], nearPoor[row][part]];
        const values = valuesOf(all, first, second);
        if (values === null || values[1] + values[2] <= values[0]) continue;
        yield {
          ...issueAt(first, second, all),
          message: `Nghèo và cận nghèo${when} cộng lại: ${rowNames[row].counted} là ${plain(values[1])} + ${plain(values[2])} = ${plain(values[1] + values[2])}, lớn hơn của cả xã${when} ${plain(values[0])} (${addressFrom(first.at, all)}).`,
          actual: plain(values[1] + values[2]),
          expected: `không quá ${plain(values[0])}`,
          fix: `Sửa ${first.at.cell}, ${addressFrom(first.at, second)} hoặc ${addressFrom(first.at, all)}.`,
        };
      }
  },
};
