import { describe, expect, it } from 'vitest';
import { takePlainCells } from '../../../src/workbook/read/plain-cells.ts';
import { readWorkbook } from '../../../src/workbook/read/read-workbook.ts';
import { sample, withSheet } from '../damaged.ts';

const sheet = (cells: string): string => `<sheetData><row r="3">${cells}</row></sheetData>`;
const plain = { style: undefined, type: undefined, formula: undefined, value: undefined };
const formula = { kind: undefined, area: undefined, group: undefined, text: '' };

describe('plain cells', () => {
  it.each([
    ['<c r="A3"><v>7</v></c>', { reference: 'A3', value: '7' }],
    ['<c r="AA3" s="12" t="s"><v>0</v></c>', { reference: 'AA3', style: '12', type: 's', value: '0' }],
    ['<c r="A3" t="str"><v>a ]] "\'</v></c>', { reference: 'A3', type: 'str', value: 'a ]] "\'' }],
    ['<c r="A3"><v></v></c>', { reference: 'A3', value: '' }],
    ['<c r="A3"><v/></c>', { reference: 'A3', value: '' }],
    ['<c r="A3"><v /></c>', { reference: 'A3', value: '' }],
    ['<c r="A3"></c>', { reference: 'A3' }],
    [
      '<c r="A3"><f>B3&amp;"&lt;v&gt;"</f></c>',
      { reference: 'A3', formula: { ...formula, text: 'B3&"<v>"' } },
    ],
    [
      '<c r="A3"><f aca="false">B3</f><v>1</v></c>',
      { reference: 'A3', formula: { ...formula, text: 'B3' }, value: '1' },
    ],
    [
      '<c r="A3"><f t="shared" ref="A3:A9" si="4">B3</f><v></v></c>',
      { reference: 'A3', formula: { kind: 'shared', area: 'A3:A9', group: '4', text: 'B3' }, value: '' },
    ],
    [
      '<c r="A3"><f t="shared" si="4"/><v>2</v></c>',
      { reference: 'A3', formula: { ...formula, kind: 'shared', group: '4' }, value: '2' },
    ],
    ['<c r="A3"><f/></c>', { reference: 'A3', formula }],
  ])('%s is taken out', (written, cell) => {
    expect(takePlainCells(sheet(written))).toEqual({
      xml: sheet('<c run="0"/>'),
      runs: [[{ ...plain, ...cell }]],
    });
  });

  it('stand in runs, in their order, and empty ones go', () => {
    const written =
      '<c r="A3" s="12"/><c r="B3"><v>1</v></c><c r="C3" t="n" /><c r="D3"><v>2</v></c>' +
      '<c r="E3" t="inlineStr"><is><t>x</t></is></c><c r="F3"/><c r="G3"><v>3</v></c></row><row r="4"><c r="A4"/>';
    const { xml, runs } = takePlainCells(sheet(written));
    expect(xml).toBe(
      sheet('<c run="0"/><c r="E3" t="inlineStr"><is><t>x</t></is></c><c run="1"/></row><row r="4">'),
    );
    expect(runs.map((run) => run.map(({ reference }) => reference))).toEqual([['B3', 'D3'], ['G3']]);
  });

  it.each([
    ['rich text', '<c r="A3" t="inlineStr"><is><t>x</t></is></c>'],
    ['a text that ends a section', '<c r="A3"><v>]]></v></c>'],
    ['an entity by its number', '<c r="A3" t="str"><v>&#65;</v></c>'],
    ['an entity that nobody has declared', '<c r="A3" t="str"><v>&who;</v></c>'],
    ['a sign that XML does not know', '<c r="A3" t="str"><v>\u0001</v></c>'],
    ['the end of a line as Windows writes it', '<c r="A3" t="str"><v>a\r\nb</v></c>'],
    ['half a sign', '<c r="A3" t="str"><v>\ud83d</v></c>'],
    ['a value twice', '<c r="A3"><v>1</v><v>2</v></c>'],
    ['a value before its formula', '<c r="A3"><v>1</v><f>B3</f></c>'],
    ['an attribute of another kind', '<c r="A3" cm="1"><v>1</v></c>'],
    ['a formula within a formula', '<c r="A3"><f>B3<f>C3</f></f></c>'],
  ])('none is one with %s', (_what, cells) => {
    expect(takePlainCells(sheet(cells))).toEqual({ xml: sheet(cells), runs: [] });
  });

  it.each([
    ['a cell that stands after the one before it', '<c r="A3" s="1"/><c><v>7</v></c>'],
    ['a cell whose style comes first', '<c r="A3" s="1"/><c s="1" r="B3"/>'],
    ['a word that only looks like a cell', '<c r="A3" t="str"><v><![CDATA[<c r="B3"/>]]></v></c>'],
    ['a remark', '<c r="A3" s="1"/><!-- <c r="B3"/> -->'],
    ['what only a run of plain cells has', '<c r="A3"><v>1</v></c><c r="B3" run = "0"/>'],
  ])('none is taken where there is %s', (_what, cells) => {
    expect(takePlainCells(sheet(cells))).toEqual({ xml: sheet(cells), runs: [] });
  });

  it.each([
    ['outside of a row', '</sheetData>', '<c r="A900"><v>1</v></c></sheetData>'],
    ['in a cell', '</v></c>', '<c r="A900"/></v></c>'],
    ['empty, outside of a row', '</sheetData>', '<c r="A900"/></sheetData>'],
  ])('are refused where no cell may stand: %s', (_where, found, replaced) => {
    const misplaced = withSheet(sample('huyen.xlsx'), 'Báo cáo', (xml) => xml.replace(found, replaced));
    expect(readWorkbook(misplaced)).toMatchObject({
      ok: false,
      fault: { code: 'BAD_XML', detail: 'unexpected-element c' },
    });
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
