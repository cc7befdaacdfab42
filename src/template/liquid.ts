import { Liquid, type LiquidOptions } from 'liquidjs';
import type { FigureSet } from '../model/figure.ts';
import { FigureLists, FigureNode, orderOf } from './figure-node.ts';
import { filters } from './filters.ts';
import type { PrintOrder } from './print-order.ts';
import { tokenOf } from './tokens.ts';

/** What a template may do: choose paragraphs and repeat them. It cannot read files, compute, or cut figures apart. */
export const blockTags: readonly string[] = ['if', 'unless', 'case', 'for', 'comment'];
export const tagNames: readonly string[] = [...blockTags, 'elsif', 'else', 'when', 'break', 'continue', 'assign'];
const registered = new Set([...blockTags, 'break', 'continue', 'assign']);

/** Far above any report, far below what would hang a machine: characters, milliseconds, and Liquid's own units. */
const limits: LiquidOptions = { parseLimit: 2_000_000, renderLimit: 20_000, memoryLimit: 20_000_000 };

/** `print` is called for every printed figure, in the order of the text, and returns what stands for it. */
export function makeEngine(print: (order: PrintOrder) => string, strict = true): Liquid {
  const engine = new Liquid({
    ...limits,
    strictFilters: strict,
    ownPropertyOnly: true,
    // A tag stands on a line of its own; the line goes with it, which keeps the rows of a table together.
    trimTagRight: true,
    greedy: false,
    outputEscape: (value: unknown) => {
      const order = orderOf(value);
      return order === undefined ? literal(value) : print(order);
    },
  });
  for (const name of Object.keys(engine.filters)) delete engine.filters[name];
  for (const name of Object.keys(engine.tags)) if (!registered.has(name)) delete engine.tags[name];
  for (const [name, filter] of filters) engine.registerFilter(name, filter);
  return engine;
}

/** The template's own words, and the running number of a loop. */
function literal(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new Error('chỗ này không phải là một số liệu in được');
}

/** Renders templates against one set of figures; the orders of all printed figures by token number. */
export class TemplateRenderer {
  readonly #orders: PrintOrder[] = [];
  readonly #engine = makeEngine((order) => tokenOf(this.#orders.push(order) - 1));
  readonly #figures: FigureSet;

  constructor(figures: FigureSet) {
    this.#figures = figures;
  }

  /** Throws Liquid's errors, with its line numbers. */
  render(text: string): string {
    const result: unknown = this.#engine.parseAndRenderSync(
      text,
      { ds: new FigureLists(this.#figures) },
      { globals: new FigureNode(this.#figures, '') },
    );
    return String(result);
  }

  order(token: number): PrintOrder {
    const order = this.#orders[token];
    if (order === undefined) throw new Error(`no printed figure ${token}`);
    return order;
  }
}
