import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { communeBook } from '../../fixtures/dak-to-communes.ts';
import { sampleCommunes, sampleContext } from '../../fixtures/dak-to-district.ts';
import { checksOf } from '../../src/forms/commune/checks.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import { firstDataRow, gateCell, refOf } from '../../src/forms/layout.ts';
import { checkAlone } from '../../src/rules/index.ts';
import { writeFormWorkbook } from '../../src/workbook/fill.ts';
import { readBook } from '../../src/workbook/read/form-reader.ts';
import { convertAll, describeOutside, outside } from '../outside.ts';

/** A line of "Kiểm tra", the rules of `validate` that say the same, and the sheet where they must say it. */
const lines: Readonly<Record<string, { readonly rules: readonly string[]; readonly sheet?: string }>> = {
  'info-complete': { rules: ['cutoff-after-preparation'] },
  'poor-closes': { rules: ['closing-differs-from-movement'], sheet: 'Hộ nghèo' },
  'near-poor-closes': { rules: ['closing-differs-from-movement'], sheet: 'Hộ cận nghèo' },
  'tables-agree': { rules: ['movement-tables-disagree'] },
  'minorities-within-totals': { rules: ['ethnic-minority-part-exceeds-total'] },
  'poor-within-population': { rules: ['poor-exceed-population'] },
  'persons-fit-households': { rules: ['persons-fewer-than-households', 'persons-without-households'] },
  'other-changes-have-reasons': { rules: ['other-change-without-reason'] },
  'households-differ-from-parts': { rules: ['households-differ-from-parts'] },
  'project-cost-differs-from-parts': { rules: ['project-cost-differs-from-parts'] },
  'project-disbursement-exceeds-state-budget': { rules: ['project-disbursement-exceeds-state-budget'] },
  'project-budgets-within-funds': { rules: ['project-budget-exceeds-funds'] },
  'disbursement-exceeds-funds': { rules: ['disbursement-exceeds-funds'] },
  'answers-fit-rows': { rules: ['gate-denies-rows', 'gate-promises-rows'] },
};

const context = sampleContext(1);
const checks = checksOf(context);
const { sheets } = communeForm;

/** Sheet, cell, what somebody types into it; null empties it. */
type Typing = readonly [sheet: string, cell: string, value: string | number | null];

function census(
  sheet: 'population' | 'poor' | 'nearPoor',
  row: string,
  column: string,
  value: number | null,
): Typing {
  return [sheets[sheet].name, refOf('', sheets[sheet], row, column, context).cell, value];
}

function list(sheet: 'productionProjects' | 'funds', column: string, value: number): Typing {
  const at = refOf('', sheets[sheet], firstDataRow(sheets[sheet]), column, context);
  return [at.sheet, at.cell, value];
}

const field = (key: string): string => refOf('', sheets.info, key, null, context).cell;

/** For every line a way to fill the form in that makes it, at least, say Chưa đạt. */
const wrong: Readonly<Record<string, readonly Typing[]>> = {
  'info-complete': [[sheets.info.name, field('cutoff'), '2024-06-30']],
  'poor-closes': [census('poor', 'persons', 'closing', 12)],
  'near-poor-closes': [census('nearPoor', 'households', 'relapsed', 30)],
  'tables-agree': [census('nearPoor', 'households', 'fromPoor', 1)],
  'minorities-within-totals': [census('population', 'minorityPersons', 'current', 90_000)],
  'poor-within-population': [census('population', 'households', 'current', 3)],
  'persons-fit-households': [census('poor', 'persons', 'newlyPoor', 1)],
  'other-changes-have-reasons': ['households', 'persons', 'minorityHouseholds', 'minorityPersons'].map(
    (row) => census('poor', row, 'reason', null),
  ),
  'households-differ-from-parts': [list('productionProjects', 'households', 999)],
  'project-cost-differs-from-parts': [list('productionProjects', 'totalCost', 1)],
  'project-disbursement-exceeds-state-budget': [list('productionProjects', 'disbursed', 999_000_000_000)],
  'project-budgets-within-funds': [list('productionProjects', 'centralBudget', 999_000_000_000)],
  'disbursement-exceeds-funds': [list('funds', 'disbursedCurrent', 999_000_000_000)],
  'answers-fit-rows': [[sheets.productionProjects.name, gateCell, 'Không']],
};

const fill = `
import datetime, json, os, re, sys, openpyxl
os.mkdir(sys.argv[1] + '/typed')
book = openpyxl.load_workbook(sys.argv[1] + '/form.xlsx')
for name, typings in json.load(sys.stdin).items():
    before = [(sheet, cell, book[sheet][cell].value) for sheet, cell, _ in typings]
    for sheet, cell, value in typings:
        if isinstance(value, str) and re.match(r'\\d{4}-', value): value = datetime.datetime.fromisoformat(value)
        book[sheet][cell] = value
    book.save(sys.argv[1] + '/typed/' + name + '.xlsx')
    for sheet, cell, value in before:
        book[sheet][cell] = value
`;
const readChecks = `
import json, sys, openpyxl
said = {}
for name in json.load(sys.stdin):
    book = openpyxl.load_workbook(sys.argv[1] + '/out/' + name + '.xlsx', data_only=True, read_only=True)
    column = book['Kiểm tra'].iter_rows(min_row=7, max_row=6 + int(sys.argv[2]), min_col=3, max_col=3, values_only=True)
    said[name] = [value for value, in column]
print(json.dumps(said))
`;

describeOutside('"Kiểm tra" in LibreOffice and validate', ['soffice', 'openpyxl'], () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kiem-tra-'));
  const names = ['sound', ...Object.keys(wrong)];
  let said: Readonly<Record<string, readonly string[]>> = {};
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // Typed by openpyxl, which leaves no results; computed by LibreOffice, all workbooks in one run.
  beforeAll(async () => {
    const commune = sampleCommunes.find(({ code }) => code === '23443');
    if (commune === undefined) throw new Error('the sample has no xã Pô Kô');
    const sound = communeBook(commune, context);
    writeFileSync(
      path.join(folder, 'form.xlsx'),
      await writeFormWorkbook(communeForm, context, commune, sound),
    );
    outside('openpyxl', ['-c', fill, folder], JSON.stringify({ sound: [], ...wrong }));
    convertAll(
      names.map((name) => path.join(folder, 'typed', `${name}.xlsx`)),
      'xlsx:Calc MS Excel 2007 XML',
      path.join(folder, 'out'),
    );
    const printed = outside(
      'openpyxl',
      ['-c', readChecks, folder, String(checks.length)],
      JSON.stringify(names),
    );
    said = JSON.parse(printed) as typeof said;
  });

  it('has rules and a wrong form for every line', () => {
    const ids = checks.map(({ id }) => id);
    expect(Object.keys(lines)).toEqual(ids);
    expect(Object.keys(wrong)).toEqual(ids);
  });

  it('finds the sound form good throughout', () => {
    expect(new Set(said['sound'])).toEqual(new Set(['Đạt']));
  });

  it.each(Object.keys(wrong))('finds %s wrong', (id) => {
    expect(said[id]?.[checks.findIndex((check) => check.id === id)]).toBe('Chưa đạt');
  });

  it.each(names)('say the same of every line: %s', (name) => {
    const { book } = readBook(`xa/${name}.xlsx`, readFileSync(path.join(folder, 'out', `${name}.xlsx`)));
    if (book?.kind !== 'xa') throw new Error('not read as a commune’s workbook');
    const issues = checkAlone(book);
    const byValidate = checks.map(({ id }) => {
      const { rules = [], sheet } = lines[id] ?? {};
      const fires = issues.some(
        ({ rule, at }) => rules.includes(rule) && (sheet === undefined || at.sheet === sheet),
      );
      return [id, fires];
    });
    expect(checks.map(({ id }, index) => [id, said[name]?.[index] === 'Chưa đạt'])).toEqual(byValidate);
  });
});
