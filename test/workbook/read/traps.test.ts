import { describe, expect, it } from 'vitest';
import {
  main,
  relationships,
  sheetXml,
  workbookBytes,
  type WorkbookXml,
  xml,
} from '../../../fixtures/hazards/build.ts';
import type { RawCell, RawSheet, RawWorkbook } from '../../../src/workbook/read/raw.ts';
import { readWorkbook } from '../../../src/workbook/read/read-workbook.ts';

function read(given: WorkbookXml): RawWorkbook {
  const result = readWorkbook(workbookBytes(given));
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.workbook;
}

function sheetOf(given: WorkbookXml): RawSheet {
  const [sheet] = read(given).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

/** A1 of a sheet whose first row holds this cell. */
const a1 = (cell: string, given: WorkbookXml = {}): RawCell | undefined =>
  sheetOf({ rows: `<row r="1">${cell}</row>`, ...given }).cells.get('A1');

function refused(given: WorkbookXml): string {
  const result = readWorkbook(workbookBytes(given));
  return result.ok ? 'read' : `${result.fault.code} ${result.fault.detail ?? ''}`.trim();
}

describe('numbers', () => {
  it.each([
    ['7', 7],
    ['7.0', 7],
    ['-0', 0],
    ['1.149E9', 1_149_000_000],
    ['0.1', 0.1],
    ['.5', 0.5],
    [' 12\n', 12],
  ])('<v>%s</v> is %d, its text kept', (lexeme, value) => {
    expect(a1(`<c r="A1"><v>${lexeme}</v></c>`)).toMatchObject({
      kind: 'number',
      value,
      lexeme: lexeme.trim(),
    });
  });

  it.each([
    ['1,5', 'bad-number'],
    ['0x10', 'bad-number'],
    ['NaN', 'bad-number'],
    ['INF', 'bad-number'],
    ['1.149.000', 'bad-number'],
    ['1 000', 'bad-number'],
    ['12hộ', 'bad-number'],
    ['1e999', 'not-finite'],
    ['9'.repeat(500), 'bad-number'],
  ])('<v>%.12s</v> is unreadable: %s', (lexeme, code) => {
    const { faults, sheets } = read({
      rows: `<row r="1"><c r="A1"><v>${lexeme}</v></c><c r="B1"><v>2</v></c></row>`,
    });
    expect(sheets[0]?.cells.get('A1')).toMatchObject({
      kind: 'unreadable',
      code,
      lexeme: lexeme.slice(0, 100),
    });
    expect(faults).toEqual([{ sheet: 'Biểu', cell: 'A1', code }]);
    // One bad cell does not hide the next.
    expect(sheets[0]?.cells.get('B1')).toMatchObject({ value: 2 });
  });

  it.each([
    [0, 'general', 'General'],
    [1, 'percent', '0.00%'],
    [2, 'date', 'dd/mm/yyyy'],
    [3, 'number', '#,##0\\ \\m2'],
    [5, 'text', '@'],
  ])('style %d is %s', (style, kind, pattern) => {
    expect(a1(`<c r="A1" s="${style}"><v>45111</v></c>`)).toMatchObject({
      kind: 'number',
      format: { kind, pattern },
    });
  });
});

describe('other values', () => {
  it.each<[string, object]>([
    ['<c r="A1" t="b"><v>1</v></c>', { kind: 'boolean', value: true }],
    ['<c r="A1" t="b"><v>0</v></c>', { kind: 'boolean', value: false }],
    ['<c r="A1" t="b"><v>2</v></c>', { kind: 'unreadable', code: 'bad-boolean' }],
    ['<c r="A1" t="e"><v>#REF!</v></c>', { kind: 'error', code: '#REF!' }],
    ['<c r="A1" t="str"><v>Có</v></c>', { kind: 'text', value: 'Có' }],
    ['<c r="A1" t="inlineStr"><is><t> Có </t></is></c>', { kind: 'text', value: ' Có ' }],
    ['<c r="A1" t="inlineStr"><v>Có</v></c>', { kind: 'unreadable', code: 'bad-cell' }],
    ['<c r="A1" t="n"><v>1</v><is><t>2</t></is></c>', { kind: 'unreadable', code: 'bad-cell' }],
    ['<c r="A1"><v>1</v><v>2</v></c>', { kind: 'unreadable', code: 'bad-cell' }],
    ['<c r="A1" t="x"><v>1</v></c>', { kind: 'unreadable', code: 'unknown-type' }],
    ['<c r="A1" s="99"><v>1</v></c>', { kind: 'unreadable', code: 'dangling-style' }],
    [
      '<c r="A1" t="d"><v>2023-07-04</v></c>',
      { kind: 'isoDate', date: { year: 2023, month: 7, day: 4 }, timed: false },
    ],
    ['<c r="A1" t="d"><v>2023-07-04T00:00:00.000</v></c>', { kind: 'isoDate', timed: false }],
    ['<c r="A1" t="d"><v>2023-07-04T13:30:00</v></c>', { kind: 'isoDate', timed: true }],
    ['<c r="A1" t="d"><v>2023-02-29</v></c>', { kind: 'unreadable', code: 'bad-date', lexeme: '2023-02-29' }],
    ['<c r="A1" t="d"><v>04/7/2023</v></c>', { kind: 'unreadable', code: 'bad-date' }],
  ])('%s', (cell, expected) => {
    expect(a1(cell)).toMatchObject(expected);
  });

  it.each(['<c r="A1" s="1"/>', '<c r="A1"><v></v></c>', '<c r="A1" t="n"><v/></c>', '<c r="A1" t="s"/>'])(
    '%s is blank, so absent',
    (cell) => {
      expect(sheetOf({ rows: `<row r="1">${cell}</row>` }).cells.size).toBe(0);
    },
  );

  it('cells and rows without addresses follow on', () => {
    const sheet = sheetOf({
      rows: '<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>',
    });
    expect([...sheet.cells.keys()]).toEqual(['A1', 'C1', 'D1', 'A2']);
  });
});

describe('shared strings', () => {
  const rich =
    '<si><t>Xã Văn Lem</t></si>' +
    '<si><r><t>Tổng </t></r><r><rPr><rFont val="VNI-Times"/></rPr><t>soá hoä</t></r><r><rPr><rFont val="Arial"/></rPr><t xml:space="preserve"> </t></r></si>' +
    '<si><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/></si>' +
    '<si><t>a_x000D_b_x005F_x0041_</t></si>';
  const string = (index: number | string, style = 0): RawCell | undefined =>
    a1(`<c r="A1" s="${style}" t="s"><v>${index}</v></c>`, { strings: rich });

  it('are flattened, phonetic guides dropped, escapes undone, fonts told', () => {
    expect(string(0)).toMatchObject({ kind: 'text', value: 'Xã Văn Lem', fonts: ['Times New Roman'] });
    expect(string(0, 4)).toMatchObject({ fonts: ['.VnTime'] });
    expect(string(1)).toMatchObject({ value: 'Tổng soá hoä ', fonts: ['Times New Roman', 'VNI-Times'] });
    expect(string(2)).toMatchObject({ value: '課' });
    expect(string(3)).toMatchObject({ value: 'a\rb_x0041_' });
  });

  it.each(['4', '-1', '0.0', 'x'])('index %s leads nowhere', (index) => {
    expect(string(index)).toMatchObject({ kind: 'unreadable', code: 'dangling-string' });
  });

  it('a missing part refuses the file instead of giving the index', () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
    expect(refused({ rows })).toBe('MISSING_PART sharedStrings');
    expect(refused({ rows, strings: '<si><t>a</t></si>', parts: { 'xl/sharedStrings.xml': null } })).toBe(
      'MISSING_PART sharedStrings',
    );
  });
});

describe('formulas', () => {
  const formula = (cell: string): RawCell | undefined => a1(`<c r="A1"${cell}</c>`);

  it('tell 0, "" and nothing apart as cached results', () => {
    expect(formula('><f>B1+C1</f><v>0</v>')).toMatchObject({
      kind: 'formula',
      text: 'B1+C1',
      cached: { kind: 'number', value: 0 },
    });
    expect(formula('><f>B1+C1</f><v></v>')).toMatchObject({ kind: 'formula', text: 'B1+C1', cached: null });
    expect(formula('><f>B1+C1</f>')).toMatchObject({ kind: 'formula', cached: null });
    expect(formula(' t="str"><f>IF(B1="","",1)</f><v></v>')).toMatchObject({
      cached: { kind: 'text', value: '' },
    });
    expect(formula(' t="e"><f>1/0</f><v>#DIV/0!</v>')).toMatchObject({
      cached: { kind: 'error', code: '#DIV/0!' },
    });
    expect(formula('><f>1</f><v>1,5</v>')).toMatchObject({ kind: 'unreadable', code: 'bad-number' });
  });

  it('shared ones are written out for each cell', () => {
    const { cells } = sheetOf({
      rows:
        '<row r="1"><c r="C1"><f t="shared" ref="C1:D2" si="0">SUM(A1:$B1)*$A$9+LOG10(A1)&amp;"A1"</f><v>1</v></c><c r="D1"><f t="shared" si="0"/><v>2</v></c></row>' +
        '<row r="2"><c r="C2"><f t="shared" si="0"/><v>3</v></c><c r="D2"><f t="shared" si="9"/><v>3</v></c></row>',
    });
    expect(cells.get('D1')).toMatchObject({ text: 'SUM(B1:$B1)*$A$9+LOG10(B1)&"A1"' });
    expect(cells.get('C2')).toMatchObject({ text: 'SUM(A2:$B2)*$A$9+LOG10(A2)&"A1"' });
    expect(cells.get('D2')).toMatchObject({ kind: 'unreadable', code: 'bad-cell' });
  });

  it('results of an array formula are not typed numbers', () => {
    const { cells } = sheetOf({
      rows:
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>4</v></c></row>' +
        '<row r="2"><c r="A2"><v>6</v></c></row><row r="3"><c r="A3"><v>8</v></c></row>',
    });
    expect(cells.get('A1')).toMatchObject({ kind: 'formula', text: null });
    expect(cells.get('A2')).toMatchObject({
      kind: 'formula',
      text: null,
      cached: { kind: 'number', value: 6 },
    });
    expect(cells.get('A3')).toMatchObject({ kind: 'number', value: 8 });
  });
});

describe('places', () => {
  it('a merged range holds one value, and says where it reaches', () => {
    const sheet = sheetOf({
      rows: '<row r="1"><c r="A1"><v>5</v></c><c r="B1" s="1"/></row>',
      after: '<mergeCells count="1"><mergeCell ref="A1:B3"/></mergeCells>',
    });
    expect([...sheet.cells.keys()]).toEqual(['A1']);
    expect(sheet.merges).toEqual(['A1:B3']);
  });

  it('the same cell twice is unreadable', () => {
    const { sheets, faults } = read({
      rows: '<row r="1"><c r="A1"><v>5</v></c></row><row r="1"><c r="A1"><v>6</v></c></row>',
    });
    expect(sheets[0]?.cells.get('A1')).toMatchObject({ kind: 'unreadable', code: 'duplicate-cell' });
    expect(faults).toHaveLength(1);
  });

  it('a cell in the wrong row is unreadable', () => {
    expect(sheetOf({ rows: '<row r="5"><c r="A7"><v>5</v></c></row>' }).cells.get('A5')).toMatchObject({
      kind: 'unreadable',
      code: 'misplaced-cell',
      lexeme: '5',
    });
  });

  it.each([
    ['BAD_SHEET cell-address', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['BAD_SHEET cell-address', '<row r="1"><c r="A0"><v>1</v></c></row>'],
    ['BAD_SHEET cell-address', '<row r="1"><c r="a1"><v>1</v></c></row>'],
    ['BAD_SHEET cell-address', '<row r="1"><c r="$A$1"><v>1</v></c></row>'],
    ['BAD_SHEET row-number', '<row r="2000000000"><c><v>1</v></c></row>'],
    ['BAD_SHEET row-number', '<row r="0"/>'],
    ['BAD_SHEET row-number', '<row r="1.5"/>'],
  ])('%s: %s', (expected, rows) => {
    expect(refused({ rows })).toBe(expected);
  });

  it('content beyond the bounds is a fault at its cell, a sheet full of it refuses the file', () => {
    const far = read({
      rows: '<row r="1"><c r="A1"><v>1</v></c><c r="GS1"><v>1</v></c></row><row r="20001"><c r="A20001"><v>1</v></c></row>',
    });
    expect(far.faults).toEqual([
      { sheet: 'Biểu', cell: 'GS1', code: 'beyond-bounds' },
      { sheet: 'Biểu', cell: 'A20001', code: 'beyond-bounds' },
    ]);
    expect(far.sheets[0]?.dimension).toBe('A1');
    const rows = Array.from(
      { length: 1001 },
      (_, index) => `<row r="${20_001 + index}"><c><v>1</v></c></row>`,
    );
    expect(refused({ rows: rows.join('') })).toBe('SHEET_TOO_LARGE extent');
  });

  it('hidden rows, columns and sheets are data, and said', () => {
    const sheet = sheetOf({
      before: '<cols><col min="2" max="16384" width="9" hidden="1"/><col min="1" max="1" width="0"/></cols>',
      rows:
        '<row r="1" hidden="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row>' +
        '<row r="2" hidden="true"/><row r="3" ht="0"><c r="A3"><v>3</v></c></row><row r="4"><c r="A4"><v>4</v></c></row>',
      after: '<sheetProtection sheet="1" objects="1"/>',
    });
    expect([...sheet.hiddenRows]).toEqual([1, 3]);
    expect([...sheet.hiddenColumns]).toEqual([1, 3]);
    expect(sheet.cells.get('C1')).toMatchObject({ value: 2 });
    expect(sheet.protection).toEqual({ password: false });
    expect(sheet.dimension).toBe('A1:C4');
  });

  it('tabs keep their order whatever their ids and parts, chart sheets left out', () => {
    const { sheets } = read({
      parts: {
        'xl/workbook.xml': xml(
          `<workbook xmlns="${main}" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>` +
            '<sheet name="Hai" sheetId="7" q:id="b"/><sheet name="Đồ thị" sheetId="4" q:id="c"/>' +
            '<sheet name="Một" sheetId="1" state="veryHidden" q:id="a"/></sheets></workbook>',
        ),
        'xl/_rels/workbook.xml.rels': relationships(
          ['a', 'worksheet', 'worksheets/sheet1.xml'],
          ['b', 'worksheet', '/xl/other.xml'],
          ['c', 'chartsheet', 'chart.xml'],
        ),
        'xl/other.xml': sheetXml('<row><c><v>2</v></c></row>'),
      },
    });
    expect(sheets.map(({ name, state, cells }) => [name, state, cells.size])).toEqual([
      ['Hai', 'visible', 1],
      ['Một', 'veryHidden', 0],
    ]);
  });
});

describe('workbooks', () => {
  it.each([
    ['<workbookPr date1904="true"/>', true],
    ['<workbookPr date1904="1"/>', true],
    ['<workbookPr date1904="false"/>', false],
    ['<workbookPr/>', false],
  ])('%s', (workbook, date1904) => {
    expect(read({ workbook }).date1904).toBe(date1904);
  });

  it('an epoch that says neither refuses the file', () => {
    expect(refused({ workbook: '<workbookPr date1904="maybe"/>' })).toBe('BAD_XML flag-date1904');
  });

  it('names, macros and links to other workbooks are told, never followed', () => {
    const names =
      '<definedNames><definedName name="_kiem" localSheetId="0" hidden="1">Biểu!$A$1</definedName></definedNames>';
    expect(read({ names })).toMatchObject({
      definedNames: [{ name: '_kiem', text: 'Biểu!$A$1', sheet: 'Biểu', hidden: true }],
      externalLinks: false,
      macros: false,
    });
    const rels = relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['x', 'externalLink', 'externalLinks/externalLink1.xml'],
      ['m', 'vbaProject', 'vbaProject.bin'],
    );
    expect(read({ parts: { 'xl/_rels/workbook.xml.rels': rels } })).toMatchObject({
      externalLinks: true,
      macros: true,
    });
  });

  it.each<[string, WorkbookXml]>([
    ['MISSING_PART worksheet', { parts: { 'xl/worksheets/sheet1.xml': null } }],
    ['MISSING_PART styles', { parts: { 'xl/styles.xml': null } }],
    ['MISSING_PART officeDocument', { parts: { 'xl/workbook.xml': null } }],
    ['BAD_XML no-sheets', { parts: { 'xl/workbook.xml': xml(`<workbook xmlns="${main}"/>`) } }],
    [
      'BAD_XML unexpected-element workbook',
      { parts: { 'xl/workbook.xml': xml('<workbook xmlns="urn:other"/>') } },
    ],
    [
      'BAD_XML doctype',
      { parts: { 'xl/worksheets/sheet1.xml': `<!DOCTYPE worksheet><worksheet xmlns="${main}"/>` } },
    ],
    [
      'BAD_SHEET no-sheet-data',
      { parts: { 'xl/worksheets/sheet1.xml': xml(`<worksheet xmlns="${main}"/>`) } },
    ],
    ['BAD_SHEET two-sheet-data', { after: '<sheetData/>' }],
    ['BAD_XML unexpected-element y:c', { rows: '<row><y:c xmlns:y="urn:y"><y:v>1</y:v></y:c></row>' }],
    ['BAD_SHEET merge', { after: '<mergeCells><mergeCell ref="B2:A1"/></mergeCells>' }],
    ['BAD_SHEET faults', { rows: Array.from({ length: 1001 }, () => '<row><c><v>x</v></c></row>').join('') }],
  ])('%s', (expected, given) => {
    expect(refused(given)).toBe(expected);
  });
});

describe('a workbook that is looked at by the names of its sheets', () => {
  const bytes = Buffer.from(workbookBytes({ rows: '<row r="1"><c r="A1"><v>7</v></c></row>' }));
  const packed = bytes.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length;
  bytes[packed] = 0xff;

  it('is not unpacked where none of them is asked for', () => {
    const asked: string[] = [];
    const result = readWorkbook(bytes, undefined, (names) => {
      asked.push(...names);
      return [];
    });
    expect(asked).toEqual(['Biểu']);
    expect(result).toMatchObject({ ok: true, workbook: { sheets: [] } });
  });

  it('is refused where one is, and a part of it is broken', () => {
    expect(readWorkbook(bytes)).toMatchObject({ ok: false, fault: { code: 'DAMAGED' } });
  });
});
