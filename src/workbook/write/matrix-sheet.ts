import { type LayoutContext, type MatrixSheet, textOf } from '../../forms/define.ts';
import { type PlacedColumn, placeColumns, placeRows, rows } from '../../forms/layout.ts';
import { headRows, linesIn, newDataSheet, widthOf } from './cells.ts';
import { putDataRow } from './data-row.ts';
import type { FillJob } from './job.ts';
import { notZero } from './list-conditions.ts';
import { widePage } from './form-paper.ts';
import type { PlannedSheet } from './plan.ts';
import { dataRows, scopeOf } from './scope.ts';
import { putTableHead } from './table-head.ts';
import { validationsOf } from './validation.ts';

const labelWidth = 28;

export function planMatrixSheet(definition: MatrixSheet, job: FillJob): PlannedSheet {
  const { context, values } = job;
  const sheet = newDataSheet(definition, job);
  const columns = placeColumns(definition, context);
  const given = values[definition.id];
  if (given !== undefined && !('matrix' in given)) throw new TypeError(`${definition.id} takes a matrix`);
  const stranger = Object.keys(given?.matrix ?? {}).find((key) => definition.rows[key] === undefined);
  if (stranger !== undefined) throw new TypeError(`${definition.id} has no row ${stranger}`);

  for (const { index, column } of columns) sheet.widths.set(index, widthOf(column));
  putTableHead(
    sheet,
    columns,
    [
      { index: 1, heading: 'Chỉ tiêu', width: labelWidth },
      { index: 2, heading: 'Đơn vị tính', width: 9 },
    ],
    context,
  );
  for (const { key, row, label, unit } of placeRows(definition, context)) {
    const text = textOf(label, context);
    sheet.cells.set(`A${row}`, { value: text, look: 'label' });
    sheet.cells.set(`B${row}`, { value: unit, look: 'label' });
    const lines = putDataRow(sheet, definition, columns, row, given?.matrix[key] ?? {}, false, job);
    closeCells(sheet, columns, key, row, context);
    sheet.heights.set(row, Math.max(20, Math.max(lines, linesIn(text, labelWidth)) * 15 + 3));
  }
  const { first, last } = dataRows(definition, context);
  for (const { letter, heading, column } of columns) {
    const range = `${letter}${first}:${letter}${last}`;
    if (column.kind === 'formula' && column.difference === true)
      sheet.conditions.push({ range, formula: notZero(`${letter}${first}`), mark: 'wrong' });
    if (column.kind === 'input') sheet.validations.push(...validationsOf(range, heading, column, job));
  }
  const end = putBelow(sheet, definition, columns, last, job);
  sheet.freeze = { rows: rows.number, columns: 2 };
  sheet.page = {
    printTitlesRow: headRows,
    ...(context.version > 1 ? widePage(sheet, columns.length + 2, 2) : {}),
    printArea: `A1:${columns.at(-1)?.letter ?? 'C'}${end}`,
  };
  return sheet;
}

/** What is asked once stands in its row: the cells of the others are no place to type. */
function closeCells(
  sheet: PlannedSheet,
  columns: readonly PlacedColumn[],
  key: string,
  row: number,
  { version }: LayoutContext,
): void {
  for (const { letter, column } of columns) {
    const once = column.onceAt;
    if (once === undefined || version < once.since || key === once.row) continue;
    const { value } = sheet.cells.get(`${letter}${row}`) ?? {};
    if (value === undefined) sheet.cells.set(`${letter}${row}`, { look: 'locked-text' });
  }
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
    const text = textOf(label, job.context);
    sheet.cells.set(`A${row}`, { value: text, look: 'label' });
    sheet.cells.set(`B${row}`, { look: 'label' });
    sheet.cells.set(`${letter}${row}`, {
      formula: formula(scopeOf(job.form, job.context, row, definition)),
      look: 'locked',
      format: numberFormat,
    });
    sheet.heights.set(row, linesIn(text, labelWidth) * 15 + 3);
  });
  return below.length === 0 ? last : last + 1 + below.length;
}
