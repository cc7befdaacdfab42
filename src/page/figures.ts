import type { YearData } from '../forms/books.ts';
import { CellHeadings } from '../figures/explain/cell-headings.ts';
import { operationInWords } from '../figures/explain/operation-words.ts';
import type { CellRef } from '../model/cell.ts';
import type { Figure, FigureSet } from '../model/figure.ts';
import { present } from '../model/present.ts';
import { rulesThatLooked } from '../rules/looked.ts';
import type { Rule } from '../rules/rule.ts';
import { valueText } from '../template/value-words.ts';
import { type FiguredYear, valueBefore } from './before.ts';
import { groupOf, groupOrder } from './groups.ts';
import { Interned } from './interned.ts';
import type { InsideFigure, Inside, PageCell, PageFigure, PageShare } from './model.ts';
import { sharesOf } from './shares.ts';

type Cells = Pick<Inside, 'files' | 'sheets' | 'headings' | 'cells' | 'rules' | 'ruleSets'>;

export interface FiguresOnPage extends Cells {
  readonly figures: readonly InsideFigure[];
  readonly groups: readonly string[];
  /** The places of `cells`. */
  readonly refs: readonly CellRef[];
  readonly indexOf: ReadonlyMap<string, number>;
}

/** Every figure of a year with the cells behind it; cells, files and rules listed once. */
export function figuresOnPage(year: FiguredYear): FiguresOnPage {
  const { data, figures } = year;
  const groups = groupOrder(data.communes.map(({ name }) => name));
  const communeNames = new Map(data.communes.map(({ code, name }) => [code, name]));
  const indexOf = new Map([...figures.byId.keys()].map((id, index) => [id, index]));
  const table = new CellTable(data);
  const all = [...figures.byId.values()].map((figure): InsideFigure => {
    const before = valueBefore(figure, year);
    return {
      ...figureOnPage(figure, figures, indexOf, table.communeOf),
      group: groups.indexOf(groupOf(figure.id, communeNames)),
      cells: figure.operands.flatMap((one) => (one.kind === 'cell' ? [table.index(one.at, one.typed)] : [])),
      lacking: (figure.lacking ?? []).map((at) => table.index(at, '')),
      ...(before === null ? {} : { before }),
    };
  });
  return { figures: all, groups, indexOf, ...table.content() };
}

function figureOnPage(
  figure: Figure,
  figures: FigureSet,
  indexOf: ReadonlyMap<string, number>,
  communeOf: (file: string) => number | null,
): Omit<PageFigure, 'group'> {
  return {
    id: figure.id,
    label: figure.label,
    text: valueText(figure),
    words: operationInWords(figure, figures),
    parts: present(figure.operands.map((one) => (one.kind === 'figure' ? indexOf.get(one.id) : null))),
    shares: sharesOnPage(figure, figures, communeOf),
  };
}

function sharesOnPage(
  figure: Figure,
  figures: FigureSet,
  communeOf: (file: string) => number | null,
): readonly PageShare[] {
  const shares = sharesOf(figure, figures, communeOf);
  if (shares === null || [...shares.keys()].every((commune) => commune === null)) return [];
  const decimals = figure.value?.kind === 'number' ? figure.value.decimals : 0;
  return [...shares]
    .sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity))
    .map(([commune, value]) => ({
      commune,
      value,
      text: valueText({ ...figure, value: { kind: 'number', value, decimals } }),
    }));
}

/** The cells behind a year's figures. */
class CellTable {
  readonly #cells = new Interned<PageCell>();
  readonly #refs: CellRef[] = [];
  readonly #files = new Interned<string>();
  readonly #sheets = new Interned<string>();
  readonly #headings = new Interned<string>();
  readonly #rules = new Interned<Rule>();
  readonly #ruleSets = new Interned<readonly number[]>();
  readonly #headingOf: CellHeadings;
  readonly #looked: ReturnType<typeof rulesThatLooked>;
  readonly #communes: ReadonlyMap<string, number>;

  constructor(data: YearData) {
    this.#headingOf = new CellHeadings(data);
    this.#looked = rulesThatLooked(data);
    this.#communes = new Map(
      data.communes.flatMap(({ book }, index) => (book === null ? [] : [[book.file, index]])),
    );
  }

  readonly communeOf = (file: string): number | null => this.#communes.get(file) ?? null;

  index(at: CellRef, typed: string): number {
    return this.#cells.index(`${at.file}\0${at.sheet}\0${at.cell}`, () => {
      this.#refs.push(at);
      const heading = this.#headingOf.of(at);
      const rules = this.#looked([at]).map((rule) => this.#rules.index(rule.id, () => rule));
      return [
        this.#files.index(at.file, () => at.file),
        this.#sheets.index(at.sheet, () => at.sheet),
        at.cell,
        heading === null ? -1 : this.#headings.index(heading, () => heading),
        typed,
        rules.length === 0 ? -1 : this.#ruleSets.index(rules.join(), () => rules),
        this.communeOf(at.file) ?? -1,
      ];
    });
  }

  content(): Cells & { readonly refs: readonly CellRef[] } {
    return {
      files: this.#files.all,
      sheets: this.#sheets.all,
      headings: this.#headings.all,
      cells: this.#cells.all,
      rules: this.#rules.all.map(({ id, summary }) => ({ id, summary })),
      ruleSets: this.#ruleSets.all,
      refs: this.#refs,
    };
  }
}
