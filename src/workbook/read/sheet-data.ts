import type { Refusal } from '../../package/faults.ts';
import { attribute } from '../../package/xml.ts';
import type { Listener } from '../../package/xml-listen.ts';
import { lastColumn, lastRow, parseAddress, type Position } from '../../model/address.ts';
import { isTooSmallToSee, isYes, lowestRow } from './attributes.ts';
import type { CellFaultCode } from './cell-faults.ts';
import { readScalar } from './cell-value.ts';
import type { FormulaReader, FormulaSource } from './formula-source.ts';
import type { PlainSheet } from './plain-sheet.ts';
import type { RawCell, StruckOut } from './raw.ts';
import { richText, type StoredText } from './rich-text.ts';
import type { SheetCells } from './sheet-cells.ts';
import { type CellStyle, plainStyles, type Styles } from './styles.ts';

/** What a sheet's cells point to. */
export interface CellSources {
  readonly strings: readonly StoredText[];
  readonly styles: Styles;
}

/** What stands in a cell. */
interface CellContent {
  readonly style: string | undefined;
  readonly type: string | undefined;
  readonly formula: FormulaSource | undefined;
  readonly value: string | undefined;
  readonly inline?: StoredText | undefined;
  /** Two of what may stand once. */
  readonly doubled?: boolean;
}

/** Takes in the rows and cells of `<sheetData>`, each with or without its address (ECMA-376 part 1, §18.3.1.4, .73). */
export class SheetData {
  readonly #cells: SheetCells;
  readonly #formulas: FormulaReader;
  readonly #sources: CellSources;
  readonly #refuse: (detail: string) => Refusal;
  #row = 0;
  #rowHidden = false;
  #column = 0;
  /** The cell's own address names another row than the one it stands in. */
  #misplaced = false;

  constructor(
    cells: SheetCells,
    formulas: FormulaReader,
    sources: CellSources,
    refuse: (detail: string) => Refusal,
  ) {
    this.#cells = cells;
    this.#formulas = formulas;
    this.#sources = sources;
    this.#refuse = refuse;
  }

  /** What has been taken out of the XML. */
  take(items: PlainSheet['items']): void {
    for (const item of items)
      if ('reference' in item) {
        this.#openCell(item.reference);
        if (item.formula !== undefined) this.#formulas.open(item.formula);
        this.#add(item);
      } else this.#openRow(item.number, item.hidden, item.height);
  }

  /** What has not. */
  listener(): Listener {
    return {
      closed: true,
      children: {
        row: {
          closed: true,
          open: (tag) => this.#openRow(attribute(tag, 'r'), attribute(tag, 'hidden'), attribute(tag, 'ht')),
          children: { c: this.#cell(), extLst: {} },
        },
      },
    };
  }

  #cell(): Listener {
    let open: { -readonly [Key in keyof CellContent]: CellContent[Key] } | undefined;
    return {
      closed: true,
      open: (tag) => {
        this.#openCell(attribute(tag, 'r'));
        const [style, type] = [attribute(tag, 's'), attribute(tag, 't')];
        open = { style, type, formula: undefined, value: undefined, inline: undefined, doubled: false };
      },
      close: () => {
        if (open !== undefined) this.#add(open);
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
          open: (tag) => {
            if (open === undefined) return;
            const [kind, area, group] = [attribute(tag, 't'), attribute(tag, 'ref'), attribute(tag, 'si')];
            open.doubled ||= open.formula !== undefined;
            open.formula = { kind, area, group, text: '' };
            this.#formulas.open(open.formula);
          },
          close(text) {
            if (open?.formula !== undefined) open.formula = { ...open.formula, text };
          },
        },
        extLst: {},
      },
    };
  }

  #openRow(number: string | undefined, hidden: string | undefined, height: string | undefined): void {
    this.#row = number === undefined ? this.#row + 1 : /^[1-9]\d{0,6}$/.test(number) ? Number(number) : 0;
    if (this.#row < 1 || this.#row > lastRow) throw this.#refuse('row-number');
    this.#column = 0;
    this.#rowHidden = isYes(hidden, 'hidden', this.#refuse) || isTooSmallToSee(height, lowestRow);
  }

  /** Without an address a cell stands right after the one before it. */
  #openCell(reference: string | undefined): void {
    const next = { row: this.#row, column: this.#column + 1 };
    const position = reference === undefined ? next : parseAddress(reference);
    if (position === undefined || position.column > lastColumn) throw this.#refuse('cell-address');
    this.#column = position.column;
    this.#misplaced = position.row !== this.#row;
  }

  #add(content: CellContent): void {
    const at = { row: this.#row, column: this.#column };
    const made = makeCell(content, at, this.#misplaced, this.#formulas, this.#sources);
    if (made !== null) this.#cells.add(at, made, this.#rowHidden);
  }
}

function makeCell(
  found: CellContent,
  at: Position,
  misplaced: boolean,
  formulas: FormulaReader,
  sources: CellSources,
): RawCell | null {
  const { formula, value, inline } = found;
  if (value === undefined && inline === undefined && formula === undefined) return null;
  const style = styleOf(found.style, sources.styles.cells);
  const { format, font } = style ?? plainStyle;
  const reading = readScalar(found, sources.strings, font);
  const fail = (code: CellFaultCode): RawCell => {
    const text =
      'scalar' in reading && reading.scalar?.kind === 'text' ? reading.scalar.value : (value ?? '');
    return { kind: 'unreadable', code, lexeme: text.slice(0, 100), format };
  };
  if (found.doubled === true) return fail('bad-cell');
  if (misplaced) return fail('misplaced-cell');
  if ('fault' in reading) return fail(reading.fault);
  if (reading.scalar === null && formula === undefined) return null;
  if (style === undefined) return fail('dangling-style');
  const struck = reading.struck === undefined ? (style.font.struck ? 'whole' : null) : reading.struck;
  const look: Look = { format };
  if (struck !== null) look.struck = struck;
  if (style.invisible) look.invisible = true;
  if (formula === undefined) return reading.scalar === null ? null : Object.assign(look, reading.scalar);
  const text = formulas.textAt(at, formula);
  return text === undefined
    ? fail('bad-cell')
    : Object.assign(look, { kind: 'formula', text, cached: reading.scalar } as const);
}

/** What a cell is beside what it holds. */
interface Look extends Pick<RawCell, 'format'> {
  struck?: StruckOut;
  invisible?: true;
}

const plainStyle = plainStyles.cells[0] as CellStyle;

function styleOf(index: string | undefined, styles: readonly CellStyle[]): CellStyle | undefined {
  if (index === undefined) return styles[0];
  return /^\d{1,6}$/.test(index) ? styles[Number(index)] : undefined;
}
