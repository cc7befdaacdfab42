import type { FigureSet } from '../../model/figure.ts';
import type { ReportLine } from '../../model/report-lines.ts';
import type { FoundBaseline } from '../baseline-reader.ts';
import type { BaselineMark } from '../baseline.ts';
import type { DocumentMark } from '../document-text.ts';
import { figureHash, placeHash, textHash } from '../marks.ts';
import { isRejected } from '../rejected.ts';
import type { DocumentLine } from './document-lines.ts';

/**
 * - `same` says what the data say
 * - `edited` typed over by hand: neither as the tool wrote it nor as the data say
 * - `stale` as the tool wrote it; the data have moved since, or the report no longer prints it here
 * - `lost` the tool wrote it, or would, and its mark is gone
 * - `missing` the data lack it, so that nothing can be held against the document
 */
export type MarkState = 'same' | 'edited' | 'stale' | 'lost' | 'missing';

export interface CheckedMark {
  readonly state: MarkState;
  readonly figure: string;
  readonly label: string;
  /** Where it stands in the document; a lost one: where the report would have it. */
  readonly section: string;
  /** The paragraph that it stands in; a lost one: as the report would say it. */
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  /** What stands there; null: lost. */
  readonly text: string | null;
  /** What the tool wrote; null: not known, the document's baseline is gone. */
  readonly written: string | null;
  /** What the data say; null: the report doesn't print it here any more. */
  readonly current: string | null;
}

interface Wanted {
  readonly figure: string;
  readonly place: string;
  readonly text: string;
  readonly missing: boolean;
  readonly line: ReportLine;
  readonly start: number;
  readonly end: number;
}

/** A mark of a document that says which figure it is. */
export interface Standing {
  readonly mark: DocumentMark;
  readonly figure: string;
  readonly line: DocumentLine;
  readonly written: string | null;
  /** Of the same place. */
  readonly baseline: BaselineMark | undefined;
}

export interface MarkQuestion {
  readonly lines: readonly DocumentLine[];
  readonly baseline: FoundBaseline | null;
  /** The report as the data and the template make it now. */
  readonly fresh: readonly ReportLine[];
  readonly figures: FigureSet;
  /** Other right ways to write a figure: a citation in full and short. */
  readonly alternatives: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Every mark of a document and of the fresh report, once: in reading order, those that are gone last. */
export function checkMarks({
  lines,
  baseline,
  fresh,
  figures,
  alternatives,
}: MarkQuestion): readonly CheckedMark[] {
  const wanted = fresh.flatMap((line) =>
    line.figures.map(({ run, start, end }): Wanted => ({
      ...run,
      missing: run.missing === true,
      line,
      start,
      end,
    })),
  );
  const standing = standingMarks(lines, baseline, [
    ...figures.byId.keys(),
    ...wanted.map((one) => one.figure),
  ]);
  const pairs = pair(standing, wanted);
  const textsOf = new Map<string, Set<string>>();
  for (const { figure, text } of wanted)
    textsOf.set(figure, (textsOf.get(figure) ?? new Set()).add(blanks(text)));
  const labelOf = (id: string): string =>
    figures.byId.get(id)?.label ?? baseline?.sources.get(id)?.label ?? id;

  const found = standing.map((one): CheckedMark => {
    const { mark, figure, line, written } = one;
    const own = pairs.get(one);
    const anywhere = textsOf.get(figure) ?? new Set();
    const right = [...(own === undefined ? anywhere : [own.text]), ...(alternatives.get(figure) ?? [])].map(
      blanks,
    );
    const asWritten =
      mark.hashes === null
        ? written !== null && blanks(written) === blanks(mark.text)
        : textHash(mark.text) === mark.hashes.text || isRejected(mark, one.baseline);
    return {
      state:
        own?.missing === true
          ? 'missing'
          : mark.text.trim() === ''
            ? 'lost'
            : right.some((text) => sameWord(text, blanks(mark.text)))
              ? 'same'
              : asWritten
                ? 'stale'
                : 'edited',
      figure,
      label: labelOf(figure),
      section: line.section,
      sentence: line.text,
      start: mark.start,
      end: mark.end,
      text: mark.text.trim() === '' ? null : mark.text,
      written: written ?? (asWritten ? mark.text : null),
      current: own?.text ?? [...anywhere][0] ?? null,
    };
  });
  const paired = new Set(pairs.values());
  const lost = wanted
    .filter((one) => !paired.has(one) && !one.missing)
    .map((one): CheckedMark => ({
      state: 'lost',
      figure: one.figure,
      label: labelOf(one.figure),
      section: one.line.section,
      sentence: one.line.text,
      start: one.start,
      end: one.end,
      text: null,
      written: baseline?.marks.find(({ place }) => place === one.place)?.text ?? null,
      current: one.text,
    }));
  return [...found, ...lost];
}

/** Editors turn runs of blanks and no-break spaces into one another. */
function blanks(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim();
}

/** A sentence that was turned round needs another first letter; that is no change of a value. */
function sameWord(a: string, b: string): boolean {
  const rest = (text: string): string => text.slice(1);
  return a === b || (rest(a) === rest(b) && a.slice(0, 1).toLowerCase() === b.slice(0, 1).toLowerCase());
}

/** The marks that say which figure they are, by either half; copies that other editors renamed too. */
export function standingMarks(
  lines: readonly DocumentLine[],
  baseline: FoundBaseline | null,
  ids: readonly string[],
): readonly Standing[] {
  const figureOf = new Map(
    [...ids, ...(baseline?.marks.map(({ figure }) => figure) ?? [])].map((id) => [figureHash(id), id]),
  );
  const wroteAt = new Map(baseline?.marks.map((one) => [placeHash(one.place), one]));
  return lines.flatMap((line) =>
    line.marks.flatMap((mark): Standing[] => {
      const figure = (mark.hashes === null ? undefined : figureOf.get(mark.hashes.figure)) ?? mark.tag;
      if (figure === null) return [];
      const own = wroteAt.get(mark.hashes?.place ?? '');
      const written =
        mark.hashes === null
          ? (baseline?.marks.find((one) => one.figure === figure && blanks(one.text) === blanks(mark.text))
              ?.text ?? null)
          : (own?.text ?? null);
      return [{ mark, figure, line, written, baseline: own }];
    }),
  );
}

/**
 * Which mark of the fresh report a standing one is: by its place; where that half is lost, by the figure and what it says,
 * then by the figure in reading order. What is left over is a copy.
 */
function pair(standing: readonly Standing[], wanted: readonly Wanted[]): ReadonlyMap<Standing, Wanted> {
  const pairs = new Map<Standing, Wanted>();
  const free = new Set(wanted);
  const byPlace = new Map(wanted.map((one) => [`${one.figure}\0${placeHash(one.place)}`, one]));
  const take = (one: Standing, other: Wanted | undefined): void => {
    if (other === undefined || !free.has(other)) return;
    pairs.set(one, other);
    free.delete(other);
  };
  for (const one of standing) {
    if (one.mark.hashes !== null) take(one, byPlace.get(`${one.figure}\0${one.mark.hashes.place}`));
  }
  const tests: readonly ((one: Standing, other: Wanted) => boolean)[] = [
    (one, other) => blanks(other.text) === blanks(one.mark.text) && one.line.section === other.line.section,
    (one, other) => blanks(other.text) === blanks(one.mark.text),
    (one, other) => one.line.section === other.line.section,
    () => true,
  ];
  for (const test of tests) {
    for (const one of standing) {
      // A bookmark whose place is still in the report, but taken, is a copy.
      const place = one.mark.hashes?.place;
      const copy = place !== undefined && byPlace.has(`${one.figure}\0${place}`);
      if (pairs.has(one) || copy) continue;
      take(
        one,
        [...free].find((other) => other.figure === one.figure && test(one, other)),
      );
    }
  }
  return pairs;
}
