import { columnLetters } from '../../model/address.ts';
import { toSerial } from '../../vietnamese/dates.ts';
import { linesIn } from '../write/cells.ts';
import { formats, type Look } from '../write/looks.ts';
import { paperFor } from '../write/paper.ts';
import { newSheet, type PlannedSheet } from '../write/plan.ts';
import { lacking, type ReportColumn, type ReportTable, type TableCell, type TotalCheck } from './table.ts';

const at = {
  notice: 1,
  issuer: 2,
  title: 3,
  subtitle: 4,
  group: 5,
  heading: 6,
  number: 7,
  first: 8,
} as const;

/** Text on paper is at least so high, in points; wider tables go on A3. */
const leastOnPaper = 7;

export interface TableHead {
  /** What the workbook is for, above every sheet and every page. */
  readonly notice: string;
  /** "ỦY BAN NHÂN DÂN HUYỆN ĐẮK TÔ". */
  readonly issuer: string;
  /** "Số liệu tổng hợp từ 9/9 xã, thị trấn". */
  readonly subtitle: string;
}

/** The columns that stand on both pages of a table that has two. */
const repeatedColumns = 2;

/** Rows, letters, borders and print set-up of a table. */
export function planTable(table: ReportTable, head: TableHead): PlannedSheet {
  const sheet = newSheet(table.name, { protected: false });
  const { columns, rows } = table;
  const last = columnLetters(columns.length);
  const printed = columns.filter(({ unprinted }) => unprinted !== true).length;
  putHead(sheet, table, head, printed);
  const grouped = rows.some(({ kind }) => kind === 'subtotal');
  const end = rows.length === 0 ? putEmpty(sheet, table, last) : putRows(sheet, table);
  sheet.freeze = { rows: at.number, columns: Math.min(2, columns.length - 1) };
  if (!grouped && rows.length > 0) sheet.filter = `A${at.number}:${last}${at.first + rows.length - 1}`;
  setPage(sheet, table, printed);
  sheet.pageHeader = head.notice;
  sheet.page = {
    ...sheet.page,
    // from below the notice, which stands above every page
    printTitlesRow: `${at.group}:${at.number}`,
    printArea: `A$${at.issuer}:${letter(printed - 1)}$${end}`,
  };
  return sheet;
}

/** Where the sum of a column stands, for formulas of other sheets: `'Nguồn vốn'!$I$177`; null: the table has no such sum. */
export function totalCell(table: ReportTable, key: string): string | null {
  return table.total && table.rows.length > 0 ? cellIn(table, key, table.rows.length) : null;
}

/** The same of one row, by its place in the table. */
export function rowCell(table: ReportTable, key: string, row: number): string | null {
  return row >= 0 && row < table.rows.length ? cellIn(table, key, row) : null;
}

function cellIn({ name, columns }: ReportTable, key: string, row: number): string | null {
  const column = columns.findIndex((each) => each.key === key);
  return column === -1 ? null : `'${name}'!$${letter(column)}$${at.first + row}`;
}

/** One page wide; or two, broken where the table says, with a scale at which the wider of them just fits. */
function setPage(sheet: PlannedSheet, { columns, secondPage }: ReportTable, printed: number): void {
  const widths = columns.slice(0, printed).map(({ width }) => width);
  if (secondPage === undefined) {
    sheet.page = { paperSize: paperFor(widths, leastOnPaper).paper.size };
    return;
  }
  const pages = [
    widths.slice(0, secondPage),
    [...widths.slice(0, repeatedColumns), ...widths.slice(secondPage)],
  ];
  const total = (page: readonly number[]) => page.reduce((sum, width) => sum + width, 0);
  const widest = pages.reduce((most, page) => (total(page) > total(most) ? page : most));
  const { paper, scale } = paperFor(widest, leastOnPaper);
  sheet.columnBreak = secondPage;
  sheet.page = { paperSize: paper.size, fitToPage: false, scale, printTitlesColumn: 'A:B' };
}

/** The rows, each group's sums in its own row and the table's below; gives the last row. */
function putRows(sheet: PlannedSheet, { columns, rows, total, checks = [] }: ReportTable): number {
  /** Runs of item rows, each with the row that sums it up. */
  const runs: { readonly subtotal: number | null; readonly items: number[] }[] = [];
  rows.forEach(({ kind, cells }, place) => {
    const row = at.first + place;
    if (kind === 'subtotal') {
      runs.push({ subtotal: row, items: [] });
      putTotalCells(sheet, columns, cells, row);
      return;
    }
    if (runs.length === 0) runs.push({ subtotal: null, items: [] });
    runs.at(-1)?.items.push(row);
    columns.forEach((column, index) =>
      sheet.cells.set(`${letter(index)}${row}`, {
        look: itemLook(column, cells[index]),
        ...formatOf(column, cells[index]),
        ...content(column, cells[index], row),
      }),
    );
    fitHeight(sheet, columns, cells, row);
  });
  for (const { subtotal, items } of runs) if (subtotal !== null) putSums(sheet, columns, subtotal, [items]);
  const end = at.first + rows.length;
  if (!total) return end - 1;
  putTotalCells(sheet, columns, [], end);
  sheet.cells.set(`A${end}`, { value: 'TỔNG CỘNG', look: 'total-label' });
  putSums(
    sheet,
    columns,
    end,
    runs.map(({ items }) => items),
  );
  return putChecks(sheet, columns, checks, end);
}

/** Below the sums those of the report, and whether they are equal; gives the last row. */
function putChecks(
  sheet: PlannedSheet,
  columns: readonly ReportColumn[],
  checks: readonly TotalCheck[],
  total: number,
): number {
  if (checks.length === 0) return total;
  const [said, verdict] = [total + 1, total + 2];
  sheet.cells.set(`A${said}`, { value: 'Số trong báo cáo', look: 'subtitle' });
  sheet.cells.set(`A${verdict}`, { value: 'Đối chiếu', look: 'subtitle' });
  for (const { column, inReport } of checks) {
    const own = letter(column);
    const kind = columns[column];
    sheet.cells.set(`${own}${said}`, {
      value: inReport,
      look: 'item',
      ...(kind === undefined ? {} : formatOf(kind, inReport)),
    });
    const formula = `IF(${own}${total}=${own}${said},"bằng","KHÁC")`;
    sheet.cells.set(`${own}${verdict}`, { formula, look: 'item-centre' });
  }
  sheet.conditions.push({
    range: `A${verdict}:${letter(columns.length - 1)}${verdict}`,
    formula: `A${verdict}="KHÁC"`,
    mark: 'wrong',
  });
  return verdict;
}

/** A row of sums, as far as they are no sums of rows. */
function putTotalCells(
  sheet: PlannedSheet,
  columns: readonly ReportColumn[],
  cells: readonly TableCell[],
  row: number,
): void {
  columns.forEach((column, index) =>
    sheet.cells.set(`${letter(index)}${row}`, {
      look: column.total === true || column.formula ? 'total' : 'total-label',
      ...formatOf(column, cells[index]),
      ...content(column, cells[index], row),
    }),
  );
}

/** One row that says that there is nothing; gives its number. */
function putEmpty(sheet: PlannedSheet, { columns, whenEmpty }: ReportTable, last: string): number {
  const row = at.first;
  columns.forEach((_, place) => sheet.cells.set(`${letter(place)}${row}`, { look: 'item-text' }));
  sheet.cells.set(`A${row}`, { value: whenEmpty, look: 'item-centre' });
  sheet.merges.push(`A${row}:${last}${row}`);
  return row;
}

/** Of a column by its place, from 0. */
function letter(place: number): string {
  return columnLetters(place + 1);
}

function putHead(
  sheet: PlannedSheet,
  { columns, title, secondPage }: ReportTable,
  head: TableHead,
  printed: number,
): void {
  // In the columns that stand on both pages it would stand on both too, cut after them; over both it would be cut between them.
  const [start, last] =
    secondPage === undefined ? ['A', letter(printed - 1)] : [letter(repeatedColumns), letter(secondPage - 1)];
  sheet.cells.set(`${start}${at.notice}`, { value: head.notice, look: 'notice' });
  sheet.cells.set(`${start}${at.issuer}`, { value: head.issuer, look: 'band' });
  sheet.cells.set(`${start}${at.title}`, { value: title, look: 'centred-title' });
  sheet.cells.set(`${start}${at.subtitle}`, { value: head.subtitle, look: 'centred-subtitle' });
  for (const row of [at.notice, at.title, at.subtitle]) sheet.merges.push(`${start}${row}:${last}${row}`);
  sheet.heights.set(at.title, 24);
  let lines = 1;
  columns.forEach(({ heading, group, width }, place) => {
    const own = letter(place);
    sheet.widths.set(place + 1, width);
    sheet.cells.set(`${own}${at.group}`, { value: group ?? heading, look: 'heading' });
    sheet.cells.set(`${own}${at.heading}`, { value: group === undefined ? '' : heading, look: 'heading' });
    sheet.cells.set(`${own}${at.number}`, { value: `(${place + 1})`, look: 'column-number' });
    if (group === undefined) sheet.merges.push(`${own}${at.group}:${own}${at.heading}`);
    else if (columns[place - 1]?.group !== group) {
      const width = columns.slice(place).findIndex((column) => column.group !== group);
      const end = width === -1 ? columns.length : place + width;
      if (end - place > 1) sheet.merges.push(`${own}${at.group}:${letter(end - 1)}${at.group}`);
    }
    lines = Math.max(lines, linesIn(heading, width));
  });
  sheet.heights.set(at.group, 19);
  sheet.heights.set(at.heading, Math.max(1, lines) * 15 + 4);
}

function itemLook(column: ReportColumn, cell: TableCell): Look {
  if (column.kind === 'number' && typeof cell === 'string' && cell !== lacking) return 'item-text';
  if (column.kind === 'text' || column.kind === 'id') return 'item-text';
  return column.kind === 'centre' || column.kind === 'date' ? 'item-centre' : 'item';
}

function formatOf(column: ReportColumn, cell: TableCell): { format?: string } {
  if (column.kind === 'date' || typeof cell === 'object') return { format: formats.shortDate };
  if (column.kind === 'rate') return { format: formats.rate };
  if (column.kind === 'id') return { format: formats.text };
  if (column.kind !== 'number') return {};
  return { format: typeof cell === 'number' && !Number.isInteger(cell) ? formats.decimals : formats.whole };
}

function content(
  column: ReportColumn,
  cell: TableCell,
  row: number,
): { value?: string | number; formula?: string } {
  if (column.formula !== undefined) return { formula: column.formula(letter, row) };
  if (cell === undefined || cell === '') return {};
  return { value: typeof cell === 'object' ? toSerial(cell) : cell };
}

/** Σ of runs of rows; where a text stands among the numbers, something lacks, and so does the sum. */
function putSums(
  sheet: PlannedSheet,
  columns: readonly ReportColumn[],
  row: number,
  runs: readonly (readonly number[])[],
): void {
  columns.forEach((column, place) => {
    if (column.total !== true || column.formula !== undefined) return;
    const filled = runs.filter((run) => run.length > 0);
    const ranges = filled.map((run) => `${letter(place)}${run[0]}:${letter(place)}${run.at(-1)}`);
    // Not COUNTIF(…,"?*"): LibreOffice counts numbers by it too.
    const sound = ranges.map((range) => `COUNT(${range})+COUNTBLANK(${range})`).join('+');
    const cells = filled.reduce((sum, run) => sum + run.length, 0);
    const formula = cells === 0 ? '0' : `IF(${sound}=${cells},SUM(${ranges.join(',')}),"${lacking}")`;
    sheet.cells.set(`${letter(place)}${row}`, { formula, look: 'total', format: formats.whole });
  });
}

function fitHeight(
  sheet: PlannedSheet,
  columns: readonly ReportColumn[],
  cells: readonly TableCell[],
  row: number,
): void {
  const lines = cells.reduce<number>((most, cell, place) => {
    const width = columns[place]?.width ?? 10;
    return typeof cell === 'string' ? Math.max(most, linesIn(cell, width)) : most;
  }, 1);
  if (lines > 1) sheet.heights.set(row, Math.min(409, lines * 15 + 2));
}
