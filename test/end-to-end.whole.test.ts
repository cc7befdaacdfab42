import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync, copyFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sample, setCell, withPart, withSheet } from './workbook/damaged.ts';
import { inZone } from './time-zone.ts';
import { readWorkbook } from '../src/workbook/read/read-workbook.ts';
import { WorkspaceCopy } from './workspace-copy.ts';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const vanLem = 'xa/23431-xa-van-lem.xlsx';
const poKo = 'xa/23443-xa-po-ko.xlsx';
const outputs = ['BC-UBND-2023.docx', 'Bieu-tong-hop-2023.xlsx', 'Phu-bieu-2023.xlsx'];

/** Clears the key column of every acknowledgement, which leaves the rows without effect; then the rows themselves. */
function withoutAcknowledgements(bytes: Uint8Array): Uint8Array {
  return withSheet(bytes, 'Xác nhận', (xml) =>
    xml.replace(
      /<c r="([B-J])([7-9]|1\d)"([^>]*?)(?:\/>|>.*?<\/c>)/gs,
      (_all, letter: string, row: string, rest: string) => {
        const style = /s="\d+"/.exec(rest)?.[0] ?? '';
        return `<c r="${letter}${row}" ${style}/>`;
      },
    ),
  );
}

/** What is open on the sample, and why it has to be said. */
const sampleWarnings = [
  // The district's target for 2024 stands below the province's, as published (3% against 4%).
  'warning huyen.xlsx Báo cáo!C60 next-target-below-province',
  // The letters' symbol has one part.
  'warning huyen.xlsx Báo cáo!C71 official-letter-without-drafting-unit',
  // The province's ceilings were not found, so they aren't checked, and that is said.
  'warning huyen.xlsx Mức hỗ trợ!null ceilings-missing',
  // Published without trích yếu (domain §6.2 point 10) or without a drafting unit in the symbol (point 8).
  'warning huyen.xlsx Văn bản!F10 document-summary-missing',
  'warning huyen.xlsx Văn bản!C11 official-letter-without-drafting-unit',
  // Công văn 486 is dated 2012 and supports 2023 (point 1).
  'warning huyen.xlsx Văn bản!D15 document-year-out-of-range',
  'warning huyen.xlsx Văn bản!F15 document-summary-missing',
  // 169 of 10/11 after 1522 of 17/10 (point 9).
  'warning huyen.xlsx Văn bản!C17 document-number-out-of-date-order',
  'warning huyen.xlsx Văn bản!C17 official-letter-without-drafting-unit',
  'warning huyen.xlsx Văn bản!C19 official-letter-without-drafting-unit',
  'warning huyen.xlsx Văn bản!C21 official-letter-without-drafting-unit',
  'warning huyen.xlsx Văn bản!F21 document-summary-missing',
  'warning huyen.xlsx Văn bản!F22 document-summary-missing',
  'warning huyen.xlsx Văn bản!F24 document-summary-missing',
  'warning huyen.xlsx Văn bản!F26 document-summary-missing',
  'warning huyen.xlsx Văn bản!F27 document-summary-missing',
  'warning huyen.xlsx Văn bản!F30 document-summary-missing',
  'warning huyen.xlsx Văn bản!F31 document-summary-missing',
];

describe('the sample workspace', () => {
  it('becomes a report and a consolidation, the same bytes in any time zone and under any file names', async () => {
    const workspace = new WorkspaceCopy();
    const first = workspace.spawn(['build', '2023'], { TZ: 'UTC' });
    expect(first).toMatchObject({ code: 0 });
    expect(first.out).toContain(
      'Đã lập 2023/BC-UBND-2023.docx, 2023/Bieu-tong-hop-2023.xlsx và 2023/Phu-bieu-2023.xlsx từ 9/9 xã, thị trấn.',
    );
    expect(first.out).toContain('20 chú thích, 1 phụ lục. 0 lỗi, 18 cảnh báo, 2 lỗi đã được xác nhận');
    const hashes = outputs.map((name) => hash(workspace.read(name)));
    for (const zone of ['Asia/Ho_Chi_Minh', 'America/Los_Angeles']) {
      for (const name of outputs) rmSync(workspace.path(name));
      expect((await inZone(zone, () => workspace.run(['build', '2023']))).code).toBe(0);
      expect(outputs.map((name) => hash(workspace.read(name)))).toEqual(hashes);
    }
  });

  it('does not depend on how the communes name their files, but for the names in the sources', async () => {
    const workspace = new WorkspaceCopy();
    renameSync(workspace.path(vanLem), workspace.path('xa/00 gửi lại (1).xlsx'));
    expect((await workspace.run(['build', '2023'])).code).toBe(0);
    const again = await workspace.run(['build', '2023']);
    expect(again.out).toContain('không có gì thay đổi');
  });

  it('says nothing changed when nothing did; --fresh starts anew and keeps a copy of the edited document', async () => {
    const workspace = await WorkspaceCopy.built();
    expect((await workspace.run(['build', '2023'])).out).toContain('không có gì thay đổi');
    workspace.change('BC-UBND-2023.docx', (bytes) =>
      withPart(bytes, 'word/document.xml', (xml) => xml.replace('Căn cứ ', 'Thực hiện ')),
    );
    const edited = workspace.read('BC-UBND-2023.docx');
    expect((await workspace.run(['build', '2023'])).out).toContain('không có gì thay đổi');
    expect(workspace.read('BC-UBND-2023.docx').equals(edited)).toBe(true);
    expect((await workspace.run(['build', '2023', '--fresh'])).out).toContain(
      'Bản trước: BC-UBND-2023 (trước ',
    );
    const copy = workspace.names().find((name) => name.startsWith('BC-UBND-2023 (trước'));
    expect(workspace.read(copy ?? '').equals(edited)).toBe(true);
  });

  it('has no open error, and exactly these warnings', async () => {
    expect(await new WorkspaceCopy().issues()).toEqual(sampleWarnings);
  });

  it('without the two acknowledgements: exactly those two errors, and nothing is written', async () => {
    const workspace = new WorkspaceCopy();
    workspace.change('huyen.xlsx', withoutAcknowledgements);
    expect(await workspace.errors()).toEqual([
      `error ${vanLem} Dự án sản xuất!L12 households-differ-from-parts`,
      'error xa/23440-xa-dien-binh.xlsx Dự án sản xuất!L11 households-differ-from-parts',
    ]);
    const { code, out } = await workspace.run(['build', '2023']);
    expect(code).toBe(1);
    expect(out).toContain('Chưa lập báo cáo: còn 2 lỗi chưa xử lý.');
    expect(workspace.names()).toEqual(['huyen.xlsx', 'xa']);
  });

  it('writes the row that acknowledges an error', async () => {
    const workspace = new WorkspaceCopy();
    workspace.change('huyen.xlsx', withoutAcknowledgements);
    await workspace.run(['validate', '2023']);
    const reading = readWorkbook(workspace.read('Xac-nhan.xlsx'));
    const cells = reading.ok ? reading.workbook.sheets[0]?.cells : undefined;
    expect(cells?.get('B7')).toMatchObject({ value: 'households-differ-from-parts' });
    expect(cells?.get('F7')).toMatchObject({ value: 'L12=3; H12=1; I12=1; J12=0; K12=0' });
  });
});

describe('everything wrong at once', () => {
  it('is reported each at its place in one run, and nothing is lost', async () => {
    const workspace = new WorkspaceCopy();
    const put = (name: string, bytes: Uint8Array) => writeFileSync(workspace.path(name), bytes);
    // A commune missing; of another one only files that don't count.
    rmSync(workspace.path('xa/23430-xa-dak-tram.xlsx'));
    rmSync(workspace.path(poKo));
    // Sent twice under one number.
    put(
      'xa/dien-binh ban sao.xlsx',
      withSheet(sample('xa/23440-xa-dien-binh.xlsx'), 'Hộ nghèo', (xml) => setCell(xml, 'D7', 30)),
    );
    // Downloaded twice: one file.
    copyFileSync(workspace.path('xa/23401-thi-tran-dak-to.xlsx'), workspace.path('xa/dak-to (1).xlsx'));
    // Of another year, of another district; of an unknown version, which is not told once more as a file that is missing.
    put('xa/nam-truoc.xlsx', otherYear(sample('xa/23434-xa-kon-dao.xlsx')));
    put(
      'xa/huyen-khac.xlsx',
      withSheet(sample(poKo), '_bieu', (xml) => setCell(xml, 'B3', '23999')),
    );
    put(
      'xa/ban-moi.xlsx',
      withSheet(sample(poKo), '_bieu', (xml) => setCell(xml, 'B2', 7)),
    );
    // A renamed sheet, a moved column, a deleted one, an extra blank row, a text where a number belongs.
    workspace.change('xa/23427-xa-dak-ro-nga.xlsx', (bytes) =>
      withPart(bytes, 'xl/workbook.xml', (xml) => xml.replace('name="Hộ nghèo"', 'name="HN"')),
    );
    workspace.change('xa/23428-xa-ngok-tu.xlsx', (bytes) =>
      withSheet(bytes, 'Nguồn vốn', (xml) => setCell(xml, 'F5', 'Cột mới')),
    );
    workspace.change('xa/23437-xa-tan-canh.xlsx', (bytes) =>
      withSheet(bytes, 'Hộ cận nghèo', (xml) => withoutColumn(xml, 'E')),
    );
    workspace.change('xa/23434-xa-kon-dao.xlsx', (bytes) =>
      withSheet(bytes, 'Truyền thông', (xml) => setCell(withBlankRow(xml, 9), 'G10', 'hai')),
    );
    workspace.change(vanLem, (bytes) => withSheet(bytes, 'Hộ nghèo', (xml) => setCell(xml, 'D7', 'mười')));
    const issues = await workspace.issues();
    const expected = [
      'error huyen.xlsx Xã, thị trấn!B10 commune-missing',
      'error xa/23440-xa-dien-binh.xlsx Thông tin!C16 submission-sent-twice',
      'error xa/dien-binh ban sao.xlsx Thông tin!C16 submission-sent-twice',
      'warning xa/23401-thi-tran-dak-to.xlsx null!null submission-copied',
      // which of the two counts is not known, so neither does, and what was acknowledged of it no longer applies
      'warning huyen.xlsx Xác nhận!F8 acknowledgement-not-judged',
      'error xa/nam-truoc.xlsx _bieu!B4 submission-of-other-year',
      'error xa/huyen-khac.xlsx _bieu!B3 submission-of-unknown-commune',
      'error xa/ban-moi.xlsx _bieu!B2 form-version-unknown',
      'error xa/23427-xa-dak-ro-nga.xlsx Hộ nghèo!null sheet-missing',
      'error xa/23428-xa-ngok-tu.xlsx Nguồn vốn!F5 heading-moved',
      'error xa/23437-xa-tan-canh.xlsx Hộ cận nghèo!E5 heading-moved',
      'warning xa/23434-xa-kon-dao.xlsx Truyền thông!A9 blank-row-between',
      // the row below the blank one is read
      'error xa/23434-xa-kon-dao.xlsx Truyền thông!G10 text-in-number-cell',
      'error xa/23431-xa-van-lem.xlsx Hộ nghèo!D7 text-in-number-cell',
    ];
    expect([...issues].sort()).toEqual([...sampleWarnings, ...expected].sort());
    expect((await workspace.run(['build', '2023'])).code).toBe(1);
    expect(workspace.names()).toEqual(['huyen.xlsx', 'xa']);
  });
});

/** Column `letter` taken out: all that stood right of it moves one to the left. */
function withoutColumn(xml: string, letter: string): string {
  const before = (column: string) => String.fromCharCode(column.charCodeAt(0) - 1);
  return xml
    .replace(new RegExp(`<c r="${letter}\\d+"[^>]*?(?:/>|>.*?</c>)`, 'gs'), '')
    .replace(/<c r="([A-Z])(\d+)"/g, (all, column: string, row: string) =>
      column > letter ? `<c r="${before(column)}${row}"` : all,
    );
}

/** A blank row put in above row `at`: it and all below it move one down. */
function withBlankRow(xml: string, at: number): string {
  const moved = (row: string) => (Number(row) < at ? row : String(Number(row) + 1));
  return xml
    .replace(/(<row [^>]*?\br=")(\d+)"/g, (_, head: string, row: string) => `${head}${moved(row)}"`)
    .replace(/<c r="([A-Z]+)(\d+)"/g, (_, column: string, row: string) => `<c r="${column}${moved(row)}"`);
}

/** The same workbook as a form of 2022: the identity sheet says so. */
function otherYear(bytes: Uint8Array): Uint8Array {
  return withSheet(bytes, '_bieu', (xml) => setCell(xml, 'B4', 2022));
}

describe('the command line', () => {
  it('names the years there are when one is missing', async () => {
    const { code, err } = await new WorkspaceCopy().run(['build', '2032']);
    expect(code).toBe(2);
    expect(err).toContain('Chưa có thư mục năm 2032');
    expect(err).toContain('Các năm đang có: 2023.');
  });

  it.each([
    [['build', 'abc'], 'không phải là năm'],
    [['lap'], 'Không có lệnh'],
    [['build'], 'Thiếu tham số'],
    [['validate', 'khong-co.xlsx'], 'Không có tệp'],
    [['build', '2023', '--tuy'], 'Không có tùy chọn'],
    [['-C', 'khong-co', 'build', '2023'], 'Không có thư mục'],
  ])('%j ends 2 with one sentence', async (args, sentence) => {
    const { code, err, out } = await new WorkspaceCopy().run(args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(out).toBe('');
  });

  it('speaks Vietnamese in --help and gives its version', async () => {
    const workspace = new WorkspaceCopy();
    expect((await workspace.run(['--help'])).out).toContain('Cách dùng:');
    expect((await workspace.run(['build', '--help'])).out).toContain('Ví dụ:');
    expect((await workspace.run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('checks single files and folders', async () => {
    const workspace = new WorkspaceCopy();
    const { code, out } = await workspace.run(['validate', path.join('2023', vanLem)]);
    expect(code).toBe(0);
    expect(out).toContain('Dự án sản xuất!L12  đã xác nhận');
    expect((await workspace.run(['validate', path.join('2023', 'xa')])).out).toContain('Đã kiểm tra 9 tệp');
  });

  it('a draft is written whatever is missing, beside the report and marked', async () => {
    const workspace = new WorkspaceCopy();
    rmSync(workspace.path(poKo));
    const { code } = await workspace.run(['build', '2023', '--draft']);
    expect(code).toBe(0);
    expect(workspace.names()).toContain('BC-UBND-2023-du-thao.docx');
    expect(workspace.names()).not.toContain('BC-UBND-2023.docx');
  });

  it('a workspace may hold its own template; what is wrong with it is said by file and line', async () => {
    const workspace = new WorkspaceCopy();
    const own = path.join(workspace.root, 'templates', 'bc-ubnd');
    mkdirSync(own, { recursive: true });
    writeFileSync(
      path.join(own, '00-mau.md'),
      '# Báo cáo thử\n\nHuyện có {{ ho-ngheoo | so }} hộ nghèo./.\n',
    );
    const { code, out } = await workspace.run(['build', '2023']);
    expect(code).toBe(1);
    expect(out).toContain('templates/bc-ubnd/00-mau.md');
    expect(out).toContain('ho-ngheoo');
  });
});
