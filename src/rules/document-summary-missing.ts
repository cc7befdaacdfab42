import { type DistrictRule, evidenceOf } from './kit.ts';
import { documentName, documentRows } from './shared/document-rows.ts';

/** The first citation of a document needs its trích yếu; the report is printed without it, and said so. */
export const documentSummaryMissing: DistrictRule = {
  id: 'document-summary-missing',
  severity: 'warning',
  scope: 'district',
  summary: 'Văn bản chưa ghi trích yếu',
  source: 'Điểm b khoản 6 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP',
  *check(book) {
    for (const row of documentRows(book)) {
      if (row.summary.state !== 'blank' || row.code.state !== 'value') continue;
      yield {
        at: row.summary.at,
        message: `${documentName(row)} chưa có trích yếu; lần viện dẫn đầu tiên trong báo cáo sẽ thiếu phần này.`,
        fix: `Ghi trích yếu vào ${row.summary.at.cell}, cả từ nối ("về việc…", "phê duyệt…").`,
        evidence: evidenceOf(row.summary, row.number, row.date),
      };
    }
  },
};
