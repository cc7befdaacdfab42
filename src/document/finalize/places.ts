import type { DocumentBlock, DocumentParagraph, DocumentText } from '../document-text.ts';
import { styleIds } from '../styles.ts';

/** A paragraph and where a person finds it. */
export interface PlacedParagraph {
  readonly paragraph: DocumentParagraph;
  /** "mục “2. Dự án 2…”", "chú thích 10", "đầu văn bản". */
  readonly where: string;
}

/** What begins a mục or khoản, whatever became of its style. */
const headingText = /^(?:[IVX]+|\d+)\. /;
const headingStyles: ReadonlySet<string> = new Set([
  styleIds.section,
  styleIds.clause,
  styleIds.point,
  styleIds.annex,
]);
const longestHeading = 48;

/** All paragraphs that are printed, in order, tables' cells at their place, footnotes last. */
export function placedParagraphs(document: DocumentText): readonly PlacedParagraph[] {
  let where = 'đầu văn bản';
  const found: PlacedParagraph[] = [];
  const visit = (blocks: readonly DocumentBlock[], inTable: boolean): void => {
    for (const block of blocks) {
      if (block.kind === 'table') {
        for (const { cells } of block.rows) for (const cell of cells) visit(cell.blocks, true);
        continue;
      }
      if (!inTable && isHeading(block)) where = `mục “${shortened(block.text)}”`;
      found.push({ paragraph: block, where });
    }
  };
  visit(document.blocks, false);
  for (const { number, paragraphs } of document.footnotes.values()) {
    if (number === null) continue;
    found.push(...paragraphs.map((paragraph) => ({ paragraph, where: `chú thích ${number}` })));
  }
  return found;
}

function isHeading({ style, text }: DocumentParagraph): boolean {
  return headingStyles.has(style ?? '') || (text.length < 160 && headingText.test(text));
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longestHeading ? line : `${line.slice(0, longestHeading).replace(/\s+\S*$/, '')}…`;
}
