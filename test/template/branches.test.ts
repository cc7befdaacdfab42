import { describe, expect, it } from 'vitest';
import { branched, branchSign } from '../../src/template/branches.ts';
import { runSign } from '../../src/template/continued.ts';
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

describe('the branches of a file', () => {
  const of = (...lines: readonly string[]) => {
    const text = lines.join('\n');
    return branched({ name: '40-muc-tieu.md', text }, text);
  };
  /** What stands under which branch. */
  const under = (...lines: readonly string[]): readonly (readonly [string, string])[] => {
    const { text, branches } = of(...lines);
    let branch = 0;
    return text.split('\n').flatMap((line): [string, string][] => {
      if (line.startsWith(branchSign)) branch = Number(line.slice(branchSign.length));
      return line.startsWith(branchSign) || /^\{%/.test(line) || line === ''
        ? []
        : [[line, branches[branch] ?? '?']];
    });
  };
  const slug = '40-muc-tieu › ';

  it('are told by all conditions around, those that failed before among them', () => {
    expect(
      under(
        ...['Trước.', '{% if a %}', 'A.', '{% elsif b %}', 'B.', '{% else %}', 'C.', '{% endif %}', 'Sau.'],
        ...[
          '{% unless d %}',
          'D.',
          '{% for e in f %}',
          'E.',
          '{% endfor %}',
          'D2.',
          '{% endunless %}',
          'Cuối.',
        ],
      ),
    ).toEqual([
      ['Trước.', ''],
      ['A.', `${slug}if a`],
      ['B.', `${slug}if a elsif b`],
      ['C.', `${slug}if a elsif b else`],
      ['Sau.', ''],
      ['D.', `${slug}unless d`],
      ['E.', `${slug}unless d › for e in f`],
      ['D2.', `${slug}unless d`],
      ['Cuối.', ''],
    ]);
  });

  it('are the same however the condition is spaced, and stand once each', () => {
    const { branches } = of(
      '{% if a  ==\n 1 %}',
      'A.',
      '{% endif %}',
      '{%   if a == 1   %}',
      'B.',
      '{% endif %}',
    );
    expect(branches).toEqual(['', `${slug}if a == 1`]);
  });

  it('are none of what a comment says', () => {
    const lines = [
      '{% comment %}',
      '{% if x %}',
      '{% endcomment %}',
      '{% if a %}',
      'A.',
      '{% endif %}',
      'Sau.',
    ];
    expect(of(...lines).branches).toEqual(['', `${slug}if a`]);
    expect(of(...lines).text.startsWith(lines.slice(0, 3).join('\n'))).toBe(true);
    expect(under('{% if a %}', '{% comment %}', '{% endcomment %}', 'A.', '{% endif %}')).toEqual([
      ['A.', `${slug}if a`],
    ]);
    expect(under(...lines.slice(3))).toEqual([
      ['A.', `${slug}if a`],
      ['Sau.', ''],
    ]);
  });

  it('tell each run by the conditions of its lines, and end the lines with its number', () => {
    const { text, runs } = of('Một.  ', '{% if a %}', '& Hai.', '{% endif %}', '', 'Ba.', '& Bốn.');
    expect(runs).toEqual([`40-muc-tieu\n\n${slug}if a`, '40-muc-tieu\n\n']);
    const ended = text.split('\n').filter((line) => line.includes(runSign));
    expect(ended).toEqual([`Một.${runSign}0`, `& Hai.${runSign}0`, `Ba.${runSign}1`, `& Bốn.${runSign}1`]);
  });
});
