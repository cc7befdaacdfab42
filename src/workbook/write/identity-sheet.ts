import type { CommuneIdentity, Form, LayoutContext } from '../../forms/define.ts';
import {
  type IdentityKey,
  identityLabelColumn,
  identityLines,
  identityValueColumn,
  olderFundsLabels,
  printedSumsLine,
  sheetNames,
} from '../../forms/names.ts';
import { formats } from './looks.ts';
import { newSheet, type PlannedSheet } from './plan.ts';

/** The hidden sheet that says which form this is, whose, and of which year: file names say nothing. */
export function planIdentitySheet(
  form: Form,
  layout: LayoutContext,
  identity: CommuneIdentity | null,
): PlannedSheet {
  const sheet = newSheet(sheetNames.identity, { hidden: true });
  const values: Readonly<Record<IdentityKey, string | number>> = {
    form: form.id,
    version: layout.version,
    code: identity?.code ?? '',
    year: layout.year,
    olderFunds: olderFundsLabels[layout.olderFunds ? 'yes' : 'no'],
  };
  for (const [key, { row, label }] of Object.entries(identityLines)) {
    const value = values[key as IdentityKey];
    sheet.cells.set(`${identityLabelColumn}${row}`, { value: label, look: 'plain' });
    sheet.cells.set(`${identityValueColumn}${row}`, {
      value: value === '' ? undefined : value,
      look: 'plain',
      format: typeof value === 'string' ? formats.text : undefined,
    });
  }
  if (identity !== null && layout.printedSums === true) {
    const { row, label, value } = printedSumsLine;
    sheet.cells.set(`${identityLabelColumn}${row}`, { value: label, look: 'plain' });
    sheet.cells.set(`${identityValueColumn}${row}`, { value, look: 'plain', format: formats.text });
  }
  return sheet;
}
