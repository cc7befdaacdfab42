import path from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { CallFault } from '../../model/fault.ts';
import { faultTexts } from '../../package/faults.ts';
import type { RawCell } from '../../workbook/read/raw.ts';
import { parseAddress } from '../../model/address.ts';
import { readWorkbook } from '../../workbook/read/read-workbook.ts';
import { readWhole } from '../../workspace/read.ts';
import { type ListedCommune, communesOf } from './communes-list.ts';
import type { ListLine } from './list-columns.ts';

/** Reads `--communes FILE`: .xlsx, or text in UTF-8 or UTF-16 with commas, semicolons or tabs. Throws a CallFault. */
export function readCommunesList(file: string): readonly ListedCommune[] {
  const bytes = readWhole(path.resolve(file), file, 'Danh sách xã chỉ cần mã, loại và tên.');
  // The statistics office's export is .xls: it is told as what it is, not as text gone wrong.
  const lines = /\.(?:xlsx?|ods)$/i.test(file) ? linesOfWorkbook(file, bytes) : linesOfText(file, bytes);
  return communesOf(path.basename(file), lines);
}

/** More than the widest published list has. */
const mostColumns = 20;

/** The first visible sheet's rows. */
function linesOfWorkbook(file: string, bytes: Uint8Array): readonly ListLine[] {
  const reading = readWorkbook(bytes);
  if (!reading.ok) {
    const { what, fix } = faultTexts[reading.fault.code];
    throw new CallFault(`Không đọc được ${file}. ${what} ${fix}`);
  }
  const sheet = reading.workbook.sheets.find(({ state }) => state === 'visible');
  const rows = new Map<number, string[]>();
  for (const [address, cell] of sheet?.cells ?? []) {
    const position = parseAddress(address);
    if (position === undefined || position.column > mostColumns) continue;
    const cells = rows.get(position.row) ?? [];
    while (cells.length < position.column) cells.push('');
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

/** Line by line: no cell of such a list goes over lines, so a quote that is left open spoils its own line alone. */
function linesOfText(file: string, bytes: Uint8Array): readonly ListLine[] {
  const lines = decode(file, bytes).split(/\r\n|\n|\r/);
  // Titles above the list may hold a comma: what parts most lines parts the list.
  const holding = (sign: string) => lines.filter((line) => line.includes(sign)).length;
  const delimiter = ['\t', ';', ','].reduce((best, sign) => (holding(sign) > holding(best) ? sign : best));
  return lines.map((text, index) => ({ line: index + 1, ...cellsOf(text, delimiter) }));
}

function cellsOf(text: string, delimiter: string): Omit<ListLine, 'line'> {
  try {
    const [cells = []] = parse(text, { delimiter, trim: true, relax_quotes: true });
    return { cells };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED';
    return { cells: [text], fault: isOpen ? 'dấu " mở ra mà không đóng lại' : 'chữ sau dấu " đóng' };
  }
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
