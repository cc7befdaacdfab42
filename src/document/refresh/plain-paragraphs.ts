import { paragraphHash } from '../baseline.ts';
import type { Comparison } from '../edited/compare.ts';
import { type PrintedBlock, printedReport } from '../edited/printed.ts';
import type { Report } from '../../model/report.ts';
import type { GoneBlock } from './outcome.ts';

/** Paragraphs that hold no figure, so that no mark tells when the condition of one changes. */
export interface PlainParagraphs {
  /** Printed now, and neither written before nor standing. */
  readonly newBlocks: readonly PrintedBlock[];
  /** Standing as they were written, and printed no more. */
  readonly goneBlocks: readonly GoneBlock[];
  /** For the baseline of the refreshed document; undefined: it holds no such list. */
  readonly hashes: readonly string[] | undefined;
}

/** Shorter ones ("Nơi nhận:") say nothing by themselves. */
const fewestWords = 4;
/** From this share of common words on, a paragraph is the other one in other words. */
const alike = 0.6;

function isPlain({ block, figures }: PrintedBlock): boolean {
  return block.kind !== 'table' && figures.length === 0;
}

/** Hashes of the plain paragraphs of a report, in its order, each once. */
export function plainHashes(report: Report): readonly string[] {
  return [...new Set(plainBlocks(printedReport(report).blocks).keys())];
}

function plainBlocks(blocks: readonly PrintedBlock[]): ReadonlyMap<string, PrintedBlock> {
  return new Map(
    blocks
      .filter((block) => isPlain(block) && wordsOf(block.text).length >= fewestWords)
      .map((block) => [paragraphHash(block.text), block]),
  );
}

/** What the document says by hand is compared with what is printed; a reworded paragraph still counts as itself. */
export function plainParagraphs({ document, lines, report: { blocks } }: Comparison): PlainParagraphs {
  const written = document.baseline?.paragraphs;
  if (written === undefined) return { newBlocks: [], goneBlocks: [], hashes: undefined };
  const printed = plainBlocks(blocks);
  const standing = lines.filter(({ note, text }) => note === null && text.trim() !== '');
  const stands = new Set(standing.map(({ text }) => paragraphHash(text)));
  const known = new Set(written);
  const newBlocks = [...printed]
    .filter(
      ([hash, { text }]) =>
        !known.has(hash) && !stands.has(hash) && !standing.some((one) => areAlike(one.text, text)),
    )
    .map(([, block]) => block);
  const goneHashes = new Set(written.filter((hash) => !printed.has(hash)));
  const goneBlocks = standing
    .filter(
      // The head of the document and its closing stand in tables.
      ({ text, cell }) =>
        cell === null &&
        goneHashes.has(paragraphHash(text)) &&
        !blocks.some((block) => areAlike(block.text, text)),
    )
    .map(({ text, section }) => ({ at: { section, sentence: text.trim() }, figures: [] }));
  const fresh = new Set(newBlocks.map(({ text }) => paragraphHash(text)));
  const gone = goneBlocks.map(({ at }) => paragraphHash(at.sentence));
  // What waits for her is still unsaid next time.
  const hashes = [...new Set([...[...printed.keys()].filter((hash) => !fresh.has(hash)), ...gone])];
  return { newBlocks, goneBlocks, hashes };
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Twice the common words over all words of both. */
function areAlike(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (Math.min(a.length, b.length) * 2 < alike * (a.length + b.length)) return false;
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    common += 1;
  }
  return 2 * common >= alike * (a.length + b.length);
}
