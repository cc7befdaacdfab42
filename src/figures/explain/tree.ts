import type { YearData } from '../../forms/books.ts';
import type { Figure, FigureSet, Leaf } from '../../model/figure.ts';
import { addressOf } from '../sources.ts';
import { CellHeadings } from './cell-headings.ts';
import { operationInWords } from './operation-words.ts';

/** A cell behind a figure, with the heading that the form gives its column, row or field. */
export interface ExplainedCell extends Leaf {
  readonly heading: string | null;
}

/** A figure with everything behind it, down to the cells. A figure that stands on another holds it whole. */
export interface ExplainedFigure {
  readonly kind: 'figure';
  readonly figure: Figure;
  /** The operation, in Vietnamese words. */
  readonly words: string;
  readonly operands: readonly (ExplainedCell | ExplainedFigure)[];
  /** By which their rows were chosen, each once; none that is itself an operand. */
  readonly chosenBy: readonly ExplainedCell[];
}

/** Makes the trees of one year's figures. Throws where a figure stands on itself or on one that isn't there: a bug. */
export function explainerFor(figures: FigureSet, data: YearData): (figure: Figure) => ExplainedFigure {
  const headings = new CellHeadings(data);
  const explain = (figure: Figure, above: readonly string[]): ExplainedFigure => {
    if (above.includes(figure.id)) throw new Error(`${figure.id} stands on itself`);
    return {
      kind: 'figure',
      figure,
      words: operationInWords(figure, figures),
      operands: figure.operands.map((operand) => {
        if (operand.kind === 'cell') return { ...operand, heading: headings.of(operand.at) };
        const part = figures.byId.get(operand.id);
        if (part === undefined) throw new Error(`${figure.id} stands on ${operand.id}, which is not there`);
        return explain(part, [...above, figure.id]);
      }),
      chosenBy: chosenBy(figure).map((cell) => ({ ...cell, heading: headings.of(cell.at) })),
    };
  };
  return (figure) => explain(figure, []);
}

function chosenBy({ operands, chosenBy: cells = [] }: Figure): readonly Leaf[] {
  const leaves = cells.map(({ at, typed }): Leaf => ({ kind: 'cell', at, typed }));
  const own = new Set(operands.flatMap((operand) => (operand.kind === 'cell' ? [addressOf(operand)] : [])));
  return [...new Map(leaves.map((leaf) => [addressOf(leaf), leaf])).values()].filter(
    (leaf) => !own.has(addressOf(leaf)),
  );
}
