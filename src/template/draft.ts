import type { Joined } from '../model/report.ts';

/**
 * The report between Markdown and its figures: what stands where, with a slot for every figure that will be printed.
 * A slot is an index into `Slots`; it becomes text only when the whole report stands.
 */

interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export type DraftInline =
  | ({ readonly kind: 'text'; readonly text: string } & Style)
  /** `branch`: the conditions of its line, in a paragraph that is joined of several; '': none. */
  | ({ readonly kind: 'slot'; readonly slot: number; readonly branch?: string } & Style)
  | { readonly kind: 'footnote'; readonly id: string };

/** `branch`: the conditions under which it stands; absent: none. */
interface Conditional {
  readonly branch?: string;
}

interface DraftHeading extends Conditional {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly inlines: readonly DraftInline[];
}

/** The report that narrative was written for. */
export interface WrittenFor {
  readonly year: number;
  readonly area?: string;
}

export interface DraftParagraph extends Conditional {
  readonly kind: 'paragraph';
  readonly role: 'body' | 'basis' | 'note';
  /** What report the words were written for; printed in another, they are to be read again. */
  readonly wordsOf?: WrittenFor;
  readonly joined?: Joined;
  readonly inlines: readonly DraftInline[];
}

export interface DraftRow {
  readonly kind: 'header' | 'item' | 'total';
  readonly cells: readonly (readonly DraftInline[])[];
}

export interface DraftTable extends Conditional {
  readonly kind: 'table';
  /** Absent: the table is numbered within its file. */
  readonly id?: string;
  readonly columns: readonly { readonly width: number; readonly align: 'left' | 'center' | 'right' }[];
  readonly rows: readonly DraftRow[];
}

export type DraftBlock = DraftHeading | DraftParagraph | DraftTable;

/** One template file after Liquid and Markdown. */
export interface DraftFile {
  /** The file's name without ".md". */
  readonly slug: string;
  /** "# …" on the first line of the first file and of annexes. */
  readonly title: readonly DraftInline[];
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly DraftBlock[];
  /** Notes by id. */
  readonly notes: ReadonlyMap<string, readonly DraftInline[]>;
}

/** Something in a template that cannot stand, where it was found: `line` and `column` from 1. */
export interface Fault {
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** What was probably meant. */
  readonly suggestion?: string;
}

export type OnFault = (fault: Fault) => void;
