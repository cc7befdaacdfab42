import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentLines } from '../../src/document/edited/lines.ts';
import { openDocument } from '../../src/document/edited/text.ts';
import { unpackParts } from '../../src/document/parts.ts';
import { outermostOf, parseTree, within } from '../../src/package/xml-tree.ts';
import { fileOf } from '../walk/careful-year.ts';
import { communes } from '../walk/poor-district.ts';
import { allAnnexes, PoorDistrictCopy } from '../poor-district-copy.ts';
import { setCell, withSheet } from '../workbook/damaged.ts';

/** Annexes that the district asks for: where they stand, what they hold, and that their cells are numbers like all others. */

const report = 'BC-UBND-2024.docx';
const [first] = communes;
if (first === undefined) throw new Error('no commune');
const firstFile = fileOf(first);

let all: PoorDistrictCopy;
beforeAll(async () => {
  all = await PoorDistrictCopy.made(allAnnexes);
  const { code, out } = await all.run(['build', '2024']);
  expect(code, out).toBe(0);
}, 400_000);
afterAll(() => all.remove());

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

const poorHouseholds = communes.reduce((sum, _, seed) => sum + 190 + seed - 13, 0);

/** One poor household of the first commune more has left the list; the district's own total says so too. */
async function correct(copy: PoorDistrictCopy): Promise<void> {
  copy.change(firstFile, (bytes) =>
    withSheet(bytes, 'Hộ nghèo', (xml) =>
      [
        ['7', 176],
        ['8', 146],
      ].reduce((now, [row, closing]) => setCell(setCell(now, `E${row}`, 5), `L${row}`, closing ?? 0), xml),
    ),
  );
  await copy.say({ ...allAnnexes, controlPoorHouseholds: poorHouseholds - 1 });
}

describe('a year that asks for all of them', () => {
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
    expect(poverty).toHaveLength(communes.length + 1);
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
    const copy = all.copied();
    try {
      const before = tableOf(copy.read(report), 'Phụ lục III');
      await correct(copy);
      const { code, out } = await copy.run(['build', '2024']);
      expect(code, out).toBe(0);
      const after = tableOf(copy.read(report), 'Phụ lục III');
      const moved = after.flatMap((row, index) =>
        row.flatMap((text, column) => (text === before[index]?.[column] ? [] : [[index, column]])),
      );
      expect(moved).toEqual(
        expect.arrayContaining([
          [1, 4],
          [communes.length + 1, 4],
        ]),
      );
      expect(moved.every(([index]) => index === 1 || index === communes.length + 1)).toBe(true);
      expect(said(out)).toContain(
        `Số hộ (hộ nghèo), ${first.name.replace(/^./u, (letter) => letter.toLowerCase())}`,
      );
      expect((await copy.run(['verify', '2024'])).out).toContain('0 sửa tay, 0 cũ, 0 mất liên kết');
      const explained = await copy.run(['explain', '2024', `xa.${first.code}.ho-ngheo`]);
      expect(explained.out).toContain('Phụ lục III, dòng 1');
    } finally {
      copy.remove();
    }
  });

  it('marks a cell that moved in a redline', async () => {
    const copy = all.copied();
    try {
      await correct(copy);
      await copy.run(['build', '2024', '--redline']);
      const body = unpackParts(copy.read(report)).get('word/document.xml') ?? '';
      const table = outermostOf(parseTree(body), 'w:tbl').at(-1);
      expect(
        [...within(table ?? parseTree(body))].filter(({ name }) => name === 'w:ins').length,
      ).toBeGreaterThanOrEqual(2);
    } finally {
      copy.remove();
    }
  });
});

describe('a report that stands', () => {
  it('is told of annexes that come, whole, and of the numbers of the others', async () => {
    const copy = all.copied();
    try {
      await copy.say({ documentsAnnex: 'Có' });
      await copy.run(['build', '2024', '--fresh']);
      const lines = linesOf(copy.read(report)).map(({ text }) => text);
      expect(lines.filter((text) => /^Phụ lục/.test(text))).toEqual(['Phụ lục']);
      await copy.say(allAnnexes);
      const { code, out } = await copy.run(['build', '2024']);
      expect(code).toBe(1);
      expect(said(out)).toContain('2 phụ lục mới chưa có trong báo cáo');
      expect(said(out)).toContain(
        'Mục I.1: “Phụ lục” nay là Phụ lục I: “(Có danh mục văn bản kèm theo tại [Phụ lục])”',
      );
      const fresh = linesOf(copy.read('BC-UBND-2024-doan-moi.docx')).map(({ text }) => text);
      expect(fresh).toEqual(
        expect.arrayContaining([
          '(Chi tiết tại Phụ lục II kèm theo)',
          '(Chi tiết tại Phụ lục III kèm theo)',
          'Phụ lục II',
          'Phụ lục III',
        ]),
      );
      expect(fresh.filter((text) => text === './.')).toHaveLength(2);
      const verified = await copy.run(['verify', '2024']);
      expect(verified.code).toBe(1);
      expect(said(verified.out)).toContain('Phụ lục: “Phụ lục” nay là Phụ lục I');
    } finally {
      copy.remove();
    }
  });

  it('lacks the sentence that points to a new annex, whatever points to another', async () => {
    const copy = all.copied();
    try {
      await copy.say({ ...allAnnexes, communesAnnex: 'Không' });
      await copy.run(['build', '2024', '--fresh']);
      await copy.say(allAnnexes);
      const { out } = await copy.run(['build', '2024']);
      expect(said(out)).toContain('Mục III: “(Chi tiết tại Phụ lục III kèm theo)”');
      expect(said(out)).not.toContain('nay là Phụ lục');
    } finally {
      copy.remove();
    }
  });

  it('is told once of an annex that goes', async () => {
    const copy = all.copied();
    try {
      await copy.say({ ...allAnnexes, fundsAnnex: 'Không' });
      const { code, out } = await copy.run(['build', '2024']);
      expect(code).toBe(1);
      expect(said(out)).toContain('Phụ lục II: “cả bảng, từ dòng: 1 |');
      expect(said(out).match(/cả bảng/g)).toHaveLength(1);
      expect(said(out)).toContain('Mục I.2: “(Chi tiết tại Phụ lục II kèm theo)”');
      expect(said(out)).toContain('“Phụ lục III” nay là Phụ lục II');
    } finally {
      copy.remove();
    }
  });
});

it('results by commune of a preliminary review stand only where they are asked for as such', async () => {
  const copy = all.copied();
  try {
    const preliminary = { censusStatus: 'Sơ bộ', reviewCompletion: { year: 2024, month: 12, day: 20 } };
    await copy.say({ ...preliminary, communesAnnex: 'Có' });
    const told = await copy.run(['validate', '2024']);
    expect(said(told.out)).toContain('báo cáo chưa in phụ lục này');
    await copy.run(['build', '2024', '--draft']);
    const without = linesOf(copy.read('BC-UBND-2024-du-thao.docx')).map(({ text }) => text);
    expect(without.filter((text) => text.startsWith('Phụ lục'))).toEqual(['Phụ lục']);
    await copy.say({ ...preliminary, communesAnnex: 'Có, in số sơ bộ' });
    await copy.run(['build', '2024', '--draft']);
    const titles = linesOf(copy.read('BC-UBND-2024-du-thao.docx')).map(({ text }) => text);
    expect(titles).toContain(
      'KẾT QUẢ RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2024 THEO XÃ, THỊ TRẤN (SỐ LIỆU SƠ BỘ)',
    );
  } finally {
    copy.remove();
  }
});
