import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  type Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Table as ReportTable, TableColumn, TableRow as ReportRow } from '../../model/report.ts';
import { block } from './elements.ts';
import { plainText } from '../../model/report-lines.ts';
import type { InlineWriter } from './inlines.ts';
import { fixedTable } from './fixed-table.ts';
import { widthOf } from '../../vietnamese/letter-widths.ts';
import { styles } from './styles.ts';
import { foldBreaks, keepTogether } from '../../vietnamese/typography.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;
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
export function dataTable(table: ReportTable, width: number, writer: InlineWriter): FileChild {
  return block(writer.tableControl(table.id, borderedTable(table, width, writer)));
}

/** The same without its content control: where nothing will ever be refreshed. */
export function borderedTable(table: ReportTable, width: number, writer: InlineWriter): Table {
  const widths = columnWidths(table, width);
  const rows = table.rows.map((row, index) =>
    tableRow(table, row, widths, isKept(row, table.rows[index + 1]), writer),
  );
  return fixedTable(widths, rows, { line, cellMargin });
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
): TableRow {
  if (row.cells.length !== table.columns.length) {
    throw new Error(
      `table ${table.id}: a row has ${row.cells.length} cells for ${table.columns.length} columns`,
    );
  }
  return new TableRow({
    cantSplit: true,
    ...(row.kind === 'header' ? { tableHeader: true } : {}),
    children: row.cells.map((cell, index) => {
      const inlines =
        row.kind === 'total'
          ? cell.map((run) => (run.kind === 'footnote' ? run : { ...run, bold: true }))
          : cell;
      return new TableCell({
        verticalAlign: VerticalAlign.CENTER,
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        children: [
          new Paragraph({
            style: row.kind === 'header' ? styles.tableHeader.id : styles.tableText.id,
            ...(row.kind === 'header'
              ? {}
              : { alignment: alignments[table.columns[index]?.align ?? 'left'] }),
            ...(keptWithNext ? { keepNext: true } : {}),
            children: writer.write(inlines, {
              loose: widestOf(cell, row.kind, false) > (widths[index] ?? 0),
            }),
          }),
        ],
      });
    }),
  });
}
