import { columnLetters } from '../../model/address.ts';
import { linesIn } from '../write/cells.ts';
import { formats } from '../write/looks.ts';
import { newSheet, type PlannedChart, type PlannedSheet } from '../write/plan.ts';
import { lacking } from '../tables/table.ts';
import type { TableHead } from '../tables/plan-table.ts';
import type { ChartedNumbers } from './charts.ts';
import { notKnown, notSet, type SummaryLine } from './lines.ts';
import type { Summary } from './summary.ts';
import type { Said } from './numbers.ts';

const name = 'Tóm tắt';
const ratesName = 'Tỷ lệ nghèo theo xã';
const at = { notice: 1, issuer: 2, title: 3, subtitle: 4, heading: 5, first: 6 } as const;
const last = 'G';
const widths = [5, 39, 14, 14, 12, 13, 12];

/** Of the chart's numbers, beside the page. */
const block = { label: 9, labelWidth: 34, valueWidth: 14 } as const;

/** Rows of a chart on the page, and how many communes it can show there. */
const rowsOfChart = { rates: 13, disbursement: 12 } as const;
const mostOnPage = 26;

/** "Tóm tắt", one page for whoever leads; with more communes than its chart can show, their chart on pages of its own. */
export function planSummary(summary: Summary, head: TableHead): readonly PlannedSheet[] {
  const sheet = newSheet(name, { protected: false });
  const { year, sections, rates, disbursement } = summary;
  widths.forEach((width, index) => sheet.widths.set(index + 1, width));
  putHead(sheet, head, `TÓM TẮT KẾT QUẢ GIẢM NGHÈO BỀN VỮNG NĂM ${year}`, last);
  putHeadings(sheet, year);
  let row: number = at.first;
  let number = 0;
  for (const { title, lines } of sections) {
    sheet.cells.set(`A${row}`, { value: title, look: 'total-label' });
    sheet.merges.push(`A${row}:${last}${row}`);
    row += 1;
    for (const line of lines) putLine(sheet, line, (number += 1), row++);
  }
  sheet.conditions.push({
    range: `D${at.first}:F${row - 1}`,
    formula: `D${at.first}="${lacking}"`,
    mark: 'lacking',
  });
  for (const note of notesOf(summary)) {
    sheet.cells.set(`A${row}`, { value: note, look: 'small-note' });
    sheet.merges.push(`A${row}:${last}${row}`);
    sheet.heights.set(row, linesIn(note, 125) * 13 + 1);
    row += 1;
  }
  const onPage = rates.rows.length <= mostOnPage;
  const blocks = [
    ...(onPage ? [{ shown: rates, rows: rowsOfChart.rates + Math.ceil(rates.rows.length / 5) }] : []),
    { shown: disbursement, rows: rowsOfChart.disbursement },
  ];
  let blockRow: number = at.heading;
  const charts = blocks
    .filter(({ shown }) => shown.rows.length > 0)
    .map(({ shown, rows }): PlannedChart => {
      const run = putBlock(sheet, shown, block.label, blockRow);
      blockRow += shown.rows.length + 2;
      const from = { column: 1, row };
      row += rows;
      return { ...run, direction: 'columns', turned: shown.rows.length > 12, from, to: { column: 8, row } };
    });
  if (charts.length > 0) sheet.charts = charts;
  sheet.cells.set(`${columnLetters(block.label)}${at.subtitle}`, {
    value: 'Số liệu của biểu đồ (không in)',
    look: 'note',
  });
  sheet.pageHeader = head.notice;
  sheet.page = {
    orientation: 'portrait',
    fitToHeight: 1,
    printArea: `A$${at.issuer}:${last}$${row}`,
  };
  return onPage || rates.rows.length === 0 ? [sheet] : [sheet, planRates(rates, head)];
}

function putHead(sheet: PlannedSheet, head: TableHead, title: string, end: string): void {
  sheet.cells.set(`A${at.notice}`, { value: head.notice, look: 'notice' });
  sheet.cells.set(`A${at.issuer}`, { value: head.issuer, look: 'band' });
  sheet.cells.set(`A${at.title}`, { value: title, look: 'centred-title' });
  sheet.cells.set(`A${at.subtitle}`, { value: head.subtitle, look: 'centred-subtitle' });
  for (const row of [at.notice, at.title, at.subtitle]) sheet.merges.push(`A${row}:${end}${row}`);
  sheet.heights.set(at.title, 24);
}

function putHeadings(sheet: PlannedSheet, year: number): void {
  const headings = [
    'TT',
    'Chỉ tiêu',
    'Đơn vị tính',
    `Năm ${year}`,
    `Kế hoạch năm ${year}`,
    `Năm ${year - 1}`,
    'Tăng (+), giảm (-)',
  ];
  headings.forEach((value, index) =>
    sheet.cells.set(`${columnLetters(index + 1)}${at.heading}`, { value, look: 'heading' }),
  );
  sheet.heights.set(at.heading, 34);
}

const changes = { whole: '+#,##0;-#,##0;0', rate: '+0.00;-0.00;0.00', millions: '+#,##0.00;-#,##0.00;0.00' };
const shownAs = { whole: formats.whole, rate: formats.rate, millions: formats.decimals };

function putLine(sheet: PlannedSheet, line: SummaryLine, number: number, row: number): void {
  const { label, unit, format, now, plan, before, incomparable } = line;
  sheet.cells.set(`A${row}`, { value: number, look: 'item-centre' });
  sheet.cells.set(`B${row}`, { value: label, look: 'item-text' });
  sheet.cells.set(`C${row}`, { value: unit, look: 'item-centre' });
  for (const [letter, said] of [
    ['D', now],
    ['E', plan],
    ['F', before],
  ] as const)
    sheet.cells.set(`${letter}${row}`, cellOf(said, shownAs[format]));
  const change = `IF(COUNT(D${row},F${row})=2,ROUND(D${row}-F${row},6),"")`;
  sheet.cells.set(`${last}${row}`, {
    ...(incomparable === true ? {} : { formula: change }),
    look: 'item',
    format: changes[format],
  });
}

function cellOf(said: Said, format: string) {
  if ('words' in said) return { value: said.words, look: 'item-word' } as const;
  return 'number' in said
    ? ({ value: said.number, look: 'item', format } as const)
    : ({ formula: said.formula, look: 'item', format } as const);
}

function notesOf({ beforeSays }: Summary): readonly string[] {
  return [
    `Ghi chú: ${beforeSays} "${notKnown}": phần mềm không có số của năm trước, không phải là 0. "${notSet}": tệp của huyện không ghi chỉ tiêu được giao. "${lacking}": xã chưa gửi hoặc ô còn trống.`,
  ];
}

type Placed = Omit<PlannedChart, 'direction' | 'from' | 'to'>;

/** The numbers of a chart in cells, headed by the names of its series, and the chart bound to them. */
function putBlock(
  sheet: PlannedSheet,
  { title, description, axis, most, series, rows }: ChartedNumbers,
  column: number,
  row: number,
): Placed {
  const [first, end] = [row + 1, row + rows.length];
  const letters = [0, ...series.keys()].map((_, index) => columnLetters(column + index));
  const [labels = '', ...values] = letters;
  sheet.widths.set(column, block.labelWidth);
  sheet.cells.set(`${labels}${row}`, { value: title, look: 'heading' });
  series.forEach((one, index) => {
    sheet.widths.set(column + 1 + index, block.valueWidth);
    sheet.cells.set(`${values[index]}${row}`, { value: one.name, look: 'heading' });
  });
  rows.forEach((each, index) => {
    sheet.cells.set(`${labels}${first + index}`, { formula: each.label, look: 'item-text' });
    each.values.forEach((formula, place) =>
      sheet.cells.set(`${values[place]}${first + index}`, { formula, look: 'item', format: formats.rate }),
    );
  });
  const run = (letter: string, from: number, to: number) => ({ sheet: sheet.name, column: letter, from, to });
  return {
    title,
    description,
    axis,
    format: formats.rate,
    ...(most === null ? {} : { most }),
    categories: run(labels, first, end),
    series: series.map(({ look }, index) => ({
      look,
      labelled: look !== 'line' && rows.length <= 12,
      name: run(values[index] ?? '', row, row),
      values: run(values[index] ?? '', first, end),
    })),
  };
}

/** Two charts beside one another on each page, each of as many communes as can be read there. */
const pages = { columns: 8, width: 11, rows: 46, rowHeight: 15, communes: 40 } as const;

function planRates(rates: ChartedNumbers, head: TableHead): PlannedSheet {
  const sheet = newSheet(ratesName, { protected: false });
  const end = columnLetters(pages.columns);
  for (let column = 1; column <= pages.columns; column += 1) sheet.widths.set(column, pages.width);
  putHead(sheet, head, rates.title.toUpperCase(), end);
  const half = pages.columns / 2;
  const charts: PlannedChart[] = [];
  let blockRow: number = at.heading;
  for (let from = 0; from < rates.rows.length; from += pages.communes) {
    const rows = rates.rows.slice(from, from + pages.communes);
    const title = `${rates.title} (từ ${from + 1} đến ${from + rows.length})`;
    const placed = putBlock(sheet, { ...rates, title, rows }, pages.columns + 2, blockRow);
    blockRow += rows.length + 2;
    const page = Math.floor(charts.length / 2);
    const top = at.heading + page * pages.rows;
    const side = (charts.length % 2) * half;
    charts.push({
      ...placed,
      direction: 'bars',
      from: { column: 1 + side, row: top },
      to: { column: 1 + side + half, row: top + pages.rows },
    });
  }
  sheet.charts = charts;
  const bottom = at.heading + Math.ceil(charts.length / 2) * pages.rows - 1;
  for (let row: number = at.heading; row <= bottom; row += 1) sheet.heights.set(row, pages.rowHeight);
  sheet.breaks = Array.from(
    { length: Math.ceil(charts.length / 2) - 1 },
    (_, page) => at.heading + (page + 1) * pages.rows - 1,
  );
  sheet.pageHeader = head.notice;
  sheet.page = {
    orientation: 'portrait',
    fitToPage: false,
    scale: 95,
    printArea: `A$${at.issuer}:${end}$${bottom}`,
  };
  return sheet;
}
