import type { DocumentMark, DocumentText } from './document-text.ts';
import { type DocumentLine, everyLine, type FoundMark, foundMarks } from './lines.ts';
import { type Forms, type Matched, Matcher } from './matcher.ts';
import type { Printed, PrintedReport } from './printed.ts';

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
  const isCut = (one: ComparedMark, next: ComparedMark): boolean =>
    one.figure === next.figure &&
    isTyped(one) &&
    isTyped(next) &&
    order.get(next.line) === (order.get(one.line) ?? -2) + 1 &&
    one.mark.end === one.line.text.length &&
    next.mark.start === 0;
  return marks.map((one, index) => {
    const [before, next] = [marks[index - 1], marks[index + 1]];
    const cut = (before !== undefined && isCut(before, one)) || (next !== undefined && isCut(one, next));
    return cut && one.verdict.kind === 'conflict'
      ? { ...one, verdict: { ...one.verdict, why: 'broken' } }
      : one;
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

/** Only the text of runs can be written anew: an equation has none, and Word makes what a formula shows. */
function isInRuns({ start, end }: DocumentMark, { paragraph }: DocumentLine): boolean {
  return paragraph.pieces.every(
    ({ at, text, run, field }) =>
      (run !== null && field !== 'made' && field !== 'count') || at >= end || at + text.length <= start,
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
