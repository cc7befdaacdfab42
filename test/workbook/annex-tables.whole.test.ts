import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { annexHead } from '../../src/cli/build/annex-head.ts';
import type { YearData } from '../../src/forms/books.ts';
import { makeFigures } from '../../src/figures/index.ts';
import type { Located } from '../../src/model/cell.ts';
import type { Report } from '../../src/model/report.ts';
import { openYear } from '../../src/pipeline.ts';
import { writeAnnexTables } from '../../src/workbook/write-annex-tables.ts';
import { unpackParts } from '../package-parts.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';
import { without } from './sample-year.ts';

const { filled } = openYear('fixtures/dak-to', 2023, null);
if (filled === null) throw new Error('the sample cannot be filled');
const { data, report } = filled;

type Cells = NonNullable<YearData['district']['sheets']['report']>;

/** The year with some cells of "Báo cáo" as if typed so; null: blank. */
function withReport(cells: Readonly<Partial<Record<keyof Cells, string | null>>>): YearData {
  const { report: own } = data.district.sheets;
  if (own === null) throw new Error('no sheet Báo cáo');
  const typed = Object.entries(cells).map(([key, value]) => {
    const { at } = own[key as keyof Cells];
    const cell: Located<unknown> =
      value === null ? { at, state: 'blank' } : { at, state: 'value', value, typed: value };
    return [key, cell];
  });
  const sheets = { ...data.district.sheets, report: { ...own, ...Object.fromEntries(typed) } as Cells };
  return { ...data, district: { ...data.district, sheets } };
}

async function written(of: YearData, draft: 'whole' | 'partial' | null = null) {
  const figures = makeFigures(of);
  const { bytes } = await writeAnnexTables({ data: of, figures }, annexHead(of, report as Report, draft));
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  const lines = workbook.worksheets.map((sheet) => {
    const all: string[] = [];
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.master === cell && typeof cell.value === 'string' && cell.value !== '') all.push(cell.value);
      });
    });
    return all;
  });
  return { bytes, workbook, lines };
}

describe('Phu-bieu-2023.xlsx', () => {
  it('holds values alone: no formula, comment, hidden sheet, name of ours, path or word of what was found', async () => {
    const { bytes, workbook } = await written(data);
    expect(workbook.worksheets).toHaveLength(8);
    const parts = unpackParts(bytes);
    expect([...parts.keys()].filter((name) => /comments|drawing|printerSettings|custom/i.test(name))).toEqual(
      [],
    );
    const book = parts.get('xl/workbook.xml') ?? '';
    const sheets = [...parts].flatMap(([name, text]) => (name.startsWith('xl/worksheets/') ? [text] : []));
    expect(sheets).toHaveLength(8);
    for (const sheet of sheets)
      expect(/<f[ >]|<dataValidation|<legacyDrawing|hidden="1"/.exec(sheet)).toBeNull();
    expect(/state="(?:hidden|veryHidden)"/.exec(book)).toBeNull();
    const names = [...book.matchAll(/<definedName name="([^"]*)"/g)].map(([, name]) => name);
    expect([...new Set(names)].sort()).toEqual(['_xlnm.Print_Area', '_xlnm.Print_Titles']);
    const shown = parts.get('xl/sharedStrings.xml') ?? '';
    expect(shown).toContain('HUYỆN ĐẮK TÔ');
    expect(shown).not.toMatch(/\.xlsx|xa\/|Nguồn \(|Xác nhận|Cảnh báo|Lỗi|giả định|\[thiếu/i);
  });

  it('is made of the same bytes every time', async () => {
    const [first, second] = [await written(data), await written(data)];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  });

  it('goes with the report where nothing else is said: its symbol, no signature', async () => {
    const { lines } = await written(data);
    for (const sheet of lines) {
      expect(sheet[0]).toBe('ỦY BAN NHÂN DÂN');
      expect(
        sheet.some((line) =>
          /^\(Kèm theo Báo cáo số +\/BC-UBND ngày .* của Ủy ban nhân dân huyện Đắk Tô\)$/.test(line),
        ),
      ).toBe(true);
      expect(sheet.some((line) => /số liệu tính đến ngày 20\/11\/2023$/i.test(line))).toBe(true);
      expect(sheet.join('\n')).not.toMatch(/NGƯỜI LẬP BIỂU|TM\.|CHỦ TỊCH/);
    }
    expect(lines[1]).toContain('Kết quả sơ bộ, số liệu tính đến ngày 20/11/2023');
  });

  it('by itself is signed by the office in charge, or where that is not said by the committee', async () => {
    const byOffice = withReport({ annexTablesFor: 'separate', returnCapacity: 'TRƯỞNG PHÒNG' });
    for (const sheet of (await written(byOffice)).lines) {
      expect(sheet.slice(0, 3)).toEqual([
        'UBND HUYỆN ĐẮK TÔ',
        'Phụ biểu ' + (sheet[1] ?? '').slice(-2),
        'PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI',
      ]);
      expect(sheet).toContain('NGƯỜI LẬP BIỂU');
      expect(sheet).toContain('TRƯỞNG PHÒNG');
      expect(sheet.join('\n')).not.toMatch(/Kèm theo|CHỦ TỊCH/);
    }
    const byCommittee = withReport({ annexTablesFor: 'separate', returnCapacity: null });
    for (const sheet of (await written(byCommittee)).lines) {
      expect(sheet.slice(-6)).toEqual([
        expect.stringMatching(/^Đắk Tô, ngày +tháng +năm 2023$/),
        'NGƯỜI LẬP BIỂU',
        'TM. ỦY BAN NHÂN DÂN',
        'KT. CHỦ TỊCH',
        'PHÓ CHỦ TỊCH',
        'Sa Phương',
      ]);
    }
  });

  it('of a draft says on every sheet that it is one, and who has not sent', async () => {
    const partial = without(data, '23443');
    for (const sheet of (await written(partial, 'whole')).lines) {
      expect(sheet).toContain('DỰ THẢO. Số liệu của 8/9 xã, thị trấn, chưa có: xã Pô Kô.');
    }
    for (const sheet of (await written(partial, 'partial')).lines)
      expect(sheet.some((line) => line.startsWith('SỐ LIỆU TẠM TÍNH, KHÔNG DÙNG ĐỂ CÔNG BỐ.'))).toBe(true);
  });
});

describe('build', { timeout: 180_000 }, () => {
  it('leaves it alone while nothing changes, keeps what she edited, and nobody takes it for a sending', async () => {
    const workspace = await WorkspaceCopy.built();
    const name = 'Phu-bieu-2023.xlsx';
    const made = workspace.read(name);
    expect((await workspace.run(['build', '2023'])).out).toContain('không có gì thay đổi');
    expect((await workspace.run(['status', '2023'])).out).not.toContain('Phu-bieu');
    expect((await workspace.run(['validate', '2023'])).out).not.toContain('Phu-bieu');
    workspace.change(name, (bytes) => Buffer.concat([bytes, Buffer.from([0])]));
    const { out } = await workspace.run(['build', '2023']);
    expect(out).toMatch(/Bản trước: Phu-bieu-2023 \(trước [^)]*\)\.xlsx/);
    expect(out).toContain('Đã lập lại Phu-bieu-2023.xlsx.');
    expect(workspace.read(name).equals(made)).toBe(true);
  });
});
