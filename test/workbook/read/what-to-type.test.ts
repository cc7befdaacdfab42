import { expect, it } from 'vitest';
import {
  type CellType,
  communeCode,
  count,
  date,
  millions,
  quantity,
  text,
  yearNumber,
  yesNo,
} from '../../../src/forms/define.ts';
import { outOfForm, outOfRange, toFill, toTypeAsDate } from '../../../src/workbook/read/what-to-type.ts';

it.each([
  [count, -3, '-3; ô này nhận số từ 0 đến 100.000.000', /^Bỏ dấu trừ nếu gõ nhầm, rồi gõ lại số từ 0/],
  [count, 1e9, '1000000000; ô này nhận số từ 0 đến 100.000.000', /^Xem có gõ thừa chữ số/],
  [quantity, 0, '0; ô này nhận số lớn hơn 0, nhiều nhất 100.000.000', /^Gõ lại số lớn hơn 0/],
  [yearNumber, 1923, '1923; ô này nhận số từ 2000 đến 2100', /^Gõ lại số từ 2000 đến 2100\.$/],
])('says the range of a column', (type, value, shown, fix) => {
  expect(outOfRange(value, String(value), type)).toEqual({ shown, fix: expect.stringMatching(fix) });
});

it('says a range in the unit that is typed', () => {
  expect(outOfRange(-1_000_000, '-1', millions).shown).toBe('-1; ô này nhận số từ 0 đến 100.000.000');
});

it('asks for 0 only where a number belongs that may be 0', () => {
  expect(toFill(count)).toContain('ghi 0');
  for (const type of [text, date, yesNo, quantity] as const)
    expect(toFill<unknown>(type as CellType<unknown>)).not.toContain('ghi 0');
});

it('says how much too long a text is, and what a code looks like', () => {
  expect(outOfForm('x'.repeat(2_500), text)).toBe('Rút gọn còn không quá 2.000 ký tự (đang có 2.500).');
  expect(outOfForm('2343', communeCode)).toBe('Gõ lại: mã đơn vị hành chính gồm 5 chữ số.');
});

it.each([
  ['6.8.2024', 'Dùng dấu gạch chéo: 6/8/2024.'],
  ['18-11-2024', 'Dùng dấu gạch chéo: 18/11/2024.'],
  ['27/6/23', 'Ghi đủ bốn chữ số của năm: 27/6/2023.'],
  ['15.11.23', 'Dùng dấu gạch chéo, ghi đủ bốn chữ số của năm: 15/11/2023.'],
  ['2023-08-06', 'Gõ lại ngày/tháng/năm: 6/8/2023.'],
  ['Ngày 9 tháng 3 năm 2023', 'Gõ lại ngày/tháng/năm: 9/3/2023.'],
  ['8/13/2023', 'Gõ ngày trước, tháng sau: 13/8/2023.'],
  ['31.4.2024', 'Tháng 4 năm 2024 không có ngày 31: xem lại, rồi gõ ngày/tháng/năm.'],
  ['29/02/2023', 'Tháng 2 năm 2023 không có ngày 29: xem lại, rồi gõ ngày/tháng/năm.'],
  ['tháng 4', undefined],
  ['4/2024', undefined],
  ['32/13/2024', undefined],
  ['15/11/20234', undefined],
  ['từ 3/4 đến 5/4/2024', undefined],
])('what lacks of a day: %s', (typed, fix) => {
  expect(toTypeAsDate(typed)).toBe(fix);
});
