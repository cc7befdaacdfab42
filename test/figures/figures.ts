import type { YearData } from '../../src/forms/books.ts';
import { toMake } from '../../src/figures/family.ts';
import { families, lists, makeFigures } from '../../src/figures/index.ts';
import type { Figure, FigureSet } from '../../src/model/figure.ts';
import { yearWith } from '../rules/books.ts';

/** Figures of the good base with single cells overridden: `huyen report.provinceTarget = 4`. */
export function figuresWith(...overrides: readonly string[]): FigureSet {
  return figuresOf(dataWith(...overrides));
}

export function figuresOf(data: YearData): FigureSet {
  return {
    formVersion: data.district.layout.version,
    byId: new AskedFigures(data),
    lists: new Map(lists.map(({ name, of }) => [name, of(data)])),
  };
}

/** A year has some thousand figures, and most tests ask for two of them: each is made when it is asked for, and all when they are gone through. */
class AskedFigures implements ReadonlyMap<string, Figure> {
  readonly #figureOf: (id: string) => Figure | null;
  readonly #all: () => ReadonlyMap<string, Figure>;

  constructor(data: YearData) {
    this.#figureOf = toMake(families, data).figureOf;
    this.#all = () => makeFigures(data).byId;
  }

  get = (id: string): Figure | undefined => this.#figureOf(id) ?? undefined;
  has = (id: string): boolean => this.#figureOf(id) !== null;
  keys = () => this.#all().keys();
  values = () => this.#all().values();
  entries = () => this.#all().entries();
  [Symbol.iterator] = () => this.#all()[Symbol.iterator]();
  forEach: ReadonlyMap<string, Figure>['forEach'] = (...told) => {
    this.#all().forEach(...told);
  };
  get size(): number {
    return this.#all().size;
  }
}

export function dataWith(...overrides: readonly string[]): YearData {
  return yearWith(
    overrides.map((line) => {
      const [, book = '', cell = '', value = ''] = /^(\S+) ?(\S*)(?: = (.*))?$/.exec(line) ?? [];
      return { book, cell, value };
    }),
  );
}

export function figure(figures: FigureSet, id: string): Figure {
  const found = figures.byId.get(id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
}

/** The value of a figure as it is; undefined where there is no such figure, null where it is missing. */
export function valueOf(figures: FigureSet, id: string): unknown {
  const value = figures.byId.get(id)?.value;
  if (value === null || value === undefined) return value;
  return value.kind === 'citation' ? value.documents : value.value;
}
