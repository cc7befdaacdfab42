import { columnLetters } from '../../model/address.ts';
import { toSerial } from '../../vietnamese/dates.ts';
import { widthOf } from '../../vietnamese/letter-widths.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import type { TableCell } from '../tables/table.ts';
import { formats, lettersOf, type Look } from '../write/looks.ts';
import type { PlannedCell, PlannedSheet } from '../write/plan.ts';
import type { AnnexColumn, AnnexRow, AnnexTable } from './annex-table.ts';
import { pageBreaks } from './page-breaks.ts';
import { type Fit, fitTo, widthOfPoints } from '../write/paper.ts';
import { letter, SheetOfRows } from './sheet-of-rows.ts';

/** What stands above and below every table. */
export interface AnnexHead {
  /** The authority above it, a line each. */
  readonly parent: readonly string[];
  /** A line each: "ỦY BAN NHÂN DÂN", "HUYỆN ĐẮK TÔ". */
  readonly issuer: readonly string[];
  /** "(Kèm theo Báo cáo số …)"; null: it goes out by itself. */
  readonly reference: string | null;
  /** "DỰ THẢO" and what lacks; null: nothing is to be said against it. */
  readonly caution: string | null;
  /** Who signs what goes out by itself. */
  readonly closing: AnnexClosing | null;
}

interface AnnexClosing {
  /** "Đắk Tô, ngày     tháng     năm 2023". */
  readonly placeAndDate: string;
  /** "TRƯỞNG PHÒNG"; "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH". */
  readonly capacity: readonly string[];
  /** '': left for a hand. */
  readonly signer: string;
}

/** A table on its paper. */
export interface PlannedAnnex {
  readonly sheet: PlannedSheet;
  readonly fit: Fit;
}

/** Rows, letters, looks and paper of a table; `number`: "Phụ biểu 01". */
export function planAnnexTable(table: AnnexTable, head: AnnexHead, number: string): PlannedAnnex {
  const widths = table.columns.map((column, place) => widthFor(column, place, table));
  const page = new SheetOfRows(table.name, widths);
  putHead(page, table, head, number);
  const headings = putHeadings(page, table.columns);
  const joined = putRows(page, table);
  for (const note of table.notes) {
    page.spans([{ value: note, look: 'paper-note' }]);
    joined.add(page.row);
  }
  if (head.closing !== null) {
    const first = page.row + 1;
    putClosing(page, head.closing);
    // Whoever signs, signs under a row of the table.
    for (let row = first; row <= page.row; row += 1) joined.add(row);
  }
  return printed(page, headings, joined, table.onePage);
}

/** Wide enough for its numbers: one that does not fit is printed as "####". */
function widthFor({ kind, width }: AnnexColumn, place: number, table: AnnexTable): number {
  const decimals = decimalsOf(table);
  const widest = table.rows.map(({ cells, decimals: least = 0 }) => {
    const cell = cells[place];
    if (typeof cell !== 'number') return 0;
    const shown = { money: decimals, exact: Math.max(least, decimalsIn(cell)), rate: 2 };
    const text = formatNumber(cell, kind in shown ? shown[kind as keyof typeof shown] : 0);
    return widthOf(text, lettersOf('paper-total').size, 'bold') / 20;
  });
  return Math.max(width, widthOfPoints(Math.max(0, ...widest)));
}

function putHead(page: SheetOfRows, table: AnnexTable, head: AnnexHead, number: string): void {
  const left = page.placeAt(0.42);
  const right = page.placeAt(0.75);
  const lines = [
    ...head.parent.map((value) => ({ value, look: 'paper-parent' as const })),
    ...head.issuer.map((value) => ({ value, look: 'paper-issuer' as const })),
  ];
  lines.forEach((each, line) => {
    page.spans([
      { ...each, from: 0, to: left },
      ...(line === 0
        ? [{ value: number, look: 'paper-number', from: right + 1, to: page.last } as const]
        : []),
    ]);
  });
  page.room(1);
  if (head.caution !== null) page.spans([{ value: head.caution, look: 'paper-caution' }]);
  page.spans([{ value: table.title, look: 'paper-title' }]);
  if (head.reference !== null) page.spans([{ value: head.reference, look: 'paper-aside' }]);
  page.spans([{ value: table.asOf, look: 'paper-aside' }]);
  if (table.unit === null) page.room(1);
  else page.spans([{ value: `Đơn vị tính: ${table.unit}`, look: 'paper-unit' }]);
}

/** Groups, headings and marks; gives the rows that are printed on every page. */
function putHeadings(page: SheetOfRows, columns: readonly AnnexColumn[]): readonly [number, number] {
  const look = 'paper-heading';
  const first = page.row + 1;
  const grouped = columns.some(({ group }) => group !== undefined);
  if (grouped) page.spans(groupsOf(columns).map((span) => ({ ...span, look })));
  page.cells(columns.map(({ heading }) => ({ value: heading, look })));
  if (grouped) {
    // A heading without a group takes both rows; it has been measured in the lower.
    columns.forEach(({ heading, group }, place) => {
      if (group !== undefined) return;
      page.sheet.cells.set(`${letter(place)}${first}`, { value: heading, look });
      page.sheet.cells.set(`${letter(place)}${first + 1}`, { look });
      page.sheet.merges.push(`${letter(place)}${first}:${letter(place)}${first + 1}`);
    });
  }
  page.cells(marksOf(columns).map((value) => ({ value, look: 'paper-mark' })));
  return [first, page.row];
}

/** As official forms number their columns: letters for words, figures for numbers. */
function marksOf(columns: readonly AnnexColumn[]): readonly string[] {
  let [words, numbers] = [0, 0];
  return columns.map(({ kind, mark }) => {
    const isWords = kind === 'text' || kind === 'centre' || kind === 'date';
    if (isWords) return columnLetters((words += 1));
    numbers += 1;
    return mark ?? String(numbers);
  });
}

/** Runs of columns with the same group; a column without one stands alone. */
function groupsOf(columns: readonly AnnexColumn[]) {
  const runs: { readonly value: string; readonly from: number; to: number }[] = [];
  columns.forEach(({ group }, place) => {
    const run = runs.at(-1);
    if (group !== undefined && run?.value === group) run.to = place;
    else runs.push({ value: group ?? '', from: place, to: place });
  });
  return runs;
}

const looks = {
  item: 'paper-item',
  part: 'paper-part',
  subtotal: 'paper-total',
  total: 'paper-total',
} as const;

/** The rows; gives the numbers of those that stand on the page of the row before them. */
function putRows(page: SheetOfRows, table: AnnexTable): Set<number> {
  const joined = new Set<number>();
  if (table.rows.length === 0) page.spans([{ value: table.whenEmpty, look: 'paper-item-centre' }]);
  const decimals = decimalsOf(table);
  for (const row of table.rows) {
    page.cells(table.columns.map((column, place) => cellOf(column, row, row.cells[place], decimals)));
    if (row.joined === true) joined.add(page.row);
  }
  return joined;
}

function cellOf(column: AnnexColumn, row: AnnexRow, cell: TableCell, decimals: number): PlannedCell {
  const look = looks[row.kind];
  const value = typeof cell === 'object' ? toSerial(cell) : cell;
  switch (column.kind) {
    case 'text':
      return { value, look: `${look}-text` };
    case 'centre':
      return { value, look: `${look}-centre` };
    case 'date':
      return { value, look: `${look}-centre`, format: formats.shortDate };
    case 'rate':
      return { value, look, format: formats.rate };
    case 'count':
      return { value, look, format: formats.whole };
    case 'exact':
      return { value, look, format: numberFormat(Math.max(row.decimals ?? 0, decimalsIn(cell))) };
    case 'money':
      return { value, look, format: numberFormat(decimals) };
  }
}

function numberFormat(decimals: number): string {
  return decimals === 0 ? formats.whole : `#,##0.${'0'.repeat(decimals)}`;
}

function decimalsIn(cell: TableCell): number {
  return typeof cell === 'number' ? (String(cell).split('.')[1]?.length ?? 0) : 0;
}

/** As many as the most exact amount has; two at least where there are any. */
function decimalsOf({ columns, rows }: AnnexTable): number {
  const amounts = rows.flatMap(({ cells }) => cells.filter((_, place) => columns[place]?.kind === 'money'));
  const most = Math.max(0, ...amounts.map(decimalsIn));
  return most === 0 ? 0 : Math.max(2, most);
}

function putClosing(page: SheetOfRows, { placeAndDate, capacity, signer }: AnnexClosing): void {
  const left = page.placeAt(0.45);
  const right = (value: string, look: Look) => ({ value, look, from: left + 1, to: page.last });
  page.room(1);
  page.spans([right(placeAndDate, 'paper-aside')]);
  capacity.forEach((line, index) => {
    const maker = { value: 'NGƯỜI LẬP BIỂU', look: 'paper-capacity', from: 0, to: left } as const;
    page.spans([...(index === 0 ? [maker] : []), right(line, 'paper-capacity')]);
  });
  page.room(5);
  page.spans([right(signer, 'paper-capacity')]);
}

function printed(
  page: SheetOfRows,
  [from, to]: readonly [number, number],
  joined: ReadonlySet<number>,
  onePage: boolean,
): PlannedAnnex {
  const { sheet } = page;
  const heights = page.heights();
  const sum = (some: readonly number[]): number => some.reduce((all, each) => all + each, 0);
  const fit = fitTo({ width: page.width, height: sum(heights) }, lettersOf('paper-item').size, onePage);
  const { paper, scale } = fit;
  sheet.pageFooter = '&C&"Times New Roman,Regular"&12&P';
  sheet.page = {
    paperSize: paper.size,
    orientation: paper.orientation,
    margins: { ...paper.excelMargins, header: 0.3, footer: 0.3 },
    printArea: `A1:${letter(page.last)}${page.row}`,
    printTitlesRow: `${from}:${to}`,
    ...(fit.onePage ? { fitToHeight: 1 } : { fitToPage: false, scale }),
  };
  if (!fit.onePage) {
    const repeated = sum(heights.slice(from - 1, to));
    sheet.breaks = pageBreaks({ heights, repeated, joined, page: (paper.height * 100) / scale });
  }
  return { sheet, fit };
}
