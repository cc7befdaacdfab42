import { type Column, type ListSheet, percent, yearNumber } from '../forms/define.ts';
import { isFilled, type Filled, valueOf } from '../model/cell.ts';
import { evidenceOf } from './shared/cells.ts';
import { listsOf, type ListOfRows, type ListRow } from './shared/list-sheets.ts';
import { plain } from './shared/words.ts';
import type { WorkbookRule } from './rule.ts';

/** Columns whose numbers may be added: no years, no rates. */
function addable({ sheet, keys }: ListOfRows): readonly string[] {
  return keys.filter((key) => {
    const column = sheet.columns[key] as Column;
    return (
      column.kind === 'input' &&
      column.type.shape === 'number' &&
      column.type !== yearNumber &&
      column.type !== percent
    );
  });
}

/** Small single numbers are sums of others by chance; so are the round ones of "Vốn giao", which holds hundreds. */
const leastAlone = ({ id }: ListSheet): number => (id === 'allocations' ? Infinity : 10);

/**
 * Of the rows that follow it one way, the next ones, two at least that hold something, of which this row is the sum in every
 * column that it fills.
 */
function summed(
  row: ListRow,
  next: readonly ListRow[],
  keys: readonly string[],
  least: number,
): readonly ListRow[] | null {
  const own = keys.filter((key) => (valueOf(row.cells[key]) as number | undefined) !== undefined);
  const values = own.map((key) => valueOf(row.cells[key]) as number);
  const counting = values.filter((value) => value !== 0);
  if (counting.length === 0 || (counting.length === 1 && (counting[0] ?? 0) < least)) return null;
  const sums = own.map(() => 0);
  for (let [index, holding] = [0, 0]; index < next.length; index += 1) {
    const cells = own.map((key) => next[index]?.cells[key]);
    if (cells.some((cell) => cell?.state === 'unreadable')) return null;
    const added = cells.map((cell) => (valueOf(cell) as number | undefined) ?? 0);
    added.forEach((value, column) => (sums[column] = (sums[column] ?? 0) + value));
    if (added.some((value) => value !== 0)) holding += 1;
    if (holding > 1 && sums.every((sum, column) => sum === values[column])) return next.slice(0, index + 1);
  }
  return null;
}

/** A sum without a label: nobody can be sure, so it asks. */
export const rowEqualsSumBeside: WorkbookRule = {
  id: 'row-equals-sum-beside',
  severity: 'warning',
  scope: 'workbook',
  summary: 'Một dòng bằng đúng tổng các dòng ngay trên, hoặc ngay dưới, ở mọi cột số: có thể là dòng cộng',
  source: 'Thực tế: chép cả dòng tổng từ bảng khác sang',
  *check(book) {
    for (const list of listsOf(book)) {
      // Nobody types a sum into rows that the district has prepared.
      if (list.sheet.prepared !== undefined) continue;
      const keys = addable(list);
      for (const [index, row] of list.rows.entries()) {
        const least = leastAlone(list.sheet);
        const rows =
          summed(row, list.rows.slice(0, index).reverse(), keys, least)?.toReversed() ??
          summed(row, list.rows.slice(index + 1), keys, least);
        const cells = keys
          .flatMap((key) => row.cells[key] ?? [])
          .filter((cell): cell is Filled<number> => isFilled(cell));
        const [first] = cells;
        if (rows === null || first === undefined) continue;
        const numbers = cells.map((cell) => plain(cell.value)).join(', ');
        yield {
          at: first.at,
          message: `Dòng ${row.row} (${numbers}) bằng đúng tổng các dòng ${rows[0]?.row} đến ${rows.at(-1)?.row} ở mọi cột số. Có phải dòng cộng không?`,
          fix: `Là dòng cộng thì xóa nội dung dòng ${row.row}; không phải thì để nguyên.`,
          related: rows.map(({ at }) => at),
          evidence: evidenceOf(...cells),
        };
      }
    }
  },
};
