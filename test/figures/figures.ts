import type { YearData } from '../../src/forms/books.ts';
import { makeFigures } from '../../src/figures/index.ts';
import type { Figure, FigureSet } from '../../src/model/figure.ts';
import { yearWith } from '../rules/books.ts';

/** Figures of the good base with single cells overridden: `huyen report.provinceTarget = 4`. */
export function figuresWith(...overrides: readonly string[]): FigureSet {
  return makeFigures(dataWith(...overrides));
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
