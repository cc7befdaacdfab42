import { existsSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromBuild, standsAlready } from '../../src/cli/build/from.ts';
import { copyToSign } from '../document/opened.ts';
import { packParts, unpackParts } from '../package-parts.ts';
import { openDocument } from '../../src/document/edited/text.ts';
import { paragraphsOf } from '../../src/document/edited/block-reader.ts';
import { renderOptions } from '../../src/cli/build/render-options.ts';
import { refreshDocument } from '../../src/document/passes/refresh/refresh.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';
import { edited } from '../document/parts.ts';
import { heard, withLivingReport } from './living-report.ts';

/** The sample a year later: the same workbooks, taken for 2024. */
async function nextYear(workspace: WorkspaceCopy) {
  await withLivingReport(workspace);
  const next = await withLivingReport(workspace, 2024);
  rmSync(workspace.path('BC-UBND-2024.docx'));
  mkdirSync(path.join(workspace.root, '2024'));
  return { year: 2024, root: workspace.root, ...next };
}

describe('build --from', () => {
  it('makes this year’s report of last year’s words, and lists what waits', async () => {
    const workspace = new WorkspaceCopy();
    const prepared = await nextYear(workspace);
    const { out, result } = await heard(() => fromBuild(prepared, '2023/BC-UBND-2023.docx'));
    const file = path.join(workspace.root, '2024', 'BC-UBND-2024.docx');
    expect(result).toEqual({ exit: 1, file });
    const read = openDocument(readFileSync(file));
    if (!read.ok) throw new Error(read.fault.code);
    const texts = paragraphsOf(read.document.blocks).map(({ text }) => text);
    expect(texts).toContain(
      'Kết quả thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững năm 2024 và phương hướng, nhiệm vụ năm 2025',
    );
    // What the data of 2023 were "this year's" for has no place in 2024: marked, and listed.
    expect(texts.join('\n')).toContain('[số liệu năm trước: 8.139] triệu đồng');
    // What stands in a paragraph that has ended goes with it; of the others, why is said once for all.
    expect(out).toMatch(/\n {2}Mục I\.2: “Thực hiện [^\n]* \(còn 3 chỗ ghi “\[số liệu năm trước: …\]”\)\n/);
    expect(out).toContain('5 chỗ (tên, ngày, văn bản, lời theo số liệu) chưa thay được');
    const [, listed = ''] = /Số liệu năm nay không có[^\n]*:\n((?: {4}[^\n]*\n)+)/.exec(out) ?? [];
    expect(listed.trim().split('\n')).toHaveLength(5);
    expect(out.match(/điều kiện của câu có thể đã khác/g)).toHaveLength(1);
    expect(out).not.toContain('số tự gõ');
    expect(out).toContain('đoạn là lời văn của năm trước');
    expect(texts.filter((text) => text.startsWith('[Lời văn mẫu, cần rà soát] ')).length).toBeGreaterThan(20);
  });

  it('lists the numbers that somebody typed into last year’s words', async () => {
    const workspace = new WorkspaceCopy();
    const prepared = await nextYear(workspace);
    const written = '<w:p><w:r><w:t>Toàn huyện còn 37 hộ ở nhà tạm.</w:t></w:r></w:p>';
    const parts = edited(unpackParts(workspace.read('BC-UBND-2023.docx')), 'word/document.xml', (xml) =>
      xml.replace(/<w:p>(?=(?:(?!<w:p>).)*II\. KẾT QUẢ)/s, `${written}<w:p>`),
    );
    writeFileSync(workspace.path('BC-UBND-2023.docx'), packParts(parts));
    const { out, result } = await heard(() => fromBuild(prepared, '2023/BC-UBND-2023.docx'));
    expect(result.exit).toBe(1);
    expect(out).toMatch(/1 đoạn có số tự gõ từ năm trước.*\n.*: 37 trong “Toàn huyện còn 37 hộ ở nhà tạm\.”/);
  });

  it('says that a footnote was deleted, and does not take its sentence for new', async () => {
    const workspace = new WorkspaceCopy();
    const prepared = await nextYear(workspace);
    const all = unpackParts(workspace.read('BC-UBND-2023.docx'));
    const [, id = ''] =
      /<w:footnote w:id="(\d+)">(?:(?!<\/w:footnote>).)*110\/KH/s.exec(all.get('word/footnotes.xml') ?? '') ??
      [];
    const withoutNote = edited(all, 'word/footnotes.xml', (xml) =>
      xml.replace(new RegExp(`<w:footnote w:id="${id}">.*?</w:footnote>`, 's'), ''),
    );
    const parts = edited(withoutNote, 'word/document.xml', (xml) =>
      xml.replace(new RegExp(`<w:r>(?:(?!</w:r>).)*<w:footnoteReference w:id="${id}"/></w:r>`, 's'), ''),
    );
    writeFileSync(workspace.path('BC-UBND-2023.docx'), packParts(parts));
    const { out } = await heard(() => fromBuild(prepared, '2023/BC-UBND-2023.docx'));
    expect(out).toContain('1 chú thích của mẫu đã bị xóa trong báo cáo năm trước, câu vẫn còn');
    expect(out).toMatch(/Mục II\.\S+: chú thích “[^”]*110\/KH[^”]*” của câu “/);
    expect(out).toMatch(/\n1 câu có số liệu năm nay chưa có chỗ.*\n {2}Mục II\.2: .*\nCách làm/);
    const bytes = readFileSync(path.join(workspace.root, '2024', 'BC-UBND-2024.docx'));
    const again = await refreshDocument(bytes, prepared.report, {
      ...renderOptions(prepared),
      fromDraft: true,
    });
    if (!again.ok) throw new Error(again.fault.code);
    expect(again.newBlocks.map(({ section }) => section)).not.toContain('mục II.7.b');
    expect(again.lost.map(({ at }) => at.section)).toEqual([expect.stringMatching(/^chú thích/)]);
  });

  it('refuses a file without marks, and names a file that is not there', async () => {
    const workspace = new WorkspaceCopy();
    const prepared = await nextYear(workspace);
    writeFileSync(workspace.path('ky.docx'), copyToSign(workspace.read('BC-UBND-2023.docx')));
    const { out, result } = await heard(() => fromBuild(prepared, '2023/ky.docx'));
    expect(result).toEqual({ exit: 1, file: null });
    expect(out).toContain('không có số nào gắn với số liệu');
    expect(existsSync(path.join(workspace.root, '2024', 'BC-UBND-2024.docx'))).toBe(false);
    await expect(fromBuild(prepared, 'mat.docx')).rejects.toThrow('Không có tệp mat.docx');
  });

  it('never begins where a report stands', async () => {
    const workspace = new WorkspaceCopy();
    await withLivingReport(workspace);
    const { out, result } = await heard(() => Promise.resolve(standsAlready(workspace.root, 2023)));
    expect(result).toBe(true);
    expect(out).toContain('dakto-report build 2023');
  });
});
