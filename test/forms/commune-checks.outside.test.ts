import { expect, it } from 'vitest';
import { communeBook } from '../../fixtures/dak-to-communes.ts';
import { sampleCommunes, sampleContext } from '../../fixtures/dak-to-district.ts';
import type { BookValues } from '../../src/workbook/fill.ts';
import { emit } from '../../src/workbook/write/emit.ts';
import { describeOutside } from '../outside.ts';
import { recalculate } from '../workbook/recalculate.ts';
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
  it.each(books)(
    'computes the %s workbook’s checks as we do',
    async (_name, values) => {
      const bytes = await emit(planWithChecks(values, context), {
        date: '2023-01-01T00:00:00Z',
      });
      const { formulas, differing } = recalculate(bytes);
      expect(formulas).toBeGreaterThan(500);
      expect(differing).toEqual([]);
    },
    180_000,
  );
});
