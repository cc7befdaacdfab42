import { describe, expect, it, test } from 'vitest';
import { addressesOf, addressFrom, valuesOf } from '../../../src/rules/shared/cells.ts';
import { longestRisingRun } from '../../../src/rules/shared/longest-run.ts';
import { medianOf } from '../../../src/rules/shared/out-of-line.ts';
import { nearlySlippedUnit, slippedUnit } from '../../../src/rules/shared/money-unit.ts';
import { addition, decimal, padded } from '../../../src/rules/shared/words.ts';

const at = (cell: string, sheet = 'Hộ nghèo', file = 'xa/a.xlsx') => ({ at: { file, sheet, cell } });

describe('addresses', () => {
  test.each([
    [['L12'], 'L12'],
    [['H12', 'I12', 'J12', 'K12'], 'H12:K12'],
    [['Z9', 'AA9'], 'Z9:AA9'],
    [['N8', 'N9', 'N10'], 'N8:N10'],
    [['N8', 'N10'], 'N8, N10'],
    [['N8', 'O8', 'O9'], 'N8, O8, O9'],
    [['N8', 'N8'], 'N8'],
  ])('%j are said as %s', (cells, said) => {
    expect(addressesOf(cells.map((cell) => at(cell)))).toBe(said);
  });

  it('name sheet and file only where these are others', () => {
    const here = at('C7').at;
    expect(addressFrom(here, at('L7'))).toBe('L7');
    expect(addressFrom(here, at('L7', 'Nguồn vốn'))).toBe('Nguồn vốn!L7');
    expect(addressFrom(here, at('L7', 'Hộ nghèo', 'huyen.xlsx'))).toBe('huyen.xlsx, Hộ nghèo!L7');
  });
});

it('takes values from filled cells alone', () => {
  const filled = { ...at('A1'), state: 'value' as const, value: 3, typed: '3' };
  expect(valuesOf(filled, filled)).toEqual([3, 3]);
  expect(valuesOf(filled, { ...at('A2'), state: 'blank' })).toBeNull();
  expect(valuesOf(filled, { ...at('A2'), state: 'unreadable', typed: '0' })).toBeNull();
});

test.each([
  [
    [365, 923, 1522, 169],
    [0, 1, 2],
  ],
  [
    [164, 51, 81, 110],
    [1, 2, 3],
  ],
  [[486, 365], [0]],
  [
    [5, 5, 6],
    [0, 1, 2],
  ],
  [[], []],
])('the longest rising run of %j is at %j', (numbers, indexes) => {
  expect([...longestRisingRun(numbers)].sort()).toEqual(indexes);
});

test.each([
  [[], undefined],
  [[3], 3],
  [[9, 1, 2], 2],
  [[1, 2, 3, 10], 2.5],
])('the median of %j is %s', (numbers, median) => {
  expect(medianOf(numbers)).toBe(median);
});

describe('units of money', () => {
  it('shows a slip of thousands or millions', () => {
    expect(slippedUnit(150_000, 150_000_000)).toBe('nghìn đồng');
    expect(slippedUnit(150, 150_000_000)).toBe('triệu đồng');
    expect(slippedUnit(151, 150_000_000)).toBeUndefined();
    expect(slippedUnit(0, 0)).toBeUndefined();
    expect(nearlySlippedUnit(151, 150_000_000)).toBe('triệu đồng');
    expect(nearlySlippedUnit(150_000_000, 150_000_000)).toBeUndefined();
  });
});

describe('numbers in messages', () => {
  it('are written the Vietnamese way', () => {
    expect(addition([14, 4, -2, 0])).toBe('14 + 4 + (-2) + 0');
    expect([10, 6.25, 100, 0.5].map(decimal)).toEqual(['10', '6,25', '100', '0,5']);
    expect(padded(2)).toBe('02');
  });
});
