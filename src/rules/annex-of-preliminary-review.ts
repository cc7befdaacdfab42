import { valueOf } from '../model/cell.ts';
import { type DistrictRule, issueAt } from './kit.ts';

/** Results by commune are asked for, and the review is not over: they are printed only where that is said. */
export const annexOfPreliminaryReview: DistrictRule = {
  id: 'annex-of-preliminary-review',
  severity: 'warning',
  scope: 'district',
  summary: 'Chọn in phụ lục kết quả rà soát theo xã khi kết quả còn là Sơ bộ: phụ lục chưa được in',
  source: 'Sheet Báo cáo; Quyết định 24/2021/QĐ-TTg, Điều 3, Điều 7',
  *check({ sheets: { report } }) {
    if (report === null || valueOf(report.communesAnnex) !== 'yes') return;
    if (valueOf(report.censusStatus) !== 'preliminary') return;
    yield {
      ...issueAt(report.communesAnnex, report.censusStatus),
      message: `Phụ lục kết quả rà soát theo xã chọn Có, nhưng kết quả rà soát còn là Sơ bộ (${report.censusStatus.at.cell}): báo cáo chưa in phụ lục này.`,
      fix: `Muốn in cả số sơ bộ thì chọn "Có, in số sơ bộ" ở ${report.communesAnnex.at.cell}; đã có kết quả được phê duyệt thì chọn Chính thức ở ${report.censusStatus.at.cell}; chưa cần in thì chọn Không.`,
    };
  },
};
