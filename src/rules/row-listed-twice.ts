import type { Located } from '../model/cell.ts';
import { typedOf } from '../model/cell.ts';
import { compareKey } from '../vietnamese/text.ts';
import { evidenceOf, type WorkbookRule } from './kit.ts';
import { listsOf, type ListRow } from './shared/list-sheets.ts';
import { repeats } from './shared/repeats.ts';

/** Two of these may well be alike; or another rule says more of them. */
const passedOver = ['allocations', 'acknowledgements'];

function filled(row: ListRow, keys: readonly string[]): readonly Located<unknown>[] {
  return keys.flatMap((key) => {
    const cell = row.cells[key];
    return cell === undefined || cell.state === 'blank' ? [] : [cell];
  });
}

/** A row that was copied and not changed counts its meetings and persons twice. */
export const rowListedTwice: WorkbookRule = {
  id: 'row-listed-twice',
  severity: 'warning',
  scope: 'workbook',
  summary: 'Hai dòng của một biểu giống hệt nhau, nên số có thể bị tính hai lần',
  source: 'Thực tế: chép dòng rồi quên sửa',
  *check(book) {
    for (const { sheet, keys, rows } of listsOf(book)) {
      if (passedOver.includes(sheet.id) || sheet.key !== undefined) continue;
      // One or two cells that are alike make no row.
      const key = (row: ListRow) =>
        filled(row, keys).length < 3
          ? null
          : keys.map((each) => compareKey(row.cells[each] ? typedOf(row.cells[each]) : '')).join('|');
      for (const [row, before] of repeats(rows, key)) {
        const [cells, other] = [filled(row, keys), filled(before, keys)];
        const [start] = cells;
        if (start === undefined) continue;
        yield {
          at: start.at,
          message: `Dòng ${row.row} giống hệt dòng ${before.row}, nên có thể bị tính hai lần.`,
          fix: `Xóa nội dung dòng ${row.row} nếu ghi trùng; nếu là hai việc khác nhau thì ghi rõ điểm khác (ngày, nội dung, địa điểm).`,
          related: other.slice(0, 1).map((cell) => cell.at),
          evidence: evidenceOf(...cells, ...other),
        };
      }
    }
  },
};
