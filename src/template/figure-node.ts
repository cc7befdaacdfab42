import { type Comparable, Drop } from 'liquidjs';
import type { FigureSet, FigureValue } from '../model/figure.ts';
import type { PrintOrder } from './print-order.ts';

/**
 * A node of the tree of figure ids as Liquid sees it: it compares as its value does, and is printed as a reference to
 * its figure. Ids that don't exist are nodes too, falsy ones, so that printing one can say which it was.
 *
 * Liquid looks for properties on the object before it asks for the next segment: nothing may stand here by name that
 * an id could be called.
 */
export class FigureNode extends Drop implements Comparable {
  readonly #figures: FigureSet;
  readonly #id: string;

  constructor(figures: FigureSet, id: string) {
    super();
    this.#figures = figures;
    this.#id = id;
  }

  static order(node: FigureNode): PrintOrder {
    return { id: node.#id, citation: 'auto', after: [] };
  }

  override liquidMethodMissing(key: string | number): FigureNode {
    return new FigureNode(this.#figures, this.#id === '' ? String(key) : `${this.#id}.${key}`);
  }

  /** null for what doesn't exist or is missing; true for a node that only has children, a date or a citation. */
  override valueOf(): number | string | true | null {
    const figure = this.#figures.byId.get(this.#id);
    if (figure !== undefined) return figure.value === null ? null : comparable(figure.value);
    const prefix = `${this.#id}.`;
    for (const id of this.#figures.byId.keys()) if (id.startsWith(prefix)) return true;
    return null;
  }

  equals(other: unknown): boolean {
    return this.valueOf() === plain(other);
  }
  gt(other: unknown): boolean {
    return this.#compare(other, (a, b) => a > b);
  }
  geq(other: unknown): boolean {
    return this.#compare(other, (a, b) => a >= b);
  }
  lt(other: unknown): boolean {
    return this.#compare(other, (a, b) => a < b);
  }
  leq(other: unknown): boolean {
    return this.#compare(other, (a, b) => a <= b);
  }

  /** Only numbers have an order here; nothing is larger or smaller than what is missing. */
  #compare(other: unknown, test: (a: number, b: number) => boolean): boolean {
    const [a, b] = [this.valueOf(), plain(other)];
    return typeof a === 'number' && typeof b === 'number' && test(a, b);
  }
}

function comparable(value: FigureValue): number | string | true {
  return value.kind === 'number' || value.kind === 'text' ? value.value : true;
}

function plain(value: unknown): unknown {
  const unwrapped: unknown = value instanceof Drop ? value.valueOf() : value;
  return unwrapped === undefined ? null : unwrapped;
}

/** `ds`: the lists of rows that repeat. A list that doesn't exist has no rows. */
export class FigureLists extends Drop {
  readonly #figures: FigureSet;

  constructor(figures: FigureSet) {
    super();
    this.#figures = figures;
  }

  override liquidMethodMissing(key: string | number): FigureNode[] {
    const prefixes = this.#figures.lists.get(String(key)) ?? [];
    return prefixes.map((prefix) => new FigureNode(this.#figures, prefix));
  }
}

/** A figure with a filter applied. */
export class FilteredFigure extends Drop {
  readonly #order: PrintOrder;

  constructor(order: PrintOrder) {
    super();
    this.#order = order;
  }

  static order(filtered: FilteredFigure): PrintOrder {
    return filtered.#order;
  }
}

/** What a value of Liquid prints; undefined for what is no figure. */
export function orderOf(value: unknown): PrintOrder | undefined {
  if (value instanceof FigureNode) return FigureNode.order(value);
  return value instanceof FilteredFigure ? FilteredFigure.order(value) : undefined;
}
