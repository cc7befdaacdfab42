import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Form } from '../../src/forms/define.ts';
import type { Located } from '../../src/model/cell.ts';
import type { Issue, Severity } from '../../src/model/issue.ts';
import { readAndCheck } from '../../src/pipeline.ts';
import { readBook, readerRules } from '../../src/workbook/read/form-reader.ts';
import { submissionRules } from '../../src/workbook/submissions.ts';
import { yearFileRules } from '../../src/workbook/year-files.ts';
import { filesOfYear } from '../../src/workspace/find.ts';
import { withNewerColumn } from '../forms/newer-column.ts';
import { layout } from '../rules/books.ts';
import { readBook as bookInMemory } from '../rules/books.ts';
import { said } from '../rules/said.ts';
import { fencedLines, sectionsOf, type TableRow, tableOf } from '../rules/tables.ts';
import { locate } from '../rules/typed-cells.ts';
import { bytesOf, communeBase, formOf, ownFile } from './reader-files.ts';
import { placeIn } from './form-workbook.ts';

/**
 * Every rule of the reader, and of the sorting of a year's files, has a fixture `fixtures/reader/<id>.md`, as the rules of
 * the data have theirs: what differs from the good base, and below it all that must be said of it, word for word.
 */

// The two versions of the commune form differ in no column yet.
withNewerColumn();

const folder = new URL('../../fixtures/reader/', import.meta.url);

const ofYear: readonly (readonly [string, Severity])[] = [
  ...Object.entries({ ...yearFileRules, ...submissionRules }).map(
    ([id, { severity }]) => [id, severity] as const,
  ),
];
const ofWorkbook = readerRules.map(({ id, severity }) => [id, severity as Severity] as const);

/** Place, message, what to do; the rule is named where it is not the fixture's own. */
function shown(issue: Issue, own: string): string[] {
  const { at, rule, message, fix } = issue;
  const sheet = at.sheet === null ? '' : ` ${at.sheet}${at.cell === null ? '' : `!${at.cell}`}`;
  const other = rule === own ? '' : ` [${rule}]`;
  return [`${at.file}${sheet}${other}`, `  ${message}`, ...(fix === undefined ? [] : [`  ${fix}`])];
}

const sections = (id: string) => sectionsOf(readFileSync(new URL(`${id}.md`, folder), 'utf8'));

/** What the base's own district workbook lacks is no news. */
const toldOfBase = new Set(
  readBook(ownFile.huyen, bytesOf('huyen', [])).issues.map((issue) => JSON.stringify(issue)),
);

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

function holdsGoodAndBad(id: string): void {
  it('has a good and a bad case', () => {
    const titles = sections(id).map(({ title }) => title.split(':')[0]);
    expect(titles).toContain('Good');
    expect(titles).toContain('Bad');
    for (const title of titles) expect(['Good', 'Bad']).toContain(title);
  });
}

describe.each(ofWorkbook)('%s', (id, severity) => {
  holdsGoodAndBad(id);

  it.each(sections(id).map(({ title, body }) => [title, body] as const))('%s', (title, body) => {
    const bad = title.startsWith('Bad');
    const changes = tableOf(body);
    const books = [...new Set(changes.map(({ book = '23431' }) => book))];
    const issues = books.flatMap((code) => {
      const own = changes.filter(({ book = '23431' }) => book === code);
      const reading = readBook(ownFile[code as keyof typeof ownFile], bytesOf(code, own));
      for (const row of own) holdsWhatIsRead(code, row, reading.book?.sheets, reading.issues);
      return reading.issues.filter((issue) => !toldOfBase.has(JSON.stringify(issue)));
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
  expect(located).toEqual(locate(type, reads === 'nothing' ? '' : reads, at, layout));
}

describe('a year of files', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), 'năm '));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  /** The base's three workbooks, by file name, and what a fixture does to them. */
  function yearOf(changes: readonly TableRow[]): ReadonlyMap<string, Uint8Array> {
    const codes = new Map<string, string>(Object.entries(ownFile).map(([code, file]) => [file, code]));
    const foreign = new Map<string, Uint8Array>();
    for (const { file = '', holds = '', value = '' } of changes) {
      if (holds === 'workbook of') codes.set(file, value);
      if (holds === 'removed') codes.delete(file);
      if (holds === 'bytes') foreign.set(file, Buffer.from(value));
    }
    const workbooks = [...codes].map(([file, code]) => {
      const own = changes.filter(
        (row) => row['file'] === file && (row['cell'] !== '' || row['holds'] === 'form version'),
      );
      return [file, bytesOf(code, own)] as const;
    });
    return new Map([...workbooks, ...foreign]);
  }

  describe.each(ofYear)('%s', (id, severity) => {
    holdsGoodAndBad(id);

    it.each(sections(id).map(({ title, body }) => [title, body] as const))('%s', (title, body) => {
      rmSync(path.join(root, '2023'), { recursive: true, force: true });
      for (const [file, bytes] of yearOf(tableOf(body))) {
        mkdirSync(path.dirname(path.join(root, '2023', file)), { recursive: true });
        writeFileSync(path.join(root, '2023', file), bytes);
      }
      const { issues } = readAndCheck(2023, filesOfYear(root, 2023));
      const own = issues.filter(({ rule }) => rule === id);
      said(
        new URL(`${id}.md`, folder),
        title,
        own.flatMap((issue) => shown(issue, id)),
        fencedLines(body),
      );
      expect(own.length > 0).toBe(title.startsWith('Bad'));
      for (const issue of own) expect(issue.severity).toBe(severity);
    });
  });
});
