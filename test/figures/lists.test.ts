import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOfRows } from '../../src/figures/ids.ts';
import { makeFigures } from '../../src/figures/index.ts';
import type { FigureSet } from '../../src/model/figure.ts';
import { dakToYear } from './dak-to.ts';
import { figuresWith, valueOf } from './figures.ts';

const years: readonly (readonly [name: string, figures: FigureSet])[] = [
  ['two communes', figuresWith()],
  ['the published year', makeFigures(dakToYear())],
];

/** Each total is Σ of the rows of its list: a table may stand on either. */
const sums: readonly (readonly [list: string, member: string, total: string])[] = [
  ['xa', 'ho-dan', 'ho-dan'],
  ['xa', 'nhan-khau', 'nhan-khau'],
  ['xa', 'ho-ngheo', 'ho-ngheo'],
  ['xa', 'ho-ngheo.dtts', 'ho-ngheo.dtts'],
  ['xa', 'ho-can-ngheo', 'ho-can-ngheo'],
  ['tieu-du-an', 'von', 'von.duoc-su-dung'],
  ['tieu-du-an', 'von.nstw', 'von.duoc-su-dung.nstw'],
  ['tieu-du-an', 'von.nsdp', 'von.duoc-su-dung.nsdp'],
  ['tieu-du-an', 'giai-ngan', 'von.giai-ngan'],
  ['tieu-du-an', 'giai-ngan.nstw', 'von.giai-ngan.nstw'],
  ['tieu-du-an', 'giai-ngan.nsdp', 'von.giai-ngan.nsdp'],
  ['lop', 'hoc-vien', 'da4-tda1.hoc-vien'],
  ['lop', 'hoc-vien.giam-ngheo', 'da4-tda1.hoc-vien.giam-ngheo'],
  ['du-an', 'ho', 'du-an.ho'],
  ['du-an', 'ho.moi-thoat-ngheo', 'du-an.ho.moi-thoat-ngheo'],
  ['du-an', 'kinh-phi', 'du-an.kinh-phi'],
  ['du-an', 'nsnn', 'du-an.nsnn'],
  ['du-an', 'giai-ngan', 'du-an.giai-ngan'],
];

describe.each(years)('the lists of %s', (_, figures) => {
  const rowsOf = (list: string) => figures.lists.get(list) ?? [];

  it.each(sums)('ds.%s: Σ %s is %s', (list, member, total) => {
    const parts = rowsOf(list).map((row) => Number(valueOf(figures, `${row}.${member}`)));
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.reduce((sum, one) => sum + one, 0)).toBe(valueOf(figures, total));
  });

  it('money of all sources is that of both', () => {
    for (const row of [...rowsOf('tieu-du-an'), 'von.duoc-su-dung', 'von.giai-ngan']) {
      const whole = row.startsWith('von.') ? [row] : [`${row}.von`, `${row}.giai-ngan`];
      for (const id of whole) {
        const sides = ['nstw', 'nsdp'].map((side) => Number(valueOf(figures, `${id}.${side}`)));
        expect([id, sides.reduce((sum, one) => sum + one, 0)]).toEqual([id, valueOf(figures, id)]);
      }
    }
  });

  it('has as many rows as are counted', () => {
    expect(rowsOf('lop')).toHaveLength(Number(valueOf(figures, 'da4-tda1.so-lop')));
    expect(rowsOf('du-an')).toHaveLength(Number(valueOf(figures, 'du-an.so-du-an')));
    expect(rowsOf('xa')).toHaveLength(Number(valueOf(figures, 'so-xa')));
  });

  it('of a sub-project without money has no row, and of no money no rate', () => {
    expect(rowsOf('tieu-du-an')).not.toContain('da5');
    expect(valueOf(figures, 'da5.von')).toBe(0);
    expect(figures.byId.has('da5.giai-ngan.ty-le')).toBe(false);
    expect(rowsOf('tieu-du-an').every((row) => figures.byId.has(`${row}.giai-ngan.ty-le`))).toBe(true);
  });
});

describe('a row is known', () => {
  const words = fc.array(fc.constantFrom('579/QĐ-UBND', 'Trồng mắc ca', '23431', '2023', 'lớp'), {
    minLength: 1,
    maxLength: 6,
  });
  const segment = (rows: readonly (readonly string[])[], index: number) => segmentsOfRows(rows)[index];

  it('by what it holds, whatever stands around it', () => {
    fc.assert(
      fc.property(words, fc.array(words), fc.array(words), (row, before, after) => {
        const key = (one: readonly string[]) => one.join(' ');
        fc.pre(![...before, ...after].some((one) => key(one) === key(row)));
        expect(segment([...before, row, ...after], before.length)).toBe(segment([row], 0));
      }),
    );
  });

  it('apart from every other, even one that says the same', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 2 }), (rows) => {
        const segments = segmentsOfRows([...rows, ...rows]);
        expect(new Set(segments).size).toBe(segments.length);
        for (const one of segments) expect(one).toMatch(/^[a-z0-9-]{1,42}$/);
      }),
    );
  });

  it('by its decision and its commune, by its class’s name and day', () => {
    const figures = figuresWith();
    expect(figures.lists.get('du-an')?.[0]).toMatch(/^du-an\.579-qd-ubnd-23431-2022-da2-/);
    expect(figures.lists.get('lop')?.[0]).toMatch(/^lop\.[a-z0-9-]+$/);
  });
});
