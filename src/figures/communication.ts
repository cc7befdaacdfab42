import type { YearData } from '../forms/books.ts';
import { gatherings } from '../forms/commune/communication.ts';
import { partOf, rows, sumEach, type Family } from './family.ts';
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

type Activities = Gathered<DistrictRow<'activities'>>;

/**
 * Communication (II.6b): meetings that gather people, of communes and of the district's offices. What communes list of
 * the district's own ("ghi để đối chiếu, không cộng") is not counted again.
 */
export const communication: readonly Family<YearData>[] = [
  partOf(
    meetings,
    rows<ReturnType<typeof meetings>>(
      ['truyen-thong.so-cuoc', 'Số cuộc tuyên truyền', 'cuộc', sumEach('times')],
      ['truyen-thong.luot-nguoi', 'Số lượt người dự tuyên truyền', 'lượt người', sumEach('attendances')],
    ),
  ),
  partOf(
    broadcasts,
    rows<ReturnType<typeof broadcasts>>([
      'truyen-thong.hinh-thuc-khac',
      'Số lượt phát thanh, pa nô, áp phích, tờ rơi của xã',
      'lượt',
      sumEach('times'),
    ]),
  ),
  partOf(
    (data) => doneActivities(data, 'billboard'),
    rows<Activities>(['truyen-thong.pa-no', 'Số lần triển khai pa nô', 'đợt', sumEach('times')]),
  ),
  partOf(
    (data) => doneActivities(data, 'steering'),
    rows<Activities>(
      ['hop-ban-chi-dao', 'Số cuộc họp Ban Chỉ đạo', 'cuộc', sumEach('times')],
      [
        'hop-ban-chi-dao.noi-dung',
        'Nội dung họp Ban Chỉ đạo',
        'chữ',
        (make, activities) =>
          make.text(
            'join',
            each(activities, (row) => row.content),
            (contents) => [...new Set(contents.map((content) => content.replace(/[.;\s]+$/, '')))].join('; '),
          ),
      ],
    ),
  ),
];

/** Activities of one kind that took place. */
export function doneActivities(
  data: YearData,
  kind: 'communication' | 'study-tour' | 'training' | 'monitoring' | 'steering' | 'billboard',
): Activities {
  const ofKind = having(districtRows(data, 'activities'), 'kind', kind);
  return having(ofKind, 'progress', 'done');
}

const gathers = (form: string) => gatherings.some((each) => each === form);

/** What communes did themselves. */
const ownRows = (data: YearData) =>
  where(rowsOfCommunes(data, 'communication'), 'organiser', (value) => value !== 'district');

function meetings(data: YearData) {
  return both(where(ownRows(data), 'form', gathers), doneActivities(data, 'communication'));
}

/** What gathers nobody. */
function broadcasts(data: YearData) {
  return where(ownRows(data), 'form', (form) => !gathers(form));
}
