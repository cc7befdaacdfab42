import type { FigureSource } from '../baseline.ts';
import { sameNumber, spotKey } from '../marks.ts';
import type { PrintedReport } from '../edited/printed.ts';
import { causesOf } from '../passes/refresh/causes.ts';
import type { CellChange } from '../passes/refresh/outcome.ts';
import type { ClosedFigure, ClosedNumbers } from './closed-numbers.ts';
import { changedWords } from '../edited/changed-words.ts';
import { pairedLines } from './differences.ts';
import { sentencesIn } from '../edited/written-stretch.ts';
import type { TextLine } from '../edited/spot.ts';

/** A number of a signed copy that the data now give otherwise. */
export interface MovedNumber {
  readonly figure: string;
  readonly label: string;
  readonly section: string | null;
  /** As it was signed. */
  readonly from: string;
  /** As the data give it now; null: they print it no more. */
  readonly to: string | null;
  /** null: the copy was closed without its cells. */
  readonly causes: readonly CellChange[] | null;
}

export interface Moved {
  readonly numbers: readonly MovedNumber[];
  /** Numbers that the data print now, and printed nowhere when the copy was closed. */
  readonly added: readonly MovedNumber[];
}

/** The numbers that are others by now than those kept at the closing, by what was kept alone. */
export function movedSince(
  closed: ClosedNumbers,
  report: PrintedReport,
  sources: ReadonlyMap<string, FigureSource>,
): Moved {
  const kept = new Map(closed.figures.map((figure) => [figure.id, figure]));
  const numbers = closed.numbers.flatMap(({ figure, place, section, text, data = text }) => {
    const own = report.byKey.get(spotKey(figure, place));
    const now = (own === undefined ? (report.byFigure.get(figure) ?? []) : [own]).map((one) => one.text);
    if (now.some((one) => sameNumber(one, data) || sameNumber(one, text))) return [];
    const source = sources.get(figure);
    const before = kept.get(figure);
    return [
      {
        ...{ figure, label: before?.label ?? source?.label ?? figure, section },
        ...{ from: text, to: now[0] ?? null },
        causes: before === undefined ? null : causesOf(sourceOf(before), source ?? nothing),
      },
    ];
  });
  const known = new Set([...closed.numbers, ...closed.left].map(({ figure }) => figure));
  const added = report.figures
    .filter(({ figure }) => !known.has(figure))
    .map((one) => ({
      ...{ figure: one.figure, label: sources.get(one.figure)?.label ?? one.figure },
      ...{ section: one.line.section, from: '', to: one.text, causes: null },
    }));
  return { numbers, added };
}

const nothing: FigureSource = { label: '', operation: '', cells: [], typed: [] };

function sourceOf({ label, operation, cells }: ClosedFigure): FigureSource {
  return { label, operation, cells: cells.map(({ at }) => at), typed: cells.map(({ typed }) => typed) };
}

/**
 * The same of a copy that was closed without its numbers, by its words alone: in each of its paragraphs that says what the
 * report says, the numbers that differ. A sentence of her own can't be held against anything.
 */
export function movedByText(
  signed: readonly TextLine[],
  report: PrintedReport,
  sources: ReadonlyMap<string, FigureSource>,
): Moved {
  // Sentence by sentence: a newer template may join paragraphs.
  const { pairs } = pairedLines(signed.flatMap(sentencesOf), report.lines.flatMap(sentencesOf));
  const numbers = pairs.flatMap(([before, line]) =>
    changedWords(before.text, line.text).flatMap(({ kind, from, to }) => {
      const own = line.figures.find(({ start, end }) => start < to.end && end > to.start);
      if (kind !== 'number' || own === undefined || from.start === from.end) return [];
      const [old, now] = [before.text.slice(from.start, from.end), line.text.slice(to.start, to.end)];
      if (sameNumber(old, now)) return [];
      const { figure } = own.run;
      return [
        {
          ...{ figure, label: sources.get(figure)?.label ?? figure, section: before.section },
          ...{ from: old, to: now },
          causes: null,
        },
      ];
    }),
  );
  return { numbers, added: [] };
}

/** A line's sentences, each with its figures. */
function sentencesOf<L extends TextLine & { readonly figures?: PrintedReport['lines'][number]['figures'] }>(
  line: L,
): readonly L[] {
  return sentencesIn(line.text).map(({ start: from, end: to, text }) => {
    const figures = line.figures
      ?.filter(({ start, end }) => start >= from && end <= to)
      .map((one) => ({ ...one, start: one.start - from, end: one.end - from }));
    return { ...line, text, ...(figures === undefined ? {} : { figures }) };
  });
}
