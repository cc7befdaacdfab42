import type { RowOf } from '../../forms/define.ts';
import type { lastYear } from '../../forms/district/last-year.ts';
import { valueOf } from '../../model/cell.ts';
import type { FillOptions } from '../write/job.ts';
import type { BookValues } from '../write/values.ts';
import { censusBalances, censusRows } from './census-balances.ts';

type Balances = RowOf<typeof lastYear>;

/** Column (1) of a commune's three census sheets, from its rows of the district's "Số liệu năm trước". */
export function openingBalances(rows: readonly Balances[]): {
  readonly values: BookValues;
  readonly options: FillOptions;
} {
  if (rows.length === 0) return { values: {}, options: {} };
  const values = censusBalances.map(({ sheet, opening, keys }) => {
    const balances = keys.map((key) => sumOf(rows.map((row) => valueOf(row[key]))));
    const matrix = censusRows.map((rowKey, index) => [rowKey, { [opening]: balances[index] }]);
    return [sheet, { matrix: Object.fromEntries(matrix) }];
  });
  // A preliminary number may still change: only an official one is nobody's to type.
  const locked = Object.fromEntries(censusBalances.map(({ sheet, opening }) => [sheet, [opening]]));
  return {
    values: Object.fromEntries(values),
    options: rows.every((row) => valueOf(row.status) === 'official') ? { locked } : {},
  };
}

/** Undefined where one lacks. */
function sumOf(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce(
    (sum, value) => (sum === undefined || value === undefined ? undefined : sum + value),
    0,
  );
}
