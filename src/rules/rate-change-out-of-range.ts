import { formatNumber, percentOf, pointsBetween } from '../vietnamese/numbers.ts';
import { addressFrom, type CommuneRule, decimal, evidenceOf, valuesOf } from './kit.ts';
import { movementOf, tableNames } from './shared/census-rows.ts';

/** No commune's rate moves by ten points in a year without a slip somewhere, or a story. */
export const rateChangeOutOfRange: CommuneRule = {
  id: 'rate-change-out-of-range',
  severity: 'warning',
  scope: 'commune',
  summary: 'Tỷ lệ hộ nghèo, hộ cận nghèo của xã thay đổi quá ngưỡng (sheet Báo cáo) trong một năm',
  source: 'Thực tế',
  *check(book, { rateChangePoints }) {
    const { population } = book.sheets;
    if (population === null) return;
    for (const table of ['poor', 'nearPoor'] as const) {
      const movement = movementOf(book, table, 'households');
      if (movement === undefined) continue;
      const cells = [
        movement.closing,
        population.households.current,
        movement.opening,
        population.households.previous,
      ] as const;
      const values = valuesOf(...cells);
      if (values === null) continue;
      const [now, before] = [percentOf(values[0], values[1]), percentOf(values[2], values[3])];
      if (now === null || before === null) continue;
      const change = pointsBetween(now, before);
      if (Math.abs(change) <= rateChangePoints) continue;
      const says = change > 0 ? 'tăng' : 'giảm';
      yield {
        at: movement.closing.at,
        message: `Tỷ lệ ${tableNames[table]} của xã từ ${formatNumber(before, 2)}% thành ${formatNumber(now, 2)}%, ${says} ${formatNumber(Math.abs(change), 2)} điểm phần trăm, quá ngưỡng ${decimal(rateChangePoints)}.`,
        fix: `Kiểm tra ${movement.closing.at.cell}, ${movement.opening.at.cell} và ${addressFrom(movement.closing.at, population.households.current)}.`,
        related: cells.slice(1).map((cell) => cell.at),
        evidence: evidenceOf(...cells),
      };
    }
  },
};
