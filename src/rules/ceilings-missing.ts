import type { DistrictRule } from './rule.ts';

/** Said once, so that nobody takes the silence for a pass. Ceilings are the province's, and data. */
export const ceilingsMissing: DistrictRule = {
  id: 'ceilings-missing',
  severity: 'warning',
  scope: 'district',
  summary: 'Chưa có mức hỗ trợ tối đa nên chưa kiểm tra mức hỗ trợ',
  source: 'Nghị quyết của Hội đồng nhân dân tỉnh về mức hỗ trợ; Điều 21–23 Nghị định 27/2022/NĐ-CP',
  *check(book) {
    const sheet = book.sheets.ceilings;
    if (sheet === null || sheet.rows.length > 0) return;
    yield {
      at: { file: book.file, sheet: 'Mức hỗ trợ', cell: null },
      message: 'Chưa kiểm tra mức hỗ trợ: sheet Mức hỗ trợ chưa có dòng nào.',
      fix: 'Ghi mức hỗ trợ tối đa theo nghị quyết của Hội đồng nhân dân tỉnh.',
    };
  },
};
