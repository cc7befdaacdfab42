import { type Column, type MatrixSheet, textOf } from '../../forms/define.ts';
import { type PlacedColumn, placeColumns, rowOf, rows } from '../../forms/layout.ts';
import { formatOf, linesIn, lookOf, putHead, widthOf } from './cells.ts';
import type { FillJob } from './job.ts';
import { newSheet, type PlannedSheet } from './plan.ts';
import { dataRows, scopeOf } from './scope.ts';
import { putTableHead } from './table-head.ts';
import { validationOf } from './validation.ts';
import { cellValue } from './values.ts';

const labelWidth = 28;

export function planMatrixSheet(definition: MatrixSheet, job: FillJob): PlannedSheet {
  const { context } = job;
  const sheet = newSheet(definition.name);
  const columns = placeColumns(definition, context);
  putHead(sheet, definition.title, job.owner);
  if (definition.note !== undefined) {
    sheet.cells.set(`A${rows.gate}`, { value: textOf(definition.note, context), look: 'note' });
  }
  for (const { index, column } of columns) sheet.widths.set(index, widthOf(column));
  putTableHead(sheet, columns, [
    { index: 1, heading: 'Chỉ tiêu', width: labelWidth },
    { index: 2, heading: 'Đơn vị tính', width: 9 },
  ]);
  for (const key of Object.keys(definition.rows)) putRow(sheet, definition, columns, key, job);
  const { first, last } = dataRows(definition);
  for (const { letter, heading, column } of columns) {
    const range = `${letter}${first}:${letter}${last}`;
    if (column.kind === 'formula') {
      if (column.difference === true) {
        sheet.conditions.push({
          range,
          formula: `AND(ISNUMBER(${letter}${first}),${letter}${first}<>0)`,
          mark: 'wrong',
        });
      }
      continue;
    }
    const { note } = column;
    const because = column.kind === 'input' ? column.requiredWhen?.because : undefined;
    const rule = validationOf(
      range,
      {
        heading,
        type: column.type,
        ...(note === undefined ? {} : { note }),
        ...(because === undefined ? {} : { because }),
      },
      job.lists,
      context,
    );
    if (rule !== undefined) sheet.validations.push(rule);
  }
  const end = putBelow(sheet, definition, columns, last, job);
  sheet.freeze = { rows: rows.number, columns: 2 };
  sheet.page = {
    orientation: 'landscape',
    pagesWide: 1,
    repeatRows: `${rows.title}:${rows.number}`,
    area: `A1:${columns.at(-1)?.letter ?? 'C'}${end}`,
  };
  return sheet;
}

function putRow(
  sheet: PlannedSheet,
  definition: MatrixSheet,
  columns: readonly PlacedColumn[],
  key: string,
  job: FillJob,
): void {
  const row = rowOf(definition, key);
  const { label, unit } = definition.rows[key] ?? { label: key, unit: '' };
  const text = textOf(label, job.context);
  sheet.cells.set(`A${row}`, { value: text, look: 'label' });
  sheet.cells.set(`B${row}`, { value: unit, look: 'label' });
  const given = job.values[definition.id];
  if (given !== undefined && !('matrix' in given)) throw new TypeError(`${definition.id} takes a matrix`);
  const strangeRow = Object.keys(given?.matrix ?? {}).find((each) => definition.rows[each] === undefined);
  if (strangeRow !== undefined) throw new TypeError(`${definition.id} has no row ${strangeRow}`);
  const values = given?.matrix[key] ?? {};
  const stranger = Object.keys(values).find((each) => definition.columns[each] === undefined);
  if (stranger !== undefined) throw new TypeError(`${definition.id} has no column ${stranger}`);
  const scope = scopeOf(job.form, job.context, row, definition);
  const lockedKeys = job.options.locked?.[definition.id] ?? [];
  let lines = linesIn(text, labelWidth);
  for (const { key: columnKey, letter, index, column } of columns) {
    const at = `${letter}${row}`;
    if (column.kind === 'formula') {
      const format = column.numberFormat;
      sheet.cells.set(at, {
        formula: column.formula(scope),
        look: 'locked',
        ...(format === undefined ? {} : { format }),
      });
      continue;
    }
    const typed = values[columnKey];
    const value =
      typed === undefined
        ? undefined
        : cellValue(column.type, typed, job.context, `${definition.name}!${at}`, job.options.unchecked);
    const open = column.kind === 'input' && !(lockedKeys.includes(columnKey) && value !== undefined);
    const format = formatOf(column.type);
    sheet.cells.set(at, {
      ...(value === undefined ? {} : { value }),
      ...(format === undefined ? {} : { format }),
      look: lookOf(column as Column, open),
    });
    if (typeof value === 'string') lines = Math.max(lines, linesIn(value, sheet.widths.get(index) ?? 12));
  }
  sheet.heights.set(row, Math.max(20, lines * 15 + 3));
}

/** Formula rows under the table, one row apart; gives the last row. */
function putBelow(
  sheet: PlannedSheet,
  definition: MatrixSheet,
  columns: readonly PlacedColumn[],
  last: number,
  job: FillJob,
): number {
  const below = definition.below ?? [];
  const letter = columns[0]?.letter ?? 'C';
  below.forEach(({ label, formula, numberFormat }, index) => {
    const row = last + 2 + index;
    sheet.cells.set(`A${row}`, { value: textOf(label, job.context), look: 'label' });
    sheet.cells.set(`B${row}`, { look: 'label' });
    sheet.cells.set(`${letter}${row}`, {
      formula: formula(scopeOf(job.form, job.context, row, definition)),
      look: 'locked',
      format: numberFormat,
    });
    sheet.heights.set(row, linesIn(textOf(label, job.context), labelWidth) * 15 + 3);
  });
  return below.length === 0 ? last : last + 1 + below.length;
}
