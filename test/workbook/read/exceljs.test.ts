import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { workbookBytes } from '../../../fixtures/hazards/build.ts';
import { goodWorkbook } from '../../../fixtures/hazards/good-workbook.ts';
import { replicas } from '../../../fixtures/hazards/replicas.ts';
import { readWorkbook } from '../../../src/workbook/read/read-workbook.ts';
import { flatten } from './flatten.ts';

/** What exceljs says, in the lines of `flatten`. Left out: what it is known to read wrong (merged copies, formula results). */
async function byExceljs(bytes: Uint8Array): Promise<readonly string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const sheets = [...workbook.worksheets].sort((a, b) => orderOf(a) - orderOf(b));
  return sheets.flatMap((sheet) => {
    const lines: string[] = [];
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.isMerged && cell.master !== cell) return;
        if (cell.type !== ExcelJS.ValueType.Null)
          lines.push(`${sheet.name}!${cell.address} ${showExceljs(cell)}`);
      });
    });
    return lines.sort();
  });
}

const orderOf = (sheet: ExcelJS.Worksheet): number =>
  (sheet as unknown as { readonly orderNo: number }).orderNo;

function showExceljs(cell: ExcelJS.Cell): string {
  const { value } = cell;
  if (cell.formula) return `=${cell.formula}`;
  if (value instanceof Date) return `${value.getTime() / 86_400_000 + 25_569} date`;
  if (typeof value === 'number') return cell.numFmt?.includes('%') ? `${value} percent` : `${value}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return JSON.stringify(cell.text);
}

/** Read as dates by exceljs for their escaped letters: `#,##0\ \m2` (style 3). */
const knownWrong = /C3 /;

describe('exceljs agrees on good files', () => {
  it.each([
    ['good workbook', goodWorkbook],
    ...Object.entries(replicas).filter(([name]) => /Excel|WPS|Google/.test(name)),
  ] as const)('%s', async (_, given) => {
    const bytes = workbookBytes(given);
    const result = readWorkbook(bytes);
    if (!result.ok) throw new Error(JSON.stringify(result.fault));
    const ours = flatten(result.workbook, { cached: false }).filter((line) => !knownWrong.test(line));
    const theirs = (await byExceljs(bytes)).filter((line) => !knownWrong.test(line));
    expect(ours.length).toBeGreaterThan(5);
    expect(theirs).toEqual(ours);
  });
});
