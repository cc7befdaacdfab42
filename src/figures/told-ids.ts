import type { Figure, FigureSet } from '../model/figure.ts';
import { figureCatalogue, lists } from './index.ts';

/** What a template may ask for by this id. */
export interface ToldId {
  readonly id: string;
  /** As this year calls it, where it has it. */
  readonly label: string;
  readonly unit: string;
  /** Of a list's member: that of the first row that has it; null: this year has none. */
  readonly figure: Figure | null;
}

export interface ToldList {
  /** Lists whose rows have the same members. */
  readonly lists: readonly {
    readonly name: string;
    readonly label: string;
    readonly rows: readonly string[];
  }[];
  /** Ids behind the loop's variable: "ho-ngheo.ty-le"; "": the row itself is a figure. */
  readonly members: readonly ToldId[];
}

/** Every list and every id that a template may ask for, whether this year has it or not; what only rows of lists have is told with the list. */
export function toldIds({ byId, lists: rowsOf }: FigureSet): {
  readonly lists: readonly ToldList[];
  readonly figures: readonly ToldId[];
} {
  const kinds = [...new Set(lists.map(({ any }) => any.join(' ')))];
  const all = kinds.map((kind): ToldList => {
    const own = lists.filter(({ any }) => any.join(' ') === kind);
    const rows = own.flatMap(({ name }) => rowsOf.get(name) ?? []);
    const any = own[0]?.any ?? [];
    return {
      lists: own.map(({ name, label }) => ({ name, label, rows: rowsOf.get(name) ?? [] })),
      members: membersOf(any).map(({ member, label, unit }): ToldId => {
        const figure = rows.map((row) => byId.get(below(row, member))).find((one) => one !== undefined);
        return told(member, figure, { label, unit });
      }),
    };
  });
  const inRows = new Set(lists.flatMap(({ any }) => any.filter((prefix) => prefix.includes('*'))));
  const single = figureCatalogue.filter(
    ({ id }) => ![...inRows].some((prefix) => id.startsWith(`${prefix}.`)),
  );
  return { lists: all, figures: single.flatMap(({ id, label, unit }) => concrete(id, label, unit, byId)) };
}

const below = (row: string, member: string): string => (member === '' ? row : `${row}.${member}`);

/** What every row has: of rows that are no pattern, what stands below each of them. */
function membersOf(any: readonly string[]) {
  const [first = '', ...others] = any;
  const ids = new Set(figureCatalogue.map(({ id }) => id));
  return figureCatalogue.flatMap(({ id, label, unit }) => {
    if (id !== first && !id.startsWith(`${first}.`)) return [];
    const member = id.slice(first.length + 1);
    return others.every((prefix) => ids.has(below(prefix, member))) ? [{ member, label, unit }] : [];
  });
}

/** The ids of this year that a pattern stands for (`cham-1.ten` for `cham-*.ten`); the pattern itself where there are none. */
function concrete(
  id: string,
  label: string,
  unit: string,
  byId: ReadonlyMap<string, Figure>,
): readonly ToldId[] {
  if (!id.includes('*')) return [told(id, byId.get(id), { label, unit })];
  const pattern = new RegExp(`^${id.replaceAll('.', '\\.').replaceAll('*', '[a-z0-9-]+')}$`);
  const found = [...byId.values()].filter((figure) => pattern.test(figure.id));
  return found.length === 0
    ? [told(id, undefined, { label, unit })]
    : found.map((figure) => told(figure.id, figure, figure));
}

function told(
  id: string,
  figure: Figure | undefined,
  { label, unit }: Pick<Figure, 'label' | 'unit'>,
): ToldId {
  return { id, label: figure?.label ?? label, unit: figure?.unit ?? unit, figure: figure ?? null };
}
