import type { YearData } from '../forms/books.ts';
import {
  isFilled,
  valueOf,
  type CalendarDate,
  type CellRef,
  type Filled,
  type Located,
} from '../model/cell.ts';
import type {
  CitedDocument,
  Figure,
  FigureValue,
  Leaf,
  Operand,
  Operation,
  Part,
  Unit,
} from '../model/figure.ts';
import { joinList, lowerFirst } from '../vietnamese/text.ts';
import { formatCount, formatNumber, percentOf, pointsBetween } from '../vietnamese/numbers.ts';
import { gapsIn, gathered, type Gathered } from './gather.ts';

/** How every figure begins. */
interface Head {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
}

export type Cells<T> = Gathered<Located<T>>;

export const number = (value: number, decimals = 0): FigureValue => ({ kind: 'number', value, decimals });
export const text = (value: string): FigureValue => ({ kind: 'text', value });
export const date = (value: CalendarDate): FigureValue => ({ kind: 'date', value });

/** The number of a figure, or null. */
export function numberIn(figure: Figure): number | null {
  return figure.value?.kind === 'number' ? figure.value.value : null;
}

/** The text of a value as `join`, `phrase` and `breakdown` take it. */
export function plainText(value: FigureValue): string {
  if (value.kind === 'number') return formatNumber(value.value, value.decimals);
  if (value.kind === 'text') return value.value;
  throw new Error(`a ${value.kind} has no plain text`);
}

/** As many decimals as the cell with the most. */
export function decimalsOf(cells: readonly Located<number>[]): number {
  return Math.max(0, ...cells.map((cell) => String(valueOf(cell) ?? 0).split('.')[1]?.length ?? 0));
}

/** Distinct texts in order, as in a sentence. */
export function joined(texts: readonly string[], last?: string): string {
  return joinList([...new Set(texts)], last);
}

/** "Bò sinh sản" → "bò sinh sản": a common noun inside a sentence. */
export const commonNoun = lowerFirst;

/** "27 hộ nghèo; 18 hộ cận nghèo": what is 0 is left out. */
export function breakdown(
  parts: readonly (readonly [count: number, noun: string])[],
  separator = '; ',
): string {
  return parts
    .filter(([count]) => count !== 0)
    .map(([count, noun]) => `${formatCount(count)} ${noun}`)
    .join(separator);
}

/** A number typed in triệu đồng has at most 6 decimals; this gives it back from đồng, exactly. */
const millionsOf = (dong: number) => dong / 1_000_000;

function leafOf({ at, typed, value }: Filled<unknown>, scale?: (value: number) => number): Leaf {
  if (typeof value !== 'number') return { kind: 'cell', at, typed };
  return { kind: 'cell', at, typed, value: scale === undefined ? value : scale(value) };
}

function distinctCells(cells: readonly CellRef[]): readonly CellRef[] {
  const key = ({ file, sheet, cell }: CellRef) => `${file}\0${sheet}\0${cell}`;
  return [...new Map(cells.map((cell) => [key(cell), cell])).values()];
}

/** Whose cell it is: the commune's name, or the place in the district's own workbook. */
export function ownerNames(data: YearData): (at: CellRef) => string {
  const communes = new Map(
    data.communes.flatMap(({ book, name }): [string, string][] => (book ? [[book.file, name]] : [])),
  );
  return (at) => communes.get(at.file) ?? `${at.sheet}!${at.cell}`;
}

/** What grows with every commune that sends: without some of them it is a lower bound. */
const isSum = (operation: Operation): boolean => ['sum', 'million-to-dong', 'count'].includes(operation);

const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
const rounded = (sum: number, decimals: number) => Number(sum.toFixed(decimals));

function numbersOf(values: readonly FigureValue[]) {
  return values.map((value) => {
    if (value.kind !== 'number') throw new Error('a sum takes numbers');
    return value;
  });
}

/** Makes one figure. Every way keeps the cells behind the value, and makes no value where one lacks. */
export class Maker {
  readonly #head: Head;
  readonly #prefix: string;
  readonly #ownerOf: (at: CellRef) => string;
  readonly #figureOf: (id: string) => Figure | null;

  /** `prefix`: of the ids of its place; `ownerOf`: whose a cell is; `figureOf`: another figure of the year, by its id. */
  constructor(
    head: Head,
    prefix: string,
    ownerOf: (at: CellRef) => string,
    figureOf: (id: string) => Figure | null,
  ) {
    this.#head = head;
    this.#prefix = prefix;
    this.#ownerOf = ownerOf;
    this.#figureOf = figureOf;
  }

  /** Σ of the cells, a whole number. */
  sum(cells: Cells<number>, decimals = 0): Figure {
    return this.#fromCells('sum', cells, (values) => number(rounded(total(values), decimals), decimals));
  }

  /** Σ of cells typed in triệu đồng; the value is whole đồng. */
  millions(cells: Cells<number>): Figure {
    return this.#fromCells('million-to-dong', cells, (values) => number(total(values)), millionsOf);
  }

  /** How many cells there are: one per counted row. */
  count(cells: Cells<unknown>): Figure {
    return this.#fromCells('count', cells, (values) => number(values.length));
  }

  /** A text made of cells; `say` gets their values. */
  text<T>(operation: Operation, cells: Cells<T>, say: (values: readonly T[]) => string): Figure {
    return this.#fromCells(operation, cells, (values) => text(say(values)));
  }

  /** The documents that the cells stand for. */
  citation(cells: Cells<unknown>, documents: () => readonly CitedDocument[]): Figure {
    return this.#fromCells('citation', cells, () => ({ kind: 'citation', documents: documents() }));
  }

  /** The one cell as it stands. */
  cell<T>(cell: Located<T>, value: (value: T) => FigureValue): Figure {
    return this.#fromCells('cell', gathered(cell), ([first]) => value(first as T));
  }

  /** Σ of figures. */
  sumOf(figures: readonly Figure[]): Figure {
    return this.#fromFigures('sum', figures, (values) => {
      const numbers = numbersOf(values);
      const decimals = Math.max(0, ...numbers.map((each) => each.decimals));
      return number(rounded(total(numbers.map((each) => each.value)), decimals), decimals);
    });
  }

  percent(part: Figure, whole: Figure): Figure {
    return this.#fromFigures('percent', [part, whole], (values) => {
      const [a, b] = numbersOf(values);
      if (!a || !b) return null;
      const scaled = ({ value }: { readonly value: number }) =>
        Math.round(value * 10 ** Math.max(a.decimals, b.decimals));
      const rate = percentOf(scaled(a), scaled(b));
      return rate === null ? null : number(rate, 2);
    });
  }

  /** first − second, both published rates, in điểm phần trăm. */
  points(first: Figure, second: Figure): Figure {
    return this.#fromFigures('points', [first, second], (values) => {
      const [a, b] = numbersOf(values);
      return a && b ? number(pointsBetween(a.value, b.value), 2) : null;
    });
  }

  /** A text made of figures; `say` gets their values. */
  textOf(
    operation: Operation,
    figures: readonly Figure[],
    say: (values: readonly FigureValue[]) => string,
    meanwhile?: string,
  ): Figure {
    const made = this.#fromFigures(operation, figures, (values) => text(say(values)));
    return made.value === null && meanwhile !== undefined ? { ...made, meanwhile } : made;
  }

  /** A figure of the form or the programme itself. */
  fixed(value: FigureValue): Figure {
    return { ...this.#head, value, operation: 'fixed', operands: [] };
  }

  /** Another figure of the year; null: it has none. */
  ifFigure(id: string): Figure | null {
    return this.#figureOf(id);
  }

  /** Another figure of the year. Throws where there is none. */
  figure(id: string): Figure {
    const found = this.#figureOf(id);
    if (found === null) throw new Error(`${this.#head.id} stands on ${id}, which is not there`);
    return found;
  }

  /** Another of the same place, by its id there. */
  beside(id: string): Figure {
    return this.figure(`${this.#prefix}${id}`);
  }

  /** Another of the same place; null: this year has none. */
  ifBeside(id: string): Figure | null {
    return this.#figureOf(`${this.#prefix}${id}`);
  }

  /** From cells: missing where one lacks. */
  #fromCells<T>(
    operation: Operation,
    { items, gaps, chosenBy = [] }: Cells<T>,
    value: (values: readonly T[]) => FigureValue,
    scale?: (value: number) => number,
  ): Figure {
    const filled = items.filter(isFilled);
    const operands = filled.map((cell) => leafOf(cell, scale));
    const lacking = [...gaps, ...gapsIn(items)];
    const chosen = chosenBy.length === 0 ? {} : { chosenBy: chosenBy.map(([, cell]) => cell) };
    if (lacking.length === 0)
      return {
        ...this.#head,
        value: value(filled.map((cell) => cell.value)),
        operation,
        operands,
        ...chosen,
      };
    const labels = lacking.map(({ at, label }) => label ?? this.#ownerOf(at));
    const cells = lacking.map(({ at }) => at);
    const missing = { ...this.#missing(operation, operands, cells, labels), ...chosen };
    if (!lacking.every(({ commune }) => commune)) return missing;
    // "k/9 xã" is no sum: it says of how many communes something holds.
    const isPartial = isSum(operation) && this.#head.unit !== 'xã';
    const partial = isPartial ? value(filled.map((cell) => cell.value)) : null;
    return { ...missing, awaits: { partial } };
  }

  /** From figures: missing where one is. */
  #fromFigures(
    operation: Operation,
    figures: readonly Figure[],
    value: (values: readonly FigureValue[]) => FigureValue | null,
  ): Figure {
    const operands = figures.map(({ id }): Part => ({ kind: 'figure', id }));
    const values = figures.flatMap((figure) => figure.value ?? []);
    const made = values.length === figures.length ? value(values) : null;
    if (made !== null) return { ...this.#head, value: made, operation, operands };
    const labels = figures.flatMap(({ lackingLabel }) => lackingLabel?.split(', ') ?? []);
    const none = `${figures.at(-1)?.label ?? this.#head.label} là 0`;
    const cells = figures.flatMap(({ lacking }) => lacking ?? []);
    const missing = this.#missing(operation, operands, cells, labels.length > 0 ? labels : [none]);
    const lacking = figures.filter((figure) => figure.value === null);
    if (lacking.length === 0 || lacking.some(({ awaits }) => awaits === undefined)) return missing;
    const parts = figures.flatMap((figure) => figure.value ?? figure.awaits?.partial ?? []);
    const partial = isSum(operation) && parts.length === figures.length ? value(parts) : null;
    return { ...missing, awaits: { partial } };
  }

  #missing(
    operation: Operation,
    operands: readonly Operand[],
    cells: readonly CellRef[],
    labels: readonly string[],
  ): Figure {
    const lackingLabel = [...new Set(labels)].join(', ');
    return { ...this.#head, value: null, operation, operands, lacking: distinctCells(cells), lackingLabel };
  }
}
