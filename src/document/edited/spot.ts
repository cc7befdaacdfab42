import { quote } from './quote.ts';
import type { Stretch } from './written-stretch.ts';

/** Where a person finds something in a report. */
export interface Spot {
  /** "mục II.2", "Phụ lục I, dòng 3", "chú thích 11"; null: nobody knows. */
  readonly section: string | null;
  /** The words around, what is meant in brackets: "…với [250] hộ tham gia…". */
  readonly sentence: string;
}

/** One of which it is known. */
export interface KnownSpot extends Spot {
  readonly section: string;
}

/** A stretch of a paragraph, `sentence` the whole of that. */
export interface Passage extends KnownSpot, Stretch {}

/** A paragraph, cell or footnote of a text, and where it stands. */
export interface TextLine {
  readonly section: string;
  readonly text: string;
}

export function spotIn({ section, text }: TextLine, stretch: Stretch): KnownSpot {
  return { section, sentence: quote(text, stretch) };
}

export function passageIn({ section, text }: TextLine, { start, end }: Stretch): Passage {
  return { section, sentence: text, start, end };
}
