import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeFigures, reportSettings } from '../../src/figures/index.ts';
import { reportLines } from '../../src/model/report-lines.ts';
import type { YearData } from '../../src/forms/books.ts';
import { checkYear } from '../../src/rules/index.ts';
import { count } from '../counts.ts';
import { filled } from '../templates/sample.ts';
import { Facts } from './oracle/facts.ts';
import { statements } from './oracle/statements.ts';
import { yearOf, years } from './oracle/workspaces.ts';

/** Sections of a year's report as text, a line for each paragraph; "" holds all of them. */
function sections(data: YearData): ReadonlyMap<string, string> {
  const { report, issues } = filled(makeFigures(data), reportSettings(data));
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  const all = new Map<string, string>([['', '']]);
  for (const { section, text } of reportLines(report))
    for (const key of ['', section]) all.set(key, `${all.get(key) ?? ''}${text}\n`);
  return all;
}

function contradictions(data: YearData, issues: readonly { readonly rule: string }[]): readonly string[] {
  const facts = new Facts(data);
  const told = sections(data);
  return statements.flatMap(({ section, words, against, warned }) => {
    const text = told.get(section) ?? '';
    const candidates = words.flags.includes('s') ? [text] : text.split('\n');
    return candidates.flatMap((line) => {
      const match = words.exec(line);
      const cells = match === null ? [] : against(facts, match);
      if (cells.length === 0 || issues.some(({ rule }) => rule === warned)) return [];
      const places = [...new Set(cells.map(({ file, sheet, cell }) => `${file} ${sheet}!${cell}`))];
      return [`${section}: "${line.trim()}" against ${places.join(', ')}`];
    });
  });
}

it('no sentence of a report denies what its cells say', () => {
  let valid = 0;
  const runs = count({ few: 60, all: 4000 });
  fc.assert(
    fc.property(years, (made) => {
      const data = yearOf(made);
      const issues = checkYear(data);
      const errors = issues.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) return;
      valid += 1;
      expect(contradictions(data, issues)).toEqual([]);
    }),
    { seed: 20231120, numRuns: runs },
  );
  expect(valid).toBeGreaterThan(runs * 0.9);
});
