import type { YearData } from '../forms/books.ts';

/** Rows that repeat, each with figures of its own: what `{% for x in ds.<name> %}` goes through. */
export interface List {
  readonly name: string;
  /** What a row is: "xã, thị trấn". */
  readonly label: string;
  /** Prefixes of the ids that a row may have in any year; `*` stands for its own key. */
  readonly any: readonly string[];
  /** This year's rows, in print order. */
  readonly of: (data: YearData) => readonly string[];
}
