import type { InsideFigure, InsidePage, PageFigure, PageMark, PageModel } from '../model.ts';

/** The model with what can be walked backwards. */
export class Page {
  readonly model: PageModel;
  /** null: a page to go out. */
  readonly inside: InsidePage | null;
  readonly #byId: ReadonlyMap<string, number>;
  /** Figures that stand on a figure. */
  readonly #wholes: readonly (readonly number[])[];
  /** Marks by figure, in reading order. */
  readonly #printed = new Map<number, number[]>();
  #dependents: readonly (readonly number[])[] | null = null;

  constructor(model: PageModel) {
    this.model = model;
    this.inside = 'inside' in model ? (model as InsidePage) : null;
    this.#byId = new Map(model.figures.map(({ id }, index) => [id, index]));
    const wholes: number[][] = model.figures.map(() => []);
    model.figures.forEach(({ parts }, whole) => {
      for (const part of new Set(parts)) wholes[part]?.push(whole);
    });
    this.#wholes = wholes;
    this.marks.forEach(({ figure }, mark) => {
      if (figure !== null) this.#printed.set(figure, [...(this.#printed.get(figure) ?? []), mark]);
    });
  }

  get marks(): readonly PageMark[] {
    return this.model.document?.marks ?? [];
  }

  indexOf(id: string): number | null {
    return this.#byId.get(id) ?? null;
  }

  figure(index: number): PageFigure {
    const figure = this.model.figures[index];
    if (figure === undefined) throw new RangeError(`no figure ${index}`);
    return figure;
  }

  insideFigure(index: number): InsideFigure | null {
    return this.inside?.figures[index] ?? null;
  }

  wholesOf(figure: number): readonly number[] {
    return this.#wholes[figure] ?? [];
  }

  marksOf(figure: number): readonly number[] {
    return this.#printed.get(figure) ?? [];
  }

  /** All cells behind a figure, through the figures that it was made from, each once. */
  cellsBehind(figure: number): readonly number[] {
    const cells = new Set<number>();
    const seen = new Set<number>();
    const visit = (index: number): void => {
      if (seen.has(index)) return;
      seen.add(index);
      for (const cell of this.insideFigure(index)?.cells ?? []) cells.add(cell);
      for (const part of this.figure(index).parts) visit(part);
    };
    visit(figure);
    return [...cells];
  }

  /** Every figure that depends on a cell, printed ones first. */
  dependentsOf(cell: number): readonly number[] {
    this.#dependents ??= this.#makeDependents();
    const all = new Set<number>();
    const visit = (figure: number): void => {
      if (all.has(figure)) return;
      all.add(figure);
      this.wholesOf(figure).forEach(visit);
    };
    this.#dependents[cell]?.forEach(visit);
    const isPrinted = (figure: number): number => (this.#printed.has(figure) ? 0 : 1);
    return [...all].sort((a, b) => isPrinted(a) - isPrinted(b) || a - b);
  }

  #makeDependents(): readonly (readonly number[])[] {
    const dependents: number[][] = (this.inside?.inside.cells ?? []).map(() => []);
    this.inside?.figures.forEach(({ cells, lacking }, figure) => {
      for (const cell of [...cells, ...lacking]) dependents[cell]?.push(figure);
    });
    return dependents;
  }
}
