import { expect, it } from 'vitest';
import type { Figure } from '../../src/model/figure.ts';
import { day, figureSet, fillLines, number, words } from './samples.ts';

const july = day('x', { year: 2023, month: 7, day: 4 });
const january = day('x', { year: 2022, month: 1, day: 28 });

it.each<[string, Figure, string]>([
  ['{{ x }}', number('x', 1107), '1.107'],
  ['{{ x }}', number('x', 8.5, '%', 2), '8,50'],
  ['{{ x }}', number('x', 2023, 'năm'), '2023'],
  ['{{ x }}', words('x', 'xã Kon Đào'), 'xã Kon Đào'],
  ['{{ x }}', july, '04/7/2023'],
  ['{{ x | so }}', number('x', 9), '9'],
  ['{{ x | so: 2 }}', number('x', 9), '09'],
  ['{{ x | so: 2 }}', number('x', 1107), '1.107'],
  ['{{ x | tien }}', number('x', 2308864000, 'đồng'), '2.308.864.000'],
  ['{{ x | trieu }}', number('x', 8139000000, 'đồng'), '8.139'],
  ['{{ x | trieu }}', number('x', 3219800000, 'đồng'), '3.219,80'],
  ['{{ x | trieu }}', number('x', 1149125000, 'đồng'), '1.149,125'],
  ['{{ x | trieu }}', number('x', 1, 'đồng'), '0,000001'],
  ['{{ x | ty-le }}', number('x', 8.49, '%', 2), '8,49%'],
  ['{{ x | ty-le-so }}', number('x', 8.49, '%', 2), '8,49'],
  ["{{ x | ty-le: 'gon' }}", number('x', 3, '%', 2), '3%'],
  ["{{ x | ty-le: 'gon' }}", number('x', 3, '%', 1), '3%'],
  ["{{ x | ty-le: 'gon' }}", number('x', 30, '%', 0), '30%'],
  ["{{ x | ty-le: 'gon' }}", number('x', 8.5, '%', 2), '8,5%'],
  ['{{ x | diem }}', number('x', -3.34, 'điểm phần trăm', 2), '3,34'],
  ['{{ x | tang-giam }}', number('x', -3.34, 'điểm phần trăm', 2), 'giảm 3,34 điểm phần trăm'],
  ['{{ x | tang-giam }}', number('x', 0.1, 'điểm phần trăm', 2), 'tăng 0,10 điểm phần trăm'],
  ['{{ x | tang-giam }}', number('x', 0, 'điểm phần trăm', 2), 'không thay đổi'],
  ['{{ x | ngay }}', january, '28/01/2022'],
  ['{{ x | ngay-dai }}', july, 'ngày 04 tháng 7 năm 2023'],
  ['{{ x | chu | hoa }}', words('x', 'huyện Đắk Tô'), 'HUYỆN ĐẮK TÔ'],
  ['{{ x | dau-hoa }}', words('x', 'đạt'), 'Đạt'],
  ['{{ x | dau-thuong }}', words('x', 'Ủy ban'), 'ủy ban'],
])('%s', (output, figure, expected) => {
  const { text, issues } = fillLines([`<${output}>`], figureSet([figure]));
  expect(text).toEqual([`<${expected}>`]);
  expect(issues).toEqual([]);
});

it('says so where a filter does not go with its figure', () => {
  const { issues } = fillLines(['{{ x | tien }}'], figureSet([words('x', 'nhiều')]));
  expect(issues.map(({ rule, severity }) => [rule, severity])).toEqual([['figure-filter-unfit', 'error']]);
});
