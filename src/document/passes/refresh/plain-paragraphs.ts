import { paragraphHash } from '../../baseline.ts';
import type { Comparison } from '../../edited/compare.ts';
import { branchHash } from '../../marks.ts';
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

/** In other words, perhaps: where the document says under which conditions a paragraph stands, they must be the same. */
function isSame(
  { text, paragraph: { branches } }: DocumentLine,
  { text: printed, block }: PrintedBlock,
): boolean {
  return (branches.length === 0 || branches.includes(branchHash(block.branch))) && areAlike(text, printed);
}

/** What the document says by hand is compared with what is printed; a reworded paragraph still counts as itself. */
export function plainParagraphs(
  { document, lines, report }: Comparison,
  ended: readonly DocumentLine[],
): PlainParagraphs {
  const written = document.baseline?.paragraphs;
  if (written === undefined) return { newBlocks: [], branches: undefined };
  const printed = plainBlocks(report);
  const standing = lines.filter(({ note, text }) => note === null && text.trim() !== '');
  const stands = new Set(standing.map(({ text }) => paragraphHash(text)));
  const newBlocks = [...printed].flatMap(([hash, [block]]) =>
    block === undefined ||
    written.has(hash) ||
    stands.has(hash) ||
    standing.some((one) => areAlike(one.text, block.text))
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
