import { targetSetters } from '../forms/district/level-words.ts';
import { valueOf } from '../model/cell.ts';
import { type DistrictRule, issueAt } from './kit.ts';

/** Without a target the report leaves out whether it was met; a target of 0 it would print as one. */
export const targetMissing: DistrictRule = {
  id: 'target-missing',
  severity: 'warning',
  scope: 'district',
  summary: 'Chưa ghi chỉ tiêu giảm tỷ lệ hộ nghèo được giao, tự giao, hoặc ghi 0 vào chỉ tiêu giảm nghèo',
  source: 'Mục III của báo cáo',
  *check(book) {
    const report = book.sheets.report;
    if (report === null) return;
    const { year } = book.layout;
    const { own, upper } = targetSetters(report);
    const fall = 'chỉ tiêu giảm tỷ lệ hộ nghèo';
    const targets = [
      { cell: report.provinceTarget, named: `${fall} năm ${year} do ${upper} giao`, isAsked: true },
      { cell: report.districtTarget, named: `${fall} năm ${year} do ${own} giao`, isAsked: true },
      { cell: report.ethnicMinorityTarget, named: `${fall} dân tộc thiểu số năm ${year}`, isAsked: false },
      { cell: report.nextDistrictTarget, named: `${fall} năm ${year + 1}`, isAsked: false },
    ];
    for (const { cell, named, isAsked } of targets) {
      if (isAsked && cell.state === 'blank')
        yield {
          ...issueAt(cell),
          message: `Chưa ghi ${named}; báo cáo sẽ bỏ phần đánh giá theo chỉ tiêu này.`,
          fix: `Ghi chỉ tiêu vào ${cell.at.cell}.`,
        };
      if (valueOf(cell) === 0)
        yield {
          ...issueAt(cell),
          message: `Ô này ghi ${named} là 0; báo cáo sẽ in 0 như một chỉ tiêu được giao.`,
          fix: `Ghi chỉ tiêu được giao vào ${cell.at.cell}; không được giao thì để trống ô này.`,
        };
    }
  },
};
