import { paragraphHash } from '../../baseline.ts';
import type { Comparison } from '../../edited/compare.ts';
import { areAlike, plainBlocks } from '../../edited/ended.ts';
import type { DocumentLine } from '../../edited/lines.ts';
import { type PrintedBlock, printedReport } from '../../edited/printed.ts';
import type { Report } from '../../../model/report.ts';

/** Paragraphs that hold no figure, so that no mark tells when the condition of one changes. */
export interface PlainParagraphs {
  /** Printed now, and neither written before nor standing. */
  readonly newBlocks: readonly PrintedBlock[];
  /** For the baseline of the refreshed document; undefined: it holds no such list. */
  readonly hashes: readonly string[] | undefined;
}

/** Hashes of the plain paragraphs of a report, in its order, each once. */
export function plainHashes(report: Report): readonly string[] {
  return [...plainBlocks(printedReport(report)).keys()];
}

/** What the document says by hand is compared with what is printed; a reworded paragraph still counts as itself. */
export function plainParagraphs(
  { document, lines, report }: Comparison,
  ended: readonly DocumentLine[],
): PlainParagraphs {
  const written = document.baseline?.paragraphs;
  if (written === undefined) return { newBlocks: [], hashes: undefined };
  const printed = plainBlocks(report);
  const standing = lines.filter(({ note, text }) => note === null && text.trim() !== '');
  const stands = new Set(standing.map(({ text }) => paragraphHash(text)));
  const known = new Set(written);
  const newBlocks = [...printed].flatMap(([hash, [block]]) =>
    block === undefined ||
    known.has(hash) ||
    stands.has(hash) ||
    standing.some((one) => areAlike(one.text, block.text))
      ? []
      : [block],
  );
  const fresh = new Set(newBlocks.map(({ text }) => paragraphHash(text)));
  const gone = ended.map(({ text }) => paragraphHash(text)).filter((hash) => known.has(hash));
  // What waits for her is still unsaid next time.
  const hashes = [...new Set([...[...printed.keys()].filter((hash) => !fresh.has(hash)), ...gone])];
  return { newBlocks, hashes };
}
