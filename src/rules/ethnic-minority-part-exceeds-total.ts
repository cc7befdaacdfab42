import { parseAddress } from '../model/address.ts';
import { type CommuneRule, issueAt, plain, withValues } from './kit.ts';
import { censusColumns } from './shared/census-rows.ts';

/** "Trong đó" is a part. */
export const ethnicMinorityPartExceedsTotal: CommuneRule = {
  id: 'ethnic-minority-part-exceeds-total',
  severity: 'error',
  scope: 'commune',
  summary: 'Số dân tộc thiểu số lớn hơn tổng số, ở bất kỳ cột nào của ba biểu rà soát',
  source: 'Biểu Hộ dân cư, Hộ nghèo, Hộ cận nghèo',
  *check(book) {
    for (const column of censusColumns(book)) {
      const pairs = [
        { part: column.minorityHouseholds, whole: column.households, says: 'Hộ dân tộc thiểu số' },
        { part: column.minorityPersons, whole: column.persons, says: 'Nhân khẩu dân tộc thiểu số' },
      ];
      for (const [{ part, whole, says }, some, all] of withValues(pairs, 'part', 'whole')) {
        if (some <= all) continue;
        const [partRow, wholeRow] = [part, whole].map((cell) => parseAddress(cell.at.cell)?.row);
        yield {
          ...issueAt(part, whole),
          message: `${says} là ${plain(some)}, lớn hơn tổng số ${plain(all)} (${whole.at.cell}).`,
          actual: plain(some),
          expected: `không quá ${plain(all)}`,
          fix: `Dòng ${partRow} là một phần của dòng ${wholeRow}: sửa ${part.at.cell} hoặc ${whole.at.cell}.`,
        };
      }
    }
  },
};
