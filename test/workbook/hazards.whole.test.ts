import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { hazards, lockFile } from '../../fixtures/hazards/hazards.ts';
import { measure } from '../../fixtures/hazards/measure.ts';
import type { Located } from '../../src/model/cell.ts';
import { describeFault } from '../../src/package/faults.ts';
import { readAndCheck } from '../../src/check.ts';
import { filesOfYear } from '../../src/workspace/find.ts';
import { readBook } from '../../src/workbook/read/form-reader.ts';

it.each(hazards)('$name', ({ bytes, issue, reads }) => {
  const { book, issues } = readBook('xa/tep.xlsx', bytes());
  const found = issues.map(({ rule, at }) => [rule, at.sheet === null ? '' : `${at.sheet}!${at.cell ?? ''}`]);
  expect(found.slice(0, 1)).toEqual(issue === undefined ? [] : [issue]);
  for (const { message, fix } of issues) {
    expect(message).toMatch(/^\p{Lu}|^“/u);
    expect(fix).toMatch(/\.$/);
  }
  // A file that reads whole, however it is written, reads as the sample.
  if (reads === undefined && issue !== undefined) return;
  const [path, value] = reads ?? ['poor.households.opening', '190'];
  const cell = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], book?.sheets);
  expect(cell as Located<unknown>).toMatchObject({ state: 'value', typed: value });
});

it.each(hazards.filter(({ name }) => name.endsWith('(replica)')))(
  '$name: every cell as the sample',
  ({ bytes }) => {
    const [original] = hazards;
    if (original === undefined) throw new Error('no sample');
    expect(readBook('xa/tep.xlsx', bytes())).toEqual(readBook('xa/tep.xlsx', original.bytes()));
  },
);

it('a lock file is passed over', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'khóa '));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync('fixtures/dak-to-v1/2023', path.join(root, '2023'), { recursive: true });
  const before = readAndCheck(2023, filesOfYear(root, 2023));
  writeFileSync(path.join(root, '2023/xa', lockFile.name), lockFile.bytes());
  writeFileSync(path.join(root, '2023', '~$huyen.xlsx'), lockFile.bytes());
  const after = readAndCheck(2023, filesOfYear(root, 2023));
  expect(after.files).toEqual(before.files);
  expect(after.issues).toEqual(before.issues);
});

it('too many parts are told from too many bytes', () => {
  const entries = describeFault({ code: 'ZIP_BOMB', detail: 'entries' });
  expect(entries.message).toContain('hơn 500 thành phần');
  expect(entries.message).not.toBe(describeFault({ code: 'ZIP_BOMB', detail: 'total-size' }).message);
});

// A process of its own with a small heap: one that asks for more dies there. Node and its loader take some 95 MB of it.
it.each(hazards.filter(({ heavy }) => heavy))('$name keeps its memory bounded', (hazard) => {
  expect(measure(hazard).megabytes).toBeLessThan(400);
});
