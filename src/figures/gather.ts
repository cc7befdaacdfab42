import type { CommuneBook, CommuneSlot, DistrictBook, YearData } from '../forms/books.ts';
import { communeForm } from '../forms/commune/form.ts';
import type { ListData } from '../forms/define.ts';
import { districtForm } from '../forms/district/form.ts';
import { hasColumn } from '../forms/layout.ts';
import { isFilled, valueOf, type CellRef, type Filled, type Located } from '../model/cell.ts';

/** Something that a figure needs and that is not there. `label` says it in words; without one, the cell's owner does. */
export interface Gap {
  readonly at: CellRef;
  readonly label?: string;
  /** A whole commune that has sent nothing that counts. */
  readonly commune?: true;
}

/** Rows or cells that enter a figure, and what lacks among them: a figure with a gap is missing. */
export interface Gathered<T> {
  readonly items: readonly T[];
  readonly gaps: readonly Gap[];
  /** The cells by which rows were chosen, each with its row: another value there, and the row would not be among them. */
  readonly chosenBy?: readonly (readonly [row: unknown, cell: Filled<unknown>])[];
}

/** What several have been chosen by, as a part of what is gathered of them. */
function choices(...from: readonly Gathered<unknown>[]): Pick<Gathered<unknown>, 'chosenBy'> {
  const chosenBy = from.flatMap((each) => each.chosenBy ?? []);
  return chosenBy.length === 0 ? {} : { chosenBy };
}

export function gathered<T>(...items: readonly T[]): Gathered<T> {
  return { items, gaps: [] };
}

export function both<A, B>(a: Gathered<A>, b: Gathered<B>): Gathered<A | B> {
  return { items: [...a.items, ...b.items], gaps: [...a.gaps, ...b.gaps], ...choices(a, b) };
}

export function all<T>(parts: readonly Gathered<T>[]): Gathered<T> {
  const items = parts.flatMap((part) => part.items);
  return { items, gaps: parts.flatMap((part) => part.gaps), ...choices(...parts) };
}

export function each<A, B>(rows: Gathered<A>, take: (row: A) => B | readonly B[]): Gathered<B> {
  return { ...rows, items: rows.items.flatMap((row) => take(row)) };
}

/** The cells that hold no value. */
export function gapsIn(cells: readonly Located<unknown>[]): readonly Gap[] {
  return cells.filter((cell) => !isFilled(cell)).map(({ at }) => ({ at }));
}

/** A row that has such a column. */
type With<K extends string> = Readonly<Record<K, Located<unknown>>>;
type ValueIn<C> = Extract<C, { readonly state: 'value' }> extends { readonly value: infer T } ? T : never;

/** The rows whose cell passes. Of a row whose cell cannot be read nobody knows whether it belongs: a gap. */
export function where<K extends string, R extends With<K>>(
  rows: Gathered<R>,
  column: K,
  test: (value: ValueIn<R[K]>) => boolean,
): Gathered<R> {
  const items = rows.items.filter((row) => {
    const cell: Located<unknown> = row[column];
    return isFilled(cell) && test(cell.value as ValueIn<R[K]>);
  });
  const gaps = [...rows.gaps, ...gapsIn(rows.items.map((row) => row[column]))];
  const chosen = items.map((row) => [row, row[column] as Filled<unknown>] as const);
  if (rows.chosenBy === undefined) return { items, gaps, chosenBy: chosen };
  const left = new Set<unknown>(items);
  return { items, gaps, chosenBy: [...rows.chosenBy.filter(([row]) => left.has(row)), ...chosen] };
}

/** The rows whose cell holds just this value. */
export function having<K extends string, R extends With<K>>(
  rows: Gathered<R>,
  column: K,
  wanted: ValueIn<R[K]>,
): Gathered<R> {
  return where(rows, column, (value) => value === wanted);
}

/** Leaves out what cannot be read: for words that are printed where they stand, and not counted. */
export function filledOnly<T>(cells: Gathered<Located<T>>): Gathered<Located<T>> {
  return { ...cells, items: cells.items.filter(isFilled) };
}

/** A list's rows. With no row, only "Không" says that there is nothing. */
function rowsOf<R>(sheet: {
  readonly gate?: Located<'yes' | 'no'>;
  readonly rows: readonly R[];
}): Gathered<R> {
  const forgotten = sheet.rows.length === 0 && sheet.gate !== undefined && valueOf(sheet.gate) !== 'no';
  return { items: sheet.rows, gaps: forgotten ? [{ at: sheet.gate.at }] : [] };
}

type ListKeys<S> = { [K in keyof S]: NonNullable<S[K]> extends ListData<infer _> ? K : never }[keyof S];
type RowIn<S, K extends keyof S> =
  NonNullable<S[K]> extends { readonly rows: readonly (infer R)[] } ? R : never;

type CommuneSheets = CommuneBook['sheets'];
type DistrictSheets = DistrictBook['sheets'];

type ColumnsIn<K extends keyof CommuneSheets> = (typeof communeForm.sheets)[K] extends {
  readonly columns: infer C;
}
  ? C
  : (typeof communeForm.sheets)[K] extends { readonly fields: infer F }
    ? F
    : never;

export type CommuneList = ListKeys<CommuneSheets>;
export type DistrictList = ListKeys<DistrictSheets>;
export type CommuneRow<K extends CommuneList> = RowIn<CommuneSheets, K>;
export type DistrictRow<K extends DistrictList> = RowIn<DistrictSheets, K>;

/** A sheet that is not there, or has not what it must. */
export function sheetGap(file: string, sheet: string, label = `sheet ${sheet}`): Gap {
  return { at: { file, sheet, cell: 'A1' }, label };
}

/** One commune's sheet: null book or sheet is a gap with the commune's name. */
function sheetOf<K extends keyof CommuneSheets>(
  slot: CommuneSlot,
  id: K,
): { readonly sheet: NonNullable<CommuneSheets[K]> } | { readonly gap: Gap } {
  if (slot.book === null) return { gap: { at: slot.at, label: slot.name, commune: true } };
  const sheet = slot.book.sheets[id];
  if (sheet !== null) return { sheet: sheet as NonNullable<CommuneSheets[K]> };
  return { gap: sheetGap(slot.book.file, communeForm.sheets[id].name, slot.name) };
}

/**
 * Whether the year's commune form has a column. Where it does not, no figure is made of it; where a commune's file is of an
 * older form, its cells are blank and the figure lacks them.
 * @public No figure stands on a newer column yet; the first that does asks here.
 */
export function yearHasColumn<K extends keyof CommuneSheets>(
  { district }: YearData,
  id: K,
  column: string & keyof ColumnsIn<K>,
): boolean {
  return hasColumn(communeForm.sheets[id], column, district.layout);
}

/** The rows of one commune. */
export function communeRows<K extends CommuneList>(slot: CommuneSlot, id: K): Gathered<CommuneRow<K>> {
  const found = sheetOf(slot, id);
  if ('gap' in found) return { items: [], gaps: [found.gap] };
  return rowsOf(found.sheet as unknown as { gate?: Located<'yes' | 'no'>; rows: readonly CommuneRow<K>[] });
}

/** The cell of "Xã, thị trấn" that lists a commune. */
export function codeCell({ at, code }: CommuneSlot): Located<string> {
  return { at, state: 'value', value: code, typed: code };
}

/** The rows of all communes of the year. */
export function rowsOfCommunes<K extends CommuneList>(data: YearData, id: K): Gathered<CommuneRow<K>> {
  return all(data.communes.map((slot) => communeRows(slot, id)));
}

/** Something from a sheet with fixed rows of one commune. */
export function communeCell<K extends 'population' | 'poor' | 'nearPoor', T>(
  slot: CommuneSlot,
  id: K,
  take: (sheet: NonNullable<CommuneSheets[K]>) => Located<T>,
): Gathered<Located<T>> {
  const found = sheetOf(slot, id);
  return 'gap' in found ? { items: [], gaps: [found.gap] } : gathered(take(found.sheet));
}

/** The rows of a sheet of the district's own workbook. */
export function districtRows<K extends DistrictList>(data: YearData, id: K): Gathered<DistrictRow<K>> {
  const sheet = data.district.sheets[id] as {
    readonly gate?: Located<'yes' | 'no'>;
    readonly rows: readonly DistrictRow<K>[];
  } | null;
  if (sheet !== null) return rowsOf(sheet);
  return { items: [], gaps: [sheetGap(data.district.file, districtForm.sheets[id].name)] };
}
