import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAndCheck } from '../../src/check.ts';
import { filesOfYear } from '../../src/workspace/find.ts';
import { withNewerColumn } from '../forms/newer-column.ts';
import { said } from '../rules/said.ts';
import { fencedLines, type TableRow, tableOf } from '../rules/tables.ts';
import { bytesOf, ownFile } from './reader-files.ts';
import { folder, holdsGoodAndBad, ofYear, sections, shown } from './reader-fixtures.ts';

/** The rules of the sorting of a year's files: each case is a folder of workbooks, read as a whole. */

// The two versions of the commune form differ in no column yet.
withNewerColumn();

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
      for (const { file = '', holds, value = '' } of tableOf(body))
        if (holds === 'link') symlinkSync(value, path.join(root, '2023', file));
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
