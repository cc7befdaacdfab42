import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Book, CommuneBook, DistrictBook, YearData } from '../../src/forms/books.ts';
import { readBook } from '../../src/workbook/read/form-reader.ts';
import { assembleYear } from '../../src/workbook/submissions.ts';
import { filesOfYear } from '../../src/workspace/find.ts';

const root = new URL('../../fixtures/dak-to/', import.meta.url);

/** The sample workspace's year, as read. */
export function sampleYear(): YearData {
  const files = filesOfYear(fileURLToPath(root), 2023);
  const read = (file: string): Book => {
    const { book } = readBook(file, readFileSync(new URL(`2023/${file}`, root)));
    if (book === null) throw new Error(`not readable: ${file}`);
    return book;
  };
  const district = read('huyen.xlsx') as DistrictBook;
  return assembleYear(
    2023,
    district,
    files.communes.map((file) => read(file) as CommuneBook),
  ).data;
}

/** The same year with one commune's workbook taken away. */
export function without(data: YearData, code: string): YearData {
  return {
    ...data,
    communes: data.communes.map((slot) => (slot.code === code ? { ...slot, book: null } : slot)),
  };
}
