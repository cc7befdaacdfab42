import { describe, expect, it } from 'vitest';
import { withoutEmptyCells } from '../../../src/workbook/read/empty-cells.ts';
import { readWorkbook } from '../../../src/workbook/read/read-workbook.ts';
import { sample, withSheet } from '../damaged.ts';

const sheet = (cells: string): string => `<sheetData><row r="3">${cells}</row></sheetData>`;

describe('empty cells', () => {
  it('go before the XML is read, and nothing else does', () => {
    const kept = '<c r="B3" s="4"><v>7</v></c><c r="D3" t="s"><v>0</v></c><c r="E3" s="1"><f>B3</f></c>';
    const written = '<c r="A3" s="12"/>' + kept + '<c r="F3"/><c r="AA3" s="3" t="n" />';
    expect(withoutEmptyCells(sheet(written))).toBe(sheet(kept));
  });

  it.each([
    ['a cell that stands after the one before it', '<c r="A3" s="1"/><c><v>7</v></c>'],
    ['a cell whose style comes first', '<c r="A3" s="1"/><c s="1" r="B3"/>'],
    ['a word that only looks like a cell', '<c r="A3" t="str"><v><![CDATA[<c r="B3"/>]]></v></c>'],
    ['a remark', '<c r="A3" s="1"/><!-- <c r="B3"/> -->'],
  ])('stay where there is %s', (_what, cells) => {
    expect(withoutEmptyCells(sheet(cells))).toBe(sheet(cells));
  });

  it('leave the workbook as it reads without them', () => {
    const spelled = withSheet(sample('huyen.xlsx'), 'Báo cáo', (xml) =>
      xml.replace('<sheetData>', '<!-- --><sheetData>'),
    );
    const slow = readWorkbook(spelled);
    const fast = readWorkbook(sample('huyen.xlsx'));
    expect(fast).toEqual(slow);
    expect(fast.ok).toBe(true);
  });
});
