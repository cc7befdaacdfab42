import { isUtf8 } from 'node:buffer';
import { suggestUnicode } from './legacy-fonts.ts';
import { remembered } from './remembered.ts';
import { isSyllable } from './syllables.ts';
import { normalizeText } from './text.ts';

/*
 * Text that no Vietnamese is, whatever font it is set in: TCVN3 and VNI whose font was changed or lost, UTF-8 or Windows-1258
 * opened as Western text, letters that became "?". A word is told by two things together: it is no syllable as it stands,
 * and is one once its letters are taken for what they were. Names of other peoples and foreign words are neither.
 */

export interface Garbled {
  /** What the text probably says; null where letters are lost. */
  readonly meant: string | null;
}

/** What is wrong with the letters of a text; null where nothing is. Asked of the same words in one workbook after the other. */
export const garbled = remembered((text): Garbled | null => {
  if (!/[\u0080-\u00ff?\ufffd&]/.test(text)) return null;
  const unescaped = text.replaceAll(entity, (_, hex?: string, digits?: string) =>
    String.fromCodePoint(Math.min(hex === undefined ? Number(digits) : Number.parseInt(hex, 16), 0x10ffff)),
  );
  if (unescaped !== text) return { meant: normalizeText(unescaped) };
  const words = text.split(/[ \t\r\n]+/);
  if (text.includes('\ufffd') || words.some(hasLostLetters)) return { meant: null };
  const fromUtf8 = words.map((word) => fromWestern(word, 'utf-8'));
  if (fromUtf8.some((word, index) => word !== words[index] && /\p{L}/u.test(word)))
    return { meant: normalizeText(fromUtf8.join(' ')) };
  const suspects = words
    .flatMap((word) => word.split(/[-–/]/))
    .map((part) => part.replace(edges, ''))
    .filter(isNoSyllable);
  for (const decode of decoders) {
    const changed = suspects.filter((word) => decode(word) !== word && isSyllable(decode(word)));
    const telling = changed.filter((word) => decode(word) !== word.replaceAll('ñ', 'đ').replaceAll('Ñ', 'Đ'));
    if (telling.some((word) => foreign.test(word)) || new Set(telling).size > 1)
      return { meant: normalizeText(words.map(decode).join(' ')) };
  }
  return null;
});

/** A letter as a page of the web may be written: "&#7895;". */
const entity = /&#(?:x([0-9a-f]{2,6})|(\d{2,7}));/gi;

/** A letter of Western text that Vietnamese does not have, or a sign in the place of one: a single such word suffices. */
const foreign = /[ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïñöøûüþÿ]|\p{L}[\u00a1-\u00bf]+\p{L}|^[®§]\p{L}/u;

/** Syllables are judged without the punctuation around them; signs that stand for letters stay. */
const edges = /^[\s"'“”‘’([{.,;:!?…]+|[\s"'“”‘’)\]}.,;:!?…]+$/gu;

function isNoSyllable(word: string): boolean {
  return /[a-z]/i.test(word) && /[^\u0000-\u007f]/.test(word) && !isSyllable(normalizeText(word));
}

const decoders: readonly ((word: string) => string)[] = [
  (word) => suggestUnicode(word, 'TCVN3'),
  (word) => suggestUnicode(word, 'VNI'),
  (word) => fromWestern(word, 'windows-1258'),
];

/** "tr?", "s?n": a question mark in the midst of a word whose halves are no syllables. */
function hasLostLetters(word: string): boolean {
  // No word ends with what begins a syllable.
  if (/^["'“‘(]*(?:[Tt]r|[CcTtPpKkNn]h|ngh?|gh)\?/.test(word)) return true;
  const parts = word.replace(edges, '').split('?');
  const inside = parts.slice(1).some((part) => /^\p{Ll}/u.test(part)) && /\p{L}$/u.test(parts[0] ?? '');
  return inside && !/[/=&]/.test(word) && !parts.every(isSyllable);
}

/** The bytes that Western text (Windows-1252) was read from, read as what they were; the word itself where they are not. */
function fromWestern(word: string, encoding: 'utf-8' | 'windows-1258'): string {
  if (!/[^\u0000-\u007f]/.test(word)) return word;
  const found = Array.from(word, (letter) => western.get(letter));
  if (!found.every((byte) => byte !== undefined)) return word;
  const bytes = Uint8Array.from(found);
  // Asked of every word of every workbook, and a refusal costs more than the question.
  if (encoding === 'utf-8' && !isUtf8(bytes)) return word;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return word;
  }
}

/** What Windows-1252 has at 80 to 9F; the rest of it are the first characters of Unicode. */
const between = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const western = new Map(
  Array.from({ length: 256 }, (_, byte): [string, number] => [
    between[byte - 0x80] ?? String.fromCharCode(byte),
    byte,
  ]),
);
