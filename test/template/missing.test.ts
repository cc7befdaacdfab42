import { expect, it } from 'vitest';
import { citation, figure, figureSet, fillLines } from './samples.ts';

const lacking = [
  { file: 'xa/23428-xa-po-ko.xlsx', sheet: 'Hộ nghèo', cell: 'D12' },
  { file: 'xa/23428-xa-po-ko.xlsx', sheet: 'Hộ nghèo', cell: 'E12' },
];
const figures = figureSet([
  figure('ho', null, 'hộ', { label: 'Hộ nghèo', lacking, lackingLabel: 'xã Pô Kô' }),
]);

it('says in a draft what lacks, and whose cell it is', () => {
  const { report, text, issues } = fillLines(['Có **{{ ho }}** hộ, {{ ho | so: 2 }} hộ.'], figures, {
    draft: true,
  });
  expect(text).toEqual(['Có **[thiếu: xã Pô Kô]** hộ, [thiếu: xã Pô Kô] hộ.']);
  const [paragraph] = report.body;
  expect(paragraph?.kind === 'paragraph' && paragraph.inlines[1]).toEqual({
    kind: 'figure',
    figure: 'ho',
    text: '[thiếu: xã Pô Kô]',
    place: '10-than/ho/1',
    missing: true,
    bold: true,
  });
  expect(issues).toMatchObject([
    { rule: 'figure-missing', severity: 'error', at: lacking[0], related: [lacking[1]] },
  ]);
  expect(issues[0]?.message).toContain('Hộ nghèo');
  expect(issues[0]).not.toHaveProperty('evidence');
});

it('leaves dots in what is no draft, and the same error', () => {
  const { text, issues } = fillLines(['Có {{ ho }} hộ.'], figures);
  expect(text).toEqual(['Có …… hộ.']);
  expect(issues.map(({ rule }) => rule)).toEqual(['figure-missing']);
});

it('does not print nothing for a figure that nobody made', () => {
  const { text, issues } = fillLines(['Có {{ ho.dan-toc }} hộ.'], figures, { draft: true });
  expect(text).toEqual(['Có [thiếu: số liệu năm nay không có] hộ.']);
  expect(issues.map(({ rule, severity }) => [rule, severity])).toEqual([['figure-absent', 'error']]);
  expect(issues[0]?.message).toContain('10-than.md, dòng 1');
});

it('asks for nothing in a branch that is left out', () => {
  const { issues } = fillLines(['{% if vang %}', 'Có {{ ho }} hộ.', '{% endif %}', 'Hết.'], figures);
  expect(issues).toEqual([]);
});

it('a citation of no document is missing, and printed as nothing else is', () => {
  const { text, issues } = fillLines(['Theo {{ vb }}.'], figureSet([citation('vb')]));
  expect(text).toEqual(['Theo …….']);
  expect(issues.map(({ rule, severity }) => [rule, severity])).toEqual([['figure-missing', 'error']]);
});

it('what a condition asked for and another needed is told once, as the error', () => {
  const { issues } = fillLines(
    ['{% if ho %}', 'Có.', '{% endif %}', '{% if ho > 1 %}', 'Có nhiều.', '{% endif %}'],
    figures,
  );
  expect(issues.map(({ rule, severity }) => [rule, severity])).toEqual([['figure-missing', 'error']]);
});

it('goes on with words that are true in any case, and says the same error', () => {
  const words = figure('loai', null, 'chữ', { lacking, lackingLabel: 'xã Pô Kô', meanwhile: 'dự án' });
  const both = figureSet([words, figure('ho', null, 'hộ', { lacking, lackingLabel: 'xã Pô Kô' })]);
  const { text, issues } = fillLines(['Duyệt {{ ho }} {{ loai }}.'], both, { draft: true });
  expect(text).toEqual(['Duyệt [thiếu: xã Pô Kô] dự án.']);
  expect(issues.map(({ rule }) => rule)).toEqual(['figure-missing', 'figure-missing']);
  expect(fillLines(['Duyệt {{ loai }}.'], both).text).toEqual(['Duyệt …….']);
});
