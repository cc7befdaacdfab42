import type { DocumentMark } from '../edited/document-text.ts';
import { absentFigures, type AbsentFigure, type ComparedMark, type Comparison } from '../edited/compare.ts';
import { saidByData } from '../edited/matcher.ts';
import { type Passage, passageIn } from '../edited/spot.ts';

/**
 * - `same` says what the data say
 * - `edited` typed over by hand, or nothing certain: a build leaves it as it stands
 * - `stale` as the tool wrote it; the data have moved since: a build brings it up to date
 * - `gone` the report no longer prints it here
 * - `lost` the tool wrote it, and its mark is gone · `unplaced` new in the data, it has no place in the document yet
 * - `missing` the data lack it, so that nothing can be held against the document
 */
export type MarkState = 'same' | 'edited' | 'stale' | 'gone' | 'lost' | 'unplaced' | 'missing';

/** With the passage of the document; a lost one: of the report. */
export interface CheckedMark extends Passage {
  readonly state: MarkState;
  /** null: lost. */
  readonly mark: DocumentMark | null;
  /** Figure id; null: of a figure that nobody knows any more. */
  readonly figure: string | null;
  readonly label: string;
  /** What stands there; null: lost. */
  readonly text: string | null;
  /** What the tool wrote; null: not known, the document's baseline is gone. */
  readonly written: string | null;
  /** What the data say; null: the report doesn't print it here any more. */
  readonly current: string | null;
}

/** Every mark of a document and of the fresh report, once: in reading order, those that are gone last. */
export function checkedMarks(
  comparison: Comparison,
  labelOf: (figure: string | null) => string,
): readonly CheckedMark[] {
  const missing = new Set(
    comparison.report.figures.flatMap(({ run, key }) => (run.missing === true ? [key] : [])),
  );
  // What somebody typed stays hers to answer for, whether or not the data have a number there.
  const isMissing = ({ key, verdict }: ComparedMark): boolean =>
    key !== null && missing.has(key) && !(verdict.kind === 'conflict' && verdict.why === 'typed');
  // A copy is told only where it alone has fallen behind.
  const isStale = ({ verdict }: ComparedMark): boolean => verdict.kind === 'moved';
  const stale = new Set(comparison.marks.filter(isStale).map(({ figure }) => figure));
  const copies = comparison.copies.filter((one) => isStale(one) && !stale.has(one.figure));
  const standing = [...comparison.marks, ...copies].flatMap((one): readonly CheckedMark[] => {
    const { mark, line, figure, verdict, written } = one;
    if (verdict.kind === 'deleted') return [];
    return [
      {
        state: isMissing(one) ? 'missing' : states[verdict.kind],
        mark,
        figure,
        label: labelOf(figure),
        ...passageIn(line, mark),
        text: mark.text,
        written,
        current: saidByData(verdict),
      },
    ];
  });
  const absent = absentFigures(comparison)
    .filter(({ printed: { run } }) => run.missing !== true)
    .map(({ printed, written, isNew }: AbsentFigure): CheckedMark => ({
      state: isNew ? 'unplaced' : 'lost',
      mark: null,
      figure: printed.figure,
      label: labelOf(printed.figure),
      ...passageIn(printed.line, printed),
      text: null,
      written,
      current: printed.text,
    }));
  return [...standing, ...absent];
}

const states: Readonly<Record<ComparedMark['verdict']['kind'], MarkState>> = {
  same: 'same',
  adopted: 'same',
  moved: 'stale',
  conflict: 'edited',
  gone: 'gone',
  deleted: 'lost',
};
