import { describe, expect, it, test } from 'vitest';
import {
  compareCodeUnits,
  joinList,
  legacyEncodingOf,
  lowerFirst,
  normalizeText,
  pointLetter,
  sameText,
  slug,
  suggestUnicode,
  upper,
  upperFirst,
} from '../../src/vietnamese/text.ts';

describe('the form in which text is kept', () => {
  test.each([
    ['Đắk Tô'.normalize('NFD'), 'Đắk Tô'],
    ['\u00D0ắk Tô', 'Đắk Tô'],
    ['xã \u00F0ó', 'xã đó'],
    [' Văn\u00A0 Lem\u200B\uFEFF\n', 'Văn Lem'],
    ['a\tb\r\nc', 'a b c'],
    ['', ''],
  ])('%j becomes %j', (text, normal) => {
    expect(normalizeText(text)).toBe(normal);
  });
});

describe('comparison', () => {
  test.each([
    ['hoà bình', 'Hòa  Bình'],
    ['UỶ BAN', 'Ủy ban'],
    ['thuý', 'thúy'],
    ['Dự án 1 – Tiểu dự án', 'dự án 1 - tiểu dự án'],
  ])('%s is %s', (a, b) => {
    expect(sameText(a, b)).toBe(true);
  });

  test.each([
    ['Tân Cảnh', 'Tân Cánh'],
    ['Đắk', 'Đăk'],
    ['Đa', 'Da'],
    ['hoa', 'hòa'],
    ['ma cà', 'mà ca'],
  ])('%s is not %s', (a, b) => {
    expect(sameText(a, b)).toBe(false);
  });

  it('orders by code units', () => {
    expect(['Đ', 'a', 'Z', 'a'].sort(compareCodeUnits)).toEqual(['Z', 'a', 'a', 'Đ']);
  });
});

describe('fonts of before Unicode', () => {
  test.each([
    ['.VnTime', 'TCVN3'],
    ['.VNTIMEH', 'TCVN3'],
    ['VNI-Times', 'VNI'],
    ['Times New Roman', null],
    ['VNItalic', null],
  ])('%s holds %s', (font, encoding) => {
    expect(legacyEncodingOf(font)).toBe(encoding);
  });

  test.each([
    ['X· V¨n Lem', 'TCVN3', 'Xã Văn Lem'],
    ['Tæng sè hé nghÌo', 'TCVN3', 'Tổng số hộ nghèo'],
    ['§¾k T« ®\u00ADîc', 'TCVN3', 'Đắk Tô được'],
    ['Uû ban nh©n d©n huyÖn', 'TCVN3', 'Uỷ ban nhân dân huyện'],
    ['Xaõ Vaên Lem', 'VNI', 'Xã Văn Lem'],
    ['Toång soá hoä ngheøo', 'VNI', 'Tổng số hộ nghèo'],
    ['Ñaék Toâ ñöôïc', 'VNI', 'Đắk Tô được'],
    ['UÛY BAN NHAÂN DAÂN HUYEÄN', 'VNI', 'ỦY BAN NHÂN DÂN HUYỆN'],
  ] as const)('%s in %s probably says %s', (typed, encoding, says) => {
    expect(suggestUnicode(typed, encoding)).toBe(says);
  });
});

describe('words', () => {
  it('turns case by Unicode alone', () => {
    expect(upper('Đánh giá chung')).toBe('ĐÁNH GIÁ CHUNG');
    expect(lowerFirst('Đắk')).toBe('đắk');
    expect(upperFirst('đạt')).toBe('Đạt');
    expect(upperFirst('')).toBe('');
  });

  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a và b'],
    [['a', 'b', 'c'], 'a, b và c'],
  ])('%j is listed as %j', (items, listed) => {
    expect(joinList(items)).toBe(listed);
  });

  it('joins otherwise where asked', () => {
    expect(joinList(['a', 'b', 'c'], ', ')).toBe('a, b, c');
  });

  test.each([
    ['Xã Văn Lem', 'xa-van-lem'],
    ['Thị trấn Đắk Tô', 'thi-tran-dak-to'],
    ["Ia H'Drai (mới)", 'ia-h-drai-moi'],
  ])('%s is %s in a file name', (name, file) => {
    expect(slug(name)).toBe(file);
  });

  it('counts điểm by the Vietnamese alphabet', () => {
    expect([0, 3, 4, 5, 7, 8].map(pointLetter)).toEqual(['a', 'd', 'đ', 'e', 'h', 'i']);
    expect(() => pointLetter(23)).toThrow(RangeError);
  });
});
