import type { YearData } from '../forms/books.ts';
import { studyTour, withoutPlan } from '../forms/commune/capacity.ts';
import { isFilled, valueOf, type Located } from '../model/cell.ts';
import { doneActivities } from './communication.ts';
import { rows } from './family.ts';
import { all, communeRows, each, gapsIn, gathered, having, type Gathered } from './gather.ts';

/**
 * Study tours (II.7a): the district's own, and the communes that plan or have made one.
 * The gathered cells stand one per commune, so that "k/9" can be recounted.
 */
export const capacity = rows<YearData>(
  [
    'da7-tda1.tham-quan',
    'Số đợt tham quan, học tập kinh nghiệm của huyện',
    'đợt',
    (make, data) => make.sum(each(doneActivities(data, 'study-tour'), (row) => row.times)),
  ],
  [
    'da7-tda1.xa-hoc-tap',
    'Số xã đã, đang có kế hoạch học tập kinh nghiệm',
    'xã',
    (make, data) => make.count(planning(data)),
  ],
);

function planning(data: YearData): Gathered<Located<unknown>> {
  return all(
    data.communes.map((slot) => {
      const tours = having(communeRows(slot, 'capacity'), 'form', studyTour);
      const states = each(tours, (row) => row.state);
      const planned = states.items.find((cell) => isFilled(cell) && valueOf(cell) !== withoutPlan);
      return planned === undefined
        ? { items: [], gaps: [...states.gaps, ...gapsIn(states.items)] }
        : gathered(planned);
    }),
  );
}
