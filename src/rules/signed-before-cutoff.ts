import { compareDates, formatShort } from '../vietnamese/dates.ts';
import { type DistrictRule, issueAt, valuesOf } from './kit.ts';

/** Nobody signs for numbers of a day that has not come. */
export const signedBeforeCutoff: DistrictRule = {
  id: 'signed-before-cutoff',
  severity: 'error',
  scope: 'district',
  summary: 'Ngày ký báo cáo trước ngày chốt số liệu',
  source: 'Sheet Báo cáo',
  *check({ sheets: { report } }) {
    if (report === null) return;
    const [on, cutoff] = valuesOf(report.signedOn, report.cutoff) ?? [];
    if (on === undefined || cutoff === undefined || compareDates(on, cutoff) >= 0) return;
    yield {
      ...issueAt(report.signedOn, report.cutoff),
      message: `Ngày ký ${formatShort(on)} trước ngày chốt số liệu ${formatShort(cutoff)} (${report.cutoff.at.cell}).`,
      fix: `Sửa ${report.signedOn.at.cell} hoặc ${report.cutoff.at.cell} (có thể đổi chỗ ngày và tháng, hoặc ghi nhầm năm).`,
    };
  },
};
