import { valueOf } from '../model/cell.ts';
import { type DistrictRule, evidenceOf, issueAt } from './kit.ts';

/** An annex that nothing stands in is left out, and the text does not point to it. */
export const annexWithoutDocuments: DistrictRule = {
  id: 'annex-without-documents',
  severity: 'warning',
  scope: 'district',
  summary: 'Chọn in phụ lục danh mục văn bản mà không văn bản nào được đưa vào danh mục',
  source: 'Khoản 9 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP',
  *check({ sheets: { report, documents } }) {
    const rows = documents?.rows ?? [];
    if (report === null || rows.length === 0 || valueOf(report.documentsAnnex) !== 'yes') return;
    if (rows.some(({ annexed }) => valueOf(annexed) !== 'no')) return;
    const answers = rows.map(({ annexed }) => annexed);
    yield {
      ...issueAt(report.documentsAnnex),
      message: `Phụ lục danh mục văn bản chọn Có, nhưng cả ${rows.length} văn bản ở sheet Văn bản đều ghi Không ở cột "Đưa vào danh mục kèm theo": báo cáo không có phụ lục này.`,
      fix: `Ghi Có ở các văn bản cần kê, hoặc chọn Không ở ${report.documentsAnnex.at.cell}.`,
      evidence: evidenceOf(report.documentsAnnex, ...answers),
    };
  },
};
