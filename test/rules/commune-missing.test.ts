import { expect, it } from 'vitest';
import { communeMissing } from '../../src/rules/commune-missing.ts';
import { defaultThresholds } from '../../src/rules/thresholds.ts';
import { yearWith } from './books.ts';

const missing = (...codes: readonly string[]) =>
  yearWith(codes.map((book) => ({ book, cell: '', value: '-' })));

const fixes = (year: ReturnType<typeof missing>, unread: readonly string[]) =>
  [...communeMissing.check({ ...year, unread }, defaultThresholds)].map(({ fix }) => fix);

const send = (name: string) => `Đưa tệp của ${name} vào thư mục xa, tên tệp đặt tự do.`;
const first = (file: string) => `Xử lý trước ${file}, chưa đọc được: có thể là của đơn vị này.`;

it('points at a file that could not be read, by its name or because nobody else lacks', () => {
  const both = ['xa/23443-xa-po-ko.xls', 'xa/biểu.ods'];
  expect(fixes(missing('23431', '23443'), both)).toEqual([
    send('xã Văn Lem'),
    `${first('xa/23443-xa-po-ko.xls')} ${send('xã Pô Kô')}`,
  ]);
  expect(fixes(missing('23431'), ['xa/biểu.ods'])).toEqual([`${first('xa/biểu.ods')} ${send('xã Văn Lem')}`]);
  expect(fixes(missing('23431'), [])).toEqual([send('xã Văn Lem')]);
});
