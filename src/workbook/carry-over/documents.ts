import type { LayoutContext, RowOf } from '../../forms/define.ts';
import { citationPlacesIn } from '../../forms/district/citation-places.ts';
import { citations } from '../../forms/district/citations.ts';
import { documents } from '../../forms/district/documents.ts';
import { valueOf } from '../../model/cell.ts';
import type { CellValues } from '../write/values.ts';
import { carriedValues } from './cells.ts';

type DocumentRow = RowOf<typeof documents>;

/**
 * Whether a document of the register stands beyond its year for certain: laws and decrees, circulars, resolutions of the
 * Quốc hội (…/QH15), decisions of the Thủ tướng (…/QĐ-TTg). Plans, letters, and what a province or district decides are of
 * their year, or nobody can tell from here.
 */
function outlivesYear(row: DocumentRow): boolean {
  const number = valueOf(row.number) ?? '';
  switch (valueOf(row.type)) {
    case 'Luật':
    case 'Nghị định':
    case 'Thông tư':
      return true;
    case 'Nghị quyết':
      return /\/(?:UBTV)?QH\d+$/.test(number);
    case 'Quyết định':
      return /\/QĐ-TTg$/.test(number);
    default:
      return false;
  }
}

/** Rows of "Văn bản" that are carried over; a reference to one that is not is left out. */
export function keptDocuments(rows: readonly DocumentRow[], layout: LayoutContext): readonly CellValues[] {
  const kept = rows.filter((row) => valueOf(row.code) !== undefined && outlivesYear(row));
  const codes = codesOf(kept);
  return kept.map((row) => {
    const amends = valueOf(row.amends);
    return {
      ...carriedValues(
        documents,
        documents.columns,
        row,
        ['code', 'type', 'number', 'date', 'issuer', 'summary', 'annexed', 'checked', 'level'],
        layout,
      ),
      ...(amends !== undefined && codes.has(amends) ? { amends } : {}),
    };
  });
}

function codesOf(rows: readonly DocumentRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => valueOf(row.code) ?? []));
}

/** "Trích dẫn" with the documents that were kept. `emptied`: places that had documents and now lack some of them. */
export function keptCitations(
  rows: readonly RowOf<typeof citations>[],
  kept: ReadonlySet<string>,
  { version }: LayoutContext,
): { readonly rows: readonly CellValues[]; readonly emptied: number } {
  let emptied = 0;
  const carried = citationPlacesIn(version).flatMap((place): CellValues[] => {
    const row = rows.find((each) => valueOf(each.place) === place);
    if (row === undefined) return [];
    const cited = [row.document1, row.document2, row.document3, row.document4].flatMap(
      (cell) => valueOf(cell) ?? [],
    );
    const still = cited.filter((code) => kept.has(code));
    if (still.length < cited.length) emptied += 1;
    if (still.length === 0) return [];
    const [document1, document2, document3, document4] = still;
    // Clauses are listed in the order of the documents: with one of them gone they would go to the wrong one.
    const clause = still.length === cited.length ? valueOf(row.clause) : undefined;
    return [{ place, document1, document2, document3, document4, clause }];
  });
  return { rows: carried, emptied };
}
