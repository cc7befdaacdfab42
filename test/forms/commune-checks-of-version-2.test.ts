import { describe, expect, it } from 'vitest';
import { communeBook } from '../../fixtures/dak-to-communes.ts';
import { sampleCommunes, sampleContext } from '../../fixtures/dak-to-district.ts';
import { checksOf } from '../../src/forms/commune/checks.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import type { DataSheet } from '../../src/forms/define.ts';
import { placeColumns } from '../../src/forms/layout.ts';
import { rules } from '../../src/rules/index.ts';
import type { BookValues } from '../../src/workbook/fill.ts';
import { statesOf } from './commune-sheets.ts';
import { seenBy, unseen } from './seen-by-checks.ts';

const context = sampleContext();
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
    const states = statesOf(values as BookValues, context, { unchecked: true });
    expect(states[`rows-complete-${sheet}`]).toBe('Chưa nhập');
  });
});

it('every error of a commune’s file alone is shown by a line, or named among those that a worksheet cannot see', () => {
  const errors = rules
    .filter(({ severity, scope }) => severity === 'error' && (scope === 'commune' || scope === 'workbook'))
    .map(({ id }) => id);
  const shown = (id: string) => checks.some((check) => check.id === (seenBy[id] ?? id));
  expect(errors.filter((id) => !shown(id) && unseen[id] === undefined)).toEqual([]);
  expect(Object.keys(unseen).filter((id) => shown(id) || !errors.includes(id))).toEqual([]);
  expect(Object.keys(seenBy).filter((id) => !errors.includes(id))).toEqual([]);
});

describe('the sum that a commune makes of its decisions', () => {
  const { funds, ...rest } = sound;
  const { rows } = funds as Rows;
  const given = ['carriedOver', 'initial', 'adjustment'];
  const sum = rows.reduce(
    (total, row) => total + given.reduce((part, key) => part + Number(row[key] ?? 0), 0),
    0,
  );
  const stateOf = (control: number | undefined) =>
    statesOf(
      { ...rest, funds: { rows, ...(control === undefined ? {} : { control }) } } as BookValues,
      context,
      { unchecked: true },
    )['funds-differ-from-control'];

  it('is held against the rows, the last đồng too', () => {
    expect(sum).toBeGreaterThan(1_000_000);
    expect([stateOf(undefined), stateOf(sum), stateOf(sum + 1), stateOf(sum - 1)]).toEqual([
      'Chưa nhập',
      'Đạt',
      'Chưa đạt',
      'Chưa đạt',
    ]);
  });
});
