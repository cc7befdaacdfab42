import * as z from 'zod';
import type { CalendarDate } from '../../model/cell.ts';
import { type LayoutContext, type ListName, type Text, textOf } from './context.ts';
import { type Lifetime, newestVersion, standsIn } from './versions.ts';

interface ChoiceOption<T> extends Lifetime {
  readonly value: T;
  readonly label: Text;
}

/**
 * What a cell may hold. `shape` tells the reader how to take a raw cell; `schema` then checks the value;
 * `expected` says it to a person ("số nguyên không âm").
 */
export type CellType<T> = {
  readonly schema: z.ZodType<T>;
  readonly expected: string;
} & (
  | { readonly shape: 'number'; readonly decimals: number; readonly signed: boolean }
  | { readonly shape: 'text'; readonly digitsOnly?: boolean; readonly maxLength: number }
  | { readonly shape: 'date' }
  | { readonly shape: 'choice'; readonly options: (layout: LayoutContext) => readonly ChoiceOption<T>[] }
  | { readonly shape: 'listed'; readonly list: ListName; readonly also: readonly string[] }
);

type NumberType = Extract<CellType<number>, { readonly shape: 'number' }>;

const safe = z.number().int().max(Number.MAX_SAFE_INTEGER);

const mostMoney = 100_000_000_000_000;

function numeric(schema: z.ZodType<number>, decimals: number, expected: string): NumberType {
  return { shape: 'number', decimals, signed: false, schema, expected };
}

/** Whole, not negative: hộ, người, dự án, cuộc. */
export const count = numeric(safe.min(0).max(100_000_000), 0, 'số nguyên không âm');

export const positiveCount = numeric(safe.min(1).max(100_000_000), 0, 'số nguyên lớn hơn 0');

/** Whole đồng, not negative. */
export const money = numeric(safe.min(0).max(mostMoney), 0, 'số tiền bằng đồng, số nguyên không âm');

const orLess = safe.min(-mostMoney).max(mostMoney);

export const signedMoney: NumberType = {
  ...numeric(orLess, 0, 'số tiền bằng đồng, số nguyên (giảm thì ghi dấu trừ)'),
  signed: true,
};

/** Triệu đồng with at most 6 decimals; its value is **whole đồng**, converted once, at reading. */
export const millions: NumberType & { readonly millions: true } = {
  ...money,
  decimals: 6,
  millions: true,
  expected: 'số tiền bằng triệu đồng, không âm, nhiều nhất 6 chữ số thập phân',
};

export const signedMillions: typeof millions = {
  ...millions,
  schema: orLess,
  signed: true,
  expected: 'số tiền bằng triệu đồng, nhiều nhất 6 chữ số thập phân (giảm thì ghi dấu trừ)',
};

/** A rate or a change in điểm phần trăm: 8.49 is 8,49%. */
export const percent = numeric(
  z.number().min(0).max(100),
  2,
  'tỷ lệ phần trăm từ 0 đến 100, nhiều nhất 2 chữ số thập phân',
);

/** Any number of a commune's own unit (con, cặp, ha), above 0. */
export const quantity = numeric(
  z.number().positive().max(100_000_000),
  2,
  'số lớn hơn 0, nhiều nhất 2 chữ số thập phân',
);

/** A threshold: a plain number. */
export const ratio = numeric(
  z.number().min(0).max(1_000_000),
  2,
  'số không âm, nhiều nhất 2 chữ số thập phân',
);

/** A year of four digits. */
export const yearNumber = numeric(safe.min(2000).max(2100), 0, 'năm, 4 chữ số');

function words(maxLength: number, expected: string): CellType<string> {
  return { shape: 'text', maxLength, schema: z.string().min(1).max(maxLength), expected };
}

/** One line of text, NFC, trimmed, inner spaces folded. */
export const text = words(2_000, 'chữ');

export const longText = words(500, 'chữ, không quá 500 ký tự');

function digitsOf(maxLength: number, pattern: RegExp, expected: string): CellType<string> {
  return { shape: 'text', digitsOnly: true, maxLength, schema: z.string().regex(pattern), expected };
}

/** Digits kept as text: codes and telephone numbers. */
export const digits = digitsOf(20, /^[0-9 .+()-]{3,20}$/, 'dãy chữ số, ghi dạng văn bản');

export const communeCode = digitsOf(5, /^\d{5}$/, 'mã đơn vị hành chính gồm 5 chữ số');

export const date: CellType<CalendarDate> = {
  shape: 'date',
  schema: z.object({
    year: z.number().int().min(1990).max(2100),
    month: z.number().int(),
    day: z.number().int(),
  }),
  expected: 'ngày/tháng/năm, ví dụ 04/7/2023',
};

/** What a drop-down shows for each value, in order; one that is not in every version says in which. */
type Choices<T extends string> = Readonly<Record<T, Text | (Lifetime & { readonly label: Text })>>;

/** A drop-down with a fixed list. Options may name years. */
export function oneOf<const T extends string>(choices: Choices<T>): CellType<T> {
  const all = (Object.entries(choices) as [T, Choices<T>[T]][]).map(([value, option]): ChoiceOption<T> => ({
    value,
    ...(typeof option === 'object' ? option : { label: option }),
  }));
  const options = ({ version }: LayoutContext) => all.filter((option) => standsIn(option, version));
  const newest = { year: 0, version: newestVersion, olderFunds: false };
  return {
    shape: 'choice',
    options,
    schema: z.enum(all.map((option) => option.value) as [T, ...T[]]) as unknown as z.ZodType<T>,
    expected: `một trong: ${options(newest)
      .map(({ label }) => textOf(label, newest))
      .join('; ')}`,
  };
}

/** A label for each value. */
export function byKey<const T extends string>(
  values: readonly T[],
  labelOf: (value: T) => string,
): Readonly<Record<T, string>> {
  return Object.fromEntries(values.map((value) => [value, labelOf(value)])) as Record<T, string>;
}

/** A drop-down whose values are its labels. */
export function oneOfLabels<const T extends string>(labels: readonly T[]): CellType<T> {
  return oneOf(byKey(labels, (label) => label));
}

/** `Có; Không`. */
export const yesNo: CellType<'yes' | 'no'> = oneOf({ yes: 'Có', no: 'Không' });

/** "Năm giao vốn": the year itself or the one before; year − 2 only where older funds may still be used. */
export const fundingYear: CellType<number> = {
  shape: 'choice',
  options: (layout) =>
    [layout.year, layout.year - 1, ...(layout.olderFunds ? [layout.year - 2] : [])].map((year) => ({
      value: year,
      label: String(year),
    })),
  schema: safe.min(2000).max(2100),
  expected: 'năm giao vốn trong danh sách chọn',
};

/** A drop-down fed by the district's lists; `also`: labels offered beside them. */
export function listed(list: ListName, ...also: readonly string[]): CellType<string> {
  return {
    shape: 'listed',
    list,
    also,
    schema: z.string().min(1).max(500),
    expected: 'một dòng trong danh sách chọn',
  };
}
