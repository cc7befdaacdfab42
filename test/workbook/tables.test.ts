import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/model/figure.ts';
import type { Issue } from '../../src/model/issue.ts';
import { calculate } from '../../src/workbook/calculate/calculate.ts';
import { acknowledgedTable, openIssuesTable } from '../../src/workbook/tables/issues.ts';
import { planTable } from '../../src/workbook/tables/plan-table.ts';
import { sourcesTable } from '../../src/workbook/tables/sources.ts';
import { lacking, type ReportTable, type TableRow } from '../../src/workbook/tables/table.ts';

const head = {
  notice: 'TÀI LIỆU LÀM VIỆC NỘI BỘ',
  issuer: 'ỦY BAN NHÂN DÂN HUYỆN ĐẮK TÔ',
  subtitle: 'Số liệu tổng hợp từ 9/9 xã, thị trấn',
};

const item = (...cells: TableRow['cells']): TableRow => ({ kind: 'item', cells });
const subtotal = (name: string): TableRow => ({ kind: 'subtotal', cells: ['', name] });

const table = (...rows: TableRow[]): ReportTable => ({
  name: 'Thử',
  title: 'BẢNG THỬ',
  columns: [
    { heading: 'STT', kind: 'centre', width: 6 },
    { heading: 'Xã, thị trấn', kind: 'text', width: 20 },
    { heading: 'Hộ nghèo', group: 'Hộ', kind: 'number', width: 10, total: true },
    { heading: 'Tổng số', group: 'Hộ', kind: 'number', width: 10, total: true },
    {
      heading: 'Tỷ lệ (%)',
      kind: 'rate',
      width: 8,
      formula: (letter, row) =>
        `IF(ISNUMBER(${letter(2)}${row}),ROUND(${letter(2)}${row}/${letter(3)}${row}*100,2),"")`,
    },
    { heading: 'Ngày', kind: 'date', width: 12 },
  ],
  rows,
  total: true,
  whenEmpty: 'Không có dòng nào',
});

function shown(of: ReportTable, ...addresses: string[]): unknown[] {
  const plan = planTable(of, head);
  const results = calculate([plan]);
  return addresses.map((address) => {
    const cell = plan.cells.get(address);
    return cell?.formula === undefined ? cell?.value : results('Thử', address);
  });
}

describe('a table of the consolidation', () => {
  it('adds up, and takes rates from sums', () => {
    const full = table(item(1, 'Xã Văn Lem', 41, 400), item(2, 'Xã Pô Kô', 20, 800));
    expect(shown(full, 'A10', 'C10', 'D10', 'E8', 'E9', 'E10')).toEqual([
      'TỔNG CỘNG',
      61,
      1200,
      10.25,
      2.5,
      5.08,
    ]);
  });

  it('has no total over what lacks', () => {
    const partial = table(item(1, 'Xã Văn Lem', 41, 400), item(2, 'Xã Pô Kô', lacking, 800));
    expect(shown(partial, 'C10', 'D10', 'E10')).toEqual([lacking, 1200, '']);
  });

  it('adds up groups, and their items once', () => {
    const grouped = table(
      subtotal('Dự án 2'),
      item(1, 'Xã Văn Lem', 1, 10),
      item(2, 'Xã Pô Kô', 2, 20),
      subtotal('Dự án 5'),
      item(3, 'Xã Văn Lem', 4, 40),
    );
    expect(shown(grouped, 'C8', 'C11', 'C13', 'D13')).toEqual([3, 4, 7, 70]);
  });

  it('says so where there is nothing', () => {
    expect(shown(table(), 'A8')).toEqual(['Không có dòng nào']);
  });

  it('stands under the issuer, title and subtitle, with numbered headings', () => {
    const plan = planTable(
      table(item(1, 'Xã Văn Lem', 41, 400, undefined, { year: 2023, month: 7, day: 4 })),
      head,
    );
    expect(
      ['A1', 'A2', 'A3', 'A4', 'C5', 'C6', 'D6', 'F7', 'F8'].map((at) => plan.cells.get(at)?.value),
    ).toEqual([
      'TÀI LIỆU LÀM VIỆC NỘI BỘ',
      'ỦY BAN NHÂN DÂN HUYỆN ĐẮK TÔ',
      'BẢNG THỬ',
      'Số liệu tổng hợp từ 9/9 xã, thị trấn',
      'Hộ',
      'Hộ nghèo',
      'Tổng số',
      '(6)',
      45111,
    ]);
    expect(plan.cells.get('F8')?.format).toBe('dd/mm/yyyy');
    expect(plan.merges).toEqual(['A1:F1', 'A3:F3', 'A4:F4', 'A5:A6', 'B5:B6', 'C5:D5', 'E5:E6', 'F5:F6']);
  });
});

describe('"Nguồn số liệu"', () => {
  const leaf = (file: string, sheet: string, cell: string) =>
    ({ kind: 'cell', at: { file, sheet, cell }, typed: '1', value: 1 }) as const;

  it('names the cells of a figure by file and sheet, and the figures that it was made from', () => {
    const figures: Figure[] = [
      {
        id: 'ngheo.ho',
        label: 'Hộ nghèo',
        unit: 'hộ',
        value: { kind: 'number', value: 1107, decimals: 0 },
        operation: 'sum',
        operands: [
          leaf('xa/a.xlsx', 'Hộ nghèo', 'L7'),
          leaf('xa/b.xlsx', 'Hộ nghèo', 'L7'),
          leaf('xa/a.xlsx', 'Hộ nghèo', 'L8'),
          { kind: 'figure', id: 'khac' },
        ],
      },
      {
        id: 'thieu',
        label: 'Số thiếu',
        unit: 'hộ',
        value: null,
        operation: 'cell',
        operands: [],
        lacking: [{ file: 'huyen.xlsx', sheet: 'Báo cáo', cell: 'C9' }],
        lackingLabel: 'xã Pô Kô',
      },
    ];
    const { rows } = sourcesTable({
      formVersion: 1,
      byId: new Map(figures.map((each) => [each.id, each])),
      lists: new Map(),
    });
    expect(rows.map(({ cells }) => cells)).toEqual([
      [
        1,
        'ngheo.ho',
        'Hộ nghèo',
        1107,
        'hộ',
        'cộng',
        'xa/a.xlsx, Hộ nghèo: L7, L8\nxa/b.xlsx, Hộ nghèo: L7',
        'khac',
      ],
      [2, 'thieu', 'Số thiếu', '[thiếu: xã Pô Kô]', 'hộ', 'lấy nguyên ô', 'huyen.xlsx, Báo cáo: C9', ''],
    ]);
  });
});

describe('"Xác nhận" and "Cảnh báo"', () => {
  const at = { file: 'xa/a.xlsx', sheet: 'Dự án sản xuất', cell: 'L12' };
  const issues: Issue[] = [
    {
      rule: 'households-differ-from-parts',
      severity: 'error',
      at,
      message: 'Tổng là 21.',
      acknowledged: { reason: 'Theo quyết định', by: 'Nguyễn Văn A', on: '18/11/2023', basis: 'BB 02' },
    },
    {
      rule: 'contribution-missing',
      severity: 'warning',
      at: { ...at, cell: null },
      message: 'Thiếu.',
      fix: 'Ghi P8.',
    },
  ];

  it('part what somebody signed for from what is open', () => {
    expect(acknowledgedTable(issues).rows.map(({ cells }) => cells)).toEqual([
      [
        1,
        'Lỗi',
        'xa/a.xlsx',
        'Dự án sản xuất',
        'L12',
        'Tổng là 21.',
        'Theo quyết định',
        'BB 02',
        'Nguyễn Văn A',
        '18/11/2023',
        'households-differ-from-parts',
      ],
    ]);
    expect(openIssuesTable(issues).rows.map(({ cells }) => cells)).toEqual([
      [1, 'Cảnh báo', 'xa/a.xlsx', 'Dự án sản xuất', '', 'Thiếu.', 'Ghi P8.', 'contribution-missing'],
    ]);
  });
});
