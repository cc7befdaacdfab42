import { expect, it } from 'vitest';
import { figuresWith, valueOf } from './figures.ts';

const rows = [
  ['Hội đồng nhân dân', 'Quan tâm bố trí vốn đối ứng.'],
  ['Trung ương', '- Sửa Luật **Giáo dục nghề nghiệp**; '],
  ['Ủy ban nhân dân tỉnh và các sở, ngành', 'Giao vốn từ đầu năm'],
  ['Trung ương', 'Giảm số lượng văn bản'],
] as const;

const figures = figuresWith(
  ...rows.flatMap(([addressee, content], index) => [
    `huyen proposals.${index + 1}.addressee = ${addressee}`,
    `huyen proposals.${index + 1}.content = ${content}`,
  ]),
);

it('groups the rows by whom they are put to, in the order of the sheet, without what ends them', () => {
  const texts = (list: string) =>
    figures.lists.get(list)?.map((prefix) => valueOf(figures, `${prefix}.noi-dung`));
  expect(texts('kien-nghi-trung-uong')).toEqual([
    'Sửa Luật **Giáo dục nghề nghiệp**',
    'Giảm số lượng văn bản',
  ]);
  expect(texts('kien-nghi-cap-tren')).toEqual(['Giao vốn từ đầu năm']);
  expect(texts('kien-nghi-hdnd')).toEqual(['Quan tâm bố trí vốn đối ứng']);
});

it.each([
  ['Huyện', 'tỉnh Kon Tum', 'Ủy ban nhân dân tỉnh và các sở, ngành'],
  ['Huyện', 'thành phố Đà Nẵng', 'Ủy ban nhân dân thành phố và các sở, ngành'],
  ['Tỉnh', 'tỉnh Kon Tum', 'các sở, ngành'],
])('%s of %s puts them to %s', (level, province, said) => {
  const of = figuresWith(`huyen report.level = ${level}`, `huyen report.province = ${province}`);
  expect(valueOf(of, 'bao-cao.cap-tren-va-so-nganh')).toBe(said);
});
