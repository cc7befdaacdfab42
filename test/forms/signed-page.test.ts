import { describe, expect, it } from 'vitest';
import { communeBook } from '../../fixtures/dak-to-communes.ts';
import { sampleCommunes, sampleContext } from '../../fixtures/dak-to-district.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import { info } from '../../src/forms/commune/info.ts';
import { keyFigures } from '../../src/forms/commune/key-figures.ts';
import { certifiedChanges, certifiedValues } from '../../src/forms/commune/certified-values.ts';
import { checksOf } from '../../src/forms/commune/checks.ts';
import type { CommuneBook } from '../../src/forms/books.ts';
import { placeFields, placeSigned } from '../../src/forms/layout.ts';
import { onceOf } from '../../src/model/once-of.ts';
import { calculate } from '../../src/workbook/calculate/calculate.ts';
import { type BookValues, planFormWorkbook, writeFormWorkbook } from '../../src/workbook/fill.ts';
import { readBook } from '../../src/workbook/read/form-reader.ts';

const context = sampleContext();
const [commune] = sampleCommunes;
if (commune === undefined) throw new Error('the sample has no commune');
const sound = communeBook(commune, context);
const places = placeSigned(info, context);
if (!places?.certified) throw new Error('nothing is certified');
const { certified, first, last } = places;

/** The book with some fields of "Thông tin" otherwise. */
const withInfo = (fields: Readonly<Record<string, unknown>>): BookValues =>
  ({
    ...sound,
    info: { fields: { ...(sound['info'] as { fields: object }).fields, ...fields } },
  }) as BookValues;

/** By its values and the form's context: what several tests look at is made once. */
const pages = onceOf((form: typeof context) => onceOf((values: BookValues) => pageOf(values, form)));
const page = (values: BookValues, form = context) => pages(form)(values);
const blank: BookValues = {};

function pageOf(values: BookValues, form: typeof context) {
  const { sheets } = planFormWorkbook(communeForm, form, commune ?? null, values);
  const results = calculate(sheets);
  const at = (cell: string) => results(info.name, cell);
  return {
    plan: sheets.find(({ name }) => name === info.name),
    verdict: at(`A${certified.verdict}`),
    figures: certified.lines.map(({ row }) => at(`C${row}`)),
    signer: [1, 2].map((down) => at(`C${first + down}`)),
    names: [at(`B${last}`), at(`C${last}`)],
  };
}

const read = onceOf(async (values: BookValues): Promise<CommuneBook> => {
  const bytes = await writeFormWorkbook(communeForm, context, commune ?? null, values);
  const { book, issues } = readBook('xa/a.xlsx', bytes);
  expect(issues).toEqual([]);
  if (book?.kind !== 'xa') throw new Error('no book of a commune');
  return book;
});

describe('the page that a commune signs', () => {
  it('certifies what the tool reads of the other sheets', async () => {
    const book = await read(sound);
    expect(page(sound).figures).toEqual(Object.values(certifiedValues(book)));
    expect(page(sound).figures.every((value) => typeof value === 'number' && value > 0)).toBe(true);
  });

  it('says what has not been typed, never 0', () => {
    // As long as the district has given out no money, the form is printed with none.
    const { figures } = page(blank, { ...sampleContext(1), version: context.version });
    expect(figures).toEqual(figures.map(() => 'chưa nhập'));
  });

  it('says of printed money that nothing is said of its payment', async () => {
    const money = { subproject: 'da2', source: 'central', capital: 'recurrent' } as const;
    const sums = { carriedOver: 0, carriedOverOlder: 0, initial: 45_000_000, adjustment: 0 };
    const printed = { ...context, money: { [commune.code]: [{ ...money, ...sums }] }, printedSums: true };
    const certifiedBy = (values: BookValues) => {
      const { figures } = page(values, printed);
      return Object.fromEntries(Object.keys(keyFigures).map((key, index) => [key, figures[index]]));
    };
    expect(certifiedBy(blank)).toMatchObject({ available: 45_000_000, disbursed: 'chưa nhập' });
    const row = { subproject: 'Dự án 2', source: 'Ngân sách trung ương', capital: 'Sự nghiệp' };
    const paid = { funds: { rows: [{ ...row, disbursedCurrent: 0 }] } };
    expect(certifiedBy(paid)).toMatchObject({ available: 45_000_000, disbursed: 0 });
    const { book } = readBook('xa/a.xlsx', await writeFormWorkbook(communeForm, printed, commune, {}));
    expect(book?.kind === 'xa' && certifiedValues(book)).toMatchObject({
      available: 45_000_000,
      disbursed: null,
    });
  });

  it('is red only once somebody has dated it', () => {
    const marks = page(blank).plan?.conditions.map(({ formula, mark }) => [mark, formula]);
    const dated = `LEN(C${placeFields(info, context).find(({ key }) => key === 'preparedOn')?.row})>0`;
    expect(marks).toContainEqual(['wrong', `AND(LEFT(A${certified.verdict},3)="CÒN",${dated})`]);
    expect(marks).toContainEqual(['waiting', `AND(LEFT(A${certified.verdict},3)="CÒN",NOT(${dated}))`]);
  });

  it.each([
    ['Chủ tịch UBND', ['CHỦ TỊCH', '']],
    ['Phó Chủ tịch UBND', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ])('is signed as %s signs, name and all', (signerTitle, signer) => {
    const { names, ...shown } = page(withInfo({ signerTitle, signer: 'A Dương', preparedBy: 'Y Mai' }));
    expect(shown.signer).toEqual(signer);
    expect(names).toEqual(['Y Mai', 'A Dương']);
  });

  it('counts the lines of "Kiểm tra" that are not Đạt', () => {
    expect(page(sound).verdict).toBe('Mọi dòng kiểm tra đều đạt.');
    expect(page(withInfo({ preparedBy: undefined })).verdict).toBe('CÒN 1 DÒNG KIỂM TRA CHƯA ĐẠT');
    expect(page(blank).verdict).toMatch(
      new RegExp(`^CÒN (?:[1-9]|1\\d|${checksOf(context).length}) DÒNG KIỂM TRA CHƯA ĐẠT$`, 'u'),
    );
  });

  it('is one A4 with the figures, without the hints', () => {
    expect(page(sound).plan?.page).toMatchObject({
      orientation: 'portrait',
      fitToHeight: 1,
      printArea: `A1:C${last}`,
    });
  });
});

describe('a later sending', () => {
  it('wants the page signed anew where a key figure is another, and says which', async () => {
    const before = await read(sound);
    const poor = before.sheets.poor?.households;
    const closing = poor?.closing;
    if (closing?.state !== 'value') throw new Error('no closing count');
    const households = { ...poor, closing: { ...closing, value: closing.value - 3 } };
    const sheets = { ...before.sheets, poor: { ...before.sheets.poor, households } };
    const now = { ...before, sheets } as CommuneBook;
    expect(certifiedChanges(before, now)).toEqual([
      `Hộ nghèo cuối kỳ ${closing.value} → ${closing.value - 3} hộ`,
    ]);
    expect(certifiedChanges(before, await read(withInfo({ sending: '2' })))).toEqual([]);
    expect(certifiedChanges({ ...before, layout: { ...before.layout, version: 1 } }, now)).toEqual([]);
  });
});

describe('a page that was typed over', () => {
  it('is told, with what the form works out', async () => {
    const { sheets } = planFormWorkbook(communeForm, context, commune ?? null, sound);
    const { emit } = await import('../../src/workbook/write/emit.ts');
    const row = certified.lines[3]?.row ?? 0;
    sheets.find(({ name }) => name === info.name)?.cells.set(`C${row}`, { value: 153, look: 'locked-text' });
    const { issues } = readBook('xa/a.xlsx', await emit(sheets, { date: '2023-01-01T00:00:00Z' }));
    expect(issues.map(({ rule, at }) => [rule, at.sheet, at.cell])).toEqual([
      ['formula-typed-over', 'Thông tin', `C${row}`],
    ]);
  });
});
