import { columnLetters, formatAddress, parseAddress, type Position } from '../../../model/address.ts';
import { compareKey } from '../../../vietnamese/text.ts';

/** What a sheet must say in a cell, and what it says anywhere. */
export interface Headings {
  readonly expected: readonly Heading[];
  readonly textAt: (cell: string) => string;
}

export type Heading = readonly [cell: string, text: string];

/** Columns or rows put in or taken out before this many are told from a sheet of another kind. */
const mostMoved = 3;
const counts = Array.from({ length: mostMoved }, (_, index) => index + 1);

/** What somebody did to the columns or rows, by where the headings from `wrong` on stand now; null: not known. */
export function howMoved(
  headings: Headings,
  wrong: Heading,
): { readonly fix: string; readonly isLost: boolean } | null {
  const from = placeOf(wrong);
  const inLine = (heading: Heading): boolean => {
    const { row, column } = placeOf(heading);
    return isRow ? row === from.row && column >= from.column : column === from.column && row >= from.row;
  };
  const isRow = headings.expected.some((one) => one !== wrong && placeOf(one).row === from.row);
  const rest = headings.expected.filter(inLine);
  if (rest.length < 2) return null;
  for (const count of counts) {
    const [columns, rows] = isRow ? [count, 0] : [0, count];
    if (rest.every((one) => says(headings, moved(one, rows, columns), one)))
      return { fix: toTakeOut(from, count, isRow), isLost: false };
    const kept = rest.slice(count);
    if (kept.length > 1 && kept.every((one) => says(headings, moved(one, -rows, -columns), one)))
      return { fix: `${isRow ? 'Cột' : 'Dòng'} “${wrong[1]}” đã bị xóa khỏi biểu.`, isLost: true };
  }
  if (isRow)
    for (const count of counts) {
      if (rest.every((one) => says(headings, moved(one, count, 0), one)))
        return { fix: `Bảng bị đẩy xuống ${count} dòng: xóa dòng đã chèn ở trên bảng.`, isLost: false };
      if (rest.every((one) => says(headings, moved(one, -count, 0), one)))
        return {
          fix: `Bảng bị kéo lên ${count} dòng: chèn lại ${count} dòng trống ở trên bảng.`,
          isLost: false,
        };
    }
  return null;
}

function toTakeOut({ row, column }: Position, count: number, isColumns: boolean): string {
  const name = (index: number): string => (isColumns ? columnLetters(column + index) : String(row + index));
  const [what, first, last] = [isColumns ? 'cột' : 'dòng', name(0), name(count - 1)];
  return count === 1
    ? `${isColumns ? 'Cột' : 'Dòng'} ${first} mới chèn vào biểu: xóa ${what} ${first}.`
    : `Các ${what} từ ${first} đến ${last} mới chèn vào biểu: xóa các ${what} này.`;
}

function says({ textAt }: Headings, cell: string, [, text]: Heading): boolean {
  return compareKey(textAt(cell)) === compareKey(text);
}

function moved(heading: Heading, rows: number, columns: number): string {
  const { row, column } = placeOf(heading);
  return row + rows < 1 || column + columns < 1
    ? ''
    : formatAddress({ row: row + rows, column: column + columns });
}

function placeOf([cell]: Heading): Position {
  const place = parseAddress(cell);
  if (place === undefined) throw new Error(`no address: ${cell}`);
  return place;
}
