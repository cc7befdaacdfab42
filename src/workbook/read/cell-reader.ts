import { type CellType, type LayoutContext, textOf } from '../../forms/define.ts';
import type { CalendarDate, CellFormula } from '../../model/cell.ts';
import { formatShort, fromSerial, parseDate } from '../../vietnamese/dates.ts';
import { formatNumber, millionsToDong, readNumber } from '../../vietnamese/numbers.ts';
import { garbled } from '../../vietnamese/garbled.ts';
import { cut, legacyEncodingOf, normalizeText, sameText, suggestUnicode } from '../../vietnamese/text.ts';
import { cellFaultTexts } from './cell-faults.ts';
import type { ProblemCode } from './cell-problems.ts';
import type { NumberFormat, RawCell, RawScalar } from './raw.ts';
import { shownMonthFirst, showsOtherDay } from './shown-date.ts';
import { showsAsTyped, shownOf, showsText } from './shown.ts';
import {
  isRate,
  noFraction,
  outOfForm,
  outOfRange,
  toTypeAsDate,
  toTypeAsNumber,
  withoutHour,
} from './what-to-type.ts';
import { evaluate, type FormulaMemory, type Lookup, sameNumber, sourcesOf } from './formula.ts';

/** What became of a raw cell: a located cell that has no place yet and, where it is unreadable, why. */
export type CellReading =
  | { readonly state: 'blank' }
  /** `words`: what the cell's format shows beside its number; `monthFirst`: how it shows a day. */
  | {
      readonly state: 'value';
      readonly value: unknown;
      readonly typed: string;
      readonly words?: string;
      readonly monthFirst?: string;
      readonly formula?: CellFormula;
    }
  | {
      readonly state: 'unreadable';
      readonly typed: string;
      readonly code: ProblemCode;
      /** What the message quotes. */
      readonly shown: string;
      /** What to do, where the column's type says more than the code. */
      readonly fix?: string;
    };

export interface CellSurroundings {
  readonly layout: LayoutContext;
  readonly date1904: boolean;
  readonly lookup: Lookup;
  readonly memory: FormulaMemory;
}

const blank: CellReading = { state: 'blank' };
const problem = (code: ProblemCode, shown: string, typed = shown): CellReading => ({
  state: 'unreadable',
  code,
  shown,
  typed,
});

/** Where more can be said than of every such cell. */
const withFix = (reading: CellReading, fix: string | undefined): CellReading =>
  reading.state === 'unreadable' && fix !== undefined ? { ...reading, fix } : reading;

/** Takes a raw cell as its type says. Never a guess: what isn't certain is a problem. */
export function readCell<T>(
  raw: RawCell | undefined,
  type: CellType<T>,
  around: CellSurroundings,
): CellReading {
  if (raw === undefined) return blank;
  if (raw.kind === 'unreadable') return problem('damaged-cell', cellFaultTexts[raw.code].message, raw.lexeme);
  if (raw.struck === 'part') return problem('partly-struck', textOfCell(raw));
  if (raw.kind === 'formula') return readFormula(raw, type, around);
  const reading = readScalarCell(raw, raw.format, type, around);
  return reading.state === 'value' ? checked(reading, type) : reading;
}

const textOfCell = (raw: RawCell): string => (raw.kind === 'text' ? normalizeText(raw.value) : '');

function readFormula<T>(
  raw: Extract<RawCell, { kind: 'formula' }>,
  type: CellType<T>,
  around: CellSurroundings,
): CellReading {
  const shown = raw.text === null ? '' : `=${raw.text}`;
  if (raw.cached?.kind === 'error') return problem('error-value', raw.cached.code, shown);
  if (raw.text === null || type.shape !== 'number') return problem('formula-not-certain', shown);
  const value = evaluate(raw.text, around.lookup, around.memory);
  if (value === null) return problem('formula-not-certain', shown);
  if (raw.cached !== null) {
    if (raw.cached.kind !== 'number') return problem('formula-not-certain', shown);
    if (!sameNumber(raw.cached.value, value)) {
      const both = `${shown} lưu ${plain(raw.cached.value)}, tính lại được ${plain(value)}`;
      return problem('formula-out-of-date', both, shown);
    }
  }
  const reading = takeNumber(value, raw.format, type, around);
  if (reading.state !== 'value') return reading;
  const formula = { text: shown, from: sourcesOf(raw.text, around.lookup) };
  return checked({ ...reading, formula }, type);
}

function readScalarCell<T>(
  raw: RawScalar,
  format: NumberFormat,
  type: CellType<T>,
  around: CellSurroundings,
): CellReading {
  switch (raw.kind) {
    case 'error':
      return problem('error-value', raw.code);
    case 'boolean':
      return problem('boolean-value', raw.value ? 'TRUE' : 'FALSE');
    case 'isoDate':
      return raw.timed
        ? takeMoment({ date: raw.date, time: raw.lexeme.slice(11, 16) }, type)
        : takeDate(raw.date, raw.lexeme, type);
    case 'number':
      return takeNumber(raw.value, format, type, around);
    case 'text':
      return takeText(raw, format, type, around);
  }
}

function takeDate<T>(date: ReturnType<typeof fromSerial>, lexeme: string, type: CellType<T>): CellReading {
  const shown = date === null ? lexeme : formatShort(date);
  switch (type.shape) {
    case 'date':
      return date === null ? problem('not-a-date', shown) : { state: 'value', value: date, typed: shown };
    case 'number':
      return problem('date-in-number-cell', shown);
    default:
      return problem('date-in-text-cell', shown);
  }
}

/** A day and an hour, as Excel shows them: whether the day alone was meant, its writer knows. */
function takeMoment<T>({ date, time }: Moment, type: CellType<T>): CellReading {
  const reading = takeDate(null, `${formatShort(date)} ${time}`, type);
  return type.shape === 'date' ? withFix(reading, withoutHour(date)) : reading;
}

interface Moment {
  readonly date: CalendarDate;
  /** "07:30". */
  readonly time: string;
}

/** null: the number is a whole day, or no day at all. */
function momentOf(serial: number, date1904: boolean): Moment | null {
  const minutes = Math.min(Math.round((serial - Math.floor(serial)) * 24 * 60), 24 * 60 - 1);
  const date = Number.isInteger(serial) ? null : fromSerial(Math.floor(serial), date1904);
  if (date === null) return null;
  const digits = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return { date, time: digits.join(':') };
}

function takeSerial<T>(
  value: number,
  format: NumberFormat,
  type: CellType<T>,
  { date1904 }: CellSurroundings,
): CellReading {
  const moment = momentOf(value, date1904);
  if (moment !== null) return takeMoment(moment, type);
  const date = fromSerial(value, date1904);
  const reading = takeDate(date, plain(value), type);
  if (reading.state !== 'value' || date === null) return reading;
  if (showsOtherDay(format.pattern, date)) return shownOtherwise(formatShort(date), format, formatAsDate);
  const monthFirst = shownMonthFirst(format.pattern, date);
  return monthFirst === null ? reading : { ...reading, monthFirst };
}

function takeNumber<T>(
  value: number,
  format: NumberFormat,
  type: CellType<T>,
  around: CellSurroundings,
): CellReading {
  if (format.kind === 'date') return takeSerial(value, format, type, around);
  if (type.shape === 'date') return problem('not-a-date', plain(value));
  if (type.shape === 'text') {
    if (format.kind === 'percent') return problem('text-out-of-form', plain(value));
    return showsAsTyped(format.pattern, value)
      ? { state: 'value', value: digitsOf(value), typed: digitsOf(value) }
      : shownOtherwise(digitsOf(value), format, typeAsShown);
  }
  const shown = shownOf(format.pattern, value);
  if (shown.otherwise) return shownOtherwise(plain(value), format);
  const reading =
    type.shape !== 'number'
      ? takeLabel(digitsOf(value), type, around)
      : format.kind === 'percent'
        ? takePercent(value, type)
        : takePlainNumber(value, type);
  const words = shown.words === '%' && isRate(type) ? '' : shown.words;
  return reading.state === 'value' && words !== '' ? { ...reading, words } : reading;
}

const formatAsDate = 'Đặt lại định dạng Ngày (dd/mm/yyyy), rồi kiểm tra ngày.';
const typeAsShown = 'Đặt định dạng Văn bản (Text), rồi gõ lại đủ như cần in.';

function shownOtherwise(stored: string, { pattern }: NumberFormat, fix?: string): CellReading {
  return {
    ...problem('shown-otherwise', `${stored} (định dạng ${pattern})`, stored),
    ...(fix === undefined ? {} : { fix }),
  };
}

/** 8.49 where a rate is asked for; anywhere else nobody knows what was meant. */
function takePercent<T>(value: number, type: NumberType<T>): CellReading {
  return isRate(type)
    ? takePlainNumber(value * 100, type)
    : problem('percent-in-number-cell', `${plain(Number((value * 100).toPrecision(15)))}%`);
}

type NumberType<T> = Extract<CellType<T>, { shape: 'number' }>;

function takePlainNumber<T>(value: number, type: NumberType<T>): CellReading {
  const rounded = roundTo(value, type.decimals);
  if (rounded === null) return withFix(problem('number-too-precise', plain(value)), noFraction(value, type));
  if (!('millions' in type)) return { state: 'value', value: rounded, typed: plain(rounded) };
  const dong = millionsToDong(rounded);
  return dong === null
    ? problem('number-too-precise', plain(value))
    : { state: 'value', value: dong, typed: plain(rounded) };
}

function takeText<T>(
  raw: Extract<RawScalar, { kind: 'text' }>,
  format: NumberFormat,
  type: CellType<T>,
  around: CellSurroundings,
): CellReading {
  const text = normalizeText(raw.value);
  if (text === '') return blank;
  if (!showsText(format.pattern)) return shownOtherwise(cut(text), format, typeAsShown);
  if (raw.fonts.some((font) => legacyEncodingOf(font) !== null))
    return problem('legacy-font', normalizeText(inUnicode(raw)), text);
  const wrong = type.shape === 'number' || type.shape === 'date' ? null : garbled(raw.value);
  if (wrong !== null) return problem('garbled-text', probably(cut(text), wrong.meant), text);
  switch (type.shape) {
    case 'number': {
      const reading = readNumber(text);
      if (reading.ok) return takePlainNumber(reading.value, type);
      return reading.reason === 'ambiguous'
        ? problem('ambiguous-number', text)
        : withFix(problem('text-in-number-cell', text), toTypeAsNumber(text, type));
    }
    case 'date': {
      const date = parseDate(text);
      return date === null
        ? withFix(problem('not-a-date', text), toTypeAsDate(text))
        : { state: 'value', value: date, typed: formatShort(date) };
    }
    case 'text':
      return { state: 'value', value: text, typed: text };
    default:
      return takeLabel(text, type, around);
  }
}

function probably(text: string, meant: string | null): string {
  return meant === null
    ? `“${text}”: có chữ đã mất, còn lại dấu “?”`
    : `“${text}”: không phải chữ Việt Unicode, có thể là “${cut(meant)}”`;
}

/** What text set in old fonts probably says; what stands in other fonts among it stays as it is. */
function inUnicode({ value, fonts, set }: Extract<RawScalar, { kind: 'text' }>): string {
  const runs = set?.runs ?? [{ text: value, font: fonts[0] }];
  return runs
    .map(({ text, font = set?.font }) => {
      const encoding = legacyEncodingOf(font ?? '');
      return encoding === null ? text : suggestUnicode(text, encoding);
    })
    .join('');
}

function takeLabel<T>(
  text: string,
  type: Extract<CellType<T>, { shape: 'choice' | 'listed' }>,
  around: CellSurroundings,
): CellReading {
  if (type.shape === 'listed') return { state: 'value', value: text, typed: text };
  const option = type
    .options(around.layout)
    .find(({ label }) => sameText(textOf(label, around.layout), text));
  return option === undefined
    ? problem('choice-not-in-list', text)
    : { state: 'value', value: option.value, typed: textOf(option.label, around.layout) };
}

/** The schema's word is the last one. */
function checked<T>(reading: Extract<CellReading, { state: 'value' }>, type: CellType<T>): CellReading {
  if (type.schema.safeParse(reading.value).success) return reading;
  const { typed } = reading;
  if (type.shape !== 'number')
    return {
      state: 'unreadable',
      code: 'text-out-of-form',
      shown: typed,
      typed,
      fix: outOfForm(typed, type),
    };
  const { shown, fix } = outOfRange(Number(reading.value), typed, type);
  return { state: 'unreadable', code: 'number-out-of-range', shown, typed, fix };
}

/** Rounds binary noise away (3219.8000000000002); null where there are more decimals than the column takes. */
function roundTo(value: number, decimals: number): number | null {
  const rounded = Number(value.toFixed(decimals));
  return sameNumber(rounded, value) ? rounded : null;
}

/** As a person types it, without grouping: "1149000000", "3219,8". */
function plain(value: number): string {
  const whole = Number.isInteger(value) ? formatNumber(value, 0).replaceAll('.', '') : String(value);
  return whole.replace('.', ',');
}

function digitsOf(value: number): string {
  return Number.isInteger(value) ? formatNumber(value, 0).replaceAll('.', '') : plain(value);
}
