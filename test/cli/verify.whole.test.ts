import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packParts, unpackParts } from '../package-parts.ts';
import { quote } from '../../src/document/edited/quote.ts';
import { setCell, withSheet } from '../workbook/damaged.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';

const report = 'BC-UBND-2023.docx';

/** The sample with its report built and the body's XML changed. */
async function edited(change: (xml: string) => string): Promise<WorkspaceCopy> {
  const workspace = await WorkspaceCopy.built();
  workspace.change(report, (bytes) => {
    const parts = new Map(unpackParts(bytes));
    parts.set('word/document.xml', change(parts.get('word/document.xml') ?? ''));
    return packParts(parts);
  });
  return workspace;
}

describe('verify', () => {
  it('finds a report fit that is as it was built, its contradictions acknowledged', async () => {
    const { code, out } = await (await edited((xml) => xml)).run(['verify', '2023']);
    expect(out).toMatch(
      /^Đã đối chiếu (\d+) số trong 2023\/BC-UBND-2023\.docx: \1 khớp, 0 sửa tay, 0 cũ, 0 mất liên kết\.\n/,
    );
    expect(out).toContain(
      'Chú thích 10: 14 + 04 + 02 = 20, nhưng câu (mục II.3.a) ghi 21 hộ. (đã xác nhận ngày',
    );
    expect(out).toContain(
      'Chú thích 11: 31 + 18 + 02 = 51, nhưng câu (mục II.3.a) ghi 50 hộ. (đã xác nhận ngày',
    );
    expect(out.endsWith('Có thể trình ký.\n')).toBe(true);
    expect(code).toBe(0);
  });

  it('shows a number typed over in its sentence, and what the data say', async () => {
    const { code, out } = await (
      await edited((xml) => xml.replace('>252</w:t>', '>250</w:t>'))
    ).run(['verify', '2023']);
    expect(out).toContain(' 1 sửa tay, 0 cũ, 0 mất liên kết.');
    expect(out).toMatch(/Mục II\.2: “….* với \[250\] hộ/);
    expect(out).toContain('theo số liệu: 252; lần lập trước: 252');
    expect(out).toContain('Chú thích 9: 221 + 28 + 03 = 252, nhưng câu (mục II.2) ghi 250 hộ.\n');
    expect(out.endsWith('Chưa nên trình ký.\n')).toBe(true);
    expect(code).toBe(1);
  });

  it('names a number typed by hand that has moved since, before the build that moves the others and after it', async () => {
    const workspace = await edited((xml) =>
      xml.replace('<w:body>', '<w:body><w:p><w:r><w:t>Cả năm có 1.216 lượt người dự.</w:t></w:r></w:p>'),
    );
    workspace.change('xa/23431-xa-van-lem.xlsx', (bytes) =>
      withSheet(bytes, 'Truyền thông', (xml) => setCell(xml, 'H8', 80)),
    );
    const said = 'Cả năm có [1.216] lượt người dự.” (1.216 là số cũ, nay là 1.221)';
    const verified = async () => (await workspace.run(['verify', '2023'])).out.replace(/\s+/g, ' ');
    expect(await verified()).toContain(said);
    await workspace.run(['build', '2023']);
    expect(await verified()).toContain(said);
    await workspace.run(['build', '2023']);
    expect(await verified()).toContain(said);
  });

  it('gives the same as JSON', async () => {
    const workspace = await edited((xml) => xml.replace('>252</w:t>', '>250</w:t>'));
    expect((await workspace.run(['verify', '2023', '-o', 'kq.json'])).code).toBe(1);
    const result = JSON.parse(readFileSync(`${workspace.root}/kq.json`, 'utf8')) as Record<string, unknown>;
    expect(Object.keys(result)).toEqual([
      'file',
      'year',
      'linked',
      'fit',
      'summary',
      'acceptance',
      'marks',
      'misplaced',
      'contradictions',
      'citations',
      'uncovered',
      'obstacles',
      'ended',
      'annexes',
    ]);
    expect(result['fit']).toBe(false);
    expect(result['marks']).toMatchObject([
      { state: 'edited', figure: 'da2.nam-nay.ho', text: '250', current: '252' },
    ]);
    expect(result['contradictions']).toMatchObject([{ acknowledged: [] }, { total: '21' }, { total: '50' }]);
  });

  describe('right numbers in the wrong place', () => {
    const control = (figure: string): RegExp =>
      new RegExp(`<w:sdt>(?:(?!</w:sdt>).)*w:val="${figure}"(?:(?!</w:sdt>).)*</w:sdt>`, 's');
    const swapped = (xml: string): string => {
      const [one = '', other = ''] = ['ho-ngheo', 'ho-can-ngheo'].map((id) => control(id).exec(xml)?.[0]);
      return xml.replace(one, '\0').replace(other, one).replace('\0', other);
    };

    it('are listed with both sentences, until exactly that list is accepted', async () => {
      const workspace = await edited(swapped);
      const { code, out } = await workspace.run(['verify', '2023']);
      const told = out.replace(/\s+/g, ' ');
      expect(told).toContain(': 293 khớp, 0 sửa tay, 0 cũ, 0 mất liên kết. Xem lại vị trí của số');
      expect(told).toContain('Mục III: “+ Hộ nghèo: [737] hộ, chiếm 8,49%');
      expect(told).toContain('Câu theo mẫu (mục III): “+ Hộ cận nghèo: [737] hộ, chiếm 5,65%');
      expect(out.endsWith('Chưa nên trình ký.\n')).toBe(true);
      expect(code).toBe(1);
      const accept = /verify 2023 --accept (\S+)/.exec(out)?.[1] ?? '';
      const accepted = await workspace.run(['verify', '2023', '--accept', accept]);
      expect(accepted.out).toContain(`Các chỗ cần xem lại vị trí trên đã được chấp nhận (mã ${accept}).`);
      expect(accepted.code).toBe(0);
      const json = JSON.parse((await workspace.run(['verify', '2023', '--json'])).out) as Record<
        string,
        unknown
      >;
      expect(json['fit']).toBe(false);
      expect(json['misplaced']).toMatchObject([
        { kind: 'sentence', figure: 'ho-can-ngheo', section: 'mục III', text: '737', found: '1.107' },
        { kind: 'sentence', figure: 'ho-ngheo', section: 'mục III', text: '1.107', found: '737' },
      ]);
    });

    it('hold back the copy to be signed, by the same code', async () => {
      const workspace = await edited((xml) => {
        const at = xml.indexOf('7.489.157.000');
        return xml.slice(0, at) + xml.slice(at).replace(/\sđồng/u, ' triệu đồng');
      });
      const { out } = await workspace.run(['verify', '2023']);
      expect(out.replace(/\s+/g, ' ')).toContain('sau số này ghi “triệu đồng”, theo mẫu là “đồng”');
      const accept = /--final --accept (\S+)/.exec(out)?.[1] ?? '';
      const refused = await workspace.run(['build', '2023', '--final']);
      expect(refused.code).toBe(1);
      expect(refused.out).toContain('đơn vị sau số khác mẫu (“đồng”)');
      expect(refused.out).toContain(`dakto-report build 2023 --final --accept ${accept}\n`);
      const final = await workspace.run(['build', '2023', '--final', '--accept', accept]);
      expect(final.out).toContain('Có 1 chỗ khác số liệu hoặc khác vị trí được anh/chị chấp nhận');
      expect(final.code).toBe(0);
    });

    it('tells a paragraph that was pasted twice', async () => {
      const { code, out } = await (
        await edited((xml) =>
          xml.replace(
            /<w:p>(?:(?!<\/w:p>).)*w:val="truyen-thong.luot-nguoi"(?:(?!<\/w:p>).)*<\/w:p>/s,
            (found) =>
              found +
              found
                .replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '')
                .replace(/<w:id w:val="(\d+)"/g, '<w:id w:val="9$1"'),
          ),
        )
      ).run(['verify', '2023']);
      expect(out).toContain('Mục II.6.b: đoạn này có hai lần: “Các cơ quan, đơn vị thuộc huyện tổ chức');
      expect(code).toBe(1);
    });
  });

  it('says what is at fault where there is no report, or no Word file', async () => {
    const workspace = new WorkspaceCopy();
    const missing = await workspace.run(['verify', '2023']);
    expect([missing.code, missing.err]).toEqual([
      2,
      'Chưa có 2023/BC-UBND-2023.docx. Lập báo cáo trước: dakto-report build 2023\n',
    ]);
    const foreign = await workspace.run(['verify', '2023', 'huyen.xlsx']);
    expect(foreign.code).toBe(2);
    expect(foreign.err).toContain('Không đọc được huyen.xlsx. Tệp không phải là văn bản Word');
  });
});

describe('a number in its sentence', () => {
  it.each([
    ['với 250 hộ tham gia', [[4, 7]], '“với [250] hộ tham gia”'],
    [
      `${'chữ '.repeat(30)}12 hộ và 7 xã`,
      [
        [120, 122],
        [129, 130],
      ],
      /^“….*chữ \[12\] hộ và \[7\] xã”$/,
    ],
    [
      `1 ${'chữ '.repeat(60)}2`,
      [
        [0, 1],
        [242, 243],
      ],
      /^“\[1\] chữ .* … .* chữ \[2\]”$/,
    ],
  ] as const)('%s', (sentence, numbers, expected) => {
    const told = `“${quote(sentence, ...numbers.map(([start, end]) => ({ start, end })))}”`;
    if (typeof expected === 'string') expect(told).toBe(expected);
    else expect(told).toMatch(expected);
  });
});
