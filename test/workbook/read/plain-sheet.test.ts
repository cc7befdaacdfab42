import { describe, expect, it } from 'vitest';
import { type PlainCell, plainSheet } from '../../../src/workbook/read/plain-sheet.ts';
import { readWorkbook } from '../../../src/workbook/read/read-workbook.ts';
import { sample, withSheet } from '../damaged.ts';

const x14ac = 'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"';
const sheet = (data: string, root = '<worksheet xmlns="m">'): string =>
  `${root}<cols/><sheetData>${data}</sheetData><mergeCells/></worksheet>`;
const inRow = (cells: string): string => sheet(`<row r="3">${cells}</row>`);
const row = { number: '3', hidden: undefined, height: undefined };
const plain = { style: undefined, type: undefined, formula: undefined, value: undefined };
const formula = { kind: undefined, area: undefined, group: undefined, text: '' };

describe('a plain sheet', () => {
  it.each<[string, Partial<PlainCell>]>([
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
    expect(plainSheet(inRow(written))).toEqual({ frame: sheet(''), items: [row, { ...plain, ...cell }] });
  });

  it('gives rows and cells in their order, without the empty ones', () => {
    const rows =
      '<row r="3" spans="1:3" ht="20.5" customHeight="1"><c r="A3" s="12"/><c r="B3"><v>1</v></c><c r="C3" t="n" /></row>' +
      '<row r="4"/><row r="5" hidden="true"></row><row r="9"><c r="A9"><v>2</v></c></row>';
    expect(plainSheet(sheet(rows))?.items).toEqual([
      { ...row, height: '20.5' },
      { ...plain, reference: 'B3', value: '1' },
      { ...row, number: '4' },
      { ...row, number: '5', hidden: 'true' },
      { ...row, number: '9' },
      { ...plain, reference: 'A9', value: '2' },
    ]);
    expect(plainSheet(sheet(''))?.items).toEqual([]);
  });

  it('may have the attribute that Excel gives every row, where its prefix is declared', () => {
    const rows = '<row r="3" x14ac:dyDescent="0.25"></row>';
    expect(plainSheet(sheet(rows))).toBe(null);
    expect(plainSheet(sheet(rows, `<worksheet xmlns="m" ${x14ac}>`))?.items).toEqual([row]);
  });

  it.each([
    ['rich text', inRow('<c r="A3" t="inlineStr"><is><t>x</t></is></c>')],
    ['a text that ends a section', inRow('<c r="A3"><v>]]></v></c>')],
    ['an entity by its number', inRow('<c r="A3" t="str"><v>&#65;</v></c>')],
    ['an entity that nobody has declared', inRow('<c r="A3" t="str"><v>&who;</v></c>')],
    ['a sign that XML does not know', inRow('<c r="A3" t="str"><v>\u0001</v></c>')],
    ['the end of a line as Windows writes it', inRow('<c r="A3" t="str"><v>a\r\nb</v></c>')],
    ['half a sign', inRow('<c r="A3" t="str"><v>\ud83d</v></c>')],
    ['a value twice', inRow('<c r="A3"><v>1</v><v>2</v></c>')],
    ['a value before its formula', inRow('<c r="A3"><v>1</v><f>B3</f></c>')],
    ['an attribute of another kind', inRow('<c r="A3" cm="1"><v>1</v></c>')],
    ['a formula within a formula', inRow('<c r="A3"><f>B3<f>C3</f></f></c>')],
    ['a cell that stands after the one before it', inRow('<c r="A3" s="1"/><c><v>7</v></c>')],
    ['a cell whose style comes first', inRow('<c s="1" r="B3"/>')],
    ['a section', inRow('<c r="A3" t="str"><v><![CDATA[<c r="B3"/>]]></v></c>')],
    ['a remark', inRow('<!-- <c r="B3"/> -->')],
    ['a remark around a sheet', `<worksheet><!--${sheet('')}--><sheetData/></worksheet>`],
    ['a second sheet', sheet('</sheetData><sheetData>')],
    ['a cell in no row', sheet('<c r="A3"><v>1</v></c>')],
    ['a row in a row', sheet('<row r="3"><row r="4"></row></row>')],
    ['a row without its number', sheet('<row><c r="A3"/></row>')],
    ['an attribute twice', sheet('<row r="3" ht="2" ht="3"></row>')],
    ['a number twice', sheet('<row r="3" r="4"></row>')],
    ['a row that does not end', sheet('<row r="3"><c r="A3"/>')],
  ])('has nothing taken out where there is %s', (_what, written) => {
    expect(plainSheet(written)).toBe(null);
  });

  it.each([
    ['outside of a row', '</sheetData>', '<c r="A900"><v>1</v></c></sheetData>'],
    ['in a cell', '</v></c>', '<c r="A900"/></v></c>'],
    ['empty, outside of a row', '</sheetData>', '<c r="A900"/></sheetData>'],
  ])('is none where a cell stands %s: refused', (_where, found, replaced) => {
    const misplaced = withSheet(sample('huyen.xlsx'), 'Báo cáo', (xml) => xml.replace(found, replaced));
    expect(readWorkbook(misplaced)).toMatchObject({
      ok: false,
      fault: { code: 'BAD_XML', detail: 'unexpected-element c' },
    });
  });

  it('leaves the workbook as it reads without', () => {
    const spelled = withSheet(sample('huyen.xlsx'), 'Báo cáo', (xml) =>
      xml.replace('<sheetData>', '<!-- --><sheetData>'),
    );
    const slow = readWorkbook(spelled);
    const fast = readWorkbook(sample('huyen.xlsx'));
    expect(fast).toEqual(slow);
    expect(readWorkbook(sample('huyen.xlsx'))).toEqual(slow);
    expect(fast.ok).toBe(true);
  });

  it('whose frame is refused is refused each time', () => {
    const broken = withSheet(sample('huyen.xlsx'), 'Báo cáo', (xml) =>
      xml.replace('</sheetData>', '</sheetData><cols></col>'),
    );
    for (const _time of [1, 2])
      expect(readWorkbook(broken)).toMatchObject({ ok: false, fault: { code: 'BAD_XML' } });
  });
});
