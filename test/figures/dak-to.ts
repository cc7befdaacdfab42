import { readdirSync, readFileSync } from 'node:fs';
import type { Book, CommuneBook, DistrictBook, YearData } from '../../src/forms/books.ts';
import { readBook } from '../../src/workbook/read/form-reader.ts';
import { assembleYear } from '../../src/workbook/submissions.ts';

const folder = new URL('../../fixtures/dak-to/2023/', import.meta.url);

const read = new Map<string, Book>();

/** A workbook of the sample, read once for all test files of a process: nothing changes a book. */
export function bookAt(file: string): Book {
  const known = read.get(file);
  if (known !== undefined) return known;
  const { book } = readBook(file, readFileSync(new URL(file, folder)));
  if (book === null) throw new Error(`${file} cannot be read`);
  read.set(file, book);
  return book;
}

/** The sample workspace of 2023; `order` puts the communes' files in another order before they are assembled. */
export function dakToYear(
  order: (files: readonly string[]) => readonly string[] = (files) => files,
): YearData {
  const books = order(readdirSync(new URL('xa/', folder)).map((name) => `xa/${name}`)).map(bookAt);
  const communes = books.filter((book): book is CommuneBook => book.kind === 'xa');
  return assembleYear(2023, bookAt('huyen.xlsx') as DistrictBook, communes).data;
}
