import type { CalendarDate } from '../model/cell.ts';
import type { Figure, FigureValue, Unit } from '../model/figure.ts';
import { roman } from '../model/annex-name.ts';
import { formatLong, formatShort } from '../vietnamese/dates.ts';
import { formatCount, formatMillions, formatNumber } from '../vietnamese/numbers.ts';
import { lowerFirst, upper, upperFirst } from '../vietnamese/text.ts';
import type { CitationForm } from './citations.ts';

type Argument = number | string | undefined;
type NumberValue = Extract<FigureValue, { kind: 'number' }>;

/** A filter that decides how a value is written. `null`: this value cannot be written so. */
export interface Format {
  readonly takes: readonly FigureValue['kind'][];
  readonly accepts: (argument: Argument) => boolean;
  /** What stands after the colon, for messages. */
  readonly argument?: string;
  readonly write: (value: FigureValue, argument: Argument, unit: Unit) => string | null;
}

const none = (argument: Argument): boolean => argument === undefined;
/** Leaves out zeros at the end of decimals: 3,00 → 3. */
const compact = 'gon';

function ofNumber(write: (value: NumberValue, argument: Argument, unit: Unit) => string | null): Format {
  return {
    takes: ['number'],
    accepts: none,
    write: (value, argument, unit) => (value.kind === 'number' ? write(value, argument, unit) : null),
  };
}

function ofRate(write: (value: NumberValue, argument: Argument) => string): Format {
  return {
    ...ofNumber(write),
    accepts: (argument) => argument === undefined || argument === compact,
    argument: `'${compact}'`,
  };
}

function ofDate(write: (date: CalendarDate) => string): Format {
  return {
    takes: ['date'],
    accepts: none,
    write: (value) => (value.kind === 'date' ? write(value.value) : null),
  };
}

/** A year is not grouped. */
function plainNumber({ value, decimals }: NumberValue, unit: Unit): string {
  return unit === 'năm' ? String(value) : formatNumber(value, decimals);
}

function rate(value: number, decimals: number, argument: Argument): string {
  const text = formatNumber(value, decimals);
  return argument === compact && decimals > 0 ? text.replace(/,?0+$/, '') : text;
}

const points = (value: number, argument?: Argument): string => rate(Math.abs(value), 2, argument);

export const formats: Readonly<Record<string, Format>> = {
  so: {
    ...ofNumber(({ value, decimals }, width, unit) => {
      if (typeof width !== 'number' || !Number.isSafeInteger(value) || value < 0 || unit === 'năm') {
        return plainNumber({ kind: 'number', value, decimals }, unit);
      }
      return formatCount(value, width);
    }),
    accepts: (argument) =>
      argument === undefined ||
      (Number.isInteger(argument) && Number(argument) >= 1 && Number(argument) <= 6),
    argument: 'số chữ số tối thiểu, từ 1 đến 6',
  },
  tien: ofNumber(({ value }) => (Number.isSafeInteger(value) ? formatNumber(value) : null)),
  trieu: ofNumber(({ value }) => {
    if (!Number.isSafeInteger(value)) return null;
    const whole = formatMillions(value);
    return whole.includes(',') ? formatMillions(value, 2) : whole;
  }),
  'ty-le': ofRate(({ value, decimals }, argument) => `${rate(value, decimals, argument)}%`),
  'ty-le-so': ofRate(({ value, decimals }, argument) => rate(value, decimals, argument)),
  diem: ofRate(({ value }, argument) => points(value, argument)),
  // a column of changes: +0,12 · -3,34 · 0,00
  'co-dau': ofNumber(({ value, decimals }) => `${value > 0 ? '+' : ''}${formatNumber(value, decimals)}`),
  'la-ma': ofNumber(({ value }) =>
    Number.isInteger(value) && value > 0 && value < 40 ? roman(value) : null,
  ),
  'tang-giam': ofNumber(({ value }) => {
    if (value === 0) return 'không thay đổi';
    return `${value < 0 ? 'giảm' : 'tăng'} ${points(value)} điểm phần trăm`;
  }),
  ngay: ofDate(formatShort),
  'ngay-dai': ofDate(formatLong),
  'ngay-thang-nam': ofDate((date) => formatLong(date).replace(/^ngày /, '')),
  'thang-nam': ofDate((date) => formatShort(date).replace(/^\d+\//, '')),
  chu: {
    takes: ['text'],
    accepts: none,
    write: (value) => (value.kind === 'text' ? value.value : null),
  },
};

/** Filters that change letters only; they may follow another. */
export const transforms: Readonly<Record<string, (text: string) => string>> = {
  hoa: upper,
  'dau-hoa': upperFirst,
  'dau-thuong': lowerFirst,
};

/** `trich-dan: '…'`. */
export const citationForms: Readonly<Record<string, CitationForm>> = {
  'day-du': 'full',
  ngan: 'short',
  'khong-co-quan': 'without-issuer',
};

/** A value without filter: number with its decimals, text as it is, date short. Citations are resolved elsewhere. */
export function writePlainly(value: FigureValue, { unit }: Pick<Figure, 'unit'>): string {
  switch (value.kind) {
    case 'number':
      return plainNumber(value, unit);
    case 'text':
      return value.value;
    case 'date':
      return formatShort(value.value);
    case 'citation':
      throw new Error('a citation is written in reading order');
  }
}
