import type { RowOf } from '../../forms/define.ts';
import type { lastYear } from '../../forms/district/last-year.ts';
import { valueOf } from '../../model/cell.ts';
import type { FillOptions } from '../write/job.ts';
import type { BookValues, CellValues } from '../write/values.ts';

type Balances = RowOf<typeof lastYear>;

/** Column (1) of a commune's three census sheets, from its row of the district's "Số liệu năm trước". */
export function openingBalances(row: Balances | undefined): {
  readonly values: BookValues;
  readonly options: FillOptions;
} {
  if (row === undefined) return { values: {}, options: {} };
  const matrix = (column: string, cells: readonly (number | undefined)[]) => {
    const [households, minorityHouseholds, persons, minorityPersons] = cells;
    const put = (value: number | undefined): CellValues => ({ [column]: value });
    return {
      matrix: {
        households: put(households),
        minorityHouseholds: put(minorityHouseholds),
        persons: put(persons),
        minorityPersons: put(minorityPersons),
      },
    };
  };
  const values: BookValues = {
    population: matrix('previous', [
      valueOf(row.households),
      valueOf(row.minorityHouseholds),
      valueOf(row.persons),
      valueOf(row.minorityPersons),
    ]),
    poor: matrix('opening', [
      valueOf(row.poorHouseholds),
      valueOf(row.minorityPoorHouseholds),
      valueOf(row.poorPersons),
      valueOf(row.minorityPoorPersons),
    ]),
    nearPoor: matrix('opening', [
      valueOf(row.nearPoorHouseholds),
      valueOf(row.minorityNearPoorHouseholds),
      valueOf(row.nearPoorPersons),
      valueOf(row.minorityNearPoorPersons),
    ]),
  };
  // A preliminary number may still change: only an official one is nobody's to type.
  const locked = { population: ['previous'], poor: ['opening'], nearPoor: ['opening'] };
  return { values, options: valueOf(row.status) === 'official' ? { locked } : {} };
}
