import { formatShort } from '../vietnamese/dates.ts';
import { type DistrictRule, issueAt, valuesOf } from './kit.ts';

/** Whether figures of a year may be as of that day: in the year, or in the next, when last things are counted. */
export const isCutoffOf = (year: number, cutoff: { readonly year: number }): boolean =>
  cutoff.year === year || cutoff.year === year + 1;

/** The report prints the day beside its numbers. */
export const cutoffOutsideYear: DistrictRule = {
  id: 'cutoff-outside-year',
  severity: 'error',
  scope: 'district',
  summary: 'Ngày "Số liệu tính đến" không thuộc năm báo cáo, cũng không thuộc năm liền sau',
  source: 'Sheet Báo cáo; thực tế: gõ nhầm năm',
  *check({ sheets: { report }, layout: { year } }) {
    if (report === null) return;
    const [cutoff] = valuesOf(report.cutoff) ?? [];
    if (cutoff === undefined || isCutoffOf(year, cutoff)) return;
    yield {
      ...issueAt(report.cutoff),
      message: `Ô này ghi số liệu tính đến ngày ${formatShort(cutoff)}, trong khi báo cáo là của năm ${year}.`,
      actual: formatShort(cutoff),
      fix: `Sửa ${report.cutoff.at.cell} (có thể gõ nhầm năm).`,
    };
  },
};
