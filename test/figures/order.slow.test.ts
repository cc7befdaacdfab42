import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CommuneBook, DistrictBook } from '../../src/forms/books.ts';
import { makeFigures } from '../../src/figures/index.ts';
import { assembleYear } from '../../src/workbook/submissions.ts';
import { count } from '../counts.ts';
import { dakToYear } from './dak-to.ts';

const year = dakToYear();
const district: DistrictBook = year.district;
const books = year.communes.flatMap(({ book }) => (book === null ? [] : [book]));
const figuresOf = (communes: readonly CommuneBook[]) =>
  makeFigures(assembleYear(2023, district, [...communes]).data);

it('figures do not depend on the order in which files come', () => {
  const expected = figuresOf(books);
  fc.assert(
    fc.property(fc.shuffledSubarray(books, { minLength: books.length }), (shuffled) => {
      expect(figuresOf(shuffled)).toEqual(expected);
    }),
    { seed: 20231120, numRuns: count({ few: 3, all: 200 }) },
  );
});
