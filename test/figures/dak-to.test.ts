import { describe, expect, it } from 'vitest';
import { makeFigures } from '../../src/figures/index.ts';
import { dakToYear } from './dak-to.ts';
import { valueOf } from './figures.ts';

/** The sample workspace against the report that was published for 2023. */

const figures = makeFigures(dakToYear());

const published: readonly (readonly [id: string, value: unknown])[] = [
  ['von.nam-nay.nstw', 8_139_000_000],
  ['von.nam-nay.nstw.loai', 'vốn sự nghiệp'],
  ['von.chuyen-nguon.nstw', 3_219_800_000],
  ['da2.chuyen-nguon.so-du-an', 9],
  ['da2.chuyen-nguon.ho', 46],
  ['da2.chuyen-nguon.ho.co-cau', '27 hộ nghèo; 18 hộ cận nghèo; 01 hộ mới thoát nghèo'],
  ['da2.chuyen-nguon.kinh-phi', 2_308_864_000],
  ['da2.chuyen-nguon.nsnn', 1_149_000_000],
  ['da2.chuyen-nguon.von-khac', 1_159_864_000],
  ['da2.chuyen-nguon.noi-dung', '46 cặp bò sinh sản'],
  ['da2.nam-nay.so-du-an', 9],
  ['da2.nam-nay.ho', 252],
  [
    'da2.nam-nay.co-cau-du-an',
    '07 dự án liên kết sản xuất, tiêu thụ sản phẩm mắc ca và 02 dự án hỗ trợ tại cộng đồng',
  ],
  ['da2.nam-nay.kinh-phi', 7_489_157_000],
  // typed totals of the decisions; their parts, which add up to 20 and 51, print as they stand
  ['da3-tda1.chuyen-nguon.ho', 21],
  ['da3-tda1.chuyen-nguon.ho.co-cau', '14 hộ nghèo; 04 hộ cận nghèo; 02 hộ mới thoát nghèo'],
  ['da3-tda1.nam-nay.ho', 50],
  ['da3-tda1.nam-nay.ho.co-cau', '31 hộ nghèo; 18 hộ cận nghèo; 02 hộ mới thoát nghèo'],
  ['da4-tda1.so-lop', 10],
  ['da4-tda1.hoc-vien', 326],
  ['da4-tda1.hoc-vien.giam-ngheo', 113],
  ['loa.huyen.xa', 'xã Ngọk Tụ'],
  ['loa.xa.xa-dau-cau', 'Xã Đắk Trăm, xã Pô Kô'],
  ['loa.xa.moi-xa', 1],
  ['truyen-thong.so-cuoc', 12],
  ['truyen-thong.luot-nguoi', 1216],
  ['da7-tda1.tham-quan', 2],
  ['da7-tda2.so-xa', 9],
  ['so-xa', 9],
  ['ho-dan', 13_039],
  ['nhan-khau', 54_165],
  ['ho-ngheo', 1_107],
  ['ho-ngheo.ty-le', 8.49],
  ['ho-ngheo.thay-doi', -3.34],
  ['ho-can-ngheo', 737],
  ['ho-can-ngheo.ty-le', 5.65],
  ['ho-can-ngheo.thay-doi', -0.37],
  [
    'muc-tieu.ket-luan',
    'chưa đạt chỉ tiêu Ủy ban nhân dân tỉnh giao (giảm từ 4,00 điểm phần trăm trở lên) và Ủy ban nhân dân huyện giao (giảm từ 3,50 điểm phần trăm trở lên)',
  ],
  ['muc-tieu.nam-sau', 'trên 3 điểm phần trăm'],
];

describe('the published year', () => {
  it.each(published)('%s is %s', (id, value) => {
    expect(valueOf(figures, id)).toEqual(value);
  });

  it('nothing lacks', () => {
    expect([...figures.byId.values()].filter(({ value }) => value === null).map(({ id }) => id)).toEqual([]);
  });

  it('lists communes in the order of the district’s sheet', () => {
    const prefixes = figures.lists.get('xa') ?? [];
    expect(prefixes.map((prefix) => valueOf(figures, `${prefix}.ten`))).toContain('thị trấn Đắk Tô');
    expect(prefixes).toHaveLength(9);
  });
});
