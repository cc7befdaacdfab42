import { createHash } from 'node:crypto';
import type { Block, Joined } from '../model/report.ts';
import { remembered } from '../vietnamese/remembered.ts';
import { lowered } from '../vietnamese/superscripts.ts';
import { foldBreaks } from '../vietnamese/typography.ts';

/**
 * The names by which a document remembers what this tool wrote into it.
 *
 * Every printed figure stands in a content control (tag = figure id) around a hidden bookmark whose name is
 *
 *     _dk1 ffffffffff ttttttttt pppppppppp        (without the spaces: 33 characters)
 *
 * `_` hides it in Word; `1` is the version of this format; f, t and p are the first 10, 9 and 10 characters of the
 * base-32 SHA-256 of the figure's id, of the text as written, and of the place. Word allows 40 characters and folds
 * case, hence lower-case base 32; the 7 characters left over are for the `_Copy_1` that LibreOffice puts after the names
 * of bookmarks in footnotes, and for the `_10` by which a tenth copy is told from the others. Either half of a mark says which figure it is; only the bookmark says what was written.
 *
 * A footnote's reference stands in a bookmark `_dkn` + 16 characters of its id's hash, so that it is found without its
 * number and can be cited again. A paragraph without figures under a condition of the template, and every one that is joined of several
 * lines, stands in a bookmark `_dkp` + 16 characters of the conditions' hash, so that it is known in whatever words when they have ended.
 */

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const lengths = { figure: 10, text: 9, place: 10, note: 16 } as const;
const markPattern = /^_dk1([a-z2-7]{10})([a-z2-7]{9})([a-z2-7]{10})(?:_(?:copy_)?\d+)*$/;

/** The hashes in a mark's name. */
export interface MarkHashes {
  readonly figure: string;
  readonly text: string;
  readonly place: string;
  /** Of figure and place together. */
  readonly key: string;
}

/** The first `length` characters of the base-32 SHA-256 of a text in NFC: 5 bits each. */
export function shortHash(text: string, length: number): string {
  const digest = createHash('sha256').update(text.normalize('NFC'), 'utf8').digest();
  let bits = 0;
  let held = 0;
  let hash = '';
  for (const byte of digest) {
    held = ((held << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      if (hash.length === length) return hash;
      hash += alphabet.charAt((held >> (bits - 5)) & 31);
      bits -= 5;
    }
  }
  return hash;
}

/**
 * A text as it is hashed: editors turn runs of blanks, no-break spaces and hyphens and signs without a width into one another; that
 * alone is no change of it.
 */
export function plainBlanks(text: string): string {
  return foldBreaks(text)
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, '')
    .replace(/[\s\u202f]+/gu, ' ')
    .trim();
}

export const figureHash = remembered((figure) => shortHash(figure, lengths.figure));

export const textHash = remembered((text) => shortHash(plainBlanks(text), lengths.text));

/**
 * Whether a text is the one that was hashed. A sentence that was turned round wants another first letter: it is the same, and so is
 * a raised one.
 */
export function isText(text: string, hash: string): boolean {
  return [text, otherCase(text), lowered(text)].some((one) => textHash(one) === hash);
}

export function sameText(a: string, b: string): boolean {
  return a === b || isText(a, textHash(b));
}

/** The same number, written as an earlier version wrote it too: "6" for "06", "trên 3%" for "trên 3 điểm phần trăm". */
export function sameNumber(a: string, b: string): boolean {
  return sameText(a, b) || sameText(asBefore(a), asBefore(b));
}

function asBefore(text: string): string {
  return plainBlanks(text)
    .replaceAll(' điểm phần trăm', '%')
    .replace(/(?<![\d.,/])0(?=\d(?![\d.,/]))/g, '');
}

/** With the other first letter, capital or small. */
export function otherCase(text: string): string {
  const [first = ''] = text;
  const upper = first.toUpperCase();
  return (first === upper ? first.toLowerCase() : upper) + text.slice(first.length);
}

export const placeHash = remembered((place) => shortHash(place, lengths.place));

/** The hash of a figure at a place, as the names of marks hold it. */
export function spotKey(figure: string, place: string): string {
  return figureHash(figure) + placeHash(place);
}

/** The bookmark of one printed figure: `figure` its id, `text` as written, `place` its occurrence in the report. */
export function markName(figure: string, text: string, place: string): string {
  return markNameAt(figure, text, placeHash(place));
}

/** The same where only the hash of the place is known. */
export function markNameAt(figure: string, text: string, place: string): string {
  return `_dk1${figureHash(figure)}${textHash(text)}${place}`;
}

/** What a bookmark's name says, or null where it isn't a mark of this tool. */
export function parseMark(name: string): MarkHashes | null {
  const [, figure, text, place] = markPattern.exec(name.toLowerCase()) ?? [];
  if (figure === undefined || text === undefined || place === undefined) return null;
  return { figure, text, place, key: figure + place };
}

/** A branch of the template's conditions as documents hold it; '': under none. */
export function branchHash(branch: string | undefined): string {
  return branch === undefined || branch === '' ? '' : shortHash(branch, lengths.note);
}

/**
 * A paragraph joined of several lines: the run of template lines, and which of them stand in it. Whether such lines are still in the
 * template is told by the first half alone (`runHash`).
 */
function joinedHash({ of, parts }: Joined): string {
  return runHash(of) + shortHash(parts.join('\n'), lengths.note / 2);
}

export function runHash(run: string): string {
  return shortHash(run, lengths.note / 2);
}

/** The conditions under which a block stands, as documents hold them. */
export function blockHash(block: Block): string {
  const joined = joinedOf(block);
  return joined === undefined ? branchHash(block.branch) : joinedHash(joined);
}

export function joinedOf(block: Block): Joined | undefined {
  return block.kind === 'paragraph' ? block.joined : undefined;
}

/** The bookmark around a paragraph that stands under these conditions; `count` tells those of the same apart. */
export function paragraphName(conditions: string, count: number): string {
  return `_dkp${conditions}_${count}`;
}

const hashIn =
  (pattern: RegExp) =>
  (name: string): string | null =>
    pattern.exec(name)?.[1]?.toLowerCase() ?? null;

/** The hash of the branch in a bookmark's name, or null where the name isn't of that kind. */
export const parseParagraph = hashIn(/^_dkp([a-z2-7]{16})(?:_(?:Copy_)?\d+)*$/i);

/** The bookmark around the first reference to a footnote. */
export function noteName(footnote: string): string {
  return `_dkn${noteHash(footnote)}`;
}

/** The hash of a footnote's id in a bookmark's name, or null where the name isn't of that kind. */
export const parseNote = hashIn(/^_dkn([a-z2-7]{16})(?:_Copy_\d+)*$/i);

export function noteHash(footnote: string): string {
  return shortHash(footnote, lengths.note);
}

/** The tag of the block content control around a table. */
export function tableTag(table: string): string {
  return `bang.${table}`;
}

/** Word refuses longer tags. */
export const longestTag = 64;
