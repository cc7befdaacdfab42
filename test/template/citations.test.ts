import { expect, it } from 'vitest';
import type { CitedDocument } from '../../src/model/figure.ts';
import { citation, figureSet, fillLines } from './samples.ts';

const plan: CitedDocument = {
  code: 'KH-81',
  type: 'Kế hoạch',
  number: '81/KH-UBND',
  date: { year: 2023, month: 5, day: 4 },
  issuer: 'Ủy ban nhân dân huyện',
};
const decision: CitedDocument = {
  code: 'QD-90',
  type: 'Quyết định',
  number: '90/QĐ-TTg',
  date: { year: 2022, month: 1, day: 18 },
  issuer: 'Thủ tướng Chính phủ',
  summary: 'phê duyệt Chương trình',
};
const law: CitedDocument = {
  code: 'LUAT-GDNN',
  type: 'Luật',
  summary: 'Giáo dục nghề nghiệp',
  clause: 'khoản 1 Điều 5',
};
const figures = figureSet([
  citation('vb.kh', plan),
  citation('vb.qd', decision),
  citation('vb.ca-hai', decision, plan),
  citation('vb.luat', law),
]);

it('cites in full first and short later, a law by its name', () => {
  expect(fillLines(['{{ vb.qd }}', '{{ vb.ca-hai }}', '{{ vb.kh }}', '{{ vb.luat }}'], figures).text).toEqual(
    [
      'Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ phê duyệt Chương trình',
      'Quyết định số 90/QĐ-TTg; Kế hoạch số 81/KH-UBND ngày 04/5/2023 của Ủy ban nhân dân huyện',
      'Kế hoạch số 81/KH-UBND',
      'khoản 1 Điều 5 Luật Giáo dục nghề nghiệp',
    ],
  );
});

it('reads a footnote at its reference, though its text stands at the end of the file', () => {
  const { text, notes } = fillLines(
    ['Theo kế hoạch[^kh].', 'Như {{ vb.kh }}.', '[^kh]: {{ vb.kh }}.'],
    figures,
  );
  expect(text).toEqual(['Theo kế hoạch[1].', 'Như Kế hoạch số 81/KH-UBND.']);
  expect(notes).toEqual(['[1] Kế hoạch số 81/KH-UBND ngày 04/5/2023 của Ủy ban nhân dân huyện.']);
});

it('takes no account of a note whose reference fell away', () => {
  const { text, notes, printed } = fillLines(
    ['{% if vang %}', 'Theo kế hoạch[^kh].', '{% endif %}', 'Như {{ vb.kh }}.', '[^kh]: {{ vb.kh }}.'],
    figures,
  );
  expect(text).toEqual(['Như Kế hoạch số 81/KH-UBND ngày 04/5/2023 của Ủy ban nhân dân huyện.']);
  expect(notes).toEqual([]);
  expect(printed.filter((each) => each.figure === 'vb.kh')).toHaveLength(1);
});

it('does as the template forces it to', () => {
  expect(
    fillLines(
      ["{{ vb.qd | trich-dan: 'ngan' }}", '{{ vb.qd }}', "{{ vb.qd | trich-dan: 'day-du' }}"],
      figures,
    ).text,
  ).toEqual([
    'Quyết định số 90/QĐ-TTg',
    'Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ phê duyệt Chương trình',
    'Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ phê duyệt Chương trình',
  ]);
});

it('puts a comma before "ngày" in offices that do', () => {
  const { text } = fillLines(['{{ vb.kh }}'], figures, { settings: { citationComma: true } });
  expect(text).toEqual(['Kế hoạch số 81/KH-UBND, ngày 04/5/2023 của Ủy ban nhân dân huyện']);
});

it('prints two references to one note as one note', () => {
  const { text, notes, report } = fillLines(['Một[^a], hai[^b].', 'Ba[^a].', '[^b]: b', '[^a]: a'], figures);
  expect(text).toEqual(['Một[1], hai[2].', 'Ba[1].']);
  expect(notes).toEqual(['[1] a', '[2] b']);
  expect([...report.footnotes.keys()]).toEqual(['a', 'b']);
});

it.each([
  ['no document: its sentence is not there', 'vb.rong', []],
  ['a document: its sentence is there', 'vb.kh', ['Có kế hoạch.']],
])('a condition asks for %s', (_what, figure, expected) => {
  const lines = [`{% if ${figure} %}`, 'Có kế hoạch.', '{% endif %}'];
  expect(fillLines(lines, figureSet([citation('vb.rong'), citation('vb.kh', plan)])).text).toEqual(expected);
});
