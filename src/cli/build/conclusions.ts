import type { Refreshed, Standing } from '../../document/passes/refresh/outcome.ts';
import { addressOf, leavesOf } from '../../figures/sources.ts';
import type { Figure, FigureSet } from '../../model/figure.ts';

/** A change in rate is printed with its direction: "giảm 3,34 điểm phần trăm". */
const direction = /^(?:giảm|tăng|không thay đổi)/iu;

/**
 * The sentences of the document whose words are a conclusion from numbers that moved: a target reached or not, a rate that rose
 * or fell, a word that a choice stands for. The words around such a conclusion are hers, and may fit no longer.
 */
export function conclusionsHangingOn(
  { replaced, standing }: Refreshed,
  figures: FigureSet,
): readonly Standing[] {
  if (replaced.length === 0) return [];
  const moved = new Set(replaced.map(({ figure }) => figure));
  const cells = new Set(
    replaced.flatMap(({ figure, causes }) => {
      if (causes !== null) return causes.map(({ cell }) => cell);
      const known = figures.byId.get(figure);
      return known === undefined ? [] : leavesOf(known, figures).map(addressOf);
    }),
  );
  const hangs = (figure: Figure): boolean =>
    moved.has(figure.id) || leavesOf(figure, figures).some((leaf) => cells.has(addressOf(leaf)));
  const seen = new Set<string>();
  return standing.filter(({ figure: id, text, at }) => {
    const figure = figures.byId.get(id);
    if (figure === undefined || !concludes(figure, text) || !hangs(figure)) return false;
    const key = `${id}\n${at.section}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function concludes({ operation }: Figure, text: string): boolean {
  return operation === 'compare' || operation === 'words' || (operation === 'points' && direction.test(text));
}
