import type {
  DocumentBlock,
  DocumentMark,
  DocumentParagraph,
  DocumentRow,
  DocumentTable,
  DocumentText,
} from '../document-text.ts';
import { wordsAround } from '../words-around.ts';
import type { Spot } from './outcome.ts';
import { SectionTracker } from './sections.ts';

/** A mark of the document and where it stands. */
export interface FoundMark {
  readonly mark: DocumentMark;
  readonly at: Spot;
  readonly paragraph: DocumentParagraph;
  /** `w:id` of the footnote that it stands in. */
  readonly note: string | null;
  /** The outermost table around it, and its row there. */
  readonly cell: { readonly table: DocumentTable; readonly row: DocumentRow } | null;
}

/** All marks that are printed, in reading order, footnotes last; those in footnotes that nothing refers to are not. */
export function foundMarks(document: DocumentText): readonly FoundMark[] {
  const found: FoundMark[] = [];
  const tracker = new SectionTracker();
  const take = (
    paragraph: DocumentParagraph,
    section: string,
    { cell, note }: Pick<FoundMark, 'cell' | 'note'>,
  ): void => {
    for (const mark of paragraph.marks) {
      const sentence = wordsAround(paragraph.text, mark.start, mark.end);
      found.push({ mark, paragraph, cell, note, at: { section, sentence } });
    }
  };
  const visit = (blocks: readonly DocumentBlock[], cell: FoundMark['cell']): void => {
    for (const block of blocks) {
      if (block.kind === 'table') {
        for (const row of block.rows)
          for (const { blocks: inner } of row.cells) visit(inner, cell ?? { table: block, row });
        continue;
      }
      if (cell === null) tracker.pass(block.text, block.style);
      take(block, tracker.name, { cell, note: null });
    }
  };
  visit(document.blocks, null);
  for (const { id, number, paragraphs } of document.footnotes.values()) {
    if (number !== null)
      for (const paragraph of paragraphs) take(paragraph, `Chú thích ${number}`, { cell: null, note: id });
  }
  return found;
}
