import * as z from 'zod';
import type { CellType } from '../../forms/define.ts';
import type { CalendarDate } from '../../model/cell.ts';
import { parseDate } from '../../vietnamese/dates.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { lowerFirst } from '../../vietnamese/text.ts';

/** Smallest and largest number that may be typed, in the unit in which it is typed; `open`: the smallest is not itself allowed. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
}

/** The schema is the one place where a column's range stands. */
function rangeOf<T>(type: CellType<T>): Range | null {
  const schema: unknown = type.schema;
  if (!(schema instanceof z.ZodNumber) || schema.minValue === null || schema.maxValue === null) return null;
  const unit = 'millions' in type ? 1_000_000 : 1;
  return {
    from: schema.minValue / unit,
    to: schema.maxValue / unit,
    open: !schema.safeParse(schema.minValue).success,
  };
}

const say = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : 2);

function rangeText({ from, to, open }: Range): string {
  // Years are not grouped.
  if (from >= 1_000 && to < 10_000) return `từ ${from} đến ${to}`;
  return open ? `lớn hơn ${say(from)}, nhiều nhất ${say(to)}` : `từ ${say(from)} đến ${say(to)}`;
}

/** What is wrong with a number that the column does not take, and what to type; `typed` as it stands in the cell. */
export function outOfRange<T>(
  value: number,
  typed: string,
  type: CellType<T>,
): { readonly shown: string; readonly fix: string } {
  const range = rangeOf(type);
  if (range === null) return { shown: typed, fix: `Gõ lại ${type.expected}.` };
  const unit = 'millions' in type ? 1_000_000 : 1;
  const text = rangeText(range);
  if (value / unit > range.to)
    return {
      shown: `${typed}; ô này nhận số ${text}`,
      fix: 'Xem có gõ thừa chữ số hoặc nhầm đơn vị tính, rồi gõ lại.',
    };
  const sign = value < 0 && range.from >= 0 ? 'Bỏ dấu trừ nếu gõ nhầm, rồi gõ' : 'Gõ';
  return { shown: `${typed}; ô này nhận số ${text}`, fix: `${sign} lại số ${text}.` };
}

/** What to do about a text that the column does not take. */
export function outOfForm<T>(typed: string, type: CellType<T>): string {
  return type.shape === 'text' && typed.length > type.maxLength && type.digitsOnly !== true
    ? `Rút gọn còn không quá ${say(type.maxLength)} ký tự (đang có ${say(typed.length)}).`
    : `Gõ lại: ${type.expected}.`;
}

/** A blank is no 0: whoever fills hundreds of cells with it has told nobody anything. */
const zeroOnlyWhenSure = 'Có phát sinh thì ghi số; chỉ ghi 0 khi chắc chắn không có.';

/** What to do at a blank cell that must be filled; `note`: what the form says of the cell. */
export function toFill<T>(type: CellType<T>, note?: string): string {
  switch (type.shape) {
    case 'number': {
      const range = rangeOf(type);
      const zero = type.schema.safeParse(0).success;
      if (zero || range === null) return zeroOnlyWhenSure;
      return `Nhập số ${rangeText(range)}.`;
    }
    case 'date':
      return 'Nhập ngày/tháng/năm, ví dụ 04/7/2023.';
    case 'text':
      return note === undefined ? 'Nhập nội dung vào ô này.' : `Nhập nội dung (${lowerFirst(note)}).`;
    case 'choice':
    case 'listed':
      return 'Chọn một dòng trong danh sách của ô.';
  }
}

/** A dash or a word for nothing: what the form asks for is a 0, where nothing it is. */
const nothing = /^(?:[-–—−_.…/x\s]+|(?:không|ko|k|chưa)(?: có| phát sinh)*)$/iu;

/** What to do about a text that is no number; undefined: nothing more is known of it. */
export function toTypeAsNumber<T>(
  typed: string,
  { decimals }: Extract<CellType<T>, { shape: 'number' }>,
): string | undefined {
  if (nothing.test(typed)) return zeroOnlyWhenSure;
  if (!/^[-−+]?\d[\d.,'\s]*$/.test(typed)) return undefined;
  if (/^\d+$/.test(typed)) return 'Xem có gõ thừa chữ số, rồi gõ lại.';
  if (decimals > 0) return 'Gõ liền các chữ số, chỉ có dấu phẩy trước phần lẻ (ví dụ 3219,8).';
  // "12.5" is not to become 125.
  return /^[-−]?\d{1,3}(?:[.,'\s]\d{3})+$/.test(typed)
    ? 'Gõ liền các chữ số, không dấu chấm, dấu phẩy, dấu cách (ví dụ 1149).'
    : 'Gõ lại số nguyên, chỉ gồm chữ số (ví dụ 1149).';
}

export function withoutHour({ day, month, year }: CalendarDate): string {
  return `Bỏ phần giờ, chỉ gõ ngày: ${day}/${month}/${year}.`;
}

/** "9/3/2023 14:30", "2023-03-09T07:00". */
const hour = /[\sT]+\d{1,2}\s*(?:[:hg]|giờ)(?:\s*\d{1,2})?(?::\d{2})?(?:\s*(?:AM|PM|SA|CH))?$/i;

/** "6.8.2024" is a day to whoever typed it; only the strokes lack. undefined: nothing is known but that it is no day. */
export function toTypeAsDate(typed: string): string | undefined {
  const timeless = typed.replace(hour, '');
  const timed = timeless === typed ? null : parseDate(timeless);
  if (timed !== null) return withoutHour(timed);
  const [first = '', second = '', third = '', ...more] = typed.match(/\d+/g) ?? [];
  if (third === '' || more.length > 0) return undefined;
  const [day, month, year] = first.length === 4 ? [third, second, first] : [first, second, third];
  const inFull = year.length === 2 ? `20${year}` : year;
  const meant = (one: string, other: string) => parseDate(`${Number(one)}/${Number(other)}/${inFull}`);
  const date = meant(day, month);
  if (date !== null) return `${howToType(typed, year)}: ${date.day}/${date.month}/${date.year}.`;
  const turned = meant(month, day);
  if (turned !== null) return `Gõ ngày trước, tháng sau: ${turned.day}/${turned.month}/${turned.year}.`;
  if (meant('1', month) === null) return undefined;
  return `Tháng ${Number(month)} năm ${inFull} không có ngày ${Number(day)}: xem lại, rồi gõ ngày/tháng/năm.`;
}

/** What lacks of day/month/year in a text that names a day. */
function howToType(typed: string, year: string): string {
  const isShort = year.length === 2;
  if (/^\d+\/\d+\/\d+$/.test(typed.trim()) && isShort) return 'Ghi đủ bốn chữ số của năm';
  if (!/^\d{1,2}([./ -])\d{1,2}\1\d+$/.test(typed.trim())) return 'Gõ lại ngày/tháng/năm';
  return isShort ? 'Dùng dấu gạch chéo, ghi đủ bốn chữ số của năm' : 'Dùng dấu gạch chéo';
}

/** 0.0849 may be shown as 8,49% there. */
export const isRate = (type: CellType<unknown>): boolean =>
  type.shape === 'number' && type.decimals === 2 && type.expected.startsWith('tỷ lệ');

/** What decimals mean where there are to be none, or no more than two. */
export function noFraction<T>(value: number, type: CellType<T>): string | undefined {
  if (isRate(type) && Math.abs(value) < 1) {
    const percent = formatNumber(value * 100, 2);
    return `Ô này ghi theo phần trăm: nếu là ${percent}% thì gõ ${percent}.`;
  }
  return type.expected.includes('đồng') && !('millions' in type)
    ? 'Tiền bằng đồng không có số lẻ; có thể đã ghi theo triệu đồng. Ghi lại bằng đồng.'
    : undefined;
}
