import { expect, it } from 'vitest';
import { askedIn } from '../../../src/rules/shared/changes.ts';

const file = 'xa/a.xlsx';
const sheet = 'Truyền thông';
const said = (rule: string) => [{ rule, at: { file, sheet, cell: 'A9:A10' } }];
const asked = (rule: string, row: number) => askedIn(file, [], said(rule))({ sheet, cell: `H${row}` });

it('a blank row between others is mended by moving up all that stand below it', () => {
  expect([8, 9, 10, 11, 40].map((row) => asked('blank-row-between', row))).toEqual([
    false,
    true,
    true,
    true,
    true,
  ]);
});

it('what the reader says of other rows is asked of these alone', () => {
  expect([8, 9, 10, 11].map((row) => asked('hidden-data', row))).toEqual([false, true, true, false]);
  expect(askedIn(file, [], said('hidden-data'))({ sheet: 'Hộ nghèo', cell: 'A9' })).toBe(false);
});
