import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import exceljs, { type Worksheet } from 'exceljs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeCommuneFiles, unfitCommunes } from '../../../src/cli/init/commune-files.ts';
import { unansweredEligibility } from '../../../src/cli/init/unanswered.ts';
import { formContextOf } from '../../../src/forms/district/context.ts';
import { filesOfYear } from '../../../src/workspace/find.ts';
import { type Override, yearWith } from '../../rules/books.ts';

const huyen = (cell: string, value: string): Override => ({ book: 'huyen', cell, value });
const districtWith = (...overrides: readonly Override[]) => yearWith(overrides).district;

/** Makes the two communes' workbooks; gives the sheets of the first as another program sees them. */
async function vanLem(...overrides: readonly Override[]): Promise<(name: string) => Worksheet> {
  const root = mkdtempSync(path.join(tmpdir(), 'xã '));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(path.join(root, '2023'));
  const district = districtWith(...overrides);
  const context = formContextOf(district.sheets, district.layout);
  const { made, standing, waiting } = await makeCommuneFiles(
    district,
    context,
    filesOfYear(root, 2023),
    true,
  );
  expect(made.map(({ file }) => file)).toEqual(['xa/23431-xa-van-lem.xlsx', 'xa/23443-xa-po-ko.xlsx']);
  expect([standing, waiting]).toEqual([[], []]);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(readFileSync(path.join(root, '2023', made[0]?.file ?? '')) as never);
  return (name) => {
    const sheet = workbook.getWorksheet(name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  };
}
const isOpen = (sheet: Worksheet, address: string) => sheet.getCell(address).protection?.locked === false;
const day = (month: number, date: number) => new Date(Date.UTC(2023, month - 1, date));

describe('a commune’s workbook as it goes out', () => {
  it('has official openings locked, and what the district says of the commune', async () => {
    const sheets = await vanLem();
    const poor = sheets('Hộ nghèo');
    expect([poor.getCell('C7').value, isOpen(poor, 'C7')]).toEqual([190, false]);
    expect(isOpen(poor, 'D7')).toBe(true);
    const info = sheets('Thông tin');
    expect([info.getCell('C9').value, info.getCell('C12').value]).toEqual(['Xã Văn Lem', day(11, 10)]);
    expect([isOpen(info, 'C9'), isOpen(info, 'C12')]).toEqual([false, false]);
  });

  it('has preliminary openings open', async () => {
    const poor = (await vanLem(huyen('lastYear.1.status', 'Sơ bộ')))('Hộ nghèo');
    expect([poor.getCell('C7').value, isOpen(poor, 'C7')]).toEqual([190, true]);
  });

  it('has cells open that nobody has filled in: opening, deadline, province', async () => {
    const sheets = await vanLem(
      huyen('lastYear.1.poorHouseholds', ''),
      huyen('report.deadline', ''),
      huyen('report.province', ''),
    );
    const [poor, info] = [sheets('Hộ nghèo'), sheets('Thông tin')];
    expect([isOpen(poor, 'C7'), isOpen(poor, 'C9')]).toEqual([true, false]);
    expect(['C7', 'C12', 'C8'].map((at) => isOpen(info, at))).toEqual([true, true, false]);
    expect(info.getCell('C12').dataValidation).toMatchObject({ type: 'date' });
  });

  it('has its own deadline where the district gave it one', async () => {
    const info = (await vanLem(huyen('communes.1.deadline', '05/11/2023')))('Thông tin');
    expect(info.getCell('C12').value).toEqual(day(11, 5));
  });

  it('has the rows of "Nguồn vốn" for which it was given money, whatever the answers say', async () => {
    const codes = (sheet: Worksheet) =>
      sheet
        .getColumn(1)
        .values.slice(8)
        .filter((value) => typeof value === 'string');
    const usual = codes((await vanLem())('Nguồn vốn'));
    expect([...new Set(usual)]).toEqual(['DA2', 'DA3-TDA1']);
    const denied = codes((await vanLem(huyen('eligibility.4.fundsToCommunes', 'Không')))('Nguồn vốn'));
    expect(denied).toEqual(usual);
  });
});

describe('what has to be answered first', () => {
  it('is nothing where every answer stands', () => {
    expect(unansweredEligibility(districtWith())).toEqual([]);
    expect(unfitCommunes(districtWith())).toEqual([]);
  });

  it.each([
    [
      'whether the district takes part',
      [huyen('eligibility.3.eligible', '')],
      ['sheet "Đối tượng thụ hưởng", ô C9 (Dự án 2): để trống. Chọn Có hoặc Không.'],
    ],
    [
      'whether communes get money, where it does',
      [huyen('eligibility.3.fundsToCommunes', ''), huyen('eligibility.1.fundsToCommunes', '')],
      ['sheet "Đối tượng thụ hưởng", ô D9 (Dự án 2): để trống. Chọn Có hoặc Không.'],
    ],
    [
      'whether there is investment capital, where they do',
      [huyen('eligibility.3.investment', ''), huyen('eligibility.5.investment', '')],
      ['sheet "Đối tượng thụ hưởng", ô E9 (Dự án 2): để trống. Chọn Có hoặc Không.'],
    ],
    [
      'what cannot be read',
      [huyen('eligibility.3.eligible', '?Chắc có')],
      ['sheet "Đối tượng thụ hưởng", ô C9 (Dự án 2): "Chắc có" không dùng được. Chọn Có hoặc Không.'],
    ],
    ['the sheet', [huyen('eligibility', 'null')], ['sheet "Đối tượng thụ hưởng": không đọc được.']],
    [
      'everything, in one line',
      Array.from({ length: 13 }, (_, index) => huyen(`eligibility.${index + 1}.eligible`, '')),
      [
        'sheet "Đối tượng thụ hưởng", ô C7:C19: chưa trả lời dòng nào trong 13 dự án, tiểu dự án. Chọn Có hoặc Không ở từng dòng; dòng nào chọn Có thì trả lời tiếp hai cột bên phải.',
      ],
    ],
  ])('%s', (_, overrides, says) => {
    expect(unansweredEligibility(districtWith(...overrides))).toEqual(says);
  });

  it.each([
    ['no name', [huyen('communes.1.name', '')], ['ô D7: để trống. Ghi mã, loại và tên của đơn vị.']],
    ['a code that is none', [huyen('communes.1.code', '?231')], ['ô B7: "231" không dùng được. Sửa ô này.']],
    ['a code twice', [huyen('communes.2.code', '23431')], ['ô B8: mã 23431 đã có ở B7. Mỗi đơn vị một mã.']],
  ])('a row of "Xã, thị trấn" with %s', (_, overrides, says) => {
    expect(unfitCommunes(districtWith(...overrides))).toEqual(says);
  });
});
