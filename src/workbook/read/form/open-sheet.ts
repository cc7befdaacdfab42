import {
  type CellType,
  type Column,
  type DataSheet,
  type Field,
  isRequired,
  type LayoutContext,
  textOf,
} from '../../../forms/define.ts';
import { expectedOf } from '../../../forms/describe.ts';
import { firstDataRow } from '../../../forms/layout.ts';
import { type Area, isInside, parseAddress, parseArea, type Position } from '../../../model/address.ts';
import type { CellRef, Located } from '../../../model/cell.ts';
import type { Issue } from '../../../model/issue.ts';
import { onceOf } from '../../../model/once-of.ts';
import { type ProblemCode, problemTexts } from '../cell-problems.ts';
import { type CellSurroundings, readCell } from '../cell-reader.ts';
import { formIssue } from '../form-issues.ts';
import { newFormulaMemory } from '../formula.ts';
import { sameText } from '../../../vietnamese/text.ts';
import { echoedCell, type EchoedCell, mayEcho, toFillEcho } from './echo.ts';
import { formatOf } from '../number-format.ts';
import type { RawSheet, RawWorkbook } from '../raw.ts';
import { toFill } from '../what-to-type.ts';

const withoutCondition = 'Bỏ định dạng có điều kiện (Conditional Formatting) của ô này, rồi kiểm tra số.';

type DataDefinition = Exclude<Column, { kind: 'formula' }> | Field;

/** A cell that the form has: its place, what it may hold, and the unit of its row where the row has one. */
export interface FormCell {
  readonly key: string;
  readonly address: string;
  readonly definition: DataDefinition;
  readonly unit?: string | undefined;
}

export type CellsByKey = Readonly<Record<string, Located<unknown>>>;

export type FilledCell = Position & { readonly address: string };

/** Where anything but spaces stands. */
export const filledCells = onceOf((raw: RawSheet): readonly FilledCell[] => {
  const filled: FilledCell[] = [];
  raw.cells.forEach((cell, address) => {
    const position = parseAddress(address);
    if (position === undefined || (cell.kind === 'text' && cell.value.trim() === '')) return;
    filled.push({ address, row: position.row, column: position.column });
  });
  return filled;
});

/** Text or digits of a cell, or of the stored result of its formula; "" for all else. */
export function textIn(raw: RawSheet, cell: string): string {
  const content = raw.cells.get(cell);
  const scalar = content?.kind === 'formula' ? content.cached : content;
  return scalar?.kind === 'text' ? scalar.value : scalar?.kind === 'number' ? scalar.lexeme : '';
}

/** One sheet of a submission while its form reads it: gives located cells, and collects what is wrong with them. */
export class OpenSheet {
  readonly issues: Issue[] = [];
  /** From the first data row on. */
  readonly merges: readonly Area[];
  /** Where anything but spaces stands. */
  readonly filled: readonly FilledCell[];
  readonly #around: CellSurroundings;
  readonly #withoutResult: { readonly address: string; readonly typed: string }[] = [];
  readonly #workbook: RawWorkbook;

  constructor(
    readonly file: string,
    readonly sheet: DataSheet,
    readonly raw: RawSheet,
    workbook: RawWorkbook,
    readonly layout: LayoutContext,
  ) {
    this.#workbook = workbook;
    this.#around = {
      layout,
      date1904: workbook.date1904,
      lookup: (address) => raw.cells.get(address),
      memory: newFormulaMemory(),
    };
    const first = firstDataRow(sheet);
    this.merges = raw.merges.flatMap((range) => parseArea(range) ?? []).filter(({ to }) => to.row >= first);
    this.filled = filledCells(raw);
  }

  at(cell: string): CellRef {
    return { file: this.file, sheet: this.sheet.name, cell };
  }

  /** The data cells of a row, or of all fields, that its layout does not have: blank, at the sheet's title. */
  absent(definitions: Readonly<Record<string, Column | Field>>): CellsByKey {
    const keys = Object.entries(definitions).flatMap(([key, { kind }]) => (kind === 'formula' ? [] : [key]));
    return Object.fromEntries(keys.map((key) => [key, { at: this.at('A1'), state: 'blank' }]));
  }

  textAt(cell: string): string {
    return textIn(this.raw, cell);
  }

  /** The cells of a row, or of all fields: each as its type says. Blank where something must stand is an issue. */
  take(cells: readonly FormCell[]): CellsByKey {
    const taken: Record<string, Located<unknown>> = {};
    const values: Record<string, unknown> = {};
    for (const cell of cells) {
      const located = this.#locate(cell);
      taken[cell.key] = located;
      if (located.state === 'value') values[cell.key] = located.value;
    }
    for (const cell of cells) if (taken[cell.key]?.state === 'blank') this.#tellBlank(cell, values);
    return taken;
  }

  /** An issue of the sheet as a whole, of a row, or of what stands beside the table. */
  say(
    rule: Parameters<typeof formIssue>[0],
    cell: string | null,
    message: string,
    fix: string,
    related?: readonly CellRef[],
  ): void {
    const issue = formIssue(rule, { file: this.file, sheet: this.sheet.name, cell }, message, fix);
    this.issues.push(related === undefined ? issue : { ...issue, related });
  }

  /** An issue of a cell that cannot be taken as it stands. */
  report(address: string, code: ProblemCode, { shown, typed, expected, fix, about }: CellProblem): void {
    const { message, fix: usual } = problemTexts[code];
    this.issues.push({
      rule: code,
      severity: 'error',
      at: this.at(address),
      ...(about === undefined ? {} : { about }),
      message: message(shown, about) + (expected === undefined ? '' : ` Cần: ${expected}.`),
      ...(typed === undefined ? {} : { actual: typed }),
      ...(expected === undefined ? {} : { expected }),
      fix: fix ?? usual,
    });
  }

  #locate({ address, definition, unit }: FormCell): Located<unknown> {
    const at = this.at(address);
    if (this.#isMerged(address)) return { at, state: 'unreadable', typed: this.textAt(address) };
    const echo = this.echoAt(address);
    if (echo !== null) return this.#locateEcho(address, definition, echo);
    const raw = this.raw.cells.get(address);
    const reading = readCell(raw, definition.type, this.#around);
    if (reading.state === 'value') {
      const conditional = this.#formatThatShowsOtherwise(address, definition.type, reading.typed);
      if (conditional !== undefined) {
        const { typed } = reading;
        const shown = `${typed} (định dạng có điều kiện ${conditional})`;
        this.report(address, 'shown-otherwise', { shown, typed, fix: withoutCondition });
        return { at, state: 'unreadable', typed };
      }
      const { state, value, typed, formula, words, monthFirst } = reading;
      if (raw?.kind === 'formula' && raw.cached === null) this.#withoutResult.push({ address, typed });
      if (words !== undefined) this.#tellWords(address, words, typed);
      if (monthFirst !== undefined) this.#tellMonthFirst(address, monthFirst, typed);
      return formula === undefined ? { at, state, value, typed } : { at, state, value, typed, formula };
    }
    if (reading.state === 'blank') return { at, state: 'blank' };
    const expected = expectedOf(definition, this.layout, unit);
    this.report(address, reading.code, { ...reading, expected });
    return { at, state: 'unreadable', typed: reading.typed };
  }

  #isMerged(address: string): boolean {
    if (this.merges.length === 0) return false;
    const position = parseAddress(address);
    return position !== undefined && this.merges.some((area) => isInside(position, area));
  }

  /** Of the formats that a condition may put in the place of the cell's own, the first that makes something else of it. */
  #formatThatShowsOtherwise(address: string, type: CellType<unknown>, typed: string): string | undefined {
    if (this.raw.conditionalFormats.length === 0) return undefined;
    const raw = this.raw.cells.get(address);
    const position = parseAddress(address);
    if (raw === undefined || position === undefined) return undefined;
    const reads = (pattern: string) => readCell({ ...raw, format: formatOf(pattern) }, type, this.#around);
    return this.raw.conditionalFormats.find(({ areas, pattern }) => {
      if (!areas.some((area) => isInside(position, area))) return false;
      const shown = reads(pattern);
      return shown.state !== 'value' || shown.typed !== typed;
    })?.pattern;
  }

  /** Once for the sheet: whoever wrote the file has not seen these numbers. */
  tellWithoutResult(): void {
    const [first, ...others] = this.#withoutResult;
    if (first === undefined) return;
    const { address, typed } = first;
    const more = others.length === 0 ? '' : ` ${others.length} ô khác của sheet cũng vậy.`;
    this.say(
      'formula-without-result',
      address,
      `Ô này là công thức mà tệp không lưu kết quả; tính lại được ${typed}.${more}`,
      'Mở tệp trong Excel, xem kết quả rồi lưu lại.',
    );
  }

  /** The cell of another sheet that this one repeats. */
  echoAt(address: string): EchoedCell | null {
    const raw = this.raw.cells.get(address);
    return raw?.kind === 'formula' && mayEcho(this.sheet, this.layout)
      ? echoedCell(raw, this.#workbook)
      : null;
  }

  /** What cannot be read there is told there. */
  #locateEcho(
    address: string,
    definition: DataDefinition,
    { cell, sheet, shown }: EchoedCell,
  ): Located<unknown> {
    const at = this.at(address);
    const around = {
      ...this.#around,
      lookup: (other: string) => sheet.cells.get(other),
      memory: newFormulaMemory(),
    };
    const reading = readCell(sheet.cells.get(cell), definition.type, around);
    if (reading.state === 'unreadable') return { at, state: 'unreadable', typed: reading.typed };
    const typed = reading.state === 'value' ? reading.typed : '';
    if (shown !== null && !sameText(shown, typed)) {
      const both = `lưu “${shown}”, sheet ${sheet.name}!${cell} ghi “${typed}”`;
      this.report(address, 'formula-out-of-date', { shown: both, typed: shown });
      return { at, state: 'unreadable', typed: shown };
    }
    return reading.state === 'value'
      ? { at, state: 'value', value: reading.value, typed }
      : { at, state: 'blank' };
  }

  #tellWords(address: string, words: string, typed: string): void {
    this.say(
      'format-adds-words',
      address,
      `Do định dạng, ô này hiện thêm chữ “${words}”; số được đọc là ${typed}.`,
      'Kiểm tra số có theo đúng đơn vị tính của cột không; nên đặt lại định dạng Số (Number).',
    );
  }

  #tellMonthFirst(address: string, shown: string, typed: string): void {
    this.say(
      'date-shown-month-first',
      address,
      `Do định dạng, ô này hiện tháng trước ngày (${shown}); ngày được đọc là ${typed}.`,
      'Đặt lại định dạng Ngày (dd/mm/yyyy); nếu khi đó ngày và tháng đổi chỗ thì gõ lại.',
    );
  }

  #tellBlank({ address, definition }: FormCell, values: Readonly<Record<string, unknown>>): void {
    const because = this.#whyRequired(definition, values);
    if (because === null) return;
    if (!('required' in definition) && !this.#takesRows) {
      this.report(address, 'prepared-cell-blank', { shown: '' });
      return;
    }
    const note = 'note' in definition && definition.note ? textOf(definition.note, this.layout) : undefined;
    this.report(address, 'required-cell-blank', {
      shown: because,
      about: labelOf(definition, this.layout),
      fix: this.echoAt(address) === null ? toFill(definition.type, note) : toFillEcho,
    });
  }

  /** Rows can be typed below those that the form brought: what lacks in a grey cell may be what lacks in such a row. */
  get #takesRows(): boolean {
    return this.sheet.kind === 'list' && this.sheet.openBelow?.(this.layout) === true;
  }

  /** '': in every case; null: it may stay blank. */
  #whyRequired(definition: DataDefinition, values: Readonly<Record<string, unknown>>): string | null {
    if (!('required' in definition))
      return definition.saidBy !== undefined && values[definition.saidBy] !== undefined ? null : '';
    if (isRequired(definition, this.layout.version)) return '';
    const { requiredWhen: when } = definition;
    return when?.test(values) === true && when.heldBy === undefined ? when.because : null;
  }
}

function labelOf(definition: DataDefinition, layout: LayoutContext): string {
  return textOf('label' in definition ? definition.label : definition.heading, layout);
}

interface CellProblem {
  /** What the message quotes. */
  readonly shown: string;
  /** What stands in the cell. */
  readonly typed?: string;
  readonly expected?: string;
  /** The label of the cell. */
  readonly about?: string;
  /** Where more can be said than for every cell with this problem. */
  readonly fix?: string | undefined;
}
