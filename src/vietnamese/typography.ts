import { noUnits, unitKinds } from './units.ts';
import { remembered } from './remembered.ts';
import { upper, upperFirst } from './text.ts';

/**
 * What must not be torn apart at the end of a line. Vietnamese puts a blank between syllables, so that every blank is a break:
 * where none may be, the blank becomes a no-break space and the hyphen a no-break hyphen, character for character.
 */

const noBreakSpace = '\u00A0';
/** Stands for Word's `w:noBreakHyphen`, and is never written itself: fonts lack it. */
export const noBreakHyphen = '\u2011';

/** The text as it is read: which of the two blanks and hyphens was written says nothing. Offsets stay. */
export function foldBreaks(text: string): string {
  return text.replaceAll(noBreakSpace, ' ').replaceAll(noBreakHyphen, '-');
}

const apart = String.raw`(?<![\p{L}\p{M}\d.,/-])`;
const ends = String.raw`(?![\p{L}\p{M}])`;
const number = String.raw`\d[\d.,/]*(?<![.,/])`;
const dateOrYear = String.raw`(?:\d+/){1,2}(?:19|20)\d\d |(?:19|20)\d\d `;
const longUnits = unitKinds.flat().filter((unit) => unit.includes(' '));
const beforeNumber =
  'ngày|tháng|năm|quý|số|mục|khoản|điều|điểm|chương|phần|thứ|lần|khóa|chú thích|phụ lục|dự án|giai đoạn';
const levels = ['thị trấn', 'thị xã', 'thành phố', 'xã', 'phường', 'huyện', 'tỉnh', 'thôn', 'làng'];
const level = [...levels, ...levels.map(upperFirst)].join('|');
const syllable = String.raw`\p{Lu}[\p{L}\p{M}'’]*`;
const name = `${syllable}(?: ${syllable})*`;

/** No blank of what is found is a break. */
const whole: readonly RegExp[] = [
  // "ngày 04/7/2023", "số 795/QĐ-UBND", "Phụ lục II", "Dự án 3"
  new RegExp(String.raw`${apart}(?:${beforeNumber}) (?:\d|[IVX]+${ends})`, 'giu'),
  // "2021 - 2025"; nor does a line begin with a dash between words
  /\d [-–] \d|(?<=\S) (?=[-–] )/gu,
  // "8.139 triệu đồng", "3,34 điểm phần trăm"; "46 cặp"
  new RegExp(String.raw`${apart}${number} (?:${longUnits.join('|')})${ends}`, 'gu'),
  new RegExp(
    String.raw`${apart}(?!${dateOrYear})${number} (?!(?:${noUnits.join('|')})${ends})(?=\p{Ll})`,
    'gu',
  ),
  // "huyện Đắk Tô"; the others of "xã Đắk Trăm, Pô Kô và Văn Lem"; "Đắk Tô, ngày …"; "TỈNH KON TUM" at the end of a line IN HOA
  new RegExp(String.raw`${apart}(?:${level}) ${name}|^${name}(?=, ngày )`, 'gu'),
  new RegExp(String.raw`(?<=${apart}(?:${level}) ${name}(?:(?:, | và )${name})*(?:, | và ))${name}`, 'gu'),
  new RegExp(String.raw`${apart}(?:${upper(levels.join('|'))})(?: \p{Lu}+){1,3}$`, 'gu'),
  /Chương trình|CHƯƠNG TRÌNH/gu,
];

/** No line of one syllable: the last blank of three words and more. */
const lastBlank = /(?<= \S+) (?=\S+$)/gu;

/** "795/QĐ-UBND" */
const symbolHyphen = /(?<=[\p{Lu}\d])-(?=[\p{Lu}\d])/gu;

/**
 * The same text with no-break spaces and hyphens. A run of blanks is room for a hand and stays. Asked of a table's cell for each of the
 * widths that its column may have.
 */
export const keepTogether = remembered((text) => {
  if (!/[ -]/.test(text)) return text;
  const signs = text.replace(symbolHyphen, noBreakHyphen).split('');
  for (const found of [...whole, lastBlank].flatMap((pattern) => [...text.matchAll(pattern)])) {
    for (let at = found.index; at < found.index + found[0].length; at += 1)
      if (text.charAt(at) === ' ') signs[at] = noBreakSpace;
  }
  return signs.join('');
});
