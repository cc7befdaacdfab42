import type { FigureValue } from '../../model/figure.ts';
import type { FigureSource } from '../baseline.ts';
import { absentFigures, type Comparison } from '../edited/compare.ts';
import { saidByData } from '../edited/matcher.ts';
import { type Spot, spotIn } from '../edited/spot.ts';

/** A number as a copy to be signed prints it. */
interface ClosedNumber extends Spot {
  readonly figure: string;
  readonly place: string;
  readonly text: string;
  /** What the data gave; absent: the same. */
  readonly data?: string;
}

/** A printed figure, and all that it was made from. */
export interface ClosedFigure {
  readonly id: string;
  readonly label: string;
  readonly value: FigureValue | null;
  readonly operation: string;
  readonly cells: readonly { readonly at: string; readonly typed: string }[];
}

/** `so-lieu-YEAR.json`: the numbers of a copy to be signed, as they were when it was closed. */
export interface ClosedNumbers {
  /** Of this file. */
  readonly version: 1;
  readonly year: number;
  /** The copy that they stand in. */
  readonly document: string;
  readonly numbers: readonly ClosedNumber[];
  /** What the report of the same data prints, and the copy doesn't. */
  readonly left: readonly ClosedNumber[];
  readonly figures: readonly ClosedFigure[];
}

/** The numbers of a document that the data were held against. */
export function closedNumbers(
  comparison: Comparison,
  copy: { readonly year: number; readonly document: string },
  sources: ReadonlyMap<string, FigureSource>,
  valueOf: (figure: string) => FigureValue | null,
): ClosedNumbers {
  const { report, document } = comparison;
  const placeOf = (key: string): string =>
    (report.byKey.get(key) ?? document.baseline?.byKey.get(key))?.place ?? '';
  const numbers = comparison.marks.flatMap((one): readonly ClosedNumber[] => {
    const { figure, key, verdict } = one;
    if (figure === null || verdict.kind === 'deleted') return [];
    const data = saidByData(verdict);
    const { text } = one.mark;
    return [
      {
        ...{ figure, place: placeOf(key ?? ''), ...spotIn(one.line, one.mark), text },
        ...(data === null || data === text ? {} : { data }),
      },
    ];
  });
  const left = absentFigures(comparison).map(({ printed }): ClosedNumber => {
    const { figure, place, text } = printed;
    return { figure, place, ...spotIn(printed.line, printed), text };
  });
  const ids = [...new Set([...numbers, ...left].map(({ figure }) => figure))];
  const figures = ids.flatMap((id): readonly ClosedFigure[] => {
    const source = sources.get(id);
    if (source === undefined) return [];
    const { label, operation, typed } = source;
    const cells = source.cells.map((at, index) => ({ at, typed: typed?.[index] ?? '' }));
    return [{ id, label, value: valueOf(id), operation, cells }];
  });
  return { version: 1, ...copy, numbers, left, figures };
}

export function closedNumbersText(numbers: ClosedNumbers): string {
  return `${JSON.stringify(numbers, null, 2)}\n`;
}

/** null: not a file of this kind and version. */
export function readClosedNumbers(text: string): ClosedNumbers | null {
  try {
    const content = JSON.parse(text) as Partial<ClosedNumbers> | null;
    const lists = [content?.numbers, content?.left, content?.figures];
    return content?.version === 1 && lists.every((list) => Array.isArray(list))
      ? (content as ClosedNumbers)
      : null;
  } catch {
    return null;
  }
}
