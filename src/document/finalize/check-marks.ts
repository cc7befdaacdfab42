import type { FigureRun } from '../../model/report.ts';
import type { DocumentMark, DocumentText } from '../document-text.ts';
import { figureHash, placeHash, textHash } from '../marks.ts';
import { isRejected } from '../rejected.ts';
import { wordsAround } from '../words-around.ts';
import { placedParagraphs } from './places.ts';

/**
 * A number of the document that is not what the data say.
 * - `stale` as the tool wrote it, and the data have moved since: a build brings it up to date
 * - `typed` somebody typed another text in its place · `gone` the report of these data prints no such figure any more
 * - `lost` the tool wrote it, and its mark is gone · `unplaced` new in the data, never written into this document
 * - `unit` · `elsewhere` · `twice`: the words around it are the wrong ones (misplaced-findings.ts)
 */
export interface MarkFinding {
  readonly kind: 'stale' | 'typed' | 'gone' | 'lost' | 'unplaced' | 'unit' | 'elsewhere' | 'twice';
  /** Figure id; null: a mark of a figure that nobody knows any more. */
  readonly figure: string | null;
  readonly where: string | null;
  readonly around: string | null;
  /** What stands in the document; null where nothing does. */
  readonly found: string | null;
  /** What the data give; null where they give nothing. */
  readonly expected: string | null;
}

/** Holds a document's marks against what the report of the data prints, mark by mark. */
export function checkMarks(document: DocumentText, expected: readonly FigureRun[]): readonly MarkFinding[] {
  const byFigure = new Map<string, FigureRun[]>();
  for (const run of expected) {
    const hash = figureHash(run.figure);
    byFigure.set(hash, [...(byFigure.get(hash) ?? []), run]);
  }
  const names = new Map(document.baseline?.marks.map(({ figure }) => [figureHash(figure), figure]));
  const writtenAt = new Map(
    document.baseline?.marks.map((mark) => [figureHash(mark.figure) + placeHash(mark.place), mark]),
  );
  const standing = new Set<FigureRun>();
  /** Marks of a figure that stand at no place of the report, by figure: they may be the ones that places lack. */
  const spare = new Map<string, number>();
  const wasRejected = (mark: DocumentMark): boolean =>
    !mark.broken && isRejected(mark, writtenAt.get((mark.hashes?.figure ?? '') + (mark.hashes?.place ?? '')));
  const findings: MarkFinding[] = [];
  for (const { paragraph, where } of placedParagraphs(document)) {
    for (const mark of paragraph.marks) {
      const hash = mark.hashes?.figure ?? figureHash(mark.tag ?? '');
      const runs = byFigure.get(hash) ?? [];
      const exact = runs.find(({ place }) => placeHash(place) === mark.hashes?.place);
      if (exact !== undefined) standing.add(exact);
      else spare.set(hash, (spare.get(hash) ?? 0) + 1);
      const wanted = exact === undefined ? runs : [exact];
      if (wanted.some(({ text }) => sameText(text, mark.text))) continue;
      findings.push({
        kind: runs.length === 0 ? 'gone' : untouched(mark) || wasRejected(mark) ? 'stale' : 'typed',
        figure: runs[0]?.figure ?? mark.tag ?? names.get(hash) ?? null,
        where,
        around: wordsAround(paragraph.text, mark.start, mark.end),
        found: mark.text,
        expected: wanted[0]?.text ?? null,
      });
    }
  }
  const written = new Set(document.baseline?.marks.map(({ figure, place }) => `${figure}\n${place}`));
  const missing = expected.filter((run) => {
    const hash = figureHash(run.figure);
    const left = spare.get(hash) ?? 0;
    if (standing.has(run)) return false;
    if (left > 0) spare.set(hash, left - 1);
    return left === 0;
  });
  return [
    ...findings,
    ...missing.map(({ figure, place, text }): MarkFinding => ({
      kind: document.baseline === null || written.has(`${figure}\n${place}`) ? 'lost' : 'unplaced',
      figure,
      where: null,
      around: null,
      found: null,
      expected: text,
    })),
  ];
}

/** Kinds of blanks change from editor to editor. */
function sameText(a: string, b: string): boolean {
  return textHash(a) === textHash(b);
}

function untouched(mark: DocumentMark): boolean {
  return !mark.broken && mark.hashes !== null && textHash(mark.text) === mark.hashes.text;
}
