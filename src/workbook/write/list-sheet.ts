import type { ListSheet } from '../../forms/define.ts';
import {
  controlOf,
  firstDataRow,
  lastDataRow,
  openRowsOf,
  type PlacedColumn,
  placeColumns,
  rows,
} from '../../forms/layout.ts';
import { formatOf, headRows, newDataSheet, widthOf } from './cells.ts';
import { putDataRow } from './data-row.ts';
import type { FillJob } from './job.ts';
import { inputRuns, putListConditions } from './list-conditions.ts';
import { putControl, putGate } from './list-gate.ts';
import { listRows } from './list-rows.ts';
import { formats } from './looks.ts';
import { keyColumns, lastWidth, usedRows, widePage, widthsOf } from './form-paper.ts';
import type { PlannedSheet } from './plan.ts';
import { putTableHead } from './table-head.ts';
import { validationsOf } from './validation.ts';
import { gateLabels } from './values.ts';

export function planListSheet(definition: ListSheet, job: FillJob): PlannedSheet {
  const { context, values } = job;
  const sheet = newDataSheet(definition, job);
  const columns = placeColumns(definition, context);
  const given = values[definition.id];
  if (given !== undefined && !('rows' in given)) throw new TypeError(`${definition.id} takes rows`);
  const { rows: data, printed, closed, open } = listRows(definition, given?.rows ?? [], job);
  const openRows = openRowsOf(definition, context);
  if (data.length > openRows) {
    throw new RangeError(`${definition.id} has ${openRows} rows, not ${data.length}`);
  }
  const first = firstDataRow(definition);
  const last = open ? lastDataRow(definition, context) : Math.max(first, first + data.length - 1);

  for (const { index, column } of columns) sheet.widths.set(index, widthOf(column));
  const repeated = keyColumns(definition, columns, frozenColumns(definition, columns));
  if (context.version > 1)
    sheet.widths.set(columns.length, lastWidth(widthsOf(sheet, columns.length), repeated));
  if (definition.gate) {
    putGate(sheet, columns, given?.gate === undefined ? undefined : gateLabels[given.gate], job);
  }
  const control = controlOf(definition, context);
  if (control !== undefined) putControl(sheet, columns, control, given?.control, job);
  putTableHead(sheet, columns, [], context);
  if (definition.totalRow) putTotals(sheet, columns, first, lastDataRow(definition, context));
  for (let row = first; row <= last; row += 1) {
    const lines = putDataRow(
      sheet,
      definition,
      columns,
      row,
      data[row - first] ?? {},
      row - first >= closed,
      job,
      (definition.printed ?? []).filter((key) => printed[row - first]?.[key] !== undefined),
    );
    if (lines > 1) sheet.heights.set(row, lines * 15 + 1);
  }
  for (const { letter, heading, column } of columns) {
    const from = column.kind === 'fixed' ? first + closed : first;
    if (column.kind === 'formula' || from > last) continue;
    sheet.validations.push(...validationsOf(`${letter}${from}:${letter}${last}`, heading, column, job));
  }
  putListConditions(sheet, definition, columns, first, last, context);
  setView(sheet, definition, columns, { first, last, open, repeated }, job);
  return sheet;
}

/** CỘNG, above the data so that nobody types over it. */
function putTotals(sheet: PlannedSheet, columns: readonly PlacedColumn[], first: number, last: number): void {
  for (const { letter, column } of columns) {
    const at = `${letter}${rows.total}`;
    if (column.total === true) {
      const format = column.kind === 'formula' ? column.numberFormat : formatOf(column.type);
      sheet.cells.set(at, {
        formula: `SUM(${letter}${first}:${letter}${last})`,
        look: 'total',
        format: format ?? formats.whole,
      });
    } else {
      sheet.cells.set(at, { look: 'total-label' });
    }
  }
  sheet.cells.set(`A${rows.total}`, { value: 'CỘNG', look: 'total-label' });
  sheet.widths.set(1, Math.max(sheet.widths.get(1) ?? 0, 8));
}

interface ShownRows {
  readonly first: number;
  readonly last: number;
  readonly open: boolean;
  /** Columns from the first that stand on every page. */
  readonly repeated: number;
}

function setView(
  sheet: PlannedSheet,
  definition: ListSheet,
  columns: readonly PlacedColumn[],
  { first, last, open, repeated }: ShownRows,
  { context }: FillJob,
): void {
  const lastLetter = columns.at(-1)?.letter ?? 'A';
  sheet.freeze = {
    rows: definition.totalRow ? rows.total : rows.number,
    columns: frozenColumns(definition, columns),
  };
  // CỘNG stands under the buttons: a filtered list hides a total that is not its own.
  sheet.filter = `A${rows.number}:${lastLetter}${last}`;
  sheet.page = {
    printTitlesRow: headRows,
    ...(context.version > 1
      ? widePage(sheet, columns.length, repeated)
      : {
          fitToWidth: definition.landscapePages ?? 1,
          ...(isWide(definition) ? { printTitlesColumn: 'A:C' } : {}),
        }),
  };
  const typed = inputRuns(
    columns.filter(({ key }) => key !== definition.echoes?.beside),
    ['input', 'fixed'],
  );
  if (open && context.version > 1)
    sheet.printed = {
      name: `vung_in_${definition.id}`,
      refersTo: usedRows(definition.name, typed, { first, last, columns: columns.length }),
    };
  else sheet.page.printArea = `A1:${lastLetter}${last}`;
}

const isWide = ({ landscapePages }: ListSheet): boolean => landscapePages === 2;

/** The columns that say which row this is stay in view, as long as they leave room for the others. */
function frozenColumns(definition: ListSheet, columns: readonly PlacedColumn[]): number {
  if (isWide(definition)) return 3;
  let width = 0;
  return columns.slice(0, 2).filter(({ column }) => (width += widthOf(column)) <= 50).length;
}
