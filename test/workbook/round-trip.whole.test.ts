import { describe, expect, it } from 'vitest';
import { communeBook } from '../../fixtures/dak-to-communes.ts';
import { districtBook, sampleCommunes, sampleContext } from '../../fixtures/dak-to-district.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import { districtForm } from '../../src/forms/district/form.ts';
import type { CommuneBook, DistrictBook } from '../../src/forms/books.ts';
import { valueOf } from '../../src/model/cell.ts';
import { type FillOptions, writeFormWorkbook } from '../../src/workbook/fill.ts';
import { readBook } from '../../src/workbook/read/form-reader.ts';

const context = sampleContext();
const vanLem = sampleCommunes.find(({ code }) => code === '23431');
if (vanLem === undefined) throw new Error('the sample has no xã Văn Lem');
const values = communeBook(vanLem, context);

const write = (options?: FillOptions) => writeFormWorkbook(communeForm, context, vanLem, values, options);

describe('what is written', () => {
  it('is what the reader reads, without an issue', async () => {
    const { book, issues } = readBook('xa/van-lem.xlsx', await write());
    expect(issues).toEqual([]);
    const { code, layout, sheets } = book as CommuneBook;
    expect({ code, layout }).toEqual({
      code: '23431',
      layout: { year: 2023, version: 2, olderFunds: false, printedSums: true },
    });
    expect(valueOf(sheets.info!.cutoff)).toEqual({ year: 2023, month: 11, day: 20 });
    expect(valueOf(sheets.info!.sending)).toBe('1');
    expect(valueOf(sheets.info!.phone)).toBe('0260 000 0005');
    expect(valueOf(sheets.poor!.households.closing)).toBe(141);
    expect(valueOf(sheets.productionProjects!.gate!)).toBe('yes');
    expect(
      sheets.productionProjects!.rows.map((row) => [valueOf(row.mode), valueOf(row.fundingYear)]),
    ).toEqual([
      ['community', 2022],
      ['linked', 2023],
      ['community', 2023],
      ['community', 2022],
      ['community', 2022],
    ]);
    expect(sheets.funds!.rows).toHaveLength(context.money?.['23431']?.length ?? 0);
    expect(valueOf(sheets.funds!.rows[0]!.initial)).toBe(480_000_000);
  });

  it('reads the same with the opening columns locked', async () => {
    const locked = { population: ['previous'], poor: ['opening'], nearPoor: ['opening'] };
    const open = readBook('a.xlsx', await write());
    expect(readBook('a.xlsx', await write({ locked }))).toEqual(open);
  });

  it('is read by its own layout where money of year − 2 may still be used', async () => {
    const older = { ...context, olderFunds: true };
    const { book, issues } = readBook(
      'xa/van-lem.xlsx',
      await writeFormWorkbook(communeForm, older, vanLem, {}),
    );
    expect(book?.layout).toEqual({ year: 2023, version: 2, olderFunds: true, printedSums: true });
    expect(issues.filter(({ rule }) => !rule.startsWith('required'))).toEqual([]);
  });

  it('is read as đồng where it was written in triệu đồng', async () => {
    const bytes = await writeFormWorkbook(districtForm, context, null, {
      ...districtBook(),
      allocations: {
        rows: [
          {
            subproject: 'da2',
            holder: 'Xã Văn Lem',
            source: 'central',
            capital: 'recurrent',
            fundingYear: 2023,
            initial: 0.000001,
            adjustment: -1149.5,
          },
        ],
      },
    });
    const { book, issues } = readBook('huyen.xlsx', bytes);
    expect(issues).toEqual([]);
    const [row] = (book as DistrictBook).sheets.allocations!.rows;
    expect([valueOf(row!.initial), valueOf(row!.adjustment)]).toEqual([1, -1_149_500_000]);
  });
});
