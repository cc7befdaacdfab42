import { formatArea, parseAddress, type Position } from '../../model/address.ts';
import type { CellRef, Filled, Located } from '../../model/cell.ts';
import { isFilled, typedOf } from '../../model/cell.ts';
import type { Evidence } from '../../model/issue.ts';
import type { Finding } from '../rule.ts';

/** What rules do with cells: take values only where all stand, name addresses, and keep what an issue rests on. */

type ValuesOf<T extends readonly Located<unknown>[]> = {
  readonly [K in keyof T]: T[K] extends Located<infer V> ? V : never;
};

/** The values of all cells, or null where one is blank or unreadable: no number is made of what is not there. */
export function valuesOf<const T extends readonly Located<unknown>[]>(...cells: T): ValuesOf<T> | null {
  const filled = allFilled<unknown>(cells);
  return filled === null ? null : (filled.map((cell) => cell.value) as unknown as ValuesOf<T>);
}

/** Of the rows in which these cells are all filled: the row, and their values. */
export function* withValues<R, const K extends readonly (keyof R)[]>(
  rows: Iterable<R>,
  ...keys: K
): Iterable<readonly [row: R, ...{ [I in keyof K]: R[K[I]] extends Located<infer V> ? V : never }]> {
  for (const row of rows) {
    const values = valuesOf(...keys.map((key) => row[key] as Located<unknown>));
    if (values !== null) yield [row, ...values] as never;
  }
}

/** All cells as filled ones, or null where one is not. */
export function allFilled<T>(cells: readonly Located<T>[]): readonly Filled<T>[] | null {
  return cells.every(isFilled) ? cells : null;
}

type Several<T> = readonly [T, ...T[]];

/** The same of at least one cell: null where there is none. */
export function someFilled<T>(cells: readonly Located<T>[]): Several<Filled<T>> | null {
  const [first, ...others] = allFilled(cells) ?? [];
  return first === undefined ? null : [first, ...others];
}

/**
 * Whether every cell of a list's key columns can be read. Where one cannot, sums over the list and "is not in the list"
 * are not certain, and rules that rest on them say nothing: the reader has reported the cell.
 */
export function allRead(cells: readonly Located<unknown>[]): boolean {
  return cells.every(isFilled);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The sum of filled cells. */
export function sumOf(cells: readonly Filled<number>[]): number {
  return sum(cells.map((cell) => cell.value));
}

/** The cells that an issue rests on, in the order given: what an acknowledgement holds on to. */
export function evidenceOf(...cells: readonly Located<unknown>[]): readonly Evidence[] {
  return cells.map((cell) => ({ at: cell.at, typed: typedOf(cell) }));
}

/** An issue at a cell that rests on others as well: its place, what is related, and what an acknowledgement holds on to. */
export function issueAt(
  cell: Located<unknown>,
  ...others: readonly Located<unknown>[]
): Pick<Finding, 'at' | 'related' | 'evidence'> {
  return {
    at: cell.at,
    ...(others.length > 0 ? { related: others.map(({ at }) => at) } : {}),
    evidence: evidenceOf(cell, ...others),
  };
}

function follows(before: Position, after: Position): boolean {
  const [right, down] = [after.column - before.column, after.row - before.row];
  return (right === 1 && down === 0) || (right === 0 && down === 1);
}

/** "H12:K12" for neighbours of a row or column, "H12, K12" for others; given in reading order, of one sheet. */
export function addressesOf(cells: readonly { readonly at: CellRef }[]): string {
  const addresses = [...new Set(cells.map((cell) => cell.at.cell))];
  const positions = addresses.flatMap((address) => parseAddress(address) ?? []);
  const [first, last] = [positions[0], positions.at(-1)];
  const inLine =
    first !== undefined &&
    last !== undefined &&
    first !== last &&
    positions.length === addresses.length &&
    (first.column === last.column || first.row === last.row) &&
    positions.every((position, index) => index === 0 || follows(positions[index - 1] ?? position, position));
  return inLine ? formatArea({ from: first, to: last }) : addresses.join(', ');
}

/** The cells as one place, for an issue that stands at all of them. */
export function placeOf(cells: Several<{ readonly at: CellRef }>): CellRef {
  return { ...cells[0].at, cell: addressesOf(cells) };
}

/** A cell's address as one says it at `here`: "L12", "Hộ nghèo!C7", "huyen.xlsx, Vốn giao!G14". */
export function addressFrom(here: CellRef, cell: { readonly at: CellRef }): string {
  const { at } = cell;
  if (at.file !== here.file) return `${at.file}, ${at.sheet}!${at.cell}`;
  return at.sheet === here.sheet ? at.cell : `${at.sheet}!${at.cell}`;
}
