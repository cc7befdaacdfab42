import type { CommuneBook } from '../../forms/books.ts';
import { flows, type Flows, movementColumns } from '../../forms/commune/movement.ts';
import type { Located } from '../../model/cell.ts';

/** The census sheets as rules see them: four rows each (households and persons, all and ethnic minorities). */

export const censusRowKeys = ['households', 'minorityHouseholds', 'persons', 'minorityPersons'] as const;
export type CensusRowKey = (typeof censusRowKeys)[number];

type Count = Located<number>;

export const rowNames: Readonly<
  Record<CensusRowKey, { readonly counted: string; readonly unit: 'hộ' | 'người' }>
> = {
  households: { counted: 'số hộ', unit: 'hộ' },
  minorityHouseholds: { counted: 'số hộ dân tộc thiểu số', unit: 'hộ' },
  persons: { counted: 'số nhân khẩu', unit: 'người' },
  minorityPersons: { counted: 'số nhân khẩu dân tộc thiểu số', unit: 'người' },
};

/** One row of "Hộ nghèo" or "Hộ cận nghèo". */
export interface Movement {
  readonly table: 'poor' | 'nearPoor';
  readonly row: CensusRowKey;
  readonly opening: Count;
  /** Columns (2) to (4): out of the list; (4) is `otherDecrease`. */
  readonly out: readonly Count[];
  readonly otherDecrease: Count;
  /** Columns (5) to (8): into the list; (8) is `otherIncrease`. */
  readonly into: readonly Count[];
  readonly otherIncrease: Count;
  /** "Cuối kỳ theo danh sách rà soát": typed, printed. */
  readonly closing: Count;
  readonly reason: Located<string>;
}

export const tableNames: Readonly<Record<Movement['table'], string>> = {
  poor: 'hộ nghèo',
  nearPoor: 'hộ cận nghèo',
};

type Rows<K extends string> = Readonly<Record<CensusRowKey, Readonly<Record<K, Count>>>>;
type Always = 'opening' | 'otherDecrease' | 'otherIncrease' | 'closing';

function movementsIn<K extends string>(
  table: Movement['table'],
  rows: (Rows<K | Always> & Readonly<Record<CensusRowKey, Pick<Movement, 'reason'>>>) | null,
  { out, into }: Flows<K>,
): readonly Movement[] {
  if (rows === null) return [];
  return censusRowKeys.map((row) => {
    const { opening, otherDecrease, otherIncrease, closing, reason } = rows[row];
    return {
      ...{ table, row, opening, otherDecrease, otherIncrease, closing, reason },
      out: out.map((key) => rows[row][key]),
      into: into.map((key) => rows[row][key]),
    };
  });
}

/** The rows of both movement tables; those of a sheet that could not be read are absent. */
export function movements({ sheets: { poor, nearPoor } }: CommuneBook): readonly Movement[] {
  return [...movementsIn('poor', poor, flows.poor), ...movementsIn('nearPoor', nearPoor, flows.nearPoor)];
}

export function movementOf(
  book: CommuneBook,
  table: Movement['table'],
  row: CensusRowKey,
): Movement | undefined {
  return movements(book).find((each) => each.table === table && each.row === row);
}

/** A column of a census sheet: the same count for households, for persons, and for minorities in both. */
export type CensusColumn = Readonly<Record<CensusRowKey, Count>> & {
  /** Columns (4) and (8) also hold persons who come and go in households that stay poor. */
  readonly personsMoveAlone: boolean;
};

function columnsIn<K extends string>(sheet: Rows<K> | null, keys: readonly K[]): readonly CensusColumn[] {
  if (sheet === null) return [];
  return keys.map((key) => ({
    households: sheet.households[key],
    minorityHouseholds: sheet.minorityHouseholds[key],
    persons: sheet.persons[key],
    minorityPersons: sheet.minorityPersons[key],
    personsMoveAlone: key === 'otherDecrease' || key === 'otherIncrease',
  }));
}

/** Every column of "Hộ dân cư", "Hộ nghèo", "Hộ cận nghèo" that holds counts. */
export function censusColumns({
  sheets: { population, poor, nearPoor },
}: CommuneBook): readonly CensusColumn[] {
  return [
    ...columnsIn(population, ['previous', 'current']),
    ...columnsIn(poor, movementColumns.poor),
    ...columnsIn(nearPoor, movementColumns.nearPoor),
  ];
}
