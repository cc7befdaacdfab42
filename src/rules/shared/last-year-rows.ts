import type { CommuneBook, DistrictBook } from '../../forms/books.ts';
import type { RowOf } from '../../forms/define.ts';
import type { lastYear } from '../../forms/district/last-year.ts';
import { valueOf, type Located } from '../../model/cell.ts';

export type LastYearRow = RowOf<typeof lastYear>;

/** The district's closing balances of last year for one commune. */
export function lastYearOf(district: DistrictBook, code: string): LastYearRow | undefined {
  return (district.sheets.lastYear?.rows ?? []).find((row) => valueOf(row.code) === code);
}

/** A closing balance of last year, with the commune's opening and closing cells of the same count. */
export interface Balance {
  readonly lastYear: Located<number>;
  readonly opening: Located<number>;
  readonly closing: Located<number>;
  readonly counted: string;
}

/** The twelve counts that both keep; those of a sheet that could not be read are absent. */
export function balances(row: LastYearRow, { sheets }: CommuneBook): readonly Balance[] {
  const { population, poor, nearPoor } = sheets;
  const all = population && {
    households: { lastYear: row.households, counted: 'hộ dân cư' },
    minorityHouseholds: { lastYear: row.minorityHouseholds, counted: 'hộ dân tộc thiểu số' },
    persons: { lastYear: row.persons, counted: 'nhân khẩu' },
    minorityPersons: { lastYear: row.minorityPersons, counted: 'nhân khẩu dân tộc thiểu số' },
  };
  const ofPoor = poor && {
    households: { lastYear: row.poorHouseholds, counted: 'hộ nghèo' },
    minorityHouseholds: { lastYear: row.minorityPoorHouseholds, counted: 'hộ nghèo dân tộc thiểu số' },
    persons: { lastYear: row.poorPersons, counted: 'nhân khẩu nghèo' },
    minorityPersons: { lastYear: row.minorityPoorPersons, counted: 'nhân khẩu nghèo dân tộc thiểu số' },
  };
  const ofNearPoor = nearPoor && {
    households: { lastYear: row.nearPoorHouseholds, counted: 'hộ cận nghèo' },
    minorityHouseholds: {
      lastYear: row.minorityNearPoorHouseholds,
      counted: 'hộ cận nghèo dân tộc thiểu số',
    },
    persons: { lastYear: row.nearPoorPersons, counted: 'nhân khẩu cận nghèo' },
    minorityPersons: {
      lastYear: row.minorityNearPoorPersons,
      counted: 'nhân khẩu cận nghèo dân tộc thiểu số',
    },
  };
  const keys = ['households', 'minorityHouseholds', 'persons', 'minorityPersons'] as const;
  return keys.flatMap((key): Balance[] => [
    ...(all && population
      ? [{ ...all[key], opening: population[key].previous, closing: population[key].current }]
      : []),
    ...(ofPoor && poor ? [{ ...ofPoor[key], opening: poor[key].opening, closing: poor[key].closing }] : []),
    ...(ofNearPoor && nearPoor
      ? [{ ...ofNearPoor[key], opening: nearPoor[key].opening, closing: nearPoor[key].closing }]
      : []),
  ]);
}
