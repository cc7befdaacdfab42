import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommuneBook, DistrictBook } from '../../src/forms/books.ts';
import { type CalendarDate, type Located, valueOf } from '../../src/model/cell.ts';
import { readBook } from '../../src/workbook/read/form-reader.ts';
import { assembleYear } from '../../src/workbook/submissions.ts';
import { bookAt } from '../figures/dak-to.ts';
import { sample, setCell, withSheet } from './damaged.ts';

const files = [
  'xa/23401-thi-tran-dak-to.xlsx',
  'xa/23427-xa-dak-ro-nga.xlsx',
  'xa/23428-xa-ngok-tu.xlsx',
  'xa/23430-xa-dak-tram.xlsx',
  'xa/23431-xa-van-lem.xlsx',
  'xa/23434-xa-kon-dao.xlsx',
  'xa/23437-xa-tan-canh.xlsx',
  'xa/23440-xa-dien-binh.xlsx',
  'xa/23443-xa-po-ko.xlsx',
];

const district = bookAt('huyen.xlsx') as DistrictBook;
const books = files.map((file) => bookAt(file) as CommuneBook);
const vanLem = books[4] as CommuneBook;

/** Văn Lem's workbook under another name, its sending (Thông tin!C16) or identity changed. */
function another(file: string, tab: string, cell: string, value: number | string): CommuneBook {
  return readBook(
    file,
    withSheet(sample(vanLem.file), tab, (xml) => setCell(xml, cell, value)),
  ).book as CommuneBook;
}

const sendingCell = vanLem.sheets.info?.sending.at.cell ?? '';

describe('assembling a year', () => {
  it('takes one workbook for each commune, in the order of the district', () => {
    const { data, issues } = assembleYear(2023, district, books);
    expect(issues).toEqual([]);
    expect(data.communes.map(({ name, book }) => `${name}: ${book?.file}`)).toEqual([
      'thị trấn Đắk Tô: xa/23401-thi-tran-dak-to.xlsx',
      'xã Đắk Rơ Nga: xa/23427-xa-dak-ro-nga.xlsx',
      'xã Ngọk Tụ: xa/23428-xa-ngok-tu.xlsx',
      'xã Đắk Trăm: xa/23430-xa-dak-tram.xlsx',
      'xã Văn Lem: xa/23431-xa-van-lem.xlsx',
      'xã Kon Đào: xa/23434-xa-kon-dao.xlsx',
      'xã Tân Cảnh: xa/23437-xa-tan-canh.xlsx',
      'xã Diên Bình: xa/23440-xa-dien-binh.xlsx',
      'xã Pô Kô: xa/23443-xa-po-ko.xlsx',
    ]);
  });

  it('has one unit for a code that the list has twice', () => {
    const rows = district.sheets.communes?.rows ?? [];
    const twice = { ...district.sheets, communes: { rows: [...rows, ...rows.slice(0, 1)] } };
    const { data } = assembleYear(2023, { ...district, sheets: twice }, books);
    expect(data.communes.map(({ code }) => code)).toEqual(rows.map(({ code }) => valueOf(code)));
  });

  it('leaves aside what a unit sent that has ended by the day of the figures, and says into which it went', () => {
    const rows = district.sheets.communes?.rows ?? [];
    const at = rows[8]?.until.at ?? { file: '', sheet: '', cell: '' };
    const ended = (until: CalendarDate, mergedInto: Located<string>) => ({
      ...district,
      sheets: {
        ...district.sheets,
        communes: {
          rows: rows.map((row, index) => (index === 8 ? { ...row, until: filled(until), mergedInto } : row)),
        },
      },
    });
    const filled = <T>(value: T): Located<T> => ({ state: 'value', value, at, typed: '' });
    const merged = assembleYear(2023, ended({ year: 2023, month: 7, day: 1 }, filled('23431')), books);
    expect(merged.data.communes.map(({ code }) => code)).not.toContain('23443');
    expect(merged.notOurs).toEqual(['xa/23443-xa-po-ko.xlsx']);
    expect(merged.issues.map(({ rule, message, fix }) => [rule, message, fix])).toEqual([
      [
        'submission-of-unit-not-existing',
        'Xã Pô Kô chấm dứt từ ngày 01/7/2023, nhập vào xã Văn Lem, nên tệp này không được tính; số liệu của địa bàn cũ phải nằm trong tệp của xã Văn Lem.',
        'Kiểm tra tệp của xã Văn Lem đã gồm số liệu của địa bàn cũ, rồi chuyển tệp này ra khỏi thư mục xa.',
      ],
    ]);
    const split = assembleYear(2023, ended({ year: 2023, month: 7, day: 1 }, { state: 'blank', at }), books);
    expect(split.issues[0]?.message).toMatch(/01\/7\/2023, nên tệp này .* trong tệp của các xã mới\./);
    const later = assembleYear(2023, ended({ year: 2024, month: 1, day: 1 }, filled('23431')), books);
    expect([later.issues, later.data.communes.length]).toEqual([[], 9]);
  });

  it('does not depend on the order of files', () => {
    const expected = assembleYear(2023, district, books);
    fc.assert(
      fc.property(fc.shuffledSubarray(books, { minLength: books.length }), (shuffled) => {
        expect(assembleYear(2023, district, shuffled)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('leaves a commune without a workbook empty', () => {
    const { data } = assembleYear(
      2023,
      district,
      books.filter((book) => book !== vanLem),
    );
    expect(data.communes.find(({ code }) => code === '23431')).toMatchObject({
      book: null,
      absence: 'not-sent',
    });
  });

  it('takes the highest sending and lists the others', () => {
    const second = another('xa/van-lem (1).xlsx', 'Thông tin', sendingCell, '2');
    const { data, issues, superseded } = assembleYear(2023, district, [...books, second]);
    expect(issues).toEqual([]);
    expect(data.communes.find(({ code }) => code === '23431')?.book?.file).toBe('xa/van-lem (1).xlsx');
    expect(superseded).toEqual([{ file: vanLem.file, by: 'xa/van-lem (1).xlsx' }]);
  });

  it('takes neither of two with the same number', () => {
    const twin = another('xa/van-lem ban sao.xlsx', 'Thông tin', sendingCell, '1');
    const { data, issues } = assembleYear(2023, district, [...books, twin]);
    expect(data.communes.find(({ code }) => code === '23431')).toMatchObject({
      book: null,
      absence: 'sent-twice',
    });
    expect(issues.map(({ rule, at }) => `${rule} ${at.file} ${at.cell}`)).toEqual([
      `submission-sent-twice xa/23431-xa-van-lem.xlsx ${sendingCell}`,
      `submission-sent-twice xa/van-lem ban sao.xlsx ${sendingCell}`,
    ]);
  });

  it('takes none where one does not say which sending it is: it may be the newest', () => {
    const newer = another('xa/z.xlsx', 'Thông tin', sendingCell, 'hai');
    const { data, issues, superseded } = assembleYear(2023, district, [...books, newer]);
    expect(data.communes.find(({ code }) => code === '23431')).toMatchObject({
      ...{ book: null, absence: 'sent-twice' },
      rivals: ['xa/23431-xa-van-lem.xlsx', 'xa/z.xlsx'],
    });
    expect(superseded).toEqual([]);
    expect(issues.map(({ rule, at }) => `${rule} ${at.file} ${at.cell}`)).toEqual([
      `submission-not-ordered xa/23431-xa-van-lem.xlsx ${sendingCell}`,
    ]);
  });

  it('takes one of two with the same bytes', () => {
    const copy: CommuneBook = { ...vanLem, file: 'xa/23431-xa-van-lem (1).xlsx' };
    const digests = new Map([...books, copy].map((book) => [book.file, book.code]));
    const { data, issues, copies } = assembleYear(2023, district, [...books, copy], {
      ...{ unknown: new Map(), digests },
    });
    expect(data.communes.find(({ code }) => code === '23431')?.book?.file).toBe(vanLem.file);
    expect(copies).toEqual(['xa/23431-xa-van-lem (1).xlsx']);
    expect(issues.map(({ rule, at }) => `${rule} ${at.file}`)).toEqual([
      'submission-copied xa/23431-xa-van-lem (1).xlsx',
    ]);
  });

  it('never counts another year or another district', () => {
    const old = readBook(
      'xa/cu.xlsx',
      withSheet(sample(vanLem.file), '_bieu', (xml) => setCell(xml, 'B3', '99999')),
    ).book as CommuneBook;
    const { data, issues, notOurs } = assembleYear(2023, district, [...books, old]);
    expect(notOurs).toEqual(['xa/cu.xlsx']);
    expect(issues.map(({ rule, at }) => `${rule} ${at.file}`)).toEqual([
      'submission-of-unknown-commune xa/cu.xlsx',
    ]);
    expect(data.communes.every(({ book }) => book !== null)).toBe(true);
    const next = assembleYear(2024, district, books);
    expect(next.issues.every(({ rule }) => rule === 'submission-of-other-year')).toBe(true);
    expect(next.issues).toHaveLength(9);
  });
});
