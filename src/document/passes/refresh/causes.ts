import type { FigureSource } from '../../baseline.ts';
import type { CellChange } from './outcome.ts';

/** The cells by which a figure is another; null where the document doesn't say what was typed in them. */
export function causesOf(
  before: FigureSource | undefined,
  now: FigureSource | undefined,
): readonly CellChange[] | null {
  if (before?.typed === undefined || now?.typed === undefined) return null;
  const old = typedByCell(before.cells, before.typed);
  const current = typedByCell(now.cells, now.typed);
  return [...new Set([...current.keys(), ...old.keys()])].flatMap((cell) => {
    const from = old.get(cell) ?? null;
    const to = current.get(cell) ?? null;
    return from === to ? [] : [{ cell, from, to }];
  });
}

function typedByCell(cells: readonly string[], typed: readonly string[]): ReadonlyMap<string, string> {
  return new Map(cells.map((cell, index) => [cell, typed[index] ?? '']));
}
