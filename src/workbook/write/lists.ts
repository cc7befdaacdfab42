import type { CellType, LayoutContext, ListName } from '../../forms/define.ts';
import { columnLetters } from '../../model/address.ts';
import { type DefinedName, newSheet, type PlannedSheet } from './plan.ts';
import { labelsOf } from './values.ts';

/** A list that formulas keep up to date: each gives an entry, or "" for none. `also`: entries that always stand there. */
export interface LiveList {
  readonly formulas: readonly string[];
  readonly also?: readonly string[];
}

/** What a list holds: words, or formulas. */
export type ListSource = readonly (string | number)[] | LiveList;

/**
 * The hidden sheet of drop-down lists, one column each under its name; columns with the same choices share one.
 * All drop-downs take their entries from here: a list typed into the rule itself ends at 255 characters, and its
 * entries cannot hold a comma.
 */
export class ListSheetBuilder {
  readonly sheet: PlannedSheet;
  readonly names: DefinedName[] = [];
  readonly #bySource = new Map<string, string>();
  readonly #dynamic: (name: ListName) => ListSource;
  #column = 0;

  constructor(name: string, dynamic: (name: ListName) => ListSource) {
    this.sheet = newSheet(name, { hidden: true });
    this.#dynamic = dynamic;
  }

  /** The defined name of the list that a column offers; undefined where the column offers none, or an empty one. */
  nameFor(type: CellType<unknown>, layout: LayoutContext): string | undefined {
    if (type.shape === 'choice') return this.#fixed(labelsOf(type, layout));
    if (type.shape !== 'listed') return undefined;
    const source = this.#dynamic(type.list);
    if ('formulas' in source) return this.#live(source, [...(source.also ?? []), ...type.also]);
    return this.#fixed([...type.also.filter((label) => !source.includes(label)), ...source]);
  }

  #fixed(entries: readonly (string | number)[]): string | undefined {
    if (entries.length === 0) return undefined;
    return this.#once(JSON.stringify(entries), (name) => {
      const letter = this.#newColumn(name);
      entries.forEach((value, index) => this.#put(letter, index + 2, { value }));
      return this.#range(letter, 2, entries.length + 1);
    });
  }

  /** Three columns: the list without gaps, the rank of each entry in it, the entries as they come. */
  #live({ formulas }: LiveList, also: readonly string[]): string {
    return this.#once(JSON.stringify([formulas[0], formulas.length, ...also]), (name) => {
      const [list, rank, raw] = [this.#newColumn(name), this.#newColumn('thứ tự'), this.#newColumn('nguồn')];
      const [first, last] = [2, 1 + formulas.length];
      also.forEach((value, index) => this.#put(list, index + 2, { value }));
      formulas.forEach((formula, index) => {
        const row = first + index;
        this.#put(raw, row, { formula });
        this.#put(rank, row, { formula: `IF(${raw}${row}="","",MAX(${rank}$1:${rank}${row - 1})+1)` });
        const [ranks, raws] = [rank, raw].map((letter) => `$${letter}$${first}:$${letter}$${last}`);
        const place = `MATCH(ROW()-${1 + also.length},${ranks},0)`;
        this.#put(list, row + also.length, { formula: `IFERROR(INDEX(${raws},${place}),"")` });
      });
      const range = this.#range(list, 2, last + also.length);
      return `OFFSET(${this.sheet.name}!$${list}$2,0,0,MAX(1,SUMPRODUCT(--(${range}<>""))),1)`;
    });
  }

  #once(key: string, make: (name: string) => string): string {
    const held = this.#bySource.get(key);
    if (held !== undefined) return held;
    const name = `dm_${this.names.length + 1}`;
    this.names.push({ name, refersTo: make(name) });
    this.#bySource.set(key, name);
    return name;
  }

  #newColumn(title: string): string {
    this.#column += 1;
    const letter = columnLetters(this.#column);
    this.#put(letter, 1, { value: title });
    return letter;
  }

  #put(letter: string, row: number, content: { value: string | number } | { formula: string }): void {
    this.sheet.cells.set(`${letter}${row}`, { ...content, look: 'plain' });
  }

  #range(letter: string, first: number, last: number): string {
    return `${this.sheet.name}!$${letter}$${first}:$${letter}$${last}`;
  }
}
