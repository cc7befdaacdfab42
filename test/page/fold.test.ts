import { describe, expect, it } from 'vitest';
import { fit, fold } from '../../src/page/fold.ts';

describe('fold', () => {
  it.each([
    ['Hộ nghèo', 'ho ngheo'],
    ['ĐẮK TÔ', 'dak to'],
    ['1.107 hộ', '1107 ho'],
    ['1.149.000.000 đồng', '1149000000 dong'],
    ['8,49%', '8,49%'],
    ['8.49%', '8,49%'],
    ['3.219,80 triệu', '3219,80 trieu'],
    ['giảm, tăng', 'giam tang'],
    ['ngày 04/7/2023.', 'ngay 04/7/2023'],
    ['da2.nam-nay.ho', 'da2 nam nay ho'],
    ['  (hai  chỗ) ', 'hai cho'],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is the same however the letters are composed', () => {
    expect(fold('hộ nghèo'.normalize('NFD'))).toBe(fold('hộ nghèo'.normalize('NFC')));
  });
});

describe('fit', () => {
  it.each([
    ['1107', '1107', 3],
    ['1107 ho', '1107', 2],
    ['11107 ho', '1107', 1],
    ['so ho ngheo cuoi ky', 'ky ngheo', 1],
    ['so ho ngheo', 'ho can', 0],
  ])('%s holds %s: %d', (text, query, wanted) => {
    expect(fit(text, query)).toBe(wanted);
  });
});
