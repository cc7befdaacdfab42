import { type Paragraph, type Table, TableCell, TableRow, WidthType } from 'docx';
import { fixedTable, unseen } from './fixed-table.ts';

/** A table that only places text side by side: no borders, no cell margins, rows that do not break over pages. */
export function plainTable(
  widths: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  const cell = (children: readonly Paragraph[], index: number): TableCell =>
    new TableCell({ children, width: { size: widths[index] ?? 0, type: WidthType.DXA } });
  return fixedTable(
    widths,
    rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cell) })),
    unseen,
  );
}
