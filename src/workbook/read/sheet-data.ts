import type { Refusal } from '../../package/faults.ts';
import { attribute } from '../../package/xml.ts';
import type { Listener } from '../../package/xml-listen.ts';
import { lastColumn, lastRow, parseAddress, type Position } from '../../model/address.ts';
import { isTooSmallToSee, lowestRow, readFlag } from './attributes.ts';
import type { CellFaultCode } from './cell-faults.ts';
import { readScalar } from './cell-value.ts';
import type { FormulaReader, FormulaSource } from './formula-source.ts';
import type { PlainCell } from './plain-cells.ts';
import type { RawCell } from './raw.ts';
import { richText, type StoredText } from './rich-text.ts';
import type { SheetCells } from './sheet-cells.ts';
import { type CellStyle, plainStyles, type Styles } from './styles.ts';

/** What a sheet's cells point to. */
export interface CellSources {
  readonly strings: readonly StoredText[];
  readonly styles: Styles;
}

/** A cell and what stands in it. */
interface FoundCell {
  readonly style: string | undefined;
  readonly type: string | undefined;
  formula: FormulaSource | undefined;
  value: string | undefined;
  inline: StoredText | undefined;
  /** Its own address names another row than the one it stands in. */
  readonly misplaced: boolean;
  /** Two of what may stand once. */
  doubled: boolean;
}

/**
 * Listens to `<sheetData>`: rows and cells, each with or without its address (ECMA-376 part 1, §18.3.1.4, .73). `runs`: plain cells that
 * were taken out beforehand.
 */
export function sheetData(
  runs: readonly (readonly PlainCell[])[],
  cells: SheetCells,
  formulas: FormulaReader,
  sources: CellSources,
  refuse: (detail: string) => Refusal,
): Listener {
  let row = 0;
  let rowHidden = false;
  let column = 0;
  let open: FoundCell | undefined;

  /** Goes on to the cell; true where its own address names another row than the one it stands in. */
  const isMisplaced = (reference: string | undefined): boolean => {
    // Without an address a cell stands right after the one before it.
    const position = reference === undefined ? { row, column: column + 1 } : parseAddress(reference);
    if (position === undefined || position.column > lastColumn) throw refuse('cell-address');
    column = position.column;
    return position.row !== row;
  };
  const add = (cell: FoundCell): void => {
    const made = makeCell(cell, { row, column }, formulas, sources);
    if (made !== null) cells.add({ row, column }, made, rowHidden);
  };
  const takeRun = (run: readonly PlainCell[]): void => {
    for (const { reference, style, type, formula, value } of run) {
      const misplaced = isMisplaced(reference);
      if (formula !== undefined) formulas.open(formula);
      add({ style, type, formula, value, inline: undefined, misplaced, doubled: false });
    }
  };
  const cell: Listener = {
    closed: true,
    open(tag) {
      const run = runs[Number(attribute(tag, 'run') ?? NaN)];
      if (run !== undefined) return takeRun(run);
      const misplaced = isMisplaced(attribute(tag, 'r'));
      const [style, type] = [attribute(tag, 's'), attribute(tag, 't')];
      open = {
        style,
        type,
        formula: undefined,
        value: undefined,
        inline: undefined,
        misplaced,
        doubled: false,
      };
    },
    close() {
      if (open !== undefined) add(open);
      open = undefined;
    },
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
          const [kind, area, group] = [attribute(tag, 't'), attribute(tag, 'ref'), attribute(tag, 'si')];
          open.doubled ||= open.formula !== undefined;
          open.formula = { kind, area, group, text: '' };
          formulas.open(open.formula);
        },
        close(text) {
          if (open?.formula !== undefined) open.formula = { ...open.formula, text };
        },
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
  found: FoundCell,
  at: Position,
  formulas: FormulaReader,
  sources: CellSources,
): RawCell | null {
  const { type = 'n', formula, value, inline } = found;
  if (value === undefined && inline === undefined && formula === undefined) return null;
  const style = styleOf(found.style, sources.styles.cells);
  const format = (style ?? plainStyle).format;
  const reading = readScalar(
    { type, value, inline },
    { strings: sources.strings, font: (style ?? plainStyle).font },
  );
  const fail = (code: CellFaultCode): RawCell => {
    const text =
      'scalar' in reading && reading.scalar?.kind === 'text' ? reading.scalar.value : (value ?? '');
    return { kind: 'unreadable', code, lexeme: text.slice(0, 100), format };
  };
  if (found.doubled) return fail('bad-cell');
  if (found.misplaced) return fail('misplaced-cell');
  if ('fault' in reading) return fail(reading.fault);
  if (reading.scalar === null && formula === undefined) return null;
  if (style === undefined) return fail('dangling-style');
  const struck = reading.struck === undefined ? (style.font.struck ? 'whole' : null) : reading.struck;
  const look = {
    format,
    ...(struck === null ? {} : { struck }),
    ...(style.invisible ? ({ invisible: true } as const) : {}),
  };
  if (formula === undefined) return reading.scalar === null ? null : { ...reading.scalar, ...look };
  const text = formulas.textAt(at, formula);
  return text === undefined ? fail('bad-cell') : { kind: 'formula', text, cached: reading.scalar, ...look };
}

const plainStyle = plainStyles.cells[0] as CellStyle;

function styleOf(index: string | undefined, styles: readonly CellStyle[]): CellStyle | undefined {
  if (index === undefined) return styles[0];
  return /^\d{1,6}$/.test(index) ? styles[Number(index)] : undefined;
}
