import { type Field, type FieldSheet, textOf } from '../../forms/define.ts';
import { fieldColumn, hintOf, placeFields, rows } from '../../forms/layout.ts';
import { formatOf, headRows, linesIn, lookOf, newDataSheet, putColumns } from './cells.ts';
import type { FillJob } from './job.ts';
import type { PlannedSheet } from './plan.ts';
import { putSignedFoot, signedPage } from './signed-page.ts';
import { validationsOf } from './validation.ts';
import { cellValue } from './values.ts';

const columns = {
  number: { heading: 'STT', width: 6 },
  label: { heading: 'Nội dung', width: 46 },
  value: { heading: 'Nhập', width: 44 },
  hint: { heading: 'Ghi chú', width: 52 },
} as const;

export function planFieldSheet(definition: FieldSheet, job: FillJob): PlannedSheet {
  const { context } = job;
  const sheet = newDataSheet(definition, job);
  putColumns(sheet, Object.values(columns));
  const given = job.values[definition.id];
  if (given !== undefined && !('fields' in given)) throw new TypeError(`${definition.id} takes fields`);
  const stranger = Object.keys(given?.fields ?? {}).find((key) => definition.fields[key] === undefined);
  if (stranger !== undefined) throw new TypeError(`${definition.id} has no field ${stranger}`);

  let band = 0;
  let last = rows.number as number;
  placeFields(definition, context).forEach(({ key, field, row }, index) => {
    if (field.group !== undefined) {
      for (const letter of 'ABCD') sheet.cells.set(`${letter}${row - 1}`, { look: 'band', band });
      sheet.cells.set(`A${row - 1}`, { value: field.group, look: 'band', band });
      band += 1;
    }
    putField(sheet, definition, key, field, row, index + 1, job);
    last = row;
  });
  const foot = putSignedFoot(sheet, definition, job);
  sheet.freeze = { rows: rows.number, columns: 0 };
  sheet.page = {
    printTitlesRow: headRows,
    ...(foot !== null && context.version > 1 ? signedPage(foot) : { printArea: `A1:D${foot ?? last}` }),
  };
  return sheet;
}

function putField(
  sheet: PlannedSheet,
  definition: FieldSheet,
  key: string,
  field: Field,
  row: number,
  number: number,
  job: FillJob,
): void {
  const { context, options } = job;
  const given = job.values[definition.id];
  const at = `${fieldColumn}${row}`;
  const typed =
    (given && 'fields' in given ? given.fields[key] : undefined) ?? field.preset?.(context, job.identity);
  const value =
    typed === undefined || typed === ''
      ? undefined
      : cellValue(field.type, typed, context, `${definition.name}!${at}`, options.unchecked);
  // What nobody has said yet stays open, even where the form fills it in itself: a locked blank could never be mended.
  const isLocked =
    value !== undefined && (field.kind === 'fixed' || (options.locked?.[definition.id] ?? []).includes(key));
  const label = textOf(field.label, context);
  const hint = hintOf(field, context);
  sheet.cells.set(`A${row}`, { value: number, look: 'locked-centre' });
  sheet.cells.set(`B${row}`, { value: label, look: 'label' });
  sheet.cells.set(at, { value, format: formatOf(field.type), look: leftAligned(lookOf(field, !isLocked)) });
  sheet.cells.set(`D${row}`, { value: hint === '' ? undefined : hint, look: 'hint' });
  const lines = Math.max(
    linesIn(label, columns.label.width),
    linesIn(hint, columns.hint.width),
    typeof value === 'string' ? linesIn(value, columns.value.width) : 1,
  );
  sheet.heights.set(row, Math.max(18, lines * 15 + 3));
  if (field.kind === 'fixed' && isLocked) return;
  sheet.validations.push(...validationsOf(at, label, field, job));
}

/** Values of one column of fields read best when all begin at its left. */
function leftAligned(look: ReturnType<typeof lookOf>): ReturnType<typeof lookOf> {
  return look === 'input' ? 'input-text' : look === 'locked' ? 'locked-text' : look;
}
