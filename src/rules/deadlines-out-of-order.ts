import { compareDates, formatShort } from '../vietnamese/dates.ts';
import { type DistrictRule, issueAt, withValues } from './kit.ts';

/** Communes send, send again, and only then is the report due, signed. */
export const deadlinesOutOfOrder: DistrictRule = {
  id: 'deadlines-out-of-order',
  severity: 'warning',
  scope: 'district',
  summary: 'Thời hạn sai thứ tự: hạn xã gửi, hạn gửi lại, ngày ký, ngày phải trình',
  source: 'Sheet Báo cáo, nhóm Thời hạn',
  *check({ sheets: { report } }) {
    if (report === null) return;
    const steps = [
      {
        before: report.deadline,
        after: report.resubmissionDeadline,
        says: 'Hạn xã gửi lại',
        than: 'hạn xã gửi số liệu',
      },
      {
        before: report.resubmissionDeadline,
        after: report.submissionDate,
        says: 'Ngày phải trình',
        than: 'hạn xã gửi lại',
      },
      {
        before: report.signedOn,
        after: report.submissionDate,
        says: 'Ngày phải trình',
        than: 'ngày ký',
      },
    ];
    for (const [{ before, after, says, than }, first, second] of withValues(steps, 'before', 'after')) {
      if (compareDates(first, second) <= 0) continue;
      yield {
        ...issueAt(after, before),
        message: `${says} ${formatShort(second)} trước ${than} ${formatShort(first)} (${before.at.cell}).`,
        fix: `Sửa ${before.at.cell} hoặc ${after.at.cell} (có thể đổi chỗ ngày và tháng).`,
      };
    }
  },
};
