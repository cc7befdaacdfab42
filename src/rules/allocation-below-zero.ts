import { formatMillions } from '../vietnamese/numbers.ts';
import { allocationRows } from './shared/allocation-rows.ts';
import { issueAt, valuesOf } from './shared/cells.ts';
import type { DistrictRule } from './rule.ts';

/** An adjustment cannot take away more than there was. */
export const allocationBelowZero: DistrictRule = {
  id: 'allocation-below-zero',
  severity: 'error',
  scope: 'district',
  summary: 'Vốn giao: điều chỉnh giảm nhiều hơn vốn đã giao',
  source: 'Biểu Vốn giao',
  *check(book) {
    for (const row of allocationRows(book)) {
      const values = valuesOf(row.initial, row.adjustment);
      if (values === null || values[0] + values[1] >= 0) continue;
      yield {
        ...issueAt(row.adjustment, row.initial),
        message: `Điều chỉnh ${formatMillions(values[1])} triệu đồng, trong khi vốn giao chỉ có ${formatMillions(values[0])} triệu đồng.`,
        fix: `Sửa ${row.adjustment.at.cell} hoặc ${row.initial.at.cell}.`,
      };
    }
  },
};
