import { groupBy } from '../../model/group-by.ts';
import type { BaselineMark } from '../baseline.ts';
import {
  figureHash,
  isText,
  type MarkHashes,
  otherCase,
  parseMark,
  sameNumber,
  sameText,
  textHash,
} from '../marks.ts';
import type { FoundBaseline } from './baseline-reader.ts';
import type { DocumentMark } from './document-text.ts';
import type { PrintedReport } from './printed.ts';

/**
 * What a mark of the document should say.
 * - `same` it says it · `moved` untouched, and the data have moved · `adopted` somebody typed what the data now say
 * - `conflict` another text, or nothing certain; `data` one text: that is what the data say there
 *   - `typed` somebody typed over it, or pasted it out of another document · `no-baseline` nothing says any more whether somebody did
 *   - `ambiguous` untouched, but the data print it in several ways, and nothing says which belongs here
 *   - `broken` its mark reaches over several paragraphs or into another mark, or stands in an equation or a formula
 * - `gone` the data print this figure here no longer · `deleted` nothing visible is left in it
 */
export type Verdict =
  | { readonly kind: 'same' | 'adopted' | 'moved'; readonly text: string }
  | {
      readonly kind: 'conflict';
      readonly why: 'typed' | 'no-baseline' | 'ambiguous' | 'broken';
      readonly data: readonly string[];
    }
  | { readonly kind: 'gone' }
  | { readonly kind: 'deleted'; readonly pending: boolean };

/** What the data say where a mark stands, the first where they say several; null: nothing. */
export function saidByData(verdict: Verdict): string | null {
  if ('text' in verdict) return verdict.text;
  return verdict.kind === 'conflict' ? (verdict.data[0] ?? null) : null;
}

export interface Matched {
  /** Figure id; null: of a figure that nobody knows any more. */
  readonly figure: string | null;
  /** The place of the new report, or of the baseline, that the mark stands for; null: not known for certain. */
  readonly key: string | null;
  readonly verdict: Verdict;
}

/** Other right ways to write a figure (a citation in full and short), by figure. */
export type Forms = ReadonlyMap<string, ReadonlySet<string>>;

/** What a mark stands for, so far as anybody knows. */
interface Place extends Pick<Matched, 'key'> {
  /** What the report prints there, each text once. */
  readonly texts: readonly string[];
  /** null: it says what the tool wrote. `rejected`: what it wrote before, since a tracked change of the tool was rejected. */
  readonly doubt: 'typed' | 'no-baseline' | 'rejected' | null;
  /** It says what the tool wrote, with the first letter of a sentence that was turned round. */
  readonly turned: boolean;
}

type Written = readonly [key: string, mark: BaselineMark];

/** Holds marks against what the new report prints and what the document says it was written with. */
export class Matcher {
  readonly #report: PrintedReport;
  readonly #forms: Forms;
  readonly #ids: ReadonlyMap<string, string>;
  readonly #baseline: ReadonlyMap<string, BaselineMark>;
  /** What the tool wrote for a figure, with the places. */
  readonly #written: ReadonlyMap<string, readonly Written[]>;
  /** Places of the same figure and text, by the hashes of both. */
  readonly #peers: ReadonlyMap<string, readonly { readonly key: string }[]>;

  constructor(
    report: PrintedReport,
    baseline: FoundBaseline | null,
    marks: readonly DocumentMark[],
    forms: Forms,
  ) {
    this.#report = report;
    this.#forms = forms;
    this.#baseline = baseline?.byKey ?? new Map<string, BaselineMark>();
    this.#written = groupBy(this.#baseline, ([, { figure }]) => figure);
    const written = baseline?.marks ?? [];
    const figures = [
      ...report.byFigure.keys(),
      ...written.map(({ figure }) => figure),
      ...marks.flatMap(({ tag }) => tag ?? []),
    ];
    this.#ids = new Map(figures.map((figure) => [figureHash(figure), figure]));
    const names = [...written, ...marks].flatMap(({ name }) => parseMark(name ?? '') ?? []);
    this.#peers = groupBy(names, ({ figure, text }) => figure + text);
  }

  /** `broken`: it isn't certain what belongs to the mark. */
  match(mark: DocumentMark, broken: boolean): Matched {
    const { hashes, tag, text } = mark;
    const figure = hashes === null ? tag : (this.#ids.get(hashes.figure) ?? null);
    const key = hashes?.key ?? null;
    if (figure === null) return { figure, key, verdict: { kind: 'gone' } };
    if (broken) {
      const data = this.#textsOf(figure, key);
      // Nothing has to be written there.
      const right = data.find((one) => sameText(text, one));
      if (right !== undefined) return { figure, key, verdict: { kind: 'same', text: right } };
      return { figure, key, verdict: { kind: 'conflict', why: 'broken', data } };
    }
    const place = hashes === null ? this.#placeByTag(text, figure) : this.#placeByName(mark, hashes);
    if (place.doubt !== null && text.trim() === '')
      return { figure, key: place.key, verdict: { kind: 'deleted', pending: mark.struck } };
    // The halves of two marks in one: what was written is certain, whose number it is isn't.
    if (tag !== null && tag !== figure)
      return { figure, key, verdict: { kind: 'conflict', why: 'ambiguous', data: [] } };
    return { figure, key: place.key, verdict: this.#verdict(text, figure, place) };
  }

  /** What the tool wrote where a mark stands; null: nobody knows. */
  writtenOf({ hashes, text }: DocumentMark, { key, figure }: Matched): string | null {
    const written = this.#baseline.get(key ?? '')?.text;
    if (written !== undefined) return written;
    if (hashes !== null) return isText(text, hashes.text) ? text : null;
    const own = this.#writtenFor(figure).map(([, mark]) => mark.text);
    return own.find((one) => sameText(text, one)) ?? own[0] ?? null;
  }

  #placeByName(mark: DocumentMark, { figure, text, key }: MarkHashes): Place {
    const written = this.#baseline.get(key);
    const untouched = isText(mark.text, text) && isOf(written, text);
    const places = this.#report.byKey.has(key) ? [{ key }] : (this.#peers.get(figure + text) ?? []);
    return {
      key,
      texts: this.#textsAt(places.map((one) => one.key)),
      doubt: untouched ? null : isRejected(mark, written) ? 'rejected' : 'typed',
      turned: untouched && textHash(mark.text) !== text,
    };
  }

  /** Only the control is left: of the figure's places those that said what stands there. */
  #placeByTag(text: string, figure: string): Place {
    const own = this.#writtenFor(figure);
    const before = (said: BaselineMark): readonly string[] => [said.text, ...(said.before ?? [])];
    const fitting = own.filter(([, mark]) => before(mark).some((one) => sameText(text, one)));
    const places = fitting.length > 0 ? fitting : own;
    const [only, another] = places;
    return {
      key: only !== undefined && another === undefined ? only[0] : null,
      texts: own.length === 0 ? this.#textsOf(figure, null) : this.#textsAt(places.map(([key]) => key)),
      doubt: fitting.length > 0 ? null : own.length > 0 ? 'typed' : 'no-baseline',
      turned: false,
    };
  }

  #verdict(text: string, figure: string, { texts, doubt, turned }: Place): Verdict {
    const [only, another] = texts;
    if (only === undefined) return { kind: 'gone' };
    const says = texts.find((one) => sameNumber(text, one));
    // Printed in several ways, one of which stands here: the number is right.
    const isRight = says !== undefined && doubt !== 'typed' && doubt !== 'rejected';
    if (isRight || this.#forms.get(figure)?.has(text) === true) return { kind: 'same', text };
    const why = doubt === 'rejected' ? null : doubt;
    if (another !== undefined) return { kind: 'conflict', why: why ?? 'ambiguous', data: texts };
    if (says !== undefined) return { kind: 'adopted', text: only };
    if (why !== null) return { kind: 'conflict', why, data: texts };
    return { kind: 'moved', text: turned ? otherCase(only) : only };
  }

  #writtenFor(figure: string | null): readonly Written[] {
    return this.#written.get(figure ?? '') ?? [];
  }

  /** The distinct texts that the new report prints at these places. */
  #textsAt(keys: readonly string[]): readonly string[] {
    return distinct(keys.flatMap((key) => this.#report.byKey.get(key)?.text ?? []));
  }

  /** At this place, or at all of the figure's. */
  #textsOf(figure: string, key: string | null): readonly string[] {
    const printed = this.#report.byKey.get(key ?? '');
    const all = printed === undefined ? (this.#report.byFigure.get(figure) ?? []) : [printed];
    return distinct(all.map(({ text }) => text));
  }
}

/**
 * Whether the tool wrote a text, known by its hash, at a place of this document. A number pasted out of another year's report says
 * what was right there: nothing says that it should be this year's.
 */
function isOf(written: BaselineMark | undefined, hash: string): boolean {
  if (written === undefined) return true;
  const { text, was = text, before = [] } = written;
  return [text, was, ...before].some((one) => isText(one, hash));
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Map(texts.map((text) => [textHash(text), text])).values()];
}

/**
 * Whether a mark says what it said before the tool's last tracked change, which somebody rejected: its bookmark still names
 * the new text, and nobody typed anything. `written`: the mark of the baseline at its place.
 */
function isRejected({ hashes, text }: DocumentMark, written: BaselineMark | undefined): boolean {
  return (
    hashes !== null &&
    written !== undefined &&
    textHash(written.text) === hashes.text &&
    (written.before ?? []).some((one) => textHash(one) === textHash(text))
  );
}
