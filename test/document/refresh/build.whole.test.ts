import { describe, expect, it } from 'vitest';
import { unpackParts } from '../../package-parts.ts';
import { setCell, withPart, withSheet } from '../../workbook/damaged.ts';
import { WorkspaceCopy } from '../../workspace-copy.ts';

const document = 'BC-UBND-2023.docx';
const commune = 'xa/23401-thi-tran-dak-to.xlsx';

/** Five people more at one meeting: 1.216 becomes 1.221. */
function correct(workspace: WorkspaceCopy): void {
  workspace.change(commune, (bytes) => withSheet(bytes, 'Truyền thông', (xml) => setCell(xml, 'H8', 125)));
}

function edit(workspace: WorkspaceCopy, change: (xml: string) => string): void {
  workspace.change(document, (bytes) => withPart(bytes, 'word/document.xml', change));
}

function xmlOf(workspace: WorkspaceCopy): string {
  return unpackParts(workspace.read(document)).get('word/document.xml') ?? '';
}

// Each runs the built command two or three times.
describe('build on a report that stands', { timeout: 180_000 }, () => {
  it('moves the number, keeps the words, says what changed and why, and keeps the old file', async () => {
    const workspace = await WorkspaceCopy.built();
    edit(workspace, (xml) => xml.replace('Căn cứ ', 'Thực hiện theo '));
    const edited = workspace.read(document);
    correct(workspace);
    const { code, out } = await workspace.run(['build', '2023']);
    expect(code).toBe(0);
    expect(out).toContain(
      'Đã cập nhật 2023/BC-UBND-2023.docx: 1 số thay đổi, lời văn giữ nguyên. Đã lập lại Bieu-tong-hop-2023.xlsx.',
    );
    expect(out).toContain('Số lượt người dự tuyên truyền: 1.216 lượt người → 1.221 lượt người');
    expect(out).toContain('vì xa/23401-thi-tran-dak-to.xlsx, Truyền thông!H8: 120 → 125');
    expect(xmlOf(workspace)).toContain('Thực hiện theo ');
    expect(xmlOf(workspace)).toContain('>1.221<');
    const copy = workspace.names().find((name) => name.startsWith('BC-UBND-2023 (trước'));
    expect(workspace.read(copy ?? '').equals(edited)).toBe(true);
  });

  it('leaves what was typed over, says so with the sentence, ends with 1; --take-data settles it', async () => {
    const workspace = await WorkspaceCopy.built();
    edit(workspace, (xml) => xml.replace('>1.216<', '>1.300<'));
    correct(workspace);
    const { code, out } = await workspace.run(['build', '2023']);
    expect(code).toBe(1);
    expect(out).toContain('1 chỗ trong Word khác số liệu, phần mềm giữ nguyên chữ và số của anh/chị:');
    expect(out).toContain('theo số liệu: 1.221');
    expect(out).toContain('lần lập trước: 1.216');
    expect(xmlOf(workspace)).toContain('>1.300<');
    expect((await workspace.run(['build', '2023', '--take-data'])).code).toBe(0);
    expect(xmlOf(workspace)).toContain('>1.221<');
  });

  it('reports a number that is no longer marked, with what stands of its sentence', async () => {
    const workspace = await WorkspaceCopy.built();
    edit(workspace, (xml) =>
      xml.replace(
        /<w:sdt><w:sdtPr>(?:(?!<\/w:sdt>).)*>1\.216<(?:(?!<\/w:sdt>).)*<\/w:sdt>/s,
        '<w:r><w:t>1.216</w:t></w:r>',
      ),
    );
    const { code, out } = await workspace.run(['build', '2023']);
    expect(code).toBe(1);
    expect(out).toContain('1 số trong báo cáo không còn liên kết với số liệu');
    expect(out).toContain('Số lượt người dự tuyên truyền (1.216)');
    expect(out).toContain('Trong Word còn:');
  });

  it('does not write over a document of her own, nor over a damaged one', async () => {
    const workspace = await WorkspaceCopy.built();
    workspace.change(document, (bytes) => {
      const plain = withPart(bytes, 'word/document.xml', (xml) =>
        xml.replace(/<w:bookmark(?:Start|End)[^>]*\/>|<\/?w:sdt(?:Content)?>|<w:sdtPr>.*?<\/w:sdtPr>/gs, ''),
      );
      const notes = withPart(plain, 'word/footnotes.xml', (xml) =>
        xml.replace(/<w:bookmark(?:Start|End)[^>]*\/>|<\/?w:sdt(?:Content)?>|<w:sdtPr>.*?<\/w:sdtPr>/gs, ''),
      );
      return withPart(notes, 'customXml/item1.xml', (xml) =>
        xml.replaceAll('urn:dakto-report:baseline:1', 'urn:x'),
      );
    });
    const own = workspace.read(document);
    const refused = await workspace.run(['build', '2023']);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.out).toContain('không có số nào gắn với số liệu');
    expect(refused.out).toContain('dakto-report build 2023 --fresh');
    expect(workspace.read(document).equals(own)).toBe(true);

    workspace.change(document, (bytes) => bytes.subarray(0, 2000));
    const damaged = await workspace.run(['build', '2023']);
    expect(damaged).toMatchObject({ code: 2 });
    expect(damaged.err).toContain('Không đọc được 2023/BC-UBND-2023.docx. Tệp bị cắt cụt');
    expect((await workspace.run(['build', '2023', '--fresh'])).code).toBe(0);
  });
});
