import { describe, expect, it } from 'vitest';
import type { CommuneBook } from '../../src/forms/books.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import { guideOf } from '../../src/forms/commune/guide.ts';
import {
  type Column,
  type DataSheet,
  type Form,
  type FormContext,
  type LayoutContext,
  type RowOf,
  textOf,
} from '../../src/forms/define.ts';
import { expectedOf } from '../../src/forms/describe.ts';
import { firstDataRow, openRowsOf, placeColumns, rowOf } from '../../src/forms/layout.ts';
import { sheetNames } from '../../src/forms/names.ts';
import { dumpForm } from './form-dump.ts';

/** Version 1 is the form of the document. */
const layout: LayoutContext = { year: 2023, version: 1, olderFunds: false };
const older: LayoutContext = { year: 2023, version: 1, olderFunds: true };
const { sheets } = communeForm;
type SheetId = keyof typeof sheets;
const all = Object.entries(sheets) as readonly (readonly [SheetId, DataSheet])[];

function headingsOf(id: SheetId, of: LayoutContext = layout): Record<string, string> {
  const sheet = sheets[id];
  if (sheet.kind === 'fields') throw new Error(`${id} has no columns`);
  return Object.fromEntries(placeColumns(sheet, of).map(({ letter, heading }) => [letter, heading]));
}

function letterOf(id: SheetId, key: string, of: LayoutContext = layout): string | undefined {
  const sheet = sheets[id];
  if (sheet.kind === 'fields') throw new Error(`${id} has no columns`);
  return placeColumns(sheet, of).find((placed) => placed.key === key)?.letter;
}

describe('sheets of the commune form', () => {
  it('stand in the order of the tabs, under their own ids', () => {
    expect(all.map(([, sheet]) => sheet.name)).toEqual([
      'Thông tin',
      'Hộ dân cư',
      'Hộ nghèo',
      'Hộ cận nghèo',
      'Dự án sản xuất',
      'Nguồn vốn',
      'Đào tạo nghề',
      'Truyền thông',
      'Thông tin cơ sở',
      'Nâng cao năng lực',
      'Giám sát',
      'Chỉ tiêu khác',
      'Khó khăn, kiến nghị',
    ]);
    for (const [id, sheet] of all) expect(sheet.id).toBe(id);
  });

  it('have names that Excel takes, each once', () => {
    const names = [...all.map(([, sheet]) => sheet.name), ...Object.values(sheetNames)];
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
      expect(name).toBe(name.normalize('NFC'));
    }
  });

  it.each([layout, older])('have no heading twice (older funds: $olderFunds)', (of) => {
    for (const [id, sheet] of all) {
      if (sheet.kind === 'fields') continue;
      const headings = Object.values(headingsOf(id, of));
      expect(headings, id).toHaveLength(new Set(headings).size);
    }
  });

  it('ask Có or Không where nothing else tells none from forgotten', () => {
    const asking = all.filter(([, sheet]) => sheet.kind === 'list' && sheet.gate).map(([id]) => id);
    expect(asking).toEqual([
      'productionProjects',
      'training',
      'communication',
      'loudspeakers',
      'capacity',
      'supervision',
      'difficulties',
    ]);
  });

  it('have 60 open rows, communication 150', () => {
    expect(sheets.productionProjects.openRows).toBe(60);
    expect(sheets.communication.openRows).toBe(150);
    expect(firstDataRow(sheets.productionProjects)).toBe(8);
    expect(firstDataRow(sheets.poor)).toBe(7);
  });
});

describe('letters', () => {
  it('are those of the document', () => {
    expect(
      Object.fromEntries(
        Object.keys(sheets.info.fields).map((key) => [rowOf(sheets.info, key, layout), key]),
      ),
    ).toEqual({
      7: 'province',
      8: 'district',
      9: 'commune',
      10: 'code',
      11: 'year',
      12: 'deadline',
      13: 'censusStatus',
      14: 'recognition',
      15: 'cutoff',
      16: 'sending',
      17: 'letter',
      18: 'preparedOn',
      19: 'preparedBy',
      20: 'position',
      21: 'phone',
      22: 'signer',
      23: 'signerTitle',
    });
    const lastLetters: Partial<Record<SheetId, string>> = {
      population: 'F',
      poor: 'N',
      nearPoor: 'P',
      productionProjects: 'AA',
      funds: 'N',
      training: 'N',
      communication: 'J',
      loudspeakers: 'L',
      capacity: 'K',
      supervision: 'H',
      otherTargets: 'G',
      difficulties: 'E',
    };
    for (const [id, last] of Object.entries(lastLetters))
      expect(Object.keys(headingsOf(id as SheetId)).at(-1), id).toBe(last);
  });

  it.each([
    ['population', 'current', 'D', 'Tại thời điểm rà soát năm 2023'],
    ['poor', 'opening', 'C', 'Đầu kỳ (cuối năm 2022, số chính thức)'],
    ['poor', 'fromNearPoor', 'G', 'Hộ cận nghèo trở thành hộ nghèo'],
    ['poor', 'computedClosing', 'K', 'Cuối kỳ tính theo diễn biến = (1)−(2)−(3)−(4)+(5)+(6)+(7)+(8)'],
    ['poor', 'closing', 'L', 'Cuối kỳ theo danh sách rà soát'],
    ['nearPoor', 'toPoor', 'D', 'Trở thành hộ nghèo'],
    ['nearPoor', 'outAgainstPoor', 'O', 'Đối chiếu cột (2) với Hộ nghèo cột (5)'],
    ['nearPoor', 'inAgainstPoor', 'P', 'Đối chiếu cột (5) với Hộ nghèo cột (2)'],
    ['productionProjects', 'name', 'C', 'Tên dự án (theo quyết định phê duyệt)'],
    ['productionProjects', 'households', 'L', 'Tổng số hộ tham gia theo quyết định (hộ)'],
    ['productionProjects', 'centralBudget', 'N', 'Ngân sách trung ương (đồng)'],
    ['productionProjects', 'disbursed', 'T', 'Đã giải ngân từ ngân sách nhà nước (đồng)'],
    ['productionProjects', 'quantityUnit', 'W', 'Đơn vị tính'],
    ['productionProjects', 'progress', 'Z', 'Tiến độ'],
    ['funds', 'carriedOver', 'E', 'Vốn năm 2022 chuyển sang (đồng)'],
    ['funds', 'available', 'H', 'Tổng vốn được sử dụng (đồng)'],
    ['funds', 'disbursedCurrent', 'J', 'Đã giải ngân từ vốn năm 2023 (đồng)'],
    ['funds', 'reason', 'N', 'Lý do chưa giải ngân hết'],
    ['training', 'povertyProgramme', 'G', 'Trong đó: theo Chương trình giảm nghèo bền vững (người)'],
    ['communication', 'attendances', 'H', 'Số lượt người tham dự (lượt người)'],
    ['loudspeakers', 'clusters', 'F', 'Số cụm (cụm)'],
    ['capacity', 'planNumber', 'E', 'Số kế hoạch'],
    ['supervision', 'remedy', 'H', 'Khắc phục'],
    ['otherTargets', 'result', 'F', 'Thực hiện đến ngày chốt'],
    ['difficulties', 'content', 'D', 'Nội dung'],
  ] as const)('%s %s stands in %s', (id, key, letter, heading) => {
    expect(letterOf(id, key)).toBe(letter);
    expect(headingsOf(id)[letter]).toBe(heading);
  });

  it('move for the pair of columns of year N-2, which the sums take in', () => {
    expect(letterOf('funds', 'carriedOverOlder')).toBeUndefined();
    expect(headingsOf('funds', older)).toMatchObject({
      E: 'Vốn năm 2022 chuyển sang (đồng)',
      F: 'Vốn năm 2021 còn được sử dụng (đồng)',
      J: 'Đã giải ngân từ vốn năm 2022 (đồng)',
      K: 'Đã giải ngân từ vốn năm 2021 (đồng)',
    });
    expect(dumpForm(communeForm as unknown as Form, 1)).toMatch(/I available · .* · =SUM\(E8:H8\)/);
    expect(dumpForm(communeForm as unknown as Form, 1)).toMatch(/M disbursed · .* · =SUM\(J8:L8\)/);
  });
});

describe('what is prepared', () => {
  const context: FormContext = {
    ...layout,
    province: 'Tỉnh Kon Tum',
    district: 'Huyện Đắk Tô',
    communeWord: 'xã, thị trấn',
    communes: [],
    lists: {},
    fundedSubprojects: ['da2', 'da4-tda1'],
    investmentSubprojects: ['da4-tda1'],
    otherTargets: [{ code: 'DD-01', subproject: 'Tiểu dự án 2 - Dự án 3', name: 'Trẻ em', unit: 'trẻ' }],
    thresholds: { householdChangePercent: 5, disbursementPercent: 7.5 },
    deadline: { year: 2023, month: 11, day: 10 },
    receiver: 'Phòng Lao động - Thương binh và Xã hội',
  };

  it('funds: two sources for each sub-project, and for its investment capital', () => {
    expect(
      sheets.funds.prepared?.(context).map((row) => [row['code'], row['source'], row['capital']].join(' ')),
    ).toEqual([
      'DA2 central recurrent',
      'DA2 local recurrent',
      'DA4-TDA1 central recurrent',
      'DA4-TDA1 local recurrent',
      'DA4-TDA1 central investment',
      'DA4-TDA1 local investment',
    ]);
    const everything = { ...context, fundedSubprojects: Array.from({ length: 13 }, () => 'da2') };
    const rows = sheets.funds.prepared?.({ ...everything, investmentSubprojects: ['da2'] }) ?? [];
    expect(rows.length).toBeLessThanOrEqual(openRowsOf(sheets.funds, context));
  });

  it('the targets of the district, and whose form it is', () => {
    expect(sheets.otherTargets.prepared?.(context)).toEqual([
      { code: 'DD-01', subproject: 'Tiểu dự án 2 - Dự án 3', name: 'Trẻ em', unit: 'trẻ' },
    ]);
    const identity = { code: '23431', name: 'Xã Văn Lem' };
    const { fields } = sheets.info;
    expect(fields.code.preset?.(context, identity)).toBe('23431');
    expect(fields.commune.preset?.(context, identity)).toBe('Xã Văn Lem');
    expect(fields.commune.preset?.(context, null)).toBeUndefined();
  });

  it('the guide: deadline, receiver and thresholds of the year, and something where they lack', () => {
    const { steps, terms } = guideOf(context);
    expect(steps.at(-1)).toBe(
      'Trước ngày 10/11/2023, gửi tệp Excel này và bản in sheet Thông tin đã ký, đóng dấu (hoặc ký số) về Phòng Lao động - Thương binh và Xã hội.',
    );
    expect(steps.join('\n')).toContain(
      'tăng, giảm trên 5%, khi có hộ giảm khác, tăng khác, khi tỷ lệ giải ngân dưới 7,5%',
    );
    expect(terms.map(({ term }) => term)).toContain('Cụm loa');
    const { deadline: _deadline, receiver: _receiver, ...bare } = context;
    expect(guideOf(bare).steps.at(-1)).toMatch(/^Đúng hạn huyện thông báo, .* về huyện\.$/);
  });
});

describe('cells that must be filled in some cases only', () => {
  const needed = (id: SheetId, key: string, row: Readonly<Record<string, unknown>>) => {
    const sheet = sheets[id];
    const definitions: Readonly<Record<string, unknown>> =
      sheet.kind === 'fields' ? sheet.fields : sheet.columns;
    const { requiredWhen } = definitions[key] as { requiredWhen?: { test(row: unknown): boolean } };
    return requiredWhen?.test(row);
  };

  it.each([
    ['info', 'recognition', { censusStatus: 'official' }, true],
    ['info', 'recognition', { censusStatus: 'preliminary' }, false],
    ['info', 'recognition', {}, false],
    ['poor', 'reason', { otherDecrease: 0, otherIncrease: 2 }, true],
    ['poor', 'reason', { otherDecrease: 0, otherIncrease: 0 }, false],
    ['nearPoor', 'reason', { otherDecrease: 1 }, true],
    ['nearPoor', 'reason', {}, false],
    ['productionProjects', 'linkageLead', { mode: 'linked' }, true],
    ['productionProjects', 'linkageLead', { mode: 'community' }, false],
    ['communication', 'attendances', { form: 'Hội nghị, tập huấn' }, true],
    ['communication', 'attendances', { form: 'Phát thanh' }, false],
    ['communication', 'attendances', { form: 'Pa nô, áp phích, tờ rơi' }, false],
    ['communication', 'attendances', {}, false],
    ['capacity', 'planNumber', { state: 'Đã ban hành kế hoạch' }, true],
    ['capacity', 'planNumber', { state: 'Đang xây dựng kế hoạch' }, false],
    ['capacity', 'date', { state: 'Đã thực hiện' }, true],
    ['capacity', 'date', { state: 'Đã ban hành kế hoạch' }, false],
  ] as const)('%s %s, given %j: %s', (id, key, row, is) => {
    expect(needed(id, key, row)).toBe(is);
  });

  it('are tested against values that their drop-downs offer', () => {
    const offered = (id: SheetId, key: string) => {
      const sheet = sheets[id];
      const column = (sheet.kind === 'fields' ? sheet.fields : sheet.columns)[key as never] as Column;
      return column.kind !== 'formula' && column.type.shape === 'choice'
        ? column.type.options(layout).map(({ value, label }) => [value, textOf(label, layout)].join('='))
        : [];
    };
    expect(offered('communication', 'form')).toContain('Phát thanh=Phát thanh');
    expect(offered('capacity', 'state')).toContain('Đã thực hiện=Đã thực hiện');
    expect(offered('productionProjects', 'mode')).toContain('linked=Liên kết theo chuỗi giá trị');
  });
});

describe('what a cell should hold', () => {
  const { poor, funds, productionProjects, communication } = sheets;

  it('is said in Vietnamese, with its unit', () => {
    const { columns } = productionProjects;
    expect(expectedOf(columns.poor, layout)).toBe('số nguyên không âm (hộ)');
    expect(expectedOf(poor.columns.closing, layout, 'người')).toBe('số nguyên không âm (người)');
    expect(expectedOf(funds.columns.initial, layout)).toBe('số tiền bằng đồng, số nguyên không âm');
    expect(expectedOf(communication.columns.programmeFunds, layout)).toBe('một trong: Có; Không');
    expect(expectedOf(columns.fundingYear, layout)).toBe('một trong: 2023; 2022');
    expect(expectedOf(columns.fundingYear, older)).toBe('một trong: 2023; 2022; 2021');
    expect(expectedOf(columns.householdDifference, layout)).toBe('công thức của biểu, không nhập');
    expect(expectedOf(sheets.info.fields.code, layout)).toBe('mã đơn vị hành chính gồm 5 chữ số');
  });
});

describe('types', () => {
  it('are exact to the column', () => {
    type Value<C> = Extract<C, { state: 'value' }> extends { value: infer T } ? T : never;
    type Project = RowOf<typeof productionProjects>;
    type Poor = NonNullable<CommuneBook['sheets']['poor']>;
    type Info = NonNullable<CommuneBook['sheets']['info']>;
    const { productionProjects } = sheets;
    const mode: Value<Project['mode']> = 'linked';
    const households: Value<Poor['households']['closing']> = 41;
    const status: Value<Info['censusStatus']> = 'preliminary';
    // @ts-expect-error no such mode
    const otherMode: Value<Project['mode']> = 'alone';
    // @ts-expect-error a count is a number
    const text: Value<Poor['households']['closing']> = '41';
    // @ts-expect-error formulas are not data
    type Difference = Project['householdDifference'];
    // @ts-expect-error no such row
    type Nobody = Poor['nobody'];
    expect([mode, households, status, otherMode, text]).toHaveLength(5);
    expect<[Difference, Nobody] | null>(null).toBeNull();
    expect(productionProjects.id).toBe('productionProjects');
  });
});
