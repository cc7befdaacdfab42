import { inRow } from '../../model/report-lines.ts';
import { SectionNames } from '../../model/sections.ts';
import { lowered, raisedDigits } from '../../vietnamese/superscripts.ts';
import { paragraphsOf } from './block-reader.ts';
import type {
  DocumentBlock,
  DocumentFootnote,
  DocumentMark,
  DocumentParagraph,
  DocumentRow,
  DocumentTable,
  DocumentText,
  Story,
} from './document-text.ts';

/** A paragraph, table cell or footnote of an edited document, with the part of the report it stands in. */
export interface DocumentLine {
  /** "mục II.3.a", "Phụ lục, dòng 3", "chú thích 10"; as `reportLines` names them. */
  readonly section: string;
  readonly text: string;
  readonly marks: readonly DocumentMark[];
  /** Footnotes that are referred to here: offset of the sign, and the footnote's text. */
  readonly notes: readonly { readonly at: number; readonly section: string; readonly text: string }[];
  readonly isNote: boolean;
  /** It stands beside the text: in a header, a footer, an endnote or a comment. */
  readonly story: Story | null;
  readonly paragraph: DocumentParagraph;
  /** `w:id` of the footnote that it is. */
  readonly note: string | null;
  /** The outermost table around it, and its row there. */
  readonly cell: { readonly table: DocumentTable; readonly row: DocumentRow } | null;
}

/** A mark and the line that it stands in. */
export interface FoundMark {
  readonly mark: DocumentMark;
  readonly line: DocumentLine;
}

/** All marks that are printed, in reading order, footnotes last; those in footnotes that nothing refers to are not. */
export function foundMarks(lines: readonly DocumentLine[]): readonly FoundMark[] {
  const found = lines.flatMap((line) => line.marks.map((mark) => ({ mark, line })));
  return [
    ...found.filter(({ line }) => line.note === null),
    ...found.filter(({ line }) => line.note !== null),
  ];
}

const sign = new RegExp(`${raisedDigits}+`, 'gu');
const plainNote = new RegExp(`^(${raisedDigits}+)\\s*(.+)$`, 'su');

/**
 * Lines in reading order, each footnote behind the line that first refers to it, what stands beside the text last. Footnotes
 * that a conversion has made plain paragraphs ("¹⁰ 14 hộ nghèo…") are taken as such.
 */
export function documentLines(document: DocumentText): readonly DocumentLine[] {
  return everyLine(document).filter(({ paragraph }) => !paragraph.copy);
}

/** The same with the second copies of text boxes. */
export function everyLine({ blocks, footnotes, stories }: DocumentText): readonly DocumentLine[] {
  const placed = placedParagraphs(blocks);
  const plain = plainNotes(placed);
  const sections = new SectionNames();
  const unread = new Map(footnotes);
  const lines = placed.flatMap(({ paragraph, cell, row }): readonly DocumentLine[] => {
    const { text, notes } = paragraph;
    const note = plainNote.exec(text)?.[1];
    const section = note === undefined ? inRow(sections.read(text), row) : `chú thích ${lowered(note)}`;
    const called = notes.flatMap(({ at, id }) => {
      const footnote = footnotes.get(id ?? '');
      if (footnote === undefined) return [];
      return [{ at, section: noteName(footnote.number), text: textsOf(footnote.paragraphs) }];
    });
    const signs = note === undefined ? [...text.matchAll(sign)] : [];
    const calledPlainly = signs.flatMap(({ index, 0: found }) => {
      const number = lowered(found);
      const words = plain.get(number);
      return words === undefined ? [] : [{ at: index, section: `chú thích ${number}`, text: words }];
    });
    const behind = notes.flatMap(({ id }) => {
      const footnote = unread.get(id ?? '');
      unread.delete(id ?? '');
      return noteLines(footnote);
    });
    const isNote = note !== undefined;
    return [{ ...lineOf(paragraph, section), cell, notes: [...called, ...calledPlainly], isNote }, ...behind];
  });
  return [...lines, ...stories.flatMap(storyLines)];
}

interface PlacedParagraph extends Pick<DocumentLine, 'paragraph' | 'cell'> {
  /** Of the outermost table, counted from 1 without its headings; 0: in none. */
  readonly row: number;
}

function placedParagraphs(
  blocks: readonly DocumentBlock[],
  cell: DocumentLine['cell'] = null,
  row = 0,
): readonly PlacedParagraph[] {
  return blocks.flatMap((block): readonly PlacedParagraph[] => {
    if (block.kind === 'paragraph') return [{ paragraph: block, cell, row }];
    let count = 0;
    return block.rows.flatMap((one) => {
      if (!one.header) count += 1;
      const inside = one.cells.flatMap(({ blocks: content }) => content);
      return placedParagraphs(inside, cell ?? { table: block, row: one }, cell === null ? count : row);
    });
  });
}

/** The words of footnotes that a conversion has made plain paragraphs, by their numbers. */
function plainNotes(placed: readonly PlacedParagraph[]): ReadonlyMap<string, string> {
  return new Map(
    placed.flatMap(({ paragraph }) => {
      const [, signs, words = ''] = plainNote.exec(paragraph.text) ?? [];
      return signs === undefined ? [] : [[lowered(signs), words] as const];
    }),
  );
}

function storyLines(story: Story): readonly DocumentLine[] {
  return paragraphsOf(story.blocks).map((paragraph) => ({ ...lineOf(paragraph, story.name), story }));
}

function lineOf(paragraph: DocumentParagraph, section: string): DocumentLine {
  const { text, marks } = paragraph;
  return { section, text, marks, notes: [], isNote: false, story: null, paragraph, note: null, cell: null };
}

function noteName(number: number | null): string {
  return number === null ? 'chú thích' : `chú thích ${number}`;
}

function textsOf(paragraphs: readonly DocumentParagraph[]): string {
  return paragraphs.map(({ text }) => text.trim()).join(' ');
}

function noteLines(note: DocumentFootnote | undefined): readonly DocumentLine[] {
  if (note === undefined) return [];
  return note.paragraphs.map((paragraph) => ({
    ...lineOf(paragraph, noteName(note.number)),
    isNote: true,
    note: note.id,
  }));
}
