import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/report-lines.ts';
import type { Figure } from '../../src/model/figure.ts';
import { fillReport } from '../../src/template/fill.ts';
import { lintTemplate } from '../../src/template/lint.ts';
import { figure, figureSet, frameFigures, number, settings, words } from './samples.ts';

/** Conditions of a draft with partial sums: `da-co`, `chua-co` are sums to which one commune is still lacking, `ty-le` a rate. */

const sum = (id: string, value: number) =>
  figure(id, null, 'hộ', { awaits: { partial: { kind: 'number', value, decimals: 0 } } });
const known = [number('ba', 3), number('khong', 0), words('co', 'Có')];
const open = [sum('da-co', 5), sum('chua-co', 0), figure('ty-le', null, '%', { awaits: { partial: null } })];

function said(lines: readonly string[], figures: readonly Figure[]): readonly string[] {
  const files = [
    { name: '00-mo-dau.md', text: '# Báo cáo' },
    { name: '10-than.md', text: [...lines, '', './.'].join('\n') },
  ];
  const { report } = fillReport(
    lintTemplate(files),
    figureSet([...frameFigures, ...known, ...figures]),
    settings,
    { draft: true, partial: { sent: '8/9 xã', all: '9/9 xã' } },
  );
  const texts = report.body.flatMap((block) =>
    block.kind === 'paragraph' ? [plainText(block.inlines)] : [],
  );
  return texts.filter((text) => text !== './.');
}

const waits = '[chờ đủ 9/9 xã]';
const chain = (...conditions: readonly string[]) => [
  ...conditions.flatMap((condition, at) => [`{% ${at === 0 ? 'if' : 'elsif'} ${condition} %}`, `Câu ${at}.`]),
  '{% else %}',
  'Câu khác.',
  '{% endif %}',
];

describe('a condition that is partly open', () => {
  it.each([
    ['no beside an open part', ['chua-co == 0 and ba == 0'], 'Câu khác.'],
    ['the other way round', ['ba == 0 and chua-co == 0'], 'Câu khác.'],
    ['yes or an open part', ['ty-le > 3 or ba > 0'], 'Câu 0.'],
    ['a sum that is above already', ['da-co == 0 and chua-co == 0', 'da-co > 0'], 'Câu 1.'],
    ['a figure that is only there, once all have sent', ['da-co and ba'], 'Câu 0.'],
    ['yes beside an open part', ['chua-co == 0 and ba > 0'], waits],
    ['no or an open part', ['chua-co == 0 or ba == 0'], waits],
    ['a rate', ['ty-le'], waits],
    ['an open figure to compare with', ['ba > chua-co'], waits],
    ['an open figure to equal', ['khong == chua-co'], waits],
  ])('%s', (_, conditions, text) => {
    expect(said(chain(...conditions), open)).toEqual([text]);
  });

  it('one question has one answer', () => {
    // Where the rate is above 3, the first holds; where it is not, the second cannot.
    expect(said(chain('ty-le > 3', 'ty-le > 3 and ba > 0', 'ba > 0'), open)).toEqual([waits]);
    const lines = [
      '{% if ty-le > 3 and ba > 0 %}',
      'Còn chậm. Tỷ lệ thấp.',
      '{% elsif ty-le > 3 %}',
      'Khác hẳn.',
      '{% else %}',
      'Còn chậm.',
      '{% endif %}',
    ];
    expect(said(lines, open)).toEqual([`Còn chậm. ${waits}`]);
  });

  it('asks no more than it must', () => {
    const many = Array.from({ length: 24 }, (_, at) => sum(`x${at}`, 0));
    const all = many.map(({ id }) => `${id} == 0`).join(' and ');
    expect(said(chain(all, `ba == 0 and ${all}`), [...open, ...many])).toEqual([waits]);
  });

  it('of `unless` as of `if`', () => {
    const lines = (condition: string) => [
      `{% unless ${condition} %}`,
      'Có.',
      '{% else %}',
      'Không.',
      '{% endunless %}',
    ];
    expect(said(lines('da-co == 0'), open)).toEqual(['Có.']);
    expect(said(lines('chua-co == 0 and khong > 0'), open)).toEqual(['Có.']);
    expect(said(lines('chua-co == 0 or ba > 0'), open)).toEqual(['Không.']);
    expect(said(lines('chua-co == 0'), open)).toEqual([waits]);
  });
});

const part = fc
  .tuple(
    fc.constantFrom('da-co', 'chua-co', 'ba', 'khong'),
    fc.constantFrom('== 0', '> 0', '> 3', '>= 5', '< 4', '!= 0', ''),
  )
  .map((words) => words.join(' ').trim());
const condition = fc
  .tuple(part, fc.array(fc.tuple(fc.constantFrom('and', 'or'), part), { maxLength: 3 }))
  .map(([first, others]) => [first, ...others.map((words) => words.join(' '))].join(' '));

it('is decided only as it will be, whatever the others send', () => {
  fc.assert(
    fc.property(
      fc.array(condition, { minLength: 1, maxLength: 3 }),
      fc.nat(6),
      fc.nat(6),
      (conditions, more, any) => {
        const lines = chain(...conditions);
        const [now] = said(lines, [sum('da-co', 5), sum('chua-co', 0)]);
        const later = said(lines, [number('da-co', 5 + more), number('chua-co', any)])[0];
        expect([waits, later]).toContain(now);
      },
    ),
    { numRuns: 60 },
  );
});
