import {
  type Column,
  type DataSheet,
  type Field,
  type FieldSheet,
  type LayoutContext,
  type ListSheet,
  type MatrixSheet,
  textOf,
  yesNo,
} from '../../forms/define.ts';
import { expectedOf } from '../../forms/describe.ts';
import {
  fieldColumn,
  firstDataRow,
  gateCell,
  type PlacedColumn,
  placeColumns,
  rowOf,
  rows,
} from '../../forms/layout.ts';
import { type CellRef, type Located, typedOf } from '../../model/cell.ts';
import type { Issue } from '../../model/issue.ts';
import { compareKey } from '../../vietnamese/text.ts';
import { formatArea, isInside, parseAddress, parseArea, type Area } from '../../model/address.ts';
import { type ProblemCode, problemTexts } from './cell-problems.ts';
import { type CellSurroundings, readCell } from './cell-reader.ts';
import { formIssue } from './form-issues.ts';
import { newFormulaMemory } from './formula.ts';
import type { RawSheet, RawWorkbook } from './raw.ts';
import { toFill } from './what-to-type.ts';

type AnyCells = Readonly<Record<string, Located<unknown>>>;
type DataDefinition = Exclude<Column, { kind: 'formula' }> | Field;

/** Có/Không at the head of a list. */
const gateField: Field<'yes' | 'no'> = { kind: 'input', label: '', type: yesNo, required: true };

/** Reads one sheet of a form. Null, with its issue, where headings or labels aren't at their place. */
export function readFormSheet(
  file: string,
  sheet: DataSheet,
  raw: RawSheet,
  workbook: RawWorkbook,
  layout: LayoutContext,
): { readonly data: unknown; readonly issues: readonly Issue[] } {
  const reader = new SheetReader(file, sheet, raw, workbook, layout);
  const data = reader.read();
  return { data, issues: reader.issues };
}

class SheetReader {
  readonly issues: Issue[] = [];
  private readonly around: CellSurroundings;
  private readonly merges: readonly Area[];

  constructor(
    private readonly file: string,
    private readonly sheet: DataSheet,
    private readonly raw: RawSheet,
    workbook: RawWorkbook,
    private readonly layout: LayoutContext,
  ) {
    this.around = {
      layout,
      date1904: workbook.date1904,
      lookup: (address) => raw.cells.get(address),
      memory: newFormulaMemory(),
    };
    const first = firstDataRow(sheet);
    this.merges = raw.merges
      .map(parseArea)
      .filter((area): area is Area => area !== undefined && area.to.row >= first);
  }

  read(): unknown {
    if (!this.headingsStand()) return null;
    switch (this.sheet.kind) {
      case 'list':
        return this.readList(this.sheet);
      case 'matrix':
        return this.readMatrix(this.sheet);
      case 'fields':
        return this.readFields(this.sheet);
    }
  }

  // --- headings ---

  private headingsStand(): boolean {
    const wrong = this.expectedTexts().find(
      ([cell, text]) => compareKey(this.textAt(cell)) !== compareKey(text),
    );
    if (wrong === undefined) return true;
    const [cell, text] = wrong;
    const stands = this.textAt(cell);
    this.issues.push(
      formIssue(
        'heading-moved',
        this.file,
        this.sheet.name,
        cell,
        `${stands === '' ? 'Ô tiêu đề này trống' : `Ô này ghi “${stands}”`}, theo biểu mẫu phải là “${text}”. Sheet này chưa được đọc.`,
        'Không thêm, xóa, đổi chỗ dòng và cột: chép số liệu sang biểu mẫu gốc, hoặc đưa tiêu đề về đúng chỗ.',
      ),
    );
    return false;
  }

  /** Cells whose text must stand: headings of a table, labels of fixed rows. */
  private expectedTexts(): readonly (readonly [string, string])[] {
    const { sheet, layout } = this;
    if (sheet.kind === 'fields') {
      return Object.entries(sheet.fields).map(([key, field]) => [
        `B${rowOf(sheet, key)}`,
        textOf((field as Field).label, layout),
      ]);
    }
    const headings = placeColumns(sheet, layout).map(
      ({ letter, heading }) => [`${letter}${rows.heading}`, heading] as const,
    );
    if (sheet.kind === 'list') return headings;
    const labels = Object.entries(sheet.rows).map(
      ([key, row]) => [`A${rowOf(sheet, key)}`, textOf(row.label, layout)] as const,
    );
    return [...headings, ...labels];
  }

  private textAt(cell: string): string {
    const raw = this.raw.cells.get(cell);
    const scalar = raw?.kind === 'formula' ? raw.cached : raw;
    return scalar?.kind === 'text' ? scalar.value : scalar?.kind === 'number' ? scalar.lexeme : '';
  }

  // --- cells ---

  /** `unit`: that of the row, in a matrix sheet. */
  private cell(address: string, definition: DataDefinition, unit?: string): Located<unknown> {
    const at = { file: this.file, sheet: this.sheet.name, cell: address };
    const position = parseAddress(address);
    if (position && this.merges.some((area) => isInside(position, area))) {
      return { at, state: 'unreadable', typed: this.textAt(address) };
    }
    const reading = readCell(this.raw.cells.get(address), definition.type, this.around);
    if (reading.state === 'blank') return { at, state: 'blank' };
    if (reading.state === 'value') return { at, state: 'value', value: reading.value, typed: reading.typed };
    const expected = expectedOf(definition, this.layout, unit);
    this.report(address, reading.code, reading.shown, expected, reading.typed, reading.fix);
    return { at, state: 'unreadable', typed: reading.typed };
  }

  private report(
    address: string,
    code: ProblemCode,
    shown: string,
    expected?: string,
    actual?: string,
    fix: string = problemTexts[code].fix,
  ): void {
    const { severity, message } = problemTexts[code];
    this.issues.push({
      rule: code,
      severity,
      at: { file: this.file, sheet: this.sheet.name, cell: address },
      message: message(shown) + (expected === undefined ? '' : ` Cần: ${expected}.`),
      ...(actual === undefined ? {} : { actual }),
      ...(expected === undefined ? {} : { expected }),
      fix,
    });
  }

  private absent(): Located<unknown> {
    return { at: { file: this.file, sheet: this.sheet.name, cell: 'A1' }, state: 'blank' };
  }

  /** Blank where something is required is an issue at the cell. */
  private requireCells(cells: AnyCells, columns: readonly PlacedColumn[], unit?: string): void {
    const values: Record<string, unknown> = {};
    for (const [key, cell] of Object.entries(cells)) if (cell.state === 'value') values[key] = cell.value;
    for (const { key, column } of columns) {
      const cell = cells[key];
      if (column.kind === 'formula' || cell?.state !== 'blank') continue;
      if (column.kind === 'fixed') this.report(cell.at.cell, 'prepared-cell-blank', '');
      else this.requireCell(cell, column, values, unit);
    }
  }

  private requireCell(
    cell: Located<unknown>,
    definition: DataDefinition,
    values: Readonly<Record<string, unknown>>,
    unit?: string,
  ): void {
    const needed = 'required' in definition && definition.required;
    const when = 'requiredWhen' in definition ? definition.requiredWhen : undefined;
    if (!needed && (when?.test(values) !== true || when.heldBy !== undefined)) return;
    const because = needed ? '' : (when?.because ?? '');
    const expected = expectedOf(definition, this.layout, unit);
    this.report(cell.at.cell, 'required-cell-blank', because, expected, undefined, toFill(definition.type));
  }

  // --- the three kinds of sheet ---

  private readFields(sheet: FieldSheet): AnyCells {
    const cells: Record<string, Located<unknown>> = {};
    for (const [key, field] of Object.entries(sheet.fields)) {
      cells[key] = this.cell(`${fieldColumn}${rowOf(sheet, key)}`, field as Field);
    }
    const values: Record<string, unknown> = {};
    for (const [key, cell] of Object.entries(cells)) if (cell.state === 'value') values[key] = cell.value;
    for (const [key, field] of Object.entries(sheet.fields)) {
      const cell = cells[key];
      if (cell?.state === 'blank') this.requireCell(cell, field as Field, values);
    }
    const numbers = Object.keys(sheet.fields).map((key) => rowOf(sheet, key));
    this.reportMerges();
    this.reportHidden(new Set(numbers));
    return cells;
  }

  private readMatrix(sheet: MatrixSheet): Readonly<Record<string, AnyCells>> {
    const columns = placeColumns(sheet, this.layout);
    const table: Record<string, AnyCells> = {};
    const numbers = new Set<number>();
    for (const [key, { unit }] of Object.entries(sheet.rows)) {
      const number = rowOf(sheet, key);
      numbers.add(number);
      const cells = this.rowCells(sheet, columns, number, unit);
      this.requireCells(cells, columns, unit);
      table[key] = cells;
    }
    this.reportMerges();
    this.reportHidden(numbers);
    this.reportOutside(numbers, columns);
    return table;
  }

  private readList(sheet: ListSheet): unknown {
    const columns = placeColumns(sheet, this.layout);
    const inputs = columns.filter(({ column }) => column.kind === 'input');
    const fixed = columns.filter(({ column }) => column.kind === 'fixed');
    // A prepared row stands by its fixed cells; an open row by anything that somebody entered.
    const telling = sheet.prepared !== undefined && fixed.length > 0 ? fixed : inputs;
    const filled = this.rowsHolding(telling, firstDataRow(sheet));
    const extra =
      telling === fixed
        ? this.rowsHolding(inputs, firstDataRow(sheet)).filter((row) => !filled.includes(row))
        : [];
    for (const row of extra) this.outside(`${inputs[0]?.letter ?? 'A'}${row}`);
    const data = filled.map((number) => {
      const cells = this.rowCells(sheet, columns, number);
      this.requireCells(cells, columns);
      const last = columns.at(-1)?.letter ?? 'A';
      const at = {
        file: this.file,
        sheet: sheet.name,
        cell: `${columns[0]?.letter ?? 'A'}${number}:${last}${number}`,
      };
      return { ...cells, row: number, at };
    });
    if (telling === fixed) this.reportRepeated(data, fixed);
    this.reportGaps(filled, firstDataRow(sheet));
    this.reportMerges();
    const numbers = new Set(filled);
    this.reportHidden(numbers);
    this.reportOutside(numbers, columns);
    return sheet.gate ? { gate: this.readGate(), rows: data } : { rows: data };
  }

  private readGate(): Located<unknown> {
    const cell = this.cell(gateCell, gateField as Field);
    if (cell.state === 'blank') {
      const because = 'chọn Có hoặc Không ở đầu sheet';
      this.report(gateCell, 'required-cell-blank', because, yesNo.expected, undefined, toFill(yesNo));
    }
    return cell;
  }

  private rowCells(
    sheet: ListSheet | MatrixSheet,
    columns: readonly PlacedColumn[],
    number: number,
    unit?: string,
  ): AnyCells {
    const cells: Record<string, Located<unknown>> = {};
    for (const [key, column] of Object.entries(sheet.columns)) {
      if ((column as Column).kind !== 'formula') cells[key] = this.absent();
    }
    for (const { key, letter, column } of columns) {
      if (column.kind !== 'formula') cells[key] = this.cell(`${letter}${number}`, column, unit);
    }
    return cells;
  }

  /** Numbers of the rows, from `first` on, in which one of the columns holds anything but spaces. */
  private rowsHolding(columns: readonly PlacedColumn[], first: number): number[] {
    const letters = new Set(columns.map(({ index }) => index));
    const found = new Set<number>();
    for (const [address, raw] of this.raw.cells) {
      const position = parseAddress(address);
      if (!position || position.row < first || !letters.has(position.column)) continue;
      if (raw.kind === 'text' && raw.value.trim() === '') continue;
      found.add(position.row);
    }
    return [...found].sort((a, b) => a - b);
  }

  // --- what is said beside the data ---

  /** What the district wrote into a prepared row stands once: a copy of the row would count twice. */
  private reportRepeated(
    data: readonly { readonly row: number; readonly at: CellRef }[],
    fixed: readonly PlacedColumn[],
  ): void {
    const first = new Map<string, CellRef>();
    for (const row of data) {
      const cells = fixed.map(({ key }) => (row as unknown as AnyCells)[key]);
      if (cells.some((cell) => cell?.state !== 'value')) continue;
      const key = JSON.stringify(cells.map((cell) => (cell === undefined ? '' : typedOf(cell))));
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, row.at);
        continue;
      }
      const message = `Dòng ${row.row} có cùng nội dung ô xám với vùng ${before.cell}, nên số liệu sẽ bị tính hai lần.`;
      this.issues.push({
        ...formIssue('prepared-row-twice', this.file, this.sheet.name, row.at.cell, message),
        fix: `Xóa dòng ${row.row} nếu là dòng chép thừa; mỗi dòng huyện ghi sẵn chỉ có một lần.`,
        related: [before],
      });
    }
  }

  private reportGaps(filled: readonly number[], first: number): void {
    let expected = first;
    for (const row of filled) {
      if (row > expected) {
        const cell = row - 1 === expected ? `A${expected}` : `A${expected}:A${row - 1}`;
        this.issues.push(
          formIssue(
            'blank-row-between',
            this.file,
            this.sheet.name,
            cell,
            `Để trống ${row - expected} dòng phía trên dòng ${row}; các dòng bên dưới vẫn được đọc đủ.`,
            'Kiểm tra xem có dòng nào bị xóa nhầm không.',
          ),
        );
      }
      expected = row + 1;
    }
  }

  private reportMerges(): void {
    const columns = this.sheet.kind === 'fields' ? [] : placeColumns(this.sheet, this.layout);
    const last = this.sheet.kind === 'fields' ? 3 : (columns.at(-1)?.index ?? 1);
    const lastFieldRow = this.sheet.kind === 'fields' ? this.lastFieldRow(this.sheet) : Infinity;
    for (const area of this.merges) {
      if (area.from.column > last || area.from.row > lastFieldRow) continue;
      const shown = formatArea(area);
      this.report(shown, 'merged-cells', shown);
    }
  }

  private lastFieldRow(sheet: FieldSheet): number {
    return Math.max(...Object.keys(sheet.fields).map((key) => rowOf(sheet, key)));
  }

  private reportHidden(dataRows: ReadonlySet<number>): void {
    const say = (cell: string | null, what: string) =>
      this.issues.push(
        formIssue(
          'hidden-data',
          this.file,
          this.sheet.name,
          cell,
          `${what} nhưng vẫn được đọc.`,
          'Bỏ ẩn để kiểm tra; xóa nếu là số liệu thừa.',
        ),
      );
    if (this.raw.state !== 'visible' && dataRows.size > 0) say(null, 'Sheet này đang bị ẩn');
    for (const row of dataRows)
      if (this.raw.hiddenRows.has(row)) say(`A${row}`, `Dòng ${row} có số liệu và đang bị ẩn`);
  }

  private reportOutside(dataRows: ReadonlySet<number>, columns: readonly PlacedColumn[]): void {
    const last = columns.at(-1)?.index ?? 1;
    for (const [address, raw] of this.raw.cells) {
      const position = parseAddress(address);
      if (!position || position.column <= last || !dataRows.has(position.row)) continue;
      if (raw.kind === 'text' && raw.value.trim() === '') continue;
      this.outside(address);
    }
  }

  private outside(address: string): void {
    this.issues.push(
      formIssue(
        'cell-outside-form',
        this.file,
        this.sheet.name,
        address,
        'Nội dung ở đây nằm ngoài bảng của biểu mẫu nên không được đọc.',
        'Chuyển vào đúng cột của bảng, hoặc xóa nếu là ghi chú thừa.',
      ),
    );
  }
}
