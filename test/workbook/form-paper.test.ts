import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagesWide, usedRows } from '../../src/workbook/write/form-paper.ts';

/** What fits on a landscape A4 at the scale at which text of 11 points has 8. */
const room = (130 * 11) / 8;

describe('the pages of a wide sheet', () => {
  it('are as many as letters of 8 points need', () => {
    expect(pagesWide([100, 70], 1)).toBe(1);
    expect(pagesWide([100, 50, 60], 1)).toBe(2);
    expect(pagesWide([60, 60, 60, 60, 60, 60], 1)).toBe(5);
  });

  it('never hold more than that', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 3, maxLength: 40 }), (widths) => {
        const pages = pagesWide(widths, 2);
        const kept = (widths[0] ?? 0) + (widths[1] ?? 0);
        const rest = widths.slice(2).reduce((sum, width) => sum + width, 0);
        expect(pages * (room - kept)).toBeGreaterThanOrEqual(rest);
      }),
    );
  });
});

it('the area of used rows is a formula over what is typed', () => {
  expect(usedRows("Hộ 'x'", [['B', 'L']], { first: 8, last: 67, columns: 12 })).toBe(
    `OFFSET('Hộ ''x'''!$A$1,0,0,IFERROR(SUMPRODUCT(MAX(8,MAX(('Hộ ''x'''!$B$8:$L$67<>"")*ROW('Hộ ''x'''!$B$8:$L$67)))),67),12)`,
  );
});
