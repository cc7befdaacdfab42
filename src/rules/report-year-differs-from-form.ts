import { type DistrictRule, evidenceOf } from './kit.ts';

/** The locked cell that says another year than the workbook was made for: last year's workbook with its year typed over. */
export const reportYearDiffersFromForm: DistrictRule = {
  id: 'report-year-differs-from-form',
  severity: 'error',
  scope: 'district',
  summary: 'Sheet Báo cáo ghi năm khác với năm mà tệp của huyện được lập cho',
  source: 'Sheet Báo cáo, ô Năm báo cáo ghi sẵn',
  holds: { huyen: { report: ['year'] } },
  *check({ layout, sheets: { report } }) {
    if (report?.year.state !== 'value' || report.year.value === layout.year) return;
    const { at, value } = report.year;
    yield {
      at,
      message: `Ô này ghi năm ${value}, nhưng tệp được lập cho năm ${layout.year}.`,
      actual: String(value),
      expected: String(layout.year),
      fix: `Kiểm tra xem tệp có phải của năm khác được chép sang; nếu đúng tệp thì ghi lại ${at.cell} là ${layout.year}; muốn mở năm ${value}: dakto-report init ${value}`,
      evidence: evidenceOf(report.year),
    };
  },
};
