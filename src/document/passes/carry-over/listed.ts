import type { KnownSpot, Spot } from '../../edited/spot.ts';
import type { NewBlock } from '../refresh/outcome.ts';
import type { UncoveredLine } from '../../verify/uncovered.ts';

/**
 * What a person must look at after last year's report was taken over.
 * - `typed` somebody typed over the number last year · `gone` this year's report prints no such figure
 * - `ambiguous` this year's report prints it in several ways, and nothing says which belongs here
 * - `broken` the number's mark reaches over several paragraphs
 * Each of these stands in the new document as "[số liệu năm trước: …]" on a yellow ground.
 */
export interface LeftNumber extends Spot {
  readonly why: 'typed' | 'gone' | 'ambiguous' | 'broken';
  /** Figure id; null: nobody knows it any more. */
  readonly figure: string | null;
  /** As it stood in last year's report. */
  readonly text: string;
  /** What this year's data would give; empty: nothing. */
  readonly data: readonly string[];
  /** The paragraph in which it stands, where that one has ended: it goes with it. */
  readonly endedIn: string | null;
}

/** A footnote of the template that somebody deleted last year, and whose sentence stands. */
export interface DeletedNote extends KnownSpot {
  readonly note: string;
}

export interface CarriedOver {
  readonly bytes: Uint8Array;
  /** Marked numbers found, and those that now say what this year's data say. */
  readonly marks: number;
  readonly renewed: number;
  readonly left: readonly LeftNumber[];
  readonly unplaced: readonly NewBlock[];
  readonly deletedNotes: readonly DeletedNote[];
  /** Sentences of last year whose condition this year's data don't meet. */
  readonly ended: readonly Spot[];
  /** Numbers that came by hand into last year's words: nothing says what they are this year. */
  readonly byHand: readonly UncoveredLine[];
  /** Paragraphs whose words were written for last year, marked to be read again: their beginnings. */
  readonly review: readonly string[];
  /** Where the document takes in another file, which nothing here has read: what stands before. */
  readonly unread: readonly string[];
  /** Annex tables made anew from this year's data. */
  readonly tables: readonly { readonly section: string; readonly edited: boolean }[];
}
