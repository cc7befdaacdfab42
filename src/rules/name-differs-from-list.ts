import { issueAt } from './shared/cells.ts';
import { otherNames } from './shared/unit-names.ts';
import type { YearRule } from './rule.ts';

/** A locked name that somebody typed over: perhaps the figures are another place's, too. */
export const nameDiffersFromList: YearRule = {
  id: 'name-differs-from-list',
  severity: 'warning',
  scope: 'year',
  summary: 'Sheet Thông tin ghi tên xã, huyện hoặc tỉnh khác với tệp của huyện',
  source: 'Biểu Thông tin; Xã, thị trấn; Báo cáo',
  *check(data) {
    for (const { cell, own, of } of otherNames(data)) {
      if (of !== undefined) continue;
      yield {
        ...issueAt(cell),
        message: `Ô này ghi “${cell.value}”, còn tệp của huyện ghi ${own}.`,
        actual: cell.value,
        expected: own,
        fix: `Kiểm tra xem có phải tệp của nơi khác không; nếu đúng tệp thì ghi lại ${cell.at.cell} là ${own}.`,
      };
    }
  },
};
