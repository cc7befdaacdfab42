import type { ExplainedCell, ExplainedFigure } from '../../figures/explain/tree.ts';
import { groupBy } from '../../model/group-by.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { hanging, pad, step, wrap } from './width.ts';

/** A group of cells longer than this is folded, a line a file. */
const longList = 12;
/** Cells that are all 0 take one line where there are as many as this. */
const manyZeros = 4;

type Operands = readonly (ExplainedCell | ExplainedFigure)[];

/**
 * Neighbouring cells under one heading of one sheet go together; where the order has no say (a sum), all of a heading
 * do: else two columns of nine communes would be eighteen groups.
 */
export function grouped(
  operands: Operands,
  anyOrder: boolean,
): readonly (ExplainedFigure | readonly ExplainedCell[])[] {
  const groups: (ExplainedFigure | ExplainedCell[])[] = [];
  for (const operand of operands) {
    if (operand.kind === 'figure') {
      groups.push(operand);
      continue;
    }
    const near = anyOrder ? groups : groups.slice(-1);
    const own = near.find((group): group is ExplainedCell[] => isOf(group, operand));
    if (own === undefined) groups.push([operand]);
    else own.push(operand);
  }
  return groups;
}

function isOf(group: ExplainedFigure | ExplainedCell[], cell: ExplainedCell): boolean {
  if (!Array.isArray(group)) return false;
  const [first] = group;
  return first?.heading === cell.heading && first.at.sheet === cell.at.sheet;
}

export interface CellLook {
  readonly width: number;
  /** Nothing folded. */
  readonly all: boolean;
  /** The cells are years, which have no thousands. */
  readonly years: boolean;
  /** What the cells come to is to be said: there are other groups beside them. */
  readonly total: boolean;
}

/** The heading of a group of cells, and a line for each: file, cell, what is typed. */
export function cellLines(
  cells: readonly ExplainedCell[],
  indent: string,
  look: CellLook,
): readonly string[] {
  const [first] = cells;
  if (first === undefined) return [];
  const head = first.heading === null ? first.at.sheet : `${first.at.sheet}, ${first.heading}`;
  const sum = sumOf(cells);
  if (!look.all && cells.length >= manyZeros && cells.every(({ value }) => value === 0))
    return hanging(indent, `${head}: cả ${cells.length} ô đều ghi 0 (kể từng ô: thêm --all)`, look.width);
  const total = look.total && sum !== null && cells.length > 1 ? `, cộng ${numberText(sum)}` : '';
  const rows = cells.length > longList && !look.all ? folded(cells) : cells.map((cell) => rowOf(cell, look));
  const [files, places, texts] = [0, 1, 2].map((column) => widest(rows, column)) as [number, number, number];
  // numbers stand under each other by their last digit
  const right =
    rows.length > 1 && cells.every(({ value }) => value !== undefined) && rows.length === cells.length;
  const inner = `${indent}${step}`;
  return [
    ...hanging(indent, `${head}${total}:`, look.width),
    ...rows.flatMap(([file, place, what]) => {
      const before = `${inner}${pad(file, files)}  ${pad(place, places)}  `;
      const text = right ? what.padStart(texts) : what;
      if (right) return [`${before}${text}`];
      const [one = '', ...more] = wrap(text, Math.max(24, look.width - before.length));
      return [`${before}${one}`, ...more.map((line) => `${' '.repeat(before.length)}${line}`)];
    }),
  ];
}

type Row = readonly [file: string, place: string, what: string];

const widest = (rows: readonly Row[], column: number) =>
  Math.max(...rows.map((row) => [...(row[column] ?? '')].length));

/** What is typed; a number with its thousands apart, as Excel shows it. */
function rowOf({ at, typed, value }: ExplainedCell, { years }: CellLook): Row {
  const plain = value !== undefined && !years && /^-?\d+$/.test(typed);
  return [at.file, at.cell, plain ? formatNumber(Number(typed)) : typed];
}

/** A line a file: "L8, L9 … (5 ô)", and what they add up to. */
function folded(cells: readonly ExplainedCell[]): readonly Row[] {
  return [...groupBy(cells, ({ at }) => at.file)].map(([file, all]): Row => {
    const [first, last = first] = [all[0], all.at(-1)];
    if (all.length === 1) return [file, first.at.cell, first.typed];
    const sum = sumOf(all);
    const added = sum === null ? '' : `, cộng ${numberText(sum)}`;
    return [file, `${first.at.cell} … ${last.at.cell}`, `${all.length} ô${added}`];
  });
}

/** "chọn dòng theo Vốn giao, Năm giao vốn (cột F): 2023": rows are those of the cells above; `all` names each. */
export function choiceText(cells: readonly ExplainedCell[], all: boolean): string {
  const groups = groupBy(cells, ({ at, heading }) => `${at.sheet}, ${heading ?? ''}`);
  const parts = [...groups].map(([head, of]) => {
    const typed = [...new Set(of.map((cell) => cell.typed))];
    const columns = [...new Set(of.map(({ at }) => at.cell.replace(/\d+$/, '')))];
    const places = all ? of.map(({ at }) => `${at.file} ${at.cell}`) : [`cột ${columns.join(', ')}`];
    return `${head} (${places.join(', ')}): ${typed.join(' / ')}`;
  });
  return `chọn dòng theo ${parts.join('; ')}`;
}

/** Exact to the six decimals that a cell may have; null where one holds no number. */
function sumOf(cells: readonly ExplainedCell[]): number | null {
  const values = cells.flatMap(({ value }) => value ?? []);
  if (values.length < cells.length) return null;
  return values.reduce((total, each) => total + Math.round(each * 1_000_000), 0) / 1_000_000;
}

const numberText = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 2);
