import { expect, it } from 'vitest';
import { readWorkbook } from '../../src/workbook/read/read-workbook.ts';
import { packParts, unpackParts } from '../package-parts.ts';
import { edited } from '../document/parts.ts';
import { setCell, withSheet } from '../workbook/damaged.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';

/** What happens to everybody each December: the preliminary results of the report become the official ones. */

const report = 'BC-UBND-2023.docx';

/** Types into a sheet's cells; '' empties one. */
const type = (
  workspace: WorkspaceCopy,
  file: string,
  sheet: string,
  cells: Readonly<Record<string, string>>,
) =>
  workspace.change(file, (bytes) =>
    withSheet(bytes, sheet, (xml) =>
      Object.entries(cells).reduce((now, [cell, value]) => setCell(now, cell, value), xml),
    ),
  );

function approve(workspace: WorkspaceCopy): void {
  type(workspace, 'huyen.xlsx', 'Báo cáo', { C46: 'Chính thức', C47: '' });
  type(workspace, 'huyen.xlsx', 'Trích dẫn', { C28: 'QD-983' });
  for (const name of workspace.names('xa'))
    type(workspace, `xa/${name}`, 'Thông tin', { C13: 'Chính thức', C14: 'Quyết định số 900/QĐ-UBND' });
}

/** Empties the rows of a sheet that have a text which begins so. */
function empty(workspace: WorkspaceCopy, sheet: string, beginning: string): void {
  const reading = readWorkbook(workspace.read('huyen.xlsx'));
  const cells = reading.ok ? reading.workbook.sheets.find(({ name }) => name === sheet)?.cells : undefined;
  const rowOf = (address: string) => address.replace(/\D/g, '');
  const rows = new Set(
    [...(cells ?? [])].flatMap(([address, cell]) =>
      cell.kind === 'text' && cell.value.startsWith(beginning) ? [rowOf(address)] : [],
    ),
  );
  const own = [...(cells ?? [])].flatMap(([address]) => (rows.has(rowOf(address)) ? [[address, '']] : []));
  type(workspace, 'huyen.xlsx', sheet, Object.fromEntries(own) as Record<string, string>);
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
  approve(workspace);
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
  type(workspace, 'huyen.xlsx', 'Trích dẫn', { C23: '', D23: '' });
  empty(workspace, 'Hoạt động của huyện', 'Tham quan');
  await workspace.run(['build', '2023']);
  const none = 'chưa tổ chức đợt tham quan';
  expect(unpackParts(workspace.read(report)).get(body)).toContain('tham quan');
  workspace.change('huyen.xlsx', () => district);
  const { code, out } = await workspace.run(['build', '2023']);
  expect(code).toBe(1);
  expect(plain(out)).toContain(none);
});
