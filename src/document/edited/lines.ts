import { inRow } from '../../model/report-lines.ts';
import { SectionNames } from '../../model/sections.ts';
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

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const sign = new RegExp(`[${superscripts}]+`, 'gu');
const plainNote = new RegExp(`^([${superscripts}]+)\\s*(.+)$`, 'su');

function digitsOf(signs: string): string {
  return [...signs].map((one) => String(superscripts.indexOf(one))).join('');
}

/**
 * Lines in reading order, each footnote behind the line that first refers to it, what stands beside the text last. Footnotes
 * that a conversion has made plain paragraphs ("¹⁰ 14 hộ nghèo…") are taken as such.
 */
export function documentLines(document: DocumentText): readonly DocumentLine[] {
  return everyLine(document).filter(({ paragraph }) => !paragraph.copy);
}

/** The same with the second copies of text boxes. */
export function everyLine({ blocks, footnotes, stories }: DocumentText): readonly DocumentLine[] {
  const plain = new Map<string, string>();
  for (const { text } of paragraphsOf(blocks)) {
    const [, signs = '', words = ''] = plainNote.exec(text) ?? [];
    if (signs !== '') plain.set(digitsOf(signs), words);
  }
  const sections = new SectionNames();
  const lines: DocumentLine[] = [];
  const read = new Set<string>();
  const take = (paragraph: DocumentParagraph, cell: DocumentLine['cell'], row: number): void => {
    const { text } = paragraph;
    const note = plainNote.exec(text)?.[1];
    const section = note === undefined ? inRow(sections.read(text), row) : `chú thích ${digitsOf(note)}`;
    const real = paragraph.notes.flatMap(({ at, id }) => {
      const footnote = id === null ? undefined : footnotes.get(id);
      return footnote === undefined
        ? []
        : [{ at, section: noteName(footnote.number), text: textsOf(footnote.paragraphs) }];
    });
    const written =
      note !== undefined
        ? []
        : [...text.matchAll(sign)].flatMap((found) => {
            const number = digitsOf(found[0]);
            const words = plain.get(number);
            return words === undefined
              ? []
              : [{ at: found.index, section: `chú thích ${number}`, text: words }];
          });
    const isNote = note !== undefined;
    lines.push({ ...lineOf(paragraph, section), cell, notes: [...real, ...written], isNote });
    for (const { id } of paragraph.notes) {
      if (id === null || read.has(id)) continue;
      read.add(id);
      lines.push(...noteLines(footnotes.get(id)));
    }
  };
  const visit = (all: readonly DocumentBlock[], cell: DocumentLine['cell'], row: number): void => {
    for (const block of all) {
      if (block.kind === 'paragraph') {
        take(block, cell, row);
        continue;
      }
      let count = 0;
      for (const one of block.rows) {
        if (!one.header) count += 1;
        const inner = cell ?? { table: block, row: one };
        for (const { blocks: content } of one.cells) visit(content, inner, cell === null ? count : row);
      }
    }
  };
  visit(blocks, null, 0);
  return [...lines, ...stories.flatMap(storyLines)];
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
