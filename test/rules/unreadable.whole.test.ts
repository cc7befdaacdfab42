import { describe, expect, it } from 'vitest';
import { communeForm } from '../../src/forms/commune/form.ts';
import { districtForm } from '../../src/forms/district/form.ts';
import type { DataSheet } from '../../src/forms/define.ts';
import { checkYear } from '../../src/rules/index.ts';
import { type Override, yearWith } from './books.ts';

/**
 * What the reader could not read it has said at its cell. No rule adds to that, takes it for 0 or for "not there", or falls
 * over it: held for every sheet, and for every column of every sheet, of the good base.
 */

const books = [
  ...Object.values<DataSheet>(communeForm.sheets).map(
    // The base's first commune has no loudspeakers.
    (sheet) => [sheet.id === 'loudspeakers' ? '23443' : '23431', sheet] as const,
  ),
  ...Object.values<DataSheet>(districtForm.sheets).map((sheet) => ['huyen', sheet] as const),
];

/** How many rows the base has of a list, at most. */
const mostRows = 15;

/** Every cell of a column made unreadable, where the base has a row. */
function unreadable(book: string, sheet: DataSheet, column: string): readonly Override[] {
  if (sheet.kind === 'fields') return [{ book, cell: `${sheet.id}.${column}`, value: '?không rõ' }];
  const rows = sheet.kind === 'matrix' ? Object.keys(sheet.rows) : rowsOfBase(book, sheet.id);
  return rows.map((row) => ({ book, cell: `${sheet.id}.${row}.${column}`, value: '?không rõ' }));
}

const base = yearWith([]);

function rowsOfBase(book: string, id: string): readonly string[] {
  const sheets =
    book === 'huyen' ? base.district.sheets : base.communes.find(({ code }) => code === book)?.book?.sheets;
  const data = (
    sheets as Readonly<Record<string, { readonly rows: readonly unknown[] } | null>> | undefined
  )?.[id];
  return Array.from({ length: Math.min(mostRows, data?.rows.length ?? 0) }, (_, index) => String(index + 1));
}

const said = (overrides: readonly Override[]): readonly string[] =>
  checkYear(yearWith(overrides)).map(({ rule, at }) => `${rule} ${at.file} ${at.sheet}!${at.cell}`);

describe.each(books)('%s', (book, sheet) => {
  it(`${sheet.id}: the whole sheet`, () => {
    expect(said([{ book, cell: sheet.id, value: 'null' }])).toEqual([]);
  });

  it(`${sheet.id}: each of its columns`, () => {
    const columns = Object.entries(sheet.kind === 'fields' ? sheet.fields : sheet.columns)
      .filter(([, column]) => (column as { readonly kind: string }).kind !== 'formula')
      .map(([key]) => key);
    expect(columns.flatMap((column) => said(unreadable(book, sheet, column)))).toEqual([]);
  });
});
