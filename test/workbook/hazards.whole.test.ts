import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { cellOf, type Hazard, hazards, lockFile } from '../../fixtures/hazards/hazards.ts';
import { measure } from '../../fixtures/hazards/measure.ts';
import { type Reading, readingOf } from '../../fixtures/hazards/reading.ts';
import { describeFault } from '../../src/package/faults.ts';
import { readAndCheck } from '../../src/check.ts';
import { filesOfYear } from '../../src/workspace/find.ts';
import { readBook } from '../../src/workbook/read/form-reader.ts';

/** Heavy ones are read in a process of their own alone. */
const read = (hazard: Hazard): Reading =>
  hazard.heavy === true ? measure(hazard) : readingOf(hazard.bytes(), cellOf(hazard));

it.each(hazards)('$name', (hazard) => {
  const { issue, reads } = hazard;
  const { issues, value } = read(hazard);
  expect(issues.slice(0, 1).map(({ rule, at }) => [rule, at])).toEqual(issue === undefined ? [] : [issue]);
  for (const { message, fix } of issues) {
    expect(message).toMatch(/^\p{Lu}|^“/u);
    expect(fix).toMatch(/\.$/);
  }
  if (reads === undefined && issue !== undefined) return;
  const [, typed] = reads ?? ['', '190'];
  expect(value).toBe(typed);
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

// A process of its own with a small heap: one that asks for more dies there.
it.each(hazards.filter(({ heavy }) => heavy))('$name keeps its memory bounded', (hazard) => {
  expect(measure(hazard).megabytes).toBeLessThan(400);
});
