import { describe, expect, it } from 'vitest';
import type { FigureSet } from '../../src/model/figure.ts';
import { figure, figuresWith, valueOf } from './figures.ts';

/** What a figure put together from others was made of, with what each says. */
function operandsOf(figures: FigureSet, id: string): readonly (readonly [id: string, value: unknown])[] {
  return figure(figures, id).operands.map((one) =>
    one.kind === 'cell' ? [`${one.at.sheet}!${one.at.cell}`, one.typed] : [one.id, valueOf(figures, one.id)],
  );
}

describe('communes with loudspeakers', () => {
  const two = figuresWith(
    '23431 loudspeakers.gate = Có',
    ...Object.entries({
      unit: 'UBND xã, thị trấn',
      work: 'Thay thế',
      oldKind: 'Cụm loa không dây FM',
      newKind: 'Cụm loa có dây',
      funds: 'Vốn Chương trình',
      progress: 'Đang triển khai',
      clusters: '2',
    }).map(([column, value]) => `23431 loudspeakers.1.${column} = ${value}`),
  );

  it.each(['xa', 'xa-dau-cau', 'chi-tiet'])('%s stands on names and counts in pairs', (key) => {
    expect(operandsOf(two, `loa.xa.${key}`)).toEqual([
      ['xa.23431.ten', 'xã Văn Lem'],
      ['loa.xa.cum.23431', 2],
      ['xa.23443.ten', 'xã Pô Kô'],
      ['loa.xa.cum.23443', 1],
    ]);
  });

  it('are missing while a commune is', () => {
    const figures = figuresWith('23443');
    for (const key of ['xa', 'xa-dau-cau', 'chi-tiet'])
      expect(figure(figures, `loa.xa.${key}`)).toMatchObject({ value: null, lackingLabel: 'xã Pô Kô' });
  });
});

describe('projects by mode', () => {
  const linked = ['23431', '23443'].map(
    (book) => `${book} productionProjects.1.mode = Liên kết theo chuỗi giá trị`,
  );

  it('name what is linked, from its cells in the order in which it is said', () => {
    const figures = figuresWith(
      ...linked,
      '23431 productionProjects.1.content = Mắc ca',
      '23443 productionProjects.1.content = Heo',
    );
    expect(valueOf(figures, 'da2.chuyen-nguon.co-cau-du-an')).toBe(
      '02 dự án liên kết sản xuất, tiêu thụ sản phẩm heo và mắc ca',
    );
    for (const key of ['co-cau-du-an', 'loai-du-an'])
      expect(operandsOf(figures, `da2.chuyen-nguon.${key}`).slice(0, 2)).toEqual([
        ['da2.chuyen-nguon.so-du-an.lien-ket', 2],
        ['da2.chuyen-nguon.so-du-an.lien-ket.san-pham', 'heo và mắc ca'],
      ]);
    const product = operandsOf(figures, 'da2.chuyen-nguon.so-du-an.lien-ket.san-pham');
    expect(product.map(([, typed]) => typed)).toEqual(['Heo', 'Mắc ca']);
  });

  it('are missing where nobody knows what is linked', () => {
    const figures = figuresWith(...linked, '23431 productionProjects.1.content = ');
    expect(valueOf(figures, 'da2.chuyen-nguon.co-cau-du-an')).toBe(null);
    expect(valueOf(figures, 'da2.chuyen-nguon.loai-du-an')).toBe(null);
    expect(valueOf(figures, 'da2.chuyen-nguon.so-du-an.lien-ket')).toBe(2);
  });

  it('say the word that the list has for "Khác", not "Khác"', () => {
    const figures = figuresWith(
      ...linked,
      '23431 productionProjects.1.content = Khác (ghi ở cột Hỗ trợ kèm theo)',
      '23431 productionProjects.1.accompanying = Ong mật',
      '23443 productionProjects.1.content = Heo',
    );
    expect(valueOf(figures, 'da2.chuyen-nguon.so-du-an.lien-ket.san-pham')).toBe('heo và ong mật');
  });
});

describe('supported activities', () => {
  it('stand on the names and, behind each, the cell of its kind in "Danh mục"', () => {
    const operands = operandsOf(figuresWith(), 'da2.chuyen-nguon.hoat-dong');
    expect(operands.length).toBeGreaterThan(0);
    expect(operands.map(([at]) => at.split('!')[0])).toEqual(
      operands.map((_, index) => (index % 2 === 0 ? 'Dự án sản xuất' : 'Danh mục')),
    );
    expect(operands.slice(0, 2).map(([, typed]) => typed)).toEqual(['Bò sinh sản', 'Chăn nuôi']);
  });
});
