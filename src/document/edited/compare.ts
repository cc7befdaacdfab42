import { groupBy } from '../../model/group-by.ts';
import type { FoundBaseline } from './baseline-reader.ts';
import type { BaselineMark } from '../baseline.ts';
import type { DocumentMark, DocumentText } from './document-text.ts';
import { figureHash, isText, otherCase, parseMark, sameNumber, sameText, textHash } from '../marks.ts';
import { type DocumentLine, everyLine, type FoundMark, foundMarks } from './lines.ts';
import type { Printed, PrintedReport } from './printed.ts';

/**
 * What a mark of the document should say.
 * - `same` it says it · `moved` untouched, and the data have moved · `adopted` somebody typed what the data now say
 * - `conflict` another text, or nothing certain; `data` one text: that is what the data say there
 *   - `typed` somebody typed over it · `no-baseline` nothing says any more whether somebody did
 *   - `ambiguous` untouched, but the data print it in several ways, and nothing says which belongs here
 *   - `broken` its mark reaches over several paragraphs or into another mark, or stands in an equation
 * - `gone` the data print this figure here no longer · `deleted` nothing visible is left in it
 */
type Verdict =
  | { readonly kind: 'same' | 'adopted' | 'moved'; readonly text: string }
  | {
      readonly kind: 'conflict';
      readonly why: 'typed' | 'no-baseline' | 'ambiguous' | 'broken';
      readonly data: readonly string[];
    }
  | { readonly kind: 'gone' }
  | { readonly kind: 'deleted'; readonly pending: boolean };

interface Matched {
  /** Figure id; null: of a figure that nobody knows any more. */
  readonly figure: string | null;
  /** The place of the new report, or of the baseline, that the mark stands for; null: not known for certain. */
  readonly key: string | null;
  readonly verdict: Verdict;
}

/** A mark of the document and what it is held to be: the one judgement that refresh, verify and the final copy go by. */
export interface ComparedMark extends FoundMark, Matched {
  /** What the tool wrote there; null: nobody knows. */
  readonly written: string | null;
}

/** A document held against the report that the data make now. */
export interface Comparison {
  readonly document: DocumentText;
  readonly lines: readonly DocumentLine[];
  readonly report: PrintedReport;
  readonly marks: readonly ComparedMark[];
  /** Those in the second copy of a text box, which no list needs beside the first. */
  readonly copies: readonly ComparedMark[];
}

/** A figure that the report prints and no mark of the document stands for. */
export interface AbsentFigure {
  readonly printed: Printed;
  /** What the tool wrote at its place; null: it never stood in this document. */
  readonly written: string | null;
  /** Its block stands nowhere in the document, and was never written there. */
  readonly isNew: boolean;
  /** Somebody deleted it with Track Changes, and nobody has accepted that yet. */
  readonly pending: boolean;
}

/** Other right ways to write a figure (a citation in full and short), by figure. */
export type Forms = ReadonlyMap<string, ReadonlySet<string>>;

export function compareDocument(
  document: DocumentText,
  report: PrintedReport,
  forms: Forms = new Map<string, ReadonlySet<string>>(),
): Comparison {
  const all = everyLine(document);
  const found = foundMarks(all);
  const matcher = new Matcher(
    report,
    document.baseline,
    found.map(({ mark }) => mark),
    forms,
  );
  const crossed = crossing(found);
  const compared = found.map(({ mark, line }): ComparedMark => {
    const matched = matcher.match(mark, mark.broken || crossed.has(mark) || !isInRuns(mark, line));
    return { mark, line, ...matched, written: matcher.writtenOf(mark, matched) };
  });
  const lines = all.filter(({ paragraph }) => !paragraph.copy);
  const [marks, copies] = [false, true].map((copy) =>
    compared.filter(({ line }) => line.paragraph.copy === copy),
  ) as [ComparedMark[], ComparedMark[]];
  return { document, lines, report, marks: brokenLines(marks, lines), copies };
}

/** A number that a new line cut in two: its halves are marks of one figure, at the end of one paragraph and in front of the next. */
function brokenLines(
  marks: readonly ComparedMark[],
  lines: readonly DocumentLine[],
): readonly ComparedMark[] {
  const order = new Map(lines.filter(({ note }) => note === null).map((line, index) => [line, index]));
  const isTyped = ({ verdict }: ComparedMark): boolean =>
    verdict.kind === 'conflict' && verdict.why === 'typed';
  const halves = marks.flatMap((one, index): readonly ComparedMark[] => {
    const next = marks[index + 1];
    const cut =
      next !== undefined &&
      one.figure === next.figure &&
      isTyped(one) &&
      isTyped(next) &&
      order.get(next.line) === (order.get(one.line) ?? -2) + 1 &&
      one.mark.end === one.line.text.length &&
      next.mark.start === 0;
    return cut ? [one, next] : [];
  });
  const cut = new Set(halves);
  return marks.map((one) => {
    const { verdict } = one;
    if (!cut.has(one) || verdict.kind !== 'conflict') return one;
    return { ...one, verdict: { ...verdict, why: 'broken' } };
  });
}

/** `elsewhere`: places of the report that are taken care of without a mark (a table made anew). */
export function absentFigures(
  { report, document: { baseline }, marks }: Comparison,
  elsewhere: (printed: Printed) => boolean = () => false,
): readonly AbsentFigure[] {
  const live = marks.filter(({ verdict }) => verdict.kind !== 'deleted');
  const standing = new Set(live.flatMap(({ key }) => key ?? []));
  /** Marks of a figure whose place nobody knows: they may be the ones that places lack. */
  const spare = new Map<string, number>();
  for (const { key, figure } of live)
    if (key === null && figure !== null) spare.set(figure, (spare.get(figure) ?? 0) + 1);
  const pending = new Set(
    marks.flatMap(({ key, verdict }) =>
      key !== null && verdict.kind === 'deleted' && verdict.pending ? [key] : [],
    ),
  );
  const absent = new Set(
    report.figures.filter((printed) => {
      if (standing.has(printed.key) || elsewhere(printed)) return false;
      const left = spare.get(printed.figure) ?? 0;
      if (left > 0) spare.set(printed.figure, left - 1);
      return left === 0;
    }),
  );
  return report.blocks.flatMap(({ figures }) => {
    /** Without a baseline nothing says whether a number was ever written: a block that stands nowhere counts as new. */
    const whole = figures.every((one) => absent.has(one));
    return figures.flatMap((printed): readonly AbsentFigure[] => {
      if (!absent.has(printed)) return [];
      const written = baseline?.byKey.get(printed.key)?.text ?? null;
      const isNew = baseline === null ? whole : written === null;
      return [{ printed, written, isNew, pending: pending.has(printed.key) }];
    });
  });
}

/** Only the text of runs can be written anew; an equation has none. */
function isInRuns({ start, end }: DocumentMark, { paragraph }: DocumentLine): boolean {
  return paragraph.pieces.every(
    ({ at, text, run }) => run !== null || at >= end || at + text.length <= start,
  );
}

/** Marks that reach into one another: what belongs to which number isn't certain. */
function crossing(marks: readonly FoundMark[]): ReadonlySet<DocumentMark> {
  const crossed = new Set<DocumentMark>();
  let widest: FoundMark | undefined;
  for (const found of marks) {
    const other = widest?.line === found.line ? widest.mark : undefined;
    if (other !== undefined && found.mark.start < other.end) crossed.add(other).add(found.mark);
    if (other === undefined || found.mark.end > other.end) widest = found;
  }
  return crossed;
}

/** Holds marks against what the new report prints and what the document says it was written with. */
class Matcher {
  readonly #printed = new Map<string, Printed>();
  readonly #byFigure: ReadonlyMap<string, readonly Printed[]>;
  readonly #ids = new Map<string, string>();
  readonly #baseline: ReadonlyMap<string, BaselineMark>;
  /** What stood at places that the report has no more: figure and text hash → other places of the same figure and text. */
  readonly #peers = new Map<string, Set<string>>();

  readonly #forms: Forms;

  constructor(
    report: PrintedReport,
    baseline: FoundBaseline | null,
    marks: readonly DocumentMark[],
    forms: Forms,
  ) {
    this.#forms = forms;
    this.#byFigure = groupBy(report.figures, ({ figure }) => figure);
    for (const printed of report.figures) {
      this.#printed.set(printed.key, printed);
      this.#ids.set(figureHash(printed.figure), printed.figure);
    }
    this.#baseline = baseline?.byKey ?? new Map<string, BaselineMark>();
    for (const { figure } of baseline?.marks ?? []) this.#ids.set(figureHash(figure), figure);
    for (const { tag } of marks) if (tag !== null) this.#ids.set(figureHash(tag), tag);
    const names = [...(baseline?.marks ?? []).map(({ name }) => name), ...marks.map(({ name }) => name)];
    for (const name of names) {
      const hashes = name === null ? null : parseMark(name);
      if (hashes === null) continue;
      const peer = `${hashes.figure}${hashes.text}`;
      this.#peers.set(peer, (this.#peers.get(peer) ?? new Set<string>()).add(hashes.key));
    }
  }

  match(mark: DocumentMark, broken: boolean): Matched {
    const { hashes, tag } = mark;
    const figure = hashes === null ? tag : (this.#ids.get(hashes.figure) ?? null);
    const key = hashes?.key ?? null;
    if (figure === null) return { figure: null, key, verdict: { kind: 'gone' } };
    if (broken) {
      const texts = this.#textsOf(figure, key);
      // Nothing has to be written there.
      const right = texts.find((text) => sameText(mark.text, text));
      if (right !== undefined) return { figure, key, verdict: { kind: 'same', text: right } };
      return { figure, key, verdict: { kind: 'conflict', why: 'broken', data: texts } };
    }
    return hashes === null ? this.#byTag(mark, figure) : this.#byName(mark, figure, hashes.text, key ?? '');
  }

  #byName(mark: DocumentMark, figure: string, written: string, key: string): Matched {
    const untouched = isText(mark.text, written);
    if (!untouched && mark.text.trim() === '') {
      return { figure, key, verdict: { kind: 'deleted', pending: mark.struck } };
    }
    const other = mark.tag !== null && mark.tag !== figure;
    // The halves of two marks in one: what was written is certain, whose number it is isn't.
    if (other) return { figure, key, verdict: { kind: 'conflict', why: 'ambiguous', data: [] } };
    const printed = this.#printed.get(key);
    const texts =
      printed === undefined
        ? this.#textsAt(this.#peers.get(figureHash(figure) + written) ?? new Set())
        : [printed.text];
    if (texts.length === 0) return { figure, key, verdict: { kind: 'gone' } };
    const doubt = untouched ? null : isRejected(mark, this.#baseline.get(key)) ? 'rejected' : 'typed';
    const verdict = this.#verdict(figure, mark.text, texts, doubt);
    // The first letter is hers.
    const turned = untouched && textHash(mark.text) !== written && verdict.kind === 'moved';
    return { figure, key, verdict: turned ? { ...verdict, text: otherCase(verdict.text) } : verdict };
  }

  #byTag(mark: DocumentMark, figure: string): Matched {
    const own = [...this.#baseline].filter(([, one]) => one.figure === figure);
    const says = (text: string): boolean => sameText(mark.text, text);
    const matching = own.filter(([, one]) => [one.text, ...(one.before ?? [])].some(says));
    if (mark.text.trim() === '' && matching.length === 0) {
      return { figure, key: null, verdict: { kind: 'deleted', pending: mark.struck } };
    }
    const key =
      matching.length === 1 ? (matching[0]?.[0] ?? null) : own.length === 1 ? (own[0]?.[0] ?? null) : null;
    const places = (matching.length > 0 ? matching : own).map(([place]) => place);
    const texts = own.length === 0 ? this.#textsOf(figure, null) : this.#textsAt(new Set(places));
    if (texts.length === 0) return { figure, key, verdict: { kind: 'gone' } };
    const doubt = matching.length > 0 ? null : own.length > 0 ? 'typed' : 'no-baseline';
    return { figure, key, verdict: this.#verdict(figure, mark.text, texts, doubt) };
  }

  #verdict(
    figure: string,
    text: string,
    texts: readonly string[],
    doubt: 'typed' | 'no-baseline' | 'rejected' | null,
  ): Verdict {
    const [only] = texts;
    const says = texts.find((one) => sameNumber(text, one));
    // Printed in several ways, one of which stands here: the number is right.
    if ((doubt === null || doubt === 'no-baseline') && says !== undefined) return { kind: 'same', text };
    if (this.#forms.get(figure)?.has(text) === true) return { kind: 'same', text };
    const why = doubt === 'typed' || doubt === 'no-baseline' ? doubt : null;
    if (texts.length !== 1 || only === undefined)
      return { kind: 'conflict', why: why ?? 'ambiguous', data: texts };
    if (says !== undefined) return { kind: 'adopted', text: only };
    return why === null ? { kind: 'moved', text: only } : { kind: 'conflict', why, data: texts };
  }

  /** What the tool wrote where a mark stands; null: nobody knows. */
  writtenOf({ hashes, text }: DocumentMark, { key, figure }: Matched): string | null {
    const written = key === null ? undefined : this.#baseline.get(key)?.text;
    if (written !== undefined) return written;
    const own = [...this.#baseline.values()].filter((one) => one.figure === figure);
    if (hashes === null) return own.find((one) => sameText(text, one.text))?.text ?? own[0]?.text ?? null;
    return isText(text, hashes.text) ? text : null;
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
