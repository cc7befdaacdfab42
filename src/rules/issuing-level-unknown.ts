import { issuingLevelOf, placesOf } from '../forms/district/issuing-level.ts';
import { isFilled, valueOf } from '../model/cell.ts';
import { type DistrictRule, evidenceOf } from './kit.ts';
import { documentName, documentRows } from './shared/document-rows.ts';

/** The list of documents goes by the level of who issued them, which a name does not always say. */
export const issuingLevelUnknown: DistrictRule = {
  id: 'issuing-level-unknown',
  severity: 'warning',
  scope: 'district',
  summary: 'Không rõ cơ quan ban hành văn bản thuộc cấp nào để xếp vào danh mục kèm theo',
  source: 'Phụ lục danh mục văn bản của báo cáo',
  *check(book) {
    const { report } = book.sheets;
    // Without the switch (an older form) documents are listed as they stand in the sheet.
    if (valueOf(report?.documentsAnnex) !== 'yes') return;
    for (const row of documentRows(book)) {
      const { issuer, level, annexed } = row;
      if (!isFilled(issuer) || level.state !== 'blank' || valueOf(annexed) !== 'yes') continue;
      if (issuingLevelOf(issuer.value, placesOf(report)) !== null) continue;
      yield {
        at: issuer.at,
        message: `${documentName(row)}: tên “${issuer.value}” không cho biết là cơ quan cấp nào, nên danh mục xếp văn bản vào nhóm cuối, “Cơ quan khác”.`,
        actual: issuer.typed,
        fix: `Ghi tên đầy đủ (ví dụ "… huyện Đắk Tô", "… tỉnh Kon Tum"), hoặc chọn Cấp ban hành ở ${level.at.cell}.`,
        related: [level.at],
        evidence: evidenceOf(issuer, level),
      };
    }
  },
};
