import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeFigures } from '../../src/figures/index.ts';
import { writeConsolidation } from '../../src/workbook/consolidate.ts';
import { validateFile } from '../ooxml-validator.ts';
import { describeOutside } from '../outside.ts';
import { recalculate } from './recalculate.ts';
import { sampleYear, without } from './sample-year.ts';

const data = sampleYear();
const figures = makeFigures(data);
const whole = await writeConsolidation(data, figures, []);
const partial = await writeConsolidation(without(data, '23443'), figures, []);
const books = [
  ['all communes', whole],
  ['one commune missing', partial],
] as const;

describeOutside('the Open XML SDK', ['ooxml-validator'], () => {
  it.each(books)('finds no error in the consolidation of %s', async (_, bytes) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'consolidation-'));
    try {
      const file = path.join(folder, 'Bieu-tong-hop-2023.xlsx');
      writeFileSync(file, bytes);
      const { ok, errors } = await validateFile(file);
      expect({ ok, errors }).toEqual({ ok: true, errors: [] });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describeOutside('LibreOffice', ['soffice', 'openpyxl'], () => {
  it.each(books)('computes the totals that the consolidation of %s shows', (_, bytes) => {
    const { formulas, differing } = recalculate(bytes);
    expect(formulas).toBeGreaterThan(500);
    expect(differing).toEqual([]);
  });
});
