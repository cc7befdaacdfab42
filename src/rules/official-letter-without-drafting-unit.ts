import { valueOf } from '../model/cell.ts';
import { type DistrictRule, evidenceOf, issueAt, withValues } from './kit.ts';
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
    // The letters of this very office; a year of the first version keeps them as they were.
    const own = book.sheets.report?.returnSymbol;
    const symbol = own === undefined ? undefined : valueOf(own);
    if (own === undefined || symbol === undefined || symbol.includes('-') || book.layout.version < 2) return;
    yield {
      ...issueAt(own),
      message: `Ký hiệu công văn “${symbol}” chỉ có một phần: công văn sẽ ghi “Số: …/${symbol}”, thiếu ký hiệu đơn vị soạn thảo hoặc lĩnh vực (dạng ${symbol}-…).`,
      actual: symbol,
      fix: `Ghi thêm phần sau dấu gạch ở ${own.at.cell}, ví dụ: ${symbol}-BTXH; nếu cơ quan vẫn ghi một phần thì để nguyên.`,
    };
  },
};
