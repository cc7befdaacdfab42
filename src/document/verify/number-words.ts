import type { Stretch } from '../edited/written-stretch.ts';

/** A number in prose. `kind`: what a reader takes it for. */
export interface NumberWord extends Stretch {
  readonly kind: 'amount' | 'year' | 'date' | 'document';
  readonly text: string;
}

const month = String.raw`\d{1,2}`;
/** In this order: the longest reading at a place wins. */
const readings: readonly (readonly [NumberWord['kind'] | null, RegExp])[] = [
  // numbers that only name something: headings, projects, articles, sessions
  [null, /^\s*\d{1,2}[.)]\s/gu],
  [null, /(?:dự án|DA|TDA)\s+\d{1,2}(?:\s*-\s*(?:dự án|DA)\s+\d{1,2})?(?![\d.,/]*\d)/giu],
  [null, /(?:khoản|điều|điểm|mục|chương|phụ lục|chú thích|kỳ họp thứ|khóa)\s+\d{1,3}(?![\d.,/]*\d)/giu],
  ['document', /\d+\s?\/\s?(?:\d{4}\s?\/\s?)?\p{Lu}[\p{L}\d]*(?:-[\p{Lu}\p{L}\d]+)*/gu],
  ['date', new RegExp(String.raw`ngày\s+${month}\s+tháng\s+${month}(?:\s+năm\s+\d{4})?`, 'giu')],
  ['date', new RegExp(String.raw`(?<![\d.,/])${month}\s+tháng\s+${month}(?:\s+năm\s+\d{4})?`, 'giu')],
  ['date', /\d{1,2}\s?\/\s?\d{1,2}\s?\/\s?\d{4}/gu],
  ['date', /(?<=tháng\s)\d{1,2}(?:\/\d{4}|\s+năm\s+\d{4})?/giu],
  ['year', /(?<![\d.,/])(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?(?![\d/]|[.,]\d)/gu],
  ['amount', /(?<![\d.,\p{L}])\d+(?:[.,]\d+)*%?/gu],
];

/** The numbers of a paragraph in order. Numbers that only name something ("Dự án 2", "khoản 1", "1.") are none. */
export function numberWords(text: string): readonly NumberWord[] {
  const taken: Stretch[] = [];
  const words: NumberWord[] = [];
  for (const [kind, pattern] of readings) {
    for (const found of text.matchAll(pattern)) {
      const start = found.index;
      const end = start + found[0].length;
      if (taken.some((other) => start < other.end && end > other.start)) continue;
      taken.push({ start, end });
      if (kind !== null) words.push({ kind, text: found[0], start, end });
    }
  }
  return words.sort((a, b) => a.start - b.start);
}
