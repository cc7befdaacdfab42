import type { FigureSet } from '../model/figure.ts';
import { figureCatalogue } from './catalogue.ts';

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
