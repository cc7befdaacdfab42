import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../src/package/zip-read.ts';
import { readWorkbook } from '../../src/workbook/read/read-workbook.ts';
import { emit } from '../../src/workbook/write/emit.ts';
import { newSheet, type PlannedSheet } from '../../src/workbook/write/plan.ts';
import { writeTableBook } from '../../src/workbook/write/table-book.ts';

const date = '2023-12-31T00:00:00Z';

/** All that a table may have. */
function plans(): PlannedSheet[] {
  const table = newSheet('Bảng "A & B"', { protected: false, tabColour: 'FF9C2A00' });
  table.cells.set('A1', { value: 'BIỂU 1', look: 'centred-title' });
  table.cells.set('B3', { value: 'Hộ', look: 'heading', band: 2 });
  table.cells.set('A4', { value: ' Xã <Văn Lem> _x0041_\n& tổ\u0001', look: 'item-text' });
  table.cells.set('B4', { value: 1149.5, look: 'item', format: '#,##0.00####' });
  table.cells.set('B5', { value: 40, look: 'item', format: '#,##0' });
  table.cells.set('C5', { look: 'item-text' });
  table.cells.set('B6', { formula: 'SUM(B4:B5)', look: 'total', format: '#,##0' });
  table.cells.set('C6', { formula: 'IF(B6>1,"lớn ""hơn""","")', look: 'total-label' });
  table.cells.set('D6', { formula: 'B6/0', look: 'total', format: '0.00' });
  table.cells.set('E6', { value: true, look: 'plain' });
  table.cells.set('F6', { formula: 'B6>1', look: 'link' });
  for (const [column, width] of [
    [2, 12.5],
    [1, 40],
  ] as const)
    table.widths.set(column, width);
  table.heights.set(1, 21).set(8, 30);
  table.merges.push('A1:F1');
  table.freeze = { rows: 3, columns: 1 };
  table.filter = 'A3:F5';
  table.conditions.push({ range: 'B4:B5', formula: 'B4="[thiếu]"', mark: 'lacking' });
  table.page = { paperSize: 8, printTitlesRow: '2:3', printTitlesColumn: 'A:B', printArea: 'A$1:F$6' };
  table.pageHeader = 'NỘI BỘ & RIÊNG';
  const second = newSheet("Của 'huyện' khác", { protected: false });
  second.cells.set('A1', { formula: '\'Bảng "A & B"\'!B6*2', look: 'item' });
  second.page = { fitToPage: false, scale: 61, orientation: 'portrait' };
  second.breaks = [4, 9];
  return [table, second];
}

async function asRead(bytes: Uint8Array): Promise<unknown> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook.worksheets.map((sheet) => {
    const cells: unknown[] = [];
    sheet.eachRow({ includeEmpty: true }, (row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        const { font, fill, border, alignment, numFmt, protection } = cell;
        cells.push([cell.address, cell.value, { font, fill, border, alignment, numFmt, protection }]);
      }),
    );
    const { fitToPage, fitToWidth, fitToHeight, ...setUp } = sheet.pageSetup;
    return {
      name: sheet.name,
      cells,
      widths: [1, 2, 3].map((column) => sheet.getColumn(column).width),
      heights: [1, 4, 8].map((row) => sheet.getRow(row).height),
      views: sheet.views,
      merges: (sheet as unknown as { model: { merges: unknown } }).model.merges,
      filter: sheet.autoFilter,
      conditions: (sheet as unknown as { conditionalFormattings: unknown }).conditionalFormattings,
      setUp: fitToPage === true ? { ...setUp, fitToPage, fitToWidth, fitToHeight } : setUp,
      headers: sheet.headerFooter,
      colour: sheet.properties.tabColor,
    };
  });
}

describe('a workbook of tables', () => {
  it('is what exceljs would have written: every cell, format, width, formula and the page', async () => {
    expect(await asRead(writeTableBook(plans(), { date, measuredBy: 11 }))).toEqual(
      await asRead(await emit(plans(), { date })),
    );
  });

  it('is read by the strict reader, formulas beside what they come to', () => {
    const reading = readWorkbook(writeTableBook(plans(), { date, measuredBy: 12 }));
    if (!reading.ok) throw new Error(reading.fault.code);
    const [table, second] = reading.workbook.sheets;
    expect(table?.cells.get('A4')).toMatchObject({ value: ' Xã <Văn Lem> _x0041_\n& tổ\u0001' });
    expect(table?.cells.get('B6')).toMatchObject({ text: 'SUM(B4:B5)', cached: { value: 1189.5 } });
    expect(table?.cells.get('C6')).toMatchObject({ cached: { value: 'lớn "hơn"' } });
    expect(table?.cells.get('D6')).toMatchObject({ cached: { code: '#DIV/0!' } });
    expect(second?.cells.get('A1')).toMatchObject({ cached: { value: 2379 } });
    expect(reading.workbook.faults).toEqual([]);
  });

  it('breaks pages where it was planned, before what the schema wants behind', () => {
    const [, second] = plans();
    if (second === undefined) throw new Error('no sheet');
    const opened = openZip(
      writeTableBook([{ ...second, columnBreak: 17, cells: new Map() }], { date, measuredBy: 11 }),
    );
    if (!opened.ok) throw new Error(opened.fault.code);
    const xml = Buffer.from(opened.zip.find('xl/worksheets/sheet1.xml')?.data ?? []).toString('utf8');
    expect(xml).toContain(
      '</headerFooter><rowBreaks count="2" manualBreakCount="2"><brk id="4" max="16383" man="1"/><brk id="9" max="16383" man="1"/></rowBreaks>' +
        '<colBreaks count="1" manualBreakCount="1"><brk id="17" max="1048575" man="1"/></colBreaks></worksheet>',
    );
  });

  it('is the same bytes each time, and no place for a form', () => {
    const write = (sheets: PlannedSheet[]) => writeTableBook(sheets, { date, measuredBy: 11 });
    expect(Buffer.from(write(plans())).equals(write(plans()))).toBe(true);
    const [table] = plans();
    table?.validations.push({ range: 'A4', rule: { type: 'any', formulae: [] } });
    expect(() => write(table === undefined ? [] : [table])).toThrow('is a form, no table');
    expect(() => write([newSheet('Khóa')])).toThrow('is a form, no table');
  });
});
