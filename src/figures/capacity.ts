import type { CommuneSlot, YearData } from '../forms/books.ts';
import { course, held, studyTour, withoutPlan } from '../forms/commune/capacity.ts';
import { isFilled, valueOf, type Located } from '../model/cell.ts';
import { doneActivities } from './communication.ts';
import { rows } from './family.ts';
import {
  all,
  both,
  communeRows,
  each,
  gapsIn,
  gathered,
  having,
  rowsOfCommunes,
  type Gathered,
} from './gather.ts';
import { joined } from './make.ts';

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
    (make, data) => make.count(each(planning(data), ({ state }) => state)),
  ],
  [
    'da7-tda1.xa-hoc-tap.ten',
    'Xã đã, đang có kế hoạch học tập kinh nghiệm',
    'chữ',
    (make, data) => {
      const { items, gaps } = planning(data);
      return make.text('join', { items: items.map(({ state }) => state), gaps }, () =>
        joined(
          items.map(({ slot }) => slot.name),
          ', ',
        ),
      );
    },
  ],
  [
    'da7-tda1.tap-huan',
    'Số lớp tập huấn, bồi dưỡng đã tổ chức',
    'lớp',
    (make, data) => {
      const ofCommunes = having(having(rowsOfCommunes(data, 'capacity'), 'form', course), 'state', held);
      return make.sum(each(both(ofCommunes, doneActivities(data, 'training')), (row) => row.times));
    },
  ],
);

/** A cell for each commune that plans a tour or made one. */
function planning(
  data: YearData,
): Gathered<{ readonly slot: CommuneSlot; readonly state: Located<unknown> }> {
  return all(
    data.communes.map((slot) => {
      const tours = having(communeRows(slot, 'capacity'), 'form', studyTour);
      const states = each(tours, (row) => row.state);
      const planned = states.items.find((cell) => isFilled(cell) && valueOf(cell) !== withoutPlan);
      return planned === undefined
        ? { items: [], gaps: [...states.gaps, ...gapsIn(states.items)] }
        : gathered({ slot, state: planned });
    }),
  );
}
