import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packParts, unpackParts } from '../package-parts.ts';
import type { InsidePage, PageMark } from '../../src/page/model.ts';
import { type FilledYear, openYear } from '../../src/pipeline.ts';
import { isFilled } from '../../src/model/cell.ts';
import { type CommandResult, WorkspaceCopy } from '../workspace-copy.ts';
import { readPage } from './reader.ts';

const report = 'BC-UBND-2023.docx';
const pageName = 'Tra-cuu-2023.html';

/** The sample as it was built, with its page: for what only looks. */
let built: WorkspaceCopy;
let said: CommandResult;
let filled: FilledYear | null;
beforeAll(async () => {
  built = await WorkspaceCopy.built('kept');
  said = await built.run(['page', '2023']);
  ({ filled } = openYear(built.root, 2023, 'whole'));
});
afterAll(() => built.remove());

/** The page of the sample's report after this change of its body. */
async function pageOf(change: (xml: string) => string): Promise<InsidePage> {
  const workspace = await WorkspaceCopy.built();
  workspace.change(report, (bytes) => {
    const parts = new Map(unpackParts(bytes));
    parts.set('word/document.xml', change(parts.get('word/document.xml') ?? ''));
    return packParts(parts);
  });
  const { code, err } = await workspace.run(['page', '2023']);
  expect([code, err]).toEqual([0, '']);
  return readPage(workspace.path(pageName)).page;
}

const doubts = ({ document }: InsidePage) =>
  (document?.marks ?? []).flatMap(({ doubt, section, text }: PageMark) =>
    doubt === undefined ? [] : [`${section} [${text}] ${doubt.name}: ${doubt.says}`],
  );

describe('page', () => {
  it('is one file of less than a megabyte, the same bytes every time, and says which document it shows', async () => {
    expect(said.out).toBe(
      'Đã lập 2023/Tra-cuu-2023.html từ 2023/BC-UBND-2023.docx. Mở bằng Edge hoặc Chrome.\n' +
        '  Tài liệu nội bộ, không phát hành kèm báo cáo.\n',
    );
    const first = built.read(pageName);
    rmSync(built.path(pageName));
    await built.run(['page', '2023']);
    expect(built.read(pageName).equals(first)).toBe(true);
    expect(first.length).toBeLessThan(1_000_000);
    expect(first.toString('utf8')).not.toMatch(/https?:\/\/(?!www\.w3\.org\/)/);
  });

  it('shows no doubt about a report that is as it was built', async () => {
    const { page } = readPage(built.path(pageName));
    expect([said.code, said.err]).toEqual([0, '']);
    expect(doubts(page)).toEqual([]);
    expect(page.inside.absent).toEqual([]);
    expect(page.notices).toEqual([]);
  });

  it('says of a number what verify says of it', async () => {
    const typed = await pageOf((xml) => xml.replace('>252</w:t>', '>250</w:t>'));
    expect(doubts(typed)).toEqual(['mục II.2 [250] sửa tay: khác số liệu. Theo số liệu: 252.']);
    const lost = await pageOf((xml) =>
      xml.replace(/<w:sdt>(?:(?!<w:sdt>).)*?da2\.nam-nay\.ho"(?:(?!<w:sdt>).)*?<\/w:sdt>/s, ''),
    );
    expect(lost.inside.absent.map(({ label, says }) => `${label}: ${says}`)).toEqual([
      'Hộ tham gia theo quyết định, Dự án 2, vốn năm 2023: Mất liên kết hoặc đã bị xóa khỏi báo cáo. Theo số liệu: 252.',
    ]);
  });

  it('shows her words, and neither what she deleted with Track Changes nor comments', async () => {
    const page = await pageOf((xml) =>
      xml.replace(
        /<w:p>(?:(?!<w:p>).)*?Kết quả xây dựng/s,
        (found) =>
          '<w:p><w:r><w:drawing><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/></w:drawing></w:r></w:p>' +
          '<w:p><w:r><w:t>Câu của chị.</w:t></w:r><w:del w:id="9001" w:author="A"><w:r><w:delText>lời đã xóa</w:delText></w:r></w:del></w:p>' +
          found,
      ),
    );
    const text = JSON.stringify(page);
    expect(text).toContain('Câu của chị.');
    expect(text).not.toContain('lời đã xóa');
    expect(text.split('[hình: xem tệp Word]')).toHaveLength(2);
  });

  it('holds neither who filled the forms in nor their telephones', () => {
    const { html } = readPage(built.path(pageName));
    const people = filled?.data.communes.flatMap(({ book }) => {
      const info = book?.sheets.info;
      return info
        ? [info.preparedBy, info.phone, info.signer].filter(isFilled).map(({ typed }) => typed)
        : [];
    });
    expect(people).toHaveLength(27);
    expect(people?.filter((one) => html.includes(one))).toEqual([]);
  });

  it('does not repeat what an issue says about who filled the form in', async () => {
    const workspace = new WorkspaceCopy();
    workspace.change('xa/23431-xa-van-lem.xlsx', (bytes) => {
      const parts = new Map(unpackParts(bytes));
      for (const [name, xml] of parts) parts.set(name, xml.replaceAll('0260 000 0005', '09O5 máy lẻ'));
      return packParts(parts);
    });
    await workspace.run(['page', '2023']);
    const { html, page } = readPage(workspace.path(pageName));
    expect(html).not.toContain('09O5');
    expect(
      page.inside.issues.filter(({ place }) => place.includes('Thông tin!')).map(({ message }) => message),
    ).toEqual(['Ô ghi tên người, số điện thoại: nội dung không nêu trên trang này.']);
  });

  it('gives to each commune what adds up to the number', () => {
    const { page } = readPage(built.path(pageName));
    const shared = page.figures.filter(({ shares }) => shares.length > 0);
    expect(shared.length).toBeGreaterThan(200);
    for (const { id, shares } of shared) {
      const value = filled?.figures.byId.get(id)?.value;
      const sum = shares.reduce((all, share) => all + share.value, 0);
      expect([id, sum]).toEqual([id, value?.kind === 'number' ? value.value : null]);
    }
  });

  it('has the figures alone where there is no report, and says so', async () => {
    const workspace = new WorkspaceCopy();
    const { code, out } = await workspace.run(['page', '2023']);
    expect(code).toBe(0);
    expect(out).toContain('từ số liệu, vì chưa có báo cáo');
    const { page } = readPage(workspace.path(pageName));
    expect(page.document).toBeNull();
    expect(page.notices).toEqual(['Chưa có báo cáo năm 2023: trang này chỉ có số liệu.']);
    expect(page.figures.length).toBeGreaterThan(700);
  });

  it('of a draft carries "DỰ THẢO" and what lacks', async () => {
    const workspace = new WorkspaceCopy();
    rmSync(workspace.path('xa/23443-xa-po-ko.xlsx'));
    await workspace.run(['build', '2023', '--draft']);
    // her own comments are hers, as the tool's balloons are the draft's
    workspace.change('BC-UBND-2023-du-thao.docx', (bytes) => {
      const parts = new Map(unpackParts(bytes));
      const [part = ''] = [...parts.keys()].filter((name) => name.endsWith('comments.xml'));
      const balloons = parts.get(part) ?? '';
      parts.set(part, balloons.replaceAll(/ w:author="[^"]*"/g, ' w:author="Chị Hạnh"'));
      const header = [...parts.keys()].find((name) => name.includes('header')) ?? '';
      const words = '<w:p><w:r><w:t>Lưu hành nội bộ huyện</w:t></w:r></w:p>';
      parts.set(header, (parts.get(header) ?? '').replace('</w:hdr>', `${words}</w:hdr>`));
      return packParts(parts);
    });
    const { code } = await workspace.run(['page', '2023', 'BC-UBND-2023-du-thao.docx']);
    expect(code).toBe(0);
    const { page } = readPage(workspace.path(pageName));
    expect(page.caution).toBe('DỰ THẢO');
    expect(page.notices).toEqual([
      'DỰ THẢO: BC-UBND-2023-du-thao.docx.',
      'Mới có số liệu của 8/9 xã, thị trấn.',
      'Số liệu còn 1 lỗi chưa xử lý.',
    ]);
    const poor = page.figures.find(({ id }) => id === 'ho-ngheo');
    expect(poor?.text).toBe('[thiếu: xã Pô Kô]');
    expect(poor?.shares).toHaveLength(8);
    expect(page.document?.marks.filter(({ doubt }) => doubt?.kind === 'missing').length).toBeGreaterThan(20);
    expect(JSON.stringify(page.document)).toContain('Lưu hành nội bộ huyện');
    expect(JSON.stringify(page)).not.toContain('Chị Hạnh');
    expect(JSON.stringify(page.document)).not.toContain('Chưa có tệp số liệu');
  });

  it('of partial sums says so at every number', async () => {
    const workspace = new WorkspaceCopy();
    rmSync(workspace.path('xa/23443-xa-po-ko.xlsx'));
    await workspace.run(['build', '2023', '--tam-tinh']);
    const { code } = await workspace.run(['page', '2023', 'BC-UBND-2023-tam-tinh.docx']);
    expect(code).toBe(0);
    const { page } = readPage(workspace.path(pageName));
    expect(page.caution).toBe('SỐ LIỆU TẠM TÍNH, CHƯA CÓ: xã Pô Kô. KHÔNG DÙNG ĐỂ CÔNG BỐ');
    expect(page.notices).toContain(page.caution);
    const poor = page.document?.marks.find(({ label }) => label === 'Số hộ (hộ nghèo)');
    expect([poor?.text.replaceAll('\u00a0', ' '), poor?.doubt?.name]).toEqual([
      '1.005 [tạm tính 8/9 xã, thị trấn]',
      'thiếu số liệu',
    ]);
  });

  it.each([
    ['a file that is no document', (): Uint8Array => Buffer.from('không phải Word'), 'Không đọc được'],
    [
      'a document without marks',
      (bytes: Buffer): Uint8Array => {
        const parts = new Map(unpackParts(bytes));
        const bare = (xml: string) =>
          xml
            .replace(/<w:sdtPr>.*?<\/w:sdtPr>/gs, '')
            .replace(/<\/?w:sdt>|<\/?w:sdtContent>|<w:bookmark(?:Start|End)[^>]*\/>/g, '');
        for (const name of ['word/document.xml', 'word/footnotes.xml'])
          parts.set(name, bare(parts.get(name) ?? ''));
        return packParts(parts);
      },
      'không có liên kết nào với số liệu',
    ],
  ])('refuses %s and says why', async (_, change, why) => {
    const workspace = await WorkspaceCopy.built();
    workspace.change(report, change);
    const { code, err } = await workspace.run(['page', '2023']);
    expect(code).toBe(2);
    expect(err).toContain(why);
    expect(workspace.names()).not.toContain(pageName);
  });

  it('knows last year from its own workbooks', () => {
    const { page } = readPage(built.path(pageName));
    const before = (id: string) => page.figures.find((each) => each.id === id)?.before;
    expect(before('ho-ngheo')).toEqual({ text: '1.530 hộ', from: 'Số hộ đầu kỳ (hộ nghèo), tệp năm 2023' });
    expect(before('da2.nam-nay.ho')).toBeUndefined();
    expect(built.names()).toContain(report);
  });

  it('refuses a year whose own workbook cannot be read', async () => {
    const workspace = new WorkspaceCopy();
    writeFileSync(workspace.path('huyen.xlsx'), 'không phải Excel');
    const { code, err } = await workspace.run(['page', '2023']);
    expect(code).toBe(1);
    expect(err).toContain('Chưa lập được bản tra cứu');
  });
});
