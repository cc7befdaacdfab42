import type { DistrictBook } from '../../forms/books.ts';
import type { RowOf } from '../../forms/define.ts';
import type { documents } from '../../forms/district/documents.ts';
import { valueOf } from '../../model/cell.ts';
import { formatShort } from '../../vietnamese/dates.ts';
import { nameKey } from '../../vietnamese/names.ts';

/** The register "Văn bản" as rules see it. */
export type DocumentRow = RowOf<typeof documents>;

export function documentRows(book: DistrictBook): readonly DocumentRow[] {
  return book.sheets.documents?.rows ?? [];
}

/** "Công văn số 486/UBND-NNNT", "Luật Giáo dục nghề nghiệp", as far as the row says. */
export function documentName(row: DocumentRow): string {
  const [type, number, code] = [valueOf(row.type), valueOf(row.number), valueOf(row.code)];
  if (type !== undefined && number !== undefined) return `${type} số ${number}`;
  const summary = valueOf(row.summary);
  if (type === 'Luật' && summary !== undefined) return `${type} ${summary}`;
  return code === undefined ? `Văn bản ở dòng ${row.row}` : `Văn bản ${code}`;
}

/** The same with its date: "Công văn số 923/UBND ngày 04/7/2023". */
export function datedName(row: DocumentRow): string {
  const date = valueOf(row.date);
  return date === undefined ? documentName(row) : `${documentName(row)} ngày ${formatShort(date)}`;
}

/**
 * Who issued it, in the form of comparison. "Ủy ban nhân dân huyện" is the district's own, as "Ủy ban nhân dân huyện
 * Đắk Tô" is; likewise for the province.
 */
export function issuerKey(issuer: string, book: DistrictBook): string {
  const places = [valueOf(book.sheets.report?.areaName), valueOf(book.sheets.report?.province)];
  return places.reduce<string>((key, place) => {
    const kind = place === undefined ? undefined : /^[\p{Ll} ]+?(?= \p{Lu})/u.exec(place)?.[0];
    return place === undefined || kind === undefined ? key : key.replace(nameKey(place), nameKey(kind));
  }, nameKey(issuer));
}
