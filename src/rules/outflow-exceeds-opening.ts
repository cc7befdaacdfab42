import {
  addition,
  addressesOf,
  allFilled,
  type CommuneRule,
  evidenceOf,
  placeOf,
  plain,
  sumOf,
  valuesOf,
} from './kit.ts';
import { movements, rowNames, tableNames } from './shared/census-rows.ts';

/** Nobody leaves who was not there. Households alone: a family may leave with a child born in the year. */
export const outflowExceedsOpening: CommuneRule = {
  id: 'outflow-exceeds-opening',
  severity: 'error',
  scope: 'commune',
  summary: 'Số hộ ra khỏi danh sách lớn hơn số đầu kỳ',
  source: 'Biểu tổng hợp diễn biến hộ nghèo, hộ cận nghèo',
  *check(book) {
    for (const movement of movements(book)) {
      if (rowNames[movement.row].unit !== 'hộ') continue;
      const out = allFilled(movement.out);
      const [opening] = valuesOf(movement.opening) ?? [];
      const [first, ...others] = out ?? [];
      if (out === null || opening === undefined || first === undefined || sumOf(out) <= opening) continue;
      yield {
        at: placeOf([first, ...others]),
        message: `Số hộ ra khỏi danh sách là ${addition(out.map((cell) => cell.value))} = ${plain(sumOf(out))}, lớn hơn số ${tableNames[movement.table]} đầu kỳ ${plain(opening)} (${movement.opening.at.cell}).`,
        actual: plain(sumOf(out)),
        expected: `không quá ${plain(opening)}`,
        fix: `Xem lại ${addressesOf(out)}; hộ mới vào danh sách trong năm rồi thoát ngay thì không ghi ở cả hai bên.`,
        related: [movement.opening.at],
        evidence: evidenceOf(...out, movement.opening),
      };
    }
  },
};
