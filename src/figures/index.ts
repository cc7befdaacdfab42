import type { YearData } from '../forms/books.ts';
import type { Figure, FigureSet } from '../model/figure.ts';
import { capacityFigures } from './capacity.ts';
import { communeFigures, communePrefixes } from './communes.ts';
import { citationFigures } from './citations.ts';
import { communicationFigures } from './communication.ts';
import { documentFigures, documentPrefixes } from './documents.ts';
import { eligibilityFigures } from './eligibility.ts';
import { fundFigures } from './funds.ts';
import { loudspeakerFigures } from './loudspeakers.ts';
import { makerFor } from './make.ts';
import { povertyFigures } from './poverty.ts';
import { otherTargetFigures, otherTargetLists } from './other-targets.ts';
import { productionFigures } from './production.ts';
import { recipientPrefixes, reportFigures } from './report.ts';
import { supervisionFigures } from './supervision.ts';
import { targetFigures } from './targets.ts';
import { trainingFigures } from './training.ts';

export { figureCatalogue, listCatalogue } from './catalogue.ts';
export { reportSettings } from './report.ts';

/** Every figure of the year with the cells behind it. Nothing is left out for want of a cell: it is there, missing. */
export function makeFigures(data: YearData): FigureSet {
  const make = makerFor(data);
  const report = reportFigures(data, make);
  const poverty = povertyFigures(data, make);
  const communes = communeFigures(data, make);
  const figures: readonly Figure[] = [
    ...report,
    ...poverty,
    ...communes,
    ...targetFigures(data, make, [...report, ...poverty]),
    ...eligibilityFigures(data, make),
    ...fundFigures(data, make),
    ...productionFigures(data, make),
    ...trainingFigures(data, make),
    ...loudspeakerFigures(data, make, communes),
    ...communicationFigures(data, make),
    ...capacityFigures(data, make),
    ...supervisionFigures(data, make),
    ...otherTargetFigures(data, make),
    ...citationFigures(data, make),
    ...documentFigures(data, make),
  ];
  return {
    byId: byId(figures),
    lists: new Map([
      ['xa', communePrefixes(data)],
      ['van-ban', documentPrefixes(data)],
      ['noi-nhan', recipientPrefixes(data)],
      ...otherTargetLists(data),
    ]),
  };
}

const wellFormed = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/;

function byId(figures: readonly Figure[]): ReadonlyMap<string, Figure> {
  const made = new Map<string, Figure>();
  for (const figure of figures) {
    const { id } = figure;
    if (!wellFormed.test(id) || id.length > 64) throw new Error(`not a figure id: ${id}`);
    if (made.has(id)) throw new Error(`two figures are called ${id}`);
    made.set(id, figure);
  }
  return made;
}
