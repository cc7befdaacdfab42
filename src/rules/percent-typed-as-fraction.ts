import type { Located } from '../model/cell.ts';
import { decimal, type DistrictRule, issueAt, withValues } from './kit.ts';

/** No threshold, target or share of the programme is so small: 50% was typed as 0,5. */
const smallestPercent = 1;

/** Typed as fractions they turn a check off, or are shown as a hundredth of what was set, and nothing else says so. */
export const percentTypedAsFraction: DistrictRule = {
  id: 'percent-typed-as-fraction',
  severity: 'error',
  scope: 'district',
  summary: 'Tỷ lệ phần trăm nhỏ hơn hoặc bằng 1%: có thể gõ 0,5 thay cho 50',
  source: 'Sheet Báo cáo, Mức hỗ trợ; thực tế: nhầm đơn vị',
  *check({ sheets: { report, ceilings } }) {
    const cells: readonly Located<number>[] = [
      ...(report === null ? [] : [report.lowDisbursementPercent, report.disbursementTarget]),
      ...(ceilings?.rows ?? []).map((row) => row.sharePercent),
    ];
    const typed = cells.map((cell) => ({ cell }));
    for (const [{ cell }, percent] of withValues(typed, 'cell')) {
      if (percent <= 0 || percent > smallestPercent) continue;
      const meant = decimal(percent * 100);
      yield {
        ...issueAt(cell),
        message: `Ô này ghi ${decimal(percent)}%; có thể định ghi ${meant}%.`,
        actual: decimal(percent),
        fix: `Ghi ${cell.at.cell} theo phần trăm (${meant} chứ không phải ${decimal(percent)}); nếu đúng là vậy thì xác nhận.`,
      };
    }
  },
};
