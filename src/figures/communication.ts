import type { YearData } from '../forms/books.ts';
import { gatherings } from '../forms/commune/communication.ts';
import { rows } from './family.ts';
import {
  both,
  districtRows,
  each,
  having,
  rowsOfCommunes,
  where,
  type DistrictRow,
  type Gathered,
} from './gather.ts';

/**
 * Communication (II.6b): meetings that gather people, of communes and of the district's offices. What communes list of
 * the district's own ("ghi để đối chiếu, không cộng") is not counted again.
 */
export const communication = rows<YearData>(
  [
    'truyen-thong.so-cuoc',
    'Số cuộc tuyên truyền',
    'cuộc',
    (make, data) => make.sum(each(meetings(data), (row) => row.times)),
  ],
  [
    'truyen-thong.luot-nguoi',
    'Số lượt người dự tuyên truyền',
    'lượt người',
    (make, data) => make.sum(each(meetings(data), (row) => row.attendances)),
  ],
  [
    'truyen-thong.pa-no',
    'Số lần triển khai pa nô',
    'đợt',
    (make, data) => make.sum(each(doneActivities(data, 'billboard'), (row) => row.times)),
  ],
  [
    'hop-ban-chi-dao',
    'Số cuộc họp Ban Chỉ đạo',
    'cuộc',
    (make, data) => make.sum(each(doneActivities(data, 'steering'), (row) => row.times)),
  ],
);

/** Activities of one kind that took place. */
export function doneActivities(
  data: YearData,
  kind: 'communication' | 'study-tour' | 'monitoring' | 'steering' | 'billboard',
): Gathered<DistrictRow<'activities'>> {
  const ofKind = having(districtRows(data, 'activities'), (row) => row.kind, kind);
  return having(ofKind, (row) => row.progress, 'done');
}

function meetings(data: YearData) {
  const own = where(
    rowsOfCommunes(data, 'communication'),
    (row) => row.organiser,
    (value) => value !== 'district',
  );
  return both(
    where(
      own,
      (row) => row.form,
      (value) => gatherings.some((form) => form === value),
    ),
    doneActivities(data, 'communication'),
  );
}
