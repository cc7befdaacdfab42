import type { Refusal } from '../../package/faults.ts';
import { parseArea, type Area, type Position } from '../../model/address.ts';
import { sheetBounds } from './bounds.ts';
import { moveFormula } from './shared-formula.ts';
import type { Budget } from './sheet-cells.ts';

interface SharedMaster {
  readonly text: string;
  readonly at: Position;
}

/** An `<f>`: its attributes `t`, `ref` and `si`, and its text. */
export interface FormulaSource {
  readonly kind: string | undefined;
  readonly area: string | undefined;
  readonly group: string | undefined;
  readonly text: string;
}

/** Takes in the `<f>` of one cell after the other, and writes shared formulas out for each cell. */
export class FormulaReader {
  /** Areas of array formulas and data tables, of more than one cell. */
  readonly arrays: Area[] = [];
  readonly #masters = new Map<string, SharedMaster>();
  readonly #budget: Budget;
  readonly #refuse: (detail: string) => Refusal;

  constructor(budget: Budget, refuse: (detail: string) => Refusal) {
    this.#budget = budget;
    this.#refuse = refuse;
  }

  /** An `<f>` as it opens. */
  open({ kind, area: range }: Omit<FormulaSource, 'text'>): void {
    if ((kind !== 'array' && kind !== 'dataTable') || range === undefined) return;
    const area = parseArea(range);
    if (area === undefined) throw this.#refuse('array-range');
    if (this.arrays.length === sheetBounds.arrayFormulas) throw this.#refuse('arrays');
    if (area.from.row < area.to.row || area.from.column < area.to.column) this.arrays.push(area);
  }

  /** The formula of a cell; null where the file keeps no text for it, undefined where it is broken. */
  textAt(at: Position, { kind = 'normal', group, text }: FormulaSource): string | null | undefined {
    if (text.length > sheetBounds.formulaLength) return undefined;
    if (kind === 'normal') return text;
    // An array formula and a data table say more than their text.
    if (kind !== 'shared') return null;
    if (group === undefined) return undefined;
    const master = this.#masters.get(group);
    if (text !== '') {
      // A cell of a shared group may carry its own text; the first one is the master.
      if (master === undefined) this.#masters.set(group, { text, at });
      return text;
    }
    if (master === undefined) return undefined;
    const moved = moveFormula(master.text, at.row - master.at.row, at.column - master.at.column);
    this.#budget.sharedFormulaText += moved.length;
    if (this.#budget.sharedFormulaText > sheetBounds.sharedFormulaText) throw this.#refuse('shared-formulas');
    return moved;
  }
}
