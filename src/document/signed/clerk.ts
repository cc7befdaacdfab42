import type { TextLine } from '../edited/spot.ts';
import { patternOf } from '../../vietnamese/text.ts';

/*
 * What an office's clerk fills in a signed copy: its number, its date, both again over an annex, and the signer's name. Where
 * the copy left them blank, that is no difference.
 */

const clerksLine = /^\s*(?:Số\s*:|\(Kèm theo\b|[^,.;\d]{1,40},\s*ngày\s{2,}tháng)/iu;
const blank = /\s*(?:\s{2}|[.…_]{3})[\s.…_]*/u;
/** What stands in a blank: "912", "20", "2023", "912a". */
const filling = String.raw`\s*(?:\d{1,5}\p{L}?)?\s*`;

/** Whether a line is the other with nothing but its blanks filled. */
export function filledByClerk(closed: string, now: string): boolean {
  const parts = closed.trim().split(blank);
  if (parts.length < 2 || !clerksLine.test(closed)) return false;
  const words = parts.map(patternOf);
  return new RegExp(`^\\s*${words.join(filling)}${filling}$`, 'iu').test(now);
}

/** A line that signing added; `unsigned`: the copy left the signer's name blank. */
export function isSignature({ section, text }: TextLine, unsigned: boolean): boolean {
  if (section !== 'phần ký') return false;
  return /^\s*\(?đã ký\)?\s*$/iu.test(text) || (unsigned && /^[^\d]{1,60}$/u.test(text));
}
