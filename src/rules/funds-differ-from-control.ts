import { valueOf } from '../model/cell.ts';
import { joinList, upperFirst } from '../vietnamese/text.ts';
import { allFilled, type CommuneRule, dong, issueAt, sumOf } from './kit.ts';
import { fundRows } from './shared/fund-rows.ts';

/** The sums are the district's: only what the commune adds up from its own papers can contradict them. */
export const fundsDifferFromControl: CommuneRule = {
  id: 'funds-differ-from-control',
  severity: 'error',
  scope: 'commune',
  summary: 'Nguồn vốn: tổng vốn xã tự cộng theo các quyết định khác tổng vốn được sử dụng trong biểu',
  source: 'Biểu Nguồn vốn, ô Tổng vốn xã được giao theo các quyết định',
  holds: { xa: { funds: ['carriedOver', 'initial', 'adjustment'] } },
  *check(book) {
    const control = book.sheets.funds?.control;
    const cells = allFilled(fundRows(book).flatMap((row) => row.years.flatMap((each) => each.funds)));
    if (control?.state !== 'value' || cells === null) return;
    const sum = sumOf(cells);
    if (control.value === sum) return;
    const apart = Math.abs(control.value - sum);
    const merged = joinList(book.fundsOfMerged ?? []);
    const held = merged === '' ? '' : `, gồm cả vốn đã giao cho ${merged} (nay nhập vào)`;
    const also = merged === '' ? '' : `Ô này chưa gồm vốn của ${merged} thì cộng thêm; `;
    const fix = `quyết định nào chưa có dòng thì ghi thêm ở dưới; số in sẵn sai thì báo huyện; cộng nhầm thì sửa ${control.at.cell}.`;
    yield {
      ...issueAt(control, ...cells.filter((cell) => valueOf(cell) !== 0)),
      message: `Xã cộng theo các quyết định được ${dong(control.value)}; các dòng của biểu cộng được ${dong(sum)}${held}, lệch ${dong(apart)}.`,
      actual: dong(control.value),
      expected: dong(sum),
      fix: also === '' ? upperFirst(fix) : `${also}${fix}`,
    };
  },
};
