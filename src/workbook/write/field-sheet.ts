import { type Field, type FieldSheet, textOf } from '../../forms/define.ts';
import { fieldColumn, placeFields, rows } from '../../forms/layout.ts';
import { formatOf, linesIn, lookOf, putHead } from './cells.ts';
import type { FillJob } from './job.ts';
import { newSheet, type PlannedSheet } from './plan.ts';
import { validationOf } from './validation.ts';
import { cellValue } from './values.ts';

const widths = [6, 46, 44, 52] as const;
const headings = ['STT', 'Nội dung', 'Nhập', 'Ghi chú'] as const;

export function planFieldSheet(definition: FieldSheet, job: FillJob): PlannedSheet {
  const { context } = job;
  const sheet = newSheet(definition.name);
  putHead(sheet, definition.title, job.owner);
  if (definition.note !== undefined) {
    sheet.cells.set(`A${rows.gate}`, { value: textOf(definition.note, context), look: 'note' });
  }
  headings.forEach((heading, index) => {
    const letter = 'ABCD'.charAt(index);
    sheet.widths.set(index + 1, widths[index] ?? 12);
    sheet.cells.set(`${letter}${rows.heading}`, { value: heading, look: 'heading' });
    sheet.cells.set(`${letter}${rows.number}`, { value: `(${index + 1})`, look: 'column-number' });
  });
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
  const end = definition.id === 'info' ? putSignatures(sheet, last + 2, job.owner) : last;
  sheet.freeze = { rows: rows.number, columns: 0 };
  sheet.page = {
    orientation: 'landscape',
    pagesWide: 1,
    repeatRows: `${rows.title}:${rows.number}`,
    area: `A1:D${end}`,
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
  const format = formatOf(field.type);
  const label = textOf(field.label, context);
  const hint = hintOf(field, job);
  sheet.cells.set(`A${row}`, { value: number, look: 'locked-centre' });
  sheet.cells.set(`B${row}`, { value: label, look: 'label' });
  sheet.cells.set(at, {
    ...(value === undefined ? {} : { value }),
    ...(format === undefined ? {} : { format }),
    look: leftAligned(lookOf(field, !isLocked)),
  });
  sheet.cells.set(`D${row}`, { ...(hint === '' ? {} : { value: hint }), look: 'hint' });
  const lines = Math.max(
    linesIn(label, widths[1]),
    linesIn(hint, widths[3]),
    typeof value === 'string' ? linesIn(value, widths[2]) : 1,
  );
  sheet.heights.set(row, Math.max(18, lines * 15 + 3));
  if (field.kind === 'fixed' && isLocked) return;
  const rule = validationOf(
    at,
    {
      heading: label,
      type: field.type,
      ...(field.note === undefined ? {} : { note: field.note }),
      ...(field.requiredWhen ? { because: field.requiredWhen.because } : {}),
    },
    job.lists,
    context,
  );
  if (rule !== undefined) sheet.validations.push(rule);
}

/** Values of one column of fields read best when all begin at its left. */
function leftAligned(look: ReturnType<typeof lookOf>): ReturnType<typeof lookOf> {
  return look === 'input' ? 'input-text' : look === 'locked' ? 'locked-text' : look;
}

function hintOf(field: Field, job: FillJob): string {
  const note = field.note === undefined ? '' : textOf(field.note, job.context);
  const because = field.requiredWhen?.because ?? '';
  const required = field.required && field.kind === 'input' ? 'Bắt buộc' : '';
  return [required, note, because === '' ? '' : because.charAt(0).toUpperCase() + because.slice(1)]
    .filter((part) => part !== '')
    .join('. ');
}

/** Who made the figures and who answers for them: signed on the printed sheet. Gives the last row. */
function putSignatures(sheet: PlannedSheet, row: number, owner: string): number {
  const unit = owner.replace(/^UBND /, '').replace(/ - Năm \d+$/, '');
  sheet.cells.set(`B${row}`, { value: 'NGƯỜI LẬP BIỂU', look: 'signature' });
  sheet.cells.set(`D${row}`, { value: `TM. ỦY BAN NHÂN DÂN ${unit.toUpperCase()}`, look: 'signature' });
  sheet.cells.set(`B${row + 1}`, { value: '(Ký, ghi rõ họ tên)', look: 'signature-note' });
  sheet.cells.set(`D${row + 1}`, { value: '(Ký, đóng dấu)', look: 'signature-note' });
  return row + 6;
}
