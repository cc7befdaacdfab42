import { expect, it } from 'vitest';
import { checksOf } from '../../src/forms/commune/checks.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import {
  count,
  type DataSheet,
  formula,
  type Identity,
  listSheet,
  type ListSheet,
  newestVersion,
  required,
} from '../../src/forms/define.ts';
import { districtForm } from '../../src/forms/district/form.ts';
import { identityRulesOf } from '../../src/rules/coverage.ts';
import { rules } from '../../src/rules/index.ts';
import { scopeOf } from '../../src/workbook/write/scope.ts';

const layout = { year: 2023, version: newestVersion, olderFunds: true };
const lists = [communeForm, districtForm].flatMap((form) =>
  Object.values<DataSheet>(form.sheets).flatMap((sheet) => (sheet.kind === 'list' ? [{ form, sheet }] : [])),
);
const all = lists.flatMap(({ form, sheet }) =>
  (sheet.identities ?? []).map((identity) => ({ form, sheet, identity, name: `${sheet.id} ${identity.id}` })),
);

const checks = checksOf(layout);
const checkOf = (sheet: ListSheet, { id }: Identity) =>
  checks.find((check) => check.id === id && check.link === sheet.id);

it('declares what it did', () => {
  expect([...new Set(all.map(({ name }) => name))]).toEqual([
    'productionProjects households-differ-from-parts',
    'productionProjects project-cost-differs-from-parts',
    'productionProjects project-disbursement-exceeds-state-budget',
    'funds disbursement-exceeds-funds',
    'training training-learners-differ-from-parts',
    'training programme-learners-exceed-class',
    'allocations allocation-disbursement-exceeds-funds',
    'districtProjects households-differ-from-parts',
    'districtProjects project-cost-differs-from-parts',
    'districtProjects project-disbursement-exceeds-state-budget',
    'trainingClasses class-learners-differ-from-parts',
  ]);
});

it.each(all)('makes a rule of $name', ({ form, identity: { id, summary, source } }) => {
  const rule = rules.find((each) => each.id === id);
  expect(rule).toMatchObject({ summary, source, severity: 'error' });
  expect(['workbook', form.id === 'xa' ? 'commune' : 'district']).toContain(rule?.scope);
});

it.each(all.filter(({ form }) => form.id === 'xa'))(
  'makes a line of "Kiểm tra" of $name',
  ({ sheet, identity }) => {
    const { line } = identity;
    const says = typeof line === 'object' ? line.says : line;
    expect(checkOf(sheet, identity)?.label).toBe(`${sheet.name}: ${says}`);
  },
);

it('leaves out what version 1 went out without', () => {
  const first = checksOf({ ...layout, version: 1 }).map(({ id }) => id);
  const all = checks.map(({ id }) => id);
  expect(all.filter((id) => !first.includes(id) && !id.startsWith('rows-complete-'))).toEqual([
    'training-learners-differ-from-parts',
    'programme-learners-exceed-class',
  ]);
});

it('takes in, of a line, every column of the identities that share it', () => {
  const line = checks.find(({ id }) => id === 'disbursement-exceeds-funds');
  const formulaOf = line?.state(scopeOf(communeForm, { ...layout, communes: [] }, 1)) ?? '';
  // Carried over, of the year before it, given, adjusted; paid of each.
  for (const letter of ['E', 'F', 'G', 'H', 'J', 'K', 'L']) expect(formulaOf).toContain(`!$${letter}$`);
});

it.each(all.flatMap((each) => ('total' in each.identity ? [{ ...each, sum: each.identity }] : [])))(
  'shows the difference of $name in a locked column, and counts its columns as held',
  ({ form, sheet, sum }) => {
    const column = sheet.columns[sum.difference];
    expect(column).toMatchObject({ kind: 'formula', difference: true });
    for (const key of [sum.total, ...sum.parts])
      expect(identityRulesOf(form.id, sheet.id, key)).toContain(sum.id);
  },
);

it('refuses the name of a column that the sheet does not have', () => {
  const bound = { id: 'a-exceeds-b', summary: 'A', source: 'B', says: () => '' };
  const sheet = {
    ...{ id: 'x', name: 'X', title: 'X', gate: false, totalRow: false, openRows: 1 },
    columns: { a: required('A', count), b: required('B', count), c: formula('C', () => '1') },
  };
  listSheet({ ...sheet, identities: [{ ...bound, part: 'a', whole: ['b'] }], key: { columns: ['b'] } });
  // @ts-expect-error: no column "d"
  listSheet({ ...sheet, identities: [{ ...bound, part: 'a', whole: ['d'] }] });
  // @ts-expect-error: no column "d"
  const last = listSheet({ ...sheet, key: { columns: ['d'] } });
  expect(Object.keys(last.columns)).not.toContain('d');
});
