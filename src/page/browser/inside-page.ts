import type { InsideFigure, InsidePage } from '../model.ts';
import { Page } from './page.ts';

/** The model that stays inside, walked from figures to cells and back. */
export class WholePage extends Page {
  override readonly model: InsidePage;
  #dependents: readonly (readonly number[])[] | null = null;

  constructor(model: InsidePage) {
    super(model);
    this.model = model;
  }

  insideFigure(index: number): InsideFigure {
    const figure = this.model.figures[index];
    if (figure === undefined) throw new RangeError(`no figure ${index}`);
    return figure;
  }

  /** All cells behind a figure, through the figures that it was made from, each once. */
  cellsBehind(figure: number): readonly number[] {
    const cells = new Set<number>();
    const seen = new Set<number>();
    const visit = (index: number): void => {
      if (seen.has(index)) return;
      seen.add(index);
      for (const cell of this.insideFigure(index).cells) cells.add(cell);
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
    const isPrinted = (figure: number): number => (this.marksOf(figure).length > 0 ? 0 : 1);
    return [...all].sort((a, b) => isPrinted(a) - isPrinted(b) || a - b);
  }

  #makeDependents(): readonly (readonly number[])[] {
    const dependents: number[][] = this.model.inside.cells.map(() => []);
    this.model.figures.forEach(({ cells, lacking }, figure) => {
      for (const cell of [...cells, ...lacking]) dependents[cell]?.push(figure);
    });
    return dependents;
  }
}
