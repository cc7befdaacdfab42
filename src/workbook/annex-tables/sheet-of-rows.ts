import { columnLetters } from '../../model/address.ts';
import { linesIn } from '../../vietnamese/letter-widths.ts';
import { type Look, lettersOf } from '../write/looks.ts';
import { newSheet, type PlannedCell, type PlannedSheet } from '../write/plan.ts';
import { columnPoints, padding } from '../write/paper.ts';

/** A text over some columns of a row, by their places from 0; over all where nothing is said. */
interface Span {
  readonly value: string;
  readonly look: Look;
  readonly from?: number;
  readonly to?: number;
}

/** Height of a line of text, to the size of its letters. */
const leading = 1.2;

/** A sheet that is filled row by row from above and knows how high each row is printed. */
export class SheetOfRows {
  readonly sheet: PlannedSheet;
  readonly #widths: readonly number[];
  /** The last row so far. */
  row = 0;

  constructor(name: string, widths: readonly number[]) {
    this.sheet = newSheet(name, { protected: false });
    this.#widths = widths;
    // A writer that takes 9 for its own default leaves it out, and it is no other program's.
    widths.forEach((width, place) => this.sheet.widths.set(place + 1, width === 9 ? 9.01 : width));
  }

  /** The place of the last column. */
  get last(): number {
    return this.#widths.length - 1;
  }

  /** In points. */
  get width(): number {
    return columnPoints(this.#widthOf(0, this.last));
  }

  /** The place of the column at which the left part ends: about this much of the width. */
  placeAt(share: number): number {
    const wanted = this.#widthOf(0, this.last) * share;
    const place = this.#widths.findIndex((_, index) => this.#widthOf(0, index) >= wanted);
    return Math.min(Math.max(place, 0), this.last - 1);
  }

  heights(): readonly number[] {
    return Array.from({ length: this.row }, (_, index) => this.sheet.heights.get(index + 1) ?? 0);
  }

  /** A row of texts that stand over several columns each. */
  spans(spans: readonly Span[]): void {
    this.row += 1;
    let height = 0;
    for (const { value, look, from = 0, to = this.last } of spans) {
      for (let place = from; place <= to; place += 1) this.#set(place, { look });
      this.#set(from, { value, look });
      if (to > from) this.sheet.merges.push(`${letter(from)}${this.row}:${letter(to)}${this.row}`);
      height = Math.max(height, this.#heightOf(value, look, this.#widthOf(from, to)));
    }
    this.sheet.heights.set(this.row, height);
  }

  /** A row of cells, one for each column. */
  cells(cells: readonly PlannedCell[]): void {
    this.row += 1;
    let height = 0;
    cells.forEach((cell, place) => {
      this.#set(place, cell);
      const text = typeof cell.value === 'string' ? cell.value : '';
      height = Math.max(height, this.#heightOf(text, cell.look, this.#widths[place] ?? 0));
    });
    this.sheet.heights.set(this.row, height);
  }

  /** Rows without anything. */
  room(rows: number): void {
    for (let made = 0; made < rows; made += 1) {
      this.row += 1;
      this.sheet.heights.set(this.row, 12);
    }
  }

  #set(place: number, cell: PlannedCell): void {
    this.sheet.cells.set(`${letter(place)}${this.row}`, cell);
  }

  #heightOf(text: string, look: Look, width: number): number {
    const { size, weight } = lettersOf(look);
    const lines = linesIn(text, columnPoints(width) - padding, size, weight);
    return Math.ceil(lines * size * leading + 2.5);
  }

  #widthOf(from: number, to: number): number {
    return this.#widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0);
  }
}

/** Of a column by its place, from 0. */
export function letter(place: number): string {
  return columnLetters(place + 1);
}
