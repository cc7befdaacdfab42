import type { Book, CommuneBook, YearData } from '../../forms/books.ts';
import { fundYearsOf } from '../../forms/commune/funds.ts';
import { type Column, type LayoutContext, type PreparedRow, textOf } from '../../forms/define.ts';
import { placeColumns } from '../../forms/layout.ts';
import { parseAddress } from '../../model/address.ts';
import type { CellRef } from '../../model/cell.ts';
import type { Issue } from '../../model/issue.ts';
import type { Mistake } from '../../model/mistake.ts';
import { type MissingRow, missingRows, preparedRowMissing } from '../prepared-row-missing.ts';
import type { Recheck } from './recheck.ts';
import { elsewhere } from './typos.ts';

/**
 * Rows of "Nguồn vốn" that came printed and are gone: told once each, where what was found because of it vanishes with the row back in
 * its place, all of its money paid out. What was paid nobody knows; more than that it cannot be.
 */
export function lostRows(
  issues: readonly Issue[],
  data: YearData,
  recheck: Recheck,
): { readonly mistakes: readonly Mistake[]; readonly left: readonly Issue[] } {
  const mistakes: Mistake[] = [];
  let left = issues;
  for (const lost of missingRows(data)) {
    const own = left.find((issue) => isOf(issue, lost));
    if (own === undefined || lost.sheet.id !== 'funds' || lost.book.layout.printedSums !== true) continue;
    const { gone } = recheck.vanishingWith(lost.book.file, (book) => withRow(book, lost), left);
    const found = [
      own,
      ...gone.filter((issue) => issue !== own),
      ...left.filter((issue) => isAtHole(issue, lost)),
    ];
    if (!gone.includes(own)) continue;
    const others = elsewhere(own.at, found);
    mistakes.push({
      told: {
        ...own,
        fix: `${own.fix ?? ''} Có lại dòng này, nhập đúng số thì lỗi ở ${others.join(', ')} cũng hết.`,
      },
      found,
    });
    left = left.filter((issue) => !found.includes(issue));
  }
  return { mistakes, left };
}

const isOf = ({ rule, at, about }: Issue, { book, name }: MissingRow): boolean =>
  rule === preparedRowMissing.id && at.file === book.file && about === name;

/** What the reader says of the empty row itself, and of what is left in it: with the row back there is neither hole nor stranger. */
function isAtHole({ rule, at }: Issue, { book, sheet, row }: MissingRow): boolean {
  if (at.file !== book.file || at.sheet !== sheet.name) return false;
  const isEmpty = !(book.sheets.funds?.rows ?? []).some((each) => each.row === row);
  return (
    isEmpty &&
    ['blank-row-between', 'cell-outside-form'].includes(rule) &&
    parseAddress(at.cell ?? '')?.row === row
  );
}

function withRow<B extends Book>(book: B, { sheet, prepared, row }: MissingRow): B {
  if (book.kind !== 'xa' || book.sheets.funds === null) return book;
  const at = (letter: string) => ({ file: book.file, sheet: sheet.name, cell: `${letter}${row}` });
  const values: PreparedRow = { ...paidInFull(prepared, book.layout), ...prepared };
  const cells = placeColumns(sheet, book.layout).flatMap(({ key, letter, column }) =>
    column.kind === 'formula' ? [] : [[key, cellOf(column, values[key], at(letter), book.layout)] as const],
  );
  const added = { ...Object.fromEntries(cells), row, at: at('A') } as unknown as FundRow;
  // At the end: what is found at the first of several rows stays where it is.
  const rows = [...book.sheets.funds.rows, added];
  return { ...book, sheets: { ...book.sheets, funds: { ...book.sheets.funds, rows } } };
}

type DataColumn = Exclude<Column, { kind: 'formula' }>;
type FundRow = NonNullable<CommuneBook['sheets']['funds']>['rows'][number];

/** The payments of each year, as high as its money. */
function paidInFull(prepared: PreparedRow, layout: CommuneBook['layout']): PreparedRow {
  const number = (key: string) => (typeof prepared[key] === 'number' ? prepared[key] : 0);
  return Object.fromEntries(
    fundYearsOf(layout).map(({ given, paid }) => [
      paid,
      given.reduce((sum: number, key) => sum + number(key), 0),
    ]),
  );
}

/** As it would be read. */
function cellOf(
  { type }: DataColumn,
  value: PreparedRow[string] | undefined,
  at: CellRef,
  layout: LayoutContext,
) {
  if (value === undefined) return { at, state: 'blank' } as const;
  const option =
    type.shape === 'choice'
      ? type.options(layout).find((each) => textOf(each.label, layout) === value)
      : undefined;
  return { at, state: 'value', value: option?.value ?? value, typed: String(value) } as const;
}
