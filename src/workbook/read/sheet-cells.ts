import { Refusal } from '../../package/faults.ts';
import {
  formatAddress,
  formatArea,
  isInside,
  parseAddress,
  type Area,
  type Position,
} from '../../model/address.ts';
import { sheetBounds } from './bounds.ts';
import type { CellFaultCode } from './cell-faults.ts';
import type { CellFault, NumberFormat, RawCell } from './raw.ts';

/** What all sheets of a workbook draw on together, so that many sheets are bounded like one. */
export interface Budget {
  cells: number;
  sharedFormulaText: number;
  readonly faults: CellFault[];
}

/** The cells of one sheet as they come in: each place once, faults recorded, extent and hidden lines noted. */
export class SheetCells {
  readonly cells = new Map<string, RawCell>();
  readonly hiddenRows = new Set<number>();
  readonly #columns = new Set<number>();
  #extent: Area | null = null;
  readonly #sheet: string;
  readonly #budget: Budget;

  constructor(sheet: string, budget: Budget) {
    this.#sheet = sheet;
    this.#budget = budget;
  }

  add(position: Position, cell: RawCell, hiddenRow: boolean): void {
    const address = formatAddress(position);
    if (position.row > sheetBounds.rows || position.column > sheetBounds.columns) {
      if (this.#budget.faults.length >= sheetBounds.faults) this.#refuse('SHEET_TOO_LARGE', 'extent');
      if (!this.cells.has(address)) this.#put(address, unreadable('beyond-bounds', cell));
      return;
    }
    this.#put(address, this.cells.has(address) ? unreadable('duplicate-cell', cell) : cell);
    this.#widen(position);
    this.#columns.add(position.column);
    if (hiddenRow) this.hiddenRows.add(position.row);
  }

  /** Cells in an array formula's area hold its results, not what somebody typed. */
  markArrays(areas: readonly Area[]): void {
    if (areas.length === 0) return;
    for (const [address, cell] of this.cells) {
      if (cell.kind === 'formula' || cell.kind === 'unreadable') continue;
      const position = parseAddress(address);
      if (position === undefined || !areas.some((area) => isInside(position, area))) continue;
      const { format, struck, invisible, ...cached } = cell;
      this.cells.set(address, {
        ...{ kind: 'formula', text: null, cached, format },
        ...(struck === undefined ? {} : { struck }),
        ...(invisible === undefined ? {} : { invisible }),
      });
    }
  }

  hiddenColumns(spans: readonly (readonly [number, number])[]): ReadonlySet<number> {
    const hidden = [...this.#columns].filter((column) =>
      spans.some(([from, to]) => column >= from && column <= to),
    );
    return new Set(hidden.sort((a, b) => a - b));
  }

  get dimension(): string | null {
    return this.#extent === null ? null : formatArea(this.#extent);
  }

  #put(address: string, cell: RawCell): void {
    if (!this.cells.has(address)) {
      this.#budget.cells += 1;
      if (this.#budget.cells > sheetBounds.cells) this.#refuse('SHEET_TOO_LARGE', 'cells');
    }
    if (cell.kind === 'unreadable') {
      this.#budget.faults.push({ sheet: this.#sheet, cell: address, code: cell.code });
      if (this.#budget.faults.length > sheetBounds.faults) this.#refuse('BAD_SHEET', 'faults');
    }
    this.cells.set(address, cell);
  }

  #widen(position: Position): void {
    const { from, to } = (this.#extent ??= { from: position, to: position });
    if (isInside(position, this.#extent)) return;
    const { row, column } = position;
    this.#extent = {
      from: { row: Math.min(from.row, row), column: Math.min(from.column, column) },
      to: { row: Math.max(to.row, row), column: Math.max(to.column, column) },
    };
  }

  #refuse(code: 'BAD_SHEET' | 'SHEET_TOO_LARGE', detail: string): never {
    throw new Refusal({ code, detail, sheet: this.#sheet });
  }
}

function unreadable(code: CellFaultCode, cell: { readonly format: NumberFormat } & RawCell): RawCell {
  return { kind: 'unreadable', code, lexeme: lexemeOf(cell), format: cell.format };
}

/** As much of a cell as can be quoted. */
function lexemeOf(cell: RawCell): string {
  switch (cell.kind) {
    case 'text':
      return cell.value.slice(0, 100);
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'error':
      return cell.code;
    case 'formula':
      return `=${(cell.text ?? '').slice(0, 100)}`;
    default:
      return cell.lexeme;
  }
}
