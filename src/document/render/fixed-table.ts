import { BorderStyle, type IBorderOptions, Table, TableLayoutType, type TableRow, WidthType } from 'docx';

/** Around a table and between its cells. */
interface TableLook {
  readonly line: IBorderOptions;
  /** At the left and right of a cell's text. */
  readonly cellMargin: number;
}

export const unseen: TableLook = {
  line: { style: BorderStyle.NONE, size: 0, color: 'auto' },
  cellMargin: 0,
};

/** A table with columns of just these widths. */
export function fixedTable(
  widths: readonly number[],
  rows: readonly TableRow[],
  { line, cellMargin }: TableLook,
): Table {
  const [top, bottom, left, right] = [line, line, line, line];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: cellMargin, right: cellMargin, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: { top, bottom, left, right, insideHorizontal: line, insideVertical: line },
    rows,
  });
}
