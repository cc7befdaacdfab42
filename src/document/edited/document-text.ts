import type { MarkHashes } from '../marks.ts';
import type { FoundBaseline } from './baseline-reader.ts';
import type { FieldKind } from './fields.ts';
import type { XmlElement } from '../../package/xml-tree.ts';
import type { Stretch } from './written-stretch.ts';

/** An edited report as it stands: what is written where, and which of it carries our marks. */
export interface DocumentText {
  readonly blocks: readonly DocumentBlock[];
  /** By `w:id`. */
  readonly footnotes: ReadonlyMap<string, DocumentFootnote>;
  /** What stands beside the text: headers, footers, endnotes, her comments, charts and diagrams. */
  readonly stories: readonly Story[];
  /** What the tool wrote, as the document itself tells it; null where that part is gone. */
  readonly baseline: FoundBaseline | null;
}

export interface Story {
  /** "đầu trang". */
  readonly name: string;
  /** `comment`: nobody reads it on paper. `drawing`: the words of a chart or a diagram, which are no Word's paragraphs. */
  readonly kind: 'beside' | 'comment' | 'drawing';
  readonly blocks: readonly DocumentBlock[];
}

export type DocumentBlock = DocumentParagraph | DocumentTable;

/** A stretch of visible text: a `w:t`, or a character of its own (tab, line break, hyphen). */
export interface TextPiece {
  /** Offset in the paragraph's text. */
  readonly at: number;
  readonly text: string;
  readonly element: XmlElement;
  /** The run around it; null: none (a formula's text). */
  readonly run: XmlElement | null;
  /** The tracked insertion around it, the innermost; null: it isn't part of one. */
  readonly inserted: XmlElement | null;
  /** Of the innermost field around it; null: it stands in none. */
  readonly field: FieldKind | null;
}

export interface DocumentParagraph {
  readonly kind: 'paragraph';
  /** Style id; null: the default style. */
  readonly style: string | null;
  /** Text as read: insertions in, deletions, hidden instructions and footnote signs out; `foldBreaks`. */
  readonly text: string;
  readonly pieces: readonly TextPiece[];
  readonly marks: readonly DocumentMark[];
  readonly notes: readonly NoteReference[];
  /** Conditions of the template under which it was written, by its bookmarks (`parseParagraph`); several where somebody joined two. */
  readonly branches: readonly (Stretch & { readonly of: string })[];
  readonly part: string;
  /** The `w:p`. */
  readonly element: XmlElement;
  /** The same text box again, as Word writes it for programs that don't know the newer dialect. */
  readonly copy: boolean;
}

/**
 * A stretch of a paragraph's text that carries a content control of ours, a bookmark of ours, or both. It is the stretch that was
 * written, whatever stands before or behind it inside the control; where that is no longer there, all that the control
 * holds; and the whole number that a reader sees, where a digit was typed to it.
 */
export interface DocumentMark extends Stretch {
  /** The bookmark's name as it stands, and its `w:bookmarkStart`; null: only the control is left. */
  readonly name: string | null;
  readonly bookmark: XmlElement | null;
  readonly hashes: MarkHashes | null;
  /** The control's tag: a figure id; null: lost (LibreOffice 7 drops it). */
  readonly tag: string | null;
  readonly text: string;
  /** Its end is in another paragraph: somebody broke the line inside the number. */
  readonly broken: boolean;
  /** A tracked deletion reaches into it. */
  readonly struck: boolean;
  /** The source between the mark's two ends: offsets in the XML of one part. */
  readonly source: Stretch & { readonly part: string };
}

/** A footnote's sign in the text. */
export interface NoteReference {
  /** Offset in the paragraph's text. */
  readonly at: number;
  /** `w:id` of the footnote; null: a cross-reference whose footnote is gone. */
  readonly id: string | null;
  /** A second mention (NOTEREF), not the footnote's own place. */
  readonly again: boolean;
  /** Names of bookmarks of ours around the sign (`parseNote`); none for a second mention. */
  readonly names: readonly string[];
}

export interface DocumentFootnote {
  readonly id: string;
  /** 1-based, by its place in the text; null: no longer referred to. */
  readonly number: number | null;
  readonly paragraphs: readonly DocumentParagraph[];
}

export interface DocumentTable {
  readonly kind: 'table';
  /** Tag of the block control around it ("bang.van-ban"); null: none, or lost. */
  readonly tag: string | null;
  readonly rows: readonly DocumentRow[];
  readonly part: string;
  /** The `w:tbl`. */
  readonly element: XmlElement;
}

export interface DocumentRow {
  readonly header: boolean;
  readonly cells: readonly DocumentCell[];
}

export interface DocumentCell {
  readonly blocks: readonly DocumentBlock[];
  /** Its paragraphs' text, a line each. */
  readonly text: string;
  /** The `w:tc`. */
  readonly element: XmlElement;
}
