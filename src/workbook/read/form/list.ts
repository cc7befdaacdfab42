import { type Control, type Field, type ListSheet, yesNo } from '../../../forms/define.ts';
import {
  controlOf,
  firstDataRow,
  gateCell,
  type PlacedColumn,
  placeColumns,
  rows as rowsOfForm,
} from '../../../forms/layout.ts';
import { type CellRef, isFilled, type Located, typedOf } from '../../../model/cell.ts';
import { mayEcho } from './echo.ts';
import { type CellsByKey, type OpenSheet, textIn } from './open-sheet.ts';
import { tellBesideTable } from './remarks.ts';
import { rowReader } from './row.ts';

interface FilledRow {
  readonly number: number;
  /** The row's cells as one range. */
  readonly at: CellRef;
  readonly cells: CellsByKey;
}

/** Rows below one another, with their own number and place among the cells; the gate where the sheet has one. */
export function readList(open: OpenSheet, sheet: ListSheet): unknown {
  const columns = placeColumns(sheet, open.layout);
  const inputs = columns.filter(({ column }) => column.kind === 'input');
  const fixed = columns.filter(({ column }) => column.kind === 'fixed');
  const first = firstDataRow(sheet);
  // A prepared row stands by its fixed cells; an open row by anything that somebody entered.
  const prepared = sheet.prepared !== undefined && fixed.length > 0;
  const echoing = mayEcho(sheet, open.layout);
  const numbers = echoing
    ? rowsBesideEchoes(open, sheet.echoes, inputs, first)
    : rowsHolding(open, prepared ? fixed : inputs, first);
  const range = (row: number) => `A${row}:${columns.at(-1)?.letter ?? 'A'}${row}`;
  const take = rowReader(open, sheet, columns);
  const rows = numbers.map((number): FilledRow => ({
    number,
    at: open.at(range(number)),
    cells: take(number),
  }));
  // Where a row is known by more than what the form brought, that is held by the sheet's key.
  const byFixed = sheet.key?.columns.every((key) => fixed.some((each) => each.key === key)) !== false;
  if (prepared && byFixed) tellRepeated(open, rows, fixed);
  // Lines that may come have their room between the others.
  if (!echoing) tellGaps(open, numbers, first);
  if (sheet.totalRow) tellBelowTable(open, columns, numbers);
  // Beside lines that may come, what the form brought along is nothing out of place.
  const known = echoing ? rowsHolding(open, inputs, first) : numbers;
  tellBesideTable(open, sheet, columns, new Set(numbers), new Set(known));
  const data = rows.map(({ number, at, cells }) => ({ ...cells, row: number, at }));
  const control = controlOf(sheet, open.layout);
  if (control !== undefined) return { control: readControl(open, control), rows: data };
  return sheet.gate ? { gate: readGate(open), rows: data } : { rows: data };
}

/** Numbers of the rows, from `first` on, in which one of the columns holds anything but spaces. */
function rowsHolding(open: OpenSheet, columns: readonly PlacedColumn[], first: number): readonly number[] {
  const wanted = new Set(columns.map(({ index }) => index));
  const rows = open.filled.flatMap(({ row, column }) => (row >= first && wanted.has(column) ? [row] : []));
  return [...new Set(rows)].sort((a, b) => a - b);
}

/** Rows in which something is typed beside the holder, and those of lines that are there. */
function rowsBesideEchoes(
  open: OpenSheet,
  echoes: ListSheet['echoes'],
  inputs: readonly PlacedColumn[],
  first: number,
): readonly number[] {
  const [line] = echoes?.columns ?? [];
  const letterOf = (key: string | undefined) => inputs.find((each) => each.key === key)?.letter ?? '';
  const typed = inputs.filter(({ key }) => key !== echoes?.beside);
  const begun = new Set(
    open.filled.flatMap(({ row, column, address }) =>
      row >= first && typed.some(({ index }) => index === column) && open.echoAt(address) === null
        ? [row]
        : [],
    ),
  );
  const held = rowsHolding(
    open,
    inputs.filter(({ key }) => key === echoes?.beside),
    first,
  );
  const ofLines = held.filter((row) => {
    const echo = open.echoAt(`${letterOf(line)}${row}`);
    return echo !== null && textIn(echo.sheet, echo.cell).trim() !== '';
  });
  return [...new Set([...begun, ...ofLines])].sort((a, b) => a - b);
}

/** Có/Không at the head of a list. */
function readGate(open: OpenSheet): Located<unknown> | undefined {
  return open.take([{ key: 'gate', address: gateCell, definition: gateField }])['gate'];
}

/** The control number at the head of a list. */
function readControl(open: OpenSheet, { label, note, type }: Control): Located<unknown> | undefined {
  const definition: Field = { kind: 'input', label, note, type: type as Field['type'], required: true };
  return open.take([{ key: 'control', address: gateCell, definition }])['control'];
}

const gateField: Field = {
  kind: 'input',
  label: 'Có hoặc Không',
  type: yesNo,
  required: false,
  requiredWhen: { test: () => true, because: 'ô trả lời ở đầu sheet' },
};

/** What the district wrote into a prepared row stands once: a copy of the row would count twice. */
function tellRepeated(open: OpenSheet, rows: readonly FilledRow[], fixed: readonly PlacedColumn[]): void {
  const first = new Map<string, CellRef>();
  for (const { number, at, cells } of rows) {
    const written = fixed.flatMap(({ key }) => cells[key] ?? []);
    if (!written.every(isFilled)) continue;
    const key = JSON.stringify(written.map(typedOf));
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, at);
      continue;
    }
    const message = `Dòng ${number} có cùng nội dung ô xám với vùng ${before.cell}, nên số liệu sẽ bị tính hai lần.`;
    const fix = `Xóa dòng ${number} nếu là dòng chép thừa; mỗi dòng huyện ghi sẵn chỉ có một lần.`;
    open.say('prepared-row-twice', at.cell, message, fix, [before]);
  }
}

/** Rows that are read, and that the sheet's own CỘNG does not reach. */
function tellBelowTable(open: OpenSheet, columns: readonly PlacedColumn[], filled: readonly number[]): void {
  const summed = columns.flatMap(({ letter }) => {
    const total = open.raw.cells.get(`${letter}${rowsOfForm.total}`);
    const end = total?.kind === 'formula' ? /:\$?[A-Z]+\$?(\d+)\)$/.exec(total.text ?? '')?.[1] : undefined;
    return end === undefined ? [] : [Number(end)];
  });
  const last = Math.min(...summed);
  const below = filled.filter((row) => row > last);
  const [from, to] = [below[0], below.at(-1)];
  if (from === undefined) return;
  open.say(
    'row-below-table',
    from === to ? `A${from}` : `A${from}:A${to}`,
    `${below.length} dòng nằm dưới dòng ${last}, dòng cuối mà dòng CỘNG của sheet tính đến: vẫn được đọc, nhưng số CỘNG trong tệp không có các dòng này.`,
    'Không so với dòng CỘNG này; số đầy đủ có trong báo cáo và biểu tổng hợp.',
  );
}

function tellGaps(open: OpenSheet, filled: readonly number[], first: number): void {
  let expected = first;
  for (const row of filled) {
    if (row > expected) {
      open.say(
        'blank-row-between',
        row - 1 === expected ? `A${expected}` : `A${expected}:A${row - 1}`,
        `Để trống ${row - expected} dòng phía trên dòng ${row}; các dòng bên dưới vẫn được đọc đủ.`,
        'Kiểm tra xem có dòng nào bị xóa nhầm không.',
      );
    }
    expected = row + 1;
  }
}
