import { describe, expect, it } from 'vitest';
import {
  communeFullName,
  countingDay,
  isOneOf,
  isUnitIn,
  mergedInto,
  openingRows,
  sendingUnits,
  successorOf,
  unitNames,
} from '../../src/forms/district/units.ts';
import { givenByCommune, sumGiven } from '../../src/forms/district/given-money.ts';
import { valueOf } from '../../src/model/cell.ts';
import { type Override, yearWith } from '../rules/books.ts';

const huyen = (cell: string, value: string): Override => ({ book: 'huyen', cell, value });

/** Văn Lem (23431), Pô Kô (23443) and a third, Tân Cảnh (23437), counted on 05/11/2023. */
function units(...overrides: readonly Override[]) {
  const { sheets, layout } = yearWith([
    huyen('communes.3', '= 2'),
    huyen('communes.3.code', '23437'),
    huyen('communes.3.name', 'Tân Cảnh'),
    huyen('lastYear.3', '= 2'),
    huyen('lastYear.3.code', '23437'),
    ...overrides,
  ]).district;
  return { sheets, layout, day: countingDay(sheets, 2023) };
}

const codesOf = (rows: readonly { readonly code: Parameters<typeof valueOf>[0] }[]) =>
  rows.map(({ code }) => valueOf(code));

/** Pô Kô into Tân Cảnh, and Tân Cảnh into Văn Lem. */
const chain = [
  huyen('communes.2.until', '01/3/2023'),
  huyen('communes.2.mergedInto', '23437'),
  huyen('communes.3.until', '01/7/2023'),
  huyen('communes.3.mergedInto', '23431'),
];

describe('units that merge', () => {
  it('in a chain are all in the last of them: its beginning, its money', () => {
    const { sheets, layout, day } = units(...chain);
    expect(codesOf(sendingUnits(sheets, 2023))).toEqual(['23431']);
    expect(codesOf(mergedInto(sheets, '23431', day))).toEqual(['23437', '23443']);
    expect(codesOf(openingRows(sheets, '23431', day))).toEqual(['23431', '23437', '23443']);
    const [, poKo] = sheets.communes?.rows ?? [];
    const last = poKo && successorOf(sheets, poKo, day);
    expect(last && communeFullName(last)).toBe('Xã Văn Lem');
    const given = givenByCommune(sheets, layout);
    expect([...(given?.keys() ?? [])]).toEqual(['23431']);
    // Of each line both shares, whoever had them at first.
    const apart = givenByCommune(units().sheets, layout);
    const initial = (of: typeof given) =>
      [...(of?.values() ?? [])].flat().reduce((sum, row) => sum + (sumGiven(row, 'initial') ?? 0), 0);
    expect(initial(given)).toBe(initial(apart));
  });

  it('after the day of the figures send as before', () => {
    const { sheets, day } = units(
      huyen('communes.2.until', '06/11/2023'),
      huyen('communes.2.mergedInto', '23431'),
    );
    expect(codesOf(sendingUnits(sheets, 2023))).toEqual(['23431', '23443', '23437']);
    expect(mergedInto(sheets, '23431', day)).toEqual([]);
    expect(codesOf(openingRows(sheets, '23431', day))).toEqual(['23431']);
  });

  it('in a circle have nobody who sends', () => {
    const { sheets, day } = units(
      ...chain,
      huyen('communes.1.until', '01/7/2023'),
      huyen('communes.1.mergedInto', '23443'),
    );
    expect(sendingUnits(sheets, 2023)).toEqual([]);
    const [vanLem] = sheets.communes?.rows ?? [];
    expect(vanLem && successorOf(sheets, vanLem, day)).toBeUndefined();
  });
});

it('what a unit was called before is its name, too, with its kind or without', () => {
  const { sheets } = units(
    huyen('communes.3.name', 'Tân Mới'),
    huyen('communes.3.spellings', 'Tân Cảnh; Thị trấn Tân'),
  );
  const isIts = isOneOf((sheets.communes?.rows ?? []).slice(2).flatMap(unitNames));
  const names = ['Xã Tân Mới', 'xã Tân Cảnh', 'Thị trấn Tân', 'Thị trấn Tân Cảnh', 'Phòng Nội vụ'];
  expect(names.map(isIts)).toEqual([true, true, true, false, false]);
});

describe('a unit whose name in the list cannot be read', () => {
  const { sheets, layout } = units(
    huyen('communes.1.name', '?abc'),
    huyen('offices.2', '= 1'),
    huyen('offices.2.name', 'Xã đội Văn Lem'),
  );

  it('is none of the offices', () => {
    const isUnit = isUnitIn(sheets);
    const names = ['Xã Văn Lem', 'TT. Đắk Tô', 'x. Lạ', 'Phòng Nội vụ', 'Xã đội Văn Lem', 'Văn Lem'];
    expect(names.map(isUnit)).toEqual([true, true, true, false, false, false]);
    // Where the whole list cannot be read neither.
    expect(isUnitIn({ ...sheets, communes: null })('Xã Văn Lem')).toBe(true);
  });

  it('leaves it open what the communes were given', () => {
    expect(givenByCommune(units().sheets, layout)).not.toBeNull();
    expect(givenByCommune(sheets, layout)).toBeNull();
    expect(givenByCommune(units(huyen('communes.2.spellings', '?abc')).sheets, layout)).toBeNull();
  });
});
