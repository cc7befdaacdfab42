import type { FigureSet } from '../model/figure.ts';
import { figureCatalogue } from './catalogue.ts';

/** What a figure is called that this year's data doesn't make; null where no year makes it. */
export function labelOfKnown(id: string): string | null {
  const entries = figureCatalogue();
  const exact = entries.find(({ pattern }) => pattern === id);
  return (exact ?? entries.find(({ pattern }) => fits(id, pattern)))?.label ?? null;
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
export function knownIds({ byId, lists }: FigureSet): {
  readonly ids: readonly string[];
  readonly lists: ReadonlyMap<string, readonly string[]>;
} {
  const patterns = figureCatalogue().map(({ pattern }) => pattern);
  return { ids: [...new Set([...byId.keys(), ...patterns])], lists };
}
