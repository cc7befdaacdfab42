import { describe, expect, it } from 'vitest';
import { paperFor } from '../../src/workbook/write/paper.ts';

describe('the paper of a table', () => {
  it('is A4 as long as its text stays as high as it must, never enlarged', () => {
    expect(paperFor([40, 60], 7)).toEqual({
      paper: expect.objectContaining({ name: 'A4', size: 9 }) as unknown,
      scale: 97,
    });
    // 222 characters of 5.5 points are 1221: 777 of them are 64 %, 7.0 points
    expect(paperFor([222], 7)).toMatchObject({ paper: { name: 'A4' }, scale: 61 });
    expect(paperFor([223], 7)).toMatchObject({ paper: { name: 'A3' }, scale: 89 });
  });

  it('is A3 where nothing is enough', () => {
    expect(paperFor([900], 7)).toMatchObject({ paper: { name: 'A3', size: 8 }, scale: 22 });
  });
});
