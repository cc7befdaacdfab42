import { formatMillions } from '../vietnamese/numbers.ts';
import { type DistrictRule, issueAt, withValues } from './kit.ts';
import { allocationRows } from './shared/allocation-rows.ts';

/** An adjustment cannot take away more than there was. */
export const allocationBelowZero: DistrictRule = {
  id: 'allocation-below-zero',
  severity: 'error',
  scope: 'district',
  summary: 'Vốn giao: điều chỉnh giảm nhiều hơn vốn đã giao',
  source: 'Biểu Vốn giao',
  *check(book) {
    for (const [row, initial, adjustment] of withValues(allocationRows(book), 'initial', 'adjustment')) {
      if (initial + adjustment >= 0) continue;
      yield {
        ...issueAt(row.adjustment, row.initial),
        message: `Điều chỉnh ${formatMillions(adjustment)} triệu đồng, trong khi vốn giao chỉ có ${formatMillions(initial)} triệu đồng.`,
        fix: `Sửa ${row.adjustment.at.cell} hoặc ${row.initial.at.cell}.`,
      };
    }
  },
};
