import type { YearData } from '../forms/books.ts';
import type { Figure } from '../model/figure.ts';
import { districtRows, each } from './gather.ts';
import { joined, type Maker } from './make.ts';

/** Vocational training (II.4a): classes and learners are counted once, in the district's sheet "Đào tạo nghề". */
export function trainingFigures(data: YearData, make: Maker): readonly Figure[] {
  const rows = districtRows(data, 'trainingClasses');
  const learners = { unit: 'học viên' } as const;
  return [
    make.count(
      { id: 'da4-tda1.so-lop', label: 'Số lớp đào tạo nghề', unit: 'lớp' },
      each(rows, (row) => row.name),
    ),
    make.sum(
      { id: 'da4-tda1.hoc-vien', label: 'Số học viên đào tạo nghề', ...learners },
      each(rows, (row) => row.learners),
    ),
    make.sum(
      {
        id: 'da4-tda1.hoc-vien.giam-ngheo',
        label: 'Học viên theo Chương trình giảm nghèo bền vững',
        ...learners,
      },
      each(rows, (row) => row.povertyProgramme),
    ),
    make.sum(
      {
        id: 'da4-tda1.hoc-vien.dtts',
        label: 'Học viên theo Chương trình dân tộc thiểu số và miền núi',
        ...learners,
      },
      each(rows, (row) => row.minorityProgramme),
    ),
    make.sum(
      { id: 'da4-tda1.hoc-vien.khac', label: 'Học viên theo nguồn khác', ...learners },
      each(rows, (row) => row.otherSources),
    ),
    make.text(
      { id: 'da4-tda1.co-so', label: 'Cơ sở đào tạo nghề', unit: 'chữ' },
      'join',
      each(rows, (row) => row.provider),
      (names) => joined(names, ', '),
    ),
  ];
}
