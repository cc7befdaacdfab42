import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  formatCount,
  formatMillions,
  formatNumber,
  millionsToDong,
  percentOf,
  pointsBetween,
  readNumber,
} from '../../src/vietnamese/numbers.ts';

describe('reading a number typed as text', () => {
  test.each([
    ['1149000000', 1_149_000_000, 0],
    ['1.149.000.000', 1_149_000_000, 0],
    ['3.219,80', 3219.8, 2],
    ['8,49', 8.49, 2],
    ['-60', -60, 0],
    ['−1.149.000', -1_149_000, 0],
    ['0', 0, 0],
    ['-0', 0, 0],
    ['09', 9, 0],
    ['0,149', 0.149, 3],
    ['1.149,5', 1149.5, 1],
    ['0,000001', 0.000001, 6],
    ['\u00A0252 ', 252, 0],
    ['999.999.999.999.999', 999_999_999_999_999, 0],
  ])('%j is %d with %d decimals', (typed, value, decimals) => {
    expect(readNumber(typed)).toEqual({ ok: true, value, decimals });
  });

  test.each(['1.149', '-1.149', '0.149', '1,149', '12,345'])(
    '%j could be a thousand or three decimals',
    (typed) => {
      expect(readNumber(typed)).toEqual({ ok: false, reason: 'ambiguous' });
    },
  );

  test.each([
    ...[
      '',
      ' ',
      '-',
      'không',
      '12 hộ',
      '1 149 000',
      '1,149,000',
      '1.149.00',
      '1149.000',
      '1.14',
      '1.1490',
      '1..149.000',
    ],
    ...['8,', ',5', '8,4,9', '0x10', '1e3', 'NaN', '+5', '--5', '5-', '١٢', '1.149.000.', '8.49', '1,5.000'],
    ...['9.999.999.999.999.999', '0,1000000000000001'],
  ])('%j is not read', (typed) => {
    expect(readNumber(typed)).toEqual({ ok: false, reason: 'not-a-number' });
  });

  it('reads back every whole number as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (value) => {
        const lone = Math.abs(value) >= 1000 && Math.abs(value) < 1_000_000;
        const expected = lone ? { ok: false, reason: 'ambiguous' } : { ok: true, value, decimals: 0 };
        expect(readNumber(formatNumber(value, 0))).toEqual(expected);
      }),
    );
  });

  it('reads back every number of hundredths as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), (hundredths) => {
        const value = hundredths / 100;
        expect(readNumber(formatNumber(value, 2))).toEqual({ ok: true, value, decimals: 2 });
      }),
    );
  });

  it('never takes what is not digits, dots, comma and minus', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        if (readNumber(typed).ok) expect(typed.trim()).toMatch(/^[-−]?[\d.]+(,\d+)?$/);
      }),
    );
  });
});

describe('writing numbers', () => {
  test.each([
    [1_149_000_000, 0, '1.149.000.000'],
    [3219.8, 2, '3.219,80'],
    [8.49, 2, '8,49'],
    [0, 2, '0,00'],
    [-3.34, 2, '-3,34'],
    [-0.001, 2, '0,00'],
    [1.005, 2, '1,01'],
    [2.675, 2, '2,68'],
    [999.995, 2, '1.000,00'],
    [1e21, 0, '1.000.000.000.000.000.000.000'],
    [1e-7, 2, '0,00'],
    [12, 3, '12,000'],
  ])('%d with %d decimals is %s', (value, decimals, written) => {
    expect(formatNumber(value, decimals)).toBe(written);
  });

  it('refuses what is not finite', () => {
    expect(() => formatNumber(NaN)).toThrow(RangeError);
    expect(() => formatNumber(Infinity)).toThrow(RangeError);
  });

  test.each([
    [0, 2, '00'],
    [9, 2, '09'],
    [46, 2, '46'],
    [7, 1, '7'],
    [1107, 2, '1.107'],
  ])('a count of %d at width %d is %s', (value, width, written) => {
    expect(formatCount(value, width)).toBe(written);
  });

  test.each([-1, 1.5, NaN])('%d is not a count', (value) => {
    expect(() => formatCount(value)).toThrow(RangeError);
  });
});

describe('rates', () => {
  test.each([
    [1107, 13_039, 8.49],
    [737, 13_039, 5.65],
    [1, 8, 12.5],
    [1, 800, 0.13], // 0,125 goes up
    [0, 5, 0],
    [5, 5, 100],
  ])('%d of %d is %d%%', (part, whole, rate) => {
    expect(percentOf(part, whole)).toBe(rate);
  });

  it('has no rate of nothing', () => {
    expect(percentOf(0, 0)).toBeNull();
  });

  it('refuses parts that are not whole', () => {
    expect(() => percentOf(0.5, 2)).toThrow(RangeError);
  });

  it('is half-up to the hundredth for any numbers', () => {
    const amount = fc.integer({ min: 0, max: 9_000_000_000_000 });
    fc.assert(
      fc.property(amount, amount, (part, whole) => {
        // Beyond that a double no longer holds hundredths, and no rate is that large.
        fc.pre(whole > 0 && part <= whole * 1000);
        const rate = BigInt(Math.round((percentOf(part, whole) ?? 0) * 100));
        const twiceOff = 2n * (rate * BigInt(whole) - 10_000n * BigInt(part));
        expect(twiceOff > -BigInt(whole) && twiceOff <= BigInt(whole)).toBe(true);
      }),
    );
  });

  test.each([
    [11.83, 8.49, 3.34],
    [6.02, 5.65, 0.37],
    [15.32, 10.86, 4.46],
    [8.49, 11.83, -3.34],
  ])('%d − %d is %d điểm', (a, b, points) => {
    expect(pointsBetween(a, b)).toBe(points);
  });

  it('takes published rates only', () => {
    expect(() => pointsBetween(8.4899, 1)).toThrow(RangeError);
  });
});

describe('triệu đồng', () => {
  test.each([
    [8139, 8_139_000_000],
    ['3219.8', 3_219_800_000],
    ['3219.8000000000002', 3_219_800_000], // as Excel writes 3219.8
    ['1.1000000000000001', 1_100_000],
    [0.1 + 0.2, 300_000],
    ['0.000001', 1],
    ['1E3', 1_000_000_000],
    [-60, -60_000_000],
    [0, 0],
  ])('%s is %d đồng', (millions, dong) => {
    expect(millionsToDong(millions)).toBe(dong);
  });

  test.each([0.0000001, '1.2345678', '', '3.219,80', '0x10', 'NaN', Infinity, 1e12])(
    '%s is refused',
    (millions) => {
      expect(millionsToDong(millions)).toBeNull();
    },
  );

  test.each([
    [3_219_800_000, 0, '3.219,8'],
    [3_219_800_000, 2, '3.219,80'],
    [8_139_000_000, 0, '8.139'],
    [1, 0, '0,000001'],
    [-60_000_000, 0, '-60'],
  ])('%d đồng with at least %d decimals is %s', (dong, decimals, written) => {
    expect(formatMillions(dong, decimals)).toBe(written);
  });
});
