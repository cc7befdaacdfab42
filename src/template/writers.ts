import type { CalendarDate } from '../model/cell.ts';
import type { Figure, FigureValue } from '../model/figure.ts';
import { formatLong, formatShort } from '../vietnamese/dates.ts';
import { formatCount, formatMillions, formatNumber } from '../vietnamese/numbers.ts';
import type { Writer } from './print-order.ts';

type Number = Extract<FigureValue, { kind: 'number' }>;

/** The way of its kind, for a figure without a filter. Citations are written elsewhere, in reading order. */
export const plainly: Writer = (value, figure) => {
  switch (value.kind) {
    case 'number':
      return numeral(value, figure);
    case 'text':
      return value.value;
    case 'date':
      return formatShort(value.value);
    case 'citation':
      throw new Error(`citation ${figure.id} is not written by itself`);
  }
};

/** A year is a name, not a quantity: never "2.023". */
function numeral({ value, decimals }: Number, figure: Figure): string {
  return figure.unit === 'năm' ? String(value) : formatNumber(value, decimals);
}

/** `width`: counts below are padded with zeros ("09"). */
export function counted(width: number | undefined): Writer {
  return ofNumber((number, figure) =>
    width !== undefined && number.decimals === 0 && number.value >= 0
      ? formatCount(number.value, width)
      : numeral(number, figure),
  );
}

/** Whole đồng. */
export const inDong = ofNumber(({ value }) => formatNumber(value, 0));

/** Đồng printed as triệu đồng: "8.139", "3.219,80", "1.149,125". */
export const inMillions = ofNumber(({ value }) =>
  value % 1_000_000 === 0 ? formatMillions(value) : formatMillions(value, 2),
);

export const asRate = ofNumber(({ value, decimals }) => `${formatNumber(value, decimals)}%`);
export const asBareRate = ofNumber(({ value, decimals }) => formatNumber(value, decimals));

const pointUnit = 'điểm phần trăm';
const decimalsOf = ({ decimals }: Number, figure: Figure): number =>
  figure.unit === pointUnit ? 2 : decimals;

/** "3,34": how far a rate moved, whichever way. */
export const asPoints = ofNumber((number) => formatNumber(Math.abs(number.value), 2));

/** "giảm 3,34 điểm phần trăm": the word and its number are one figure, so that they cannot come apart. */
export const asChange = ofNumber((number, figure) => {
  const size = formatNumber(Math.abs(number.value), decimalsOf(number, figure));
  if (number.value === 0) return 'không thay đổi';
  return `${number.value < 0 ? 'giảm' : 'tăng'} ${size} ${figure.unit}`;
});

export const shortDate = ofDate(formatShort);
export const longDate = ofDate(formatLong);
export const spokenDate = ofDate((date) => formatLong(date).replace(/^ngày /, ''));

function ofNumber(write: (number: Number, figure: Figure) => string): Writer {
  return (value, figure) => {
    if (value.kind !== 'number') throw wrongKind(figure, 'số');
    return write(value, figure);
  };
}

function ofDate(write: (date: CalendarDate) => string): Writer {
  return (value, figure) => {
    if (value.kind !== 'date') throw wrongKind(figure, 'ngày');
    return write(value.value);
  };
}

function wrongKind(figure: Figure, wanted: string): WrongKind {
  return new WrongKind(`“${figure.id}” không phải là ${wanted}, không dùng được bộ lọc này`);
}

/** A template's filter that doesn't go with its figure. */
export class WrongKind extends Error {
  override readonly name = 'WrongKind';
}
