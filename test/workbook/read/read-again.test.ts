import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sheetNames } from '../../../src/forms/names.ts';
import { readBook } from '../../../src/workbook/read/form-reader.ts';
import { readAgain } from '../../../src/workbook/read/read-again.ts';

const file = 'xa/23401-thi-tran-dak-to.xlsx';
const bytes = readFileSync(`fixtures/dak-to/2023/${file}`);
const nothing = new Uint8Array();

test('a workbook is read once for its name, its bytes and what is asked of it, and as readBook reads it', () => {
  const only = [sheetNames.identity];
  const first = readAgain(file, bytes, 'a');
  expect(first).toEqual(readBook(file, bytes));
  expect(readAgain(file, bytes, 'a')).toBe(first);
  expect(readAgain('xa/khac.xlsx', bytes, 'a').book?.file).toBe('xa/khac.xlsx');
  expect(readAgain(file, nothing, 'b').book).toBeNull();
  expect(readAgain(file, bytes, 'a', only)).toEqual(readBook(file, bytes, only));
  expect(readAgain(file, bytes, 'a')).toBe(first);
});

test('only those asked for last are kept', () => {
  const first = readAgain(file, nothing, 'first');
  const others = (from: number, to: number) => {
    for (let index = from; index < to; index += 1) readAgain(file, nothing, String(index));
  };
  others(0, 40);
  expect(readAgain(file, nothing, 'first')).toBe(first);
  others(40, 80);
  expect(readAgain(file, nothing, 'first')).toBe(first);
  others(80, 160);
  expect(readAgain(file, nothing, 'first')).not.toBe(first);
});
