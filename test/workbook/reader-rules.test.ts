import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Form } from '../../src/forms/define.ts';
import type { Located } from '../../src/model/cell.ts';
import type { Issue, Severity } from '../../src/model/issue.ts';
import { readBook, readerRules } from '../../src/workbook/read/form-reader.ts';
import { withNewerColumn } from '../forms/newer-column.ts';
import { layout } from '../rules/books.ts';
import { readBook as bookInMemory } from '../rules/books.ts';
import { said } from '../rules/said.ts';
import { fencedLines, type TableRow, tableOf } from '../rules/tables.ts';
import { locate } from '../rules/typed-cells.ts';
import { bytesOf, communeBase, formOf, ownFile, readingOf } from './reader-files.ts';
import { folder, holdsGoodAndBad, ofYear, sections, shown } from './reader-fixtures.ts';
import { placeIn } from './form-workbook.ts';

/**
 * Every rule of the reader, and of the sorting of a year's files, has a fixture `fixtures/reader/<id>.md`, as the rules of
 * the data have theirs: what differs from the good base, and below it all that must be said of it, word for word. Those of a
 * year's files run in year-rules.whole.test.ts.
 */

// The two versions of the commune form differ in no column yet.
withNewerColumn();

const ofWorkbook = readerRules.map(({ id, severity }) => [id, severity as Severity] as const);

test('the base is read without an issue, as the rules are given it', () => {
  const bytes = bytesOf('23431', []);
  const { book, issues } = readBook(ownFile['23431'], bytes);
  expect(issues).toEqual([]);
  const inMemory = bookInMemory(formOf('23431'), communeBase('23431'), ownFile['23431']);
  expect(book?.sheets).toEqual(inMemory);
});

test('every rule of the reader and of the files has one fixture, and every fixture a rule', () => {
  const fixtures = readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => name.replace('.md', ''));
  expect(fixtures.sort()).toEqual([...ofWorkbook, ...ofYear].map(([id]) => id).sort());
});

describe.each(ofWorkbook)('%s', (id, severity) => {
  holdsGoodAndBad(id);

  it.each(sections(id).map(({ title, body }) => [title, body] as const))('%s', (title, body) => {
    const bad = title.startsWith('Bad');
    const changes = tableOf(body);
    const books = [...new Set(changes.map(({ book = '23431' }) => book))];
    const issues = books.flatMap((code) => {
      const own = changes.filter(({ book = '23431' }) => book === code);
      const reading = readingOf(code as keyof typeof ownFile, own);
      for (const row of own) holdsWhatIsRead(code, row, reading.book?.sheets, reading.issues);
      return reading.ofChanges;
    });
    said(
      new URL(`${id}.md`, folder),
      title,
      issues.flatMap((issue) => shown(issue, id)),
      fencedLines(body),
    );
    const own = issues.filter(({ rule }) => rule === id);
    expect(own.length > 0).toBe(bad);
    for (const issue of own) expect(issue.severity).toBe(severity);
  });
});

/** `reads`: what the cell is taken for, as typed. A cell with an error has no value. */
function holdsWhatIsRead(
  code: string,
  { cell = '', holds = '', reads = '' }: TableRow,
  sheets: unknown,
  issues: readonly Issue[],
): void {
  const keys = cell.split('.');
  const [id = '', second = '', third] = keys;
  if (keys.length < 2 || cell.includes('!') || second === 'gate' || holds === 'copy of row') return;
  const form: Form = formOf(code);
  const { sheet, cell: address, type } = placeIn(form, layout, cell);
  const data = (sheets as Readonly<Record<string, unknown>> | undefined)?.[id];
  const rows = (data as { readonly rows?: readonly { readonly row: number }[] } | null)?.rows;
  const row = rows?.find((each) => each.row === Number(/\d+/.exec(address)?.[0]));
  const cells = (
    third === undefined ? data : (row ?? (data as Readonly<Record<string, unknown>> | null)?.[second])
  ) as Readonly<Record<string, Located<unknown>>> | undefined;
  const located = cells?.[third ?? second];
  const wrong = issues.some(
    ({ severity, at }) => severity === 'error' && at.sheet === sheet && at.cell === address,
  );
  if (wrong) expect(located?.state ?? 'unreadable').not.toBe('value');
  if (reads === '') return;
  if (type === null) throw new Error(`${cell} has no type`);
  const at = { file: ownFile[code as keyof typeof ownFile], sheet, cell: address };
  // What a formula stands on is test/workbook/control-formulas.test.ts's.
  const read = located?.state === 'value' ? { ...located, formula: undefined } : located;
  expect(read).toEqual(locate(type, reads === 'nothing' ? '' : reads, at, layout));
}
