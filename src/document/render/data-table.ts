import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Table as ReportTable, TableColumn, TableRow as ReportRow } from '../../model/report.ts';
import { baselineRows } from '../baseline.ts';
import { block } from './elements.ts';
import type { InlineWriter } from './inlines.ts';
import { styleIds } from './styles.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;
const cellMargin = 70;

/** Whole twips in the proportion of the shares, adding up to the width exactly. */
function columnWidths(columns: readonly TableColumn[], width: number): readonly number[] {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  let passed = 0;
  let placed = 0;
  return columns.map((column) => {
    passed += column.width;
    const end = Math.round((passed / shares) * width);
    const own = end - placed;
    placed = end;
    return own;
  });
}

/** A table of figures: header rows repeated on each page, no row divided between pages, inside a content control of its own. */
export function dataTable(table: ReportTable, width: number, writer: InlineWriter): FileChild {
  return block(writer.tableControl(table.id, baselineRows(table), borderedTable(table, width, writer)));
}

/** The same without its content control: where nothing will ever be refreshed. */
export function borderedTable(table: ReportTable, width: number, writer: InlineWriter): Table {
  const widths = columnWidths(table.columns, width);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: cellMargin, right: cellMargin, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: table.rows.map((row, index) =>
      tableRow(table, row, widths, table.rows[index + 1]?.kind === 'total', writer),
    ),
  });
}

function tableRow(
  table: ReportTable,
  row: ReportRow,
  widths: readonly number[],
  beforeTotal: boolean,
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
            style: row.kind === 'header' ? styleIds.tableHeader : styleIds.tableText,
            ...(row.kind === 'header'
              ? {}
              : { alignment: alignments[table.columns[index]?.align ?? 'left'] }),
            // A total alone at the top of a page says of nothing what it is the total.
            ...(beforeTotal ? { keepNext: true } : {}),
            children: writer.write(inlines),
          }),
        ],
      });
    }),
  });
}
