import { describe, expect, it } from 'vitest';
import type { CommuneBook, DistrictBook } from '../../src/forms/books.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import type { Form } from '../../src/forms/define.ts';
import { formContextOf } from '../../src/forms/district/context.ts';
import { communeMissing } from '../../src/rules/commune-missing.ts';
import { defaultThresholds } from '../../src/rules/thresholds.ts';
import { type BookValues, writeFormWorkbook } from '../../src/workbook/fill.ts';
import { readBook } from '../../src/workbook/read/form-reader.ts';
import { assembleYear } from '../../src/workbook/submissions.ts';
import { isUnfilled } from '../../src/workbook/unfilled.ts';
import { sample } from './damaged.ts';

const district = readBook('huyen.xlsx', sample('huyen.xlsx')).book as DistrictBook;
const context = formContextOf(district.sheets, district.layout);
const vanLem = { code: '23431', name: 'Xã Văn Lem' };
/** What the district fills in before it sends the form out. */
const openings: BookValues = {
  poor: { matrix: { households: { opening: 190 }, persons: { opening: 923 } } },
};

async function form(values: BookValues): Promise<CommuneBook> {
  const bytes = await writeFormWorkbook(communeForm as unknown as Form, context, vanLem, values, {
    unchecked: true,
  });
  return readBook('xa/bieu-trong.xlsx', bytes).book as CommuneBook;
}

describe('a form in which a commune has filled in nothing', () => {
  it.each<[string, BookValues]>([
    ['as it is made', {}],
    ['with the opening balances that the district put in', openings],
  ])('%s', async (_, values) => {
    expect(isUnfilled(await form(values))).toBe(true);
  });

  it.each<[string, BookValues]>([
    ['a field', { ...openings, info: { fields: { sending: '1' } } }],
    ['a zero in a table', { ...openings, poor: { matrix: { households: { opening: 190, closing: 0 } } } }],
    ['an answer Có/Không', { ...openings, communication: { gate: 'Không', rows: [] } }],
    ['a text in a row', { ...openings, difficulties: { rows: [{ content: 'Đường khó đi' }] } }],
  ])('is a sending once it holds %s', async (_, values) => {
    expect(isUnfilled(await form(values))).toBe(false);
  });

  it('is nobody’s sending: the commune is missing, and told so by the name of the file', async () => {
    const blank = await form(openings);
    const { data, issues, blankForms } = assembleYear(2023, district, [blank]);
    expect([issues, blankForms]).toEqual([[], ['xa/bieu-trong.xlsx']]);
    const slot = data.communes.find(({ code }) => code === '23431');
    expect(slot).toMatchObject({ book: null, absence: 'not-sent', blankForm: 'xa/bieu-trong.xlsx' });
    const said = [...communeMissing.check(data, defaultThresholds)].map(({ message }) => message);
    expect(said).toHaveLength(9);
    expect(said.filter((message) => message.includes('xa/bieu-trong.xlsx còn là biểu trống'))).toHaveLength(
      1,
    );
  });

  it('holds up nothing beside the commune’s own sending', async () => {
    const file = 'xa/23431-xa-van-lem.xlsx';
    const sent = readBook(file, sample(file)).book as CommuneBook;
    const { data, superseded } = assembleYear(2023, district, [await form(openings), sent]);
    expect(data.communes.find(({ code }) => code === '23431')?.book?.file).toBe(file);
    expect(superseded).toEqual([]);
  });
});
