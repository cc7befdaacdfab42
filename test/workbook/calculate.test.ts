import { describe, expect, it } from 'vitest';
import { calculate, type CalculatedSheet } from '../../src/workbook/calculate/calculate.ts';
import { FormulaError } from '../../src/workbook/calculate/values.ts';

type Cell = string | number | boolean;

/** Cells by address; a text that begins with `=` is a formula. */
function sheet(name: string, cells: Readonly<Record<string, Cell>>): CalculatedSheet {
  return {
    name,
    cells: new Map(
      Object.entries(cells).map(([address, cell]) => [
        address,
        typeof cell === 'string' && cell.startsWith('=') ? { formula: cell.slice(1) } : { value: cell },
      ]),
    ),
  };
}

const data = {
  A1: 14,
  A2: 4,
  A3: 2,
  B1: 'Có',
  B2: 'không',
  B3: '',
  C1: 'Dự án 2',
  C2: 'Dự án 2',
  C3: 'Tiểu dự án 1 - Dự án 3',
  D1: 0.1,
  D2: 0.2,
  F1: 2023,
  F2: 2022,
  F3: 2023,
};

function shows(formula: string): unknown {
  const results = calculate([sheet('Nháp', { ...data, Z9: formula }), sheet('Hộ nghèo', { C7: 41, D7: 12 })]);
  const result = results('Nháp', 'Z9');
  return result instanceof FormulaError ? result.code : result;
}

describe('calculate', () => {
  it.each([
    ['=A1-SUM(A2:A3)', 8],
    ['=1+2*3^2', 19],
    ['=-2+3', 1],
    ['=10%', 0.1],
    ['=D1+D2', 0.3],
    ['="UBND "&B1&" "&A3', 'UBND Có 2'],
    ['=IF(E5="","",ROW()-7)', ''],
    ['=IF(A1="","",ROW()-7)', 2],
    ['=IF(OR(E5="",A1=0),"",ROUND(A1/E5*100,2))', ''],
    ["='Hộ nghèo'!C7-'Hộ nghèo'!$D$7", 29],
    ['=ROUND(1107/13043*100,2)', 8.49],
    ['=ROUND(2.675,2)', 2.68],
    ['=ROUND(-0.5,0)', -1],
    ['=A1/0', '#DIV/0!'],
    ['=IFERROR(A1/0,"")', ''],
    ['=E5', 0],
    ['=E5=""', true],
    ['=E5=0', true],
    ['=B1="CÓ"', true],
    ['=COUNTA(A1:E3)', 11],
    ['=COUNT(A1:D3)', 5],
    ['=COUNTBLANK(B1:B4)', 2],
    ['=COUNTIF(B1:B4,"?*")', 2],
    ['=COUNTIF(A1:A4,">=4")', 2],
    ['=COUNTIF(A1:A4,"<>")', 3],
    ['=COUNTIFS(C1:C3,"Dự án 2",F1:F3,2023)', 1],
    ['=SUMIFS(A1:A3,C1:C3,C1,F1:F3,"2022")', 4],
    ['=SUMIF(C1:C3,"Dự án*",A1:A3)', 18],
    ['=SUM(COUNTIF(C1:C3,{"Dự án 2","Dự án 5"}))', 2],
    ['=SUMPRODUCT((A1:A3>3)*(F1:F3=2023))', 1],
    ['=SUMPRODUCT(A1:A3,F1:F3)', 14 * 2023 + 4 * 2022 + 2 * 2023],
    ['=SUMPRODUCT(--(A1:A3<A1))', 2],
    ['=AND(A1>0,A2>0,NOT(A3>5))', true],
    ['=MAX(0,A1:A3)-MIN(A1:A3)', 12],
    ['=INDEX(C1:C3,MATCH(2022,F1:F3,0))', 'Dự án 2'],
    ['=INDEX(A1:C3,3,1)', 2],
    ['=MATCH(1999,F1:F3,0)', '#N/A'],
    ['=HYPERLINK("#\'Hộ nghèo\'!C7","Hộ nghèo")', 'Hộ nghèo'],
    ['=SUMPRODUCT(IF(ISNUMBER(A1:B3),1,0))', 3],
    ['=ABS(A3-A1)&""', '12'],
    ['=SUM(A1:A3,1,"2")', 23],
    ['=SUM(B1:B3)', 0],
    ['=B1+1', '#VALUE!'],
  ])('%s shows %j', (formula, expected) => {
    expect(shows(formula)).toBe(expected);
  });

  it('follows formulas through formulas, across sheets', () => {
    const results = calculate([
      sheet('Một', { A1: '=A2*2', A2: "='Hai'!B1+1" }),
      sheet('Hai', { B1: '=SUM(B2:B3)', B2: 3, B3: 4 }),
    ]);
    expect(results('Một', 'A1')).toBe(16);
  });

  it('refuses what it cannot know instead of giving a number', () => {
    expect(() => shows('=VLOOKUP(A1,A1:C3,2)')).toThrow('VLOOKUP');
    expect(() => shows("='Không có'!A1")).toThrow('Không có');
    expect(() => shows('=Z9+1')).toThrow('itself');
    expect(() => shows('=1+')).toThrow('not a formula');
    expect(() => shows('=SUM(A1')).toThrow('expected');
  });
});
