import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, inject, it } from 'vitest';
import { readCommunesList } from '../../../src/cli/init/list-file.ts';

const good = readFileSync('fixtures/other-district/danh-sach-xa.csv', 'utf8');

function listed(content: string | Uint8Array, name = 'danh sách xã.csv') {
  const folder = mkdtempSync(path.join(inject('runFolder'), 'list-'));
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return readCommunesList(file);
}

async function workbook(rows: readonly (readonly (string | number | { formula: string })[])[]) {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Danh sách');
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The signature of OLE, and nothing of Word in it. */
const xls = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)]);

const elevenUnits = readCommunesList('fixtures/other-district/danh-sach-xa.csv');

describe('a list of communes', () => {
  it('has code, kind and name, in the order of the file', () => {
    expect(elevenUnits).toHaveLength(11);
    expect(elevenUnits[0]).toEqual({ code: '23500', kind: 'Thị trấn', name: 'Đắk Hà' });
    expect(elevenUnits[10]).toEqual({ code: '23521', kind: 'Xã', name: 'Đắk La' });
  });

  it.each([
    ['without headings', good.replace('Mã;Loại;Tên\n', '')],
    ['with commas', good.replaceAll(';', ',')],
    ['with tabs and Windows line ends', good.replaceAll(';', '\t').replaceAll('\n', '\r\n')],
    [
      'with quotes, blanks and empty lines',
      good.replace('Xã;Đắk PXi', '"Xã" ; " Đắk  PXi"').replaceAll('\n', '\n\n'),
    ],
    ['with every cell in quotes', good.replaceAll(/[^;\n]+/g, '"$&"')],
    ['with a byte order mark', `\uFEFF${good}`],
    ['in UTF-16, as Excel’s "Unicode text"', Buffer.from(`\uFEFF${good.replaceAll(';', '\t')}`, 'utf16le')],
    ['in composed and decomposed letters', good.normalize('NFD')],
    ['with the kind before the name, in any case', good.replace('Xã;Đắk Long', 'XÃ;xã Đắk Long')],
  ])('is the same %s', (_, content) => {
    expect(listed(content)).toEqual(elevenUnits);
  });

  it('refuses names in an old encoding, found by their letters', () => {
    expect(() => listed('Mã,Loại,Tên\n23427,Xã,§¾k R¬ Nga\n23428,Xã,Ng?k T?\n')).toThrow(
      'dòng 2: tên “§¾k R¬ Nga” không phải chữ Việt Unicode, có thể là “Đắk Rơ Nga”',
    );
  });

  it.each([
    ['a separator', '23427,Xã,"Đắk, Rơ Nga"', 'Đắk, Rơ Nga'],
    ['a quotation mark', '23427,Xã,"Đắk ""Rơ"" Nga"', 'Đắk "Rơ" Nga'],
    ['a quotation mark that opens no cell', '23427,Xã,Đắk "Rơ" Nga', 'Đắk "Rơ" Nga'],
  ])('takes a name that holds %s', (_, line, name) => {
    expect(listed(`Mã,Loại,Tên\n${line}\n`)).toEqual([{ code: '23427', kind: 'Xã', name }]);
  });

  it('is the same in a workbook, codes as text or as numbers', async () => {
    const rows = good
      .trim()
      .split('\n')
      .map((line) => line.split(';'));
    expect(listed(await workbook(rows), 'xa.xlsx')).toEqual(elevenUnits);
    const numbers = rows.map(([code, ...rest]) => [
      /^\d+$/.test(code ?? '') ? Number(code) : (code ?? ''),
      ...rest,
    ]);
    expect(listed(await workbook(numbers), 'XA.XLSX')).toEqual(elevenUnits);
  });
});

/** Columns and titles as the lists are published; the units are of Đắk Hà, and one đặc khu of the list of 2025. */
describe('a list as it is published', () => {
  const two = [
    { code: '23500', kind: 'Thị trấn', name: 'Đắk Hà' },
    { code: '23501', kind: 'Xã', name: 'Đắk PXi' },
  ];

  it.each([
    [
      'the statistics office’s eight columns, with a district that has no units',
      `Tỉnh Thành Phố;Mã TP;Quận Huyện;Mã QH;Phường Xã;Mã PX;Cấp;Tên Tiếng Anh
Tỉnh Kon Tum;62;Huyện Đắk Hà;615;Thị trấn Đắk Hà;23500;Thị trấn;
Tỉnh Kon Tum;62;Huyện Đắk Hà;615;Xã Đắk PXi;23501;Xã;
Tỉnh Kon Tum;62;Huyện đảo;618;;;;`,
    ],
    [
      'the columns of 2025 under titles with commas',
      `DANH MỤC CÁC ĐƠN VỊ HÀNH CHÍNH, NĂM 2025
(Kèm theo Quyết định, ngày 30/6)
Stt,Mã số,Tên đơn vị hành chính,Tỉnh (thành phố)
1,23500,Thị trấn Đắk Hà,Kon Tum
2,23501,xã Đắk PXi,Kon Tum`,
    ],
    ['a running number first', 'STT;Mã;Loại;Tên\n1;23500;Thị trấn;Đắk Hà\n2;23501;Xã;Đắk PXi'],
    ['a running number first, without headings', '1;23500;Thị trấn;Đắk Hà\n2;23501;Xã;Đắk PXi'],
    ['columns in another order', 'Tên;Loại;Mã\nĐắk Hà;Thị trấn;23500\nĐắk PXi;Xã;23501'],
    ['the kind in the name, without headings', '23500;Thị trấn Đắk Hà\n23501;Xã Đắk PXi'],
    ['titles without headings', 'Huyện Đắk Hà\n\nDanh sách\n23500;Thị trấn;Đắk Hà\n23501;Xã;Đắk PXi'],
  ])('%s', (_, content) => {
    expect(listed(content)).toEqual(two);
  });

  it('with đặc khu among its kinds', () => {
    expect(listed('Stt;Mã số;Tên đơn vị hành chính;Tỉnh\n1;21548;Đặc khu Lý Sơn;Quảng Ngãi')).toEqual([
      { code: '21548', kind: 'Đặc khu', name: 'Lý Sơn' },
    ]);
  });

  it('of several provinces is nobody’s own', () => {
    const nation = 'Stt;Mã số;Tên;Tỉnh\n1;21548;Đặc khu Lý Sơn;Quảng Ngãi\n2;23500;Xã Đắk Hà;Kon Tum';
    expect(() => listed(nation)).toThrow(
      'có đơn vị của 2 tỉnh, thành phố (Quảng Ngãi, Kon Tum), nên chưa tạo gì.\nGiữ lại các dòng của huyện (tỉnh) mình',
    );
  });

  it('in a workbook whose columns go beyond the third', async () => {
    const rows = [
      ['DANH MỤC'],
      ['Stt', 'Ghi chú', 'Mã số', 'Tên đơn vị hành chính'],
      [1, '', 23500, 'Thị trấn Đắk Hà'],
      [2, '', '23501', 'Xã Đắk PXi'],
    ];
    expect(listed(await workbook(rows), 'x.xlsx')).toEqual(two);
  });
});

describe('a list that cannot be taken says every line at fault', () => {
  it.each([
    [
      'a code too short',
      '23500;Xã;A\n101;Xã;B',
      'dòng 2: mã là "101", phải gồm đúng 5 chữ số; Excel có thể đã bỏ số 0 ở đầu',
    ],
    [
      'a line of a total',
      '23500;Xã;A\nTổng cộng: 1 xã;;',
      'dòng 2: chỉ có “Tổng cộng: 1 xã”, không có đủ mã, loại, tên; dòng tổng, dòng ghi chú thì xóa',
    ],
    ['a code that is none', '23500;Xã;A\n2350A;Xã;B', 'dòng 2: mã là "2350A", phải gồm đúng 5 chữ số'],
    ['a code twice', '23500;Xã;A\n23500;Xã;B', 'dòng 2: mã 23500 đã có ở dòng 1'],
    ['a name twice', '23500;Xã;Hà Mòn\n23501;Xã;Hà Mòn', 'dòng 2: Xã Hà Mòn đã có ở dòng 1'],
    ['an unknown kind', '23500;Làng;A', 'dòng 1: loại là "Làng", phải là Xã, Phường, Thị trấn hoặc Đặc khu'],
    ['no name', '23500;Xã;', 'dòng 1: tên để trống'],
    ['no code in the first line, which is no heading', ';Xã;Hà Mòn', 'dòng 1: mã là ""'],
    ['no name but the kind', '23500;Xã;Xã', 'dòng 1: tên để trống'],
    [
      'columns in another order, without headings that say so',
      'Hà Mòn;Xã;23518\nNgọk Réo;Xã;23519',
      'dòng 1: mã là "Hà Mòn"',
    ],
    [
      'a kind neither in a column of its own nor before the name',
      'Mã;Tên\n23500;Đắk Hà',
      'dòng 2: "Đắk Hà" không ghi loại, phải là Xã, Phường, Thị trấn hoặc Đặc khu',
    ],
    [
      'another kind before the name than in its column, which stays a part of it and shows',
      'Mã;Loại;Tên\n23500;Làng;Xã Đắk Hà',
      'dòng 2: loại là "Làng"',
    ],
    [
      'a quotation mark left open',
      '23500;Xã;A\n23501;Xã;"B\n23502;Xã;C"',
      'dòng 2: “23501;Xã;"B” có dấu " mở ra mà không đóng lại',
    ],
    [
      'words after a closing quotation mark',
      '23500;Xã;"Hà" Mòn',
      'dòng 1: “23500;Xã;"Hà" Mòn” có chữ sau dấu " đóng',
    ],
    ['another separator', '23500|Xã|Đắk Hà', 'dòng 1: chỉ có “23500|Xã|Đắk Hà”'],
  ])('%s', (_, content, says) => {
    expect(() => listed(content)).toThrow(says);
    expect(() => listed(content)).toThrow(/cần mã \(5 chữ số\), loại .* và tên; .*Sửa rồi chạy lại/);
  });

  it('all of them at once, up to twenty', () => {
    const wrong = Array.from({ length: 30 }, (_, index) => `${index};Xã;Đơn vị ${index}`).join('\n');
    expect(() => listed(wrong)).toThrow(
      /có 30 chỗ sai, nên chưa tạo gì:\n( {2}dòng .*\n){20} {2}… và 10 chỗ khác/,
    );
  });

  it('a formula, which is nobody’s word', async () => {
    const bytes = await workbook([[{ formula: '23500' }, 'Xã', 'Hà Mòn']]);
    expect(() => listed(bytes, 'xa.xlsx')).toThrow('dòng 1: mã là ""');
  });
});

describe('a file that is no list', () => {
  it.each([
    ['empty', '', 'x.csv', 'không có dòng nào'],
    ['headings alone', 'Mã;Loại;Tên\n', 'x.csv', 'không có dòng nào'],
    [
      'an old Windows encoding',
      Buffer.from([0x32, 0x33, 0x35, 0x30, 0x30, 0x3b, 0x58, 0xe3]),
      'x.csv',
      'không phải chữ UTF-8',
    ],
    ['text named .xlsx', good, 'x.xlsx', 'không phải là sổ tính Excel (*.xlsx)'],
    ['an .xls, as the export comes', xls, 'Danh sách.xls', 'Tệp theo kiểu Excel 97-2003 (*.xls)'],
    [
      'a workbook named .csv',
      Buffer.from('PK\u0003\u0004\u0000\u00ff', 'latin1'),
      'x.csv',
      'không phải chữ UTF-8',
    ],
    [
      'too many units',
      Array.from({ length: 1501 }, (_, index) => `${23000 + index};Xã;Đơn vị ${index}`).join('\n'),
      'x.csv',
      'có 1501 đơn vị; biểu của huyện có 1500 dòng',
    ],
  ])('%s', (_, content, name, says) => {
    expect(() => listed(content, name)).toThrow(says);
  });

  it('that is not there', () => {
    expect(() => readCommunesList('khong-co.csv')).toThrow(/Không có tệp .*khong-co\.csv/);
  });
});
