import type { YearData } from '../forms/books.ts';
import type { Located } from '../model/cell.ts';
import type { Figure, Unit } from '../model/figure.ts';
import { each, type Gathered } from './gather.ts';
import { Maker, ownerNames } from './make.ts';

/** "năm 2023" for 0, "năm 2022" for -1; of no particular year "năm nay", "năm trước". */
export type YearWords = (shift: number) => string;

/** What a label is put together from; `of` is null where no particular year is meant. */
interface Words<C> {
  /** Of whom or of what: "xã Văn Lem"; "" of the whole area. */
  readonly name: string;
  readonly year: YearWords;
  readonly of: C | null;
}

/**
 * A figure, stated once: its id within its place, its label (a plain one takes the place's name behind it), its unit, and how
 * it is taken; null where the year has no such figure, which is not a figure that lacks its cells.
 */
export type Row<C> = readonly [
  id: string,
  label: string | ((words: Words<C>) => string),
  unit: Unit | ((of: C) => Unit),
  take: Take<C>,
];
export type Take<C> = (make: Maker, of: C) => Figure | null;

type RowsWith<K extends string, T> = Gathered<Readonly<Record<K, Located<T>>>>;

/** Σ of these columns over the rows. */
export const sumEach =
  <K extends string>(...columns: readonly K[]): Take<RowsWith<K, number>> =>
  (make, all) =>
    make.sum(each(all, (row) => columns.map((column) => row[column])));

/** How many rows there are, counted by a cell that each of them has. */
export const countEach =
  <K extends string>(column: K): Take<RowsWith<K, unknown>> =>
  (make, all) =>
    make.count(each(all, (row) => row[column]));

/** Where figures stand: their ids' prefix, with its dot, and what their labels end with. */
interface Place {
  readonly prefix: string;
  readonly name: string;
  readonly year: YearWords;
}

interface Declared {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  readonly prefix: string;
  readonly take: (make: Maker) => Figure | null;
}

/** Figures that are taken from the same thing. Of null it declares what any year may have. */
export type Family<C> = (place: Place, of: C | null) => readonly Declared[];

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What stands for the unit of a figure whose row decides it. */
const ownUnit = 'theo dòng';

export function rows<C>(...all: readonly Row<C>[]): Family<C> {
  return ({ prefix, name, year }, of) =>
    all.map(([id, label, unit, take]) => ({
      id: id === '' ? prefix.slice(0, -1) : `${prefix}${id}`,
      label:
        typeof label === 'function' ? label({ name, year, of }) : name === '' ? label : `${label}, ${name}`,
      unit: typeof unit !== 'function' ? unit : of === null ? ownUnit : unit(of),
      prefix,
      take: (make) => (of === null ? null : take(make, of)),
    }));
}

/** Families of a part of `C`; with null from `part` the year has none of them. */
export function partOf<C, D>(part: (of: C) => D | null, ...families: readonly Family<D>[]): Family<C> {
  return (place, whole) => {
    const found = whole === null ? null : part(whole);
    return whole !== null && found === null ? [] : families.flatMap((family) => family(place, found));
  };
}

/** Families below a place of their own. */
export function under<C>(
  id: string,
  name: string | ((year: YearWords) => string),
  ...families: readonly Family<C>[]
): Family<C> {
  return (place, whole) => {
    const below = inside(place, { id, name: typeof name === 'string' ? name : name(place.year) });
    return families.flatMap((family) => family(below, whole));
  };
}

/** Families for each of what the data lists, in its order; `any` stands for one of them, with `*` in its id. */
export function forEach<C, D>(
  any: Named,
  list: (of: C) => readonly (Named & { readonly of: D })[],
  ...families: readonly Family<D>[]
): Family<C> {
  return (place, whole) => {
    const found = whole === null ? [{ ...any, of: null }] : list(whole);
    return found.flatMap((one) => families.flatMap((family) => family(inside(place, one), one.of)));
  };
}

function inside({ prefix, name, year }: Place, below: Named): Place {
  return {
    prefix: `${prefix}${below.id}.`,
    name: [name, below.name].filter((each) => each !== '').join(', '),
    year,
  };
}

const anyYear: Readonly<Record<number, string>> = { 1: 'năm sau', 0: 'năm nay', [-1]: 'năm trước' };

/** All that a family may make in any year, `*` for what data decides. */
export function declaredBy(family: Family<YearData>): readonly Declared[] {
  return family({ prefix: '', name: '', year: (shift) => anyYear[shift] ?? 'năm cũ' }, null);
}

const wellFormed = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/;

/** A year's figures, each made when it is asked for: the ids in the order in which they are declared. */
export interface FiguresToMake {
  readonly ids: readonly string[];
  /** Null: the year has none of that id. */
  readonly figureOf: (id: string) => Figure | null;
}

export function toMake(family: Family<YearData>, data: YearData): FiguresToMake {
  const declared = new Map<string, Declared>();
  for (const each of family({ prefix: '', name: '', year: (shift) => `năm ${data.year + shift}` }, data)) {
    const { id } = each;
    if (!wellFormed.test(id) || id.length > 64) throw new Error(`not a figure id: ${id}`);
    if (declared.has(id)) throw new Error(`two figures are called ${id}`);
    declared.set(id, each);
  }
  const ownerOf = ownerNames(data);
  const made = new Map<string, Figure | null>();
  const figureOf = (id: string): Figure | null => {
    const found = made.get(id);
    if (found !== undefined) return found;
    const row = declared.get(id);
    if (row === undefined) return null;
    const { label, unit, prefix, take } = row;
    const figure = take(new Maker({ id, label, unit }, prefix, ownerOf, figureOf));
    made.set(id, figure);
    return figure;
  };
  return { ids: [...declared.keys()], figureOf };
}

/** A year's figures in the order in which they are declared, whatever they are made from. */
export function madeBy(family: Family<YearData>, data: YearData): ReadonlyMap<string, Figure> {
  const { ids, figureOf } = toMake(family, data);
  return new Map(
    ids.flatMap((id): [string, Figure][] => {
      const figure = figureOf(id);
      return figure === null ? [] : [[id, figure]];
    }),
  );
}
