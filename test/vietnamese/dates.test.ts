import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  compareDates,
  daysBetween,
  formatLong,
  formatShort,
  fromSerial,
  isValidDate,
  parseDate,
  stampOf,
  toExcelDate,
  toSerial,
} from '../../src/vietnamese/dates.ts';
import { inZone } from '../time-zone.ts';

const on = (year: number, month: number, day: number) => ({ year, month, day });
const anyDay = fc
  .integer({ min: 61, max: 100_000 })
  .map((serial) => fromSerial(serial, false) ?? on(0, 0, 0));

describe('serials', () => {
  test.each([
    [1, on(1900, 1, 1)],
    [59, on(1900, 2, 28)],
    [61, on(1900, 3, 1)],
    [45_111, on(2023, 7, 4)],
    [45_351, on(2024, 2, 29)],
    [2_958_465, on(9999, 12, 31)],
  ])('%d is a day from 1900 on', (serial, date) => {
    expect(fromSerial(serial, false)).toEqual(date);
    expect(toSerial(date)).toBe(serial);
  });

  test.each([
    [0, on(1904, 1, 1)],
    [43_649, on(2023, 7, 4)],
  ])('%d is a day from 1904 on', (serial, date) => {
    expect(fromSerial(serial, true)).toEqual(date);
    expect(toSerial(date, true)).toBe(serial);
  });

  test.each([60, 0, -1, 45_111.5, NaN, Infinity, 2_958_466])('%d is no day', (serial) => {
    expect(fromSerial(serial, false)).toBeNull();
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(fromSerial(toSerial(date), false)).toEqual(date);
      }),
    );
  });

  it('throws for days that the workbook cannot hold', () => {
    expect(() => toSerial(on(1899, 12, 31))).toThrow(RangeError);
    expect(() => toSerial(on(2023, 2, 30))).toThrow(RangeError);
  });
});

describe('typed dates', () => {
  test.each([
    ['04/7/2023', on(2023, 7, 4)],
    ['4/7/2023', on(2023, 7, 4)],
    ['04/07/2023', on(2023, 7, 4)],
    ['29/02/2024', on(2024, 2, 29)],
    [' 31/12/2023 ', on(2023, 12, 31)],
  ])('%j is read', (typed, date) => {
    expect(parseDate(typed)).toEqual(date);
  });

  test.each([
    '5/1/23',
    '29/02/2023',
    '31/4/2023',
    '13/13/2023',
    '07/31/2023',
    '2023-07-04',
    '4-7-2023',
    '4/7',
    '',
    '004/7/2023',
    '0/7/2023',
    '4/7/02023',
    '4/7/0999',
  ])('%j is not read', (typed) => {
    expect(parseDate(typed)).toBeNull();
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(parseDate(formatShort(date))).toEqual(date);
      }),
    );
  });
});

describe('written dates', () => {
  test.each([
    [on(2023, 7, 4), '04/7/2023', 'ngày 04 tháng 7 năm 2023'],
    [on(2022, 1, 28), '28/01/2022', 'ngày 28 tháng 01 năm 2022'],
    [on(2023, 2, 9), '09/02/2023', 'ngày 09 tháng 02 năm 2023'],
    [on(2022, 12, 16), '16/12/2022', 'ngày 16 tháng 12 năm 2022'],
  ])('take a zero before days under 10 and months 1 and 2', (date, short, long) => {
    expect(formatShort(date)).toBe(short);
    expect(formatLong(date)).toBe(long);
  });
});

describe('reckoning', () => {
  it('knows which days there are', () => {
    expect(isValidDate(on(2024, 2, 29))).toBe(true);
    expect(isValidDate(on(2100, 2, 29))).toBe(false);
    expect(isValidDate(on(2023, 1.5, 1))).toBe(false);
    expect(isValidDate(on(23, 1, 5))).toBe(false);
  });

  it('counts days over summer time and leap days', () => {
    expect(daysBetween(on(2023, 3, 25), on(2023, 3, 27))).toBe(2);
    expect(daysBetween(on(2024, 3, 1), on(2024, 2, 28))).toBe(-2);
    expect(addDays(on(2023, 12, 31), 1)).toEqual(on(2024, 1, 1));
  });

  it('is consistent', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const later = addDays(date, days);
        expect(daysBetween(date, later)).toBe(days);
        expect(Math.sign(compareDates(later, date))).toBe(Math.sign(days));
      }),
    );
  });
});

describe('time zones', () => {
  const days = [on(2023, 7, 4), on(2011, 12, 30), on(2018, 11, 4), on(2024, 2, 29)];
  const under = (zone: string) =>
    inZone(zone, () => ({
      dates: days.map((date) => [
        isValidDate(date),
        toSerial(date),
        fromSerial(toSerial(date), false),
        toExcelDate(date).toISOString(),
        addDays(date, 1),
        daysBetween(date, addDays(date, 400)),
        formatLong(date),
      ]),
      stamp: stampOf(new Date(Date.UTC(2023, 10, 20, 9, 42))),
    }));

  it('give the same dates; only the stamp is local', async () => {
    const hanoi = await under('Asia/Ho_Chi_Minh');
    const apia = await under('Pacific/Apia');
    const saoPaulo = await under('America/Sao_Paulo');
    expect(apia.dates).toEqual(hanoi.dates);
    expect(saoPaulo.dates).toEqual(hanoi.dates);
    expect(JSON.stringify(hanoi.dates)).toContain('"2011-12-30T00:00:00.000Z"');
    expect(hanoi.stamp).toBe('20-11-2023 16h42');
    expect(saoPaulo.stamp).toBe('20-11-2023 06h42');
  });

  it('makes a Date of midnight UTC', () => {
    expect(toExcelDate(on(2023, 7, 4)).toISOString()).toBe('2023-07-04T00:00:00.000Z');
  });

  it('stamps in local time', () => {
    expect(stampOf(new Date(2023, 10, 5, 6, 7))).toBe('05-11-2023 06h07');
  });
});
