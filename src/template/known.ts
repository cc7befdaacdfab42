import { annexRoot, formRoot, listRoot, reservedSegments } from './drops.ts';

/**
 * What a template may ask for. In ids and prefixes `*` stands for part of a segment or a whole one (`xa.*.ho-ngheo`,
 * `cham-*.ten`): rows that differ from year to year.
 */
export interface KnownFigures {
  readonly ids: readonly string[];
  /** List name → the prefixes of its rows. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/** Looks ids up, exactly or by pattern. */
export class Catalogue {
  readonly ids: readonly string[];
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly #exact: ReadonlySet<string>;
  readonly #patterns: readonly RegExp[];

  constructor({ ids, lists }: KnownFigures) {
    for (const id of ids) assertReadable(id);
    this.ids = ids;
    this.lists = lists;
    this.#exact = new Set(ids);
    this.#patterns = ids
      .filter((id) => id.includes('*'))
      .map((id) => new RegExp(`^${id.replaceAll('.', '\\.').replaceAll('*', '[a-z0-9*-]+')}$`));
  }

  has(id: string): boolean {
    return this.#exact.has(id) || this.#patterns.some((pattern) => pattern.test(id));
  }
}

/** Throws for an id that Liquid could not reach. */
function assertReadable(id: string): void {
  const segments = id.split('.');
  const taken = segments.find((segment) => reservedSegments.includes(segment));
  const [root = ''] = segments;
  if (taken !== undefined || [listRoot, annexRoot, formRoot].includes(root)) {
    throw new Error(`a template cannot ask for ${id}: ${taken ?? root} means something else there`);
  }
}
