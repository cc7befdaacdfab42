import { describe, expect, it } from 'vitest';
import { readBook } from '../../src/workbook/read/form-reader.ts';
import { sample, setCell, withPart, withSheet } from './damaged.ts';

const file = 'xa/23431-xa-van-lem.xlsx';
const good = sample(file);

/** Issues as "rule sheet!cell". */
function issuesOf(bytes: Uint8Array): readonly string[] {
  return readBook(file, bytes).issues.map(({ rule, at }) => `${rule} ${at.sheet}!${at.cell}`);
}

const projects = 'Dự án sản xuất';
const poor = 'Hộ nghèo';

describe('a sample workbook', () => {
  it('is read without an issue, every cell located', () => {
    const { book, issues, identity } = readBook(file, good);
    expect(issues).toEqual([]);
    expect(identity).toMatchObject({ form: 'xa', code: '23431', year: 2023 });
    if (book?.kind !== 'xa') throw new Error('not a commune');
    const row = book.sheets.productionProjects?.rows.find((each) => each.row === 12);
    expect(row?.households).toEqual({
      at: { file, sheet: projects, cell: 'L12' },
      state: 'value',
      value: 3,
      typed: '3',
    });
    expect(row?.subproject).toMatchObject({ state: 'value' });
    expect(book.sheets.poor?.households.closing).toMatchObject({ at: { cell: 'L7' }, state: 'value' });
  });
});

describe('one wrong cell is one issue at its place, and has no value', () => {
  const cases: readonly (readonly [string, string, string, number | string, string])[] = [
    ['text where a number belongs', poor, 'D7', 'mười hai', 'text-in-number-cell'],
    ['a number that can be read two ways', poor, 'D7', '1.149', 'ambiguous-number'],
    ['a negative count', poor, 'D7', -3, 'number-out-of-range'],
    ['half a household', poor, 'D7', 2.5, 'number-too-precise'],
    ['a required cell left blank', poor, 'D7', '', 'required-cell-blank'],
    ['a word that is not in the list', projects, 'D8', 'Cộng đồng hóa', 'choice-not-in-list'],
    ['words where a date belongs', projects, 'G8', 'tháng 7', 'not-a-date'],
    ['a year of two digits', projects, 'G8', '04/7/23', 'not-a-date'],
    ['a date as a bare number in a money column', projects, 'N8', 'năm trăm', 'text-in-number-cell'],
    ['the gate left blank', projects, 'D3', '', 'required-cell-blank'],
  ];
  it.each(cases)('%s', (_name, sheet, cell, value, rule) => {
    expect(issuesOf(withSheet(good, sheet, (xml) => setCell(xml, cell, value)))).toEqual([
      `${rule} ${sheet}!${cell}`,
    ]);
  });

  it('several at once are all reported', () => {
    const twice = withSheet(good, poor, (xml) => setCell(setCell(xml, 'D7', 'x'), 'E7', -1));
    expect(issuesOf(withSheet(twice, projects, (xml) => setCell(xml, 'N8', 'y')))).toEqual([
      `text-in-number-cell ${poor}!D7`,
      `number-out-of-range ${poor}!E7`,
      `text-in-number-cell ${projects}!N8`,
    ]);
  });
});

describe('what is certain is read', () => {
  it.each([
    ['12', 12],
    ['1.149.000', 1_149_000],
  ])('text %s in a number cell', (text, value) => {
    const { book, issues } = readBook(
      file,
      withSheet(good, poor, (xml) => setCell(xml, 'D7', text)),
    );
    expect(issues).toEqual([]);
    if (book?.kind !== 'xa') throw new Error('not a commune');
    expect(book.sheets.poor?.households.toNearPoor).toMatchObject({ value });
  });

  it('a date typed as text', () => {
    const { book, issues } = readBook(
      file,
      withSheet(good, projects, (xml) => setCell(xml, 'G8', '04/7/2023')),
    );
    expect(issues).toEqual([]);
    if (book?.kind !== 'xa') throw new Error('not a commune');
    expect(book.sheets.productionProjects?.rows[0]?.decisionDate).toMatchObject({
      value: { year: 2023, month: 7, day: 4 },
      typed: '04/7/2023',
    });
  });
});

describe('a sheet that is not as the form has it', () => {
  it('without the hidden sheet that says whose form it is, nothing of a workbook is read', () => {
    const broken = withSheet(good, poor, (xml) => xml.replace('<sheetData>', '<sheetData><wrong>'));
    expect(issuesOf(broken)).toEqual(['workbook-unreadable null!null']);
    const foreign = withPart(broken, 'xl/workbook.xml', (xml) => xml.replace('name="_bieu"', 'name="bieu"'));
    expect(issuesOf(foreign)).toEqual(['workbook-of-unknown-form null!null']);
  });

  it('a renamed sheet is missing, and says what it may be', () => {
    const renamed = withPart(good, 'xl/workbook.xml', (xml) =>
      xml.replace(`name="${poor}"`, 'name="Ho ngheo moi"'),
    );
    const { book, issues } = readBook(file, renamed);
    expect(issues.map(({ rule, at }) => `${rule} ${at.sheet}`)).toEqual([`sheet-missing ${poor}`]);
    expect(issues[0]?.message).toContain('Ho ngheo moi');
    if (book?.kind !== 'xa') throw new Error('not a commune');
    expect(book.sheets.poor).toBeNull();
    expect(book.sheets.nearPoor).not.toBeNull();
  });

  it('a changed heading: that sheet is not read, the others are', () => {
    const moved = withSheet(good, poor, (xml) => setCell(xml, 'E5', 'Cột của xã'));
    expect(issuesOf(moved)).toEqual([`heading-moved ${poor}!E5`]);
  });

  it('an unknown form version is not read at all', () => {
    const { book, issues } = readBook(
      file,
      withSheet(good, '_bieu', (xml) => setCell(xml, 'B2', 99)),
    );
    expect(book).toBeNull();
    expect(issues.map(({ rule }) => rule)).toEqual(['form-version-unknown']);
  });

  it('merged cells inside the data have no value', () => {
    const merged = withSheet(good, poor, (xml) =>
      xml.includes('<mergeCells')
        ? xml.replace('</mergeCells>', '<mergeCell ref="D7:E7"/></mergeCells>')
        : xml.replace(
            /(<\/sheetData>(?:<sheetProtection[^>]*\/>)?)/,
            '$1<mergeCells count="1"><mergeCell ref="D7:E7"/></mergeCells>',
          ),
    );
    const { book, issues } = readBook(file, merged);
    expect(issues.map(({ rule, at }) => `${rule} ${at.sheet}!${at.cell}`)).toEqual([
      `merged-cells ${poor}!D7:E7`,
    ]);
    if (book?.kind !== 'xa') throw new Error('not a commune');
    expect(book.sheets.poor?.households.toNearPoor.state).toBe('unreadable');
  });
});

describe('formulas in input cells', () => {
  const formula = (body: string) =>
    withSheet(good, poor, (xml) =>
      xml.replace(/<c r="D7"([^>]*?)(?:\/>|>.*?<\/c>)/s, `<c r="D7"$1>${body}</c>`),
    );

  it('are taken where the result can be checked', () => {
    expect(issuesOf(formula('<f>5+7</f><v>12</v>'))).toEqual([]);
    expect(issuesOf(formula('<f>5+7</f>'))).toEqual(['formula-without-result Hộ nghèo!D7']);
  });

  it('are refused where the stored result is old', () => {
    expect(issuesOf(formula('<f>5+7</f><v>11</v>'))).toEqual([`formula-out-of-date ${poor}!D7`]);
  });

  it('are refused where they cannot be checked', () => {
    expect(issuesOf(formula('<f>VLOOKUP(1,A1:B2,2)</f><v>12</v>'))).toEqual([
      `formula-not-certain ${poor}!D7`,
    ]);
  });
});

it('a file that is no workbook is one issue of the file', () => {
  const { book, issues } = readBook(file, Buffer.from('xin chào'));
  expect(book).toBeNull();
  expect(issues).toMatchObject([{ rule: 'workbook-unreadable', at: { file, sheet: null, cell: null } }]);
});
