import { decimal, type DistrictRule, issueAt, valuesOf } from './kit.ts';

/** A target below this part of the rate is no target: 4% was typed as 0,04. */
const smallestPart = 0.01;

/** Targets are in điểm phần trăm; typed as a fraction, they turn "chưa đạt" into "đạt". */
export const targetFarBelowRate: DistrictRule = {
  id: 'target-far-below-rate',
  severity: 'error',
  scope: 'district',
  summary: 'Chỉ tiêu giảm nghèo nhỏ hơn 1% của chính tỷ lệ hộ nghèo: có thể gõ 0,04 thay cho 4',
  source: 'Sheet Báo cáo; thực tế: nhầm đơn vị',
  *check({ sheets: { report } }) {
    if (report === null) return;
    const targets = [
      report.provinceTarget,
      report.districtTarget,
      report.nextDistrictTarget,
      report.nextProvinceTarget,
    ];
    for (const cell of targets) {
      const [target, rate] = valuesOf(cell, report.publishedPoorRate) ?? [];
      if (target === undefined || rate === undefined || target <= 0 || target >= rate * smallestPart)
        continue;
      yield {
        ...issueAt(cell, report.publishedPoorRate),
        message: `Chỉ tiêu ghi ${decimal(target)} điểm phần trăm, trong khi tỷ lệ hộ nghèo là ${decimal(rate)}% (${report.publishedPoorRate.at.cell}); có thể định ghi ${decimal(target * 100)}.`,
        actual: decimal(target),
        fix: `Ghi ${cell.at.cell} bằng điểm phần trăm (${decimal(target * 100)} chứ không phải ${decimal(target)}); nếu đúng chỉ tiêu là vậy thì xác nhận.`,
      };
    }
  },
};
