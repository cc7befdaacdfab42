import type { YearData } from '../forms/books.ts';
import { valueOf } from '../model/cell.ts';
import { sameName } from '../vietnamese/names.ts';
import { countEach, partOf, rows, sumEach, type Family } from './family.ts';
import { districtRows, each, type DistrictRow, type Gathered } from './gather.ts';
import { joined } from './make.ts';
import { officeWithoutArea } from './offices.ts';

/** Vocational training (II.4a): classes and learners are counted once, in the district's sheet "Đào tạo nghề". */
export const training: readonly Family<YearData>[] = [
  partOf(
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
    ),
  ),
  rows<YearData>(
    [
      'da4-tda1.co-so',
      'Cơ sở đào tạo nghề',
      'chữ',
      (make, data) => make.text('join', providers(data), (names) => named(names, data)),
    ],
    [
      'da4-tda1.co-so.khac',
      'Cơ sở đào tạo nghề không phải cơ quan chủ trì',
      'chữ',
      (make, data) => {
        const lead = data.district.sheets.eligibility?.rows.find(
          ({ code }) => valueOf(code) === 'da4-tda1',
        )?.leadOffice;
        const isLead = (name: string) => lead !== undefined && sameName(name, valueOf(lead) ?? '');
        return make.text('join', providers(data), (names) =>
          named(
            names.filter((name) => !isLead(name)),
            data,
          ),
        );
      },
    ],
  ),
];

const providers = (data: YearData) => each(districtRows(data, 'trainingClasses'), (row) => row.provider);
const named = (names: readonly string[], data: YearData) =>
  joined(
    names.map((name) => officeWithoutArea(name, data)),
    ', ',
  );
