import { targetSetters } from '../forms/district/level-words.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { type DistrictRule, issueAt, valuesOf } from './kit.ts';

/** A district may set itself less than the province's average, and should know it. */
export const nextTargetBelowProvince: DistrictRule = {
  id: 'next-target-below-province',
  severity: 'warning',
  scope: 'district',
  summary: 'Chỉ tiêu giảm nghèo năm sau của huyện thấp hơn của tỉnh',
  source: 'Kế hoạch giảm nghèo hằng năm của tỉnh',
  *check(book) {
    const report = book.sheets.report;
    const values = report && valuesOf(report.nextDistrictTarget, report.nextProvinceTarget);
    if (report === null || values === null || values[0] >= values[1]) return;
    const { own, upper } = targetSetters(report);
    yield {
      ...issueAt(report.nextDistrictTarget, report.nextProvinceTarget),
      message: `Chỉ tiêu năm ${book.layout.year + 1} của ${own} là ${formatNumber(values[0], 2)} điểm phần trăm, thấp hơn mức ${formatNumber(values[1], 2)} của ${upper} (${report.nextProvinceTarget.at.cell}).`,
      fix: `Kiểm tra ${report.nextDistrictTarget.at.cell}; nếu ${upper} giao riêng cho ${own} mức thấp hơn thì xác nhận.`,
    };
  },
};
