import { expect, it } from 'vitest';
import { day, figure, figureSet, fillLines, number, words } from './samples.ts';

const figures = figureSet(
  [
    number('khong', 0),
    number('chin', 9),
    number('chin.ngheo', 5),
    words('co', 'Có'),
    words('trong', ''),
    figure('thieu', null, 'hộ', { lackingLabel: 'xã Pô Kô' }),
    day('ngay', { year: 2023, month: 7, day: 4 }),
    words('xa.1.ten', 'xã Kon Đào'),
    words('xa.2.ten', 'xã Pô Kô'),
    number('xa.2.ho', 3),
  ],
  { xa: ['xa.1', 'xa.2'] },
);

it.each<[string, boolean]>([
  ['chin > 0', true],
  ['chin > 9', false],
  ['chin >= 9', true],
  ['chin < 10', true],
  ['chin <= khong', false],
  ['khong > 0', false],
  ['khong == 0', true],
  ['khong', true],
  ['chin.ngheo == 5', true],
  ["co == 'Có'", true],
  ["co != 'Có'", false],
  ['co', true],
  ['trong', false],
  ['ngay', true],
  ['vang', false],
  ['vang > 0', false],
  ['vang.con.chau', false],
  ['thieu', false],
  ['chin > 0 and vang', false],
  ['chin > 100 or co', true],
  ['ds.xa', true],
  ['ds.khac', false],
])('{%% if %s %%} is %s', (condition, holds) => {
  const { text } = fillLines([`{% if ${condition} %}`, 'có', '{% else %}', 'không', '{% endif %}'], figures);
  expect(text).toEqual([holds ? 'có' : 'không']);
});

it('says that a figure lacks on which a condition turns', () => {
  const { issues } = fillLines(['{% if thieu > 0 %}', 'có', '{% endif %}'], figures);
  expect(issues.map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
    ['figure-missing', 'error', expect.stringContaining('xã Pô Kô')],
  ]);
});

it('names a place where the template does: those after it keep theirs', () => {
  const { text, printed } = fillLines(
    [
      "{{ ho | so: 2 | vi-tri: 'truoc' }} hộ.",
      '{{ ho }} hộ.',
      "{{ ho | so: 2 | vi-tri: 'giua' }} hộ.",
      '{{ ho }} hộ',
    ],
    figureSet([number('ho', 3)]),
  );
  expect(text).toEqual(['03 hộ.', '3 hộ.', '03 hộ.', '3 hộ']);
  expect(printed.map(({ place }) => place).filter((place) => place.startsWith('10-than'))).toEqual([
    '10-than/ho/truoc',
    '10-than/ho/1',
    '10-than/ho/giua',
    '10-than/ho/2',
  ]);
});

it('repeats paragraphs over a list, each row with its own figures', () => {
  const { text, printed } = fillLines(
    [
      '{% for x in ds.xa %}',
      '- {{ x.ten | dau-hoa }}',
      '{% if x.ho %}',
      '+ {{ x.ho | so: 2 }} hộ',
      '{% endif %}',
      '{% endfor %}',
    ],
    figures,
  );
  expect(text).toEqual(['- Xã Kon Đào', '- Xã Pô Kô', '+ 03 hộ']);
  expect(printed.map(({ place }) => place).filter((place) => place.startsWith('10-than'))).toEqual([
    '10-than/xa.1.ten/1',
    '10-than/xa.2.ten/1',
    '10-than/xa.2.ho/1',
  ]);
});
