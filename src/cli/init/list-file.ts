import path from 'node:path';
import { CallFault } from '../../model/fault.ts';
import type { RawCell } from '../../workbook/read/raw.ts';
import { parseAddress } from '../../model/address.ts';
import { readWorkbook } from '../../workbook/read/read-workbook.ts';
import { readWhole } from '../../workspace/read.ts';
import { type ListedCommune, type ListLine, communesOf } from './communes-list.ts';

/** Reads `--communes FILE`: .xlsx, or text in UTF-8 or UTF-16 with commas, semicolons or tabs. Throws a CallFault. */
export function readCommunesList(file: string): readonly ListedCommune[] {
  const bytes = readWhole(path.resolve(file), file, 'Danh sách xã chỉ cần ba cột mã, loại, tên.');
  const lines = /\.xlsx$/i.test(file) ? linesOfWorkbook(file, bytes) : linesOfText(file, bytes);
  return communesOf(path.basename(file), lines);
}

/** The first sheet's rows, columns A to C. */
function linesOfWorkbook(file: string, bytes: Uint8Array): readonly ListLine[] {
  const reading = readWorkbook(bytes);
  const sheet = reading.ok ? reading.workbook.sheets.find(({ state }) => state === 'visible') : undefined;
  if (sheet === undefined) {
    throw new CallFault(
      `Không đọc được ${file}: tệp hỏng hoặc không phải .xlsx. Lưu lại từ Excel rồi chạy lại.`,
    );
  }
  const rows = new Map<number, string[]>();
  for (const [address, cell] of sheet.cells) {
    const position = parseAddress(address);
    if (position === undefined || position.column > 3) continue;
    const cells = rows.get(position.row) ?? ['', '', ''];
    cells[position.column - 1] = cellText(cell);
    rows.set(position.row, cells);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([line, cells]) => ({ line, cells }));
}

/** What can be taken from a cell with certainty; a formula is none of it. */
function cellText(cell: RawCell): string {
  if (cell.kind === 'text') return cell.value;
  return cell.kind === 'number' ? cell.lexeme : '';
}

function linesOfText(file: string, bytes: Uint8Array): readonly ListLine[] {
  const text = decode(file, bytes);
  const separator = ['\t', ';', ','].find((sign) => (text.split(/\r?\n/)[0] ?? '').includes(sign)) ?? ',';
  return text.split(/\r\n|\n|\r/).map((line, index) => ({
    line: index + 1,
    cells: line.split(separator).map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .replaceAll('""', '"'),
    ),
  }));
}

function decode(file: string, bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CallFault(
      `Tệp ${file} không phải chữ UTF-8. Trong Excel chọn Lưu thành "CSV UTF-8", hoặc dùng tệp .xlsx.`,
    );
  }
}
