import { expect, it } from 'vitest';
import { openingBalances } from '../../../src/workbook/carry-over/opening-balances.ts';
import { type Override, yearWith } from '../../rules/books.ts';

const openings = (...overrides: readonly Override[]) =>
  openingBalances(yearWith(overrides).district.sheets.lastYear?.rows.slice(0, 1) ?? []);
const status = (value: string): Override => ({ book: 'huyen', cell: 'lastYear.1.status', value });

it("are column (1) of the commune's census sheets", () => {
  expect(openings().values).toMatchObject({
    population: { matrix: { households: { previous: 699 }, minorityPersons: { previous: 2917 } } },
    poor: { matrix: { households: { opening: 190 }, persons: { opening: 923 } } },
    nearPoor: { matrix: { minorityHouseholds: { opening: 89 } } },
  });
});

it('are locked when official, open while preliminary or not known to be official', () => {
  expect(openings(status('Chính thức')).options).toEqual({
    locked: { population: ['previous'], poor: ['opening'], nearPoor: ['opening'] },
  });
  expect(openings(status('Sơ bộ')).options).toEqual({});
  expect(openings(status('')).options).toEqual({});
});

it('are the sums with those of the units merged into the commune', () => {
  const [row] = yearWith([]).district.sheets.lastYear?.rows ?? [];
  const { values, options } = openingBalances(row === undefined ? [] : [row, row]);
  expect(values['poor']).toMatchObject({
    matrix: { households: { opening: 380 }, persons: { opening: 1846 } },
  });
  expect(options).toEqual(openings().options);
});

it('stay blank where the district has none, cell by cell', () => {
  const { values } = openings({ book: 'huyen', cell: 'lastYear.1.poorHouseholds', value: '' });
  expect(values['poor']).toMatchObject({
    matrix: { households: { opening: undefined }, persons: { opening: 923 } },
  });
  expect(openingBalances([])).toEqual({ values: {}, options: {} });
});
