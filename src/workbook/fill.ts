import { checksOf } from '../forms/commune/checks.ts';
import { communeForm } from '../forms/commune/form.ts';
import { guideOf } from '../forms/commune/guide.ts';
import type { CommuneIdentity, DataSheet, Form, FormContext } from '../forms/define.ts';
import { sheetsOf } from '../forms/layout.ts';
import { sheetNames } from '../forms/names.ts';
import { inSentence } from '../vietnamese/names.ts';
import { planCheckSheet } from './write/check-sheet.ts';
import { emit } from './write/emit.ts';
import { planFieldSheet } from './write/field-sheet.ts';
import { planGuideSheet } from './write/guide-sheet.ts';
import { planIdentitySheet } from './write/identity-sheet.ts';
import type { FillJob, FillOptions } from './write/job.ts';
import { planListSheet } from './write/list-sheet.ts';
import { ListSheetBuilder } from './write/lists.ts';
import { copiedLists, districtLists } from './write/live-lists.ts';
import { planMatrixSheet } from './write/matrix-sheet.ts';
import type { DefinedName, PlannedSheet } from './write/plan.ts';
import type { BookValues } from './write/values.ts';

export type { FillOptions } from './write/job.ts';
export type { BookValues, CellValues, Primitive, SheetValues } from './write/values.ts';

/**
 * A form's workbook with these values in it: drop-downs, locks, formulas with what they show, print set-up.
 * `identity`: whose it is; null for the district's own. The same call gives the same bytes, wherever and whenever.
 * Throws on a value that its cell cannot hold, a sheet or key that the form does not have, more rows than there are.
 */
export async function writeFormWorkbook(
  form: Form,
  context: FormContext,
  identity: CommuneIdentity | null,
  values: BookValues,
  options: FillOptions = {},
): Promise<Uint8Array> {
  const { sheets, names } = planFormWorkbook(form, context, identity, values, options);
  return emit(sheets, {
    names,
    date: `${context.year}-01-01T00:00:00Z`,
    lockStructure: form.id === 'xa',
  });
}

/** The same workbook before anybody writes it. */
export function planFormWorkbook(
  form: Form,
  context: FormContext,
  identity: CommuneIdentity | null,
  values: BookValues,
  options: FillOptions = {},
): { readonly sheets: readonly PlannedSheet[]; readonly names: readonly DefinedName[] } {
  const stranger = Object.keys(values).find((id) => form.sheets[id] === undefined);
  if (stranger !== undefined) throw new TypeError(`form ${form.id} has no sheet ${stranger}`);
  const lists = new ListSheetBuilder(
    sheetNames.lists,
    form.id === 'huyen' ? districtLists(context) : copiedLists(context),
  );
  const job: FillJob = {
    form,
    context,
    values,
    options,
    lists,
    identity,
    owner: ownerLine(context, identity),
  };
  const data = sheetsOf(form, context).map(([, sheet]) => planSheet(sheet, job));
  const hidden = [lists.sheet, planIdentitySheet(form, context, identity)];
  return { sheets: [...guideOfForm(job), ...data, ...checksOfForm(job), ...hidden], names: lists.names };
}

/** Communes have Excel alone: their form explains itself, and checks itself. */
const isCommuneForm = ({ form }: FillJob): boolean => form.sheets === communeForm.sheets;

function guideOfForm(job: FillJob): readonly PlannedSheet[] {
  return isCommuneForm(job) ? [planGuideSheet(guideOf(job.context), job)] : [];
}

function checksOfForm(job: FillJob): readonly PlannedSheet[] {
  return isCommuneForm(job) ? [planCheckSheet(checksOf(job.context), job)] : [];
}

function planSheet(sheet: DataSheet, job: FillJob): PlannedSheet {
  switch (sheet.kind) {
    case 'list':
      return planListSheet(sheet, job);
    case 'matrix':
      return planMatrixSheet(sheet, job);
    case 'fields':
      return planFieldSheet(sheet, job);
  }
}

/** "UBND xã Văn Lem - Năm 2023". */
function ownerLine(context: FormContext, identity: CommuneIdentity | null): string {
  return `UBND ${inSentence(identity?.name ?? context.district)} - Năm ${context.year}`;
}
