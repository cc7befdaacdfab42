import { describe, expect, it } from 'vitest';
import {
  addressesIn,
  areasOf,
  columnLetters,
  columnNumber,
  formatArea,
  meet,
  parseAddress,
  parseArea,
} from '../../src/model/address.ts';

describe('a cell address', () => {
  it.each([
    ['A', 1],
    ['Z', 26],
    ['AA', 27],
    ['AZ', 52],
    ['ZZ', 702],
    ['AAA', 703],
    ['XFD', 16_384],
  ] as const)('has column %s as number %i', (letters, number) => {
    expect(columnNumber(letters)).toBe(number);
    expect(columnLetters(number)).toBe(letters);
  });

  it.each(['A0', 'A01', 'XFE1', 'A1048577', '$A$1', 'a1', '12', 'L', 'A1:B2', ''])('is not "%s"', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  it('ends at XFD1048576', () => {
    expect(parseAddress('XFD1048576')).toEqual({ row: 1_048_576, column: 16_384 });
  });
});

describe('a reference', () => {
  it('is a cell, a range or several of them', () => {
    expect(areasOf('H12:K12, M12').map(formatArea)).toEqual(['H12:K12', 'M12']);
    expect(areasOf('Biểu này, M12').map(formatArea)).toEqual(['M12']);
  });

  it('is no area where its corners are not in order', () => {
    expect(parseArea('K12:H12')).toBeUndefined();
    expect(parseArea('H12:H11')).toBeUndefined();
  });

  it('names its cells row by row, and no more of them than wanted', () => {
    const [area] = areasOf('Z1:AA2');
    expect(area && addressesIn(area)).toEqual(['Z1', 'AA1', 'Z2', 'AA2']);
    expect(area && addressesIn(area, 3)).toEqual(['Z1', 'AA1', 'Z2']);
  });

  it.each([
    ['H12:K12', 'K12', true],
    ['H12:K12', 'L12', false],
    ['H12:K12', 'K13', false],
    ['H12, M12', 'M12', true],
    ['B2:C9', 'A4:Z4', true],
    ['B2:C9', 'A10:Z10', false],
    ['', 'A1', false],
  ])('%s has a cell in common with %s: %s', (a, b, common) => {
    expect(meet(a, b)).toBe(common);
    expect(meet(b, a)).toBe(common);
  });
});
