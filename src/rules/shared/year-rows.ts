import type { CommuneBook, CommuneSlot, YearData } from '../../forms/books.ts';
import { valueOf } from '../../model/cell.ts';
import { projectRows, type ProjectRow } from './project-rows.ts';

/** What rules of the year go through. */

export interface FilledSlot extends CommuneSlot {
  readonly book: CommuneBook;
}

/** The communes whose submission is there. */
export function slotsWithBook(data: YearData): readonly FilledSlot[] {
  return data.communes.flatMap((slot) => (slot.book === null ? [] : [{ ...slot, book: slot.book }]));
}

export interface YearProject {
  /** null: the district's own project. */
  readonly slot: FilledSlot | null;
  readonly row: ProjectRow;
}

/** All production projects of the year, the communes' and the district's. */
export function yearProjects(data: YearData): readonly YearProject[] {
  return [
    ...slotsWithBook(data).flatMap((slot) => projectRows(slot.book).map((row) => ({ slot, row }))),
    ...projectRows(data.district).map((row) => ({ slot: null, row })),
  ];
}

/** The sending before the one that counts, where it is there. */
export function previousSending(data: YearData, code: string): CommuneBook | undefined {
  const sendingOf = (book: CommuneBook) => valueOf(book.sheets.info?.sending);
  return data.superseded
    .filter((book) => book.code === code)
    .map((book) => ({ book, sending: Number(sendingOf(book) ?? 0) }))
    .sort((a, b) => b.sending - a.sending)[0]?.book;
}
