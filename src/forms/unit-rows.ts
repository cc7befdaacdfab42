import type { RowsContext } from './define.ts';

/** A list made by itself goes no further: all provinces together have some 3,300 units, the largest below 200. */
export const mostUnits = 1_500;

/** What version 1 has, and what a district that has not listed its units yet begins with. */
const rowsOfVersion1 = 130;

/** Rows of a list with `perUnit` rows for each unit, and some more for those that come in the year. */
export function rowsForUnits(perUnit: number): (form: RowsContext) => number {
  return ({ version, communes }) =>
    version === 1 || communes.length === 0
      ? rowsOfVersion1
      : Math.min(communes.length * perUnit + 30, mostUnits);
}
