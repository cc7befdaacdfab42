import { formatMillions } from '../vietnamese/numbers.ts';
import { allFilled, type DistrictRule, issueAt } from './kit.ts';
import { allocationRows } from './shared/allocation-rows.ts';

/** 1.000 tỷ đồng in one row: the whole country's programme has some 75.000 tỷ for five years. */
const implausible = 1_000_000_000_000;

/** The one sheet in triệu đồng is where đồng are typed by habit. */
export const allocationNotInMillions: DistrictRule = {
  id: 'allocation-not-in-millions',
  severity: 'warning',
  scope: 'district',
  summary: 'Vốn giao: số quá lớn, có thể ghi bằng đồng thay vì triệu đồng',
  source: 'Thực tế: nhầm đơn vị tiền',
  *check(book) {
    for (const row of allocationRows(book)) {
      for (const cell of [row.initial, row.adjustment, row.disbursed].flatMap(
        (each) => allFilled([each]) ?? [],
      )) {
        if (Math.abs(cell.value) < implausible) continue;
        yield {
          ...issueAt(cell),
          message: `Ô này ghi ${formatMillions(cell.value)} triệu đồng, tức hơn 1.000 tỷ đồng. Có thể đã ghi bằng đồng; sheet này ghi bằng triệu đồng.`,
          fix: `Ghi lại ${cell.at.cell} bằng triệu đồng.`,
        };
      }
    }
  },
};
