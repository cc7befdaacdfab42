import type { FigureSet } from '../../model/figure.ts';
import type { LineFigure, ReportLine } from '../../model/report-lines.ts';
import type { DocumentMark } from '../edited/document-text.ts';
import type { DocumentLine } from '../edited/lines.ts';

/**
 * A number that may be right by itself and stands in the wrong words.
 * - `unit` another unit behind it than the report's · `sentence` in another number's place, or among another sentence's
 *   numbers · `twice` a paragraph that stands more than once
 */
export interface Misplaced {
  readonly kind: 'unit' | 'sentence' | 'twice';
  /** Figure id; null: a whole paragraph. */
  readonly figure: string | null;
  /** The figure's label; '' for a paragraph. */
  readonly label: string;
  readonly section: string;
  /** The document's paragraph, and the number's offsets there; a whole paragraph: 0 and its length. */
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  /** What stands there: the number; a whole paragraph: ''. */
  readonly text: string;
  /** `unit`: the words behind the number ('': none). `sentence`: a number that belongs there. `twice`: how many times. */
  readonly found: string;
  /** `unit`: the report's words behind it; else ''. */
  readonly expected: string;
  /** Where the report has the number; a paragraph: where it stands first. */
  readonly home: {
    readonly section: string;
    readonly sentence: string;
    readonly start: number;
    readonly end: number;
  };
}

/** A mark of a document that says which figure it is. */
export interface Standing {
  readonly mark: DocumentMark;
  readonly figure: string;
  readonly line: DocumentLine;
}

/** A place where the fresh report prints a figure that has a value. */
export interface Place extends LineFigure {
  readonly line: ReportLine;
}

export interface PlacesByFigure {
  readonly all: readonly Place[];
  readonly of: (figure: string) => readonly Place[];
}

/** The part of a finding that is the same for every number. */
export function aboutNumber(
  { mark, figure, line }: Standing,
  home: Place,
  figures: FigureSet,
): Pick<Misplaced, 'figure' | 'label' | 'section' | 'sentence' | 'start' | 'end' | 'text' | 'home'> {
  return {
    figure,
    label: figures.byId.get(figure)?.label ?? figure,
    section: line.section,
    sentence: line.text,
    start: mark.start,
    end: mark.end,
    text: mark.text,
    home: { section: home.line.section, sentence: home.line.text, start: home.start, end: home.end },
  };
}
