import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { initCommand } from '../../../src/cli/commands/init.ts';
import type { InitOptions } from '../../../src/cli/init/district-file.ts';
import { makeYear } from '../../../src/cli/init/make-year.ts';
import type { CommuneBook, DistrictBook } from '../../../src/forms/books.ts';
import { valueOf } from '../../../src/model/cell.ts';
import { openZip } from '../../../src/package/zip-read.ts';
import { readBook } from '../../../src/workbook/read/form-reader.ts';
import { plainly } from '../../document/as-written.ts';
import { heard } from '../living-report.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'khởi tạo '));
  folders.push(folder);
  return folder;
}

async function init(root: string, year: number, options: InitOptions = {}) {
  const { out, result } = await heard(() => makeYear(String(year), options, root));
  return { out, code: result };
}

const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Every file below, by its path, with a hash of its bytes. */
function filesBelow(root: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(root, file), hashOf(readFileSync(file))]),
  );
}

function bookOf(root: string, file: string) {
  const { book, issues } = readBook(file, readFileSync(path.join(root, file)));
  if (book === null) throw new Error(issues.map(({ message }) => message).join('\n'));
  return book;
}

function letterText(root: string, year: number): string {
  const opened = openZip(readFileSync(path.join(root, String(year), 'cong-van-gui-bieu-mau.docx')));
  if (!opened.ok) throw new Error(opened.fault.code);
  const body = opened.zip.entries.find(({ name }) => name === 'word/document.xml');
  return plainly(Buffer.from(body?.data ?? []).toString('utf8'))
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');
}

/** What is said, however it is broken into lines. */
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

describe('a year after the one before', () => {
  const root = newFolder();
  for (const name of ['huyen.xlsx', 'xa'])
    cpSync(`fixtures/dak-to/2023/${name}`, path.join(root, '2023', name), { recursive: true });
  const communeFile = '2024/xa/23431-xa-van-lem.xlsx';

  it('makes the district’s workbook, one for every commune, the letter; says what the openings are worth', async () => {
    const before = filesBelow(root);
    const { out, code } = await init(root, 2024, { deadline: '22/11/2024' });
    expect(code).toBe(0);
    expect(inOneLine(out)).toContain(
      'Đã tạo thư mục 2024 cho huyện Đắk Tô: huyen.xlsx, 9 tệp trong 2024/xa/ và công văn cong-van-gui-bieu-mau.docx.',
    );
    expect(out).toContain('Số đầu kỳ lấy từ năm 2023 còn là SƠ BỘ, nên chưa khóa.');
    const after = filesBelow(root);
    expect([...after.keys()].filter((file) => !before.has(file))).toHaveLength(11);
    for (const [file, bytes] of before) expect(after.get(file), file).toBe(bytes);
  });

  it('writes last year’s closing balances and the deadline into the communes’ workbooks', () => {
    const { sheets, layout } = bookOf(root, communeFile) as CommuneBook;
    const last = (bookOf(root, '2023/xa/23431-xa-van-lem.xlsx') as CommuneBook).sheets;
    expect(layout.year).toBe(2024);
    const opening = valueOf(sheets.poor?.households.opening);
    expect(opening).toBeGreaterThan(0);
    expect(opening).toBe(valueOf(last.poor?.households.closing));
    expect(valueOf(sheets.population?.persons.previous)).toBe(valueOf(last.population?.persons.current));
    expect(valueOf(sheets.info?.deadline)).toEqual({ year: 2024, month: 11, day: 22 });
    expect(sheets.poor?.households.closing?.state).toBe('blank');
  });

  it('carries over who reports, signs and receives, what the district takes part in, the rates that were printed', () => {
    const { sheets } = bookOf(root, '2024/huyen.xlsx') as DistrictBook;
    const last = (bookOf(root, '2023/huyen.xlsx') as DistrictBook).sheets;
    for (const key of ['signer', 'recipient2', 'draftingOffice', 'returnOffice'] as const) {
      expect(valueOf(sheets.report?.[key]), key).toBeDefined();
      expect(valueOf(sheets.report?.[key]), key).toBe(valueOf(last.report?.[key]));
    }
    const answers = (rows: NonNullable<typeof sheets.eligibility>['rows'] | undefined) =>
      rows?.map(({ code, eligible, fundsToCommunes }) =>
        [code, eligible, fundsToCommunes].map((cell) => valueOf<string>(cell)),
      );
    expect(answers(sheets.eligibility?.rows)).toEqual(answers(last.eligibility?.rows));
    expect(valueOf(sheets.report?.publishedPoorRate)).toBe(8.49);
    expect(valueOf(sheets.report?.cutoff)).toBeUndefined();
    expect(sheets.lastYear?.rows.map(({ status }) => valueOf(status))).toEqual(Array(9).fill('preliminary'));
  });

  it('writes the deadline, what the openings are and every file into the letter', () => {
    const text = letterText(root, 2024);
    expect(text).toContain('cung cấp số liệu báo cáo giảm nghèo bền vững năm 2024');
    expect(text).toContain('trước ngày 22/11/2024');
    expect(text).toContain('là số sơ bộ cuối năm 2023');
    expect(text.match(/2\d{4}-[a-z-]+\.xlsx/g)).toHaveLength(9);
    expect(text.match(/22\/11\/2024/g)).toHaveLength(1 + 9);
  });

  it('changes nothing when run again', async () => {
    const before = filesBelow(root);
    const { out, code } = await init(root, 2024);
    expect([code, out]).toEqual([
      0,
      'Không tạo thêm tệp nào: 2024/huyen.xlsx và tệp của 9/9 xã, thị trấn đã có.\n',
    ]);
    expect(filesBelow(root)).toEqual(before);
  });

  it('makes what is missing alone: not over a file that somebody edited, not beside one that came back under another name', async () => {
    const before = filesBelow(root);
    const at = (file: string) => path.join(root, ...file.split('/'));
    rmSync(at(communeFile));
    writeFileSync(at('2024/xa/23437-xa-tan-canh.xlsx'), 'không phải tệp Excel');
    renameSync(at('2024/xa/23443-xa-po-ko.xlsx'), at('2024/xa/Pô Kô gửi lần 1.xlsx'));
    const { out, code } = await init(root, 2024, { communes: 'xa.csv', deadline: '01/12/2024' });
    expect(code).toBe(0);
    expect(out).toContain('Đã tạo thêm 1 tệp trong 2024/xa/ cho huyện Đắk Tô.\nGiữ nguyên 8 tệp đã có.');
    expect(inOneLine(out)).toContain(
      'Không dùng --communes, --deadline: 2024/huyen.xlsx đã có và không bị ghi đè.',
    );
    const expected = new Map(before);
    expected.set('2024/xa/23437-xa-tan-canh.xlsx', hashOf('không phải tệp Excel'));
    expected.set('2024/xa/Pô Kô gửi lần 1.xlsx', before.get('2024/xa/23443-xa-po-ko.xlsx') ?? '');
    expected.delete('2024/xa/23443-xa-po-ko.xlsx');
    expect(filesBelow(root)).toEqual(new Map([...expected].sort(([a], [b]) => (a < b ? -1 : 1))));
  });
});

describe('a first year', () => {
  let help = '';
  initCommand()
    .configureOutput({ writeOut: (text) => (help += text) })
    .outputHelp();
  const authority = 'Ủy ban nhân dân huyện Đắk Hà';

  it('is made from the authority and a list; what waits is said, cell by cell, and ends 1', async () => {
    const root = newFolder();
    const { out, code } = await init(root, 2024, {
      authority,
      province: 'Kon Tum',
      communes: 'fixtures/other-district/danh-sach-xa.csv',
      deadline: '20/11/2024',
    });
    expect([code, out]).toEqual([
      1,
      `Đã tạo thư mục 2024 cho huyện Đắk Hà: huyen.xlsx.
Chưa tạo được tệp của 11 xã, thị trấn (thị trấn Đắk Hà, xã Đắk PXi, xã Đắk Long, xã Đắk HRing, xã
  Đắk Ui và 6 đơn vị khác) và công văn. Điền trước trong 2024/huyen.xlsx:
  sheet "Đối tượng thụ hưởng", ô C7:C19: chưa trả lời dòng nào trong 13 dự án, tiểu dự án. Chọn Có
    hoặc Không ở từng dòng; dòng nào chọn Có thì trả lời tiếp hai cột bên phải.
Nên điền luôn, để tệp của xã và công văn in sẵn (điền sau thì chạy lại lệnh này, biểu nào xã chưa
  nhập gì được làm lại):
  sheet "Báo cáo": “Đơn vị tham mưu” (C17), “Cơ quan ký công văn trả lại” (C70), “Ký hiệu công
    văn” (C71), “Chức vụ người ký công văn” (C72), “Người ký công văn” (C73), “Nơi nhận công văn”
    (C74).
  sheet "Số liệu năm trước", ô D8:P18: số đầu kỳ của xã.
  sheet "Tổng vốn theo quyết định", "Vốn giao": vốn của từng đơn vị (in sẵn vào sheet Nguồn vốn
    của xã).
Điền xong, lưu và đóng Excel, rồi chạy lại: dakto-report init 2024
`,
    ]);
    expect([...filesBelow(root).keys()]).toEqual(['2024/huyen.xlsx']);
    const { sheets } = bookOf(root, '2024/huyen.xlsx') as DistrictBook;
    expect(valueOf(sheets.report?.province)).toBe('tỉnh Kon Tum');
    expect(valueOf(sheets.report?.deadline)).toEqual({ year: 2024, month: 11, day: 20 });
    expect(sheets.communes?.rows).toHaveLength(11);
    expect(sheets.lastYear?.rows.map(({ code: each }) => valueOf(each))).toHaveLength(11);

    const again = await init(root, 2024);
    expect(again.code).toBe(1);
    expect(again.out).toMatch(
      /^Không tạo thêm tệp nào: 2024\/huyen\.xlsx đã có\.\nChưa tạo được tệp của 11 /,
    );
    expect(again.out).toContain('sheet "Đối tượng thụ hưởng", ô C7:C19');
    // All that the forms and the letter print is asked for at once.
    expect(inOneLine(again.out)).toContain('sheet "Báo cáo": “Đơn vị tham mưu” (C17)');
    expect(inOneLine(again.out)).toContain('sheet "Số liệu năm trước", ô D8:P18: số đầu kỳ của xã.');
  });

  it('without a list asks for the communes too', async () => {
    const { out, code } = await init(newFolder(), 2024, { authority });
    expect(code).toBe(1);
    expect(inOneLine(out)).toContain(
      'sheet "Xã, thị trấn": chưa có đơn vị nào. Ghi mã (5 chữ số), loại, tên từng đơn vị, từ dòng 7.',
    );
    expect(out).toContain('sheet "Đối tượng thụ hưởng", ô C7:C19');
  });

  it('can be typed as the help and the message without an authority say', async () => {
    const said = await init(newFolder(), 2024).catch((error: unknown) => String(error));
    for (const text of [help, String(said)]) {
      const [, given = '', province = ''] =
        /--authority "([^"]+)" --province "([^"]+)" --communes \S+\.csv/.exec(text) ?? [];
      const { code } = await init(newFolder(), 2024, {
        authority: given,
        province,
        communes: 'fixtures/other-district/danh-sach-xa.csv',
      });
      expect(code).toBe(1);
    }
  });

  it.each([
    ['no authority', {}, /không có 2023\/huyen\.xlsx để lấy số năm trước/],
    ['an authority that is none', { authority: 'huyện Đắk Hà' }, /Không hiểu --authority/],
    ['an authority without a place', { authority: 'Ủy ban nhân dân huyện …' }, /Không hiểu --authority/],
    ['an empty province', { authority, province: ' ' }, /--province để trống/],
    ['a list that is not there', { authority, communes: 'khong-co.csv' }, /Không có tệp/],
    [
      'a deadline that is no day',
      { authority, deadline: '2024-11-20' },
      /--deadline "2024-11-20" không phải là ngày/,
    ],
    ['a day that does not exist', { authority, deadline: '31/11/2024' }, /không phải là ngày/],
    ['a deadline of another year', { authority, deadline: '20/11/2023' }, /không thuộc năm 2024 hay 2025/],
  ] as const)('makes nothing for %s', async (_, options, says) => {
    const root = newFolder();
    await expect(init(root, 2024, options)).rejects.toThrow(says);
    expect(filesBelow(root).size).toBe(0);
  });
});

describe('a year before that cannot be read', () => {
  it.each([
    ['no workbook', Buffer.from('hỏng')],
    ['a commune’s workbook', readFileSync('fixtures/dak-to/2023/xa/23431-xa-van-lem.xlsx')],
  ])('(%s) makes nothing, says why, and waits', async (_, bytes) => {
    const root = newFolder();
    mkdirSync(path.join(root, '2023'));
    writeFileSync(path.join(root, '2023', 'huyen.xlsx'), bytes);
    const { out, code } = await init(root, 2024);
    expect(code).toBe(1);
    expect(out).toContain('Chưa tạo gì: không đọc được tệp của huyện năm 2023');
    expect(out).toContain('huyen.xlsx');
    expect([...filesBelow(root).keys()]).toEqual(['2023/huyen.xlsx']);
  });
});
