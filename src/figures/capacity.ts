import type { YearData } from '../forms/books.ts';
import { studyTour, withoutPlan } from '../forms/commune/capacity.ts';
import { isFilled, valueOf, type Located } from '../model/cell.ts';
import type { Figure } from '../model/figure.ts';
import { communeRows, each, where, type Gathered } from './gather.ts';
import { doneActivities } from './communication.ts';
import type { Maker } from './make.ts';

/**
 * Study tours (II.7a): the district's own, and the communes that plan or have made one.
 * The gathered cells stand one per commune, so that "k/9" can be recounted.
 */
export function capacityFigures(data: YearData, make: Maker): readonly Figure[] {
  const planning = data.communes.map((slot): Gathered<Located<unknown>> => {
    const tours = where(
      communeRows(slot, 'capacity'),
      (row) => row.form,
      (value) => value === studyTour,
    );
    const states = each(tours, (row) => row.state);
    const planned = states.items.find((cell) => isFilled(cell) && valueOf(cell) !== withoutPlan);
    if (planned !== undefined) return { items: [planned], gaps: [] };
    return {
      items: [],
      gaps: [...states.gaps, ...states.items.filter((cell) => !isFilled(cell)).map(({ at }) => ({ at }))],
    };
  });
  return [
    make.sum(
      { id: 'da7-tda1.tham-quan', label: 'Số đợt tham quan, học tập kinh nghiệm của huyện', unit: 'đợt' },
      each(doneActivities(data, 'study-tour'), (row) => row.times),
    ),
    make.count(
      { id: 'da7-tda1.xa-hoc-tap', label: 'Số xã đã, đang có kế hoạch học tập kinh nghiệm', unit: 'xã' },
      { items: planning.flatMap(({ items }) => items), gaps: planning.flatMap(({ gaps }) => gaps) },
    ),
  ];
}
