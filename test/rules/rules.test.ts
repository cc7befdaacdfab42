import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';

import type { Place } from '../../src/model/cell.ts';
import type { Issue } from '../../src/model/issue.ts';
import { check, checkYear, rules, wholeYear } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { overridesOf, yearWith } from './books.ts';
import { said } from './said.ts';
import { fencedLines, sectionsOf, tableOf } from './tables.ts';

/**
 * Every rule has a fixture `fixtures/rules/<id>.md`: `## Good…` and `## Bad…` sections, each a table of cells that differ
 * from the good base. What a bad one must yield stands below it, word for word; a good one yields nothing of the rule.
 */

const folder = new URL('../../fixtures/rules/', import.meta.url);
const fixture = (id: string) => sectionsOf(readFileSync(new URL(`${id}.md`, folder), 'utf8'));

/** A place as one says it at another: without what both have in common. */
function placeAt(here: Place, { file, sheet, cell }: Place): string {
  if (file === here.file && sheet === here.sheet && cell !== null) return cell;
  return [file === here.file ? '' : `${file} `, sheet ?? '', cell === null ? '' : `!${cell}`].join('');
}

/** Place, message, what to do; the cells that an acknowledgement holds on to; the cells that belong to it. */
function shown({ at, message, fix, actual, expected, evidence = [], related = [] }: Issue): string[] {
  const places = (cells: readonly Place[]) => cells.map((cell) => placeAt(at, cell)).join(', ');
  return [
    placeAt({ file: '', sheet: null, cell: null }, at).trim(),
    message,
    ...(fix === undefined ? [] : [fix]),
    ...(actual === undefined ? [] : [`stands: ${actual}`]),
    ...(expected === undefined ? [] : [`expected: ${expected}`]),
    ...(evidence.length === 0 ? [] : [`rests on: ${places(evidence.map((each) => each.at))}`]),
    ...(related.length === 0 ? [] : [`see: ${places(related)}`]),
  ].map((line, index) => (index === 0 ? line : `  ${line}`));
}

function found(rule: Rule, body: string): readonly Issue[] {
  return check(wholeYear(yearWith(overridesOf(tableOf(body)))), [rule]);
}

test('the base has nothing wrong', () => {
  expect(checkYear(yearWith([]))).toEqual([]);
});

test('every rule has one fixture, and every fixture a rule', () => {
  const fixtures = readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => name.replace('.md', ''));
  expect(fixtures.sort()).toEqual(rules.map((rule) => rule.id).sort());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const sections = fixture(id);

  it('has a good and a bad case', () => {
    expect(sections.some(({ title }) => title.startsWith('Good'))).toBe(true);
    expect(sections.some(({ title }) => title.startsWith('Bad'))).toBe(true);
  });

  it.each(sections.map((section) => [section.title, section.body] as const))('%s', (title, body) => {
    const issues = found(rule, body);
    said(new URL(`${id}.md`, folder), title, issues.flatMap(shown), fencedLines(body));
    expect(issues.length > 0).toBe(title.startsWith('Bad'));
    for (const issue of issues) {
      expect(issue.severity).toBe(rule.severity);
      // What stands at a cell can be acknowledged; that a workbook is missing cannot.
      if (issue.at.cell !== null && rule.id !== 'commune-missing')
        expect(issue.evidence?.length).toBeGreaterThan(0);
    }
  });
});
