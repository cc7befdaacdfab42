import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Book, YearData } from '../../src/forms/books.ts';
import { makeFigures } from '../../src/figures/index.ts';
import { explainerFor, type ExplainedFigure } from '../../src/figures/explain/tree.ts';
import type { Filled, Located } from '../../src/model/cell.ts';
import type { FigureSet } from '../../src/model/figure.ts';
import { count } from '../counts.ts';
import { dakToYear } from './dak-to.ts';

/**
 * The cell that chooses a row is among what `explain` names: one such cell of the sample takes the value of another row, and
 * whatever figure moves names it, before or after.
 */

type Row = Readonly<Record<string, Located<unknown>>>;

const year = dakToYear();
const before = makeFigures(year);

interface Swap {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly key: string;
  readonly cell: Filled<unknown>;
}

const books = [year.district, ...year.communes.flatMap(({ book }) => book ?? [])] as readonly Book[];

/** Lists by whose keys rows of others are looked up, and whose order decides which of several is said first. */
const registers = ['documents', 'citations', 'communes', 'offices', 'eligibility', 'supportContents'];

/** Cells of lists that hold what other rows of the column hold otherwise: words, choices, years. */
const choosers: readonly Swap[] = books.flatMap(({ file, sheets }) =>
  Object.entries(sheets as Readonly<Record<string, { readonly rows?: readonly Row[] } | null>>)
    .filter(([id]) => !registers.includes(id))
    .flatMap(([sheet, data]) =>
      (data?.rows ?? []).flatMap((row, index) =>
        Object.entries(row).flatMap(([key, cell]): Swap[] => {
          if (cell === null || typeof cell !== 'object' || !('state' in cell) || cell.state !== 'value')
            return [];
          const isChoice = typeof cell.value === 'string' || /year/i.test(key);
          return isChoice && otherIn(data?.rows ?? [], key, cell.value) !== undefined
            ? [{ file, sheet, row: index, key, cell }]
            : [];
        }),
      ),
    ),
);

function otherIn(rows: readonly Row[], key: string, value: unknown): Filled<unknown> | undefined {
  return rows
    .map((row) => row[key])
    .find((cell): cell is Filled<unknown> => cell?.state === 'value' && cell.value !== value);
}

function swapped({ file, sheet, row, key, cell }: Swap): YearData {
  const change = <B extends Book>(book: B): B => {
    if (book.file !== file) return book;
    const data = (book.sheets as unknown as Readonly<Record<string, { readonly rows: readonly Row[] }>>)[
      sheet
    ];
    const rows = (data?.rows ?? []).map((each, index) => {
      const other = index === row ? otherIn(data?.rows ?? [], key, cell.value) : undefined;
      return other === undefined ? each : { ...each, [key]: { ...other, at: cell.at } };
    });
    return { ...book, sheets: { ...book.sheets, [sheet]: { ...data, rows } } };
  };
  const communes = year.communes.map((slot) =>
    slot.book === null ? slot : { ...slot, book: change(slot.book) },
  );
  return { ...year, district: change(year.district), communes };
}

function names(figures: FigureSet, data: YearData, id: string, { at }: Filled<unknown>): boolean {
  const figure = figures.byId.get(id);
  if (figure === undefined) return false;
  const isIt = (one: { readonly at: typeof at }) =>
    one.at.file === at.file && one.at.sheet === at.sheet && one.at.cell === at.cell;
  const holds = (tree: ExplainedFigure): boolean =>
    tree.chosenBy.some(isIt) ||
    tree.operands.some((operand) => (operand.kind === 'cell' ? isIt(operand) : holds(operand)));
  return holds(explainerFor(figures, data)(figure));
}

const valueIn = (figures: FigureSet, id: string) => JSON.stringify(figures.byId.get(id)?.value);

it('names the cell that chooses a row wherever it moves a figure', () => {
  expect(choosers.length).toBeGreaterThan(300);
  const sample = fc.sample(fc.constantFrom(...choosers), {
    numRuns: count({ few: 12, all: 400 }),
    seed: 2023,
  });
  let moved = 0;
  const unnamed = sample.flatMap((swap) => {
    const data = swapped(swap);
    const after = makeFigures(data);
    const ids = [...before.byId.keys()].filter(
      // A project, a class, what is supported is known by what it says of itself: under another name it is another, and others move up.
      (id) => !/^(?:du-an|lop)\.|\.nd-\d+\./.test(id) && valueIn(before, id) !== valueIn(after, id),
    );
    moved += ids.length;
    return ids
      .filter((id) => !names(before, year, id, swap.cell) && !names(after, data, id, swap.cell))
      .map((id) => `${swap.cell.at.file} ${swap.cell.at.sheet}!${swap.cell.at.cell} moves ${id}`);
  });
  expect(moved).toBeGreaterThan(0);
  expect(unnamed).toEqual([]);
});
