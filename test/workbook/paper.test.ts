import { describe, expect, it } from 'vitest';
import { paperFor } from '../../src/workbook/write/paper.ts';
import { withColumnBreak } from '../../src/workbook/write/sheet-part.ts';
import { withOwnFont } from '../../src/workbook/write/styles-part.ts';

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

describe('what exceljs cannot write', () => {
  it('a break after a column, before what the schema wants behind it', () => {
    const breaks =
      '<colBreaks count="1" manualBreakCount="1"><brk id="17" max="1048575" man="1"/></colBreaks>';
    expect(withColumnBreak('<worksheet><headerFooter/></worksheet>', 17)).toBe(
      `<worksheet><headerFooter/>${breaks}</worksheet>`,
    );
    expect(withColumnBreak('<worksheet><a/><legacyDrawing r:id="rId1"/></worksheet>', 17)).toBe(
      `<worksheet><a/>${breaks}<legacyDrawing r:id="rId1"/></worksheet>`,
    );
  });

  it('the font that columns are measured by', () => {
    const styles = '<fonts count="2"><font><name val="Calibri"/></font><font><b/></font></fonts>';
    expect(withOwnFont(styles, 11)).toBe(
      '<fonts count="2"><font><sz val="11"/><name val="Times New Roman"/><family val="1"/></font><font><b/></font></fonts>',
    );
  });
});
