import type { Located } from '../model/cell.ts';
import { addressFrom, type CommuneRule, issueAt, plain, valuesOf } from './kit.ts';
import { censusRowKeys, rowNames } from './shared/census-rows.ts';
import { upperFirst } from '../vietnamese/text.ts';

/** Who left one list for the other stands in both: nghèo (2) = cận nghèo (5), nghèo (5) = cận nghèo (2). */
export const movementTablesDisagree: CommuneRule = {
  id: 'movement-tables-disagree',
  severity: 'error',
  scope: 'commune',
  summary: 'Hộ chuyển giữa danh sách nghèo và cận nghèo khác nhau ở hai biểu',
  source: 'Biểu tổng hợp diễn biến hộ nghèo, hộ cận nghèo',
  holds: { xa: { poor: ['toNearPoor', 'fromNearPoor'], nearPoor: ['toPoor', 'fromPoor'] } },
  *check(book) {
    const { poor, nearPoor } = book.sheets;
    if (poor === null || nearPoor === null) return;
    for (const row of censusRowKeys) {
      const pairs: readonly (readonly [near: Located<number>, poor: Located<number>, moved: string])[] = [
        [nearPoor[row].toPoor, poor[row].fromNearPoor, 'từ cận nghèo trở thành nghèo'],
        [nearPoor[row].fromPoor, poor[row].toNearPoor, 'từ nghèo trở thành cận nghèo'],
      ];
      for (const [near, other, moved] of pairs) {
        const values = valuesOf(near, other);
        if (values === null || values[0] === values[1]) continue;
        yield {
          ...issueAt(near, other),
          message: `${upperFirst(rowNames[row].counted)} ${moved} ở biểu này là ${plain(values[0])}, ở biểu Hộ nghèo là ${plain(values[1])} (${addressFrom(near.at, other)}).`,
          actual: plain(values[0]),
          expected: plain(values[1]),
          fix: `Sửa ${near.at.cell} hoặc ${addressFrom(near.at, other)}: cùng một số hộ, số người ghi ở cả hai biểu.`,
        };
      }
    }
  },
};
