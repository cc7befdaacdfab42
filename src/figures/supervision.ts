import type { YearData } from '../forms/books.ts';
import { wholeArea } from '../forms/district/activities.ts';
import { isFilled, valueOf, type Located } from '../model/cell.ts';
import type { Figure } from '../model/figure.ts';
import { sameName } from '../vietnamese/names.ts';
import { each, where } from './gather.ts';
import { doneActivities } from './communication.ts';
import { joined, type Maker } from './make.ts';

/** Monitoring (II.7b): communes with at least one visit of the district, one row per commune visited. */
export function supervisionFigures(data: YearData, make: Maker): readonly Figure[] {
  const visits = where(
    doneActivities(data, 'monitoring'),
    (row) => row.commune,
    (value) => value !== wholeArea,
  );
  const cells = each(visits, (row) => row.commune);
  const visitTo = (name: string) =>
    cells.items.find((cell) => isFilled(cell) && sameName(valueOf(cell) ?? '', name));
  const isCommune = (cell: Located<string>) =>
    data.communes.some(({ name }) => sameName(valueOf(cell) ?? '', name));
  // a name that is none of the communes counts for nothing, and nobody knows which was meant
  const unknown = cells.items.filter((cell) => isFilled(cell) && !isCommune(cell)).map(({ at }) => ({ at }));
  const gaps = [...cells.gaps, ...unknown];
  const visited = data.communes.flatMap(({ name }) => visitTo(name) ?? []);
  const notYet = data.communes.filter(({ name }) => visitTo(name) === undefined);
  return [
    make.count({ id: 'da7-tda2.so-xa', label: 'Số xã được giám sát', unit: 'xã' }, { items: visited, gaps }),
    make.text(
      { id: 'da7-tda2.chua-giam-sat', label: 'Xã chưa được giám sát', unit: 'chữ' },
      'join',
      {
        items: notYet.map(({ at, name }): Located<string> => ({
          at,
          state: 'value',
          value: name,
          typed: name,
        })),
        gaps,
      },
      (names) => joined(names, ', '),
    ),
  ];
}
