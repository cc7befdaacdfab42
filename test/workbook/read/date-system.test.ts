import { expect, it } from 'vitest';
import { datesFourYearsOn } from '../../../src/workbook/read/form/date-system.ts';
import type { RawCell, RawSheet, RawWorkbook } from '../../../src/workbook/read/raw.ts';
import { toSerial } from '../../../src/vietnamese/dates.ts';

/** What a file says that counts its days from 1904: of the year 2023, `days` as they are read, in other cells `others`. */
function told(days: readonly (readonly [year: number, month: number])[], others: readonly RawCell[] = []) {
  const serial = (year: number, month: number) => toSerial({ year, month, day: 15 }) - from1904;
  const cells = [...days.map((day) => dated(serial(...day))), ...others];
  const sheet = { name: 'Sheet', cells: new Map(cells.map((cell, index) => [`A${index + 1}`, cell])) };
  const workbook = { date1904: true } as RawWorkbook;
  return datesFourYearsOn('a.xlsx', workbook, [sheet as unknown as RawSheet], 2023).map(
    ({ at, message }) => `${at.cell} ${/ra (\S+), .*là (\S+) /.exec(message)?.slice(1).join(' ')}`,
  );
}

/** Days between the two beginnings. */
const from1904 = 1462;
const dated = (value: number) =>
  ({ kind: 'number', value, lexeme: String(value), format: { kind: 'date' } }) as unknown as RawCell;
const plain = (value: number) =>
  ({ kind: 'number', value, lexeme: String(value), format: { kind: 'general' } }) as unknown as RawCell;

it('days of 2027 are days of 2023, and the first is named', () => {
  expect(
    told([
      [2027, 11],
      [2027, 12],
    ]),
  ).toEqual(['A1 15/11/2027 14/11/2023']);
});

it('days that are right as they are read are not told', () => {
  expect(
    told([
      [2023, 11],
      [2024, 12],
    ]),
  ).toEqual([]);
});

// From 1900 a day of 2029 would be one of 2025: no day of this report either way.
it('late is what comes after the next year, and would not if it were counted from 1900', () => {
  expect(told([[2025, 1]])).toEqual(['A1 15/01/2025 14/01/2021']);
  expect(told([[2024, 12]])).toEqual([]);
  expect(told([[2028, 12]])).toEqual(['A1 15/12/2028 14/12/2024']);
  expect(told([[2029, 1]])).toEqual([]);
});

it('half of the days must be late', () => {
  expect(
    told([
      [2023, 11],
      [2027, 11],
    ]),
  ).toEqual(['A2 15/11/2027 14/11/2023']);
  expect(
    told([
      [2023, 10],
      [2023, 11],
      [2027, 11],
    ]),
  ).toEqual([]);
});

it('numbers are no days, and a day before either beginning is none', () => {
  expect(told([[2027, 11]], [plain(43_000), plain(43_000), plain(43_000)])).toHaveLength(1);
  expect(told([[2027, 11]], [dated(-1), dated(-1), dated(9_999_999)])).toHaveLength(1);
});
