import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { finalBuild } from '../../src/cli/build/final.ts';
import { findOffice } from '../../src/cli/build/pdf.ts';
import { packParts, unpackParts } from '../package-parts.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';
import { heard, report, withLivingReport } from './living-report.ts';

const signed = 'BC-UBND-2023-trinh-ky.docx';
const main = 'word/document.xml';

function edit(workspace: WorkspaceCopy, change: (xml: string) => string): void {
  workspace.change(report, (bytes) => {
    const parts = unpackParts(bytes);
    const xml = parts.get(main) ?? '';
    if (change(xml) === xml) throw new Error('nothing changed');
    return packParts(new Map(parts).set(main, change(xml)));
  });
}

const final = (workspace: WorkspaceCopy, accept?: string) =>
  heard(() => finalBuild({ root: workspace.root, year: 2023, ...(accept === undefined ? {} : { accept }) }));

describe('build --final', () => {
  it('writes the copy, keeps what it was made from, and leaves the living document', async () => {
    const workspace = new WorkspaceCopy();
    const { bytes } = await withLivingReport(workspace);
    const { out, result } = await final(workspace);
    expect(result).toEqual({ exit: 0, file: workspace.path(signed) });
    expect(out).toContain('Đã lập bản trình ký 2023/BC-UBND-2023-trinh-ky.docx');
    expect(out).toContain('Còn để trống, văn thư điền: số báo cáo, ngày ký');
    expect(out).toContain('Có 2 chỗ đã được xác nhận');
    expect(workspace.read(report).equals(bytes)).toBe(true);
    const [day = ''] = workspace.names('da-chot');
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(workspace.names(`da-chot/${day}`)).toEqual([
      report.replace('.docx', '-trinh-ky.docx'),
      report,
      'Bieu-tong-hop-2023.xlsx',
      'Phu-bieu-2023.xlsx',
      'Tra-cuu-2023-phat-hanh.html',
      'Tra-cuu-2023.html',
      'bien-ban-chot-2023.txt',
      'huyen.xlsx',
      'so-lieu-2023.json',
      'xa',
    ]);
    expect(workspace.names(`da-chot/${day}/xa`)).toEqual(workspace.names('xa'));
    expect(workspace.read(`da-chot/${day}/huyen.xlsx`).equals(workspace.read('huyen.xlsx'))).toBe(true);
  });

  it('closes twice without a second folder, and never writes over an earlier one', async () => {
    const workspace = new WorkspaceCopy();
    await withLivingReport(workspace);
    await final(workspace);
    await final(workspace);
    expect(workspace.names('da-chot')).toHaveLength(1);
    edit(workspace, (xml) => xml.replace('Giảm nghèo bền vững', 'Việc giảm nghèo bền vững'));
    await final(workspace);
    const [first = '', second = ''] = workspace.names('da-chot');
    expect(second).toBe(`${first}-lan-2`);
    expect(workspace.names().some((name) => name.startsWith('BC-UBND-2023-trinh-ky (trước'))).toBe(true);
  });

  it('offers nothing to accept while errors are open', async () => {
    const workspace = new WorkspaceCopy();
    await withLivingReport(workspace);
    edit(workspace, (xml) => xml.replace('>252<', '>250<'));
    const [file = ''] = workspace.names('xa');
    rmSync(workspace.path(`xa/${file}`));
    const { out, result } = await final(workspace);
    expect(result.exit).toBe(1);
    expect(out).toContain('khác số liệu');
    expect(out).toContain('chỉ khi không còn lỗi');
    expect(out).not.toContain('--accept');
  });

  it('refuses a typed number until exactly that list is accepted, and writes it down', async () => {
    const workspace = new WorkspaceCopy();
    await withLivingReport(workspace);
    edit(workspace, (xml) => xml.replace('>252<', '>250<'));
    const { out, result } = await final(workspace);
    expect(result.exit).toBe(1);
    expect(out).toContain('[250]');
    expect(out).toContain('theo số liệu: 252');
    expect(existsSync(workspace.path(signed))).toBe(false);
    expect(existsSync(workspace.path('da-chot'))).toBe(false);
    const code = /--accept (\S+)/.exec(out)?.[1] ?? '';
    const wrong = await final(workspace, '1-aaaa');
    expect(wrong.result.exit).toBe(1);
    expect(wrong.out).toContain('Mã “1-aaaa” không đúng');
    const accepted = await final(workspace, code);
    expect(accepted.result.exit).toBe(0);
    expect(accepted.out).toContain('báo cáo ghi 250, số liệu là 252');
    const [day = ''] = workspace.names('da-chot');
    const protocol = readFileSync(workspace.path(`da-chot/${day}/bien-ban-chot-2023.txt`), 'utf8');
    expect(protocol).toContain('sửa tay, “');
    // Another number: the code that was given no longer fits.
    edit(workspace, (xml) => xml.replace('>50<', '>51<'));
    expect((await final(workspace, code)).result.exit).toBe(1);
  });

  it('says which numbers nothing was held against, and what is still to be looked at', async () => {
    const workspace = new WorkspaceCopy();
    await withLivingReport(workspace);
    const typed = '<w:p><w:r><w:t>Toàn huyện có 999 hộ khác.</w:t></w:r></w:p>';
    edit(workspace, (xml) => xml.replace('<w:body>', `<w:body>${typed}`));
    const { out, result } = await final(workspace);
    expect(result.exit, out).toBe(0);
    expect(out).toContain('Có 1 câu có số gõ tay, phần mềm không đối chiếu được');
    expect(out).toMatch(/Còn \d+ cảnh báo chưa xử lý \(xem: dakto-report validate 2023\)/);
    const [day = ''] = workspace.names('da-chot');
    const protocol = readFileSync(workspace.path(`da-chot/${day}/bien-ban-chot-2023.txt`), 'utf8');
    expect(protocol).toMatch(/5\. Số gõ tay[^\n]*\r\n.*999/);
  });

  it('lists everything that holds it back at once', async () => {
    const workspace = new WorkspaceCopy();
    await withLivingReport(workspace);
    edit(workspace, (xml) =>
      xml
        .replace('>1.107<', '>1.108<')
        .replace(
          '<w:body>',
          '<w:body><w:p><w:ins w:id="1" w:author="a"><w:r><w:t>thêm vào</w:t></w:r></w:ins></w:p><w:p><w:r><w:t>[Lời văn mẫu, cần rà soát] cũ</w:t></w:r></w:p>',
        ),
    );
    renameSync(workspace.path('xa/23443-xa-po-ko.xlsx'), workspace.path('po-ko.xlsx'));
    const { out, result } = await final(workspace);
    expect(result).toEqual({ exit: 1, file: null });
    for (const words of ['còn 1 lỗi chưa xử lý', 'Pô Kô', 'thêm vào', 'cần rà soát', '[1.108]'])
      expect(out, words).toContain(words);
  });

  it('has nothing to close without a report, or with a file that is none', async () => {
    const workspace = new WorkspaceCopy();
    await expect(final(workspace)).rejects.toThrow('Lập báo cáo trước: dakto-report build 2023');
    writeFileSync(workspace.path(report), 'không phải docx');
    await expect(final(workspace)).rejects.toThrow('Không đọc được BC-UBND-2023.docx');
  });
});

describe('--pdf', () => {
  it('says before anything is written that LibreOffice is missing', () => {
    expect(() => findOffice({ PATH: '/khong-co' }, [])).toThrow(
      /chưa cài LibreOffice.*Chưa có gì bị thay đổi/s,
    );
  });
});
