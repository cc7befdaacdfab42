import { beforeAll, expect, it } from 'vitest';
import { communeBook } from '../../fixtures/dak-to-communes.ts';
import { sampleCommunes, sampleContext } from '../../fixtures/dak-to-district.ts';
import type { BookValues } from '../../src/workbook/fill.ts';
import { emit } from '../../src/workbook/write/emit.ts';
import { describeOutside } from '../outside.ts';
import { recalculate, type Recalculated } from '../workbook/recalculate.ts';
import { planWithChecks } from './commune-sheets.ts';

const context = sampleContext();
const [first] = sampleCommunes;
const contradicted = sampleCommunes.find(({ code }) => code === '23431');

const books: readonly (readonly [string, BookValues])[] = [
  ['empty', {}],
  ...(first ? [['whole', communeBook(first, context)] as const] : []),
  ...(contradicted ? [['contradicted', communeBook(contradicted, context)] as const] : []),
];

/** What the checks say is computed by our own small calculator when a form is written: another program must agree. */
describeOutside('LibreOffice', ['soffice', 'openpyxl'], () => {
  let recalculated: readonly Recalculated[];
  beforeAll(async () => {
    const date = '2023-01-01T00:00:00Z';
    const written: Uint8Array[] = [];
    for (const [, values] of books) written.push(await emit(planWithChecks(values, context), { date }));
    recalculated = recalculate(written);
  });

  it.each(books.map(([name], index) => [name, index] as const))(
    'computes the %s workbook’s checks as we do',
    (_name, index) => {
      expect(recalculated[index]?.formulas).toBeGreaterThan(500);
      expect(recalculated[index]?.differing).toEqual([]);
    },
  );
});
