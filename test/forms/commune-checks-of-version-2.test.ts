import { describe, expect, it } from 'vitest';
import { communeBook } from '../../fixtures/dak-to-communes.ts';
import { sampleCommunes, sampleContext } from '../../fixtures/dak-to-district.ts';
import { checksOf } from '../../src/forms/commune/checks.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import { type DataSheet, type FormContext, newestVersion } from '../../src/forms/define.ts';
import { placeColumns } from '../../src/forms/layout.ts';
import { rules } from '../../src/rules/index.ts';
import type { BookValues } from '../../src/workbook/fill.ts';
import { statesOf } from './commune-sheets.ts';

const context: FormContext = { ...sampleContext(), version: newestVersion };
const commune = sampleCommunes.find(({ code }) => code === '23434');
if (commune === undefined) throw new Error('the sample has no xã Kon Đào');
const sound = communeBook(commune, context);
const checks = checksOf(context);

/** The checks that are not "Đạt". */
const troubles = (values: BookValues) =>
  Object.entries(statesOf(values, context, { unchecked: true }))
    .filter(([, state]) => state !== 'Đạt')
    .map(([id, state]) => `${id}: ${String(state)}`);

type Rows = { readonly rows: readonly Readonly<Record<string, unknown>>[] };

/** Every cell that a row of a list must have, where the sample has such a row. */
const requiredCells = Object.values<DataSheet>(communeForm.sheets).flatMap((sheet) => {
  const rows = sheet.kind === 'list' ? ((sound[sheet.id] as Rows | undefined)?.rows ?? []) : [];
  if (sheet.kind !== 'list' || sheet.id === 'funds' || rows.length === 0) return [];
  return placeColumns(sheet, context).flatMap(({ key, column }) =>
    column.kind === 'input' && column.required ? [{ sheet: sheet.id, key }] : [],
  );
});

describe('required cells of rows that were begun', () => {
  it('a sound book lacks none', () => expect(troubles(sound)).toEqual([]));

  it('are on most list sheets of the sample', () => {
    expect(new Set(requiredCells.map(({ sheet }) => sheet)).size).toBeGreaterThan(5);
  });

  it.each(requiredCells)('$sheet: $key left blank is shown', ({ sheet, key }) => {
    const { rows, ...rest } = sound[sheet] as Rows;
    const [first, ...others] = rows;
    const values = { ...sound, [sheet]: { ...rest, rows: [{ ...first, [key]: undefined }, ...others] } };
    expect(troubles(values as BookValues)).toContain(`rows-complete-${sheet}: Chưa nhập`);
  });
});

/** Errors of a commune's file alone that a line of "Kiểm tra" shows. */
const seen: Readonly<Record<string, string>> = {
  'closing-differs-from-movement': 'poor-closes',
  'movement-tables-disagree': 'tables-agree',
  'ethnic-minority-part-exceeds-total': 'minorities-within-totals',
  'poor-exceed-population': 'poor-within-population',
  'persons-fewer-than-households': 'persons-fit-households',
  'persons-without-households': 'persons-fit-households',
  'other-change-without-reason': 'other-changes-have-reasons',
  'project-budget-exceeds-funds': 'project-budgets-within-funds',
  'cutoff-after-preparation': 'info-complete',
  'gate-denies-rows': 'answers-fit-rows',
  'gate-promises-rows': 'answers-fit-rows',
};

/** Those that a worksheet cannot see, or not without going through rows in pairs, and those left to the district for now. */
const unseen: Readonly<Record<string, string>> = {
  'control-cell-is-formula':
    'a sheet does not see the formulas of its cells (ISFORMULA is not of Excel 2010)',
  'allocation-disbursement-exceeds-funds': 'of the district’s workbook',
  'class-learners-differ-from-parts': 'of the district’s workbook',
  'dated-after-cutoff': 'left to the district: dates of single rows',
  'decision-with-two-dates': 'compares rows in pairs',
  'ends-before-start': 'left to the district: dates of single rows',
  'household-change-without-reason': 'left to the district: its threshold is',
  'info-differs-from-form': 'the file is held against what the district sent',
  'loudspeaker-cost-exceeds-funds': 'sums over two sheets by year, side by side',
  'outflow-exceeds-opening': 'follows from the closing of another row',
  'project-disbursement-exceeds-fund-sheet': 'sums over sub-project, source and year, side by side',
  'project-listed-twice': 'compares rows in pairs',
  'row-key-listed-twice': 'compares rows in pairs',
  'total-row-listed': 'is about the words of a row',
};

it('every error of a commune’s file alone is shown by a line, or named among those that a worksheet cannot see', () => {
  const errors = rules
    .filter(({ severity, scope }) => severity === 'error' && (scope === 'commune' || scope === 'workbook'))
    .map(({ id }) => id);
  const shown = (id: string) => checks.some((check) => check.id === (seen[id] ?? id));
  expect(errors.filter((id) => !shown(id) && unseen[id] === undefined)).toEqual([]);
  expect(Object.keys(unseen).filter((id) => shown(id) || !errors.includes(id))).toEqual([]);
  expect(Object.keys(seen).filter((id) => !errors.includes(id))).toEqual([]);
});
