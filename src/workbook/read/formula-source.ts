import type { Refusal } from '../../package/faults.ts';
import { attribute, type XmlTag } from '../../package/xml.ts';
import { parseArea, type Area, type Position } from '../../model/address.ts';
import { sheetBounds } from './bounds.ts';
import { moveFormula } from './shared-formula.ts';
import type { Budget } from './sheet-cells.ts';

interface SharedMaster {
  readonly text: string;
  readonly at: Position;
}

/** Takes in the `<f>` of one cell after the other, and writes shared formulas out for each cell. */
export class FormulaReader {
  /** Areas of array formulas and data tables, of more than one cell. */
  readonly arrays: Area[] = [];
  readonly #masters = new Map<string, SharedMaster>();
  readonly #budget: Budget;
  readonly #refuse: (detail: string) => Refusal;
  #type = 'normal';
  #shared: string | undefined;
  #text = '';

  constructor(budget: Budget, refuse: (detail: string) => Refusal) {
    this.#budget = budget;
    this.#refuse = refuse;
  }

  open(tag: XmlTag): void {
    this.#type = attribute(tag, 't') ?? 'normal';
    this.#shared = attribute(tag, 'si');
    const ref = attribute(tag, 'ref');
    if ((this.#type === 'array' || this.#type === 'dataTable') && ref !== undefined) {
      const area = parseArea(ref);
      if (area === undefined) throw this.#refuse('array-range');
      if (this.arrays.length === sheetBounds.arrayFormulas) throw this.#refuse('arrays');
      if (area.from.row < area.to.row || area.from.column < area.to.column) this.arrays.push(area);
    }
  }

  close(text: string): void {
    this.#text = text;
  }

  /** The formula of the cell that just closed; null where the file keeps no text for it, undefined where it is broken. */
  textAt(at: Position): string | null | undefined {
    const text = this.#text;
    if (text.length > sheetBounds.formulaLength) return undefined;
    if (this.#type === 'normal') return text;
    // An array formula and a data table say more than their text.
    if (this.#type !== 'shared') return null;
    if (this.#shared === undefined) return undefined;
    const master = this.#masters.get(this.#shared);
    if (text !== '') {
      // A cell of a shared group may carry its own text; the first one is the master.
      if (master === undefined) this.#masters.set(this.#shared, { text, at });
      return text;
    }
    if (master === undefined) return undefined;
    const moved = moveFormula(master.text, at.row - master.at.row, at.column - master.at.column);
    this.#budget.sharedFormulaText += moved.length;
    if (this.#budget.sharedFormulaText > sheetBounds.sharedFormulaText) throw this.#refuse('shared-formulas');
    return moved;
  }
}
