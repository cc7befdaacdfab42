import type { Figure, FigureSet } from '../../model/figure.ts';
import type { Acknowledgement, Issue } from '../../model/issue.ts';
import { type Contradiction, hundredthsOf, sum } from './totals.ts';

/** A contradiction in the words, with the signed word of those who know of it. */
export interface JudgedContradiction extends Contradiction {
  readonly acknowledged: readonly Acknowledgement[];
}

/**
 * Joins a contradiction in the words with the acknowledged issues behind it: those on the cells of a total that is printed
 * with just these parts, and only where they account for the whole difference. `issuesBehind`: on a figure's cells.
 */
export function judge(
  contradictions: readonly Contradiction[],
  figures: FigureSet,
  issuesBehind: (figure: Figure) => readonly Issue[],
): readonly JudgedContradiction[] {
  return contradictions.map((contradiction) => {
    const difference = contradiction.total.hundredths - sum(contradiction.parts);
    for (const total of totalsLike(contradiction, figures)) {
      const behind = issuesBehind(total).filter(
        ({ acknowledged, actual, expected }) =>
          acknowledged !== undefined && actual !== undefined && expected !== undefined,
      );
      const explained = behind.reduce(
        (all, { actual = '', expected = '' }) => all + hundredthsOf(actual) - hundredthsOf(expected),
        0,
      );
      if (behind.length > 0 && explained === difference)
        return { ...contradiction, acknowledged: behind.flatMap(({ acknowledged }) => acknowledged ?? []) };
    }
    return { ...contradiction, acknowledged: [] };
  });
}

/** Figures with the total's value that have a breakdown of just these parts below them. */
function totalsLike({ total, parts, unit }: Contradiction, figures: FigureSet): readonly Figure[] {
  const scale = unit === 'triệu đồng' ? 1_000_000 : 1;
  const [wanted, ...wantedParts] = [total, ...parts].map(({ hundredths }) =>
    Math.round((hundredths * scale) / 100),
  );
  const all = [...figures.byId.values()];
  const numberOf = (figure: Figure | undefined): readonly number[] =>
    figure?.value?.kind === 'number' ? [figure.value.value] : [];
  const partsOf = ({ operands }: Figure): readonly number[] =>
    operands
      .flatMap((one) => (one.kind === 'figure' ? numberOf(figures.byId.get(one.id)) : []))
      .filter((value) => value !== 0);
  return all
    .filter((figure) => numberOf(figure)[0] === wanted)
    .filter(({ id }) =>
      all.some(
        (below) =>
          below.operation === 'breakdown' &&
          below.id.startsWith(`${id}.`) &&
          partsOf(below).join() === wantedParts.join(),
      ),
    );
}
