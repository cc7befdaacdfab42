import type { YearData } from '../forms/books.ts';
import { valueOf, type Located } from '../model/cell.ts';
import type { FigureValue } from '../model/figure.ts';
import { forEach, rows, type Take } from './family.ts';
import type { DistrictRow } from './gather.ts';
import { uniqueSegments } from './ids.ts';
import type { List } from './lists.ts';
import { date, text } from './make.ts';

/** The annex "Danh mục văn bản": entries of the register that are to be listed, in the sheet's order. */

type Entry = DistrictRow<'documents'>;

const isLaw = (row: Entry) => valueOf(row.type) === 'Luật';
/** Laws may be listed by their name alone (Nghị định 30/2020/NĐ-CP, Phụ lục I); of anything else a blank cell lacks. */
const byNameAlone = (row: Entry) => isLaw(row) && row.number.state === 'blank';

const unlessByName =
  <T>(cell: (row: Entry) => Located<T>, value: (value: T) => FigureValue): Take<Entry> =>
  (make, row) =>
    byNameAlone(row) ? null : make.cell(cell(row), value);

export const documents = forEach(
  { id: 'van-ban.*', name: 'một văn bản' },
  (data: YearData) =>
    entries(data).map(({ id, row }) => ({ id, name: valueOf(row.code) ?? row.at.cell, of: row })),
  rows<Entry>(
    ['loai', 'Tên loại văn bản', 'chữ', (make, row) => make.cell(row.type, text)],
    ['so', 'Số, ký hiệu văn bản', 'chữ', unlessByName((row) => row.number, text)],
    ['ngay', 'Ngày ban hành văn bản', 'ngày', unlessByName((row) => row.date, date)],
    ['co-quan', 'Cơ quan ban hành văn bản', 'chữ', unlessByName((row) => row.issuer, text)],
    // a law's trích yếu is its name
    [
      'trich-yeu',
      'Trích yếu văn bản',
      'chữ',
      (make, row) => (isLaw(row) || row.summary.state !== 'blank' ? make.cell(row.summary, text) : null),
    ],
  ),
);

/** A row that nobody marked, or whose mark cannot be read, stays in the annex: its cells show what lacks. */
function entries(data: YearData): readonly { readonly id: string; readonly row: Entry }[] {
  const annexed = (data.district.sheets.documents?.rows ?? []).filter((row) => valueOf(row.annexed) !== 'no');
  const segments = uniqueSegments(annexed.map(({ code }) => valueOf(code) ?? ''));
  return annexed.map((row, index) => ({ id: `van-ban.${segments[index]}`, row }));
}

export const documentList: List = {
  name: 'van-ban',
  label: 'văn bản của phụ lục, theo thứ tự ở sheet Văn bản',
  any: ['van-ban.*'],
  of: (data) => entries(data).map(({ id }) => id),
};
