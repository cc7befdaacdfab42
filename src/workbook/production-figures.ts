import type { FigureSet } from '../model/figure.ts';
import { productionSubprojects } from '../programme/subprojects.ts';

/** The figures of one kind of all production projects: of each sub-project, by the year that its money was given for. */
export function productionFigures({ byId }: FigureSet, kind: string): readonly string[] {
  const blocks = ['chuyen-nguon', 'nam-nay', 'nam-cu'];
  return productionSubprojects
    .flatMap((code) => blocks.map((block) => `${code}.${block}.${kind}`))
    .filter((id) => byId.has(id));
}
