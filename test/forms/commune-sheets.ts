import type { BookValues, FillOptions } from '../../src/workbook/fill.ts';
import { checksOf } from '../../src/forms/commune/checks.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import type { DataSheet, FormContext } from '../../src/forms/define.ts';
import { sheetNames } from '../../src/forms/names.ts';
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
  const lists = new ListSheetBuilder(sheetNames.lists, copiedLists(context));
  const job: FillJob = {
    form: communeForm,
    context,
    values,
    options,
    lists,
    identity: { code: '23431', name: 'Xã Văn Lem' },
    owner: '',
  };
  const planned = Object.values(communeForm.sheets).map((sheet: DataSheet) => {
    if (sheet.kind === 'list') return planListSheet(sheet, job);
    return sheet.kind === 'matrix' ? planMatrixSheet(sheet, job) : planFieldSheet(sheet, job);
  });
  const checks = newSheet(sheetNames.checks);
  checksOf(context).forEach(({ id, state }, index) => {
    const row = index + 1;
    checks.cells.set(`A${row}`, { value: id, look: 'label' });
    checks.cells.set(`B${row}`, { formula: state(scopeOf(communeForm, context, row)), look: 'result' });
  });
  return [...planned, lists.sheet, checks].map((sheet) => ({ ...sheet, validations: [] }));
}

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
