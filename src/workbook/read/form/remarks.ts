import type { ListSheet, MatrixSheet } from '../../../forms/define.ts';
import type { PlacedColumn } from '../../../forms/layout.ts';
import {
  areasAround,
  columnLetters,
  formatAddress,
  formatArea,
  type Position,
} from '../../../model/address.ts';
import type { OpenSheet } from './open-sheet.ts';
import { tellOutsideTable } from './outside.ts';

/** What is said beside the data: merged, hidden, struck out, outside the table. */
export function tellBesideTable(
  open: OpenSheet,
  sheet: ListSheet | MatrixSheet,
  columns: readonly PlacedColumn[],
  dataRows: ReadonlySet<number>,
  knownRows: ReadonlySet<number> = dataRows,
): void {
  const last = columns.at(-1)?.index ?? 1;
  // Rows of a list may come as far down as anybody goes on.
  tellMerges(open, { row: sheet.kind === 'matrix' ? Math.max(...dataRows) : Infinity, column: last });
  const dataColumns = columns.filter(({ column }) => column.kind !== 'formula').map(({ index }) => index);
  tellHidden(open, dataRows, dataColumns);
  tellStruck(open, dataRows, dataColumns);
  tellOutsideTable(open, sheet, columns, knownRows);
}

/** `last`: where the table ends; what is merged beyond holds no data. */
export function tellMerges(open: OpenSheet, last: Position): void {
  for (const area of open.merges) {
    if (area.from.column > last.column || area.from.row > last.row) continue;
    const shown = formatArea(area);
    open.report(shown, 'merged-cells', { shown });
  }
}

/** A row, or some of its cells, with a line through: people mean "left out" by it. */
export function tellStruck(
  open: OpenSheet,
  dataRows: ReadonlySet<number>,
  dataColumns: readonly number[],
): void {
  const all = open.filled.filter(({ address }) => open.raw.cells.get(address)?.struck === 'whole');
  if (all.length === 0) return;
  for (const row of dataRows) {
    const struck = all
      .filter((cell) => cell.row === row && dataColumns.includes(cell.column))
      .map(({ column }) => column);
    if (struck.length === 0) continue;
    const from = { row, column: Math.min(...struck) };
    open.say(
      'struck-out-data',
      formatArea({ from, to: { row, column: Math.max(...struck) } }),
      `${struck.length === 1 ? `Ô này (“${open.textAt(formatAddress(from))}”)` : `${struck.length} ô của dòng ${row}`} bị gạch ngang nhưng vẫn được đọc.`,
      'Không tính nữa thì xóa nội dung; vẫn tính thì bỏ gạch ngang.',
    );
  }
}

export function tellHidden(
  open: OpenSheet,
  dataRows: ReadonlySet<number>,
  dataColumns: readonly number[],
): void {
  const say = (cell: string | null, what: string, show = 'Bỏ ẩn') =>
    open.say(
      'hidden-data',
      cell,
      `${what} nhưng vẫn được đọc.`,
      `${show} để kiểm tra; xóa nếu là số liệu thừa.`,
    );
  if (open.raw.state !== 'visible' && dataRows.size > 0) say(null, 'Sheet này đang bị ẩn');
  for (const row of dataRows)
    if (open.raw.hiddenRows.has(row)) say(`A${row}`, `Dòng ${row} có số liệu và đang bị ẩn`);
  for (const column of dataColumns) {
    if (!open.raw.hiddenColumns.has(column)) continue;
    const first = open.filled.find((cell) => cell.column === column && dataRows.has(cell.row));
    if (first !== undefined) say(first.address, `Cột ${columnLetters(column)} có số liệu và đang bị ẩn`);
  }
  const unseen = open.filled.filter(
    ({ row, column, address }) =>
      open.raw.cells.get(address)?.invisible === true && dataRows.has(row) && dataColumns.includes(column),
  );
  for (const area of areasAround(unseen))
    say(formatArea(area), 'Nội dung ở đây cùng màu với nền nên không nhìn thấy', 'Đặt lại màu chữ');
}
