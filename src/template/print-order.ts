import type { Figure, FigureValue } from '../model/figure.ts';

/** How a citation is printed: the first time in full, later short; or as the template says. */
export type CitationMode = 'auto' | 'day-du' | 'ngan';

/** Value to text, for one kind of value. Throws where the kind is another. */
export type Writer = (value: FigureValue, figure: Figure) => string;

/** What a template asks for with `{{ id | filter }}`: which figure, written how. The value is looked up when it is printed. */
export interface PrintOrder {
  readonly id: string;
  readonly citation: CitationMode;
  /** Absent: the way of its kind. */
  readonly write?: Writer;
  /** Changes to the written text, in order (upper case). */
  readonly after: readonly ((text: string) => string)[];
}
