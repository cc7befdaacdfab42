import { describe, expect, it } from 'vitest';
import { communeBook } from '../../fixtures/dak-to-communes.ts';
import { sampleCommunes, sampleContext } from '../../fixtures/dak-to-district.ts';
import { checkStates } from '../../src/forms/own-sheets.ts';
import { checksOf } from '../../src/forms/commune/checks.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import type { FormContext } from '../../src/forms/define.ts';
import type { BookValues, Primitive } from '../../src/workbook/fill.ts';
import { scopeOf } from '../../src/workbook/write/scope.ts';
import { statesOf } from './commune-sheets.ts';

/** As in forms of version 1, which are in use. */
const context = sampleContext(1);
const older: FormContext = { ...context, olderFunds: true };
const checks = checksOf(context);
const { good, wrong, lacking } = checkStates;

function sample(code: string): BookValues {
  const commune = sampleCommunes.find((each) => each.code === code);
  if (commune === undefined) throw new Error(`no commune ${code}`);
  return communeBook(commune, context);
}

/** Kon Đào: projects of both sub-projects and both years, and nothing wrong. */
const book = sample('23434');

/** "poor.households.closing", "funds.0.initial", "training.gate", "info.cutoff"; undefined is a blank cell. */
type Change = readonly [cell: string, value: Primitive | undefined];

function changed(changes: readonly Change[], from: BookValues = book): BookValues {
  const copy = { ...from } as Record<string, Record<string, unknown>>;
  for (const id of new Set(changes.map(([path]) => path.split('.')[0] ?? '')))
    copy[id] = structuredClone(copy[id] ?? {});
  for (const [path, value] of changes) {
    const [id = '', ...keys] = path.split('.');
    const sheet = copy[id] ?? {};
    const last = keys.pop() ?? '';
    let at = last === 'gate' ? sheet : ((sheet['fields'] ?? sheet['matrix'] ?? sheet['rows']) as object);
    for (const key of keys) at = (at as Record<string, object>)[key] ?? {};
    (at as Record<string, unknown>)[last] = value;
  }
  return copy as BookValues;
}

/** The checks that are not "Đạt". */
function troubles(values: BookValues, of: FormContext = context): Record<string, unknown> {
  const states = statesOf(values, of, { unchecked: true });
  return Object.fromEntries(Object.entries(states).filter(([, state]) => state !== good));
}

describe('the sheet Kiểm tra', () => {
  it('has fourteen checks, each pointing at a sheet', () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(14);
    for (const { link } of checks) expect(Object.keys(communeForm.sheets)).toContain(link);
  });

  it.each([context, older])('has formulas that old Excels take (older funds: $olderFunds)', (of) => {
    const known = /^(IF|AND|OR|NOT|COUNT|COUNTA|SUMPRODUCT|SUMIFS|LEN|TRIM)$/;
    for (const { id, state } of checksOf(of)) {
      const formula = state(scopeOf(communeForm, of, 1));
      expect(formula.length, id).toBeLessThan(8_192);
      for (const [, name] of formula.replace(/'[^']*'|"[^"]*"/g, '').matchAll(/([A-Z]+)\(/g))
        expect(name, id).toMatch(known);
      expect(formula.replace(/'[^']*'|"[^"]*"/g, ''), id).not.toMatch(/[;{}#@]/);
    }
  });

  it.each(sampleCommunes)('says of the sample’s $name what is so', ({ code }) => {
    // The two contradictions of the published report stand in Văn Lem and Diên Bình.
    const contradicted = ['23431', '23440'].includes(code);
    expect(troubles(sample(code))).toEqual(contradicted ? { 'households-differ-from-parts': wrong } : {});
  });

  it('says Chưa nhập of everything in a form that nobody has filled in', () => {
    expect(statesOf({}, context)).toEqual(Object.fromEntries(checks.map(({ id }) => [id, lacking])));
  });

  it('says Đạt of the projects of a commune that has none and says so', () => {
    const none = { ...book, productionProjects: { gate: 'Không' as const, rows: [] } };
    expect(troubles(none)).toEqual({});
  });

  const cases: readonly (readonly [string, readonly Change[], Readonly<Record<string, string>>])[] = [
    ['a blank field', [['info.signer', undefined]], { 'info-complete': lacking }],
    ['official, no decision', [['info.censusStatus', 'Chính thức']], { 'info-complete': wrong }],
    ['a cut-off to come', [['info.cutoff', { year: 2023, month: 12, day: 31 }]], { 'info-complete': wrong }],
    ['a closing of the poor', [['poor.minorityPersons.closing', 400]], { 'poor-closes': wrong }],
    ['a closing of the near poor', [['nearPoor.persons.closing', 400]], { 'near-poor-closes': wrong }],
    [
      'a move that one table alone has',
      [['nearPoor.persons.fromPoor', 10_000]],
      { 'near-poor-closes': wrong, 'tables-agree': wrong },
    ],
    [
      'a part above its whole',
      [['population.minorityPersons.previous', 100_000]],
      { 'minorities-within-totals': wrong },
    ],
    [
      'more poor than people',
      [
        ['population.households.current', 10],
        ['population.minorityHouseholds.current', 10],
      ],
      { 'poor-within-population': wrong },
    ],
    [
      'fewer persons than households',
      [['population.persons.previous', 800]],
      {
        'minorities-within-totals': wrong,
        'poor-within-population': wrong,
        'persons-fit-households': wrong,
      },
    ],
    [
      'a change without reason',
      [['nearPoor.households.reason', ' ']],
      { 'other-changes-have-reasons': wrong },
    ],
    [
      'text where a number belongs',
      [['poor.households.closing', 'một trăm']],
      {
        'poor-closes': lacking,
        'minorities-within-totals': lacking,
        'poor-within-population': lacking,
        'persons-fit-households': lacking,
      },
    ],
    [
      'a project’s households',
      [['productionProjects.3.households', 7]],
      { 'households-differ-from-parts': wrong },
    ],
    [
      'a project’s blank households',
      [['productionProjects.0.newlyEscaped', undefined]],
      { 'households-differ-from-parts': lacking },
    ],
    [
      'a project’s cost',
      [['productionProjects.0.totalCost', 1]],
      { 'project-cost-differs-from-parts': wrong },
    ],
    [
      'a project paid beyond its budget',
      [['productionProjects.2.disbursed', 42_000_001]],
      { 'project-disbursement-exceeds-state-budget': wrong },
    ],
    [
      'central money beyond the funds of the year',
      [
        ['productionProjects.3.centralBudget', 900_000_000],
        ['productionProjects.3.totalCost', undefined],
      ],
      { 'project-cost-differs-from-parts': lacking, 'project-budgets-within-funds': wrong },
    ],
    [
      'the same money under the other year',
      [['productionProjects.1.fundingYear', 2022]],
      { 'project-budgets-within-funds': wrong },
    ],
    [
      'local money that was never given',
      [
        ['productionProjects.0.localBudget', 1],
        ['productionProjects.0.householdContribution', 0],
      ],
      { 'project-cost-differs-from-parts': wrong, 'project-budgets-within-funds': wrong },
    ],
    [
      'funds paid beyond what was carried over',
      [['funds.0.disbursedCarriedOver', 900_000_000]],
      { 'disbursement-exceeds-funds': wrong },
    ],
    [
      'funds cut below what was paid',
      [['funds.0.adjustment', -900_000_000]],
      { 'project-budgets-within-funds': wrong, 'disbursement-exceeds-funds': wrong },
    ],
    [
      'a blank in the funds',
      [['funds.4.initial', undefined]],
      { 'project-budgets-within-funds': lacking, 'disbursement-exceeds-funds': lacking },
    ],
    ['no answer', [['training.gate', undefined]], { 'answers-fit-rows': lacking }],
    ['Không, with rows', [['training.gate', 'Không']], { 'answers-fit-rows': wrong }],
    ['Có, without rows', [['loudspeakers.gate', 'Có']], { 'answers-fit-rows': wrong }],
  ];

  it.each(cases)('finds %s', (_what, changes, expected) => {
    expect(troubles(changed(changes))).toEqual(expected);
  });

  describe('where funds of year − 2 may still be used', () => {
    const rows = (book['funds'] as { rows: Record<string, Primitive>[] }).rows;
    const withOlder = {
      ...book,
      funds: { rows: rows.map((row) => ({ ...row, carriedOverOlder: 0, disbursedOlder: 0 })) },
    };

    it('is content with none', () => {
      expect(troubles(withOlder, older)).toEqual({});
    });

    it('takes them in', () => {
      expect(troubles(changed([['funds.0.disbursedOlder', 1]], withOlder), older)).toEqual({
        'disbursement-exceeds-funds': wrong,
      });
      expect(troubles(changed([['funds.0.carriedOverOlder', undefined]], withOlder), older)).toEqual({
        'project-budgets-within-funds': lacking,
        'disbursement-exceeds-funds': lacking,
      });
      const moved = [['productionProjects.0.fundingYear', 2021]] as const;
      expect(troubles(changed(moved, withOlder), older)).toEqual({ 'project-budgets-within-funds': wrong });
      const given = [...moved, ['funds.0.carriedOverOlder', 125_000_000]] as const;
      expect(troubles(changed(given, withOlder), older)).toEqual({});
    });
  });
});
