import type { FoundBaseline } from '../baseline-reader.ts';
import type { BaselineMark } from '../baseline.ts';
import type { DocumentMark } from '../document-text.ts';
import { figureHash, parseMark, textHash } from '../marks.ts';
import { isRejected } from '../rejected.ts';
import { type Printed, type PrintedReport, spotKey } from './printed.ts';

/**
 * What a mark of the document should say.
 * - `same` it says it · `moved` untouched, and the data have moved · `adopted` somebody typed what the data now say
 * - `conflict` another text, or nothing certain; `data` one text: that is what the data say there
 * - `gone` the data print this figure here no longer · `deleted` nothing visible is left in it
 */
export type Verdict =
  | { readonly kind: 'same' | 'adopted' | 'moved'; readonly text: string }
  | {
      readonly kind: 'conflict';
      readonly why: 'typed' | 'no-baseline' | 'ambiguous' | 'broken';
      readonly data: readonly string[];
      readonly written: string | null;
    }
  | { readonly kind: 'gone' }
  | { readonly kind: 'deleted'; readonly pending: boolean };

export interface Matched {
  /** Figure id; null: of a figure that nobody knows any more. */
  readonly figure: string | null;
  /** The place of the new report, or of the baseline, that the mark stands for; null: not known for certain. */
  readonly key: string | null;
  readonly verdict: Verdict;
}

/** Holds marks against what the new report prints and what the document says it was written with. */
export class Matcher {
  readonly #printed = new Map<string, Printed>();
  readonly #byFigure = new Map<string, Printed[]>();
  readonly #ids = new Map<string, string>();
  readonly #baseline: ReadonlyMap<string, BaselineMark>;
  /** What stood at places that the report has no more: figure and text hash → other places of the same figure and text. */
  readonly #peers = new Map<string, Set<string>>();

  constructor(report: PrintedReport, baseline: FoundBaseline | null, marks: readonly DocumentMark[]) {
    for (const printed of report.figures) {
      this.#printed.set(spotKey(printed.figure, printed.place), printed);
      this.#byFigure.set(printed.figure, [...(this.#byFigure.get(printed.figure) ?? []), printed]);
      this.#ids.set(figureHash(printed.figure), printed.figure);
    }
    this.#baseline = new Map((baseline?.marks ?? []).map((mark) => [spotKey(mark.figure, mark.place), mark]));
    for (const { figure } of baseline?.marks ?? []) this.#ids.set(figureHash(figure), figure);
    for (const { tag } of marks) if (tag !== null) this.#ids.set(figureHash(tag), tag);
    const names = [...(baseline?.marks ?? []).map(({ name }) => name), ...marks.map(({ name }) => name)];
    for (const name of names) {
      const hashes = name === null ? null : parseMark(name);
      if (hashes === null) continue;
      const peer = `${hashes.figure}${hashes.text}`;
      this.#peers.set(peer, (this.#peers.get(peer) ?? new Set<string>()).add(hashes.figure + hashes.place));
    }
  }

  match(mark: DocumentMark): Matched {
    const { hashes, tag } = mark;
    const figure = hashes === null ? tag : (this.#ids.get(hashes.figure) ?? null);
    const key = hashes === null ? null : hashes.figure + hashes.place;
    if (figure === null) return { figure: null, key, verdict: { kind: 'gone' } };
    if (mark.broken) {
      const texts = this.#textsOf(figure, key);
      // Nothing has to be written there.
      const right = texts.find((text) => textHash(text) === textHash(mark.text));
      if (right !== undefined) return { figure, key, verdict: { kind: 'same', text: right } };
      return { figure, key, verdict: this.#conflict('broken', texts, key) };
    }
    return hashes === null ? this.#byTag(mark, figure) : this.#byName(mark, figure, hashes.text, key ?? '');
  }

  #byName(mark: DocumentMark, figure: string, written: string, key: string): Matched {
    const untouched = textHash(mark.text) === written;
    if (!untouched && mark.text.trim() === '') {
      return { figure, key, verdict: { kind: 'deleted', pending: false } };
    }
    const other = mark.tag !== null && mark.tag !== figure;
    // The halves of two marks in one: what was written is certain, whose number it is isn't.
    if (other) return { figure, key, verdict: this.#conflict('ambiguous', [], key) };
    const printed = this.#printed.get(key);
    const texts =
      printed === undefined
        ? this.#textsAt(this.#peers.get(figureHash(figure) + written) ?? new Set())
        : [printed.text];
    if (texts.length === 0) return { figure, key, verdict: { kind: 'gone' } };
    const doubt = untouched ? null : isRejected(mark, this.#baseline.get(key)) ? 'rejected' : 'typed';
    return { figure, key, verdict: this.#verdict(mark.text, texts, doubt, key) };
  }

  #byTag(mark: DocumentMark, figure: string): Matched {
    const own = [...this.#baseline].filter(([, one]) => one.figure === figure);
    const says = (text: string): boolean => textHash(text) === textHash(mark.text);
    const matching = own.filter(([, one]) => [one.text, ...(one.before ?? [])].some(says));
    if (mark.text.trim() === '' && matching.length === 0) {
      return { figure, key: null, verdict: { kind: 'deleted', pending: false } };
    }
    const key =
      matching.length === 1 ? (matching[0]?.[0] ?? null) : own.length === 1 ? (own[0]?.[0] ?? null) : null;
    const places = (matching.length > 0 ? matching : own).map(([place]) => place);
    const texts = own.length === 0 ? this.#textsOf(figure, null) : this.#textsAt(new Set(places));
    if (texts.length === 0) return { figure, key, verdict: { kind: 'gone' } };
    const doubt = matching.length > 0 ? null : own.length > 0 ? 'typed' : 'no-baseline';
    return { figure, key, verdict: this.#verdict(mark.text, texts, doubt, key) };
  }

  #verdict(
    text: string,
    texts: readonly string[],
    doubt: 'typed' | 'no-baseline' | 'rejected' | null,
    key: string | null,
  ): Verdict {
    const [only] = texts;
    // Printed in several ways, one of which stands here: the number is right.
    if ((doubt === null || doubt === 'no-baseline') && texts.some((one) => textHash(one) === textHash(text)))
      return { kind: 'same', text };
    const why = doubt === 'typed' || doubt === 'no-baseline' ? doubt : null;
    if (texts.length !== 1 || only === undefined) return this.#conflict(why ?? 'ambiguous', texts, key);
    const same = textHash(text) === textHash(only);
    if (same) return { kind: doubt === null || doubt === 'no-baseline' ? 'same' : 'adopted', text: only };
    return why === null ? { kind: 'moved', text: only } : this.#conflict(why, texts, key);
  }

  #conflict(
    why: 'typed' | 'no-baseline' | 'ambiguous' | 'broken',
    data: readonly string[],
    key: string | null,
  ): Verdict {
    const written = key === null ? undefined : this.#baseline.get(key)?.text;
    return { kind: 'conflict', why, data, written: written ?? null };
  }

  /** The distinct texts that the new report prints at these places. */
  #textsAt(keys: ReadonlySet<string>): readonly string[] {
    return distinct([...keys].flatMap((key) => this.#printed.get(key)?.text ?? []));
  }

  #textsOf(figure: string, key: string | null): readonly string[] {
    const printed = key === null ? undefined : this.#printed.get(key);
    if (printed !== undefined) return [printed.text];
    return distinct((this.#byFigure.get(figure) ?? []).map(({ text }) => text));
  }
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Map(texts.map((text) => [textHash(text), text])).values()];
}
