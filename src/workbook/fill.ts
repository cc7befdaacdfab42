import type { CommuneIdentity, DataSheet, Form, FormContext } from '../forms/define.ts';
import { sheetNames } from '../forms/names.ts';
import { emit } from './write/emit.ts';
import { planFieldSheet } from './write/field-sheet.ts';
import { planIdentitySheet } from './write/identity-sheet.ts';
import type { FillJob, FillOptions } from './write/job.ts';
import { planListSheet } from './write/list-sheet.ts';
import { ListSheetBuilder } from './write/lists.ts';
import { copiedLists, districtLists } from './write/live-lists.ts';
import { planMatrixSheet } from './write/matrix-sheet.ts';
import type { PlannedSheet } from './write/plan.ts';
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
  const stranger = Object.keys(values).find((id) => form.sheets[id] === undefined);
  if (stranger !== undefined) throw new TypeError(`form ${form.id} has no sheet ${stranger}`);
  const lists = new ListSheetBuilder(
    sheetNames.lists,
    form.id === 'huyen' ? districtLists(context) : copiedLists(context),
  );
  const job: FillJob = { form, context, values, options, lists, identity, owner: ownerLine(context, identity) };
  const sheets = Object.values(form.sheets).map((sheet) => planSheet(sheet, job));
  return emit([...sheets, lists.sheet, planIdentitySheet(form, context, identity)], {
    names: lists.names,
    date: `${context.year}-01-01T00:00:00Z`,
    lockStructure: form.id === 'xa',
  });
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

/** "UBND xã Văn Lem - Năm 2023": the unit's kind in lower case, as inside a sentence. */
function ownerLine(context: FormContext, identity: CommuneIdentity | null): string {
  const name = identity?.name ?? context.district;
  return `UBND ${name.charAt(0).toLowerCase()}${name.slice(1)} - Năm ${context.year}`;
}
