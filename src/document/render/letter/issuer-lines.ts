import { headingColumns } from '../measures.ts';
import { widthOf } from '../../../vietnamese/letter-widths.ts';
import { upper } from '../../../vietnamese/text.ts';

/**
 * "Phòng Lao động - Thương binh và Xã hội" IN HOA, on as few lines as the column of the issuer has room for, of about the
 * same length: left to Word, the last word would stand alone.
 */
export function issuerLines(name: string): readonly string[] {
  const words = upper(name)
    .split(' ')
    .filter((word) => word !== '');
  const room = headingColumns[0] - 60;
  for (let count = 1; count < words.length; count += 1) {
    const lines = divide(words, count);
    if (lines.every((line) => widthOf(line, 12, 'bold') <= room)) return lines;
  }
  return words;
}

/** The words on `count` lines so that the longest is as short as can be; a dash ends its line. */
function divide(words: readonly string[], count: number): readonly string[] {
  if (count === 1) return [words.join(' ')];
  let best: readonly string[] = [words.join(' ')];
  const longest = (lines: readonly string[]): number =>
    Math.max(...lines.map((line) => widthOf(line, 12, 'bold')));
  for (let cut = 1; cut <= words.length - count + 1; cut += 1) {
    if (words[cut] === '-') continue;
    const lines = [words.slice(0, cut).join(' '), ...divide(words.slice(cut), count - 1)];
    if (best.length === 1 || longest(lines) < longest(best)) best = lines;
  }
  return best;
}
