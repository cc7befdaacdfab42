import { expect, it } from 'vitest';
import { fillReport } from '../../src/template/fill.ts';
import { lintTemplate } from '../../src/template/lint.ts';
import { figureSet, fillLines, frameFigures, settings, words } from './samples.ts';

/** Conditions take whole paragraphs away; what goes with them, and what must not. */

const figures = figureSet([words('co', 'Có')]);

it('lets a note vanish with the paragraph that refers to it, and numbers the others without it', () => {
  const { text, notes, issues } = fillLines(
    [
      'Một[^a].',
      '{% if vang %}',
      'Hai[^b].',
      '{% endif %}',
      'Ba[^c], lại một[^a].',
      '[^c]: Thứ hai.',
      '[^b]: Mất.',
      '[^a]: Thứ nhất.',
    ],
    figures,
  );
  expect(text).toEqual(['Một[1].', 'Ba[2], lại một[1].']);
  expect(notes).toEqual(['[1] Thứ nhất.', '[2] Thứ hai.']);
  expect(issues).toEqual([]);
});

it('lets each branch have its own wording of a note', () => {
  const note = ['{% if co %}', '[^a]: Có.', '{% else %}', '[^a]: Không.', '{% endif %}'];
  const files = ['Một[^a].', ...note];
  // samples.ts moves notes to the end; here they stand in their branches.
  expect(fillLines([files.join('\n')], figures).notes).toEqual(['[1] Có.']);
});

it.each([
  ['its note', ['Một[^a].', '{% if vang %}', '[^a]: Mất.', '{% endif %}'], 'footnote-without-note'],
  ['the head of its table', ['{% if vang %}', '| A |', '| --- |', '{% endif %}', '| b |'], 'table-malformed'],
])('reports what has lost %s to a condition', (_, lines, rule) => {
  const { issues } = fillLines([lines.join('\n')], figures);
  expect(issues.map((issue) => [issue.rule, issue.severity])).toEqual([[rule, 'error']]);
  expect(issues[0]?.message).toContain('10-than.md');
});

it('reports a report that a condition left without title', () => {
  const files = [
    { name: '00-mo-dau.md', text: '{% if vang %}\n# Báo cáo\n{% endif %}' },
    { name: '10-than.md', text: 'Hết./.' },
  ];
  const { issues } = fillReport(lintTemplate(files), figureSet(frameFigures), settings, { draft: false });
  expect(issues.map(({ rule }) => rule)).toEqual(['title-missing']);
});
