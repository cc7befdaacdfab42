import exceljs, { type DataValidation, type Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { districtForm } from '../../src/forms/district/form.ts';
import { openZip } from '../../src/package/zip-read.ts';
import { type BookValues, type FillOptions, writeFormWorkbook } from '../../src/workbook/fill.ts';
import { inZone } from '../time-zone.ts';
import { sampleCommune, sampleContext, sampleForm, sampleProjects } from './sample-form.ts';

const values: BookValues = {
  info: { fields: { sending: '2', madeOn: { year: 2023, month: 11, day: 20 }, phone: '0260 000 0001' } },
  poor: {
    matrix: {
      households: { opening: 41, escaped: 12, added: 3, closing: 33 },
      persons: { opening: 160, escaped: 40, added: 10, closing: 130 },
    },
  },
  productionProjects: { gate: 'yes', rows: sampleProjects },
  funds: {
    rows: [
      { code: 'DA6-TDA1', given: 80.5, change: -1_000_000 },
      { code: 'DA2', given: 1149, change: 0 },
    ],
  },
};

async function open(bytes: Uint8Array): Promise<(name: string) => Worksheet> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  return (name) => {
    const sheet = workbook.getWorksheet(name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  };
}

const write = (given: BookValues = values, options: FillOptions = {}) =>
  writeFormWorkbook(sampleForm, sampleContext, sampleCommune, given, options);

const filled = await write();
const sheet = await open(filled);
const projects = sheet('Dự án sản xuất');
const shown = (of: Worksheet, address: string) => {
  const { value } = of.getCell(address);
  return value !== null && typeof value === 'object' && 'formula' in value ? value.result : value;
};
const part = (name: string, bytes = filled): string => {
  const opened = openZip(bytes);
  if (!opened.ok) throw new Error(opened.fault.code);
  const entry = opened.zip.entries.find((each) => each.name === name);
  return Buffer.from(entry?.data ?? []).toString('utf8');
};
const validation = (of: Worksheet, address: string): DataValidation =>
  (of.getCell(address).dataValidation ?? {}) as DataValidation;
const isOpen = (of: Worksheet, address: string) => of.getCell(address).protection?.locked === false;

describe('head of a sheet', () => {
  it('says what it is, whose, of which year, and asks Có or Không', () => {
    expect(projects.getCell('A1').value).toBe('DỰ ÁN HỖ TRỢ PHÁT TRIỂN SẢN XUẤT');
    expect(projects.getCell('A2').value).toBe('UBND xã Văn Lem - Năm 2023');
    expect(projects.getCell('A3').value).toBe('Năm 2023 xã, thị trấn có nội dung này không?');
    expect(projects.getCell('D3').value).toBe('Có');
    expect(validation(projects, 'D3')).toMatchObject({ type: 'list' });
    expect(projects.getCell('L5').value).toBe('Tổng số hộ tham gia theo quyết định (hộ)');
    expect(projects.getCell('L6').value).toBe('(12)');
    expect(sheet('Hộ nghèo').getCell('C5').value).toBe('Đầu kỳ (cuối năm 2022)');
    expect(sheet('Hộ nghèo').getCell('C6').value).toBe('(1)');
  });

  it('has a coloured band over each group of columns', () => {
    const bands = sheet('Hộ nghèo');
    expect([bands.getCell('C4').value, bands.getCell('D4').value, bands.getCell('E4').value]).toEqual([
      'Đầu kỳ',
      'Trong năm',
      null,
    ]);
    expect(bands.getCell('E4').fill).toEqual(bands.getCell('D4').fill);
    expect(bands.getCell('E4').fill).not.toEqual(bands.getCell('C4').fill);
  });
});

describe('values', () => {
  it('writes choices as their labels, by value or label alike', () => {
    expect([projects.getCell('B8').value, projects.getCell('B9').value]).toEqual([
      'Dự án 2',
      'Tiểu dự án 1 - Dự án 3',
    ]);
    expect([projects.getCell('D8').value, projects.getCell('D9').value]).toEqual([
      'Cộng đồng',
      'Liên kết theo chuỗi giá trị',
    ]);
  });

  it('writes years and numbers in lists as numbers, since Excel makes numbers of them', () => {
    expect([projects.getCell('E8').value, projects.getCell('E9').value]).toEqual([2022, 2023]);
    expect(sheet('Thông tin').getCell('C9').value).toBe(2);
  });

  it('writes dates as dates, shown with the month in words', () => {
    expect(projects.getCell('G8').value).toEqual(new Date(Date.UTC(2023, 6, 4)));
    expect(projects.getCell('G8').numFmt).toBe('"ngày" dd "tháng" mm "năm" yyyy');
  });

  it('keeps codes and telephone numbers as text', () => {
    expect(sheet('Thông tin').getCell('C11').value).toBe('0260 000 0001');
    expect(sheet('Thông tin').getCell('C11').numFmt).toBe('@');
  });

  it('puts given rows beside the prepared ones they belong to', () => {
    const funds = sheet('Nguồn vốn');
    expect([funds.getCell('A8').value, funds.getCell('B8').value, funds.getCell('C8').value]).toEqual([
      'DA2',
      1149,
      0,
    ]);
    expect([funds.getCell('A9').value, funds.getCell('B9').value]).toEqual(['DA6-TDA1', 80.5]);
  });

  it.each([
    ['a sheet that the form lacks', { other: { rows: [] } }],
    ['a column that the sheet lacks', { funds: { rows: [{ code: 'DA2', gift: 1 }] } }],
    ['a choice that is not offered', { productionProjects: { rows: [{ mode: 'Tự do' }] } }],
    ['text for a number', { poor: { matrix: { households: { opening: '41' } } } }],
    [
      'more rows than there are',
      { productionProjects: { rows: Array.from({ length: 61 }, () => ({ poor: 1 })) } },
    ],
    ['rows for a matrix', { poor: { rows: [] } }],
  ] as const)('throws for %s', async (_, wrong) => {
    await expect(write(wrong as BookValues)).rejects.toThrow();
  });

  it('writes what was typed, whatever it was, when told to', async () => {
    const typed = await open(
      await write({ poor: { matrix: { households: { opening: 'bốn mốt' } } } }, { unchecked: true }),
    );
    expect(typed('Hộ nghèo').getCell('C7').value).toBe('bốn mốt');
  });
});

describe('formulas', () => {
  it('hold what they show, noughts and blanks too', () => {
    expect(part('xl/worksheets/sheet3.xml')).toContain('<f>L9-SUM(H9:K9)</f><v>1</v>');
    expect(part('xl/worksheets/sheet3.xml')).toContain('<f>L8-SUM(H8:K8)</f><v>0</v>');
    expect(shown(projects, 'A9')).toBe(2);
    const [, blank] = /<c r="A10".*?t="(str"><f>.*?<\/v>)/.exec(part('xl/worksheets/sheet3.xml')) ?? [];
    expect(blank).toBe('str"><f>IF(C10=&quot;&quot;,&quot;&quot;,ROW()-7)</f><v></v>');
  });

  it('add up every prepared row', () => {
    expect(projects.getCell('R7').formula).toBe('SUM(R8:R67)');
    expect(shown(projects, 'L7')).toBe(24);
    expect(shown(projects, 'R7')).toBe(150_600_000);
    expect(shown(sheet('Nguồn vốn'), 'B7')).toBe(1229.5);
  });

  it('reach over rows and sheets', () => {
    expect(shown(sheet('Hộ nghèo'), 'H7')).toBe(1);
    expect(sheet('Hộ nghèo').getCell('A10').value).toBe('Bình quân một hộ');
    expect(shown(sheet('Hộ nghèo'), 'C10')).toBe(3.94);
  });
});

describe('locks', () => {
  it('leave input and choices open, formulas, headings and totals not', () => {
    expect(['B8', 'H8', 'AA67', 'D3'].map((at) => isOpen(projects, at))).toEqual([true, true, true, true]);
    expect(['A8', 'M8', 'H7', 'H5', 'A1', 'H68'].map((at) => isOpen(projects, at))).toEqual(
      Array(6).fill(false),
    );
    expect(isOpen(sheet('Thông tin'), 'C7')).toBe(false);
    expect(isOpen(sheet('Nguồn vốn'), 'A8')).toBe(false);
    expect(isOpen(sheet('Nguồn vốn'), 'B9')).toBe(true);
  });

  it('end a list of prepared rows below its last one', () => {
    expect(isOpen(sheet('Nguồn vốn'), 'B10')).toBe(false);
  });

  it('close a column that went out filled in, but no cell of it that is empty', async () => {
    const given = { poor: { matrix: { households: { opening: 41 } } } };
    const locked = (await open(await write(given, { locked: { poor: ['opening'] } })))('Hộ nghèo');
    expect(['C7', 'C8', 'D7'].map((at) => isOpen(locked, at))).toEqual([false, true, true]);
  });

  it('have no password, and let rows, columns, filters and formats be changed', () => {
    expect(part('xl/worksheets/sheet3.xml')).toContain(
      '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" autoFilter="0" objects="1" scenarios="1"/>',
    );
    expect(part('xl/worksheets/sheet3.xml')).toContain('<autoFilter ref="A6:AA67"/>');
    expect(part('xl/workbook.xml')).toContain('<workbookProtection lockStructure="1"/>');
  });
});

describe('validations', () => {
  it('stand by range, one for a column', () => {
    const xml = part('xl/worksheets/sheet3.xml');
    expect(xml).toContain('sqref="H8:H67"');
    expect(xml.match(/<dataValidation /g)).toHaveLength(1 + 24);
  });

  it('hold the bounds of the schema', () => {
    expect(validation(projects, 'H8')).toMatchObject({ type: 'whole', formulae: [0, 100_000_000] });
    expect(validation(projects, 'V8')).toMatchObject({
      type: 'decimal',
      operator: 'greaterThan',
      formulae: [0],
    });
    expect(validation(sheet('Nguồn vốn'), 'B8')).toMatchObject({
      type: 'decimal',
      formulae: [0, 100_000_000],
    });
    expect(validation(sheet('Nguồn vốn'), 'C8').formulae).toEqual([
      -100_000_000_000_000, 100_000_000_000_000,
    ]);
    expect(validation(sheet('Nguồn vốn'), 'D8').formulae).toEqual([0, 100]);
    expect(validation(sheet('Hộ nghèo'), 'I7')).toMatchObject({ type: 'textLength', formulae: [500] });
    const dates = part('xl/worksheets/sheet3.xml').match(/type="date".*?<\/dataValidation>/)?.[0];
    expect(dates).toContain('<formula1>32874</formula1><formula2>73415</formula2>');
  });

  it('speak Vietnamese, within what Excel holds', () => {
    const { error, errorTitle, prompt, promptTitle } = validation(sheet('Hộ nghèo'), 'D7');
    expect(error).toBe(
      '"Thoát nghèo": nhập số nguyên không âm. Gõ số liền, không dấu chấm ngăn hàng nghìn, không ghi kèm chữ.',
    );
    expect([errorTitle, promptTitle, prompt]).toEqual([
      'Chưa đúng',
      'Thoát nghèo',
      'Đầu kỳ nghèo, nay không',
    ]);
    expect(validation(projects, 'Y8').prompt).toBe('Bắt buộc khi phương thức là Liên kết theo chuỗi giá trị');
  });

  it('take drop-downs from names over the hidden lists', () => {
    const [name] = validation(projects, 'U8').formulae as string[];
    const refersTo = new RegExp(
      `<definedName name="${name}">_danh_muc!\\$(\\w+)\\$2:\\$\\1\\$3</definedName>`,
    );
    const [, letter] = refersTo.exec(part('xl/workbook.xml')) ?? [];
    const lists = sheet('_danh_muc');
    expect([lists.getCell(`${letter}2`).value, lists.getCell(`${letter}3`).value]).toEqual([
      'Bò sinh sản',
      'Mắc ca',
    ]);
  });
});

describe('the workbook', () => {
  it('shows its sheets first, hides its lists and its identity at the end, and opens on the first', () => {
    const states = [
      ...part('xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]+)"[^>]*? state="([^"]+)"/g),
    ];
    expect(states.map(([, name, state]) => [name, state])).toEqual([
      ['Thông tin', 'visible'],
      ['Hộ nghèo', 'visible'],
      ['Dự án sản xuất', 'visible'],
      ['Nguồn vốn', 'visible'],
      ['_danh_muc', 'hidden'],
      ['_bieu', 'hidden'],
    ]);
    expect(part('xl/workbook.xml')).toContain('activeTab="0"');
    expect(part('xl/worksheets/sheet1.xml')).toContain('tabSelected="1"');
    expect(part('xl/worksheets/sheet2.xml')).not.toContain('tabSelected');
    expect(part('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it('keeps heads in view and on every page', () => {
    expect(projects.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 7 });
    expect(projects.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 4,
      fitToHeight: 0,
      printTitlesRow: '1:6',
      printTitlesColumn: 'A:C',
    });
    expect(sheet('Hộ nghèo').views[0]).toMatchObject({ xSplit: 2, ySplit: 6 });
    expect(sheet('Hộ nghèo').pageSetup).toMatchObject({ fitToWidth: 1, printTitlesRow: '1:6' });
  });

  it('marks differences, and what still lacks in a row that was begun', () => {
    const xml = part('xl/worksheets/sheet3.xml');
    expect(xml).toContain('<conditionalFormatting sqref="M8:M67">');
    expect(xml).toContain('AND(ISNUMBER(M8),M8&lt;&gt;0)');
    expect(xml).toContain('AND(COUNTA($B8:$L8,$N8:$R8,$T8:$AA8)&gt;0,ISBLANK(H8))');
  });

  it('is the same, byte for byte, in any time zone', async () => {
    for (const zone of ['Pacific/Apia', 'America/Los_Angeles', 'Asia/Ho_Chi_Minh'])
      expect(Buffer.from(await inZone(zone, () => write())).equals(filled)).toBe(true);
  });

  it('goes out blank with what the form prepares', async () => {
    const blank = await open(await writeFormWorkbook(sampleForm, sampleContext, sampleCommune, {}));
    expect(blank('Thông tin').getCell('C7').value).toBe('Xã Văn Lem');
    expect(blank('Dự án sản xuất').getCell('D3').value).toBeNull();
    expect(blank('Nguồn vốn').getCell('A9').value).toBe('DA6-TDA1');
    expect(shown(blank('Dự án sản xuất'), 'M7') ?? 0).toBe(0);
  });
});

describe('the district workbook', () => {
  it('offers in its drop-downs what is typed on its own sheets', async () => {
    const bytes = await writeFormWorkbook(districtForm, sampleContext, null, {
      offices: {
        rows: [
          { code: 'PVHTT', name: 'Phòng Văn hóa và Thông tin', kind: 'department' },
          { code: 'TTGD', name: 'Trung tâm Giáo dục nghề nghiệp', kind: 'training-provider' },
        ],
      },
      communes: { rows: [{ code: '23431', kind: 'Xã', name: 'Văn Lem' }] },
    });
    const district = await open(bytes);
    const lists = district('_danh_muc');
    const offered = (name: string, address: string) => {
      const [list] = validation(district(name), address).formulae as string[];
      const refersTo = new RegExp(`name="${list}">OFFSET\\(_danh_muc!\\$(\\w+)\\$2,0,0,MAX`);
      const [, letter = ''] = refersTo.exec(part('xl/workbook.xml', bytes)) ?? [];
      return [2, 3, 4, 5].map((row) => shown(lists, `${letter}${row}`) ?? '');
    };
    expect(offered('Vốn giao', 'C8')).toEqual([
      'Xã Văn Lem',
      'Phòng Văn hóa và Thông tin',
      'Trung tâm Giáo dục nghề nghiệp',
      '',
    ]);
    expect(offered('Đào tạo nghề', 'D8')).toEqual(['Trung tâm Giáo dục nghề nghiệp', '', '', '']);
    expect(part('xl/workbook.xml', bytes)).not.toContain('workbookProtection');
    expect(district('Số liệu năm trước').getCell('C9').value).toBe('Xã Pô Kô');
  });
});
