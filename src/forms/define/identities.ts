import { difference, type FormulaColumn, type FormulaScope } from './columns.ts';
import type { LayoutContext, Text } from './context.ts';
import { type Lifetime, standsIn } from './versions.ts';

/**
 * What must hold between the cells of a list sheet, stated once, where its columns are. From the statement come the
 * locked difference column, the line of "Kiểm tra", the rule of `validate` and the list of columns under an identity;
 * K are the sheet's columns, so that a wrong name does not compile.
 *
 * Does a new rule need a line in "Kiểm tra"? An identity that is declared here has one by construction; a rule with a file of its own has none: communes hear of it from the district.
 */
export interface Identities<K extends string = string> {
  /** Several with one id are one rule and one line. */
  readonly identities?: readonly Identity<K>[];
  readonly key?: Key<K>;
}

export type Identity<K extends string = string> = Sum<K> | Bound<K>;

interface Common {
  /** Id, documentation line and source of the rule, which is always an error (`rules/rule.ts`). */
  readonly id: string;
  readonly summary: string;
  readonly source: string;
  /** The line of "Kiểm tra", behind the sheet's name; of a commune's sheets alone: the district's workbook has none. */
  readonly line?: string | (Lifetime & { readonly says: string });
}

/** A total that is typed, and not added up by the sheet: it must be what its parts make. */
export interface Sum<K extends string = string> extends Common {
  readonly total: K;
  /** In the order of the sheet, side by side. */
  readonly parts: readonly K[];
  /** The locked column that shows total − parts: see `differenceOf`. */
  readonly difference: K;
  /** The total's name, at the head of a sentence: "Tổng số hộ theo quyết định". */
  readonly says: string;
}

/** A part is not larger than what it is a part of. */
interface Bound<K extends string = string> extends Common {
  readonly part: K;
  /** Added up where they are several. In the order of the sheet. */
  readonly whole: readonly K[];
  /** The sentence, of both values with their unit, the addresses of the whole ("N8 + O8") and the year of the form. */
  readonly says: (part: string, whole: string, cells: string, year: number) => string;
  /** What to do, of the addresses; where it is not simply one or the other. */
  readonly fix?: (part: string, whole: readonly string[]) => string;
}

/** What tells the rows of a sheet apart: two rows with the same would say a thing twice, or two things of one. */
interface Key<K extends string = string> {
  readonly columns: readonly K[];
  /** The rule that finds a key twice, and says more than `row-key-listed-twice` could. */
  readonly heldBy?: string;
}

/** The line of "Kiểm tra" in forms of that version; null: they have none. */
export function lineOf({ line }: Identity, { version }: LayoutContext): string | null {
  if (line === undefined || typeof line === 'string') return line ?? null;
  return standsIn(line, version) ? line.says : null;
}

/**
 * The column that is held against the others, and those: the total and its parts, the part and its whole. `there`: the
 * columns of the layout; parts that it lacks are none of them, and without the first, or any other, nothing is held.
 */
export function columnsOf(identity: Identity, there: readonly string[]): readonly string[] {
  const [one, others] =
    'total' in identity ? [identity.total, identity.parts] : [identity.part, identity.whole];
  const held = others.filter((key) => there.includes(key));
  return there.includes(one) && held.length > 0 ? [one, ...held] : [];
}

/** The difference column of a sum: total − SUM(first part:last part). */
export function differenceOf(
  { total, parts }: Sum,
  heading: Text,
  options: Parameters<typeof difference>[2] = {},
  made = (at: FormulaScope) => `SUM(${at.cell(parts[0] ?? total)}:${at.cell(parts.at(-1) ?? total)})`,
): FormulaColumn {
  return difference(heading, (at) => `${at.cell(total)}-${made(at)}`, options);
}
