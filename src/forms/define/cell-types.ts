import { z } from 'zod';
import type { CalendarDate } from '../../model/cell.ts';
import { type LayoutContext, type ListName, type Text, textOf } from './context.ts';
import { type Lifetime, newestVersion, standsIn } from './versions.ts';

export interface ChoiceOption<T> extends Lifetime {
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

const safe = z.number().int().max(Number.MAX_SAFE_INTEGER);

/** Whole, not negative: hộ, người, dự án, cuộc. */
export const count: CellType<number> = {
  shape: 'number',
  decimals: 0,
  signed: false,
  schema: safe.min(0).max(100_000_000),
  expected: 'số nguyên không âm',
};

export const positiveCount: CellType<number> = {
  ...count,
  schema: safe.min(1).max(100_000_000),
  expected: 'số nguyên lớn hơn 0',
};

/** Whole đồng, not negative. */
export const money: CellType<number> = {
  shape: 'number',
  decimals: 0,
  signed: false,
  schema: safe.min(0).max(100_000_000_000_000),
  expected: 'số tiền bằng đồng, số nguyên không âm',
};

export const signedMoney: CellType<number> = {
  shape: 'number',
  decimals: 0,
  signed: true,
  schema: safe.min(-100_000_000_000_000).max(100_000_000_000_000),
  expected: 'số tiền bằng đồng, số nguyên (giảm thì ghi dấu trừ)',
};

/** Triệu đồng with at most 6 decimals; its value is **whole đồng**, converted once, at reading. */
export const millions: CellType<number> & { readonly millions: true } = {
  shape: 'number',
  decimals: 6,
  signed: false,
  millions: true,
  schema: safe.min(0).max(100_000_000_000_000),
  expected: 'số tiền bằng triệu đồng, không âm, nhiều nhất 6 chữ số thập phân',
};

export const signedMillions: CellType<number> & { readonly millions: true } = {
  ...millions,
  shape: 'number',
  decimals: 6,
  signed: true,
  schema: safe.min(-100_000_000_000_000).max(100_000_000_000_000),
  expected: 'số tiền bằng triệu đồng, nhiều nhất 6 chữ số thập phân (giảm thì ghi dấu trừ)',
};

/** A rate or a change in điểm phần trăm, at most 2 decimals: 8.49 is 8,49%. */
export const percent: CellType<number> = {
  shape: 'number',
  decimals: 2,
  signed: false,
  schema: z.number().min(0).max(100),
  expected: 'tỷ lệ phần trăm từ 0 đến 100, nhiều nhất 2 chữ số thập phân',
};

/** Any number of a commune's own unit (con, cặp, ha): at most 2 decimals, above 0. */
export const quantity: CellType<number> = {
  shape: 'number',
  decimals: 2,
  signed: false,
  schema: z.number().positive().max(100_000_000),
  expected: 'số lớn hơn 0, nhiều nhất 2 chữ số thập phân',
};

/** A threshold: a plain number, at most 2 decimals. */
export const ratio: CellType<number> = {
  shape: 'number',
  decimals: 2,
  signed: false,
  schema: z.number().min(0).max(1_000_000),
  expected: 'số không âm, nhiều nhất 2 chữ số thập phân',
};

/** A year of four digits. */
export const yearNumber: CellType<number> = {
  shape: 'number',
  decimals: 0,
  signed: false,
  schema: safe.min(2000).max(2100),
  expected: 'năm, 4 chữ số',
};

/** One line of text, NFC, trimmed, inner spaces folded. */
export const text: CellType<string> = {
  shape: 'text',
  maxLength: 2_000,
  schema: z.string().min(1).max(2_000),
  expected: 'chữ',
};

export const longText: CellType<string> = {
  shape: 'text',
  maxLength: 500,
  schema: z.string().min(1).max(500),
  expected: 'chữ, không quá 500 ký tự',
};

/** Digits kept as text: codes and telephone numbers. */
export const digits: CellType<string> = {
  shape: 'text',
  digitsOnly: true,
  maxLength: 20,
  schema: z.string().regex(/^[0-9 .+()-]{3,20}$/),
  expected: 'dãy chữ số, ghi dạng văn bản',
};

export const communeCode: CellType<string> = {
  shape: 'text',
  digitsOnly: true,
  maxLength: 5,
  schema: z.string().regex(/^\d{5}$/),
  expected: 'mã đơn vị hành chính gồm 5 chữ số',
};

export const date: CellType<CalendarDate> = {
  shape: 'date',
  schema: z.object({
    year: z.number().int().min(1990).max(2100),
    month: z.number().int(),
    day: z.number().int(),
  }),
  expected: 'ngày/tháng/năm, ví dụ 04/7/2023',
};

/** A drop-down with a fixed list. Options may name years. */
export function oneOf<const T extends string>(all: readonly ChoiceOption<T>[]): CellType<T> {
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

/** A drop-down whose values are its labels. */
export function oneOfLabels<const T extends string>(labels: readonly T[]): CellType<T> {
  return oneOf(labels.map((label) => ({ value: label, label })));
}

/** `Có; Không`. */
export const yesNo: CellType<'yes' | 'no'> = oneOf([
  { value: 'yes', label: 'Có' },
  { value: 'no', label: 'Không' },
]);

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
