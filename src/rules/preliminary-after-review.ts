import { valueOf } from '../model/cell.ts';
import { compareDates, formatShort } from '../vietnamese/dates.ts';
import { type DistrictRule, issueAt } from './kit.ts';

/** A day that has come is not "dự kiến": by then the result is official, or the day is another. */
export const preliminaryAfterReview: DistrictRule = {
  id: 'preliminary-after-review',
  severity: 'warning',
  scope: 'district',
  summary: 'Kết quả rà soát còn là Sơ bộ khi ngày dự kiến hoàn thành rà soát đã qua lúc báo cáo',
  source: 'Sheet Báo cáo; Quyết định 24/2021/QĐ-TTg, Điều 3, Điều 7',
  *check({ sheets: { report } }) {
    if (report === null || valueOf(report.censusStatus) !== 'preliminary') return;
    const dated = report.signedOn.state === 'blank' ? report.submissionDate : report.signedOn;
    const [by, on] = [valueOf(report.reviewCompletion), valueOf(dated)];
    if (by === undefined || on === undefined || compareDates(by, on) > 0) return;
    const what = dated === report.signedOn ? 'ngày ký' : 'ngày phải trình';
    yield {
      ...issueAt(report.reviewCompletion, dated, report.censusStatus),
      message: `Ngày dự kiến hoàn thành rà soát ${formatShort(by)} không sau ${what} ${formatShort(on)} (${dated.at.cell}), mà kết quả còn ghi Sơ bộ: báo cáo không viết "dự kiến" nữa.`,
      fix: `Đã có kết quả thì chọn Chính thức ở ${report.censusStatus.at.cell}; chưa có thì sửa ${report.reviewCompletion.at.cell}.`,
    };
  },
};
