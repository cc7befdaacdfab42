import type { FigureSet } from '../../model/figure.ts';
import type { FoundMark } from '../edited/lines.ts';
import type { Printed } from '../edited/printed.ts';
import { type Passage, passageIn } from '../edited/spot.ts';

/**
 * A number that may be right by itself and stands in the wrong words.
 * - `unit` another unit behind it than the report's · `sentence` in another number's place, or among another sentence's
 *   numbers · `twice` a paragraph that stands more than once · `note` a footnote that hangs on another sentence
 */
export interface Misplaced extends Passage {
  readonly kind: 'unit' | 'sentence' | 'twice' | 'note';
  /** Figure id; null: a whole paragraph, a footnote. */
  readonly figure: string | null;
  /** The figure's label; '' for a paragraph; "chú thích 18". */
  readonly label: string;
  /** What stands there: the number; a whole paragraph: ''. */
  readonly text: string;
  /** `note`: what the footnote says. `unit`: the words behind the number ('': none). `sentence`: a number that belongs there. `twice`: how many times. */
  readonly found: string;
  /** `unit`: the report's words behind it; else ''. */
  readonly expected: string;
  /** Where the report has the number; a paragraph: where it stands first. */
  readonly home: Passage;
}

/** A mark of a document that says which figure it is. */
export interface Standing extends FoundMark {
  readonly figure: string;
}

/** Where the fresh report prints figures that have a value. */
export interface PlacesByFigure {
  readonly all: readonly Printed[];
  readonly of: (figure: string) => readonly Printed[];
}

/** The part of a finding that is the same for every number. */
export function aboutNumber(
  { mark, figure, line }: Standing,
  home: Printed,
  figures: FigureSet,
): Pick<Misplaced, 'figure' | 'label' | 'text' | 'home' | keyof Passage> {
  return {
    figure,
    label: figures.byId.get(figure)?.label ?? figure,
    ...passageIn(line, mark),
    text: mark.text,
    home: passageIn(home.line, home),
  };
}
