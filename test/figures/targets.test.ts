import { describe, expect, it } from 'vitest';
import { figure, figuresWith, valueOf } from './figures.ts';

/** The base falls from 25,06 to 18,12: by 6,94. */
const conclusion = (...overrides: string[]) => valueOf(figuresWith(...overrides), 'muc-tieu.ket-luan');
const province = (target: string) => `huyen report.provinceTarget = ${target}`;
const district = (target: string) => `huyen report.districtTarget = ${target}`;

describe('targets (III)', () => {
  it('the base falls by 6,94', () => {
    expect(valueOf(figuresWith(), 'ho-ngheo.thay-doi')).toBe(-6.94);
  });

  it.each([
    [
      '6,94',
      '3,5',
      'đạt chỉ tiêu Ủy ban nhân dân tỉnh giao (giảm từ 6,94 điểm phần trăm trở lên) và Ủy ban nhân dân huyện giao (giảm từ 3,50 điểm phần trăm trở lên)',
    ],
    [
      '8',
      '7,5',
      'chưa đạt chỉ tiêu Ủy ban nhân dân tỉnh giao (giảm từ 8,00 điểm phần trăm trở lên) và Ủy ban nhân dân huyện giao (giảm từ 7,50 điểm phần trăm trở lên)',
    ],
    [
      '6,95',
      '6',
      'đạt chỉ tiêu Ủy ban nhân dân huyện giao (giảm từ 6,00 điểm phần trăm trở lên), chưa đạt chỉ tiêu Ủy ban nhân dân tỉnh giao (giảm từ 6,95 điểm phần trăm trở lên)',
    ],
    ['4', '', 'đạt chỉ tiêu Ủy ban nhân dân tỉnh giao (giảm từ 4,00 điểm phần trăm trở lên)'],
    ['', '7', 'chưa đạt chỉ tiêu Ủy ban nhân dân huyện giao (giảm từ 7,00 điểm phần trăm trở lên)'],
  ])('province %s, district %s', (upper, own, words) => {
    expect(conclusion(province(upper), district(own))).toBe(words);
  });

  it('by two standards of poverty nothing has changed by anything, and no target is reached or not', () => {
    const standards = (which: string) => `huyen report.povertyStandards = ${which}`;
    const minority = 'huyen report.ethnicMinorityTarget = 3';
    const compared = (which: string) =>
      [...figuresWith(standards(which), minority).byId.keys()].filter((id) =>
        /\.(?:thay-doi|ket-luan)$/.test(id),
      );
    expect(compared('Hai chuẩn khác nhau')).toEqual([]);
    expect(compared('Cùng một chuẩn')).toEqual(
      expect.arrayContaining([
        ...['ho-ngheo.thay-doi', 'ho-can-ngheo.thay-doi', 'ho-ngheo.dtts.thay-doi'],
        ...['xa.23431.ho-ngheo.thay-doi', 'muc-tieu.ket-luan', 'muc-tieu.dtts.ket-luan'],
      ]),
    );
  });

  it('no targets, no conclusion', () => {
    expect(conclusion(province(''), district(''))).toBeUndefined();
  });

  it('a target that cannot be read is not a target that is not set', () => {
    expect(conclusion(province('?4x'), district('3'))).toBeNull();
  });

  it('a rise reaches nothing', () => {
    expect(conclusion('huyen report.publishedPoorRate = 10', province('0,5'), district(''))).toBe(
      'chưa đạt chỉ tiêu Ủy ban nhân dân tỉnh giao (giảm từ 0,50 điểm phần trăm trở lên)',
    );
  });

  it('the government is no people’s committee', () => {
    expect(
      conclusion('huyen report.level = Tỉnh', 'huyen report.areaWord = tỉnh', province('4'), district('')),
    ).toBe('đạt chỉ tiêu Trung ương giao (giảm từ 4,00 điểm phần trăm trở lên)');
  });

  it.each([
    ['3', 'trên', 'trên 3 điểm phần trăm'],
    ['2,5', 'từ … trở lên', 'từ 2,5 điểm phần trăm trở lên'],
  ])('next year: %s, "%s"', (target, wording, words) => {
    const figures = figuresWith(
      `huyen report.nextDistrictTarget = ${target}`,
      `huyen report.nextTargetWording = ${wording}`,
    );
    expect(valueOf(figures, 'muc-tieu.nam-sau')).toBe(words);
    expect(figure(figures, 'muc-tieu.nam-sau').label).toBe('Chỉ tiêu giảm tỷ lệ hộ nghèo năm 2024');
  });

  it('next year without a target', () => {
    expect(valueOf(figuresWith('huyen report.nextDistrictTarget = '), 'muc-tieu.nam-sau')).toBeUndefined();
  });

  /** The poor among minorities fall by 7,82 in the base. */
  it.each([
    ['', undefined],
    ['7,81', 'đạt chỉ tiêu được giao (giảm từ 7,81 điểm phần trăm trở lên)'],
    ['7,82', 'đạt chỉ tiêu được giao (giảm từ 7,82 điểm phần trăm trở lên)'],
    ['7,83', 'chưa đạt chỉ tiêu được giao (giảm từ 7,83 điểm phần trăm trở lên)'],
  ])('minorities: %s', (target, words) => {
    const figures = figuresWith(`huyen report.ethnicMinorityTarget = ${target}`);
    expect(valueOf(figures, 'muc-tieu.dtts.ket-luan')).toBe(words);
    expect(valueOf(figures, 'muc-tieu.dtts')).toBe(
      target === '' ? undefined : Number(target.replace(',', '.')),
    );
  });

  it('a target prints with two decimals, none where none was set', () => {
    const figures = figuresWith('huyen report.disbursementTarget = 95', district(''));
    expect(figure(figures, 'muc-tieu.giai-ngan').value).toEqual({ kind: 'number', value: 95, decimals: 2 });
    expect(valueOf(figures, 'muc-tieu.don-vi')).toBeUndefined();
  });
});
