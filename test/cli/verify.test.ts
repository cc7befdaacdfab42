import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packParts, unpackParts } from '../../src/document/parts.ts';
import { excerpt } from '../../src/cli/reporters/verify-excerpt.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';

const report = 'BC-UBND-2023.docx';

/** The sample with its report built and the body's XML changed. */
function edited(change: (xml: string) => string): WorkspaceCopy {
  const workspace = WorkspaceCopy.built();
  workspace.change(report, (bytes) => {
    const parts = new Map(unpackParts(bytes));
    parts.set('word/document.xml', change(parts.get('word/document.xml') ?? ''));
    return packParts(parts);
  });
  return workspace;
}

describe('verify', () => {
  it('finds a report fit that is as it was built, its contradictions acknowledged', () => {
    const { code, out } = edited((xml) => xml).run(['verify', '2023']);
    expect(out).toMatch(
      /^Đã đối chiếu (\d+) số trong 2023\/BC-UBND-2023\.docx: \1 khớp, 0 sửa tay, 0 cũ, 0 mất liên kết\.\n/,
    );
    expect(out).toContain(
      'Chú thích 10: 14 + 04 + 02 = 20, nhưng câu (mục II.3a) ghi 21 hộ. (đã xác nhận ngày',
    );
    expect(out).toContain(
      'Chú thích 11: 31 + 18 + 02 = 51, nhưng câu (mục II.3a) ghi 50 hộ. (đã xác nhận ngày',
    );
    expect(out.endsWith('Có thể trình ký.\n')).toBe(true);
    expect(code).toBe(0);
  });

  it('shows a number typed over in its sentence, and what the data say', () => {
    const { code, out } = edited((xml) => xml.replace('>252</w:t>', '>250</w:t>')).run(['verify', '2023']);
    expect(out).toContain(' 1 sửa tay, 0 cũ, 0 mất liên kết.');
    expect(out).toMatch(/Mục II\.2: “….* với \[250\] hộ/);
    expect(out).toContain('theo số liệu: 252; lần lập trước: 252');
    expect(out).toContain('Chú thích 9: 221 + 28 + 03 = 252, nhưng câu (mục II.2) ghi 250 hộ.\n');
    expect(out.endsWith('Chưa nên trình ký.\n')).toBe(true);
    expect(code).toBe(1);
  });

  it('gives the same as JSON', () => {
    const workspace = edited((xml) => xml.replace('>252</w:t>', '>250</w:t>'));
    expect(workspace.run(['verify', '2023', '-o', 'kq.json']).code).toBe(1);
    const result = JSON.parse(readFileSync(`${workspace.root}/kq.json`, 'utf8')) as Record<string, unknown>;
    expect(Object.keys(result)).toEqual([
      'file',
      'year',
      'linked',
      'fit',
      'summary',
      'acceptance',
      'marks',
      'contradictions',
      'citations',
      'uncovered',
    ]);
    expect(result['fit']).toBe(false);
    expect(result['marks']).toMatchObject([
      { state: 'edited', figure: 'da2.nam-nay.ho', text: '250', current: '252' },
    ]);
    expect(result['contradictions']).toMatchObject([{ acknowledged: [] }, { total: '21' }, { total: '50' }]);
  });

  it('says what is at fault where there is no report, or no Word file', () => {
    const workspace = new WorkspaceCopy();
    const missing = workspace.run(['verify', '2023']);
    expect([missing.code, missing.err]).toEqual([
      2,
      'Chưa có 2023/BC-UBND-2023.docx. Lập báo cáo trước: dakto-report build 2023\n',
    ]);
    const foreign = workspace.run(['verify', '2023', 'huyen.xlsx']);
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
    const told = excerpt(
      sentence,
      numbers.map(([start, end]) => ({ start, end })),
    );
    if (typeof expected === 'string') expect(told).toBe(expected);
    else expect(told).toMatch(expected);
  });
});
