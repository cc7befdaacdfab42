import { SectionNames } from '../../model/sections.ts';
import { paragraphsOf } from '../block-reader.ts';
import type { DocumentMark, DocumentParagraph, DocumentText } from '../document-text.ts';

/** A paragraph, table cell or footnote of an edited document, with the part of the report it stands in. */
export interface DocumentLine {
  /** "mục II.3a", "chú thích 10"; as `reportLines` names them. */
  readonly section: string;
  readonly text: string;
  readonly marks: readonly DocumentMark[];
  /** Footnotes that are referred to here: offset of the sign, and the footnote's text. */
  readonly notes: readonly { readonly at: number; readonly section: string; readonly text: string }[];
  readonly isNote: boolean;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const sign = new RegExp(`[${superscripts}]+`, 'gu');
const plainNote = new RegExp(`^([${superscripts}]+)\\s*(.+)$`, 'su');

function digitsOf(signs: string): string {
  return [...signs].map((one) => String(superscripts.indexOf(one))).join('');
}

/**
 * Lines in reading order, each footnote behind the line that first refers to it. Footnotes that a conversion has made plain
 * paragraphs ("¹⁰ 14 hộ nghèo…") are taken as such.
 */
export function documentLines({ blocks, footnotes }: DocumentText): readonly DocumentLine[] {
  const paragraphs = paragraphsOf(blocks);
  const plain = new Map<string, string>();
  for (const { text } of paragraphs) {
    const [, signs = '', words = ''] = plainNote.exec(text) ?? [];
    if (signs !== '') plain.set(digitsOf(signs), words);
  }
  const sections = new SectionNames();
  const lines: DocumentLine[] = [];
  const read = new Set<string>();
  for (const paragraph of paragraphs) {
    const { text, marks } = paragraph;
    const note = plainNote.exec(text)?.[1];
    const section = note === undefined ? sections.read(text) : `chú thích ${digitsOf(note)}`;
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
    lines.push({ section, text, marks, notes: [...real, ...written], isNote: note !== undefined });
    for (const { id } of paragraph.notes) {
      if (id === null || read.has(id)) continue;
      read.add(id);
      lines.push(...noteLines(footnotes.get(id)));
    }
  }
  return lines;
}

function noteName(number: number | null): string {
  return number === null ? 'chú thích' : `chú thích ${number}`;
}

function textsOf(paragraphs: readonly DocumentParagraph[]): string {
  return paragraphs.map(({ text }) => text.trim()).join(' ');
}

function noteLines(
  note: { readonly number: number | null; readonly paragraphs: readonly DocumentParagraph[] } | undefined,
): readonly DocumentLine[] {
  return (note?.paragraphs ?? []).map(({ text, marks }) => ({
    section: noteName(note?.number ?? null),
    text,
    marks,
    notes: [],
    isNote: true,
  }));
}
