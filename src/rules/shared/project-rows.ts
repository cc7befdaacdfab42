import type { Book } from '../../forms/books.ts';
import type { RowOf } from '../../forms/define.ts';
import type { productionProjects } from '../../forms/commune/production-projects.ts';

/** A production project, of a commune or of the district: both sheets have these columns. */
export type ProjectRow = RowOf<typeof productionProjects>;

export function projectRows(book: Book): readonly ProjectRow[] {
  return (
    (book.kind === 'xa' ? book.sheets.productionProjects?.rows : book.sheets.districtProjects?.rows) ?? []
  );
}

/** The codes of the communes that take part in a project of the district. */
export function communeCodesOf(typed: string): readonly string[] {
  return typed
    .split(/[;,]/)
    .map((code) => code.trim())
    .filter((code) => code !== '');
}
