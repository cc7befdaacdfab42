import { describe, expect, it } from 'vitest';
import { packParts, unpackParts } from '../package-parts.ts';
import { setCell, withSheet } from '../workbook/damaged.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';

/** What one action of hers caused is one entry, with the way out that ends it. */

const living = 'BC-UBND-2023.docx';
const main = 'word/document.xml';
const notes = 'word/footnotes.xml';
const paragraph = /<w:p>(?:(?!<\/w:p>).)*\+ Hộ nghèo: (?:(?!<\/w:p>).)*<\/w:p>/s;

async function edited(
  change: (xml: string) => string,
  parts: readonly string[] = [main],
): Promise<WorkspaceCopy> {
  const workspace = await WorkspaceCopy.built();
  workspace.change(living, (bytes) => {
    const all = new Map(unpackParts(bytes));
    for (const part of parts) {
      const before = all.get(part) ?? '';
      if (change(before) === before) throw new Error(`nothing changed in ${part}`);
      all.set(part, change(before));
    }
    return packParts(all);
  });
  return workspace;
}

const flat = (text: string): string => text.replace(/\s+/g, ' ');

/** Find and Replace, over all. */
function replaced(): Promise<WorkspaceCopy> {
  const replace = (xml: string): string =>
    xml.replace(
      /(<w:t[^>]*>)([^<]*)/g,
      (_all, tag: string, text: string) =>
        tag + text.replaceAll('huyện', 'thị xã').replaceAll('HUYỆN', 'THỊ XÃ'),
    );
  return edited(replace, [main, notes]);
}

describe('one action, one entry', { timeout: 300_000 }, () => {
  it('a word replaced everywhere, for build: one code takes the old words back', async () => {
    const workspace = await replaced();
    const built = await workspace.run(['build', '2023']);
    expect(built.code).toBe(1);
    const said = flat(built.out);
    expect(said.split('Thay “huyện” bằng “thị xã” ở ')).toHaveLength(2);
    expect(said).not.toContain('mã: k');
    expect(said).toContain('Giữ chữ đã thay: sửa ở biểu nguồn (xem: dakto-report explain 2023');
    // Its one code takes the old words back everywhere.
    const code = /--take-data (t\S+)/.exec(said)?.[1] ?? '';
    const taken = await workspace.run(['build', '2023', '--take-data', code]);
    expect(taken.code).toBe(0);
    expect((await workspace.run(['verify', '2023'])).out).toContain('293 khớp, 0 sửa tay');
  });

  it('a word replaced everywhere, for verify and --final', async () => {
    const workspace = await replaced();
    const verified = await workspace.run(['verify', '2023']);
    expect(flat(verified.out)).toContain('Thay “huyện” bằng “thị xã” ở ');
    expect(verified.out).not.toContain('đoạn này có');
    const final = await workspace.run(['build', '2023', '--final']);
    expect(final.out.split('\n').filter((line) => line.includes('sửa tay'))).toEqual([]);
    expect(final.out).toContain('Thay “huyện” bằng “thị xã” ở ');
  });

  it('a paragraph deleted under Track Changes', async () => {
    const tracked = 'w:id="9002" w:author="Lan" w:date="2023-11-20T09:00:00Z"';
    const workspace = await edited((xml) =>
      xml.replace(paragraph, (found) =>
        found.replace(
          /<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs,
          (run) =>
            `<w:del ${tracked}>${run.replaceAll('w:t>', 'w:delText>').replace('<w:t ', '<w:delText ')}</w:del>`,
        ),
      ),
    );
    const { out } = await workspace.run(['build', '2023']);
    const entries = out.split('\n').filter((line) => line.startsWith('  Mục III: '));
    expect(entries).toHaveLength(1);
    expect(flat(out)).toContain(
      '— đang chờ xóa bằng Track Changes Câu mẫu: “+ Hộ nghèo: [1.107] hộ, chiếm [8,49%]',
    );
    expect(out).toContain('xóa có chủ ý thì chấp nhận khi chốt');
    expect(out).not.toContain('“”');
  });

  it('a table of contents is nothing typed, and no heading twice', async () => {
    const entry = (text: string, page: number): string =>
      `<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r><w:r><w:tab/></w:r>` +
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGEREF _Toc1 \\h </w:instrText></w:r>' +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${page}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    const workspace = await edited((xml) => {
      const headings = [
        ...xml.matchAll(/<w:p><w:pPr><w:pStyle w:val="Heading\d"\/>(?:(?!<\/w:p>).)*<\/w:p>/gs),
      ];
      const contents = headings
        .map(([found], index) => entry(found.replace(/<[^>]*>/g, ''), index + 1))
        .join('');
      const at = headings[0]?.index ?? 0;
      return xml.slice(0, at) + contents + xml.slice(at);
    });
    expect((await workspace.run(['build', '2023'])).code).toBe(0);
    const { code, out } = await workspace.run(['verify', '2023']);
    expect(out).not.toContain('tự gõ');
    expect(out).not.toContain('đoạn này có');
    expect(code).toBe(0);
  });

  it('rows of an edited annex that have other words are changed, neither new nor gone', async () => {
    const workspace = await edited((xml) =>
      xml.replace(
        /<w:pStyle w:val="OBang"\/>(?:(?!<\/w:p>).)*?<\/w:sdt>/s,
        '$&<w:r><w:t xml:space="preserve"> (đã rà)</w:t></w:r>',
      ),
    );
    workspace.change('huyen.xlsx', (bytes) =>
      withSheet(bytes, 'Văn bản', (xml) =>
        setCell(setCell(xml, 'F10', 'về việc triển khai Chương trình'), 'F22', 'về học tập kinh nghiệm'),
      ),
    );
    const { out } = await workspace.run(['build', '2023']);
    const said = flat(out);
    expect(said).toContain('Bảng ở Phụ lục đã được sửa trong Word nên chỉ cập nhật từng ô');
    const row = String.raw`\d+ \| Kế hoạch \|`;
    for (const [number, words] of [
      ['81', 'Về việc triển khai Chương trình'],
      ['159', 'Về học tập kinh nghiệm'],
    ] as const)
      expect(said).toMatch(
        new RegExp(`sửa: ${row} ${number}/KH-UBND[^→]* → ${row} ${number}/KH-UBND[^→]*${words}`),
      );
    expect(said).not.toMatch(/(?:bớt|thêm): /);
    // In verify too a row is one entry, as it stands and as it is to be.
    const verified = flat((await workspace.run(['verify', '2023'])).out);
    expect(verified.match(/Phụ lục, dòng \d+: Kế hoạch \| 81\/KH-UBND \| 04\/5\/2023 \|/g)).toHaveLength(2);
    expect(verified).not.toContain('Tên loại văn bản');
  });
});
