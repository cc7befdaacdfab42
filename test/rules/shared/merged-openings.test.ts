import { expect, it } from 'vitest';
import { valueOf } from '../../../src/model/cell.ts';
import { mergedNames, openingsBeforeMerger } from '../../../src/rules/shared/merged-openings.ts';
import { type Override, yearWith } from '../books.ts';

/** Pô Kô (23443) is merged into Văn Lem, whose form was printed before. */
const merged = ['until = 01/7/2023', 'mergedInto = 23431'].map((line) => huyen(`communes.2.${line}`));

function huyen(line: string): Override {
  const [cell = '', value = ''] = line.split(' = ');
  return { book: 'huyen', cell, value };
}

function printed(...overrides: readonly Override[]) {
  const data = yearWith(overrides);
  const book = data.communes[0]?.book;
  if (!book) throw new Error('no book');
  return openingsBeforeMerger(data, book).map(({ printed, now }) => [valueOf(printed), now]);
}

/** Of population, poor and near poor: households, then of minorities, persons, of minorities; its own, and with Pô Kô's. */
const all = [
  ...[
    [699, 1333],
    [190, 334],
    [90, 151],
  ],
  ...[
    [629, 1161],
    [190, 330],
    [89, 148],
  ],
  ...[
    [3117, 6011],
    [923, 1627],
    [437, 736],
  ],
  ...[
    [2917, 5443],
    [923, 1612],
    [433, 725],
  ],
];

it('every opening is its own part, to which the other unit’s comes', () => {
  expect(printed(...merged)).toEqual(all);
  expect(mergedNames(yearWith(merged), '23431')).toEqual(['xã Pô Kô']);
});

it('there are none where nothing was merged into it, or the district has no row for it', () => {
  expect(printed()).toEqual([]);
  expect(printed(...merged, huyen('lastYear.1 = -'))).toEqual([]);
});

it('one that was typed with the other’s part, or otherwise, is not such', () => {
  const typed = (value: string) => ({ book: '23431', cell: 'poor.households.opening', value });
  const others = all.filter(([own, now]) => own !== 190 || now !== 334);
  expect(printed(...merged, typed('334'))).toEqual(others);
  expect(printed(...merged, typed('191'))).toEqual(others);
  expect(printed(...merged, typed(''))).toEqual(others);
});

it('one of which a part is not known, or to which nothing comes, is not such', () => {
  const others = all.filter(([own, now]) => own !== 190 || now !== 334);
  expect(printed(...merged, huyen('lastYear.2.poorHouseholds = ?x'))).toEqual(others);
  expect(printed(...merged, huyen('lastYear.2.poorHouseholds = 0'))).toEqual(others);
});
