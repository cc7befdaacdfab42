import { formatMillions } from '../vietnamese/numbers.ts';
import { allocationRows } from './shared/allocation-rows.ts';
import { evidenceOf, valuesOf } from './shared/cells.ts';
import type { DistrictRule } from './rule.ts';

/** Nobody spends more than was allocated, after adjustment. */
export const allocationDisbursementExceedsFunds: DistrictRule = {
  id: 'allocation-disbursement-exceeds-funds',
  severity: 'error',
  scope: 'district',
  summary: 'Vốn giao: đã giải ngân lớn hơn vốn sau điều chỉnh',
  source: 'Biểu Vốn giao',
  *check(book) {
    for (const row of allocationRows(book)) {
      const values = valuesOf(row.disbursed, row.initial, row.adjustment);
      if (values === null) continue;
      const [disbursed, initial, adjustment] = values;
      if (disbursed <= initial + adjustment) continue;
      yield {
        at: row.disbursed.at,
        message: `Đã giải ngân ${formatMillions(disbursed)} triệu đồng, lớn hơn vốn sau điều chỉnh ${formatMillions(initial + adjustment)} triệu đồng.`,
        fix: `Sửa ${row.disbursed.at.cell}, ${row.initial.at.cell} hoặc ${row.adjustment.at.cell}.`,
        related: [row.initial.at, row.adjustment.at],
        evidence: evidenceOf(row.disbursed, row.initial, row.adjustment),
      };
    }
  },
};
