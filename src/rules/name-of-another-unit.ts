import { issueAt } from './shared/cells.ts';
import { otherNames } from './shared/unit-names.ts';
import type { YearRule } from './rule.ts';

/** The file of one commune with the name of another: whose numbers they are cannot be told. */
export const nameOfAnotherUnit: YearRule = {
  id: 'name-of-another-unit',
  severity: 'error',
  scope: 'year',
  summary:
    'Sheet Thông tin ghi tên của một đơn vị khác trong danh sách của huyện, không phải đơn vị mang mã của biểu',
  source: 'Biểu Thông tin; Xã, thị trấn',
  *check(data) {
    for (const { cell, own, of } of otherNames(data)) {
      if (of === undefined) continue;
      yield {
        ...issueAt(cell),
        message: `Biểu này được lập cho ${own}, nhưng ô này ghi “${cell.value}”, là tên của đơn vị mang mã ${of}.`,
        actual: cell.value,
        expected: own,
        fix: `Số liệu là của đơn vị mang mã ${of} thì nhập vào tệp của đơn vị đó; không thì ghi lại tên là ${own}.`,
      };
    }
  },
};
