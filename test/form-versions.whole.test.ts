import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { districtBook, sampleContext } from '../fixtures/dak-to-district.ts';
import { parseAuthority } from '../src/cli/init/authority.ts';
import type { Book } from '../src/forms/books.ts';
import { districtForm } from '../src/forms/district/form.ts';
import type { Located } from '../src/model/cell.ts';
import { writeFormWorkbook } from '../src/workbook/fill.ts';
import { readBook } from '../src/workbook/read/form-reader.ts';
import { readWorkbook } from '../src/workbook/read/read-workbook.ts';
import { withNewerColumn } from './forms/newer-column.ts';
import { setCell, withSheet } from './workbook/damaged.ts';
import { WorkspaceCopy } from './workspace-copy.ts';

/*
 * A year of version 1, while new years are of version 2, which has a column more here. What stands in people's hands goes
 * on as it is.
 */

withNewerColumn();

const versionOne = () => new WorkspaceCopy('of-test', 'dak-to-v1');
const vanLem = 'xa/23431-xa-van-lem.xlsx';

/** The same of a district that has Văn Lem alone, in row 11 of "Xã, thị trấn": for what makes a form for every commune. */
function withVanLemAlone(): WorkspaceCopy {
  const workspace = versionOne();
  leaveVanLem(workspace);
  const others = [7, 8, 9, 10, 12, 13, 14, 15].flatMap((row) =>
    [...'BCDEFGHIJK'].map((letter) => letter + row),
  );
  workspace.change('huyen.xlsx', (bytes) =>
    withSheet(bytes, 'Xã, thị trấn', (xml) => others.reduce((now, cell) => setCell(now, cell, ''), xml)),
  );
  return workspace;
}

/** Of the communes' files that of Văn Lem stays. */
function leaveVanLem(workspace: WorkspaceCopy): void {
  for (const name of workspace.names('xa')) if (`xa/${name}` !== vanLem) rmSync(workspace.path(`xa/${name}`));
}

function bookAt(workspace: WorkspaceCopy, year: number, file: string): Book {
  const bytes = readFileSync(path.join(workspace.root, String(year), file));
  const { book } = readBook(file, bytes);
  if (book === null) throw new Error(`not read: ${file}`);
  return book;
}

/** What stands above column L of "Nâng cao năng lực". */
function headingIn(workspace: WorkspaceCopy, year: number, file: string): unknown {
  const reading = readWorkbook(readFileSync(path.join(workspace.root, String(year), file)));
  if (!reading.ok) throw new Error(`not read: ${file}`);
  const sheet = reading.workbook.sheets.find(({ name }) => name === 'Nâng cao năng lực');
  const cell = sheet?.cells.get('L5');
  return cell?.kind === 'text' ? cell.value : undefined;
}

it('the version 1 year is built, refreshed after a correction, and signed', async () => {
  const workspace = versionOne();
  expect(bookAt(workspace, 2023, 'huyen.xlsx').layout.version).toBe(1);
  expect((await workspace.run(['build', '2023'])).code).toBe(0);
  const built = workspace.read('BC-UBND-2023.docx');
  workspace.change(vanLem, (bytes) => withSheet(bytes, 'Truyền thông', (xml) => setCell(xml, 'H8', 80)));
  const again = await workspace.run(['build', '2023']);
  expect(again.code).toBe(0);
  expect(workspace.read('BC-UBND-2023.docx')).not.toEqual(built);
  expect((await workspace.run(['verify', '2023'])).code).toBe(0);
  const { code, out } = await workspace.run(['build', '2023', '--final']);
  expect(code, out).toBe(0);
  expect(workspace.names()).toContain('BC-UBND-2023-trinh-ky.docx');
});

describe('init', () => {
  it('makes what a year of version 1 lacks in version 1, and the next year in version 2', async () => {
    const workspace = withVanLemAlone();
    rmSync(workspace.path(vanLem));
    await workspace.run(['init', '2023']);
    expect(bookAt(workspace, 2023, vanLem).layout).toEqual({ year: 2023, version: 1, olderFunds: false });
    expect(headingIn(workspace, 2023, vanLem)).toBeUndefined();
    rmSync(workspace.path(vanLem));

    const { code, out } = await workspace.run(['init', '2024']);
    expect(code, out).toBe(0);
    for (const file of ['huyen.xlsx', vanLem]) expect(bookAt(workspace, 2024, file).layout.version).toBe(2);
    expect(headingIn(workspace, 2024, vanLem)).toBe('Trong đó: nữ (lượt người)');
  });

  it('leaves level Xã of a year of version 1 blank in the next, and says so', async () => {
    const workspace = withVanLemAlone();
    workspace.change('huyen.xlsx', (bytes) =>
      withSheet(bytes, 'Báo cáo', (xml) => setCell(xml, 'C11', 'Xã (từ 01/7/2025)')),
    );
    const levelIn = (year: number): Located<unknown> | undefined => {
      const book = bookAt(workspace, year, 'huyen.xlsx');
      return book.kind === 'huyen' ? book.sheets.report?.level : undefined;
    };
    expect(levelIn(2023)).toMatchObject({ state: 'value', value: 'commune' });
    const { out } = await workspace.run(['init', '2024']);
    expect(levelIn(2024)).toMatchObject({ state: 'blank' });
    expect(out.replace(/\s+/g, ' ')).toContain(
      'sheet "Báo cáo", Cấp của đơn vị ban hành: biểu mới không còn lựa chọn của năm trước, chọn lại',
    );
  });

  it('takes no commune as the authority of a first year', () => {
    expect(() => parseAuthority('Ủy ban nhân dân xã Đắk Trăm', 'Kon Tum')).toThrow(/là cấp xã/u);
  });
});

/** The sample's huyen.xlsx, of version 2 with its column more. */
let newer: Uint8Array;
beforeAll(async () => {
  newer = await writeFormWorkbook(districtForm, sampleContext(), null, districtBook());
});

it('a marked copy is of the version of the file that it marks', async () => {
  const workspace = versionOne();
  workspace.change(vanLem, (bytes) => withSheet(bytes, 'Hộ nghèo', (xml) => setCell(xml, 'E7', 'x')));
  await workspace.run(['validate', '2023', '--return']);
  const copies = workspace.names('tra-lai').filter((name) => name.endsWith('.xlsx'));
  expect(copies.length).toBeGreaterThan(0);
  for (const name of copies) expect(bookAt(workspace, 2023, `tra-lai/${name}`).layout.version).toBe(1);
});

it('files of an older form than the year are told so, each once, and go back in their own version', async () => {
  const workspace = versionOne();
  workspace.change('huyen.xlsx', () => newer);
  const errors = (await workspace.errors()).filter((each) => !each.startsWith('error huyen.xlsx '));
  const older = workspace.names('xa').map((name) => `error xa/${name} _bieu!B2 submission-of-older-form`);
  expect(errors).toEqual(older);
  expect(older).toHaveLength(9);
  leaveVanLem(workspace);
  await workspace.run(['validate', '2023', '--return']);
  expect(bookAt(workspace, 2023, 'tra-lai/23431-xa-van-lem.xlsx').layout.version).toBe(1);
});

it('a file of an unknown version is that one error, and not a file that is missing', async () => {
  const workspace = versionOne();
  workspace.change(vanLem, (bytes) => withSheet(bytes, '_bieu', (xml) => setCell(xml, 'B2', 7)));
  expect(await workspace.errors()).toEqual([`error ${vanLem} _bieu!B2 form-version-unknown`]);
  const { out } = await workspace.run(['status', '2023', '--on', '13/11/2023']);
  expect(out).toContain('Năm 2023: 8/9 xã, thị trấn đã gửi số liệu');
  expect(out).toContain('trả lại 1 tệp có lỗi (xã Văn Lem): dakto-report validate 2023 --return');
  expect(out).toMatch(
    /Có tệp, chưa đọc được: biểu mẫu không rõ phiên bản \(1\)\n {2}xã Văn Lem +- +7 .*hạn .*\n {4}xa\/23431-xa-van-lem\.xlsx\n/,
  );
  expect(out).not.toMatch(/Chưa gửi|đôn đốc|không được tính/);
  await workspace.run(['validate', '2023', '--return']);
  expect(workspace.names('tra-lai')).toEqual(['cong-van-23431-xa-van-lem.docx']);
});

it('a file of a newer form than the year is read, and told what of it is not counted', async () => {
  const workspace = versionOne();
  rmSync(workspace.path(vanLem));
  const older = workspace.read('huyen.xlsx');
  workspace.change('huyen.xlsx', () => newer);
  await workspace.run(['init', '2023']);
  workspace.change('huyen.xlsx', () => older);
  workspace.change(vanLem, (bytes) =>
    withSheet(bytes, 'Nâng cao năng lực', (xml) => setCell(setCell(xml, 'D3', 'Có'), 'L8', 12)),
  );
  const { out } = await workspace.run(['validate', '2023', '--json']);
  const { issues } = JSON.parse(out) as { issues: { rule: string; at: { file: string }; message: string }[] };
  const told = issues.filter(({ rule }) => rule === 'submission-of-newer-form');
  expect(told.map(({ at, message }) => [at.file, message])).toEqual([
    [
      vanLem,
      'Tệp này theo biểu phiên bản 2, mới hơn biểu phiên bản 1 của năm 2023, nên báo cáo không tính cột “Trong đó: nữ (lượt người)” ở sheet Nâng cao năng lực. Phần còn lại được tính như thường.',
    ],
  ]);
});
