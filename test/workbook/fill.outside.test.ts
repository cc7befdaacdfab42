import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { communeBook } from '../../fixtures/dak-to-communes.ts';
import { districtBook, sampleCommunes, sampleContext } from '../../fixtures/dak-to-district.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import { districtForm } from '../../src/forms/district/form.ts';
import { writeFormWorkbook } from '../../src/workbook/fill.ts';
import { validateFile } from '../ooxml-validator.ts';
import { describeOutside, outside } from '../outside.ts';
import { recalculate, type Recalculated } from './recalculate.ts';

const context = sampleContext();
const vanLem = sampleCommunes.find(({ code }) => code === '23431');
if (vanLem === undefined) throw new Error('the sample has no xã Văn Lem');

const commune = await writeFormWorkbook(communeForm, context, vanLem, communeBook(vanLem, context), {
  locked: { population: ['previous'], poor: ['opening'], nearPoor: ['opening'] },
});
const books = [
  ["a commune's", commune],
  ["a commune's blank", await writeFormWorkbook(communeForm, { ...context, olderFunds: true }, vanLem, {})],
  ["the district's", await writeFormWorkbook(districtForm, context, null, districtBook())],
] as const;

const folder = mkdtempSync(path.join(tmpdir(), 'workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(bytes: Uint8Array): string {
  const at = path.join(folder, 'sổ.xlsx');
  writeFileSync(at, bytes);
  return at;
}

describeOutside('the Open XML SDK', ['ooxml-validator'], () => {
  it.each(books)('finds no error in %s workbook', async (_, bytes) => {
    const { ok, errors } = await validateFile(file(bytes));
    expect({ ok, errors }).toEqual({ ok: true, errors: [] });
  });
});

describeOutside('LibreOffice', ['soffice', 'openpyxl'], () => {
  let recalculated: readonly Recalculated[];
  beforeAll(() => {
    recalculated = recalculate(books.map(([, bytes]) => bytes));
  });

  it.each(books.map(([name], index) => [name, index] as const))(
    'computes what %s workbook says that it shows, "Kiểm tra" too',
    (_, index) => {
      expect(recalculated[index]?.formulas).toBeGreaterThan(800);
      expect(recalculated[index]?.differing).toEqual([]);
    },
  );
});

describeOutside('openpyxl', ['openpyxl'], () => {
  it('sees validations, locks and repeated rows', () => {
    const script = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1])['Dự án sản xuất']
rule = next(each for each in sheet.data_validations.dataValidation if 'H8' in each.sqref)
print(json.dumps([str(rule.sqref), rule.type, rule.formula1, sheet.protection.sheet, sheet['H8'].protection.locked, sheet['M8'].protection.locked, sheet.print_title_rows]))`;
    const seen = JSON.parse(outside('openpyxl', ['-c', script, file(commune)])) as unknown[];
    expect(seen.slice(0, 6)).toEqual(['H8:H67', 'whole', '0', true, false, true]);
    expect(String(seen[6]).replaceAll('$', '')).toBe('1:6');
  });
});

describe('size', () => {
  it.each(books)('of %s workbook stays small enough to mail', (_, bytes) => {
    expect(bytes.length).toBeLessThan(400_000);
  });
});
