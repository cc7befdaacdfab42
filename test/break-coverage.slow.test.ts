import { expect, it } from 'vitest';
import { checkYear } from '../src/rules/index.ts';
import { assembleYear } from '../src/workbook/submissions.ts';
import { identityRulesOf } from '../src/rules/coverage.ts';
import type { Issue } from '../src/model/issue.ts';
import type { RawCell } from '../src/workbook/read/raw.ts';
import { columnName, type DataCell } from './break/cells.ts';
import { cellsByColumn, underIdentity } from './break/population.ts';
import { isReported } from './break/report.ts';
import { rawSheetOf, SampleYear } from './break/sample.ts';
import { count } from './counts.ts';

/*
 * Which columns stand under an identity is written down (rules/coverage.ts) and held here against what the rules do: one
 * more or one less cannot go unseen under an identity, and can anywhere else.
 */

const year = new SampleYear();
/** One column in so many; all of them in the long run. The one that the second test names is always among them. */
const every = count({ few: 8, all: 1 });
const numbers = cellsByColumn(year)
  .filter(([first]) => first?.type.shape === 'number')
  .filter(
    ([first], index) =>
      index % every === 0 || (first !== undefined && columnName(first) === 'huyen receipts.sending'),
  );
const formOf = ({ of }: DataCell) => of.form.id;

/** The year's new issues when a cell holds one more, and one less. */
function* oneOff(cell: DataCell): Iterable<readonly Issue[]> {
  const { raw, of, sheet, address, type } = cell;
  if (raw.kind !== 'number' || type.shape !== 'number') return;
  const step = type.decimals === 2 ? 0.01 : 1;
  for (const by of [step, -step]) {
    const value = Number((raw.value + by).toFixed(6));
    const changed: RawCell = { ...raw, value, lexeme: String(value) };
    const cells = new Map(rawSheetOf(of, sheet).cells).set(address, changed);
    const found = year.newIssues(of, sheet, cells);
    // A number that the column does not take at all says nothing about identities.
    if (!found.some(({ rule }) => rule === 'number-out-of-range')) yield found;
  }
}

/** What the sample says of a cell already, with another number in it, is nothing new. */
const known = new Set(sampleIssues().map(placeOf));
const isOther = (issue: Issue): boolean => !known.has(placeOf(issue));

function placeOf({ rule, at }: Issue): string {
  return JSON.stringify([rule, at]);
}

function sampleIssues(): readonly Issue[] {
  const books = year.books.map(({ book }) => book);
  const district = books.find((book) => book.kind === 'huyen');
  if (district === undefined) throw new Error('no district');
  const communes = books.filter((book) => book.kind === 'xa');
  return checkYear(assembleYear(2023, district, communes).data);
}

const seen = (cell: DataCell, found: readonly Issue[]): boolean =>
  isReported(cell, { kind: 'digit', what: '', cells: new Map(), alsoRows: [] }, found);

it('every column on the list is held by a rule that it names', () => {
  const idle = numbers.flatMap((cells) => {
    const under = cells.filter(underIdentity);
    const [first] = under;
    if (first === undefined) return [];
    const named = identityRulesOf(formOf(first), first.sheet.id, first.column);
    const held = under
      .slice(0, 8)
      .some((cell) =>
        [...oneOff(cell)].some((found) =>
          found.some((issue) => named.includes(issue.rule) && seen(cell, [issue])),
        ),
      );
    return held ? [] : [columnName(first)];
  });
  expect(idle).toEqual([]);
});

it('no other column stands under one: one more or less goes unseen in some cell', () => {
  const held = numbers.flatMap((cells) => {
    const [first] = cells;
    if (first === undefined || cells.some(underIdentity)) return [];
    const free = cells.some((cell) => [...oneOff(cell)].some((found) => !seen(cell, found.filter(isOther))));
    return free ? [] : [columnName(first)];
  });
  // An equality as well, but the cell may stay blank, and then nothing holds it.
  expect(held).toEqual(['huyen receipts.sending']);
});
