import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageBreaks } from '../../src/workbook/annex-tables/page-breaks.ts';
import { columnPoints, fitTo } from '../../src/workbook/write/paper.ts';
import { linesIn, widthOf } from '../../src/vietnamese/letter-widths.ts';

describe('the paper of a Phụ biểu', () => {
  const paperOf = (width: number, height: number, onePage = true) => {
    const { paper, scale, onePage: one } = fitTo({ width, height }, 11, onePage);
    return [paper.name, paper.orientation, one, scale];
  };

  it('is a page of A4, lying or upright, as long as letters of 11 points stay 9', () => {
    expect(paperOf(600, 300)).toEqual(['A4', 'landscape', true, 100]);
    expect(paperOf(400, 650)).toEqual(['A4', 'portrait', true, 100]);
    // 714 points lie between the margins: 97 % of 714/844 is 82 %, of 714/855 no more.
    expect(paperOf(844, 300)).toEqual(['A4', 'landscape', true, 82]);
  });

  it('else a page of A3 for what is to be seen at once, pages of A4 for what is not', () => {
    expect(paperOf(855, 300)).toEqual(['A3', 'landscape', true, 100]);
    expect(paperOf(700, 700)).toEqual(['A3', 'landscape', true, 100]);
    expect(paperOf(700, 700, false)).toEqual(['A4', 'landscape', false, 98]);
    expect(paperOf(844, 5000)).toEqual(['A4', 'landscape', false, 82]);
    expect(paperOf(900, 5000)).toEqual(['A3', 'landscape', false, 100]);
  });

  it('measures columns in digits of 12 points', () => {
    expect(columnPoints(10)).toBe(60);
  });
});

describe('pages', () => {
  it('hold what they can, never part rows that belong together, and leave room for what is printed again', () => {
    const rows = fc.array(fc.record({ height: fc.integer({ min: 10, max: 40 }), joined: fc.boolean() }), {
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 150, max: 400 }),
        fc.integer({ min: 0, max: 60 }),
        (all, page, repeated) => {
          const joined = new Set(all.flatMap((row, index) => (row.joined && index > 0 ? [index + 1] : [])));
          const heights = all.map(({ height }) => height);
          const breaks = pageBreaks({ heights, repeated, page, joined });
          const starts = [0, ...breaks];
          starts.forEach((start, index) => {
            const end = starts[index + 1] ?? heights.length;
            const used = heights
              .slice(start, end)
              .reduce((sum, height) => sum + height, index === 0 ? 0 : repeated);
            const blocks = heights
              .slice(start, end)
              .filter((_, place) => !joined.has(start + place + 1)).length;
            expect(used <= page || blocks === 1).toBe(true);
            expect(joined.has(start + 1)).toBe(false);
          });
          expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
        },
      ),
    );
  });

  it('end where the next rows would not stand on them', () => {
    const heights = [30, 30, 30, 30, 30, 30];
    expect(pageBreaks({ heights, repeated: 0, page: 70, joined: new Set() })).toEqual([2, 4]);
    expect(pageBreaks({ heights, repeated: 40, page: 100, joined: new Set() })).toEqual([3, 5]);
    expect(pageBreaks({ heights, repeated: 0, page: 70, joined: new Set([3]) })).toEqual([1, 3, 5]);
  });
});

describe('lines of a text', () => {
  it('are broken between words, and within a word that is wider than the room', () => {
    expect(linesIn('', 50, 11)).toBe(1);
    const room = widthOf('Tỷ trọng', 11) / 20;
    expect(linesIn('Tỷ trọng trong tổng số', room + 0.1, 11)).toBe(3);
    expect(linesIn('Tỷ trọng', room - 0.1, 11)).toBe(2);
    expect(linesIn('Mmmmmmmmmm', widthOf('Mmmmm', 11) / 20, 11)).toBe(2);
  });
});
