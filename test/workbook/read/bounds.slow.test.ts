import { describe, expect, it } from 'vitest';
import { workbookBytes, type WorkbookXml } from '../../../fixtures/hazards/build.ts';
import { readWorkbook } from '../../../src/workbook/read/read-workbook.ts';

function outcomeOf(given: WorkbookXml): string {
  const result = readWorkbook(workbookBytes(given));
  if (!result.ok) return `${result.fault.code} ${result.fault.detail}`;
  return `${result.workbook.sheets.reduce((sum, sheet) => sum + sheet.cells.size, 0)} cells`;
}

const one = '<row r="1"><c r="A1"><v>1</v></c></row>';

// Each of these hangs exceljs 4.4.0 for minutes or takes its memory; here a test that hangs ends by its time limit.
describe.each<[string, WorkbookXml, string]>([
  [
    'a validation over ten whole columns',
    {
      rows: one,
      after:
        '<dataValidations count="1"><dataValidation type="whole" sqref="A1:J1048576"/></dataValidations>',
    },
    '1 cells',
  ],
  [
    'a merge over the whole sheet',
    { rows: one, after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' },
    '1 cells',
  ],
  [
    'a styled blank in the last cell',
    { rows: `${one}<row r="1048576"><c r="XFD1048576" s="1"/></row>` },
    '1 cells',
  ],
  ['a row numbered two billion', { rows: `${one}<row r="2000000000"/>` }, 'BAD_SHEET row-number'],
  [
    'a dimension that claims everything',
    { rows: one, before: '<dimension ref="A1:XFD1048576"/>' },
    '1 cells',
  ],
  [
    'all columns hidden',
    { rows: one, before: '<cols><col min="1" max="16384" hidden="1"/></cols>' },
    '1 cells',
  ],
  ['very many styled blank rows', { rows: '<row s="1" customFormat="1"/>'.repeat(200_000) }, '0 cells'],
  [
    'styled blanks to the last column',
    { rows: `<row>${'<c s="1"/>'.repeat(16_384)}</row>`.repeat(100) },
    '0 cells',
  ],
  [
    'more cells than a form can have',
    { rows: `<row>${'<c><v>1</v></c>'.repeat(200)}</row>`.repeat(2_600) },
    'SHEET_TOO_LARGE cells',
  ],
  [
    'a long shared formula in each of many cells',
    {
      rows:
        `<row r="1"><c r="A1"><f t="shared" ref="A1:A9000" si="0">${'B1+'.repeat(2_700)}1</f></c></row>` +
        Array.from(
          { length: 9_000 },
          (_, row) => `<row r="${row + 2}"><c><f t="shared" si="0"/></c></row>`,
        ).join(''),
    },
    'BAD_SHEET shared-formulas',
  ],
  [
    'many array formulas over everything',
    {
      rows:
        Array.from(
          { length: 256 },
          (_, row) =>
            `<row><c><f t="array" ref="A1:GR${20_000 - row}">1</f></c><c r="GR${row + 1}"><v>1</v></c></row>`,
        ).join('') + `<row>${'<c><v>1</v></c>'.repeat(200)}</row>`.repeat(200),
    },
    '40512 cells',
  ],
  [
    'a string of very many fonts in very many cells',
    {
      strings: `<si>${Array.from({ length: 50_000 }, (_, font) => `<r><rPr><rFont val="f${font}"/></rPr><t>a</t></r>`).join('')}</si>`,
      rows: `<row>${'<c t="s"><v>0</v></c>'.repeat(200)}</row>`.repeat(200),
    },
    '40000 cells',
  ],
  [
    'strings nested beyond reason',
    { strings: '<r>'.repeat(300) + '</r>'.repeat(300), rows: one },
    'BAD_XML depth',
  ],
])('%s', (_, given, outcome) => {
  it(outcome, () => {
    expect(outcomeOf(given)).toBe(outcome);
  });
});
