import { Drop } from 'liquidjs';
import type { Figure, FigureSet } from '../model/figure.ts';
import type { AnnexNames } from './annex-names.ts';

/** What Liquid can see, and what it asked for in vain. */
export interface World {
  readonly figures: FigureSet;
  readonly annexes: AnnexNames;
  /** A condition asked for a figure that has no value. `compared`: its value decides; else only whether it is there. */
  readonly onMissing: (figure: Figure, compared: boolean) => void;
  /** Of partial sums: set where a condition asks what only all communes together can answer. */
  readonly open?: OpenProbe;
}

/** Set by the figure that was asked. */
export interface OpenProbe {
  undecided: boolean;
}

type Scalar = number | string | boolean | null;

/** First segments that are not figures. */
export const listRoot = 'ds';
export const annexRoot = 'phu-luc';
/** `bieu.phien-ban`: the version of the year's forms, for what only newer ones ask. */
export const formRoot = 'bieu';
export const formVersionMember = 'phien-ban';
/** Names of this class's own members: no segment of a figure's id may be one. */
export const reservedSegments: readonly string[] = [
  'constructor',
  'equals',
  'gt',
  'geq',
  'lt',
  'leq',
  'path',
];

/** A dotted path of the template: `da2.chuyen-nguon.ho`. It may be a figure, have children, both, or neither (nil). */
export class FigureDrop extends Drop {
  readonly #world: World;
  readonly #path: string;

  constructor(world: World, path = '') {
    super();
    this.#world = world;
    this.#path = path;
  }

  override liquidMethodMissing(key: string | number): unknown {
    if (this.#path === '' && key === listRoot) return new ListDrop(this.#world);
    // `phu-luc.van-ban`: "Phụ lục I" where that annex stands, else nil.
    if (this.#path === '' && key === annexRoot) return this.#world.annexes.drops();
    if (this.#path === '' && key === formRoot)
      return { [formVersionMember]: this.#world.figures.formVersion };
    return new FigureDrop(this.#world, this.#path === '' ? String(key) : `${this.#path}.${key}`);
  }

  static pathOf(drop: FigureDrop): string {
    return drop.#path;
  }

  /** Whether only all communes together can give its number. */
  static isOpen(drop: FigureDrop): boolean {
    return drop.#least() !== undefined;
  }

  /** What a condition compares with: nil for a figure that isn't there or has no value, for empty text, for no documents. */
  static scalarOf(drop: FigureDrop, compared: boolean): Scalar {
    const figure = drop.#world.figures.byId.get(drop.#path);
    if (figure === undefined) return null;
    if (figure.value === null) {
      drop.#world.onMissing(figure, compared);
      return null;
    }
    const { value } = figure;
    switch (value.kind) {
      case 'number':
        return value.value;
      case 'text':
        return value.value === '' ? null : value.value;
      case 'date':
        return isoOf(value.value);
      case 'citation':
        return value.documents.length > 0 ? true : null;
    }
  }

  override valueOf(): Scalar {
    // Whether a figure is there: a number will be, once all have sent.
    const least = this.#least();
    if (least !== undefined) return this.#decided(least !== -Infinity, true) ? least : null;
    return FigureDrop.scalarOf(this, false);
  }

  equals(other: unknown): boolean {
    if (isOpen(other)) return this.#decided(false, false);
    const right = scalar(other);
    const least = this.#least();
    if (least === undefined) return FigureDrop.scalarOf(this, right !== null) === right;
    return this.#decided(typeof right === 'number' && least > right, false);
  }
  gt(other: unknown): boolean {
    return this.#ordered(other, (left, right) => left > right, true);
  }
  geq(other: unknown): boolean {
    return this.#ordered(other, (left, right) => left >= right, true);
  }
  lt(other: unknown): boolean {
    return this.#ordered(other, (left, right) => left < right, false);
  }
  leq(other: unknown): boolean {
    return this.#ordered(other, (left, right) => left <= right, false);
  }

  /** Of a partial sum what it is at least, -∞ where nothing is known; undefined: the figure is whole, or partial sums are not asked for. */
  #least(): number | undefined {
    const figure = this.#world.open && this.#world.figures.byId.get(this.#path);
    if (figure?.awaits === undefined) return undefined;
    const { partial } = figure.awaits;
    return partial?.kind === 'number' ? partial.value : -Infinity;
  }

  /** The answer where it is certain whatever the others send; else the condition is undecided. */
  #decided(isCertain: boolean, answer: boolean): boolean {
    if (!isCertain && this.#world.open !== undefined) this.#world.open.undecided = true;
    return isCertain && answer;
  }

  /** `whenMore`: what a larger number than `other` answers. */
  #ordered(
    other: unknown,
    holds: (left: number | string, right: number | string) => boolean,
    whenMore: boolean,
  ): boolean {
    if (isOpen(other)) return this.#decided(false, false);
    const least = this.#least();
    if (least !== undefined) {
      const bound = scalar(other);
      const isCertain = typeof bound === 'number' && holds(least, bound) === whenMore;
      return this.#decided(isCertain, whenMore);
    }
    const left = FigureDrop.scalarOf(this, true);
    const right = scalar(other);
    if (typeof left === 'number' && typeof right === 'number') return holds(left, right);
    return typeof left === 'string' && typeof right === 'string' && holds(left, right);
  }
}

const isOpen = (value: unknown): boolean => value instanceof FigureDrop && FigureDrop.isOpen(value);

function scalar(value: unknown): Scalar {
  if (value instanceof FigureDrop) return FigureDrop.scalarOf(value, true);
  const plain: unknown = value instanceof Drop ? value.valueOf() : value;
  return typeof plain === 'number' || typeof plain === 'string' || typeof plain === 'boolean' ? plain : null;
}

/** Dates compare in the order of the calendar. */
function isoOf({ year, month, day }: { year: number; month: number; day: number }): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** `ds.xa`: the rows of a list, nil when there are none; `ds.xa.size` their number. */
class ListDrop extends Drop {
  readonly #world: World;
  readonly #name: string;

  constructor(world: World, name = '') {
    super();
    this.#world = world;
    this.#name = name;
  }

  override liquidMethodMissing(key: string | number): unknown {
    const rows = this.#world.figures.lists.get(this.#name);
    if (key === 'size' && this.#name !== '') return rows?.length ?? 0;
    return new ListDrop(this.#world, this.#name === '' ? String(key) : `${this.#name}.${key}`);
  }

  override valueOf(): readonly FigureDrop[] | null {
    const rows = this.#world.figures.lists.get(this.#name) ?? [];
    return rows.length === 0 ? null : rows.map((prefix) => new FigureDrop(this.#world, prefix));
  }
}
