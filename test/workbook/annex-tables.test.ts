import { expect, it } from 'vitest';
import { makeFigures } from '../../src/figures/index.ts';
import { folded } from '../../src/workbook/annex-tables/annex-table.ts';
import { planAnnexTable } from '../../src/workbook/annex-tables/plan-annex-table.ts';
import { annexTables } from '../../src/workbook/write-annex-tables.ts';
import { lacking } from '../../src/workbook/tables/table.ts';
import { dakToYear } from '../figures/dak-to.ts';
import { without } from './sample-year.ts';

/** Phụ biểu go out beside the report: each of their totals that the report, or the page, has too is that very number. */

const data = dakToYear();
const figures = makeFigures(data);
const tables = annexTables({ data, figures });

const tableOf = (name: string, of = tables) => {
  const table = of.find((each) => each.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
};
const totals = (name: string, of = tables) =>
  tableOf(name, of)
    .rows.filter(({ kind }) => kind === 'total')
    .map(({ cells }) => cells.filter((cell) => cell !== ''));
const figure = (id: string): number => {
  const value = figures.byId.get(id)?.value;
  if (value?.kind !== 'number') throw new Error(`no number ${id}`);
  return value.value;
};
const million = (id: string): number => figure(id) / 1_000_000;

it('are eight, in this order', () => {
  expect(tables.map(({ name }) => name)).toEqual([
    'Vốn và giải ngân',
    'Kết quả rà soát',
    'Diễn biến hộ nghèo',
    'Diễn biến hộ cận nghèo',
    'Hộ nghèo DTTS',
    'Chỉ tiêu',
    'Lớp đào tạo nghề',
    'Dự án sản xuất',
  ]);
});

it('the money of the whole district is the report’s, by year and by where it comes from', () => {
  const { columns } = tableOf('Vốn và giải ngân');
  // No local money was carried over: such columns are left out, and a note says so.
  expect(columns.slice(2, 5).map(({ group, heading }) => `${group ?? ''}: ${heading}`)).toEqual([
    'Vốn năm 2022 chuyển sang: NSTW',
    'Vốn giao năm 2023: NSTW',
    'Vốn giao năm 2023: NSĐP',
  ]);
  expect(totals('Vốn và giải ngân')).toEqual([
    [
      'Tổng cộng',
      million('von.chuyen-nguon.nstw.sau-dieu-chinh'),
      million('von.nam-nay.nstw.sau-dieu-chinh'),
      million('von.nam-nay.nsdp.sau-dieu-chinh'),
      million('von.duoc-su-dung'),
      million('von.chuyen-nguon.giai-ngan'),
      million('von.nam-nay.giai-ngan'),
      million('von.giai-ngan'),
      figure('von.chuyen-nguon.giai-ngan.ty-le'),
      figure('von.nam-nay.giai-ngan.ty-le'),
      figure('von.giai-ngan.ty-le'),
    ],
  ]);
  expect(million('von.nam-nay.nstw')).toBe(8139);
  expect(million('von.chuyen-nguon.nstw')).toBe(3219.8);
});

it('every sub-project’s money adds up to its figures', () => {
  for (const { cells } of tableOf('Vốn và giải ngân').rows.filter(({ kind }) => kind === 'item')) {
    const code = (figures.lists.get('tieu-du-an') ?? [])[Number(cells[0]) - 1] ?? '';
    expect([cells[5], cells[8]]).toEqual([million(`${code}.von`), million(`${code}.giai-ngan`)]);
  }
});

it('the review is the report’s: 13.039 households, 1.107 poor, 737 near-poor, their rates', () => {
  const [total = []] = totals('Kết quả rà soát');
  expect(total.slice(1, 5)).toEqual([13_039, 54_165, 1_107, 8.49]);
  expect(total.slice(7, 9)).toEqual([737, 5.65]);
  // of both kinds of poverty together
  expect(total.slice(11, 13)).toEqual([1_844, 14.14]);
});

it('the movement leads from the opening to the closing, of households and of persons', () => {
  for (const [name, closing, persons] of [
    ['Diễn biến hộ nghèo', 'ho-ngheo', 'ho-ngheo.nhan-khau'],
    ['Diễn biến hộ cận nghèo', 'ho-can-ngheo', 'ho-can-ngheo.nhan-khau'],
  ] as const) {
    const rows = totals(name).map((cells) => cells.filter((cell) => typeof cell === 'number'));
    expect(rows.map((cells) => cells.at(-1))).toEqual([figure(closing), figure(persons)]);
    for (const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i] of rows)
      expect(a - b - c - d + e + f + g + h).toBe(i);
  }
  const [poor = []] = totals('Diễn biến hộ nghèo');
  expect(Number(poor[3]) + Number(poor[4])).toBe(figure('ho-ngheo.thoat'));
  expect([poor[7], poor[8]]).toEqual([figure('ho-ngheo.tai-ngheo'), figure('ho-ngheo.phat-sinh')]);
});

it('ethnic minorities, classes and projects are the report’s', () => {
  const [minorities = []] = totals('Hộ nghèo DTTS');
  expect([minorities[1], minorities[3], minorities[6]]).toEqual([
    figure('ho-dan.dtts'),
    figure('ho-ngheo.dtts'),
    figure('ho-ngheo.dtts.ty-trong'),
  ]);
  expect(totals('Lớp đào tạo nghề')).toEqual([['Tổng cộng: 10 lớp', 326, 113, 148, 65]]);
  const { rows } = tableOf('Dự án sản xuất');
  const group = (code: string, block: string) =>
    ['so-du-an', 'ho', 'kinh-phi', 'nsnn', 'von-khac'].map((id) => figure(`${code}.${block}.${id}`));
  expect(rows.filter(({ kind }) => kind === 'subtotal').map(({ cells }) => cells.slice(2))).toEqual([
    group('da2', 'chuyen-nguon'),
    group('da2', 'nam-nay'),
    group('da3-tda1', 'chuyen-nguon'),
    group('da3-tda1', 'nam-nay'),
  ]);
  expect(rows.find(({ cells }) => cells[1] === 'Liên kết theo chuỗi giá trị')?.cells[2]).toBe(
    figure('da2.nam-nay.so-du-an.lien-ket'),
  );
});

it('targets stand beside what came of them, printed in the report or not', () => {
  expect(tableOf('Chỉ tiêu').rows.map(({ cells }) => [cells[1], ...cells.slice(4)])).toEqual([
    ['Giảm tỷ lệ hộ nghèo (Ủy ban nhân dân tỉnh giao)', 4, 3.34, 83.5],
    ['Giảm tỷ lệ hộ nghèo (Ủy ban nhân dân huyện giao)', 3.5, 3.34, 95.43],
    ['Trẻ em được can thiệp dinh dưỡng', 422, 0, 0],
    ['Người lao động được thu thập, cập nhật thông tin', 9150, 7869, 86],
  ]);
});

it('what a commune has not sent is never 0: its cells, every sum over them and every rate say so', () => {
  const partial = without(data, '23443');
  const lacks = annexTables({ data: partial, figures: makeFigures(partial) });
  expect(totals('Kết quả rà soát', lacks)[0]?.slice(1)).toEqual(Array(14).fill(lacking));
  expect(totals('Diễn biến hộ nghèo', lacks).map((cells) => cells.slice(-9))).toEqual(
    [1, 2].map(() => Array(9).fill(lacking) as unknown),
  );
  expect(totals('Vốn và giải ngân', lacks)[0]?.at(-1)).toBe(lacking);
  expect(totals('Dự án sản xuất', lacks)[0]?.slice(1)).toEqual(Array(5).fill(lacking));
  const commune = tableOf('Kết quả rà soát', lacks).rows.find(({ cells }) => cells[1] === 'Xã Pô Kô');
  expect(commune?.cells.slice(2)).toEqual(Array(14).fill(lacking));
});

it('rows of nothing but zeros are left out, named in a note, and the rest counted anew', () => {
  const table = {
    ...tableOf('Kết quả rà soát'),
    columns: ['STT', 'Xã', 'Số hộ', 'Số khẩu'].map((heading) => ({
      ...{ heading, width: 9, kind: 'count' as const },
      ...(heading === 'Số khẩu' ? { folds: 'khẩu' } : {}),
    })),
    rows: [
      { kind: 'item' as const, cells: [1, 'A', 0, 0], folds: 'A' },
      { kind: 'item' as const, cells: [2, 'B', 3, 0], folds: 'B' },
      { kind: 'item' as const, cells: [3, 'C', lacking, 0], folds: 'C' },
    ],
    notes: [],
  };
  const { rows, columns, notes } = folded(table);
  expect(rows.map(({ cells }) => cells)).toEqual([
    [1, 'B', 3],
    [2, 'C', lacking],
  ]);
  expect(columns.map(({ heading }) => heading)).toEqual(['STT', 'Xã', 'Số hộ']);
  expect(notes).toEqual([
    'Không ghi dòng mà mọi số đều bằng 0: A.',
    'Không ghi cột mà mọi số đều bằng 0: khẩu.',
  ]);
});

it('a column is as wide as its numbers, which would else be printed as "####"', () => {
  const money = { heading: 'Vốn', kind: 'money' as const, width: 9 };
  const table = {
    ...tableOf('Vốn và giải ngân'),
    columns: [money, money, { heading: 'Xã', kind: 'text' as const, width: 20 }],
    rows: [{ kind: 'total' as const, cells: [1_234_567.891234, 12.5, 'A'] }],
  };
  const head = { parent: [], issuer: [''], reference: null, caution: null, closing: null };
  const { sheet } = planAnnexTable(table, head, 'Phụ biểu 01');
  // "1.234.567,891234": 13 digits and 3 signs of 11 points, bold
  expect([1, 2, 3].map((column) => sheet.widths.get(column))).toEqual([14.5, 9.01, 20]);
});
