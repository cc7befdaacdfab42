import { movementColumns } from '../forms/commune/movement.ts';
import { addressFrom, allFilled, type CommuneRule, evidenceOf, plain } from './kit.ts';
import { movements, rowNames, tableNames } from './shared/census-rows.ts';

/** (9) = (1) − (2) − (3) − (4) + (5) + (6) + (7) + (8), for households and persons, and must be the list's own count. */
export const closingDiffersFromMovement: CommuneRule = {
  id: 'closing-differs-from-movement',
  severity: 'error',
  scope: 'commune',
  summary: 'Số cuối kỳ theo danh sách khác số tính theo diễn biến (hộ và nhân khẩu, hai biểu)',
  source: 'Biểu tổng hợp diễn biến hộ nghèo, hộ cận nghèo; Thông tư 07/2021/TT-BLĐTBXH',
  holds: { xa: { poor: movementColumns.poor, nearPoor: movementColumns.nearPoor } },
  *check(book) {
    for (const movement of movements(book)) {
      const out = allFilled(movement.out);
      const into = allFilled(movement.into);
      const ends = allFilled([movement.opening, movement.closing]);
      const [opening, closing] = ends ?? [];
      if (out === null || into === null || opening === undefined || closing === undefined) continue;
      const terms = [...out.map((cell) => -cell.value), ...into.map((cell) => cell.value)];
      const expected = terms.reduce((total, term) => total + term, opening.value);
      if (closing.value === expected) continue;
      const { counted } = rowNames[movement.row];
      const steps = [
        plain(opening.value),
        ...out.map((cell) => `− ${plain(cell.value)}`),
        ...into.map((cell) => `+ ${plain(cell.value)}`),
      ].join(' ');
      yield {
        at: closing.at,
        message: `Cuối kỳ theo danh sách, ${counted} (${tableNames[movement.table]}) là ${plain(closing.value)}, nhưng theo diễn biến: ${steps} = ${plain(expected)}.`,
        actual: plain(closing.value),
        expected: plain(expected),
        fix: `Sửa ${closing.at.cell} hoặc các ô từ ${opening.at.cell} đến ${addressFrom(closing.at, movement.otherIncrease)}.`,
        related: [opening, ...out, ...into].map((cell) => cell.at),
        evidence: evidenceOf(closing, opening, ...out, ...into),
      };
    }
  },
};
