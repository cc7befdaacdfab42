import { fileURLToPath } from 'node:url';
import type { CommuneBook, DistrictBook, YearData } from '../../src/forms/books.ts';
import { assembleYear } from '../../src/workbook/submissions.ts';
import { filesOfYear } from '../../src/workspace/find.ts';
import { bookAt } from '../figures/dak-to.ts';

const root = new URL('../../fixtures/dak-to/', import.meta.url);

/** The sample workspace's year, as read. */
export function sampleYear(): YearData {
  const files = filesOfYear(fileURLToPath(root), 2023);
  const district = bookAt('huyen.xlsx') as DistrictBook;
  return assembleYear(
    2023,
    district,
    files.communes.map((file) => bookAt(file) as CommuneBook),
  ).data;
}

/** The same year with one commune's workbook taken away. */
export function without(data: YearData, code: string): YearData {
  return {
    ...data,
    communes: data.communes.map((slot) => (slot.code === code ? { ...slot, book: null } : slot)),
  };
}
