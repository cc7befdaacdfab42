import type { FigureSet } from '../model/figure.ts';
import { figureCatalogue, lists } from './index.ts';

/** What a figure is called that this year's data doesn't make; null where no year makes it. */
export function labelOfKnown(id: string): string | null {
  const exact = figureCatalogue.find((each) => each.id === id);
  return (exact ?? figureCatalogue.find((each) => fits(id, each.id)))?.label ?? null;
}

function fits(id: string, pattern: string): boolean {
  if (!pattern.includes('*')) return false;
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[a-z0-9-]+')}$`).test(id);
}

/**
 * Everything that a template may ask for: the figures of this year, and those that only other years have, because the
 * thing itself is optional or doesn't apply (a template that asks for one of those gets nothing). `*` stands for a
 * part of an id that data decides.
 */
export function knownIds({ byId }: Pick<FigureSet, 'byId'>): {
  readonly ids: readonly string[];
  readonly lists: ReadonlyMap<string, readonly string[]>;
} {
  return {
    ids: [...new Set([...byId.keys(), ...figureCatalogue.map(({ id }) => id)])],
    lists: new Map(lists.map(({ name, any }) => [name, any])),
  };
}
