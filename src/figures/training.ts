import type { YearData } from '../forms/books.ts';
import { countEach, partOf, rows, sumEach } from './family.ts';
import { districtRows, each, type DistrictRow, type Gathered } from './gather.ts';
import { joined } from './make.ts';

/** Vocational training (II.4a): classes and learners are counted once, in the district's sheet "Đào tạo nghề". */
export const training = partOf(
  (data: YearData) => districtRows(data, 'trainingClasses'),
  rows<Gathered<DistrictRow<'trainingClasses'>>>(
    ['da4-tda1.so-lop', 'Số lớp đào tạo nghề', 'lớp', countEach('name')],
    ['da4-tda1.hoc-vien', 'Số học viên đào tạo nghề', 'học viên', sumEach('learners')],
    [
      'da4-tda1.hoc-vien.giam-ngheo',
      'Học viên theo Chương trình giảm nghèo bền vững',
      'học viên',
      sumEach('povertyProgramme'),
    ],
    [
      'da4-tda1.hoc-vien.dtts',
      'Học viên theo Chương trình dân tộc thiểu số và miền núi',
      'học viên',
      sumEach('minorityProgramme'),
    ],
    ['da4-tda1.hoc-vien.khac', 'Học viên theo nguồn khác', 'học viên', sumEach('otherSources')],
    [
      'da4-tda1.co-so',
      'Cơ sở đào tạo nghề',
      'chữ',
      (make, classes) =>
        make.text(
          'join',
          each(classes, (row) => row.provider),
          (names) => joined(names, ', '),
        ),
    ],
  ),
);
