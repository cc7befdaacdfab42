import type { Figure, FigureSet } from '../../model/figure.ts';
import type { Acknowledgement, Issue } from '../../model/issue.ts';
import type { Contradiction } from './totals.ts';

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
    const difference =
      contradiction.total.hundredths -
      contradiction.parts.reduce((sum, { hundredths }) => sum + hundredths, 0);
    for (const total of totalsLike(contradiction, figures)) {
      const behind = issuesBehind(total).filter(
        ({ acknowledged, actual, expected }) =>
          acknowledged !== undefined && actual !== undefined && expected !== undefined,
      );
      const explained = behind.reduce(
        (sum, { actual = '', expected = '' }) => sum + hundredths(actual) - hundredths(expected),
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
  const wanted = parts.map((part) => Math.round((part.hundredths * scale) / 100));
  return [...figures.byId.values()].filter(({ id, value }) => {
    if (value?.kind !== 'number' || value.value !== Math.round((total.hundredths * scale) / 100))
      return false;
    const below = [...figures.byId.values()].filter(
      (other) => other.operation === 'breakdown' && other.id.startsWith(`${id}.`),
    );
    return below.some(({ operands }) => {
      const values = operands.flatMap((operand) => {
        const part = operand.kind === 'figure' ? figures.byId.get(operand.id)?.value : undefined;
        return part?.kind === 'number' && part.value !== 0 ? [part.value] : [];
      });
      return values.length === wanted.length && values.every((one, index) => one === wanted[index]);
    });
  });
}

/** "1.149", "21", "3.219,80" as rules write them. */
function hundredths(text: string): number {
  const [whole = '', fraction = ''] = text.replaceAll('.', '').split(',');
  return Number(`${whole}${fraction.padEnd(2, '0')}`);
}
