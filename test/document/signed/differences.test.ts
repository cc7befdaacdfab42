import { describe, expect, it } from 'vitest';
import type { TextLine } from '../../../src/document/edited/spot.ts';
import { textDifferences } from '../../../src/document/signed/differences.ts';

const closed: readonly string[] = [
  'phần đầu | Số:      /BC-UBND',
  'phần đầu | Đắk Tô, ngày      tháng      năm 2023',
  'mục I | Năm 2023 huyện hỗ trợ 252 hộ, kinh phí 7.489 triệu đồng.',
  'mục II | + Hộ nghèo: 1.107 hộ, chiếm 8,49% tổng số hộ.',
  'mục II | Chính sách đến đúng người, đúng lúc.',
  'mục III | Các xã đã tổ chức 12 cuộc tuyên truyền với 1.216 lượt người.',
  'phần ký | KT. CHỦ TỊCH',
  'phần ký | Sa Phương',
  'Phụ lục | (Kèm theo Báo cáo số      /BC-UBND ngày      tháng      năm      của Ủy ban nhân dân huyện)',
  'Phụ lục, dòng 1 | 81/KH-UBND',
  'Phụ lục, dòng 1 | 04/5/2023',
];

function lines(texts: readonly string[]): readonly TextLine[] {
  return texts.map((text) => {
    const [section = '', words = ''] = text.split(/ \| ?/);
    return { section, text: words };
  });
}

/** What is said where a line is put for another, before or behind one; "-" in front: that line goes. */
function differences(changes: Readonly<Record<string, string | readonly string[]>>) {
  const now = closed.flatMap((line) => {
    const found = Object.entries(changes).find(([old]) => line.includes(old));
    if (found === undefined) return [line];
    const [old, change] = found;
    return typeof change === 'string' ? [line.replace(old, change)] : change;
  });
  const { differences: all, filled } = textDifferences(lines(closed), lines(now));
  return {
    said: all.map(({ kind, section, from, to }) => `${kind} ${section}: ${from} → ${to}`),
    filled,
  };
}

describe('a signed copy against the closed one', () => {
  it('says nothing of the same words, however they are spaced', () => {
    expect(differences({ '1.107 hộ': '1.107\u00a0hộ' })).toEqual({ said: [], filled: [] });
  });

  it.each([
    ['another number', { '1.107': '1.108' }, ['number mục II: 1.107 → 1.108']],
    ['one digit more', { '1.107': '11.107' }, ['number mục II: 1.107 → 11.107']],
    ['a number more', { '252 hộ': '252 hộ, 14 nhóm hộ' }, ['number mục I:  → 14 nhóm hộ,']],
    ['a number less', { ', chiếm 8,49% tổng số hộ': '' }, ['number mục II: , chiếm 8,49% tổng số hộ → ']],
    [
      'two numbers',
      { '12 cuộc tuyên truyền với 1.216': '13 cuộc tuyên truyền với 1.226' },
      ['number mục III: 12 → 13', 'number mục III: 1.216 → 1.226'],
    ],
    ['a cell of the annex', { '04/5/2023': '05/5/2023' }, ['number Phụ lục, dòng 1: 04/5/2023 → 05/5/2023']],
    ['words', { 'đúng lúc': 'kịp thời' }, ['words mục II: đúng lúc → kịp thời']],
    ['another signer', { 'Sa Phương': 'Lê Văn B' }, ['words phần ký: Sa Phương → Lê Văn B']],
    [
      'a paragraph that went',
      { 'Chính sách đến': [] },
      ['gone mục II: Chính sách đến đúng người, đúng lúc. → '],
    ],
    [
      'a paragraph more',
      { 'Chính sách đến': ['mục II | Chính sách đến đúng người, đúng lúc.', 'mục II | Có thêm 5 mô hình.'] },
      ['added mục II:  → Có thêm 5 mô hình.'],
    ],
    [
      'a paragraph that stands elsewhere',
      {
        'Sa Phương': ['phần ký | Sa Phương', 'phần ký | Chính sách đến đúng người, đúng lúc.'],
        'Chính sách đến': [],
      },
      ['moved phần ký: Chính sách đến đúng người, đúng lúc. → Chính sách đến đúng người, đúng lúc.'],
    ],
  ])('names %s', (_what, changes: Record<string, string | string[]>, said) => {
    expect(differences(changes).said).toEqual(said);
  });

  it('takes what the clerk filled for no difference', () => {
    const { said, filled } = differences({
      'Số:      /BC': 'Số: 912/BC',
      'ngày      tháng      năm 2023': 'ngày 20 tháng 11 năm 2023',
      'số      /BC-UBND ngày      tháng      năm      của': 'số 912/BC-UBND ngày 20 tháng 11 năm 2023 của',
      'Sa Phương': ['phần ký | (Đã ký)', 'phần ký | Sa Phương'],
    });
    expect(said).toEqual([]);
    expect(filled).toHaveLength(4);
  });

  it('takes a signer’s name for filled only where it was blank', () => {
    const blank = [...lines(closed)].map((line) =>
      line.text === 'Sa Phương' ? { ...line, text: '' } : line,
    );
    const signed = lines(closed);
    expect(textDifferences(blank, signed)).toEqual({ differences: [], filled: ['Sa Phương'] });
    const two = lines([...closed.slice(0, 8), 'phần ký | Lê Văn B', ...closed.slice(8)]);
    expect(textDifferences(signed, two).differences).toMatchObject([{ kind: 'added', to: 'Lê Văn B' }]);
  });

  it.each([
    ['another ending of the number', 'Số:      /BC-UBND', 'Số: 912/TTr-UBND'],
    ['another year', 'năm 2023', 'năm 2024'],
    ['words beside the date', 'ngày      tháng', 'ngày mai tháng'],
  ])('tells %s all the same', (_what, old, now) => {
    expect(differences({ [old]: now }).said).not.toEqual([]);
  });
});
