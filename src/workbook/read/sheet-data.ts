import type { Refusal } from '../../package/faults.ts';
import { attribute, type XmlTag } from '../../package/xml.ts';
import type { Listener } from '../../package/xml-listen.ts';
import { lastColumn, lastRow, parseAddress, type Position } from '../../model/address.ts';
import { isTooSmallToSee, lowestRow, readFlag } from './attributes.ts';
import type { CellFaultCode } from './cell-faults.ts';
import { readScalar } from './cell-value.ts';
import type { FormulaReader } from './formula-source.ts';
import type { RawCell } from './raw.ts';
import { richText, type StoredText } from './rich-text.ts';
import type { SheetCells } from './sheet-cells.ts';
import { type CellStyle, plainStyles, type Styles } from './styles.ts';

/** What a sheet's cells point to. */
export interface CellSources {
  readonly strings: readonly StoredText[];
  readonly styles: Styles;
}

/** The cell whose element is open. */
interface OpenCell {
  readonly tag: XmlTag;
  /** Its own address names another row than the one it stands in. */
  readonly misplaced: boolean;
  /** Two of what may stand once. */
  doubled: boolean;
  hasFormula: boolean;
  value?: string;
  inline?: StoredText;
}

/** Listens to `<sheetData>`: rows and cells, each with or without its address (ECMA-376 part 1, §18.3.1.4, .73). */
export function sheetData(
  cells: SheetCells,
  formulas: FormulaReader,
  sources: CellSources,
  refuse: (detail: string) => Refusal,
): Listener {
  let row = 0;
  let rowHidden = false;
  let column = 0;
  let open: OpenCell | undefined;

  const enterCell = (tag: XmlTag): void => {
    const reference = attribute(tag, 'r');
    // Without an address a cell stands right after the one before it.
    const position = reference === undefined ? { row, column: column + 1 } : parseAddress(reference);
    if (position === undefined || position.column > lastColumn) throw refuse('cell-address');
    column = position.column;
    open = { tag, misplaced: position.row !== row, doubled: false, hasFormula: false };
  };
  const leaveCell = (): void => {
    if (open === undefined) return;
    const made = makeCell(open, { row, column }, formulas, sources);
    if (made !== null) cells.add({ row, column }, made, rowHidden);
    open = undefined;
  };
  const cell: Listener = {
    closed: true,
    open: enterCell,
    close: leaveCell,
    children: {
      v: {
        closed: true,
        close(text) {
          if (open === undefined) return;
          open.doubled ||= open.value !== undefined;
          open.value = text;
        },
      },
      is: richText((text) => {
        if (open === undefined) return;
        open.doubled ||= open.inline !== undefined;
        open.inline = text;
      }),
      f: {
        closed: true,
        open(tag) {
          if (open === undefined) return;
          open.doubled ||= open.hasFormula;
          open.hasFormula = true;
          formulas.open(tag);
        },
        close: (text) => formulas.close(text),
      },
      extLst: {},
    },
  };
  return {
    closed: true,
    children: {
      row: {
        closed: true,
        open(tag) {
          const number = attribute(tag, 'r');
          row = number === undefined ? row + 1 : /^[1-9]\d{0,6}$/.test(number) ? Number(number) : 0;
          if (row < 1 || row > lastRow) throw refuse('row-number');
          column = 0;
          rowHidden = readFlag(tag, 'hidden', refuse) || isTooSmallToSee(attribute(tag, 'ht'), lowestRow);
        },
        children: { c: cell, extLst: {} },
      },
    },
  };
}

function makeCell(
  open: OpenCell,
  at: Position,
  formulas: FormulaReader,
  sources: CellSources,
): RawCell | null {
  const { tag, value, inline, hasFormula } = open;
  if (value === undefined && inline === undefined && !hasFormula) return null;
  const style = styleOf(tag, sources.styles.cells);
  const format = (style ?? plainStyle).format;
  const type = attribute(tag, 't') ?? 'n';
  const reading = readScalar(
    { type, value, inline },
    { strings: sources.strings, font: (style ?? plainStyle).font },
  );
  const fail = (code: CellFaultCode): RawCell => {
    const text =
      'scalar' in reading && reading.scalar?.kind === 'text' ? reading.scalar.value : (value ?? '');
    return { kind: 'unreadable', code, lexeme: text.slice(0, 100), format };
  };
  if (open.doubled) return fail('bad-cell');
  if (open.misplaced) return fail('misplaced-cell');
  if ('fault' in reading) return fail(reading.fault);
  if (reading.scalar === null && !hasFormula) return null;
  if (style === undefined) return fail('dangling-style');
  const struck = reading.struck === undefined ? (style.font.struck ? 'whole' : null) : reading.struck;
  const look = {
    format,
    ...(struck === null ? {} : { struck }),
    ...(style.invisible ? ({ invisible: true } as const) : {}),
  };
  if (!hasFormula) return reading.scalar === null ? null : { ...reading.scalar, ...look };
  const text = formulas.textAt(at);
  return text === undefined ? fail('bad-cell') : { kind: 'formula', text, cached: reading.scalar, ...look };
}

const plainStyle = plainStyles.cells[0] as CellStyle;

function styleOf(tag: XmlTag, styles: readonly CellStyle[]): CellStyle | undefined {
  const index = attribute(tag, 's');
  if (index === undefined) return styles[0];
  return /^\d{1,6}$/.test(index) ? styles[Number(index)] : undefined;
}
