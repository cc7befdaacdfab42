import { checkSheetOf as checksOfCommune } from '../forms/commune/checks.ts';
import { communeForm } from '../forms/commune/form.ts';
import { guideOf as guideOfCommune } from '../forms/commune/guide.ts';
import type { CommuneIdentity, DataSheet, Form, FormContext } from '../forms/define.ts';
import { checkSheetOf as checksOfDistrict } from '../forms/district/checks.ts';
import { districtForm } from '../forms/district/form.ts';
import { guideOf as guideOfDistrict } from '../forms/district/guide.ts';
import { sheetsOf } from '../forms/layout.ts';
import { sheetNames } from '../forms/names.ts';
import type { CheckSheet, Guide } from '../forms/own-sheets.ts';
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
  const own = ownSheetsOf(job);
  const visible =
    own === null ? data : [planGuideSheet(own.guide, job), ...data, planCheckSheet(own.checks, job)];
  return { sheets: [...visible, ...hidden], names: lists.names };
}

/** Whoever has Excel alone: the form explains itself, and checks itself; the district's since version 2. */
function ownSheetsOf(job: FillJob): { readonly guide: Guide; readonly checks: CheckSheet } | null {
  const { form, context } = job;
  if (form.sheets === communeForm.sheets)
    return { guide: guideOfCommune(context), checks: checksOfCommune(context) };
  if (form.sheets !== (districtForm as Form).sheets || context.version === 1) return null;
  return { guide: guideOfDistrict(context), checks: checksOfDistrict(context) };
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
