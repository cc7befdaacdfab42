import { decimal, issueAt, slotsWithBook, withValues, type YearRule } from './kit.ts';
import { isBeyond } from './shared/out-of-line.ts';

/** What was reached is of the order of what was planned; a digit too many makes it ten times. */
export const otherTargetOutOfLine: YearRule = {
  id: 'other-target-out-of-line',
  severity: 'warning',
  scope: 'year',
  summary: 'Chỉ tiêu khác: kết quả chênh quá xa kế hoạch năm',
  source: 'Thực tế: gõ thừa, thiếu chữ số, nhầm đơn vị tính',
  *check(data, { costPerHouseholdRatio: limit }) {
    for (const { book } of slotsWithBook(data)) {
      for (const [row, plan, result] of withValues(book.sheets.otherTargets?.rows ?? [], 'plan', 'result')) {
        // Nothing reached yet is a result like another.
        if (plan === 0 || result === 0 || !isBeyond(limit, result / plan)) continue;
        yield {
          ...issueAt(row.result, row.plan),
          message: `Thực hiện ${decimal(result)} so với kế hoạch ${decimal(plan)}: chênh quá ${decimal(limit)} lần.`,
          fix: `Kiểm tra ${row.result.at.cell} và ${row.plan.at.cell}.`,
        };
      }
    }
  },
};
