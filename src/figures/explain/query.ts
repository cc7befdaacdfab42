import type { CalendarDate } from '../../model/cell.ts';
import { parseDate } from '../../vietnamese/dates.ts';
import { normalizeText, slug } from '../../vietnamese/text.ts';

/** What somebody asks after: an id, a number with or without its unit, a day, or words. */
export interface Query {
  readonly text: string;
  /** Without tones, capitals and signs: "ho-ngheo". */
  readonly key: string;
  readonly number: NumberAsked | null;
  readonly date: CalendarDate | null;
}

export interface NumberAsked {
  /** Never below 0: "giảm 3,34" and "-3,34" ask after the same figure. */
  readonly value: number;
  /** What stands behind it, as a key: "ho", "trieu-dong", ""; "%" as it is. */
  readonly unit: string;
}

/** Grouped ("1.149.000.000"), plain, with a comma or one or two decimals behind a point. */
const number = /^[-−]?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+)|\.(\d{1,2}))?\s*([^\d.,/].*)?$/u;

export function readQuery(written: string): Query {
  const text = normalizeText(written);
  return { text, key: slug(text), number: numberIn(text), date: parseDate(text) };
}

function numberIn(text: string): NumberAsked | null {
  const match = number.exec(text.replace(/^(?:giảm|tăng)\s+(?=\d)/i, ''));
  if (match === null) return null;
  const [, whole = '', comma, point, behind = ''] = match;
  const value = Number(`${whole.replaceAll('.', '')}.${comma ?? point ?? '0'}`);
  return { value, unit: behind.startsWith('%') ? '%' : slug(behind) };
}

/** Whether a text holds the number as a word of its own: 7 in "07 dự án", not in "1.107". */
export function holdsNumber(text: string, { value, unit }: NumberAsked): boolean {
  return [...text.matchAll(/(?<![\p{L}\d/.,])\d[\d.]*(?:,\d+)?/gu)].some((found) => {
    const read = numberIn(found[0].replace(/\.$/, ''));
    const behind = text.slice(found.index + found[0].length);
    return read?.value === value && slug(behind).startsWith(unit === '%' ? '' : unit);
  });
}
