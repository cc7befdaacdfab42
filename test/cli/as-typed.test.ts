import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { asTyped } from '../../src/cli/as-typed.ts';

const root = mkdtempSync(path.join(tmpdir(), 'gõ '));
const elsewhere = path.join(root, 'khác');
for (const folder of ['2023/xa', 'khác', 'khác/2022'])
  mkdirSync(path.join(root, folder), { recursive: true });
for (const name of ['23401-b.xlsx', '23427-a.xlsx', '.ẩn.xlsx', '~$23427-a.xlsx', 'thư.docx'])
  writeFileSync(path.join(root, '2023/xa', name), '');
for (const name of ['BC-UBND-2023.docx', 'BC-UBND-2023 (sửa).docx'])
  writeFileSync(path.join(root, '2023', name), '');
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a year typed as the path of its folder', () => {
  test.each([
    ['2023', '2023'],
    ['2023/', `2023 -C ${root}`],
    ['2023\\', `2023 -C ${root}`],
    ['2025\\', '2025'],
    ['./2023', `2023 -C ${root}`],
    ['.\\2023\\', `2023 -C ${root}`],
    [path.join(root, '2023'), `2023 -C ${root}`],
    ['khác/2022', `2022 -C ${elsewhere}`],
    // Not made yet: init makes it there.
    ['khác\\2025', `2025 -C ${elsewhere}`],
    ['.\\2025', '2025'],
    ['2023/xa', '2023/xa'],
  ])('%s is %s', (typed, meant) => {
    expect(asTyped(['validate', typed], root).join(' ')).toBe(`validate ${meant}`);
  });

  it('comes before the workspace of -C where it stands, and gives way to it where not', () => {
    expect(asTyped(['-C', elsewhere, 'build', './2023'], root)).toEqual([
      '-C',
      elsewhere,
      'build',
      '2023',
      '-C',
      root,
    ]);
    expect(asTyped(['-C', elsewhere, 'build', './2022'], root)).toEqual(['-C', elsewhere, 'build', '2022']);
  });

  it('is not looked for in the value of -C', () => {
    expect(asTyped(['-C', './2023', 'validate', '2023'], root)).toEqual(['-C', './2023', 'validate', '2023']);
  });
});

describe('wildcards', () => {
  test.each([
    ['2023\\xa\\*.xlsx', ['2023/xa/23401-b.xlsx', '2023/xa/23427-a.xlsx']],
    ['*/xa/234?7*', ['2023/xa/23427-a.xlsx']],
    ['xa/*.XLSX', ['xa/23401-b.xlsx', 'xa/23427-a.xlsx']],
    ['2023/xa/*.ods', ['2023/xa/*.ods']],
  ])('%s stands for the files that are there', (typed, files) => {
    expect(asTyped(['validate', '2023', typed], root).slice(2)).toEqual(files);
  });

  it('are looked for in the workspace of -C, too, and under a full path', () => {
    const files = ['23401-b.xlsx', '23427-a.xlsx'];
    expect(asTyped(['validate', '2023/xa/*.xlsx', '-C', root], elsewhere)).toEqual([
      ...['validate', ...files.map((name) => `2023/xa/${name}`), '-C', root],
    ]);
    const full = `${root}/2023/xa`;
    expect(asTyped(['validate', `${full}/2*.xlsx`], elsewhere)).toEqual([
      'validate',
      ...files.map((name) => `${full}/${name}`),
    ]);
  });

  it('stand for one file where one is asked for', () => {
    expect(asTyped(['verify', '2023', '2023/*sửa*'], root)).toEqual([
      'verify',
      '2023',
      '2023/BC-UBND-2023 (sửa).docx',
    ]);
    expect(() => asTyped(['build', '2024', '--from', '2023/*.docx'], root)).toThrow(
      '2023/*.docx ứng với 2 tệp: 2023/BC-UBND-2023 (sửa).docx, 2023/BC-UBND-2023.docx. Ghi tên một tệp.',
    );
  });

  it("are none in explain's question", () => {
    expect(asTyped(['explain', '2023', '*'], root)).toEqual(['explain', '2023', '*']);
  });
});

test.each([
  [['-C', 'E:\\Bao cao" validate 2023'], '"E:\\Bao cao"'],
  [['validate', '2023', '-C', 'E:\\Bao cao"'], '"E:\\Bao cao"'],
])('%j: the quote that PowerShell swallowed is named', (args, meant) => {
  expect(() => asTyped(args, root)).toThrow(`Bỏ dấu \\ ở cuối đường dẫn rồi chạy lại: ${meant}`);
});

test('a quote in a question is none of a path', () => {
  expect(asTyped(['explain', '2023', '"hộ nghèo"'], root)).toEqual(['explain', '2023', '"hộ nghèo"']);
});

describe('a sign that another program has altered', () => {
  test.each([
    ['–final', 'dấu gạch ngang dài. Gõ lại bằng hai dấu gạch nối: --final'],
    ['—tam-tinh', 'dấu gạch ngang dài. Gõ lại bằng hai dấu gạch nối: --tam-tinh'],
    ['-–draft', 'dấu gạch ngang dài. Gõ lại bằng hai dấu gạch nối: --draft'],
    ['“Ủy', 'dấu ngoặc kép cong. Gõ lại bằng dấu ngoặc kép thẳng (")'],
  ])('%s is told', (typed, said) => {
    expect(() => asTyped(['build', '2023', typed], root)).toThrow(`“${typed}” bắt đầu bằng ${said};`);
  });

  test.each(['--final', '-C', '-5', '–5'])('%s is as typed', (typed) => {
    expect(asTyped(['explain', '2023', typed], root)).toEqual(['explain', '2023', typed]);
  });
});
