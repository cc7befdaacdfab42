import exceljs, { type Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { makeFigures } from '../../src/figures/index.ts';
import type { Issue } from '../../src/model/issue.ts';
import { writeConsolidation } from '../../src/workbook/consolidate.ts';
import { inZone } from '../time-zone.ts';
import { sampleYear, without } from './sample-year.ts';

const data = sampleYear();
const figures = makeFigures(data);
const issues: readonly Issue[] = [
  {
    rule: 'households-differ-from-parts',
    severity: 'error',
    at: { file: 'xa/23431-xa-van-lem.xlsx', sheet: 'Dự án sản xuất', cell: 'L12' },
    message: 'Tổng số hộ theo quyết định là 3.',
    acknowledged: { reason: 'Theo quyết định', by: 'Phòng Lao động', on: '22/11/2023' },
  },
  {
    rule: 'ceilings-missing',
    severity: 'warning',
    at: { file: 'huyen.xlsx', sheet: 'Mức hỗ trợ', cell: null },
    message: 'Chưa kiểm tra mức hỗ trợ.',
  },
];
const bytes = writeConsolidation(data, figures, issues);

async function open(of: Uint8Array): Promise<(name: string) => Worksheet> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.from(of) as never);
  return (name) => {
    const sheet = workbook.getWorksheet(name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  };
}
const sheet = await open(bytes);

/** What the cells of a row show; a formula shows its cached value. */
function row(of: Worksheet, number: number): unknown[] {
  const cells: unknown[] = [];
  for (let column = 1; column <= of.columnCount; column += 1) {
    const { value } = of.getCell(number, column);
    cells.push(
      value !== null && typeof value === 'object' && 'formula' in value ? (value.result ?? 0) : value,
    );
  }
  return cells;
}
const rows = (of: Worksheet) => Array.from({ length: of.rowCount - 7 }, (_, index) => row(of, index + 8));
const total = (of: Worksheet) => rows(of).findLast(([label]) => label === 'TỔNG CỘNG') ?? [];

describe('the consolidation of the sample year', () => {
  it('has its sheets in order', async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as never);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Tóm tắt',
      'Hộ nghèo, hộ cận nghèo',
      'Dự án sản xuất',
      'Nguồn vốn',
      'Truyền thông',
      'Thông tin cơ sở',
      'Nâng cao năng lực',
      'Giám sát',
      'Chỉ tiêu khác',
      'Khó khăn, kiến nghị',
      'Nguồn số liệu',
      'Xác nhận',
      'Cảnh báo',
    ]);
  });

  it('adds up to the published poor and near-poor households, and their rates', () => {
    const census = sheet('Hộ nghèo, hộ cận nghèo');
    const sums = total(census);
    const headings = row(census, 6);
    expect(census.getCell('C4').value).toBe(
      'Số liệu tổng hợp từ 9/9 xã, thị trấn, tính đến ngày 20/11/2023; kết quả rà soát sơ bộ',
    );
    expect(rows(census).findIndex(([label]) => label === 'TỔNG CỘNG')).toBe(9);
    expect([sums[13], sums[15], sums[16]]).toEqual([1107, 11.83, 8.49]);
    expect(headings.slice(13, 17)).toEqual([
      'Cuối kỳ',
      'Nhân khẩu cuối kỳ (người)',
      'Tỷ lệ đầu kỳ (%)',
      'Tỷ lệ cuối kỳ (%)',
    ]);
    expect(sums.slice(27)).toEqual([6.02, expect.any(Number)]);
  });

  it('lists every project with its source, and adds up what was typed', () => {
    const projects = sheet('Dự án sản xuất');
    const items = rows(projects).filter(([number]) => typeof number === 'number');
    const headings = row(projects, 5);
    const households = headings.indexOf('Tổng số hộ tham gia theo quyết định (hộ)');
    expect(items).toHaveLength(35);
    expect(total(projects)[households]).toBe(46 + 252 + 21 + 50);
    expect(items[0]?.at(-1)).toBe('xa/23401-thi-tran-dak-to.xlsx, dòng 8');
    expect(projects.getCell(8, headings.indexOf('Ngày quyết định') + 1).value).toBeInstanceOf(Date);
  });

  it('adds up funds by sub-project, each once in the total', () => {
    const funds = sheet('Nguồn vốn');
    const groups = rows(funds).filter(([number, name]) => number === null && typeof name === 'string');
    const carried = row(funds, 5).findIndex((heading) => String(heading).startsWith('Vốn năm 2022'));
    const sum = groups.reduce((all, cells) => all + Number(cells[carried]), 0);
    expect(groups.map(([, name]) => name)).toContain('Dự án 2');
    expect(total(funds)[carried]).toBe(sum);
  });

  it('says of every figure where it comes from', () => {
    const sources = rows(sheet('Nguồn số liệu'));
    expect(sources).toHaveLength(figures.byId.size);
    expect(sources.map((cells) => cells[1])).toEqual([...figures.byId.keys()]);
    const poor = sources.find((cells) => cells[3] === 1107);
    expect(poor?.[6]).toContain('xa/23431-xa-van-lem.xlsx, Hộ nghèo: L7');
  });

  it('lists what was acknowledged, and what is open', () => {
    expect(rows(sheet('Xác nhận')).map((cells) => [cells[4], cells[6], cells[8], cells[9]])).toEqual([
      ['L12', 'Theo quyết định', 'Phòng Lao động', '22/11/2023'],
    ]);
    expect(rows(sheet('Cảnh báo')).map((cells) => cells.at(-1))).toEqual(['ceilings-missing']);
  });

  it('says above every sheet and every page that it is not sent', async () => {
    const notice = 'TÀI LIỆU LÀM VIỆC NỘI BỘ - KHÔNG GỬI KÈM BÁO CÁO';
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as never);
    for (const { name } of workbook.worksheets) {
      expect(row(sheet(name), 1), name).toContain(notice);
      expect(sheet(name).headerFooter.oddHeader, name).toContain(notice);
    }
  });

  it('prints no sources, and breaks between the poor and the near-poor', () => {
    const census = sheet('Hộ nghèo, hộ cận nghèo');
    expect(row(census, 5).slice(16, 18)).toEqual(['Hộ nghèo', 'Hộ cận nghèo']);
    expect(census.pageSetup).toMatchObject({ paperSize: 9, fitToPage: false, printTitlesColumn: 'A:B' });
    const projects = sheet('Dự án sản xuất');
    expect(row(projects, 5).at(-1)).toBe('Nguồn (tệp, dòng)');
    expect(projects.columnCount).toBe(27);
    expect(projects.pageSetup.printArea).toMatch(/^A\$?2:Z\$?\d+$/);
  });

  it('is the same, byte for byte, in any time zone', async () => {
    const again = await inZone('Pacific/Apia', () => writeConsolidation(data, figures, issues));
    expect(Buffer.from(again).equals(bytes)).toBe(true);
  });
});

describe('with a commune missing', () => {
  it('no sum hides it', async () => {
    const partial = await open(writeConsolidation(without(data, '23443'), figures, []));
    const census = partial('Hộ nghèo, hộ cận nghèo');
    expect(census.getCell('C4').value).toBe(
      'Số liệu tổng hợp từ 8/9 xã, thị trấn (thiếu: xã Pô Kô), tính đến ngày 20/11/2023; kết quả rà soát sơ bộ',
    );
    expect(new Set(total(census).slice(2))).toEqual(new Set(['[thiếu]']));
    const funds = rows(partial('Nguồn vốn')).filter(([number]) => number === null);
    expect(new Set(funds.map((cells) => cells[5]))).toEqual(new Set(['[thiếu]']));
    expect(total(partial('Dự án sản xuất'))).toContain('[thiếu]');
  });
});
