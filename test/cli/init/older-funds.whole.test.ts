import { expect, it } from 'vitest';
import { firstDistrict, parseAuthority } from '../../../src/cli/init/authority.ts';
import { formContextOf } from '../../../src/forms/district/context.ts';
import type { DistrictBook } from '../../../src/forms/books.ts';
import { districtForm } from '../../../src/forms/district/form.ts';
import { writeFormWorkbook } from '../../../src/workbook/fill.ts';
import { readBook } from '../../../src/workbook/read/form-reader.ts';

const authority = parseAuthority('Ủy ban nhân dân huyện Đắk Hà', 'Kon Tum');
const { context, values } = firstDistrict(authority, [], 2024);

/** The district's workbook with the question about funds of 2022 answered, after it was made. */
async function answered(olderFunds: string | undefined): Promise<DistrictBook> {
  const report = values['report'] as { fields: Record<string, string> };
  const bytes = await writeFormWorkbook(districtForm, context, null, {
    ...values,
    report: { fields: { ...report.fields, ...(olderFunds === undefined ? {} : { olderFunds }) } },
  });
  const { book } = readBook('huyen.xlsx', bytes);
  if (book?.kind !== 'huyen') throw new Error('not read');
  return book;
}

it.each([
  ['Có', true],
  ['Không', false],
  [undefined, false],
])(
  'funds of two years ago have columns in the communes’ workbooks where the answer is %s: %s',
  async (answer, has) => {
    const { sheets, layout } = await answered(answer);
    expect(layout).toEqual({ year: 2024, version: 2, olderFunds: has });
    expect(formContextOf(sheets, layout).olderFunds).toBe(has);
  },
);
