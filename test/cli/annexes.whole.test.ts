import { cpSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentLines } from '../../src/document/edited/lines.ts';
import { openDocument } from '../../src/document/edited/text.ts';
import { unpackParts } from '../package-parts.ts';
import { outermostOf, parseTree, within } from '../../src/package/xml-tree.ts';
import { sampleCommunes, sampleContext } from '../../fixtures/dak-to-district.ts';
import { districtForm } from '../../src/forms/district/form.ts';
import { proposals, switchesOn, switchOn } from '../switches-on.ts';
import { setCell, withSheet } from '../workbook/damaged.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';

/** A year whose district answers every switch of "Báo cáo" with Có: what stands where, and that annex cells are numbers like all others. */

const report = 'BC-UBND-2023.docx';
const townFile = 'xa/23401-thi-tran-dak-to.xlsx';

let all: WorkspaceCopy;
beforeAll(async () => {
  all = new WorkspaceCopy('kept');
  await switchOn(all);
  const { code, out } = await all.run(['build', '2023']);
  expect(code, out).toBe(0);
}, 400_000);
afterAll(() => all.remove());

/** The same as it was built, to be changed. */
function copied(): WorkspaceCopy {
  const copy = new WorkspaceCopy();
  cpSync(all.path(''), copy.path(''), { recursive: true });
  return copy;
}

function linesOf(bytes: Uint8Array) {
  const opened = openDocument(bytes);
  if (!opened.ok) throw new Error('not opened');
  return documentLines(opened.document).map(({ section, text, cell }) => ({
    section,
    text: text.trim(),
    cell,
  }));
}

/** The rows of an annex's table, as texts. */
function tableOf(bytes: Uint8Array, annex: string): readonly (readonly string[])[] {
  const found = linesOf(bytes).find(({ section, cell }) => cell !== null && section.startsWith(annex));
  return found?.cell?.table.rows.map(({ cells }) => cells.map(({ text }) => text.trim())) ?? [];
}

const numberOf = (text: string): number => Number(text.replaceAll('.', '').replace(',', '.'));
const said = (text: string): string => text.replace(/\s+/g, ' ');

/** One poor household of the town more is no longer poor; the district's own total says so too. */
async function correct(copy: WorkspaceCopy): Promise<void> {
  copy.change(townFile, (bytes) =>
    withSheet(bytes, 'Hộ nghèo', (xml) => setCell(setCell(xml, 'E7', 23), 'L7', 73)),
  );
  await switchOn(copy, { controlPoorHouseholds: 1106 });
}

/** "Không" of these prints no less. */
const noSwitches = ['citationComma', 'olderFunds'];

it('every answer of "Báo cáo" that prints more is given', () => {
  const context = sampleContext();
  const offered = Object.entries(districtForm.sheets.report.fields).flatMap(([key, field]) =>
    'preset' in field && field.preset?.(context) === 'Không' ? [key] : [],
  );
  expect(offered.filter((key) => switchesOn[key] === undefined)).toEqual(noSwitches);
});

describe('a year that asks for all of them', () => {
  it('tells in the body what each switch asks for', () => {
    const texts = linesOf(all.read(report)).map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        'Đến ngày 20/11/2023, vốn năm 2023 (các nguồn) đã giải ngân 2.444,85 triệu đồng, đạt 29,93% tổng vốn được sử dụng (8.169 triệu đồng, gồm ngân sách trung ương 8.139 và ngân sách địa phương 30).',
        '- Trẻ em được can thiệp dinh dưỡng: 00/422 trẻ, đạt 0% kế hoạch.',
        '- Người lao động được thu thập, cập nhật thông tin: 7.869/9.150 người, đạt 86% kế hoạch.',
        '+ Tỷ lệ hộ nghèo cuối năm 2022 là 11,83%, cuối năm 2023 là 8,49%; tỷ lệ hộ cận nghèo tương ứng là 6,02% và 5,65%.',
        '+ Trong năm có 472 hộ thoát nghèo, gồm: 241 hộ trở thành hộ cận nghèo; 231 hộ vượt chuẩn cận nghèo.',
        '+ Hộ nghèo dân tộc thiểu số: 1.044 hộ, chiếm 94,31% tổng số hộ nghèo và 15,62% tổng số hộ dân tộc thiểu số.',
        'VI. ĐỀ XUẤT, KIẾN NGHỊ',
        ...proposals.map(({ content }) => `- ${String(content)}.`),
      ]),
    );
    expect(texts.join('\n')).toContain('đã tổ chức 02 cuộc họp với Ủy ban nhân dân các xã, thị trấn');
  });

  it('points to each at its place, numbers them in that order, and ends each', () => {
    const lines = linesOf(all.read(report));
    const texts = lines.map(({ text }) => text);
    expect(
      lines
        .filter(({ text }) => /kèm theo.*Phụ lục|Phụ lục.*kèm theo/.test(text))
        .map(({ section, text }) => `${section}: ${text}`),
    ).toEqual([
      'mục I.1: (Có danh mục văn bản kèm theo tại Phụ lục I)',
      'mục I.2: (Chi tiết tại Phụ lục II kèm theo)',
      'mục III: (Chi tiết tại Phụ lục III kèm theo)',
    ]);
    const headings = texts.flatMap((text, index) =>
      /^Phụ lục [IVX]+$/.test(text) ? [[text, texts[index + 1]?.slice(0, 24)]] : [],
    );
    expect(headings).toEqual([
      ['Phụ lục I', 'DANH MỤC VĂN BẢN CHỈ ĐẠO'],
      ['Phụ lục II', 'VỐN VÀ KẾT QUẢ GIẢI NGÂN'],
      ['Phụ lục III', 'KẾT QUẢ RÀ SOÁT HỘ NGHÈO'],
    ]);
    expect(texts.filter((text) => text === './.')).toHaveLength(3);
    expect(texts).toContain('Ghi chú: Số liệu từng xã trong bảng là số liệu mô phỏng.');
  });

  it('lays the wide ones across the sheet, repeats their heads and parts no row', () => {
    const body = parseTree(unpackParts(all.read(report)).get('word/document.xml') ?? '');
    const sheets = [...within(body)]
      .filter(({ name }) => name === 'w:pgSz')
      .map(({ attributes }) => attributes['w:orient']);
    expect(sheets.slice(-3)).toEqual(['landscape', 'landscape', 'landscape']);
    const tables = outermostOf(body, 'w:tbl').slice(-3);
    for (const table of tables) {
      const rows = outermostOf(table, 'w:tr').map((row) => [...within(row)].map(({ name }) => name));
      expect(rows.every((names) => names.includes('w:cantSplit'))).toBe(true);
      expect(rows.map((names) => names.includes('w:tblHeader')).indexOf(false)).toBe(1);
    }
  });

  it('adds up, and its sums are what the report says', () => {
    const bytes = all.read(report);
    const text = linesOf(bytes)
      .map((line) => line.text)
      .join('\n');
    const poverty = tableOf(bytes, 'Phụ lục III').slice(1);
    expect(poverty).toHaveLength(sampleCommunes.length + 1);
    const total = poverty.at(-1) ?? [];
    for (const column of [2, 3, 4, 5, 9, 10]) {
      const parts = poverty.slice(0, -1).map((row) => numberOf(row[column] ?? ''));
      expect(parts.reduce((sum, each) => sum + each, 0)).toBe(numberOf(total[column] ?? ''));
    }
    expect(text).toContain(`Hộ dân cư tại thời điểm rà soát: ${total[2]} hộ với ${total[3]} nhân khẩu`);
    expect(text).toContain(`Hộ nghèo: ${total[4]} hộ, chiếm ${total[7]}%`);
    expect(text).toContain(`Hộ cận nghèo: ${total[9]} hộ, chiếm ${total[12]}%`);
    const funds = tableOf(bytes, 'Phụ lục II,').slice(1);
    const sums = funds.at(-1) ?? [];
    for (const column of [2, 3, 4, 5, 6, 7]) {
      const parts = funds.slice(0, -1).map((row) => Math.round(numberOf(row[column] ?? '') * 100));
      expect(parts.reduce((sum, each) => sum + each, 0)).toBe(Math.round(numberOf(sums[column] ?? '') * 100));
    }
    for (const row of funds) {
      expect(numberOf(row[3] ?? '') + numberOf(row[4] ?? '')).toBeCloseTo(numberOf(row[2] ?? ''), 1);
      expect(numberOf(row[6] ?? '') + numberOf(row[7] ?? '')).toBeCloseTo(numberOf(row[5] ?? ''), 1);
    }
  });

  it('refreshes a cell and the sum below it, and says where each stands', async () => {
    const copy = copied();
    const before = tableOf(copy.read(report), 'Phụ lục III');
    await correct(copy);
    const { code, out } = await copy.run(['build', '2023']);
    expect(code, out).toBe(0);
    const after = tableOf(copy.read(report), 'Phụ lục III');
    const moved = after.flatMap((row, index) =>
      row.flatMap((text, column) => (text === before[index]?.[column] ? [] : [[index, column]])),
    );
    expect(moved).toEqual(
      expect.arrayContaining([
        [1, 4],
        [sampleCommunes.length + 1, 4],
      ]),
    );
    expect(moved.every(([index]) => index === 1 || index === sampleCommunes.length + 1)).toBe(true);
    expect(said(out)).toContain('Số hộ (hộ nghèo), thị trấn Đắk Tô');
    expect((await copy.run(['verify', '2023'])).out).toContain('0 sửa tay, 0 cũ, 0 mất liên kết');
    const explained = await copy.run(['explain', '2023', 'xa.23401.ho-ngheo']);
    expect(explained.out).toContain('Phụ lục III, dòng 1');
  });

  it('marks a cell that moved in a redline', async () => {
    const copy = copied();
    await correct(copy);
    await copy.run(['build', '2023', '--redline']);
    const body = unpackParts(copy.read(report)).get('word/document.xml') ?? '';
    const table = outermostOf(parseTree(body), 'w:tbl').at(-1);
    expect(
      [...within(table ?? parseTree(body))].filter(({ name }) => name === 'w:ins').length,
    ).toBeGreaterThanOrEqual(2);
  });

  it('is signed with all of it', async () => {
    const copy = copied();
    const { code, out } = await copy.run(['build', '2023', '--final']);
    expect(code, out).toBe(0);
    const signed = copy.read('BC-UBND-2023-trinh-ky.docx');
    expect(tableOf(signed, 'Phụ lục III')).toEqual(tableOf(all.read(report), 'Phụ lục III'));
    const { out: compared } = await copy.run(['verify', '2023', 'BC-UBND-2023-trinh-ky.docx']);
    expect(said(compared)).toContain('giống bản đã chốt');
  });
});

describe('a report that stands', () => {
  it('is told of annexes that come, whole, and of the numbers of the others', async () => {
    const copy = copied();
    await switchOn(copy, { communesAnnex: 'Không', fundsAnnex: 'Không' });
    await copy.run(['build', '2023', '--fresh']);
    const lines = linesOf(copy.read(report)).map(({ text }) => text);
    expect(lines.filter((text) => /^Phụ lục/.test(text))).toEqual(['Phụ lục']);
    await switchOn(copy);
    const { code, out } = await copy.run(['build', '2023']);
    expect(code).toBe(1);
    expect(said(out)).toContain('2 phụ lục mới chưa có trong báo cáo');
    expect(said(out)).toContain(
      'Mục I.1: “Phụ lục” nay là Phụ lục I: “(Có danh mục văn bản kèm theo tại [Phụ lục])”',
    );
    const fresh = linesOf(copy.read('BC-UBND-2023-doan-moi.docx')).map(({ text }) => text);
    expect(fresh).toEqual(
      expect.arrayContaining([
        '(Chi tiết tại Phụ lục II kèm theo)',
        '(Chi tiết tại Phụ lục III kèm theo)',
        'Phụ lục II',
        'Phụ lục III',
      ]),
    );
    expect(fresh.filter((text) => text === './.')).toHaveLength(2);
    const verified = await copy.run(['verify', '2023']);
    expect(verified.code).toBe(1);
    expect(said(verified.out)).toContain('Phụ lục: “Phụ lục” nay là Phụ lục I');
  });

  it('lacks the sentence that points to a new annex, whatever points to another', async () => {
    const copy = copied();
    await switchOn(copy, { communesAnnex: 'Không' });
    await copy.run(['build', '2023', '--fresh']);
    await switchOn(copy);
    const { out } = await copy.run(['build', '2023']);
    expect(said(out)).toContain('Mục III: “(Chi tiết tại Phụ lục III kèm theo)”');
    expect(said(out)).not.toContain('nay là Phụ lục');
  });

  it('is told once of an annex that goes', async () => {
    const copy = copied();
    await switchOn(copy, { fundsAnnex: 'Không' });
    const { code, out } = await copy.run(['build', '2023']);
    expect(code).toBe(1);
    expect(said(out)).toContain('Phụ lục II: “cả bảng, từ dòng: 1 |');
    expect(said(out).match(/cả bảng/g)).toHaveLength(1);
    expect(said(out)).toContain('Mục I.2: “(Chi tiết tại Phụ lục II kèm theo)”');
    expect(said(out)).toContain('“Phụ lục III” nay là Phụ lục II');
  });
});

it('results by commune of a preliminary review stand only where they are asked for as such', async () => {
  const titleOf = (bytes: Uint8Array) =>
    linesOf(bytes).filter(({ text }) => text.startsWith('KẾT QUẢ RÀ SOÁT'));
  expect(titleOf(all.read(report)).map(({ text }) => text)).toEqual([
    'KẾT QUẢ RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2023 THEO XÃ, THỊ TRẤN (SỐ LIỆU SƠ BỘ)',
  ]);
  const copy = copied();
  await switchOn(copy, { communesAnnex: 'Có' });
  expect(said((await copy.run(['validate', '2023'])).out)).toContain('báo cáo chưa in phụ lục này');
  await copy.run(['build', '2023', '--draft']);
  const draft = copy.read('BC-UBND-2023-du-thao.docx');
  expect(titleOf(draft)).toEqual([]);
  expect(
    linesOf(draft)
      .filter(({ text }) => text.startsWith('Phụ lục'))
      .map(({ text }) => text),
  ).toEqual(['Phụ lục I', 'Phụ lục II']);
});
