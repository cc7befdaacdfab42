import { citationPlaces } from '../forms/district/citation-places.ts';
import type { DistrictBook } from '../forms/books.ts';
import { valueOf } from '../model/cell.ts';
import { formatShort } from '../vietnamese/dates.ts';
import { type DistrictRule, evidenceOf, withValues } from './kit.ts';
import { documentName, documentRows } from './shared/document-rows.ts';

/** What steers one year's work. Laws, resolutions and decisions may hold for many. */
const yearly: ReadonlySet<string> = new Set(['Kế hoạch', 'Báo cáo', 'Thông báo', 'Công văn']);

function supportedBy(book: DistrictBook, code: string): string | undefined {
  const row = (book.sheets.citations?.rows ?? []).find((citation) =>
    [citation.document1, citation.document2, citation.document3, citation.document4].some(
      (cell) => valueOf(cell) === code,
    ),
  );
  const place = row && valueOf(row.place);
  return place === undefined ? undefined : citationPlaces[place].supports;
}

/** A letter of 2012 cited for the work of 2023 is most likely a slip of the pen, and is never mended by itself. */
export const documentYearOutOfRange: DistrictRule = {
  id: 'document-year-out-of-range',
  severity: 'warning',
  scope: 'district',
  summary: 'Kế hoạch, công văn… viện dẫn cho năm báo cáo nhưng ghi ngày của năm khác (không phải năm N, N−1)',
  source: 'Thực tế: công văn 486/UBND-NNNT trong báo cáo năm 2023',
  *check(book) {
    const { year } = book.layout;
    for (const [row, code, type, date] of withValues(documentRows(book), 'code', 'type', 'date')) {
      const supports = supportedBy(book, code);
      const tooOld = yearly.has(type) && date.year < year - 1;
      if (supports === undefined || !(tooOld || date.year > year + 1)) continue;
      yield {
        at: row.date.at,
        message: `${documentName(row)} ghi ngày ${formatShort(date)}, nhưng được viện dẫn cho nội dung "${supports}" của báo cáo năm ${year}.`,
        actual: formatShort(date),
        fix: `Tra sổ văn bản của Văn phòng: nếu đúng là năm ${year} thì sửa ${row.date.at.cell}, nếu đúng năm ${date.year} thì xác nhận tại sheet Xác nhận. Phần mềm không tự sửa.`,
        evidence: evidenceOf(row.date, row.number),
      };
    }
  },
};
