import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Issue, Severity } from '../../src/model/issue.ts';
import { readerRules } from '../../src/workbook/read/form-reader.ts';
import { submissionRules } from '../../src/workbook/submissions.ts';
import { yearFileRules } from '../../src/workbook/year-files.ts';
import { sectionsOf } from '../rules/tables.ts';

/** The fixtures `fixtures/reader/<id>.md`, and how what is said of one is shown. */

export const folder = new URL('../../fixtures/reader/', import.meta.url);

export const ofYear: readonly (readonly [string, Severity])[] = [
  ...Object.entries({ ...yearFileRules, ...submissionRules }).map(
    ([id, { severity }]) => [id, severity] as const,
  ),
];
/** Place, message, what to do; the rule is named where it is not the fixture's own. */
export function shown(issue: Issue, own: string): string[] {
  const { at, rule, message, fix } = issue;
  const sheet = at.sheet === null ? '' : ` ${at.sheet}${at.cell === null ? '' : `!${at.cell}`}`;
  const other = rule === own ? '' : ` [${rule}]`;
  return [`${at.file}${sheet}${other}`, `  ${message}`, ...(fix === undefined ? [] : [`  ${fix}`])];
}

/** The same read back: what a section of the fixture says, without evidence. */
export function issuesIn(lines: readonly string[], own: string): readonly Issue[] {
  const issues: Issue[] = [];
  for (const line of lines) {
    const last = issues.at(-1);
    const [, file, sheet = null, cell = null, rule = own] = placeLine.exec(line) ?? [];
    if (file !== undefined)
      issues.push({ rule, severity: severityOf(rule), at: { file, sheet, cell }, message: '' });
    else if (last !== undefined)
      issues[issues.length - 1] =
        last.message === '' ? { ...last, message: line.trim() } : { ...last, fix: line.trim() };
  }
  return issues;
}

const placeLine = /^(\S+)(?: ([^![\]]+?)(?:!([^[\]]+?))?)?(?: \[([a-z-]+)\])?$/;

const severityOf = (rule: string): Severity =>
  (readerRules.find(({ id }) => id === rule)?.severity ?? 'error') as Severity;

export const sections = (id: string) => sectionsOf(readFileSync(new URL(`${id}.md`, folder), 'utf8'));

export function holdsGoodAndBad(id: string): void {
  it('has a good and a bad case', () => {
    const titles = sections(id).map(({ title }) => title.split(':')[0]);
    expect(titles).toContain('Good');
    expect(titles).toContain('Bad');
    for (const title of titles) expect(['Good', 'Bad']).toContain(title);
  });
}
