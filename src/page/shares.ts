import type { Figure, FigureSet } from '../model/figure.ts';

/** What a file's cells come to; the key is the file's commune, null for the district's own. */
export type Shares = ReadonlyMap<number | null, number>;

/**
 * What each commune contributes to a figure that was added up or counted; null where it was made in another way, so that
 * nothing of it can be told apart. `communeOf`: the index of a file's commune.
 */
export function sharesOf(
  figure: Figure,
  figures: FigureSet,
  communeOf: (file: string) => number | null,
): Shares | null {
  const { operation, operands, value } = figure;
  if (value !== null && value.kind !== 'number') return null;
  if (operation !== 'sum' && operation !== 'count' && operation !== 'million-to-dong') return null;
  const factor = operation === 'million-to-dong' ? 1_000_000 : 1;
  const shares = new Map<number | null, number>();
  const add = (commune: number | null, amount: number): void => {
    // exact to the six decimals that a cell may have
    const sum = (shares.get(commune) ?? 0) + amount * factor;
    shares.set(commune, Math.round(sum * 1_000_000) / 1_000_000);
  };
  for (const operand of operands) {
    if (operand.kind === 'cell') {
      add(communeOf(operand.at.file), operation === 'count' ? 1 : (operand.value ?? 0));
      continue;
    }
    const part = figures.byId.get(operand.id);
    const below = part === undefined || operation === 'count' ? null : sharesOf(part, figures, communeOf);
    if (below === null) return null;
    for (const [commune, amount] of below) add(commune, amount);
  }
  return shares;
}
