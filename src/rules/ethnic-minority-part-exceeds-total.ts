import { parseAddress } from '../model/address.ts';
import { type CommuneRule, issueAt, plain, valuesOf } from './kit.ts';
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
      for (const { part, whole, says } of pairs) {
        const values = valuesOf(part, whole);
        if (values === null || values[0] <= values[1]) continue;
        const [partRow, wholeRow] = [part, whole].map((cell) => parseAddress(cell.at.cell)?.row);
        yield {
          ...issueAt(part, whole),
          message: `${says} là ${plain(values[0])}, lớn hơn tổng số ${plain(values[1])} (${whole.at.cell}).`,
          actual: plain(values[0]),
          expected: `không quá ${plain(values[1])}`,
          fix: `Dòng ${partRow} là một phần của dòng ${wholeRow}: sửa ${part.at.cell} hoặc ${whole.at.cell}.`,
        };
      }
    }
  },
};
