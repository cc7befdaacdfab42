import type { PageFigure, PageMark, PageModel } from '../model.ts';

/** The model with what can be walked backwards. */
export class Page {
  readonly model: PageModel;
  readonly #byId: ReadonlyMap<string, number>;
  /** Figures that stand on a figure. */
  readonly #wholes: readonly (readonly number[])[];
  /** Marks by figure, in reading order. */
  readonly #printed = new Map<number, number[]>();

  constructor(model: PageModel) {
    this.model = model;
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

  wholesOf(figure: number): readonly number[] {
    return this.#wholes[figure] ?? [];
  }

  marksOf(figure: number): readonly number[] {
    return this.#printed.get(figure) ?? [];
  }
}
