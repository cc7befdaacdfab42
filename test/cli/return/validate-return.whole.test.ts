import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hazards } from '../../../fixtures/hazards/hazards.ts';
import { openZip } from '../../../src/package/zip-read.ts';
import { setCell, withSheet } from '../../workbook/damaged.ts';
import { plainly } from '../../document/as-written.ts';
import { WorkspaceCopy } from '../../workspace-copy.ts';

const vanLem = '23431-xa-van-lem.xlsx';
const poKo = '23443-xa-po-ko.xlsx';

function hazard(name: string): Uint8Array {
  const found = hazards.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no hazard ${name}`);
  return found.bytes();
}

/** The sample in which xã Văn Lem has an error, and xã Pô Kô a warning alone. */
function faulty(): WorkspaceCopy {
  const workspace = new WorkspaceCopy();
  workspace.change(`xa/${vanLem}`, (bytes) =>
    withSheet(bytes, 'Hộ nghèo', (xml) => setCell(xml, 'D7', 'hai')),
  );
  workspace.change(`xa/${poKo}`, (bytes) =>
    withSheet(bytes, 'Hộ nghèo', (xml) => xml.replace(/<row ([^>]*r="8")/, '<row hidden="1" $1')),
  );
  return workspace;
}

/** What a letter says, in reading order. */
function wordsOf(workspace: WorkspaceCopy, letter: string): string {
  const opened = openZip(workspace.read(`tra-lai/${letter}`));
  const part = opened.ok ? opened.zip.find('word/document.xml') : undefined;
  return plainly(Buffer.from(part?.data ?? []).toString('utf8'))
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');
}

describe('validate --return', () => {
  it('writes a copy and a letter for each commune with errors, and leaves what was sent as it is', async () => {
    const workspace = faulty();
    const sent = workspace.read(`xa/${vanLem}`);
    const { code, out } = await workspace.run(['validate', '2023', '--return']);
    expect(code).toBe(1);
    expect(out).toContain(
      'Đã viết 1 bản trả lại và 1 công văn vào 2023/tra-lai/. Tệp xã gửi không bị sửa. Công văn chưa có số, ngày và chữ ký.',
    );
    expect(workspace.names('tra-lai')).toEqual([vanLem, 'cong-van-23431-xa-van-lem.docx']);
    expect(workspace.read(`xa/${vanLem}`).equals(sent)).toBe(true);
  });

  it('returns files with warnings alone where that is asked for, and writes one letter to all', async () => {
    const workspace = faulty();
    expect(
      (await workspace.run(['validate', '2023', '--return', '--common', '--with-warnings'])).out,
    ).toContain('Đã viết 2 bản trả lại và 1 công văn');
    expect(workspace.names('tra-lai')).toEqual([vanLem, poKo, 'cong-van-tra-lai-chung.docx']);
    expect(wordsOf(workspace, 'cong-van-tra-lai-chung.docx')).toContain('của 02 đơn vị');
  });

  it('keeps a copy that somebody edited, and names what is not of this time without touching it', async () => {
    const workspace = faulty();
    await workspace.run(['validate', '2023', '--return']);
    const edited = withSheet(workspace.read(`tra-lai/${vanLem}`), 'Cần sửa', (xml) =>
      xml.replace('</sheetData>', '<row r="900"><c r="A900"><v>1</v></c></row></sheetData>'),
    );
    writeFileSync(workspace.path(`tra-lai/${vanLem}`), edited);
    const { out } = await workspace.run(['validate', '2023', '--return', '--common']);
    const kept = workspace.names('tra-lai').find((name) => name.includes('(trước '));
    if (kept === undefined) throw new Error('nothing was kept');
    expect(out).toContain(`Bản trước được giữ lại: ${kept}`);
    expect(workspace.read(`tra-lai/${kept}`).equals(edited)).toBe(true);
    expect(out).toContain(
      'Các tệp cũ còn trong 2023/tra-lai/: cong-van-23431-xa-van-lem.docx, không thuộc lần này.',
    );
    expect(workspace.names('tra-lai')).toContain('cong-van-23431-xa-van-lem.docx');
  });

  it('names the copy of a commune whose file is right by now', async () => {
    const workspace = faulty();
    await workspace.run(['validate', '2023', '--return']);
    workspace.change(`xa/${vanLem}`, () => new WorkspaceCopy().read(`xa/${vanLem}`));
    const { code, out } = await workspace.run(['validate', '2023', '--return']);
    expect(code).toBe(0);
    expect(out).toContain('Không có tệp nào của xã còn lỗi');
    expect(out).toContain(`Các tệp cũ còn trong 2023/tra-lai/: ${vanLem}, cong-van-23431-xa-van-lem.docx`);
    expect(workspace.names('tra-lai')).toHaveLength(2);
  });

  it.each([
    ['encrypted', 'Tệp được đặt mật khẩu mở nên không đọc được.', 'xóa mật khẩu, lưu lại rồi gửi.'],
    ['truncated', 'Tệp bị cắt cụt', 'Gửi lại tệp, chép từ bản gốc của xã.'],
  ])('writes to the commune about a file that is %s', async (name, what, how) => {
    const workspace = faulty();
    workspace.change(`xa/${vanLem}`, () => hazard(name));
    const { out } = await workspace.run(['validate', '2023', '--return']);
    expect(workspace.names('tra-lai')).toEqual(['cong-van-23431-xa-van-lem.docx']);
    expect(out).toContain(`xa/${vanLem}: không lập được bản trả lại`);
    const letter = wordsOf(workspace, 'cong-van-23431-xa-van-lem.docx');
    expect(letter).toContain('không kiểm tra được, nên không có tệp trả lại');
    expect(letter).toContain(what);
    expect(letter).toContain(how);
    expect(letter).not.toContain('ô tô màu');
  });

  it('writes nothing about a file that nobody can be written to about', async () => {
    const workspace = faulty();
    rmSync(workspace.path(`xa/${vanLem}`));
    renameSync(workspace.path(`xa/${poKo}`), workspace.path('xa/khong-ro.xlsx'));
    workspace.change('xa/khong-ro.xlsx', () => hazard('encrypted'));
    const { out } = await workspace.run(['validate', '2023', '--return']);
    expect(out).toContain('xa/khong-ro.xlsx: không biết là tệp của xã nào');
  });

  it('is refused for single files, and its options without it', async () => {
    const workspace = new WorkspaceCopy();
    expect((await workspace.run(['validate', `2023/xa/${vanLem}`, '--return'])).code).toBe(2);
    expect((await workspace.run(['validate', '2023', '--common'])).code).toBe(2);
  });
});
