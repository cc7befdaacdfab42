import { describe, expect, it } from 'vitest';
import { readBook } from '../../../src/workbook/read/form-reader.ts';
import { bytesOf, ownFile } from '../reader-files.ts';

/*
 * Row 8 of "Vốn giao" in the district's workbook: 480 triệu of Dự án 2 to Văn Lem, in 2023. Since version 2 its line may be brought over by
 * the form, cell by cell, from row 8 of "Tổng vốn theo quyết định", which says Dự án 2 in C8 and 2023 in F8.
 */
const totals = 'Tổng vốn theo quyết định';

/** The formula as the form writes it. */
const echo = (cell: string, sheet = totals, again = `'${sheet}'!${cell}`) =>
  `IF('${sheet}'!${cell}="","",${again})`;

const words = (formula: string, stored?: string) => ({ formula, kind: ' t="str"', stored });
const number = (formula: string, stored?: string) => ({ formula, kind: '', stored });

/** What is read of cells of "Vốn giao" that hold formulas, and what is said of the workbook. */
function read(
  cells: Readonly<Record<string, ReturnType<typeof words>>>,
  elsewhere: readonly { readonly cell: string; readonly holds: string; readonly value: string }[] = [],
) {
  const changes = Object.entries(cells).map(([cell, { formula, kind, stored }]) => {
    const result = stored === undefined ? '' : `<v>${stored}</v>`;
    const value = `<c r="${cell}"${kind}><f>${formula.replaceAll('"', '&quot;')}</f>${result}</c>`;
    return { cell: `allocations!${cell}`, holds: 'xml', value };
  });
  const { book, issues } = readBook(ownFile.huyen, bytesOf('huyen', [...changes, ...elsewhere]));
  if (book?.kind !== 'huyen') throw new Error('not the district’s');
  const [first] = book.sheets.allocations?.rows ?? [];
  if (first === undefined) throw new Error('no row');
  return {
    ...{ subproject: first.subproject, fundingYear: first.fundingYear },
    said: issues.flatMap(({ rule, at, message, fix }) =>
      at.sheet === 'Vốn giao' ? [{ rule, cell: at.cell, message, fix }] : [],
    ),
  };
}

const value = (of: unknown, typed = String(of)) =>
  expect.objectContaining({ state: 'value', value: of, typed });
const project2 = value('da2', 'Dự án 2');

describe('a cell that the form brings over from another sheet', () => {
  it.each([
    ['as Excel stores it', echo('C8'), echo('F8')],
    ['with the signs of a fixed reference', echo('$C$8'), echo('$F8')],
    ['named in letters with their accents apart', echo('C8', totals.normalize('NFD')), echo('F8')],
  ])('holds what stands there: %s', (_how, ofWords, ofNumber) => {
    const found = read({ B8: words(ofWords, 'Dự án 2'), F8: number(ofNumber, '2023') });
    expect(found).toEqual({ subproject: project2, fundingYear: value(2023), said: [] });
  });

  it('holds it also where the tab is written in letters with their accents apart', () => {
    const apart = { cell: 'allocationTotals', holds: 'named', value: totals.normalize('NFD') };
    expect(read({ B8: words(echo('C8'), 'Dự án 2') }, [apart]).subproject).toEqual(project2);
  });

  it('holds it also where no program has worked the formula out', () => {
    const found = read({ B8: words(echo('C8')), F8: number(echo('F8')) });
    expect(found).toEqual({ subproject: project2, fundingYear: value(2023), said: [] });
  });

  it.each([
    ['C8', 'B8', words(echo('C8'), 'Dự án 6'), 'Dự án 6', 'Dự án 2'],
    ['F8', 'F8', number(echo('F8'), '2022'), '2022', '2023'],
    ['C8', 'B8', { ...words(echo('C8'), '#REF!'), kind: ' t="e"' }, '', 'Dự án 2'],
  ])(
    'has no value where what was stored is not what stands in %s (%s)',
    (there, here, cell, stored, stands) => {
      const { said } = read({ [here]: cell });
      expect(said).toEqual([
        {
          ...{ rule: 'formula-out-of-date', cell: here },
          message: `Kết quả lưu trong ô không khớp với công thức: lưu “${stored}”, sheet ${totals}!${there} ghi “${stands}”.`,
          fix: 'Mở tệp trong Excel, bấm F9 để tính lại và lưu; hoặc thay bằng giá trị.',
        },
      ]);
    },
  );

  it('is to be filled in there, not here, where it shows nothing', () => {
    const { said } = read({ B8: words(echo('C8'), '') }, [
      { cell: 'allocationTotals.1.subproject', holds: '', value: '' },
    ]);
    expect(said).toMatchObject([
      {
        ...{ rule: 'required-cell-blank', cell: 'B8' },
        fix: `Dòng này lấy từ sheet ${totals}: ghi đủ dòng đó, hoặc chuyển số sang dòng đúng.`,
      },
    ]);
  });
});

it.each([
  ['the one cell is asked, the other shown', echo('C8', totals, `'${totals}'!C9`)],
  ['the sheet is not there', echo('C8', 'Bảng tạm')],
  ['something comes before', `1+${echo('C8')}`],
  ['something comes after', `${echo('C8')}&amp;"."`],
])('any other formula is no such cell: %s', (_how, formula) => {
  expect(read({ B8: words(formula, 'Dự án 2') }).said).toMatchObject([
    { rule: 'formula-not-certain', cell: 'B8' },
  ]);
});

it('a sheet that brings nothing over has no such cells', () => {
  const formula = `<f>${echo('C8').replaceAll('"', '&quot;')}</f><v>Dự án 2</v>`;
  const change = { cell: 'offices!C7', holds: 'xml', value: `<c r="C7" t="str">${formula}</c>` };
  const { issues } = readBook(ownFile.huyen, bytesOf('huyen', [change]));
  expect(issues.filter(({ at }) => at.sheet === 'Cơ quan, đơn vị')).toMatchObject([
    { rule: 'formula-not-certain', at: { cell: 'C7' } },
  ]);
});
