import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/report-lines.ts';
import { runsOf } from '../../src/template/continued.ts';
import { fillReport } from '../../src/template/fill.ts';
import { lintTemplate } from '../../src/template/lint.ts';
import { figure, figureSet, fillLines, frameFigures, number, settings, words } from './samples.ts';

/** A line that begins with "& " continues the paragraph before it. */

const figures = figureSet([number('ho', 9), number('tien', 5, 'đồng'), words('co', 'Có')]);
const bullet = [
  '{% if vang %}',
  '- Đã phê duyệt 0 dự án.',
  '{% else %}',
  '- Đã phê duyệt {{ ho | so: 2 }} dự án.',
  '{% endif %}',
  '{% if co %}',
  '& Kinh phí *{{ tien }}* đồng[^a].',
  '{% endif %}',
  '{% if vang %}',
  '& Nội dung: không.',
  '{% endif %}',
];

const lint = (...lines: readonly string[]) =>
  lintTemplate([
    { name: '00-mo-dau.md', text: '# Báo cáo' },
    { name: '10-than.md', text: [...lines, './.'].join('\n') },
  ]).issues.map(({ rule, line, column }) => [rule, line, column]);

it('joins what the conditions have left, each figure with those of its own line', () => {
  const { text, notes, issues, report } = fillLines([...bullet, '', 'Sau.', '[^a]: Ghi chú.'], figures);
  expect(text).toEqual(['- Đã phê duyệt 09 dự án. Kinh phí *5* đồng[1].', 'Sau.']);
  expect([notes, issues]).toEqual([['[1] Ghi chú.'], []]);
  const [block] = report.body;
  const [head, money] = ['10-than › if vang else', '10-than › if co'];
  expect(block).toMatchObject({ kind: 'paragraph', joined: { parts: [head, money] } });
  expect(block).not.toHaveProperty('branch');
  expect(block?.kind === 'paragraph' && block.inlines.filter(({ kind }) => kind === 'figure')).toMatchObject([
    { figure: 'ho', branch: head, place: '10-than/ho/1' },
    { figure: 'tien', branch: money, place: '10-than/tien/1' },
  ]);
  expect(report.runs?.size).toBe(1);
});

it('is a paragraph by itself where what it continues is left out', () => {
  const lines = ['Trước.', '', '{% if vang %}', '- Đầu.', '{% endif %}', '& Tiếp theo.', '& Nữa.'];
  const { text, issues } = fillLines(lines, figures);
  expect([text, issues]).toEqual([['Trước.', 'Tiếp theo. Nữa.'], []]);
});

it('never reaches over a blank line, a heading or a table', () => {
  const table = ['| A |', '| --- |', '| b |'];
  expect(fillLines(['Một.', '& Hai.', 'Ba.', '## 1. Mục', 'Bốn.', '& Năm.'], figures).text).toEqual([
    'Một. Hai.',
    'Ba.',
    '## 1. Mục',
    'Bốn. Năm.',
  ]);
  expect(lint('Một.', '', '& Hai.')).toEqual([['continuation-alone', 3, 1]]);
  expect(lint('## 1. Mục', '& Hai.')).toEqual([['continuation-alone', 2, 1]]);
  expect(lint(...table, '& Hai.')).toEqual([['continuation-alone', 4, 1]]);
  expect(lint('Một.', '{% if x %}', '& Hai.', '{% endif %}')).toEqual([]);
});

it('continues words, and with words', () => {
  for (const what of ['## 1. Mục', '> *(Kèm theo)*', '| a |', '[^a]: Ghi chú.'])
    expect(lint('Một.', `& ${what}`).map(([rule]) => rule)).toContain('continuation-malformed');
});

it('says a fault at its own line and column', () => {
  expect(lint('Một.', '  & Hai **8%**hộ.')).toEqual([['emphasis-unparsed', 2, 9]]);
  expect(lint('Một.', '& Hai', '& **đậm**: ba [^b].')).toEqual([['footnote-without-note', 3, 15]]);
});

it('leaves the office’s own dashes and every other sign at the head of a line alone', () => {
  const lines = ['- gạch', '+ cộng', '&không', '&amp; ký tự', '* sao'.replace('*', '•')];
  expect(fillLines(lines, figures).text).toEqual(lines);
});

it('carries its words of another year with the line that it begins with', () => {
  const { report } = fillLines(['<!-- loi-van: 2023 -->', 'Một.', '& Hai.'], figures, {
    settings: { year: 2024 },
  });
  expect(report.body).toMatchObject([{ role: 'review' }, { role: 'review' }]);
});

it('joins what waits for all communes with what continues it', () => {
  const waits = figure('x', null, 'hộ', { awaits: { partial: { kind: 'number', value: 0, decimals: 0 } } });
  const undecided = ['{% if x == 0 %}', '- Không.', '{% else %}', '- Có {{ ho }}.', '{% endif %}'];
  const lines = [...undecided, '& Hai.', ...undecided.map((line) => line.replace('- ', '& ')), '& Ba.'];
  const files = [
    { name: '00-mo-dau.md', text: '# Báo cáo' },
    { name: '10-than.md', text: [...lines, '', './.'].join('\n') },
  ];
  const { report } = fillReport(
    lintTemplate(files),
    figureSet([...frameFigures, waits, number('ho', 9)]),
    settings,
    {
      draft: true,
      partial: { sent: '8/9 xã', all: '9/9 xã' },
    },
  );
  const [first, second] = report.body;
  expect(first?.kind === 'paragraph' && plainText(first.inlines)).toBe(
    '[chờ đủ 9/9 xã] Hai. [chờ đủ 9/9 xã] Ba.',
  );
  expect(second?.kind === 'paragraph' && plainText(second.inlines)).toBe('./.');
});

/** Whether each of one to four conditions holds: all thirty cases. */
const upToFour = [1, 2, 3, 4].flatMap((length) =>
  Array.from({ length: 2 ** length }, (_, bits) =>
    Array.from({ length }, (_none, index) => ((bits >> index) & 1) === 1),
  ),
);

describe('whatever conditions hold', () => {
  it('the paragraph says what its lines say, in their order', () => {
    for (const holds of upToFour) {
      const parts = holds.flatMap((yes, index) => [
        `{% if ${yes ? 'co' : 'vang'} %}`,
        `${index === 0 ? '' : '& '}Câu ${index}: {{ ho }}.`,
        '{% endif %}',
      ]);
      const { text, printed, issues } = fillLines(['Trước.', '', ...parts, '', 'Sau.'], figures);
      const said = holds.flatMap((yes, index) => (yes ? [index] : []));
      const joined = said.map((index) => `Câu ${index}: 9.`).join(' ');
      expect(text).toEqual(['Trước.', ...(joined === '' ? [] : [joined]), 'Sau.']);
      const own = printed.filter(({ figure }) => figure === 'ho').map(({ place }) => place);
      expect(own).toEqual(said.map((index) => `10-than/ho/${index + 1}`));
      expect(issues).toEqual([]);
    }
  });

  it('another set of lines is another form, of the same run', () => {
    const form = (co: string) => {
      const set = figureSet([number('ho', 9), number('tien', 5, 'đồng'), words('x', co)]);
      const lines = ['Một {{ ho }}.', "{% if x == 'Có' %}", '& Hai.', '{% endif %}', '& Ba.'];
      const [block] = fillLines(lines, set).report.body;
      return block?.kind === 'paragraph' ? block.joined : undefined;
    };
    expect(form('Có')?.of).toBe(form('Không')?.of);
    expect(form('Có')?.parts).not.toEqual(form('Không')?.parts);
  });
});

it('a printing that moves keeps its number: those after it count on', () => {
  const { printed } = fillLines(['{{ ho | vi-tri: 2 }} {{ ho | vi-tri: 1 }} {{ ho }} {{ ho }}.'], figures);
  expect(printed.flatMap(({ figure, place }) => (figure === 'ho' ? [place.split('/')[2]] : []))).toEqual([
    '2',
    '1',
    '3',
    '4',
  ]);
});

describe('the runs of lines', () => {
  it.each([
    ['two lines of which one continues', ['Một.', '& Hai.'], [0, 0]],
    ['in from the margin', ['  Một.', '  & Hai.', '   '], [0, 0, undefined]],
    ['none continues', ['Một.', 'Hai.'], [undefined, undefined]],
    ['a sign in the midst of words', ['Một.', 'Hai & ba.'], [undefined, undefined]],
    [
      'a tag between, a blank line after',
      ['Một.', null, '& Hai.', '', 'Ba.'],
      [0, undefined, 0, undefined, undefined],
    ],
    ['two runs', ['Một.', '& Hai.', '', 'Ba.', '& Bốn.'], [0, 0, undefined, 1, 1]],
    ['a heading', ['# Một', '& Hai.'], [undefined, 0]],
    ['a number that only looks like a heading', ['#5 Một', '& Hai.'], [0, 0]],
    ['a row', ['| Một |', '& Hai.'], [undefined, 0]],
    ['an aside', ['> Một', '& Hai.'], [undefined, 0]],
    ['a note', ['[^a]: Một', '& Hai.'], [undefined, 0]],
    ['a directive', ['<!-- Một -->', '& Hai.'], [undefined, 0]],
  ])('%s', (_what, lines, runs) => {
    expect(runsOf(lines)).toEqual(runs);
  });
});
