import { type Column, type ListSheet, textOf } from '../../forms/define.ts';
import {
  firstDataRow,
  gateCell,
  lastDataRow,
  letterOf,
  type PlacedColumn,
  placeColumns,
  rows,
} from '../../forms/layout.ts';
import { formatOf, linesIn, lookOf, putHead, widthOf } from './cells.ts';
import type { FillJob } from './job.ts';
import { listRows } from './list-rows.ts';
import { formats } from './looks.ts';
import { newSheet, type PlannedSheet } from './plan.ts';
import { scopeOf } from './scope.ts';
import { putTableHead } from './table-head.ts';
import { validationOf } from './validation.ts';
import { type CellValues, cellValue, gateLabels } from './values.ts';
import { yesNo } from '../../forms/define.ts';

/** Width that the question in row 3 needs before its answer in D3. */
const questionWidth = 50;

export function planListSheet(definition: ListSheet, job: FillJob): PlannedSheet {
  const { context, values } = job;
  const sheet = newSheet(definition.name);
  const columns = placeColumns(definition, context);
  const given = values[definition.id];
  if (given !== undefined && !('rows' in given)) throw new TypeError(`${definition.id} takes rows`);
  const { rows: data, closed } = listRows(definition, given?.rows ?? [], job);
  if (data.length > definition.openRows) {
    throw new RangeError(`${definition.id} has ${definition.openRows} rows, not ${data.length}`);
  }
  const first = firstDataRow(definition);
  const last = closed ? Math.max(first, first + data.length - 1) : lastDataRow(definition);

  putHead(sheet, definition.title, job.owner);
  for (const { index, column } of columns) sheet.widths.set(index, widthOf(column));
  if (definition.gate) {
    makeRoomForQuestion(sheet, columns);
    putGate(sheet, given?.gate === undefined ? undefined : gateLabels[given.gate], job);
  }
  if (definition.note !== undefined) {
    const at = definition.gate ? 'E' : 'A';
    sheet.cells.set(`${at}${rows.gate}`, { value: textOf(definition.note, context), look: 'note' });
  }
  putTableHead(sheet, columns, []);
  if (definition.totalRow) putTotals(sheet, definition, columns);
  for (let row = first; row <= last; row += 1)
    putRow(sheet, definition, columns, row, data[row - first] ?? {}, closed, job);
  for (const placed of columns) {
    const range = `${placed.letter}${first}:${placed.letter}${last}`;
    if (placed.column.kind !== 'input') continue;
    const { type, note, requiredWhen } = placed.column;
    const rule = validationOf(
      range,
      {
        heading: placed.heading,
        type,
        ...(note === undefined ? {} : { note }),
        ...(requiredWhen ? { because: requiredWhen.because } : {}),
      },
      job.lists,
      context,
    );
    if (rule !== undefined) sheet.validations.push(rule);
  }
  putConditions(sheet, columns, first, last);

  const lastLetter = columns.at(-1)?.letter ?? 'A';
  const headRows = definition.totalRow ? rows.total : rows.number;
  const wide = definition.landscapePages === 2;
  sheet.freeze = { rows: headRows, columns: frozenColumns(columns, wide) };
  sheet.page = {
    orientation: 'landscape',
    pagesWide: definition.landscapePages ?? 1,
    repeatRows: `${rows.title}:${rows.number}`,
    ...(wide ? { repeatColumns: 'A:C' } : {}),
    area: `A1:${lastLetter}${last}`,
  };
  return sheet;
}

/** The columns that say which row this is stay in view, as long as they leave room for the others. */
function frozenColumns(columns: readonly PlacedColumn[], wide: boolean): number {
  if (wide) return 3;
  let width = 0;
  return columns.slice(0, 2).filter(({ column }) => (width += widthOf(column)) <= 50).length;
}

function makeRoomForQuestion(sheet: PlannedSheet, columns: readonly PlacedColumn[]): void {
  const before = columns.slice(0, 3);
  const width = before.reduce((sum, { column }) => sum + widthOf(column), 0);
  const widest = before.reduce((a, b) => (widthOf(b.column) > widthOf(a.column) ? b : a));
  if (width < questionWidth) sheet.widths.set(widest.index, widthOf(widest.column) + questionWidth - width);
}

function putGate(sheet: PlannedSheet, answer: string | undefined, job: FillJob): void {
  const { communeWord, year } = job.context;
  const asked = job.form.id === 'huyen' ? 'huyện' : communeWord;
  sheet.cells.set(`A${rows.gate}`, {
    value: `Năm ${year} ${asked} có nội dung này không?`,
    look: 'question',
  });
  sheet.cells.set(gateCell, { ...(answer === undefined ? {} : { value: answer }), look: 'choice' });
  sheet.heights.set(rows.gate, 19);
  const rule = validationOf(
    gateCell,
    {
      heading: 'Có hay Không',
      type: yesNo,
      note: 'Chọn Không nếu cả năm không có; khi đó để trống các dòng dưới',
    },
    job.lists,
    job.context,
  );
  if (rule !== undefined) sheet.validations.push(rule);
}

function putTotals(sheet: PlannedSheet, definition: ListSheet, columns: readonly PlacedColumn[]): void {
  const [first, last] = [firstDataRow(definition), lastDataRow(definition)];
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

function putRow(
  sheet: PlannedSheet,
  definition: ListSheet,
  columns: readonly PlacedColumn[],
  row: number,
  values: CellValues,
  closed: boolean,
  job: FillJob,
): void {
  const scope = scopeOf(job.form, job.context, row, definition);
  const known = new Set(Object.keys(definition.columns));
  const stranger = Object.keys(values).find((key) => !known.has(key));
  if (stranger !== undefined) throw new TypeError(`${definition.id} has no column ${stranger}`);
  const lockedKeys = job.options.locked?.[definition.id] ?? [];
  let lines = 1;
  for (const { key, letter, index, column } of columns) {
    const at = `${letter}${row}`;
    if (column.kind === 'formula') {
      const format = column.numberFormat;
      sheet.cells.set(at, {
        formula: column.formula(scope),
        look: letter === 'A' ? 'locked-centre' : 'locked',
        ...(format === undefined ? {} : { format }),
      });
      continue;
    }
    const given = values[key];
    const where = `${definition.name}!${at}`;
    const value =
      given === undefined
        ? undefined
        : cellValue(column.type, given, job.context, where, job.options.unchecked);
    const open = column.kind === 'fixed' ? !closed : !(lockedKeys.includes(key) && value !== undefined);
    const format = formatOf(column.type);
    sheet.cells.set(at, {
      ...(value === undefined ? {} : { value }),
      ...(format === undefined ? {} : { format }),
      look: lookOf(column as Column, open),
    });
    if (typeof value === 'string') lines = Math.max(lines, linesIn(value, sheet.widths.get(index) ?? 12));
  }
  if (lines > 1) sheet.heights.set(row, lines * 15 + 1);
}

/** Differences in red; in a row that has been begun, what still lacks; in one that has not, no noughts. */
function putConditions(
  sheet: PlannedSheet,
  columns: readonly PlacedColumn[],
  first: number,
  last: number,
): void {
  const begun = `COUNTA(${inputRuns(columns)
    .map(([from, to]) => `$${from}${first}:$${to}${first}`)
    .join(',')})>0`;
  for (const { letter, column } of columns) {
    const range = `${letter}${first}:${letter}${last}`;
    const at = `${letter}${first}`;
    if (column.kind === 'formula') {
      if (column.difference === true) {
        sheet.conditions.push({ range, formula: `AND(ISNUMBER(${at}),${at}<>0)`, mark: 'wrong' });
        sheet.conditions.push({
          range: `${letter}${rows.total}`,
          formula: `AND(ISNUMBER(${letter}${rows.total}),${letter}${rows.total}<>0)`,
          mark: 'wrong',
        });
      }
      if (letter !== 'A') sheet.conditions.push({ range, formula: `NOT(${begun})`, mark: 'unseen' });
    } else if (column.kind === 'input' && column.required) {
      sheet.conditions.push({ range, formula: `AND(${begun},ISBLANK(${at}))`, mark: 'lacking' });
    }
  }
}

/** Neighbouring input columns, as ranges of letters. */
function inputRuns(columns: readonly PlacedColumn[]): readonly (readonly [string, string])[] {
  const runs: [number, number][] = [];
  for (const { index, column } of columns) {
    if (column.kind !== 'input') continue;
    const run = runs.at(-1);
    if (run !== undefined && run[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs.map(([from, to]) => [letterOf(from), letterOf(to)]);
}
