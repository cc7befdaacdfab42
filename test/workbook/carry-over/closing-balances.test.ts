import { describe, expect, it } from 'vitest';
import { closingBalances } from '../../../src/workbook/carry-over/closing-balances.ts';
import { type Override, yearWith } from '../../rules/books.ts';

const official: readonly Override[] = ['huyen', '23431', '23443'].map((book) => ({
  book,
  cell: book === 'huyen' ? 'report.censusStatus' : 'info.censusStatus',
  value: 'Chính thức',
}));
const balances = (...overrides: readonly Override[]) => closingBalances(yearWith(overrides), 2024);

const vanLem = {
  code: '23431',
  name: 'Xã Văn Lem',
  households: 704,
  minorityHouseholds: 634,
  persons: 3158,
  minorityPersons: 2958,
  poorHouseholds: 141,
  minorityPoorHouseholds: 141,
  poorPersons: 696,
  minorityPoorPersons: 696,
  nearPoorHouseholds: 86,
  minorityNearPoorHouseholds: 85,
  nearPoorPersons: 419,
  minorityNearPoorPersons: 415,
};

describe('closing balances', () => {
  it("are the last columns of each commune's three census sheets", () => {
    const { rows, gaps } = balances(...official);
    expect(rows[0]).toEqual({ ...vanLem, status: 'official' });
    expect(rows[1]).toMatchObject({ code: '23443', poorHouseholds: 102, status: 'official' });
    expect(gaps).toEqual([]);
  });

  it.each([
    ['the district', 'huyen', 'report.censusStatus', ['preliminary', 'preliminary']],
    ['one commune', '23443', 'info.censusStatus', ['official', 'preliminary']],
    ['one commune that says nothing', '23443', 'info.censusStatus', ['official', 'preliminary']],
  ] as const)('are official only where %s does not say otherwise', (which, book, cell, status) => {
    const value = which.endsWith('nothing') ? '' : 'Sơ bộ';
    const { rows } = balances(...official, { book, cell, value });
    expect(rows.map((row) => row['status'])).toEqual(status);
  });

  it('are left blank and said where a cell is blank or cannot be read', () => {
    const { rows, gaps } = balances(
      { book: '23431', cell: 'poor.households.closing', value: '' },
      { book: '23431', cell: 'population.persons.current', value: '?một nghìn' },
    );
    const { poorHouseholds: _, persons: __, ...rest } = vanLem;
    expect(rows[0]).toEqual({ ...rest, status: 'preliminary' });
    expect(gaps).toEqual([
      'xã Văn Lem: xa/23431-xa-van-lem.xlsx, Hộ dân cư!D9 để trống hoặc không đọc được',
      'xã Văn Lem: xa/23431-xa-van-lem.xlsx, Hộ nghèo!L7 để trống hoặc không đọc được',
    ]);
  });

  it('are left blank and said where a commune sent nothing, or its sheet cannot be read', () => {
    const nothing = balances({ book: '23431', cell: '', value: '' });
    expect([nothing.rows[0], nothing.gaps]).toEqual([
      { code: '23431', name: 'Xã Văn Lem' },
      ['xã Văn Lem: không có tệp năm 2023'],
    ]);
    const sheet = balances({ book: '23431', cell: 'poor', value: 'null' });
    expect(sheet.rows[0]).toMatchObject({ code: '23431', households: 704, nearPoorHouseholds: 86 });
    expect(sheet.rows[0]).not.toHaveProperty('poorHouseholds');
    expect(sheet.gaps).toHaveLength(1);
  });

  it('follow the units: founded since, ended before, merged into another', () => {
    const founded = balances(
      { book: 'huyen', cell: 'communes.2.since', value: '01/01/2024' },
      { book: '23443', cell: '', value: '' },
    );
    expect(founded.gaps).toEqual(['xã Pô Kô: thành lập từ ngày 01/01/2024, chưa có số cuối năm trước']);
    // Founded after the figures: by a split it waits for its part, by a merger it begins with what was merged.
    const late = { book: 'huyen', cell: 'communes.2.since', value: '06/11/2023' };
    expect(balances(late, { book: '23443', cell: '', value: '' }).gaps).toEqual([
      'xã Pô Kô: thành lập từ ngày 06/11/2023, chưa có số cuối năm trước',
    ]);
    const byMerger = balances(
      late,
      { book: 'huyen', cell: 'communes.1.until', value: '06/11/2023' },
      { book: 'huyen', cell: 'communes.1.mergedInto', value: '23443' },
    );
    expect([byMerger.rows.map(({ code }) => code), byMerger.gaps]).toEqual([['23431'], []]);
    const merged = (until: string) =>
      balances(
        { book: 'huyen', cell: 'communes.2.until', value: until },
        { book: 'huyen', cell: 'communes.2.mergedInto', value: '23431' },
      );
    // Counted on 05/11/2023: by then in the numbers of the other, after it with a row of its own that will be added to them.
    expect(merged('05/11/2023').rows.map(({ code }) => code)).toEqual(['23431']);
    expect(merged('06/11/2023').rows.map(({ code }) => code)).toEqual(['23431', '23443']);
  });
});
