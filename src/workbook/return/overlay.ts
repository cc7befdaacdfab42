import type { Column, DataSheet, Field, FormContext, Form } from '../../forms/define.ts';
import {
  controlOf,
  fieldColumn,
  firstDataRow,
  gateCell,
  placeColumns,
  placeFields,
  placeRows,
} from '../../forms/layout.ts';
import { compareKey } from '../../vietnamese/text.ts';
import { parseAddress } from '../../model/address.ts';
import type { RawCell, RawSheet, RawWorkbook } from '../read/raw.ts';
import { formatOf, formulaCell, linesIn, lookOf } from '../write/cells.ts';
import type { PlannedCell, PlannedSheet } from '../write/plan.ts';
import { scopeOf } from '../write/scope.ts';
import { typedContent } from './typed-content.ts';

/** Something typed that has no cell of its own in the copy, or not as it stood: quoted on the first sheet. */
export interface Remainder {
  readonly sheet: string;
  readonly cell: string;
  readonly typed: string;
  readonly why: string;
}

/** What a person sees of a raw cell. */
export function shownText(raw: RawCell): string {
  if (raw.kind === 'formula')
    return `${raw.text === null ? '' : `=${raw.text}`}${raw.cached === null ? '' : ` (${shownText({ ...raw.cached, format: raw.format })})`}`;
  switch (raw.kind) {
    case 'number':
    case 'isoDate':
    case 'unreadable':
      return raw.lexeme;
    case 'text':
      return raw.value;
    case 'boolean':
      return raw.value ? 'TRUE' : 'FALSE';
    case 'error':
      return raw.code;
  }
}

/**
 * Puts what stands on a submitted sheet onto the blank form's sheet, cell by cell at the same places. Data cells hold
 * exactly what was typed, blank ones too; locked texts and formulas are the form's own, and what somebody typed over
 * them is given back, to be listed. Where a row has no cells prepared, they are made like those above.
 */
export function overlay(
  planned: PlannedSheet,
  definition: DataSheet,
  raw: RawSheet,
  workbook: RawWorkbook,
  form: Form,
  context: FormContext,
): readonly Remainder[] {
  const own = dataCellsOf(definition, context);
  const lookup = (address: string) => raw.cells.get(address);
  for (const [address, cell] of planned.cells) {
    if (own(address) === undefined || raw.cells.has(address)) continue;
    planned.cells.set(address, { look: cell.look, format: cell.format });
  }
  const rest: Remainder[] = [];
  const add = (cell: string, content: RawCell, why: string) =>
    rest.push({ sheet: definition.name, cell, typed: shownText(content), why });
  for (const [address, content] of raw.cells) {
    const column = own(address);
    const standing = planned.cells.get(address);
    if (
      column === undefined &&
      standing !== undefined &&
      (standing.value !== undefined || standing.formula !== undefined)
    ) {
      if (!isOwn(standing, content))
        add(address, content, 'Gõ đè lên chữ hoặc công thức của biểu; biểu được trả về như cũ.');
      continue;
    }
    const look = standing?.look ?? (column === undefined ? 'input-text' : lookOf(column, true));
    const ownFormat =
      standing?.format ??
      (column === undefined || column.kind === 'formula' ? undefined : formatOf(column.type));
    const { content: typed, remark } = typedContent(content, ownFormat, lookup, workbook.date1904);
    planned.cells.set(address, { look, format: ownFormat, ...typed });
    if (remark !== undefined) add(address, content, remark);
    if (typeof typed.value === 'string') makeRoom(planned, address, typed.value);
  }
  completeRows(planned, definition, form, context);
  return rest;
}

/** Points; a text that would take more is cut in sight, never in the cell. */
const tallest = 120;

/** Rows grow with the text in them, as in a workbook that is filled in. */
function makeRoom(planned: PlannedSheet, address: string, value: string): void {
  const position = parseAddress(address);
  if (position === undefined) return;
  const lines = linesIn(value, planned.widths.get(position.column) ?? 12);
  const before = planned.heights.get(position.row) ?? 0;
  if (lines > 1) planned.heights.set(position.row, Math.max(before, Math.min(tallest, lines * 15 + 1)));
}

/** Locks what went out locked: the columns `keys`, as far as they hold something. Marking a wrong one opens it again. */
export function lockColumns(
  planned: PlannedSheet,
  definition: DataSheet,
  keys: readonly string[],
  context: FormContext,
): void {
  if (definition.kind === 'fields') return;
  const columns = placeColumns(definition, context).flatMap(({ key, index }) =>
    keys.includes(key) ? [index] : [],
  );
  const first = firstDataRow(definition);
  for (const [address, cell] of planned.cells) {
    const { row, column } = parseAddress(address) ?? { row: 0, column: 0 };
    if (columns.includes(column) && row >= first && cell.value !== undefined)
      planned.cells.set(address, {
        ...cell,
        look: typeof cell.value === 'number' ? 'locked' : 'locked-text',
      });
  }
}

/** Formulas of rows that the form has not prepared. */
function completeRows(planned: PlannedSheet, definition: DataSheet, form: Form, context: FormContext): void {
  if (definition.kind !== 'list') return;
  const columns = placeColumns(definition, context);
  const first = firstDataRow(definition);
  const numbers = new Set(
    [...planned.cells].flatMap(([address, { value, formula, error }]) => {
      const position = parseAddress(address);
      const holds = value !== undefined || formula !== undefined || error !== undefined;
      return holds && position !== undefined && position.row >= first ? [position.row] : [];
    }),
  );
  for (const row of numbers) {
    for (const { letter, column } of columns) {
      if (column.kind !== 'formula' || planned.cells.has(`${letter}${row}`)) continue;
      const scope = scopeOf(form, context, row, definition);
      planned.cells.set(`${letter}${row}`, formulaCell(column, letter, scope));
    }
  }
}

/** The column or field whose data an address holds; undefined for all else. */
function dataCellsOf(
  definition: DataSheet,
  context: FormContext,
): (address: string) => Column | Field | undefined {
  if (definition.kind === 'fields') {
    const fields = new Map(
      placeFields(definition, context).map(({ row, field }) => [`${fieldColumn}${row}`, field]),
    );
    return (address) => fields.get(address);
  }
  const first = firstDataRow(definition);
  const last = definition.kind === 'list' ? Infinity : first + placeRows(definition, context).length - 1;
  const columns = new Map(
    placeColumns(definition, context)
      .filter(({ column }) => column.kind !== 'formula')
      .map(({ index, column }) => [index, column]),
  );
  const gate =
    definition.kind === 'list' && (definition.gate || controlOf(definition, context) !== undefined);
  return (address) => {
    if (gate && address === gateCell) return [...columns.values()][0];
    const position = parseAddress(address);
    if (position === undefined || position.row < first || position.row > last) return undefined;
    return columns.get(position.column);
  };
}

/** Whether a locked cell still holds what the form puts there; formulas are compared without spaces, `$` and quotes. */
function isOwn(standing: PlannedCell, raw: RawCell): boolean {
  if (standing.formula !== undefined) {
    const bare = (text: string) => text.replace(/[\s$']/g, '').toUpperCase();
    return raw.kind === 'formula' && (raw.text === null || bare(raw.text) === bare(standing.formula));
  }
  const text = raw.kind === 'formula' ? '' : shownText(raw);
  return compareKey(text) === compareKey(String(standing.value));
}
