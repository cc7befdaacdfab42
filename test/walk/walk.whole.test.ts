import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TypedBook } from '../../fixtures/book-values.ts';
import { faultyFiles } from '../../src/cli/return/faulty.ts';
import { mistakesAsText } from '../../src/cli/reporters/text.ts';
import { groupBy } from '../../src/model/group-by.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { Mistake } from '../../src/model/mistake.ts';
import { type CheckedYear, readAndCheck } from '../../src/check.ts';
import { mistakesOf } from '../../src/rules/mistakes/mistakes.ts';
import { filesOfYear } from '../../src/workspace/find.ts';
import { fileOf } from './careful-year.ts';
import { type Careless, careless } from './careless.ts';
import {
  begunDistrictWorkbook,
  cellsTyped,
  communes,
  communeWorkbook,
  districtWorkbook,
  year,
} from './poor-district.ts';

/*
 * A year walked through as a clerk of another, poor district walks it: what is asked at first, what one mistake of a commune comes to,
 * what a careless round looks like. Counted and told in golden texts beside this file (`-u` writes them anew).
 */

const root = mkdtempSync(path.join(tmpdir(), 'huyện nghèo '));
const good = path.join(root, 'good');
const begun = path.join(root, 'begun');

function put(workspace: string, file: string, bytes: Uint8Array): void {
  mkdirSync(path.join(workspace, String(year), 'xa'), { recursive: true });
  writeFileSync(path.join(workspace, String(year), file), bytes);
}

beforeAll(async () => {
  put(begun, 'huyen.xlsx', await begunDistrictWorkbook());
  put(good, 'huyen.xlsx', await districtWorkbook());
  for (const [seed, commune] of communes.entries()) put(good, fileOf(commune), await communeWorkbook(seed));
  usual = new Set(check(good).issues.map(keyOf));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const check = (workspace: string) => readAndCheck(year, filesOfYear(workspace, year));
const keyOf = ({ at, rule }: Issue) => [at.file, at.sheet, at.cell, rule].join(' ');

/** What is said of the good year too. */
let usual: ReadonlySet<string>;

/** The good year with the workbooks of those who make these mistakes. */
async function with_(made: readonly Careless[]): Promise<CheckedYear> {
  const workspace = mkdtempSync(path.join(root, 'careless '));
  cpSync(good, workspace, { recursive: true });
  for (const [seed, commune] of communes.entries()) {
    const own = made.filter((each) => each.seed === seed);
    if (own.length === 0) continue;
    put(workspace, fileOf(commune), await sentBy(seed, own));
  }
  return check(workspace);
}

const sent = new Map<string, Promise<Uint8Array>>();

/** What a commune sends that makes these mistakes: the same in its round and in that of all. */
function sentBy(seed: number, own: readonly Careless[]): Promise<Uint8Array> {
  const key = own.map(({ name }) => name).join();
  const known = sent.get(key) ?? made();
  sent.set(key, known);
  return known;

  async function made(): Promise<Uint8Array> {
    const typed = (values: TypedBook) =>
      own.reduce((all, { values: change }) => change?.(all) ?? all, values);
    return own.reduce((all, { bytes: change }) => change?.(all) ?? all, await communeWorkbook(seed, typed));
  }
}

interface Walked {
  readonly before: string;
  readonly after: readonly Mistake[];
}

/** What is found, and what is told of it. Everything that is found is inside one thing that is told. */
function walked({ issues, data }: CheckedYear): Walked {
  const found = issues.filter((issue) => !usual.has(keyOf(issue)));
  const after = mistakesOf(found, data);
  const inside = after.flatMap((mistake) => mistake.found);
  expect(new Set(inside).size).toBe(inside.length);
  expect(new Set(inside)).toEqual(new Set(found));
  return { before: counts(found), after };
}

function counts(found: readonly Issue[]): string {
  const of = (severity: Issue['severity']) => found.filter((issue) => issue.severity === severity).length;
  return `${of('error')} lỗi, ${of('warning')} cảnh báo`;
}

const line = (name: string, { before, after }: Walked) => `${name}: ${before} → ${after.length}`;

describe('what a clerk has to read', () => {
  it('when the year has begun', async () => {
    const { before, after } = walked(check(begun));
    expect(after.length).toBeLessThanOrEqual(25);
    await expect(`${before} → ${after.length}\n\n${mistakesAsText(after)}\n`).toMatchFileSnapshot(
      'begun.txt',
    );
  });

  it('after a round of careless communes, and of each mistake alone', async () => {
    const lines: string[] = [];
    const told: string[] = [];
    const rounds = groupBy(careless, ({ round }) => round);
    const walks = new Map<number, Walked>();
    for (const [round, made] of rounds) walks.set(round, walked(await with_(made)));
    for (const { round, seed, name, most } of careless) {
      const of = fileOf(communes[seed] ?? { code: '', name: '' });
      const alone = rounds.get(round)?.length === 1;
      const after = (walks.get(round)?.after ?? []).filter(
        ({ found }) => alone || found.some(({ at }) => at.file === of),
      );
      const one = { before: counts(after.flatMap(({ found }) => found)), after };
      expect(after.length, name).toBeLessThanOrEqual(most);
      lines.push(line(name, one));
      told.push(`# ${name}\n\n${mistakesAsText(after)}\n`);
      // One letter, as short as what is told.
      const [returned] = faultyFiles(after, [], true).filter(({ file }) => file === of);
      expect(returned?.lines.length, name).toBeLessThanOrEqual(after.length);
    }
    const all = walked(await with_(careless));
    lines.push(line('chín xã cẩu thả', all));
    await expect(`${lines.join('\n')}\n\n${told.join('\n')}`).toMatchFileSnapshot('careless.txt');
  });
});

describe('what is typed', () => {
  it('in the first year, cell by cell', async () => {
    const { huyen, xa } = cellsTyped();
    const told = [['huyen.xlsx', huyen] as const, ['biểu của một xã', xa] as const].map(
      ([book, sheets]) =>
        `${book}: ${total(sheets)} ô\n${sheets.map(({ sheet, cells, where }) => `  ${sheet}: ${cells} ô (${where})`).join('\n')}\n`,
    );
    await expect(told.join('\n')).toMatchFileSnapshot('typed.txt');
  });
});

const total = (sheets: readonly { readonly cells: number }[]) =>
  sheets.reduce((sum, { cells }) => sum + cells, 0);
