import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleContext } from '../../fixtures/dak-to-district.ts';
import type { CommuneBook } from '../../src/forms/books.ts';
import { checksOf } from '../../src/forms/commune/checks.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import type { DataSheet, FormContext } from '../../src/forms/define.ts';
import type { Located } from '../../src/model/cell.ts';
import { checkAlone, rules } from '../../src/rules/index.ts';
import type { BookValues, CellValues, Primitive, SheetValues } from '../../src/workbook/fill.ts';
import { layout, overridesOf, yearWith } from '../rules/books.ts';
import { sectionsOf, tableOf } from '../rules/tables.ts';
import { seenBy, unseen } from './seen-by-checks.ts';
import { statesOf } from './commune-sheets.ts';

/**
 * "Kiểm tra" and `validate` held together by what breaks the rules: every bad fixture of an error of a commune's file alone,
 * typed into the form, is not "Đạt" where a line is to show it, and no line is wrong where validate finds nothing of what it
 * speaks of.
 */

/** As the base's communes were given their form: money of three sub-projects, no sums printed, one target. */
const context: FormContext = {
  ...sampleContext(),
  ...layout,
  money: undefined,
  printedSums: false,
  fundedSubprojects: ['da2', 'da3-tda1', 'da6-tda1'],
  investmentSubprojects: [],
  otherTargets: [
    { code: 'DD-01', subproject: 'da3-tda2', name: 'Trẻ em được can thiệp dinh dưỡng', unit: 'trẻ' },
  ],
};
const lines = checksOf(context).map(({ id }) => id);

const valuesIn = (cells: Readonly<Record<string, unknown>>): CellValues =>
  Object.fromEntries(
    Object.entries(cells as Readonly<Record<string, Located<unknown> | undefined>>).flatMap(([key, cell]) =>
      cell?.state === 'value'
        ? [[key, cell.value as Primitive]]
        : cell?.state === 'unreadable'
          ? [[key, cell.typed]]
          : [],
    ),
  );

const sheetsTyped = new Map<string, SheetValues>();

/** One object for what is typed alike: a fixture changes few sheets of fourteen, and the others are planned once. */
function once(id: string, values: SheetValues): SheetValues {
  const key = id + JSON.stringify(values);
  const known = sheetsTyped.get(key) ?? values;
  sheetsTyped.set(key, known);
  return known;
}

/** What somebody typed, as the form is filled with it; null: a sheet could not be read. */
function typedIn({ sheets }: CommuneBook): BookValues | null {
  if (Object.values(sheets).includes(null)) return null;
  const values = Object.values<DataSheet>(communeForm.sheets).map((sheet): [string, SheetValues] => {
    const data =
      (sheets as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[sheet.id] ?? {};
    if (sheet.kind === 'fields') return [sheet.id, { fields: valuesIn(data) }];
    if (sheet.kind === 'matrix') {
      const rows = Object.entries(data as Readonly<Record<string, Readonly<Record<string, unknown>>>>);
      return [sheet.id, { matrix: Object.fromEntries(rows.map(([key, cells]) => [key, valuesIn(cells)])) }];
    }
    const { gate, rows } = data as {
      gate?: Located<'yes' | 'no'>;
      rows: readonly Readonly<Record<string, unknown>>[];
    };
    const cells = rows.map(({ row: _row, at: _at, ...own }) => valuesIn(own));
    return [sheet.id, { ...(gate?.state === 'value' ? { gate: gate.value } : {}), rows: cells }];
  });
  return Object.fromEntries(values.map(([id, own]) => [id, once(id, own)]));
}

const statesOfBase = new Map(
  yearWith([]).communes.flatMap(({ book }) =>
    book === null ? [] : [[book.code, statesOf(typedIn(book) ?? {}, context)] as const],
  ),
);

interface Broken {
  readonly title: string;
  readonly issues: readonly string[];
  /** The lines of "Kiểm tra" that are not good. */
  readonly lines: readonly string[];
  /** Those of them that are wrong, and not waiting to be filled in. */
  readonly wrong: readonly string[];
}

const known = new Map<string, readonly Broken[]>();

/** The bad fixtures of a rule, each as the form shows it and as `validate` of the file alone judges it. */
function fixturesOf(id: string): readonly Broken[] {
  const broken = known.get(id) ?? brokenIn(id);
  known.set(id, broken);
  return broken;
}

function brokenIn(id: string): readonly Broken[] {
  const text = readFileSync(new URL(`../../fixtures/rules/${id}.md`, import.meta.url), 'utf8');
  return sectionsOf(text)
    .filter(({ title }) => title.startsWith('Bad'))
    .flatMap(({ title, body }) => {
      const { communes } = yearWith(overridesOf(tableOf(body)));
      return communes.flatMap(({ book }) => {
        const values = book === null ? null : typedIn(book);
        if (book === null || values === null) return [];
        const issues = checkAlone(book).map(({ rule }) => rule);
        if (!issues.includes(id)) return [];
        const states = Object.entries(statesOf(values, context, { unchecked: true }));
        const others = states.filter(([, state]) => state !== 'Đạt');
        const wrong = others.flatMap(([line, state]) => (state === 'Chưa đạt' ? [line] : []));
        return [{ title, issues, lines: others.map(([line]) => line), wrong }];
      });
    });
}

const errors = rules.filter(
  ({ severity, scope }) => severity === 'error' && (scope === 'commune' || scope === 'workbook'),
);
const shown = errors.filter(({ id }) => lines.includes(seenBy[id] ?? id)).map(({ id }) => id);

it('the base is good in both', () => {
  for (const states of statesOfBase.values())
    expect(new Set(Object.values(states))).toEqual(new Set(['Đạt']));
});

describe.each(shown)('%s', (id) => {
  it('is shown wherever validate finds it', () => {
    const broken = fixturesOf(id);
    expect(broken.length).toBeGreaterThan(0);
    const line = seenBy[id] ?? id;
    const near = (own: readonly string[]) => own.some((each) => each === line || `near-${line}` === each);
    expect(broken.filter((each) => !near(each.lines)).map(({ title }) => title)).toEqual([]);
  });
});

/** The rules of which a line speaks. */
const rulesOf = (line: string) =>
  errors.map(({ id }) => id).filter((id) => [line, line.replace('near-', '')].includes(seenBy[id] ?? id));

it.each([...shown, ...Object.keys(unseen)])(
  'a line that a break of %s makes wrong is an error of validate',
  (id) => {
    const unfounded = fixturesOf(id).flatMap(({ title, issues, wrong }) =>
      wrong
        .filter((line) => !rulesOf(line).some((rule) => issues.includes(rule)))
        .map((line) => `${title}: ${line}`),
    );
    expect(unfounded).toEqual([]);
  },
);

it('what a worksheet cannot see leaves every line good, but where it breaks what another line holds', () => {
  const always = Object.keys(unseen).filter((id) => {
    const broken = fixturesOf(id);
    return broken.length > 0 && broken.every(({ lines }) => lines.length > 0);
  });
  // Who leaves without having been there breaks the closing; a project twice takes more than the funds.
  expect(always).toEqual(['outflow-exceeds-opening', 'project-listed-twice']);
});
