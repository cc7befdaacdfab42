import { plainText } from '../../src/model/report-lines.ts';
import type { Figure } from '../../src/model/figure.ts';
import { fillReport } from '../../src/template/fill.ts';
import { lintTemplate } from '../../src/template/lint.ts';
import { figure, figureSet, frameFigures, number, settings, words } from './samples.ts';

/** Conditions of a draft with partial sums: `da-co`, `chua-co` are sums to which one commune is still lacking, `ty-le` a rate. */

export const sum = (id: string, value: number) =>
  figure(id, null, 'hộ', { awaits: { partial: { kind: 'number', value, decimals: 0 } } });
const known = [number('ba', 3), number('khong', 0), words('co', 'Có')];
export const open = [
  sum('da-co', 5),
  sum('chua-co', 0),
  figure('ty-le', null, '%', { awaits: { partial: null } }),
];

export function said(lines: readonly string[], figures: readonly Figure[]): readonly string[] {
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

export const waits = '[chờ đủ 9/9 xã]';
export const chain = (...conditions: readonly string[]) => [
  ...conditions.flatMap((condition, at) => [`{% ${at === 0 ? 'if' : 'elsif'} ${condition} %}`, `Câu ${at}.`]),
  '{% else %}',
  'Câu khác.',
  '{% endif %}',
];
