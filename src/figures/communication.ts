import type { YearData } from '../forms/books.ts';
import { gatherings } from '../forms/commune/communication.ts';
import type { Figure } from '../model/figure.ts';
import {
  both,
  districtRows,
  each,
  rowsOfCommunes,
  where,
  type DistrictRow,
  type Gathered,
} from './gather.ts';
import type { Maker } from './make.ts';

/**
 * Communication (II.6b): meetings that gather people, of communes and of the district's offices. What communes list of
 * the district's own ("ghi để đối chiếu, không cộng") is not counted again.
 */

/** Activities of one kind that took place. */
export function doneActivities(
  data: YearData,
  kind: 'communication' | 'study-tour' | 'monitoring' | 'steering' | 'billboard',
): Gathered<DistrictRow<'activities'>> {
  const ofKind = where(
    districtRows(data, 'activities'),
    (row) => row.kind,
    (value) => value === kind,
  );
  return where(
    ofKind,
    (row) => row.progress,
    (value) => value === 'done',
  );
}

export function communicationFigures(data: YearData, make: Maker): readonly Figure[] {
  const own = where(
    where(
      rowsOfCommunes(data, 'communication'),
      (row) => row.organiser,
      (value) => value !== 'district',
    ),
    (row) => row.form,
    (value) => gatherings.some((form) => form === value),
  );
  const district = doneActivities(data, 'communication');
  return [
    make.sum(
      { id: 'truyen-thong.so-cuoc', label: 'Số cuộc tuyên truyền', unit: 'cuộc' },
      both(
        each(own, (row) => row.times),
        each(district, (row) => row.times),
      ),
    ),
    make.sum(
      { id: 'truyen-thong.luot-nguoi', label: 'Số lượt người dự tuyên truyền', unit: 'lượt người' },
      both(
        each(own, (row) => row.attendances),
        each(district, (row) => row.attendances),
      ),
    ),
    make.sum(
      { id: 'truyen-thong.pa-no', label: 'Số lần triển khai pa nô', unit: 'đợt' },
      each(doneActivities(data, 'billboard'), (row) => row.times),
    ),
    make.sum(
      { id: 'hop-ban-chi-dao', label: 'Số cuộc họp Ban Chỉ đạo', unit: 'cuộc' },
      each(doneActivities(data, 'steering'), (row) => row.times),
    ),
  ];
}
