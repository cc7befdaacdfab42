import type { PageMark } from '../model.ts';
import type { Place } from './links.ts';
import type { Entry } from './search.ts';

/**
 * What the page that stays inside shows beside what both kinds do. The script of the page that goes out holds nothing of it, so
 * that not even its words are there.
 */
export interface InsideParts {
  /** What stands at the head of the page. */
  readonly kind: string;
  factsOf(figure: number): {
    readonly before: HTMLElement | null;
    readonly cells: HTMLElement | null;
    readonly checks: HTMLElement;
  };
  communeLink(commune: number): HTMLElement;
  /** A cell's or a commune's answer; null: there is no such. */
  answerTo(place: Place): HTMLElement | null;
  communesView(): HTMLElement;
  /** What in the document is not as the data have it. */
  toReview(marks: readonly PageMark[]): HTMLElement;
  communeEntries(): readonly Entry[];
}
