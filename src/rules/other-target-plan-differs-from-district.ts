import { valueOf } from '../model/cell.ts';
import { compareKey } from '../vietnamese/text.ts';
import { allFilled, decimal, issueAt, slotsWithBook, sumOf, withValues, type YearRule } from './kit.ts';

/** What the district planned is what it gave the communes to plan. */
export const otherTargetPlanDiffersFromDistrict: YearRule = {
  id: 'other-target-plan-differs-from-district',
  severity: 'warning',
  scope: 'year',
  summary: 'Chỉ tiêu khác: kế hoạch của các xã cộng lại khác kế hoạch của huyện',
  source: 'Biểu Chỉ tiêu khác của xã và của huyện',
  *check(data) {
    const slots = slotsWithBook(data);
    if (slots.length < data.communes.length) return;
    const targets = data.district.sheets.otherTargets?.rows ?? [];
    for (const [row, plan, code, byCommunes] of withValues(targets, 'plan', 'code', 'byCommunes')) {
      if (byCommunes !== 'yes') continue;
      const theirs = slots.map(({ book }) =>
        (book.sheets.otherTargets?.rows ?? []).find(
          (each) => compareKey(valueOf(each.code) ?? '') === compareKey(code),
        ),
      );
      const cells = allFilled(theirs.flatMap((each) => (each === undefined ? [] : [each.plan])));
      if (cells === null || cells.length < slots.length) continue;
      const total = Math.round(sumOf(cells) * 100) / 100;
      if (total === plan) continue;
      yield {
        ...issueAt(row.plan, ...cells),
        message: `Kế hoạch của huyện là ${decimal(plan)}; các xã ghi cộng lại là ${decimal(total)}.`,
        actual: decimal(plan),
        expected: decimal(total),
        fix: `Đối chiếu với quyết định giao chỉ tiêu, rồi sửa ${row.plan.at.cell} hoặc cột Kế hoạch năm của xã.`,
      };
    }
  },
};
