import { formatNumber, percentOf } from '../vietnamese/numbers.ts';
import { type CommuneRule, decimal, issueAt, plain, valuesOf } from './kit.ts';
import { censusRowKeys, rowNames } from './shared/census-rows.ts';

/** A commune doesn't grow or shrink by much in a year; where it does, it says why. */
export const householdChangeWithoutReason: CommuneRule = {
  id: 'household-change-without-reason',
  severity: 'error',
  scope: 'commune',
  summary: 'Tổng số hộ, nhân khẩu tăng giảm quá ngưỡng (sheet Báo cáo) mà không ghi lý do',
  source: 'Biểu Hộ dân cư, cột Lý do',
  *check({ sheets: { population } }, { householdChangePercent }) {
    if (population === null) return;
    for (const key of censusRowKeys) {
      const { previous, current, reason } = population[key];
      const values = valuesOf(previous, current);
      if (values === null || reason.state !== 'blank') continue;
      const change = percentOf(Math.abs(values[1] - values[0]), values[0]);
      if (change === null || change <= householdChangePercent) continue;
      const says = values[1] > values[0] ? 'tăng' : 'giảm';
      yield {
        ...issueAt(current, previous, reason),
        message: `Từ ${plain(values[0])} thành ${plain(values[1])}: ${rowNames[key].counted} ${says} ${formatNumber(change, 2)}%, quá ngưỡng ${decimal(householdChangePercent)}%, nhưng chưa ghi lý do.`,
        fix: `Kiểm tra ${current.at.cell}; nếu đúng thì ghi lý do vào ${reason.at.cell}.`,
      };
    }
  },
};
