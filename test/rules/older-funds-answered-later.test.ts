import { expect, it } from 'vitest';
import type { YearData } from '../../src/forms/books.ts';
import { olderFundsAnsweredLater } from '../../src/rules/older-funds-answered-later.ts';
import { defaultThresholds } from '../../src/rules/thresholds.ts';
import { yearWith } from './books.ts';

/** Every commune's form has the columns, and the first row of Văn Lem holds this much of 2021 in them. */
function withColumns(typed: number): YearData {
  const data = yearWith([]);
  const communes = data.communes.map((slot) => {
    const { book } = slot;
    if (book === null) return slot;
    const layout = { ...book.layout, olderFunds: true };
    const { funds } = book.sheets;
    if (funds === null || book.code !== '23431') return { ...slot, book: { ...book, layout } };
    const rows = funds.rows.map((row, place) => ({
      ...row,
      carriedOverOlder: {
        state: 'value' as const,
        at: row.carriedOverOlder.at,
        value: place === 0 ? typed : 0,
        typed: String(place === 0 ? typed : 0),
      },
    }));
    return { ...slot, book: { ...book, layout, sheets: { ...book.sheets, funds: { ...funds, rows } } } };
  });
  return { ...data, communes };
}

it('money of two years ago that the district says is no longer used is reported where it is typed', () => {
  const found = [...olderFundsAnsweredLater.check(withColumns(5_000_000), defaultThresholds)];
  expect(found.map(({ at, message }) => [at.file, at.sheet, message])).toEqual([
    [
      'xa/23431-xa-van-lem.xlsx',
      'Nguồn vốn',
      expect.stringContaining(
        'Xã ghi vốn năm 2021, nhưng huyện ghi vốn năm 2021 không còn được sử dụng (huyen.xlsx',
      ),
    ],
  ]);
  expect([...olderFundsAnsweredLater.check(withColumns(0), defaultThresholds)]).toEqual([]);
});
