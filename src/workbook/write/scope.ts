import type {
  DataSheet,
  Form,
  FormulaScope,
  ListSheet,
  MatrixSheet,
  RowsContext,
} from '../../forms/define.ts';
import {
  fieldColumn,
  firstDataRow,
  gateCell,
  lastDataRow,
  placeColumns,
  placeRows,
  rowOf,
} from '../../forms/layout.ts';

/** Addresses for the formulas of a form. `own`: the sheet that the formula stands on; absent on sheets of checks. */
export function scopeOf(form: Form, layout: RowsContext, row: number, own?: DataSheet): FormulaScope {
  const sheetOf = (id: string): DataSheet => {
    const sheet = form.sheets[id];
    if (sheet === undefined) throw new Error(`form ${form.id} has no sheet ${id}`);
    return sheet;
  };
  const letter = (sheet: DataSheet | undefined, key: string): string => {
    if (sheet === undefined || sheet.kind === 'fields')
      throw new Error(`${sheet?.id ?? 'the sheet'} has no column ${key}`);
    const placed = placeColumns(sheet, layout).find((column) => column.key === key);
    if (placed === undefined) throw new Error(`${sheet.id} has no column ${key}`);
    return placed.letter;
  };
  const tab = (sheet: DataSheet): string => `'${sheet.name.replaceAll("'", "''")}'!`;
  return {
    row,
    version: layout.version,
    cell: (key) => `${letter(own, key)}${row}`,
    range: (key) => {
      const column = letter(own, key);
      const { first, last } = dataRows(own as ListSheet | MatrixSheet, layout);
      return `${column}${first}:${column}${last}`;
    },
    matrix: (id, rowKey, columnKey) => {
      const sheet = sheetOf(id);
      return `${tab(sheet)}${letter(sheet, columnKey)}${rowOf(sheet as MatrixSheet, rowKey, layout)}`;
    },
    column: (id, columnKey) => {
      const sheet = sheetOf(id);
      const column = letter(sheet, columnKey);
      const { first, last } = dataRows(sheet as ListSheet | MatrixSheet, layout);
      return `${tab(sheet)}$${column}$${first}:$${column}$${last}`;
    },
    field: (id, key) => {
      const sheet = sheetOf(id);
      if (sheet.kind !== 'fields') throw new Error(`${id} has no fields`);
      return `${tab(sheet)}$${fieldColumn}$${rowOf(sheet, key, layout)}`;
    },
    control: (id) => `${tab(sheetOf(id))}${gateCell.replace(/[A-Z]+|\d+/g, '$$$&')}`,
  };
}

/** First and last data row of a table. */
export function dataRows(
  sheet: ListSheet | MatrixSheet,
  layout: RowsContext,
): { readonly first: number; readonly last: number } {
  const first = firstDataRow(sheet);
  return {
    first,
    last: sheet.kind === 'list' ? lastDataRow(sheet, layout) : first + placeRows(sheet, layout).length - 1,
  };
}
