import { valueOf } from '../model/cell.ts';
import { type DistrictRule, evidenceOf } from './kit.ts';

/** A target stands, but nothing that set it is cited: the report then leaves out whether it was met. */
export const targetNotCited: DistrictRule = {
  id: 'target-not-cited',
  severity: 'warning',
  scope: 'district',
  summary: 'Có chỉ tiêu giảm tỷ lệ hộ nghèo nhưng chưa viện dẫn văn bản giao chỉ tiêu',
  source: 'Mục III của báo cáo; biểu Trích dẫn, vị trí III (1)',
  *check({ sheets: { report, citations } }) {
    if (report === null || citations === null) return;
    const targets = [report.provinceTarget, report.districtTarget].filter(({ state }) => state === 'value');
    const row = citations.rows.find(({ place }) => valueOf(place) === 'iii-chi-tieu');
    if (row === undefined || targets.length === 0) return;
    const documents = [row.document1, row.document2, row.document3, row.document4];
    if (documents.some(({ state }) => state !== 'blank')) return;
    const { cell } = row.document1.at;
    yield {
      at: row.document1.at,
      message:
        'Đã ghi chỉ tiêu giảm tỷ lệ hộ nghèo nhưng vị trí III (1) chưa có văn bản giao chỉ tiêu; báo cáo sẽ bỏ phần "đạt, chưa đạt chỉ tiêu".',
      fix: `Ghi văn bản vào sheet Văn bản, rồi chọn mã ở ${cell}.`,
      related: targets.map(({ at }) => at),
      evidence: evidenceOf(row.document1, row.place, ...targets),
    };
  },
};
