import { describe, expect, it } from 'vitest';
import { sampleCommunes, sampleContext } from '../../fixtures/dak-to-district.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import { newestVersion, type PrintedMoney } from '../../src/forms/define.ts';
import { type BookValues, planFormWorkbook, writeFormWorkbook } from '../../src/workbook/fill.ts';
import { readBook } from '../../src/workbook/read/form-reader.ts';

/* A row that a commune adds on "Nguồn vốn" below those that came printed. */

const [commune] = sampleCommunes;
if (commune === undefined) throw new Error('the sample has no commune');
const kind = { subproject: 'da2', source: 'central', capital: 'recurrent' } as const;
const printed: PrintedMoney = { ...kind, carriedOver: 0, carriedOverOlder: 0, initial: 9, adjustment: 0 };
const context = {
  ...sampleContext(newestVersion),
  ...{ money: { [commune.code]: [printed] }, printedSums: true },
};
const added = {
  ...{ subproject: 'Tiểu dự án 1 - Dự án 6', source: 'Ngân sách trung ương', capital: 'Sự nghiệp' },
  ...{ carriedOver: 0, initial: 5, adjustment: 0, disbursedCarriedOver: 0, disbursedCurrent: 5 },
};
const with_ = (row: Readonly<Record<string, string | number>>): BookValues => ({ funds: { rows: [row] } });

/** What is said of its row, the second. */
async function said(row: Readonly<Record<string, string | number>>) {
  const { issues } = readBook(
    'xa/a.xlsx',
    await writeFormWorkbook(communeForm, context, commune ?? null, with_(row)),
  );
  return issues
    .filter(({ at }) => at.sheet === 'Nguồn vốn' && at.cell?.endsWith('9'))
    .map(({ rule, at, about, fix }) => [rule, at.cell, about, fix]);
}

describe('a row added below the printed ones', () => {
  it('has no code to type: the sub-project says it', async () => {
    const { sheets } = planFormWorkbook(communeForm, context, commune, with_(added));
    const cells = sheets.find(({ name }) => name === 'Nguồn vốn')?.cells;
    expect(['A8', 'A9', 'B9', 'C9', 'F9'].map((at) => cells?.get(at)?.look)).toEqual([
      ...['locked-text', 'locked-text', 'choice', 'choice', 'input'],
    ]);
    expect(await said(added)).toEqual([]);
  });

  it('is told what lacks as of any cell, since nobody has printed it', async () => {
    const { source: _, ...without } = added;
    expect(await said(without)).toEqual([
      ['required-cell-blank', 'C9', 'Nguồn vốn', 'Chọn một dòng trong danh sách của ô.'],
    ]);
  });
});
