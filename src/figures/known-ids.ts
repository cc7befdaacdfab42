import { citationPlaces } from '../forms/district/citation-places.ts';
import type { FigureSet } from '../model/figure.ts';
import { productionSubprojects } from '../programme/subprojects.ts';

/**
 * Ids that a year may lack, because the thing itself is optional or doesn't apply: a template may ask for them all the
 * same, and gets nothing. `*` stands for a part that data decides.
 */
const optional: readonly string[] = [
  ...Object.keys(citationPlaces).map((place) => `trich-dan.${place}`),
  'bao-cao.co-quan-chu-quan',
  'bao-cao.so',
  'bao-cao.ngay-ky',
  'bao-cao.nguoi-ky',
  'von.nam-cu.*',
  // Blocks of production projects: funds of the year itself, carried over, and older ones where they may still be used.
  ...productionSubprojects.flatMap((code) =>
    ['nam-nay', 'chuyen-nguon', 'nam-cu'].flatMap((block) => [
      `${code}.von.${block}`,
      `${code}.${block}.*`,
      `${code}.${block}.*.*`,
    ]),
  ),
  'muc-tieu.*',
  'van-ban.*.*',
];

/** Everything that a template may ask for: the figures of this year, and those that only other years have. */
export function knownIds({ byId, lists }: FigureSet): {
  readonly ids: readonly string[];
  readonly lists: ReadonlyMap<string, readonly string[]>;
} {
  return { ids: [...new Set([...byId.keys(), ...optional])], lists };
}
