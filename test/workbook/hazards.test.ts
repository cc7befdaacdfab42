import { expect, it } from 'vitest';
import { hazards } from '../../fixtures/hazards/hazards.ts';
import { measure } from '../../fixtures/hazards/measure.ts';
import type { Located } from '../../src/model/cell.ts';
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

// A process of its own with a small heap: one that asks for more dies there. Node and its loader take some 95 MB of it.
it.each(hazards.filter(({ heavy }) => heavy))('$name keeps its memory bounded', (hazard) => {
  expect(measure(hazard).megabytes).toBeLessThan(400);
});
