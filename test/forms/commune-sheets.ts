import type { BookValues, FillOptions } from '../../src/workbook/fill.ts';
import { checksOf } from '../../src/forms/commune/checks.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import type { DataSheet, FormContext } from '../../src/forms/define.ts';
import { sheetNames } from '../../src/forms/names.ts';
import { onceOf } from '../../src/model/once-of.ts';
import { calculate } from '../../src/workbook/calculate/calculate.ts';
import { planFieldSheet } from '../../src/workbook/write/field-sheet.ts';
import type { FillJob } from '../../src/workbook/write/job.ts';
import { planListSheet } from '../../src/workbook/write/list-sheet.ts';
import { ListSheetBuilder } from '../../src/workbook/write/lists.ts';
import { copiedLists } from '../../src/workbook/write/live-lists.ts';
import { planMatrixSheet } from '../../src/workbook/write/matrix-sheet.ts';
import { newSheet, type PlannedSheet } from '../../src/workbook/write/plan.ts';
import { scopeOf } from '../../src/workbook/write/scope.ts';

/** A commune's data sheets with these values, without drop-downs, and a bare sheet of checks: id in A, state in B. */
export function planWithChecks(
  values: BookValues,
  context: FormContext,
  options: FillOptions = {},
): readonly PlannedSheet[] {
  return [
    ...Object.values<DataSheet>(communeForm.sheets).map((sheet) => planned(sheet, values, context, options)),
    checksFor(context),
  ];
}

const known = onceOf((_context: FormContext) => new Map<string, WeakMap<object, PlannedSheet>>());
const empty = {};

/** Planned once for what stands on it: a test changes one sheet of fourteen. */
function planned(
  sheet: DataSheet,
  values: BookValues,
  context: FormContext,
  options: FillOptions,
): PlannedSheet {
  const key = `${sheet.id} ${JSON.stringify(options)}`;
  const ofSheet = known(context).get(key) ?? new WeakMap<object, PlannedSheet>();
  known(context).set(key, ofSheet);
  const content = values[sheet.id] ?? empty;
  const made = ofSheet.get(content) ?? { ...plan(sheet, values, context, options), validations: [] };
  ofSheet.set(content, made);
  return made;
}

function plan(
  sheet: DataSheet,
  values: BookValues,
  context: FormContext,
  options: FillOptions,
): PlannedSheet {
  const job: FillJob = {
    ...{ form: communeForm, context, values, options, owner: '' },
    lists: new ListSheetBuilder(sheetNames.lists, copiedLists(context)),
    identity: { code: '23431', name: 'Xã Văn Lem' },
  };
  if (sheet.kind === 'list') return planListSheet(sheet, job);
  return sheet.kind === 'matrix' ? planMatrixSheet(sheet, job) : planFieldSheet(sheet, job);
}

const checksFor = onceOf((context: FormContext): PlannedSheet => {
  const checks = newSheet(sheetNames.checks);
  checksOf(context).forEach(({ id, state }, index) => {
    const row = index + 1;
    checks.cells.set(`A${row}`, { value: id, look: 'label' });
    checks.cells.set(`B${row}`, { formula: state(scopeOf(communeForm, context, row)), look: 'result' });
  });
  return checks;
});

/** What each check says, by id; each computed when it is asked for. */
export function statesOf(
  values: BookValues,
  context: FormContext,
  options: FillOptions = {},
): Readonly<Record<string, unknown>> {
  const results = calculate(planWithChecks(values, context, options));
  const ofChecks = checksOf(context).map(({ id }, index): [string, PropertyDescriptor] => [
    id,
    { enumerable: true, get: () => results(sheetNames.checks, `B${index + 1}`) },
  ]);
  return Object.defineProperties({}, Object.fromEntries(ofChecks));
}
