/** Vietnamese text: one spelling for storing, one for comparing, and what the alphabet asks for. */

import { remembered } from './remembered.ts';

export { legacyEncodingOf, suggestUnicode } from './legacy-fonts.ts';

/** Zero-width characters and the byte order mark: invisible, and enough to make equal words differ. */
const invisible = /[\u200B-\u200D\u2060\uFEFF]/g;

/** Letters, digits and signs, single blanks between them: what is in normal form already. */
const plainly = /^[!-~]+(?: [!-~]+)*$/;

/** The form in which all text is kept: NFC, Đ and not the Icelandic Ð, plain single spaces, trimmed. */
export function normalizeText(text: string): string {
  if (plainly.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replaceAll('\u00D0', 'Đ')
    .replaceAll('\u00F0', 'đ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Grave, acute, tilde, hook above, dot below: the five tones, as NFD writes them. */
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;
const word = /[\p{L}\p{M}]+/gu;

/** The tone put behind its word, wherever it was written: "hoà" and "hòa" are one word. */
function toneLast(written: string): string {
  const marks = written.match(tone)?.join('') ?? '';
  return written.replace(tone, '') + marks;
}

/** The form in which text is compared: case, spaces, kinds of dash and the place of the tone don't count. */
export const compareKey = remembered((text) =>
  normalizeText(text)
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .normalize('NFD')
    .replace(word, toneLast),
);

/** The form in which numbers of documents are the same: "579 / QĐ-UBND" is "579/QD-UBND", typed without the letter. */
export function numberKey(number: string): string {
  return compareKey(number)
    .replaceAll(/\s*([/-])\s*/g, '$1')
    .replaceAll('đ', 'd');
}

export function sameText(a: string, b: string): boolean {
  return compareKey(a) === compareKey(b);
}

/** An order that is the same on every machine. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const longestQuote = 120;

/** The beginning of a long text, to be quoted. */
export function cut(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote - 1)}…` : text;
}

export function upper(text: string): string {
  return text.toUpperCase();
}

export function lowerFirst(text: string): string {
  const [first = ''] = text;
  return first.toLowerCase() + text.slice(first.length);
}

export function upperFirst(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** "a, b và c"; another joint before the last where one is given. */
export function joinList(items: readonly string[], last = ' và '): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')}${last}${items.at(-1)}`;
}

/** A text as a pattern that finds it alone, blanks of any kind between its words. */
export function patternOf(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
}

/** For file names: "Xã Văn Lem" → "xa-van-lem". */
export function slug(text: string): string {
  return normalizeText(text)
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Nghị định 30/2020/NĐ-CP, Phụ lục I: "điểm" go by the Vietnamese alphabet, without marks on vowels. */
const points = 'abcdđeghiklmnopqrstuvxy';

/** 0 → "a", 4 → "đ". Throws past "y". */
export function pointLetter(index: number): string {
  const letter = points[index];
  if (letter === undefined) throw new RangeError(`no điểm number ${index}`);
  return letter;
}
