import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import { acceptable } from '../../src/rules/mistakes/acceptable.ts';
import { mistakesOf } from '../../src/rules/mistakes/mistakes.ts';
import { rangesOf } from '../../src/rules/mistakes/ranges.ts';
import { checkAlone, checkYear } from '../../src/rules/index.ts';
import { yearWith, type Override } from './books.ts';

const at = (sheet: string | null, cell: string | null, file = 'huyen.xlsx') => ({ file, sheet, cell });
const issue = (rule: string, where: Issue['at'], more: Partial<Issue> = {}): Issue => ({
  ...{ rule, severity: 'error', at: where, message: `Sai ở ${where.cell}.`, fix: 'Sửa.' },
  ...more,
});

/** "sheet!cells × found" of everything that is told. */
const told = (issues: readonly Issue[]) =>
  mistakesOf(issues, null).map(
    ({ told: { at: place }, found }) => `${place.sheet}!${place.cell} × ${found.length}`,
  );

describe('issues of one rule', () => {
  it('are one mistake where they touch, from three on', () => {
    const cells = ['C7', 'C8', 'C9', 'C11', 'C12', 'E7'];
    expect(told(cells.map((cell) => issue('r', at('Hộ nghèo', cell))))).toEqual([
      'Hộ nghèo!C7:C9 × 3',
      'Hộ nghèo!E7 × 1',
      'Hộ nghèo!C11 × 1',
      'Hộ nghèo!C12 × 1',
    ]);
  });

  it('come as the tabs stand, in a workbook of the year and in one that is named by its path', () => {
    const sheets = ['Giám sát', 'Thông tin', 'Dự án sản xuất', 'Hộ nghèo'];
    const inTabs = ['Thông tin', 'Hộ nghèo', 'Dự án sản xuất', 'Giám sát'].map((sheet) => `${sheet}!C9 × 1`);
    for (const file of ['xa/a.xlsx', '/nhà/2023/xa/a.xlsx', 'E:\\2023\\a.xlsx'])
      expect(told(sheets.map((sheet) => issue('r', at(sheet, 'C9', file))))).toEqual(inTabs);
    const ofDistrict = ['Xác nhận', 'Cơ quan, đơn vị', 'Báo cáo', 'Vốn giao', 'Hoạt động của huyện'];
    for (const file of ['huyen.xlsx', '/nhà/2023/huyen.xlsx', 'huyen (1).xlsx'])
      expect(told(ofDistrict.map((sheet) => issue('r', at(sheet, 'C9', file))))).toEqual([
        'Báo cáo!C9 × 1',
        'Cơ quan, đơn vị!C9 × 1',
        'Vốn giao!C9 × 1',
        'Hoạt động của huyện!C9 × 1',
        'Xác nhận!C9 × 1',
      ]);
    // Both forms have a sheet of that name; in the district's workbook it stands behind its money, in a commune's before these.
    const shared = (file: string) =>
      ['Vốn giao', 'Đào tạo nghề'].map((sheet) => issue('r', at(sheet, 'C9', file)));
    expect(told(shared('huyen.xlsx'))).toEqual(['Vốn giao!C9 × 1', 'Đào tạo nghề!C9 × 1']);
    expect(told(shared('xa/a.xlsx'))).toEqual(['Đào tạo nghề!C9 × 1', 'Vốn giao!C9 × 1']);
  });

  it('come file by file: what is wrong with a file first, sheets that no form has last, by name', () => {
    const places = [
      at('Tờ 2', 'A1'),
      { file: null, sheet: null, cell: null },
      at('Danh mục', 'A1'),
      at('Bảng nháp', 'A1'),
      at('Báo cáo', 'A1'),
      at(null, null),
      at('Báo cáo', null),
      at('Báo cáo', 'A1', 'Biểu.xlsx'),
    ];
    const inOrder = mistakesOf(
      places.map((place) => issue('r', place)),
      null,
    );
    expect(inOrder.map(({ told: { at: place } }) => Object.values(place))).toEqual([
      [null, null, null],
      ['Biểu.xlsx', 'Báo cáo', 'A1'],
      ['huyen.xlsx', null, null],
      ['huyen.xlsx', 'Báo cáo', null],
      ['huyen.xlsx', 'Báo cáo', 'A1'],
      ['huyen.xlsx', 'Danh mục', 'A1'],
      ['huyen.xlsx', 'Bảng nháp', 'A1'],
      ['huyen.xlsx', 'Tờ 2', 'A1'],
    ]);
  });

  it('are one mistake anywhere on a sheet where something was left undone, each sheet its own', () => {
    const blank = (sheet: string, cell: string) =>
      issue('required-cell-blank', at(sheet, cell), { about: 'Số' });
    expect(told([blank('Vốn giao', 'C7'), blank('Vốn giao', 'F90'), blank('Báo cáo', 'C9')])).toEqual([
      'Báo cáo!C9 × 1',
      'Vốn giao!C7, F90 × 2',
    ]);
  });

  it('stay apart by severity, and where somebody has acknowledged one', () => {
    const word = { acknowledged: { reason: 'Đúng', by: 'A', on: '18/11/2023' } };
    const column = ['C7', 'C8', 'C9'].map((cell) => issue('r', at('Hộ nghèo', cell)));
    const others = [
      issue('r', at('Hộ nghèo', 'C10'), word),
      issue('r', at('Hộ nghèo', 'C11'), { severity: 'warning' }),
    ];
    expect(told([...column, ...others])).toEqual([
      'Hộ nghèo!C7:C9 × 3',
      'Hộ nghèo!C10 × 1',
      'Hộ nghèo!C11 × 1',
    ]);
  });
});

it('what a report lacks is inside the mistake that lacks it, else told by itself', () => {
  const missing = issue('commune-missing', at('Xã, thị trấn', 'B8'), { about: 'xã Pô Kô' });
  const lack = (cell: string, related?: Issue['related']) =>
    issue('figure-missing', at('Xã, thị trấn', cell), related === undefined ? {} : { related });
  const mistakes = mistakesOf([missing, lack('B8'), lack('B8'), lack('B8', [at('Báo cáo', 'C9')])], null);
  expect(mistakes.map(({ found }) => found.length)).toEqual([3, 1]);
  expect(mistakes[0]?.told.message).toContain('Vì vậy báo cáo chưa có 2 số liệu.');
});

describe('one cause behind several findings', () => {
  const of = (overrides: readonly Override[]) => {
    const data = yearWith(overrides);
    const before = new Set(
      checkYear(yearWith([])).map(({ at: place, rule }) => `${place.file}${place.cell}${rule}`),
    );
    const found = checkYear(data).filter(
      ({ at: place, rule }) => !before.has(`${place.file}${place.cell}${rule}`),
    );
    return { found, mistakes: mistakesOf(found, data) };
  };

  it('is told at the cell whose other number makes them vanish', () => {
    const { found, mistakes } = of([
      { book: '23431', cell: 'nearPoor.minorityHouseholds.fromPoor', value: '999' },
    ]);
    expect(found.length).toBeGreaterThan(2);
    expect(mistakes.map((each) => each.found.length)).toEqual([found.length]);
    expect(mistakes[0]?.told.at.cell).toBe('G8');
    expect(mistakes[0]?.told.fix).toMatch(/Sửa đúng G8 thì lỗi ở .*L8.* cũng hết/);
    expect(acceptable(mistakes)).toEqual([]);
  });

  it('is found in one workbook alone, as in the year', () => {
    const data = yearWith([{ book: '23431', cell: 'nearPoor.minorityHouseholds.fromPoor', value: '999' }]);
    const book = data.communes.find(({ code }) => code === '23431')?.book ?? null;
    if (book === null) throw new Error('no book');
    const found = checkAlone(book).filter(({ at: { sheet } }) => sheet === 'Hộ cận nghèo');
    expect(found.length).toBeGreaterThan(2);
    expect(mistakesOf(found, book).map((each) => [each.told.at.cell, each.found.length])).toEqual([
      ['G8', found.length],
    ]);
    expect(mistakesOf(found, null).length).toBeGreaterThan(1);
  });

  it('is not made up: two cells that are wrong apart are two mistakes', () => {
    const { mistakes } = of([
      { book: '23431', cell: 'poor.households.closing', value: '1' },
      { book: '23443', cell: 'communication.1.times', value: '99' },
    ]);
    expect(new Set(mistakes.map(({ told: { at: place } }) => place.file)).size).toBeGreaterThan(1);
  });
});

it.each([
  [['E8', 'F8', 'E9', 'F9'], 'E8:F9'],
  [['E8'], 'E8'],
  [['E8', 'F8', 'H8'], 'E8:F8, H8'],
  [['A1', 'C1', 'E1', 'A3', 'C3', 'E3'], 'A1:E3'],
])('cells %s are named %s', (cells, said) => {
  const positions = cells.map((cell) => ({ column: cell.charCodeAt(0) - 64, row: Number(cell.slice(1)) }));
  expect(rangesOf(positions)).toBe(said);
});
