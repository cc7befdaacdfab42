import { type DistrictRule, evidenceOf, withValues } from './kit.ts';
import { documentRows } from './shared/document-rows.ts';

/** "923/UBND" is incomplete; "12/UBND-VX" names the unit that drafted it. */
export const officialLetterWithoutDraftingUnit: DistrictRule = {
  id: 'official-letter-without-drafting-unit',
  severity: 'warning',
  scope: 'district',
  summary: 'Ký hiệu công văn thiếu tên viết tắt của đơn vị soạn thảo',
  source: 'Khoản 3 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP',
  *check(book) {
    for (const [row, type, number] of withValues(documentRows(book), 'type', 'number')) {
      if (type !== 'Công văn' || number.includes('-')) continue;
      yield {
        at: row.number.at,
        message: `Công văn số ${number} thiếu ký hiệu đơn vị soạn thảo hoặc lĩnh vực (dạng ${number}-…).`,
        actual: number,
        fix: `Tra sổ công văn đi, rồi sửa ${row.number.at.cell}; nếu bản gốc ghi như vậy thì xác nhận.`,
        evidence: evidenceOf(row.number, row.type),
      };
    }
  },
};
