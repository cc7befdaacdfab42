import { expect, it } from 'vitest';
import { issuerInFull, issuingLevelOf } from '../../src/forms/district/issuing-level.ts';

const dakTo = { areaName: 'huyện Đắk Tô', areaWord: 'huyện', province: 'tỉnh Kon Tum' };
const hoaVang = { areaName: 'huyện Hòa Vang', areaWord: 'huyện', province: 'thành phố Đà Nẵng' };
const konTum = { areaName: 'thành phố Kon Tum', areaWord: 'thành phố', province: 'tỉnh Kon Tum' };

it.each([
  ['Quốc hội', 'central'],
  ['Thủ tướng Chính phủ', 'central'],
  ['Bộ Lao động - Thương binh và Xã hội', 'central'],
  ['Tổng cục Giáo dục nghề nghiệp', 'central'],
  ['Ủy ban nhân dân tỉnh', 'province'],
  ['Ủy ban nhân dân tỉnh Kon Tum', 'province'],
  ['Sở Lao động - Thương binh và Xã hội', 'province'],
  ['Bộ Chỉ huy Quân sự tỉnh Kon Tum', 'province'],
  ['Tỉnh ủy Kon Tum', 'province'],
  ['Uỷ ban nhân dân huyện', 'district'],
  ['UBND huyện Đăk Tô', 'district'],
  ['Huyện ủy Đắk Tô', 'district'],
  ['Ủy ban nhân dân huyện Đắk Tô, tỉnh Kon Tum', 'district'],
  ['Ủy ban nhân dân xã Văn Lem', 'commune'],
  ['Ủy ban nhân dân thị trấn Đắk Tô, huyện Đắk Tô', 'commune'],
  // "xã" of "hợp tác xã" and "xã hội" is no commune, and no level at all
  ['Liên minh Hợp tác xã', null],
  ['Ngân hàng Chính sách xã hội', null],
  ['Phòng Lao động - Thương binh và Xã hội', null],
  ['Bộ phận Một cửa huyện', 'district'],
  ['', null],
])('%s: %s', (issuer, level) => {
  expect(issuingLevelOf(issuer, dakTo)).toBe(level);
});

it.each([
  ['Ủy ban nhân dân tỉnh Gia Lai', 'province'],
  ['Ủy ban nhân dân tỉnh', 'province'],
  ['Ủy ban nhân dân huyện Chư Păh', 'district'],
  ['Ủy ban nhân dân đặc khu Lý Sơn', 'commune'],
])('of a province that reports itself: %s: %s', (issuer, level) => {
  const giaLai = { areaName: 'tỉnh Gia Lai', areaWord: 'tỉnh', province: 'tỉnh Gia Lai' };
  expect(issuingLevelOf(issuer, giaLai)).toBe(level);
});

it('goes by what the places are called', () => {
  expect(issuingLevelOf('Ủy ban nhân dân thành phố', hoaVang)).toBe('province');
  expect(issuingLevelOf('Hội đồng nhân dân thành phố Đà Nẵng', hoaVang)).toBe('province');
  expect(issuingLevelOf('Ủy ban nhân dân thành phố', konTum)).toBe('district');
  expect(issuingLevelOf('Ủy ban nhân dân tỉnh', konTum)).toBe('province');
});

it.each([
  ['Ủy ban nhân dân huyện', 'Ủy ban nhân dân huyện Đắk Tô'],
  ['Hội đồng nhân dân tỉnh', 'Hội đồng nhân dân tỉnh Kon Tum'],
  ['Ủy ban nhân dân huyện Đắk Tô', null],
  ['Ủy ban nhân dân huyện Đắk Hà', null],
  ['Quốc hội', null],
])('%s in full: %s', (issuer, whole) => {
  expect(issuerInFull(issuer, dakTo)?.name ?? null).toBe(whole);
});
