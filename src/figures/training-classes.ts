import type { YearData } from '../forms/books.ts';
import { trainingGrades } from '../forms/district/training-classes.ts';
import { isFilled, valueOf, type CalendarDate, type Located } from '../model/cell.ts';
import type { FigureValue } from '../model/figure.ts';
import { forEach, rows, type Row, type Take } from './family.ts';
import type { DistrictRow } from './gather.ts';
import { segmentsOfRows } from './ids.ts';
import type { List } from './lists.ts';
import { date, number, text } from './make.ts';

/** A row per class of the district's sheet "Đào tạo nghề", known by what its sheet knows it by: the list `lop`. */

type Class = DistrictRow<'trainingClasses'>;

const as =
  <T>(cell: (row: Class) => Located<T>, value: (value: T) => FigureValue): Take<Class> =>
  (make, row) =>
    make.cell(cell(row), value);

const learners: readonly Row<Class>[] = (
  [
    ['hoc-vien', 'Học viên', 'learners'],
    ['hoc-vien.giam-ngheo', 'Học viên theo Chương trình giảm nghèo bền vững', 'povertyProgramme'],
    ['hoc-vien.dtts', 'Học viên theo Chương trình dân tộc thiểu số và miền núi', 'minorityProgramme'],
    ['hoc-vien.khac', 'Học viên theo nguồn khác', 'otherSources'],
  ] as const
).map(([id, label, column]) => [
  id,
  label,
  'học viên',
  as(
    (row) => row[column],
    (value) => number(value),
  ),
]);

export const trainingClasses = forEach(
  { id: 'lop.*', name: 'một lớp đào tạo nghề' },
  (data: YearData) =>
    classes(data).map(({ id, row }) => ({ id, name: `lớp ${valueOf(row.name) ?? row.at.cell}`, of: row })),
  rows<Class>(
    ['ten', 'Nghề, tên lớp', 'chữ', as((row) => row.name, text)],
    [
      'trinh-do',
      'Trình độ',
      'chữ',
      as(
        (row) => row.grade,
        (value) => text(trainingGrades[value]),
      ),
    ],
    ['co-so', 'Cơ sở đào tạo', 'chữ', as((row) => row.provider, text)],
    ['xa', 'Nơi mở lớp', 'chữ', as((row) => row.commune, text)],
    ['khai-giang', 'Ngày khai giảng', 'ngày', as((row) => row.startedOn, date)],
    [
      'be-giang',
      'Ngày bế giảng',
      'ngày',
      (make, { endedOn }) => (endedOn.state === 'blank' ? null : make.cell(endedOn, date)),
    ],
    ...learners,
  ),
);

const isoOf = ({ year, month, day }: CalendarDate) =>
  [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

function classes(data: YearData): readonly { readonly id: string; readonly row: Class }[] {
  const all = data.district.sheets.trainingClasses?.rows ?? [];
  const segments = segmentsOfRows(
    all.map(({ name, commune, startedOn }) => [
      valueOf(name) ?? '',
      valueOf(commune) ?? '',
      isFilled(startedOn) ? isoOf(startedOn.value) : '',
    ]),
  );
  return all.map((row, index) => ({ id: `lop.${segments[index]}`, row }));
}

export const trainingList: List = {
  name: 'lop',
  label: 'lớp đào tạo nghề, theo thứ tự ở sheet Đào tạo nghề',
  any: ['lop.*'],
  of: (data) => classes(data).map(({ id }) => id),
};
