import type { FigureSet } from '../../model/figure.ts';
import { rowCell, totalCell } from '../tables/plan-table.ts';
import { lacking, type ReportTable } from '../tables/table.ts';

/** The tables of the workbook that hold what the summary says. */
export interface SummaryTables {
  readonly census: ReportTable;
  readonly projects: ReportTable;
  readonly funds: ReportTable;
  readonly communication: ReportTable;
  /** A row for each figure, in their order. */
  readonly sources: ReportTable;
}

/** What a cell of the summary says: a formula over other sheets' cells, a number, or words that stand for one. */
export type Said = { readonly formula: string } | { readonly number: number } | { readonly words: string };

/** Where the summary finds its numbers in the workbook. */
export class NumbersOfTables {
  readonly #tables: SummaryTables;
  readonly #places: ReadonlyMap<string, number>;

  constructor(tables: SummaryTables, figures: FigureSet) {
    this.#tables = tables;
    this.#places = new Map([...figures.byId.keys()].map((id, index) => [id, index]));
  }

  /** Sums of columns, added up, or as `then` goes on with them; of a table without rows what the report says. */
  totals(
    table: Exclude<keyof SummaryTables, 'sources'>,
    keys: readonly string[],
    ids: readonly string[],
    then = '',
  ): Said {
    const cells = keys.map((key) => totalCell(this.#tables[table], key));
    return cells.includes(null) ? this.figures(ids, then) : taken(cells, then);
  }

  /** Figures of the report, as "Nguồn số liệu" has them. */
  figures(ids: readonly string[], then = ''): Said {
    return taken(
      ids.map((id) => this.#figure(id)),
      then,
    );
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  #figure(id: string): string | null {
    const place = this.#places.get(id);
    return place === undefined ? null : rowCell(this.#tables.sources, 'value', place);
  }
}

/** A number that lacks there lacks here: never a 0. */
function taken(cells: readonly (string | null)[], then: string): Said {
  const [first] = cells;
  if (first === undefined || first === null || cells.includes(null)) return { words: lacking };
  if (cells.length === 1) return { formula: `IF(ISNUMBER(${first}),${first}${then},"${lacking}")` };
  const sum = cells.join('+');
  const value = then === '' ? sum : `(${sum})${then}`;
  return { formula: `IF(COUNT(${cells.join(',')})=${cells.length},${value},"${lacking}")` };
}
