import { copyFileSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unpackParts } from '../package-parts.ts';
import { linesOf } from '../document/parts.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';

const tentative = 'BC-UBND-2023-tam-tinh.docx';
const banner = 'SỐ LIỆU TẠM TÍNH, CHƯA CÓ: xã Pô Kô. KHÔNG DÙNG ĐỂ CÔNG BỐ';

/** The sample without the workbook of one of its nine units. */
async function withoutPoKo() {
  const workspace = new WorkspaceCopy();
  rmSync(workspace.path('xa/23443-xa-po-ko.xlsx'));
  const { code, out } = await workspace.run(['build', '2023', '--tam-tinh']);
  return { workspace, code, out };
}

describe('partial sums', () => {
  it('are what the others sent, said so inside each number; what needs everybody waits', async () => {
    const { workspace, code, out } = await withoutPoKo();
    expect(code, out).toBe(0);
    expect(out).toContain('từ 8/9 xã, thị trấn');
    expect(workspace.names()).toContain(tentative);
    expect(workspace.names()).not.toContain('BC-UBND-2023.docx');
    const parts = unpackParts(workspace.read(tentative));
    const lines = linesOf(parts.get('word/document.xml'));
    expect(lines[0]).toBe(banner);
    const about = (words: string) => lines.find((line) => line.startsWith(words)) ?? '';
    // 1.107 without the 102 of Pô Kô; 13.039 without its 637.
    expect(about('+ Hộ nghèo:')).toContain(
      'Hộ nghèo: 1.005 [tạm tính 8/9 xã, thị trấn] hộ, chiếm [chờ đủ 9/9 xã, thị trấn] tổng số hộ',
    );
    expect(about('+ Hộ dân cư')).toContain('12.402 [tạm tính 8/9 xã, thị trấn] hộ');
    // Whichever kind of projects there will be, and whoever gives the rest of the money: the sums stand, the words wait.
    const waits = '[chờ đủ 9/9 xã, thị trấn]';
    const carriedOver = about('- Từ nguồn vốn năm 2022 chuyển sang năm 2023');
    expect(carriedOver).toContain(`đã phê duyệt 08 [tạm tính 8/9 xã, thị trấn] ${waits} với 42 [tạm tính`);
    expect(carriedOver).toContain(
      `ngân sách nhà nước 1.050.000.000 [tạm tính 8/9 xã, thị trấn] đồng; vốn huy động khác ${waits}.`,
    );
    const whole = parts.get('word/document.xml') ?? '';
    const yellow = /<w:r>(?:(?!<\/w:r>).)*<w:highlight w:val="yellow"\/>(?:(?!<\/w:r>).)*\[chờ/g;
    expect(whole.match(yellow)?.length).toBe(whole.match(/\[chờ/g)?.length);
    // How many communes something holds of is no sum.
    expect(lines.filter((line) => line.includes('thị trấn]/09 xã'))).toEqual([]);
    // Whether there is none at all only everybody together can say.
    expect(lines.join('\n')).not.toContain('chưa có dự án nào');
    // What one part of a condition decides stands; what waits behind it stands in its paragraph.
    expect(about('Để thực hiện Tiểu dự án có hiệu quả')).toMatch(/trên địa bàn huyện Đắk Tô\. \[chờ đủ 9\/9/);
    expect(about('Cấp huyện đã tổ chức 02 đợt tham quan')).toContain(`Chương trình. ${waits}`);
    const slow = about('- Một số dự án, tiểu dự án của Chương trình triển khai còn chậm (Dự án 2');
    expect(slow).toContain(`thuộc Dự án 3). ${waits}`);
    expect(lines.filter((line) => line === waits)).toEqual([]);
    const headers = [...parts]
      .filter(([name]) => /header\d+\.xml$/.test(name))
      .map(([, xml]) => linesOf(xml).join(' '));
    expect(headers.filter((words) => words.includes(banner)).length).toBeGreaterThan(0);
    expect(headers.every((words) => words.includes('DỰ THẢO'))).toBe(true);
    // Inside the mark of the number, so that a later build takes all of it.
    const inMark =
      /<w:tag w:val="ho-ngheo"\/>(?:(?!<\/w:sdtContent>).)*1\.005\s\[tạm\stính\s8\/9\sxã,\sthị\strấn\]/;
    expect(inMark.test(parts.get('word/document.xml') ?? '')).toBe(true);
  });

  it('are no report: verify finds them unfit, and what stands under the report’s name is not signed', async () => {
    const { workspace } = await withoutPoKo();
    const verified = await workspace.run(['verify', '2023', `2023/${tentative}`]);
    expect(verified.code).toBe(1);
    expect(verified.out).toContain('Chưa nên trình ký');
    copyFileSync(workspace.path(tentative), workspace.path('BC-UBND-2023.docx'));
    const signed = await workspace.run(['build', '2023', '--final']);
    expect(signed.code).toBe(1);
    expect(workspace.names()).not.toContain('BC-UBND-2023-trinh-ky.docx');
  });

  it('are not asked for where all have sent, nor beside what makes a report', async () => {
    const workspace = new WorkspaceCopy();
    const whole = await workspace.run(['build', '2023', '--tam-tinh']);
    expect([whole.code, whole.err]).toEqual([
      2,
      expect.stringContaining(
        'Đã có đủ 9/9 xã, thị trấn, không còn gì phải tạm tính. Lập báo cáo: dakto-report build 2023',
      ),
    ]);
    rmSync(workspace.path('xa/23443-xa-po-ko.xlsx'));
    const refused = await workspace.run(['build', '2023']);
    expect(refused.out).toContain('Cần ngay số của các đơn vị đã gửi: dakto-report build 2023 --tam-tinh');
    for (const name of workspace.names('xa')) rmSync(workspace.path(`xa/${name}`));
    const nobody = await workspace.run(['build', '2023', '--tam-tinh']);
    expect([nobody.code, nobody.err]).toEqual([2, expect.stringContaining('Chưa có đơn vị nào gửi số liệu')]);
    const both = await workspace.run(['build', '2023', '--tam-tinh', '--final']);
    expect([both.code, both.err]).toEqual([2, expect.stringContaining('--tam-tinh và --final')]);
  });
});
