import { acknowledgements } from '../forms/district/acknowledgements.ts';
import { textOf, type Column, type LayoutContext } from '../forms/define.ts';
import { firstDataRow, placeColumns, rows } from '../forms/layout.ts';
import { parseAddress } from '../model/address.ts';
import { readWorkbook } from './read/read-workbook.ts';
import { linesIn, putColumns, putHead } from './write/cells.ts';
import { newSheet } from './write/plan.ts';
import { writeTableBook } from './write/table-book.ts';

/*
 * Rows for the district's sheet "Xác nhận", in a workbook of their own from which they are copied: columns and first row are that
 * sheet's, values only. What somebody has to say (reason, who, when) is left blank.
 */

const first = firstDataRow(acknowledgements);

/** `prepared`: "Mã quy tắc" to "Giá trị lúc xác nhận" of each row. */
export function writeAcknowledgementRows(
  prepared: readonly (readonly string[])[],
  layout: LayoutContext,
): Uint8Array {
  const sheet = newSheet(acknowledgements.name, { protected: false });
  putHead(sheet, 'NHỮNG CHỖ LỆCH CÓ THỂ CHẤP NHẬN', `Năm ${layout.year}`);
  sheet.cells.set(`A${rows.gate}`, {
    look: 'note',
    value:
      'Dòng nào chấp nhận thì ghi lý do, người và ngày xác nhận, rồi chép các ô từ cột B của dòng đó, dán vào huyen.xlsx, sheet Xác nhận, từ cột B. Dòng nào không chấp nhận thì sửa số. Tệp này không được đọc.',
  });
  const columns = placeColumns(acknowledgements, layout).map(({ column }: { readonly column: Column }) => ({
    heading: textOf(column.heading, layout),
    width: column.width ?? 14,
  }));
  putColumns(sheet, columns);
  prepared.forEach((values, index) => {
    const row = first + index;
    columns.forEach((_, column) => {
      const letter = String.fromCharCode(65 + column);
      const value = column === 0 ? index + 1 : values[column - 1];
      const open = column > values.length;
      sheet.cells.set(`${letter}${row}`, open ? { look: 'input-text' } : { look: 'item-text', value });
    });
    const lines = values.map((value, column) => linesIn(value, columns[column + 1]?.width ?? 14));
    sheet.heights.set(row, Math.min(400, Math.max(...lines) * 15 + 4));
  });
  sheet.freeze = { rows: first - 1, columns: 0 };
  return writeTableBook([sheet], { date: `${layout.year}-01-01T00:00:00Z`, measuredBy: 11 });
}

/** Whether somebody has written a reason, a name or a day into such a workbook; one that cannot be read may hold anything. */
export function holdsReasons(bytes: Uint8Array): boolean {
  const reading = readWorkbook(bytes);
  if (!reading.ok) return true;
  return reading.workbook.sheets.some(({ cells }) =>
    [...cells.keys()].some((address) => {
      const { row, column } = parseAddress(address) ?? { row: 0, column: 0 };
      return row >= first && column > 6;
    }),
  );
}
