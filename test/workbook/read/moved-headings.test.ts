import { describe, expect, it } from 'vitest';
import { type Heading, howMoved } from '../../../src/workbook/read/form/moved-headings.ts';

const headings: readonly Heading[] = [
  ['B5', 'Ngày'],
  ['C5', 'Hình thức'],
  ['D5', 'Nội dung'],
  ['E5', 'Số cuộc'],
];
const labels: readonly Heading[] = [
  ['A7', 'Số hộ'],
  ['A8', 'Dân tộc thiểu số'],
  ['A9', 'Nhân khẩu'],
];

/** What is said of the first that does not stand where it belongs. */
function said(
  expected: readonly Heading[],
  cells: Readonly<Record<string, string>>,
): string | null | undefined {
  const textAt = (cell: string) => cells[cell] ?? '';
  const wrong = expected.find(([cell, text]) => textAt(cell) !== text);
  return wrong === undefined ? undefined : (howMoved({ expected, textAt }, wrong)?.fix ?? null);
}

describe('what was done to the headings', () => {
  it('a column put in, or several', () => {
    const one = { B5: 'Ngày', C5: 'Hình thức', D5: 'Tổ', E5: 'Nội dung', F5: 'Số cuộc' };
    expect(said(headings, one)).toBe('Cột D mới chèn vào biểu: xóa cột D.');
    const two = { B5: 'Ngày', E5: 'Hình thức', F5: 'Nội dung', G5: 'Số cuộc' };
    expect(said(headings, two)).toBe('Các cột từ C đến D mới chèn vào biểu: xóa các cột này.');
  });

  it('a column taken out', () => {
    expect(said(headings, { B5: 'Ngày', C5: 'Nội dung', D5: 'Số cuộc' })).toBe(
      'Cột “Hình thức” đã bị xóa khỏi biểu.',
    );
  });

  it('rows put in or taken out', () => {
    expect(
      said([...headings, ...labels], { B6: 'Ngày', C6: 'Hình thức', D6: 'Nội dung', E6: 'Số cuộc' }),
    ).toBe('Bảng bị đẩy xuống 1 dòng: xóa dòng đã chèn ở trên bảng.');
    expect(said(headings, { B3: 'Ngày', C3: 'Hình thức', D3: 'Nội dung', E3: 'Số cuộc' })).toBe(
      'Bảng bị kéo lên 2 dòng: chèn lại 2 dòng trống ở trên bảng.',
    );
    expect(said(labels, { A7: 'Số hộ', A9: 'Dân tộc thiểu số', A10: 'Nhân khẩu' })).toBe(
      'Dòng 8 mới chèn vào biểu: xóa dòng 8.',
    );
    expect(said(labels, { A7: 'Dân tộc thiểu số', A8: 'Nhân khẩu' })).toBe(
      'Dòng “Số hộ” đã bị xóa khỏi biểu.',
    );
  });

  it.each([
    ['typed over', { B5: 'Ngày', C5: 'Cách', D5: 'Nội dung', E5: 'Số cuộc' }],
    ['two that changed places', { B5: 'Ngày', C5: 'Nội dung', D5: 'Hình thức', E5: 'Số cuộc' }],
    ['the last one, which may be anywhere', { B5: 'Ngày', C5: 'Hình thức', D5: 'Nội dung', F5: 'Số cuộc' }],
    ['nothing that is known', {}],
  ])('is not known of %s', (_, cells) => {
    expect(said(headings, cells)).toBeNull();
  });
});
