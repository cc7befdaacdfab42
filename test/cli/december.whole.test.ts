import { readdirSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { packParts, unpackParts } from '../package-parts.ts';
import { edited } from '../document/parts.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';

/** What happens to everybody each December: the preliminary results of the report become the official ones. */

const report = 'BC-UBND-2023.docx';

/** Types into cells, and empties the rows that are to go. */
async function type(
  file: string,
  cells: Readonly<Record<string, string | null>>,
  goes: (row: readonly unknown[]) => boolean = () => false,
): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  for (const [at, value] of Object.entries(cells)) {
    const [sheet = '', cell = ''] = at.split('!');
    const found = workbook.getWorksheet(sheet);
    if (found === undefined) throw new Error(`no sheet ${sheet}`);
    found.getCell(cell).value = value;
  }
  workbook.getWorksheet('Hoạt động của huyện')?.eachRow((row) => {
    const cells: ExcelJS.Cell[] = [];
    row.eachCell((cell) => cells.push(cell));
    if (goes(cells.map(({ value }) => value))) for (const cell of cells) cell.value = null;
  });
  await workbook.xlsx.writeFile(file);
}

async function approve(workspace: WorkspaceCopy): Promise<void> {
  await type(workspace.path('huyen.xlsx'), {
    'Báo cáo!C46': 'Chính thức',
    'Báo cáo!C47': null,
    'Trích dẫn!C28': 'QD-983',
  });
  for (const name of readdirSync(workspace.path('xa')))
    await type(path.join(workspace.path('xa'), name), {
      'Thông tin!C13': 'Chính thức',
      'Thông tin!C14': 'Quyết định số 900/QĐ-UBND',
    });
}

/** A paragraph of the body goes. */
const without = (words: string) => (xml: string) =>
  xml.replace(new RegExp(`<w:p>(?:(?!</w:p>).)*${words}(?:(?!</w:p>).)*</w:p>`, 's'), '');

const body = 'word/document.xml';
const change = (workspace: WorkspaceCopy, by: (xml: string) => string): void =>
  workspace.change(report, (bytes) => packParts(edited(unpackParts(bytes), body, by)));
const plain = (text: string): string => text.replace(/\s+/g, ' ');

it('every sentence of the preliminary results is named until it is gone, and keeps the copy from being signed', async () => {
  const workspace = await WorkspaceCopy.built();
  await approve(workspace);
  const pending = 'đang được các cấp, các ngành tiến hành';
  const preliminary = '- Kết quả sơ bộ rà soát hộ nghèo, hộ cận nghèo cuối năm 2023';
  for (const call of [
    ['build', '2023'],
    ['verify', '2023'],
    ['build', '2023', '--final'],
  ]) {
    const { code, out } = await workspace.run(call);
    expect(code).toBe(1);
    expect(plain(out)).toContain(pending);
    expect(plain(out)).toContain(preliminary);
  }

  // She does what the first line asks for, and sees to one of the two sentences only, in words of her own.
  const fresh = unpackParts(workspace.read('BC-UBND-2023-doan-moi.docx')).get(body) ?? '';
  const approved = /<w:p>(?:(?!<\/w:p>).)*được phê duyệt tại.*?<\/w:p>/s.exec(fresh)?.[0] ?? '';
  change(workspace, without(pending));
  change(workspace, (xml) =>
    xml
      .replace(/<w:p>(?=(?:(?!<\/w:p>).)*Kết quả sơ bộ)/s, `${approved}<w:p>`)
      .replace('- Kết quả sơ bộ rà soát', '- Số liệu ước tính về'),
  );
  const refused = await workspace.run(['build', '2023', '--final']);
  expect(refused.code).toBe(1);
  expect(plain(refused.out)).toContain('- Số liệu ước tính về hộ nghèo');
  expect(plain(refused.out)).not.toContain(pending);
  change(workspace, without('Số liệu ước tính về'));
  const last = await workspace.run(['build', '2023']);
  expect(last).toMatchObject({ code: 0 });
  expect(JSON.parse((await workspace.run(['verify', '2023', '--json'])).out)).toMatchObject({
    ended: [],
    marks: [],
  });
});

it('a sentence that says that nothing took place is named when something has', async () => {
  const workspace = new WorkspaceCopy();
  const district = workspace.read('huyen.xlsx');
  await type(workspace.path('huyen.xlsx'), { 'Trích dẫn!C23': null, 'Trích dẫn!D23': null }, (row) =>
    /^Tham quan/.test(row.map(String).find((text) => text.startsWith('Tham quan')) ?? ''),
  );
  await workspace.run(['build', '2023']);
  const none = 'chưa tổ chức đợt tham quan';
  expect(unpackParts(workspace.read(report)).get(body)).toContain('tham quan');
  workspace.change('huyen.xlsx', () => district);
  const { code, out } = await workspace.run(['build', '2023']);
  expect(code).toBe(1);
  expect(plain(out)).toContain(none);
});
