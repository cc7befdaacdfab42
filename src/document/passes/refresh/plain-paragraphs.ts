import { paragraphHash } from '../../baseline.ts';
import type { Comparison } from '../../edited/compare.ts';
import { blockHash } from '../../marks.ts';
import { areAlike, plainBlocks, plainBranches } from '../../edited/ended.ts';
import type { DocumentLine } from '../../edited/lines.ts';
import type { PrintedBlock } from '../../edited/printed.ts';

/** Paragraphs that hold no figure, so that no mark tells when the condition of one changes. */
export interface PlainParagraphs {
  /** Printed now, and neither written before nor standing. */
  readonly newBlocks: readonly PrintedBlock[];
  /** For the baseline of the refreshed document; undefined: it holds no such list. */
  readonly branches: ReadonlyMap<string, string | null> | undefined;
}

/** What the document says by hand is compared with what is printed; a reworded paragraph still counts as itself. */
export function plainParagraphs(
  { document, lines, report }: Comparison,
  ended: readonly DocumentLine[],
): PlainParagraphs {
  const written = document.baseline?.paragraphs;
  if (written === undefined) return { newBlocks: [], branches: undefined };
  const printed = plainBlocks(report);
  const printedUnder = new Set(report.blocks.map(({ block }) => blockHash(block)));
  /** In other words, perhaps; but not what stands under conditions of another paragraph of this report. */
  const isSame = (line: DocumentLine, { text, block }: PrintedBlock): boolean => {
    const under = line.paragraph.branches.map(({ of }) => of).filter((branch) => printedUnder.has(branch));
    return (under.length === 0 || under.includes(blockHash(block))) && areAlike(line.text, text);
  };
  const standing = lines.filter(({ note, text }) => note === null && text.trim() !== '');
  const stands = new Set(standing.map(({ text }) => paragraphHash(text)));
  const newBlocks = [...printed].flatMap(([hash, [block]]) =>
    block === undefined || written.has(hash) || stands.has(hash) || standing.some((one) => isSame(one, block))
      ? []
      : [block],
  );
  const fresh = new Set(newBlocks.map(({ text }) => paragraphHash(text)));
  const gone = new Set(ended.map(({ text }) => paragraphHash(text)));
  // What waits for her is still unsaid next time.
  return {
    newBlocks,
    branches: new Map([
      ...[...plainBranches(report)].filter(([hash]) => !fresh.has(hash)),
      ...[...written].filter(([hash]) => gone.has(hash)),
    ]),
  };
}
