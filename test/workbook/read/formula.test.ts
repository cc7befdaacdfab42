import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, newFormulaMemory, sameNumber } from '../../../src/workbook/read/formula.ts';
import { numberFormat } from '../../../src/workbook/read/number-format.ts';
import type { RawCell } from '../../../src/workbook/read/raw.ts';
import { moveFormula } from '../../../src/workbook/read/shared-formula.ts';

const format = numberFormat(0, new Map());
const number = (value: number): RawCell => ({ kind: 'number', value, lexeme: String(value), format });
const formula = (text: string | null): RawCell => ({ kind: 'formula', text, cached: null, format });

const cells: Readonly<Record<string, RawCell>> = {
  A1: number(14),
  A2: number(4),
  A3: number(2),
  B1: formula('SUM(A1:A3)'),
  B2: formula('B1*2'),
  C1: { kind: 'text', value: '1.149.000', fonts: [], format },
  C2: { kind: 'error', code: '#REF!', format },
  C3: { kind: 'boolean', value: true, format },
  C4: { kind: 'unreadable', code: 'bad-number', lexeme: '1,5', format },
  D1: formula('D2+1'),
  D2: formula('D1+1'),
  D3: formula(null),
};
const at = (text: string): number | null => evaluate(text, (address) => cells[address]);

describe('evaluate works out', () => {
  it.each([
    ['1+2*3', 7],
    ['(1+2)*3', 9],
    ['10-4-3', 3],
    ['100/10/2', 5],
    ['-A1+A2', -10],
    ['--A1', 14],
    ['+A1', 14],
    ['2*-3', -6],
    ['.5+1E3', 1000.5],
    ['A1+A2+A3', 20],
    ['SUM(A1:A3)', 20],
    ['SUM(A3:A1)', 20],
    ['sum($A$1:A$3,100,-A2)', 116],
    ['SUM(A1,A2)*2', 36],
    ['SUM(A1:Z9)', null],
    ['Z1+1', 1],
    ['SUM(Z1:Z9)', 0],
    ['B1+1', 21],
    ['B2', 40],
    [' A1 + A2 ', 18],
    ['A1-A1', 0],
    // As the forms work out what somebody has begun.
    ['IF(COUNT(Z1,A2)>0,A1-A2,"")', 10],
  ])('%s = %s', (text, value) => {
    expect(at(text)).toBe(value);
  });
});

describe('evaluate leaves alone', () => {
  it.each([
    '',
    'A1+',
    '1 2',
    '1/0',
    '1E999',
    'A1^2',
    'A1%',
    'A1&A2',
    'A1>A2',
    'A1 A2',
    '"5"+1',
    'ROUND(A1,0)',
    'IF(COUNT(Z1,Z2)>0,A1,"")',
    'IF(COUNT(A1)>0,A1,0)',
    'IF(COUNT(A1:A2)>0,A1,"")',
    'IF(COUNT(A1)>1,A1,"")',
    'IF(COUNTA(A1)>0,A1,"")',
    'IF(A1>0,A1,"")',
    'IF(COUNT(A1)>0>0,A1,"")',
    'IF(COUNT(A1)>0)',
    'SUMIF(A1:A3,4)',
    'SUM()',
    'SUM(A:A)',
    'SUM(1:3)',
    'SUM(A1:A3',
    'A1:A3',
    "'Dự án'!A1",
    'Sheet2!A1',
    '[1]Sheet1!A1',
    'TONG',
    'A1048577',
    'XFE1',
    'SUM(A1:XFD1048576)',
    'C1+1',
    'SUM(C1)',
    'SUM(A1:C1)',
    'C2',
    'C3+1',
    'C4',
    'D1',
    'D3',
    '('.repeat(100) + '1' + ')'.repeat(100),
    '-'.repeat(100) + '1',
    '1+'.repeat(5000) + '1',
  ])('%.40s', (text) => {
    expect(at(text)).toBeNull();
  });
});

describe('evaluate is bounded', () => {
  it('in formulas that double at each step, and in one that leans on a thousand', () => {
    const doubling = (address: string): RawCell => {
      const row = Number(address.slice(1));
      return row === 1 ? number(1) : formula(`A${row - 1}+A${row - 1}`);
    };
    expect(evaluate('A40', doubling)).toBe(2 ** 39);
    expect(evaluate('A1000', doubling)).toBeNull();
  });

  it('over all formulas that share a memory', () => {
    const memory = newFormulaMemory();
    let looked = 0;
    const lookup = (): undefined => {
      looked += 1;
      return undefined;
    };
    for (let index = 0; index < 1000; index += 1) evaluate('SUM(A1:T5000)', lookup, memory);
    expect(looked).toBeLessThanOrEqual(1_000_000);
  });

  it('on any text', () => {
    const piece = fc.constantFrom(
      'A1',
      'SUM(',
      '(',
      ')',
      '+',
      '-',
      '*',
      '/',
      ',',
      ':',
      '1',
      '.',
      '$',
      ' ',
      'E',
      '"',
      '!',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const value = at(pieces.join(''));
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

it('sameNumber forgives the last digits only', () => {
  expect(sameNumber(0.1 + 0.2, 0.3)).toBe(true);
  expect(sameNumber(1_149_000_000, 1_149_000_001)).toBe(false);
  expect(sameNumber(99_999_999_999_999, 100_000_000_000_000)).toBe(false);
  expect(sameNumber(123_456.000001, 123_456.000002)).toBe(false);
  expect(sameNumber(21, 20)).toBe(false);
});

describe('moveFormula', () => {
  it.each([
    ['A1+$A1+A$1+$A$1', 'C2+$A2+C$1+$A$1'],
    ['SUM(A1:B2)', 'SUM(C2:D3)'],
    ['SUM(A:B)+SUM($A:B)+SUM(1:$2)', 'SUM(C:D)+SUM($A:D)+SUM(2:$2)'],
    ["'Năm A1'!A1+Q1!B1", "'Năm A1'!C2+Q1!D2"],
    ['"A1 ""A1"""&A1', '"A1 ""A1"""&C2'],
    ['LOG10(A1)+ATAN2(A1,B1)', 'LOG10(C2)+ATAN2(C2,D2)'],
    ['1E5+E5', '1E5+G6'],
    ['T1_x+Tỷ1+Bảng[[#This Row],[A1]]', 'T1_x+Tỷ1+Bảng[[#This Row],[A1]]'],
    ['XFD1+A1', '#REF!+C2'],
  ])('%s one down, two right: %s', (formulaText, moved) => {
    expect(moveFormula(formulaText, 1, 2)).toBe(moved);
  });
});
