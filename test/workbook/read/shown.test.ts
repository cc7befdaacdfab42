import { describe, expect, test } from 'vitest';
import { showsAsTyped, shownOf, showsText } from '../../../src/workbook/read/shown.ts';
import { formats } from '../../../src/workbook/write/looks.ts';

const judged = (pattern: string, value: number): string => {
  const shown = shownOf(pattern, value);
  return shown.otherwise ? 'otherwise' : shown.words;
};

describe('a number in a format', () => {
  test.each([
    ...['General', '0', '#,##0', '0.00', '#,##0.00', '# ?/?', '0.00E+00', '##0.0E+0', '@', '000'],
    ...['#,##0 ;(#,##0)', '#,##0;[Red]#,##0', '+#,##0;-#,##0;0', '[<1000]0;#,##0', '# ?/16', '[$-42A]#,##0'],
    ...[
      '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)',
      '_-* #,##0.00\\ _₫_-;-* #,##0.00\\ _₫_-;_-* "-"??\\ _₫_-;_-@_-',
    ],
    ...[
      '#,##0\\ "₫"',
      '#,##0\\ [$₫-42A]',
      '$#,##0',
      '#\\ ##0',
      formats.whole,
      formats.millions,
      formats.rate,
    ],
  ])('%s shows what is stored', (pattern) => {
    for (const value of [6, 1_149_000_000, 3219.8, -6, 0])
      expect(judged(pattern, value), String(value)).toBe('');
  });

  test.each([
    ['0".000"', 6],
    ['"0"', 6],
    ['0\\0', 6],
    ['0*0', 6],
    ['5', 6],
    ['#,##0,', 6_000],
    ['0,,"tr"', 6_000_000],
    ['0,.0', 6_000],
    ['"không"', 6],
    [';;;', 6],
    ['0;0;', 0],
    ['#,###', 0],
    ['0;-0;;@', 0],
    ['""', 0],
    ['0;0', -6],
    ['[>=1000]0," nghìn";0', 6_000],
    ['[<=5]0;"0"0', 6],
    ['-0', 60],
    ['"-"0', 60],
    ['\\-0', 60],
    ['0"-"', 60],
    ['(0)', 60],
    ['−0;0', 60],
    ['0\\,0', 12],
    ['0"/"0', 12],
    ['0" "0', 12],
    ['0"-"0', 12],
    ['0\\,000', 12],
    ['0":"00', 12],
    ['0\\.000', 6],
    ['#\\.##0\\.##0', 1_149],
    ['0\\,000', 1_149],
  ])('%s shows another than %d', (pattern, value) => {
    expect(judged(pattern, value)).toBe('otherwise');
  });

  test.each([
    ['0" hộ"', 6, 'hộ'],
    ['#,##0\\ \\m2', 6, 'm2'],
    ['#,##0\\ [$VND]', 6, 'VND'],
    ['#,##0đ', 6, 'đ'],
    ['0;-0;"không"', 0, 'không'],
    ['0;-0;"không"', 6, ''],
    ['[>=1000]0," nghìn";0', 6, ''],
    ['[<>6]0" cặp";0', 6, ''],
    ['[<>6]0" cặp";0', 7, 'cặp'],
    ['0"%"', 6, '%'],
    ['"<"0', 6, '<'],
    ['0" - hộ"', 6, '- hộ'],
    ['#\\.##0', 1_149, ''],
    ['0\\.000\\.000', 1_149_000, ''],
    ['0\\ 000', 6, ''],
    ['[<0]-0;0', -6, ''],
  ])('%s shows %d with the words %s', (pattern, value, words) => {
    expect(judged(pattern, value)).toBe(words);
  });
});

test.each([
  ['General', 90, true],
  ['general', 123_456_789_012, false],
  ['0', 90, true],
  ['0', 90.5, false],
  ['@', 90.5, true],
  ['000', 79, false],
  ['0"/QĐ-TTg"', 90, false],
  ['#,##0', 90, false],
])('in the place of a text, %s of %d shows as typed: %s', (pattern, value, is) => {
  expect(showsAsTyped(pattern, value)).toBe(is);
});

test.each([
  ['General', true],
  ['@', true],
  ['0.00', true],
  ['0;0;0', true],
  ['_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', true],
  [';;;', false],
  ['@" hộ"', false],
  ['0;0;0;"-"', false],
  ['"QĐ số "@', false],
])('a text in %s shows as it is: %s', (pattern, is) => {
  expect(showsText(pattern)).toBe(is);
});
