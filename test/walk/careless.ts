import type { TypedBook, TypedCells, TypedSheet } from '../../fixtures/book-values.ts';
import { present } from '../../src/model/present.ts';
import { setCell, withPart, withSheet } from '../workbook/damaged.ts';

/*
 * What careless communes make of their workbooks: the mistakes that were seen when a year was walked through. Each is one human
 * mistake, however many cells it touches.
 */

/** Mistakes of one round are of different communes: what comes of each is told at its own. */
export interface Careless {
  readonly round: 1 | 2 | 3 | 4;
  readonly name: string;
  /** The clerk is to read no more messages than these. */
  readonly most: number;
  /** Which commune makes it. */
  readonly seed: number;
  /** What it types otherwise. */
  readonly values?: (values: TypedBook) => TypedBook;
  /** What it does to the file. */
  readonly bytes?: (bytes: Uint8Array) => Uint8Array;
}

type Row = (row: TypedCells, index: number) => TypedCells | null;

/** The rows of a sheet otherwise; null leaves one out. */
function inRows(sheet: string, change: Row): (values: TypedBook) => TypedBook {
  return (values) => ({ ...values, [sheet]: changed(values[sheet], change) });
}

function changed(sheet: TypedSheet | undefined, change: Row): TypedSheet {
  if (sheet === undefined || 'fields' in sheet) throw new Error('no rows');
  if ('rows' in sheet)
    return { ...sheet, rows: sheet.rows.flatMap((row, index) => present([change(row, index)])) };
  const rows = Object.entries(sheet.matrix).map(([key, row], index) => [key, change(row, index) ?? {}]);
  return { matrix: Object.fromEntries(rows) as Readonly<Record<string, TypedCells>> };
}

/** A column put in before `at`, as a spreadsheet does it: what stands from there on moves on by one. */
const columnPutIn = (bytes: Uint8Array, sheet: string, at: string): Uint8Array =>
  withSheet(bytes, sheet, (xml) =>
    xml.replace(/(<c r=")([A-Y])(?=\d+")/g, (cell, head: string, column: string) =>
      column < at ? cell : `${head}${String.fromCharCode(column.charCodeAt(0) + 1)}`,
    ),
  );

const without = (row: TypedCells, gone: (value: unknown, key: string) => boolean): TypedCells =>
  Object.fromEntries(Object.entries(row).filter(([key, value]) => !gone(value, key)));

const gates = ['training', 'loudspeakers', 'capacity', 'difficulties'];

/** Blanks for 0 and for every reason, and the questions above the lists passed over. */
function blanks(values: TypedBook): TypedBook {
  const empty = (row: TypedCells) => without(row, (value, key) => value === 0 || key === 'reason');
  const swept = ['funds', 'poor', 'nearPoor'].reduce((all, sheet) => inRows(sheet, empty)(all), values);
  return { ...swept, ...Object.fromEntries(gates.map((sheet) => [sheet, { rows: [] }])) };
}

/** What a commune types of money: the rest is printed. */
const moneyOf =
  (change: (value: number) => number): Row =>
  (row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        key.startsWith('disbursed') && typeof value === 'number' ? change(value) : value,
      ]),
    );

const typed = (tab: string, address: string, value: number | string) => (bytes: Uint8Array) =>
  withSheet(bytes, tab, (xml) => setCell(xml, address, value));

export const careless: readonly Careless[] = [
  { round: 1, name: 'để trống thay vì ghi 0, không ghi lý do', most: 15, seed: 1, values: blanks },
  {
    round: 1,
    name: 'Nguồn vốn ghi bằng triệu đồng',
    most: 3,
    seed: 2,
    values: inRows(
      'funds',
      moneyOf((value) => value / 1_000_000),
    ),
  },
  {
    round: 1,
    name: 'Nguồn vốn ghi bằng nghìn đồng',
    most: 3,
    seed: 9,
    values: inRows(
      'funds',
      moneyOf((value) => value / 1_000),
    ),
  },
  { round: 1, name: 'sheet Hộ nghèo để trống', most: 1, seed: 3, values: inRows('poor', () => ({})) },
  { round: 1, name: 'Hộ cận nghèo!G8 = 99', most: 1, seed: 4, bytes: typed('Hộ cận nghèo', 'G8', 99) },
  {
    round: 1,
    name: 'Dự án sản xuất!T8 = 1.800.000.000',
    most: 1,
    seed: 5,
    bytes: typed('Dự án sản xuất', 'T8', 1_800_000_000),
  },
  {
    round: 2,
    name: 'Dự án sản xuất!N8 thừa một chữ số',
    most: 1,
    seed: 5,
    bytes: typed('Dự án sản xuất', 'N8', 4_050_000_000),
  },
  { round: 1, name: 'Hộ dân cư!D8 = 5.370', most: 1, seed: 6, bytes: typed('Hộ dân cư', 'D8', 5_370) },
  { round: 3, name: 'Hộ nghèo!L7 lệch 10 hộ', most: 1, seed: 6, bytes: typed('Hộ nghèo', 'L7', 193) },
  {
    round: 4,
    name: 'xóa một dòng của Nguồn vốn',
    most: 1,
    seed: 7,
    bytes: (bytes) =>
      [...'ABCDEFGIJ'].reduce((all, column) => typed('Nguồn vốn', `${column}10`, '')(all), bytes),
  },
  {
    round: 1,
    name: 'chữ trong ô số: 34 hộ, 290.000.000 đ, 20.000, khoảng 85, tháng 4',
    most: 5,
    seed: 8,
    bytes: (bytes) =>
      [
        typed('Dự án sản xuất', 'L8', '34 hộ'),
        typed('Dự án sản xuất', 'N8', '290.000.000 đ'),
        typed('Dự án sản xuất', 'V9', '20.000'),
        typed('Truyền thông', 'H8', 'khoảng 85'),
        typed('Truyền thông', 'B9', 'tháng 4'),
      ].reduce((all, change) => change(all), bytes),
  },
  {
    round: 1,
    name: 'ngày gõ ngược, năm cũ, thừa chữ số lượt người',
    most: 3,
    seed: 10,
    values: inRows('communication', (row, index) =>
      index === 0
        ? { ...row, date: { year: 2024, month: 12, day: 6 }, attendances: 8_500 }
        : { ...row, date: { year: 2023, month: 8, day: 12 } },
    ),
  },
  {
    round: 2,
    name: 'đổi tên sheet Giám sát',
    most: 1,
    seed: 9,
    bytes: (bytes) => withPart(bytes, 'xl/workbook.xml', (xml) => xml.replaceAll('Giám sát', 'Giam sat')),
  },
  {
    round: 2,
    name: 'chèn một cột vào Truyền thông',
    most: 1,
    seed: 6,
    bytes: (bytes) => columnPutIn(bytes, 'Truyền thông', 'E'),
  },
];
