import { expect, it } from 'vitest';
import { figureSet, fillLines, number } from './samples.ts';

const figures = figureSet([number('ty-le', 8, '%'), number('ho', 9)]);

it('keeps what offices type at the head of a line, and other signs, as words', () => {
  const lines = [
    '- gạch đầu dòng',
    '1. khoản',
    'a) điểm',
    '+ dấu cộng',
    '    thụt vào',
    '---',
    '#không',
    '[x](y) &amp; `mã`',
  ];
  const { text, report } = fillLines(lines, figures);
  expect(text).toEqual(lines.map((line) => line.trim()));
  expect(report.body.every(({ kind }) => kind === 'paragraph')).toBe(true);
});

it('makes every line a paragraph of its own', () => {
  expect(fillLines(['một', 'hai', '', 'ba'], figures).text).toEqual(['một', 'hai', 'ba']);
});

it('lets a figure carry the bold around it, whatever letter follows', () => {
  const { report } = fillLines(['**{{ ty-le | ty-le }}**hộ'], figures);
  const [paragraph] = report.body;
  expect(paragraph?.kind === 'paragraph' && paragraph.inlines).toEqual([
    { kind: 'figure', figure: 'ty-le', text: '8%', place: '10-than/ty-le/1', bold: true },
    { kind: 'text', text: 'hộ' },
  ]);
});

it('knows three levels of headings, and writes mục in capitals as the office wants', () => {
  const lines = ['# I. Kết quả của {{ ho | so: 2 }} hộ', '## 1. Vốn', '### a) Vốn sự nghiệp'];
  expect(fillLines(lines, figures).text).toEqual([
    '# I. KẾT QUẢ CỦA 09 HỘ',
    '## 1. Vốn',
    '### a) Vốn sự nghiệp',
  ]);
  expect(fillLines(lines, figures, { settings: { headings: 'sentence' } }).text[0]).toBe(
    '# I. Kết quả của 09 hộ',
  );
});

it('makes a quoted line an aside, italic by its style alone', () => {
  const { report } = fillLines(['> *(Có danh mục kèm theo)*'], figures);
  expect(report.body[0]).toEqual({
    kind: 'paragraph',
    role: 'note',
    inlines: [{ kind: 'text', text: '(Có danh mục kèm theo)' }],
  });
});

it('marks words of another year for review, and leaves headings and its own year alone', () => {
  const lines = ['<!-- loi-van: 2023 -->', '# V. Nhiệm vụ', 'Tiếp tục.'];
  expect(fillLines(lines, figures).text).toEqual(['# V. NHIỆM VỤ', 'Tiếp tục.']);
  expect(fillLines(lines, figures, { settings: { year: 2024 } }).text).toEqual([
    '# V. NHIỆM VỤ',
    '(rà soát) Tiếp tục.',
  ]);
});

it('marks words of another area for review, in whatever letters the area is written', () => {
  const lines = ['<!-- loi-van: 2023, huyện Đắk Tô -->', 'Tiếp tục.'];
  const text = (area?: string) =>
    fillLines(lines, figures, { settings: { year: 2023, ...(area === undefined ? {} : { area }) } }).text;
  expect(text('Huyện Đăk Tô')).toEqual(['Tiếp tục.']);
  expect(text('huyện Đắk Hà')).toEqual(['(rà soát) Tiếp tục.']);
  expect(text()).toEqual(['(rà soát) Tiếp tục.']);
});

it('shows runs of one look between one pair of stars', () => {
  expect(fillLines(['**{{ ho }} hộ, {{ ty-le | ty-le }}** (*{{ ho }}, x*).'], figures).text).toEqual([
    '**9 hộ, 8%** (*9, x*).',
  ]);
});
