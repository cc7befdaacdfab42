import type { ListSheet, MatrixSheet } from '../../forms/define.ts';
import type { PlacedColumn } from '../../forms/layout.ts';
import { formatOf, formulaCell, linesIn, lookOf } from './cells.ts';
import { echoFormula, isEcho } from './echo.ts';
import type { FillJob } from './job.ts';
import type { RowValues } from './list-rows.ts';
import type { PlannedSheet } from './plan.ts';
import { scopeOf } from './scope.ts';
import { cellValue } from './values.ts';

/**
 * Puts one row of a list or matrix: values, formulas, looks. `fixedOpen`: fixed cells too can be typed into.
 * Gives the number of lines that the row's longest text needs. Throws on a key that the sheet does not have.
 */
export function putDataRow(
  sheet: PlannedSheet,
  definition: ListSheet | MatrixSheet,
  columns: readonly PlacedColumn[],
  row: number,
  values: RowValues,
  fixedOpen: boolean,
  job: FillJob,
  printed: readonly string[] = [],
): number {
  const stranger = Object.keys(values).find((key) => definition.columns[key] === undefined);
  if (stranger !== undefined) throw new TypeError(`${definition.id} has no column ${stranger}`);
  const { context, options } = job;
  const scope = scopeOf(job.form, context, row, definition);
  const lockedKeys = options.locked?.[definition.id] ?? [];
  let lines = 1;
  for (const { key, letter, index, column } of columns) {
    const at = `${letter}${row}`;
    if (column.kind === 'formula') {
      sheet.cells.set(at, formulaCell(column, letter, scope));
      continue;
    }
    const given = values[key];
    if (isEcho(given)) {
      const format = formatOf(column.type);
      sheet.cells.set(at, { formula: echoFormula(given, job), format, look: lookOf(column, false) });
      continue;
    }
    const where = `${definition.name}!${at}`;
    const value =
      given === undefined || given === ''
        ? undefined
        : cellValue(column.type, given, context, where, options.unchecked);
    const open =
      column.kind === 'fixed'
        ? fixedOpen && (column.saidBy === undefined || value !== undefined)
        : !((lockedKeys.includes(key) || printed.includes(key)) && value !== undefined);
    sheet.cells.set(at, { value, format: formatOf(column.type), look: lookOf(column, open) });
    if (typeof value === 'string') lines = Math.max(lines, linesIn(value, sheet.widths.get(index) ?? 12));
  }
  return lines;
}
