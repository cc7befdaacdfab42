import type { CommuneSlot, YearData } from '../forms/books.ts';
import { wholeArea } from '../forms/district/activities.ts';
import { isFilled, type Located } from '../model/cell.ts';
import { sameName } from '../vietnamese/names.ts';
import { doneActivities } from './communication.ts';
import { partOf, rows, sumEach, type Family } from './family.ts';
import { each, having, where, type Gap, type Gathered } from './gather.ts';
import { joined } from './make.ts';

interface Visits {
  /** A cell for each commune visited. */
  readonly visited: readonly Located<string>[];
  readonly notYet: readonly CommuneSlot[];
  readonly gaps: readonly Gap[];
  readonly chosenBy: NonNullable<Gathered<unknown>['chosenBy']>;
}

/** Monitoring (II.7b): communes with at least one visit of the district, one row per commune visited. */
/** Visits that no commune's row stands for. */
const ofWholeArea = (data: YearData) => having(doneActivities(data, 'monitoring'), 'commune', wholeArea);

export const supervision: readonly Family<YearData>[] = [
  partOf(
    ofWholeArea,
    rows<ReturnType<typeof ofWholeArea>>([
      'da7-tda2.toan-huyen',
      'Số cuộc giám sát chung toàn địa bàn',
      'cuộc',
      sumEach('times'),
    ]),
  ),
  partOf(
    visitsOf,
    rows<Visits>(
      [
        'da7-tda2.so-xa',
        'Số xã được giám sát',
        'xã',
        (make, { visited, ...from }) => make.count({ items: visited, ...from }),
      ],
      [
        'da7-tda2.chua-giam-sat',
        'Xã chưa được giám sát',
        'chữ',
        (make, { notYet, gaps, chosenBy }) =>
          make.text(
            'join',
            {
              items: notYet.map(({ at, name }): Located<string> => ({
                at,
                state: 'value',
                value: name,
                typed: name,
              })),
              ...{ gaps, chosenBy },
            },
            (names) => joined(names, ', '),
          ),
      ],
    ),
  ),
];

function visitsOf(data: YearData): Visits {
  const visits = where(doneActivities(data, 'monitoring'), 'commune', (value) => value !== wholeArea);
  const { items, gaps, chosenBy = [] } = each(visits, (row) => row.commune);
  const filled = items.filter(isFilled);
  const visitTo = ({ name }: CommuneSlot) => filled.find(({ value }) => sameName(value, name));
  // a name that is none of the communes counts for nothing, and nobody knows which was meant
  const unknown = filled.filter(({ value }) => !data.communes.some(({ name }) => sameName(value, name)));
  return {
    visited: data.communes.flatMap((slot) => visitTo(slot) ?? []),
    notYet: data.communes.filter((slot) => visitTo(slot) === undefined),
    gaps: [...gaps, ...unknown.map(({ at }) => ({ at }))],
    chosenBy,
  };
}
