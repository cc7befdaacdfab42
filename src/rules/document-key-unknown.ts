import { isFilled, valueOf } from '../model/cell.ts';
import { allRead, type DistrictRule, issueAt } from './kit.ts';
import { documentRows } from './shared/document-rows.ts';
import { chosenFrom } from './shared/list-sheets.ts';

/** A key that the register doesn't have: the citation would be empty. */
export const documentKeyUnknown: DistrictRule = {
  id: 'document-key-unknown',
  severity: 'error',
  scope: 'district',
  summary: 'Mã văn bản không có trong sheet Văn bản',
  source: 'Biểu Văn bản, Trích dẫn',
  *check(book) {
    if (book.sheets.documents === null || !allRead(documentRows(book).map((row) => row.code))) return;
    const known = new Set(documentRows(book).flatMap((row) => valueOf(row.code) ?? []));
    const { report } = book.sheets;
    const basis = report === null ? [] : [report.olderFundsBasis, report.disbursementTargetBasis];
    for (const cell of [chosenFrom('documents', book), basis].flat().filter(isFilled)) {
      if (known.has(cell.value)) continue;
      yield {
        ...issueAt(cell),
        message: `Mã văn bản ${cell.value} không có trong sheet Văn bản.`,
        actual: cell.value,
        fix: `Chọn lại mã ở ${cell.at.cell}, hoặc thêm văn bản này vào sheet Văn bản.`,
      };
    }
  },
};
