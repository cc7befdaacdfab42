import type { Table as ReportTable, TableColumn, TableRow as ReportRow } from '../../model/report.ts';
import { baselineRows } from '../baseline.ts';
import { plainText } from '../../model/report-lines.ts';
import type { InlineWriter } from './inlines.ts';
import { widthOf } from '../../vietnamese/letter-widths.ts';
import { styleIds } from './styles.ts';
import { cell as wordCell, paragraph, row as wordRow, table as wordTable, type WordXml } from './word.ts';
import { foldBreaks, keepTogether } from '../../vietnamese/typography.ts';

const line = { style: 'single', size: 4, color: '000000' } as const;
const cellMargin = 70;
/** Points; as the styles of a table's text. */
const tableTextSize = 12;
/** What another machine's font may be wider, in twips. */
const roundingSlack = 30;

type Kinds = readonly ReportRow['kind'][];
/** Whose words may be parted where a table has too little room: nobody's, a heading's, anybody's. A word itself never is. */
const looser: readonly Kinds[] = [[], ['header'], ['header', 'item', 'total']];

/** Twips that the widest piece of a cell needs that is not parted: a symbol, a date, a number with its unit. */
function widestOf(cell: ReportRow['cells'][number], kind: ReportRow['kind'], loose: boolean): number {
  const text = plainText(cell);
  const parts = (loose ? text : keepTogether(text)).split(/[ \n]/);
  const weight = kind === 'item' ? 'regular' : 'bold';
  const widest = Math.max(...parts.map((part) => widthOf(foldBreaks(part), tableTextSize, weight)));
  return widest + 2 * cellMargin + roundingSlack;
}

/** The least that each column needs. */
function leastWidths({ rows, columns }: ReportTable, width: number): readonly number[] {
  const most = width / columns.length + width / 8;
  const all = looser.map((kinds) =>
    columns.map((_, index) =>
      Math.min(
        most,
        Math.max(...rows.map(({ cells, kind }) => widestOf(cells[index] ?? [], kind, kinds.includes(kind)))),
      ),
    ),
  );
  const sum = (widths: readonly number[]): number => widths.reduce((total, each) => total + each, 0);
  return all.find((widths) => sum(widths) <= width) ?? all.at(-1) ?? [];
}

/** Shares of the width, where a column that needs more than its share takes it from the others. */
function sharesOf(
  columns: readonly TableColumn[],
  least: readonly number[],
  width: number,
): readonly number[] {
  // Not even single words have room: all columns lack as much.
  if (least.reduce((sum, one) => sum + one, 0) > width) return least;
  const narrow = new Set<number>();
  for (;;) {
    const free = columns.reduce((sum, column, index) => (narrow.has(index) ? sum : sum + column.width), 0);
    const room = width - least.reduce((sum, one, index) => (narrow.has(index) ? sum + one : sum), 0);
    const shares = columns.map((column, index) =>
      narrow.has(index) ? (least[index] ?? 0) : (column.width / free) * room,
    );
    const short = shares.findIndex((share, index) => !narrow.has(index) && share < (least[index] ?? 0));
    if (short < 0 || narrow.size + 1 === columns.length) return shares;
    narrow.add(short);
  }
}

/** Whole twips in the proportion of the shares, adding up to the width exactly. */
function columnWidths(table: ReportTable, width: number): readonly number[] {
  const columns = sharesOf(table.columns, leastWidths(table, width), width);
  const shares = columns.reduce((sum, column) => sum + column, 0);
  let passed = 0;
  let placed = 0;
  return columns.map((column) => {
    passed += column;
    const end = Math.round((passed / shares) * width);
    const own = end - placed;
    placed = end;
    return own;
  });
}

/** A table of figures: header rows repeated on each page, no row divided between pages, inside a content control of its own. */
export function dataTable(table: ReportTable, width: number, writer: InlineWriter): WordXml {
  return writer.tableControl(table.id, baselineRows(table), borderedTable(table, width, writer));
}

/** The same without its content control: where nothing will ever be refreshed. */
export function borderedTable(table: ReportTable, width: number, writer: InlineWriter): WordXml {
  const widths = columnWidths(table, width);
  return wordTable(
    { widths, border: line, margin: cellMargin },
    table.rows.map((row, index) => tableRow(table, row, widths, isKept(row, table.rows[index + 1]), writer)),
  );
}

/** Neither a total, nor the mark of the annex's end, nor what stands below a group's title begins a page. */
function isKept({ kind }: ReportRow, next: ReportRow | undefined): boolean {
  return kind === 'total' || (next?.kind ?? 'total') === 'total';
}

function tableRow(
  table: ReportTable,
  row: ReportRow,
  widths: readonly number[],
  keptWithNext: boolean,
  writer: InlineWriter,
): WordXml {
  if (row.cells.length !== table.columns.length) {
    throw new Error(
      `table ${table.id}: a row has ${row.cells.length} cells for ${table.columns.length} columns`,
    );
  }
  const isHeader = row.kind === 'header';
  const cells = row.cells.map((cell, index) => {
    const inlines =
      row.kind === 'total'
        ? cell.map((run) => (run.kind === 'footnote' ? run : { ...run, bold: true }))
        : cell;
    const width = widths[index] ?? 0;
    const look = {
      style: isHeader ? styleIds.tableHeader : styleIds.tableText,
      keepNext: keptWithNext,
      ...(isHeader ? {} : { align: table.columns[index]?.align ?? 'left' }),
    };
    const loose = widestOf(cell, row.kind, false) > width;
    return wordCell(width, [paragraph(look, writer.write(inlines, { loose }))], true);
  });
  return wordRow(cells, isHeader);
}
