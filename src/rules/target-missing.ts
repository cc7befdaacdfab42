import { type DistrictRule, issueAt } from './kit.ts';

/** Without a target the report leaves out whether it was met. */
export const targetMissing: DistrictRule = {
  id: 'target-missing',
  severity: 'warning',
  scope: 'district',
  summary: 'Chưa ghi chỉ tiêu giảm tỷ lệ hộ nghèo tỉnh giao, huyện giao',
  source: 'Mục III của báo cáo',
  *check(book) {
    const report = book.sheets.report;
    if (report === null) return;
    const targets = [
      { cell: report.provinceTarget, whose: 'tỉnh giao' },
      { cell: report.districtTarget, whose: 'huyện giao' },
    ];
    for (const { cell, whose } of targets) {
      if (cell.state !== 'blank') continue;
      yield {
        ...issueAt(cell),
        message: `Chưa ghi chỉ tiêu giảm tỷ lệ hộ nghèo năm ${book.layout.year} do ${whose}; báo cáo sẽ bỏ phần đánh giá theo chỉ tiêu này.`,
        fix: `Ghi chỉ tiêu vào ${cell.at.cell}.`,
      };
    }
  },
};
