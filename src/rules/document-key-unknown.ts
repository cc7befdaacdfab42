import type { DistrictBook } from '../forms/books.ts';
import { isFilled, valueOf, type Located } from '../model/cell.ts';
import { documentRows } from './shared/document-rows.ts';
import { allRead, issueAt } from './shared/cells.ts';
import type { DistrictRule } from './rule.ts';

/** Every cell of the district's workbook that holds the key of a document. */
function keyCells({ sheets }: DistrictBook): readonly Located<string>[] {
  return [
    ...(sheets.lastYear?.rows ?? []).map((row) => row.document),
    ...(sheets.eligibility?.rows ?? []).map((row) => row.document),
    ...(sheets.ceilings?.rows ?? []).map((row) => row.document),
    ...(sheets.allocations?.rows ?? []).map((row) => row.document),
    ...(sheets.activities?.rows ?? []).map((row) => row.document),
    ...(sheets.documents?.rows ?? []).map((row) => row.amends),
    ...(sheets.citations?.rows ?? []).flatMap((row) => [
      row.document1,
      row.document2,
      row.document3,
      row.document4,
    ]),
    ...(sheets.report ? [sheets.report.olderFundsBasis] : []),
  ];
}

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
    for (const cell of keyCells(book).filter(isFilled)) {
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
