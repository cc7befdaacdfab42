import { remembered } from './remembered.ts';
import { compareKey, lowerFirst, normalizeText } from './text.ts';
import { splitKind } from './unit-kinds.ts';

/**
 * Names of places are the same by a closed list of accepted spellings, never by likeness: "Tân Cảnh" and "Tân Cánh"
 * may be two places.
 */

/** Spellings of one word, as whole words. The first stands for all. */
const wordFamilies: readonly (readonly string[])[] = [['đắk', 'đăk', 'đak', 'dak', 'dăk', 'dắk']];

/** Spellings of one name. Quyết định 900/QĐ-TTg writes "Ngọc Tụ" for what the official list of units calls "Ngọk Tụ". */
const nameFamilies: readonly (readonly string[])[] = [['ngọk tụ', 'ngọc tụ']];

const kindAbbreviations: readonly (readonly [RegExp, string])[] = [
  [/^tt\.? /, 'thị trấn '],
  [/^x\. /, 'xã '],
  [/^p\. /, 'phường '],
];

/** In small letters, "TT. Đắk Tô" as "thị trấn đắk tô". */
function withWholeKind(name: string): string {
  return kindAbbreviations.reduce(
    (text, [abbreviation, kind]) => text.replace(abbreviation, kind),
    normalizeText(name).toLowerCase(),
  );
}

/** Whether a name is that of a unit by its first words: "Xã Văn Lem", "TT Đắk Tô". */
export function beginsWithKind(name: string): boolean {
  return splitKind(withWholeKind(name)) !== undefined;
}

/** The form in which names are the same: accepted spellings folded into one. Asked of each unit for each row that names one. */
export const nameKey = remembered((name) => {
  const words = withWholeKind(name)
    .split(' ')
    .map((word) => wordFamilies.find((family) => family.includes(word))?.[0] ?? word)
    .join(' ');
  const padded = nameFamilies.reduce(
    (text, [first = '', ...others]) =>
      others.reduce((each, other) => each.replaceAll(` ${other} `, ` ${first} `), text),
    ` ${words} `,
  );
  return compareKey(padded);
});

/** Whether `written` names what is officially called `official`; `aliases`: further accepted spellings of it. */
export function sameName(written: string, official: string, aliases: readonly string[] = []): boolean {
  const key = nameKey(written);
  return [official, ...aliases].some((spelling) => nameKey(spelling) === key);
}

/** "Xã Văn Lem" → "xã Văn Lem": the kind of a unit is a common noun (Nghị định 30/2020/NĐ-CP, Phụ lục II). */
export function inSentence(name: string): string {
  return /^(?:Xã|Thị trấn|Phường|Đặc khu|Huyện|Thị xã|Thành phố|Tỉnh) /.test(name) ? lowerFirst(name) : name;
}
