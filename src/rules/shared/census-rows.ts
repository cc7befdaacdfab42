import type { CommuneBook } from '../../forms/books.ts';
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
  /** Columns (2), (3): out of the list by its own rules. */
  readonly left: readonly [Count, Count];
  readonly otherDecrease: Count;
  /** Columns (5), (6), (7): into the list by its own rules. */
  readonly entered: readonly [Count, Count, Count];
  readonly otherIncrease: Count;
  /** "Cuối kỳ theo danh sách rà soát": typed, printed. */
  readonly closing: Count;
  readonly reason: Located<string>;
}

export const tableNames: Readonly<Record<Movement['table'], string>> = {
  poor: 'hộ nghèo',
  nearPoor: 'hộ cận nghèo',
};

/** The rows of both movement tables; those of a sheet that could not be read are absent. */
export function movements({ sheets: { poor, nearPoor } }: CommuneBook): readonly Movement[] {
  return [
    ...censusRowKeys.flatMap((row): Movement[] => {
      const cells = poor?.[row];
      if (cells === undefined) return [];
      return [
        {
          ...{ table: 'poor', row, opening: cells.opening, closing: cells.closing, reason: cells.reason },
          left: [cells.toNearPoor, cells.aboveNearPoor],
          otherDecrease: cells.otherDecrease,
          entered: [cells.fromNearPoor, cells.relapsed, cells.newlyPoor],
          otherIncrease: cells.otherIncrease,
        },
      ];
    }),
    ...censusRowKeys.flatMap((row): Movement[] => {
      const cells = nearPoor?.[row];
      if (cells === undefined) return [];
      return [
        {
          ...{ table: 'nearPoor', row, opening: cells.opening, closing: cells.closing, reason: cells.reason },
          left: [cells.toPoor, cells.aboveNearPoor],
          otherDecrease: cells.otherDecrease,
          entered: [cells.fromPoor, cells.relapsed, cells.newlyNearPoor],
          otherIncrease: cells.otherIncrease,
        },
      ];
    }),
  ];
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

function columnsOfTable(book: CommuneBook, table: Movement['table']): readonly CensusColumn[] {
  const rows = movements(book).filter((each) => each.table === table);
  const cellsOf = (row: CensusRowKey) => {
    const movement = rows.find((each) => each.row === row);
    return movement === undefined
      ? []
      : [
          ...[movement.opening, ...movement.left, movement.otherDecrease],
          ...[...movement.entered, movement.otherIncrease, movement.closing],
        ];
  };
  const [households, minorityHouseholds, persons, minorityPersons] = censusRowKeys.map(cellsOf);
  return (households ?? []).flatMap((cell, index): CensusColumn[] => {
    const others = [minorityHouseholds?.[index], persons?.[index], minorityPersons?.[index]];
    const [minority, people, minorityPeople] = others;
    if (minority === undefined || people === undefined || minorityPeople === undefined) return [];
    const personsMoveAlone = index === 3 || index === 7;
    return [
      {
        ...{ households: cell, minorityHouseholds: minority, persons: people },
        ...{ minorityPersons: minorityPeople, personsMoveAlone },
      },
    ];
  });
}

/** Every column of "Hộ dân cư", "Hộ nghèo", "Hộ cận nghèo" that holds counts. */
export function censusColumns(book: CommuneBook): readonly CensusColumn[] {
  const { population } = book.sheets;
  const ofPopulation = (column: 'previous' | 'current'): readonly CensusColumn[] =>
    population === null
      ? []
      : [
          {
            households: population.households[column],
            minorityHouseholds: population.minorityHouseholds[column],
            persons: population.persons[column],
            minorityPersons: population.minorityPersons[column],
            personsMoveAlone: false,
          },
        ];
  return [
    ...ofPopulation('previous'),
    ...ofPopulation('current'),
    ...columnsOfTable(book, 'poor'),
    ...columnsOfTable(book, 'nearPoor'),
  ];
}
