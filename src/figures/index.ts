import type { YearData } from '../forms/books.ts';
import type { FigureSet } from '../model/figure.ts';
import { capacity } from './capacity.ts';
import { citations } from './citations.ts';
import { communeList, communes } from './communes.ts';
import { communication } from './communication.ts';
import { documentList, documents, documentsByLevel } from './documents.ts';
import { eligibility } from './eligibility.ts';
import { declaredBy, madeBy, partOf } from './family.ts';
import { fundedList, fundedSubprojects } from './funded.ts';
import { funds } from './funds.ts';
import type { List } from './lists.ts';
import { loudspeakers } from './loudspeakers.ts';
import { otherTargetLists, otherTargets } from './other-targets.ts';
import { poverty } from './poverty.ts';
import { projectList, projects } from './projects.ts';
import { production } from './production.ts';
import { proposalLists, proposals } from './proposals.ts';
import { recipientList, report } from './report.ts';
import { supervision } from './supervision.ts';
import { targets } from './targets.ts';
import { trainingClasses, trainingList } from './training-classes.ts';
import { training } from './training.ts';

export { reportSettings } from './report.ts';

/** All that a year may have. */
export const families = partOf(
  (data: YearData) => data,
  ...report,
  ...poverty,
  ...communes,
  targets,
  ...eligibility,
  funds,
  fundedSubprojects,
  ...production,
  ...projects,
  ...training,
  trainingClasses,
  loudspeakers,
  ...communication,
  capacity,
  ...supervision,
  ...otherTargets,
  citations,
  documents,
  proposals,
);

/** Every list that a template may go through, whether or not this year has rows. */
export const lists: readonly List[] = [
  communeList,
  fundedList,
  projectList,
  trainingList,
  documentList,
  documentsByLevel,
  recipientList,
  ...otherTargetLists,
  ...proposalLists,
];

/** Every figure of the year with the cells behind it. Nothing is left out for want of a cell: it is there, missing. */
export function makeFigures(data: YearData): FigureSet {
  return {
    formVersion: data.district.layout.version,
    byId: madeBy(families, data),
    lists: new Map(lists.map(({ name, of }) => [name, of(data)])),
  };
}

/** Every figure that a template may use, of this year or of another: `*` stands for a row's own key (`xa.*.ho-ngheo`). */
export const figureCatalogue: readonly CatalogueEntry[] = declaredBy(families);

interface CatalogueEntry {
  /** `da2.nam-nay.ho.ngheo`, `xa.*.ho-ngheo`. */
  readonly id: string;
  readonly label: string;
  readonly unit: string;
}
