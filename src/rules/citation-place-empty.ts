import type { DistrictBook } from '../forms/books.ts';
import { citationPlaces, type CitationPlaceKey } from '../forms/district/citation-places.ts';
import { valueOf } from '../model/cell.ts';
import type { SubprojectCode } from '../programme/subprojects.ts';
import { type DistrictRule, evidenceOf, valuesOf } from './kit.ts';

/** Places that are only printed when the district takes part in the sub-project. */
const placesOf: Readonly<Partial<Record<CitationPlaceKey, SubprojectCode>>> = {
  'ii-3b-ke-hoach-huyen': 'da3-tda2',
  'ii-4a-ke-hoach': 'da4-tda1',
  'ii-7b-giam-sat': 'da7-tda2',
};

function isPrinted(place: CitationPlaceKey, { sheets }: DistrictBook): boolean {
  const census = valueOf(sheets.report?.censusStatus);
  if (place === 'iii-ra-soat') return census === 'preliminary';
  if (place === 'iii-phe-duyet') return census === 'official';
  const subproject = placesOf[place];
  const row = subproject && sheets.eligibility?.rows.find((each) => valueOf(each.code) === subproject);
  return row === undefined || valueOf(row.eligible) !== 'no';
}

/** The report has a sentence there that says nothing without its document. */
export const citationPlaceEmpty: DistrictRule = {
  id: 'citation-place-empty',
  severity: 'error',
  scope: 'district',
  summary: 'Vị trí trích dẫn "báo thiếu" chưa có văn bản',
  source: 'Biểu Trích dẫn',
  *check(book) {
    for (const row of book.sheets.citations?.rows ?? []) {
      const [place] = valuesOf(row.place) ?? [];
      if (place === undefined || citationPlaces[place].whenEmpty !== 'missing') continue;
      const cells = [row.document1, row.document2, row.document3, row.document4];
      if (cells.some((cell) => cell.state !== 'blank') || !isPrinted(place, book)) continue;
      yield {
        at: row.document1.at,
        about: citationPlaces[place].label,
        message: `Mục ${citationPlaces[place].label} của báo cáo cần viện dẫn "${citationPlaces[place].supports}" nhưng chưa chọn văn bản nào.`,
        fix: `Ghi văn bản vào sheet Văn bản, rồi chọn mã ở ${row.document1.at.cell}.`,
        evidence: evidenceOf(row.document1, row.place),
      };
    }
  },
};
