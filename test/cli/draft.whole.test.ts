import { describe, expect, it } from 'vitest';
import { commentsFor, newestCutOff } from '../../src/cli/build/draft.ts';
import { printedFigures } from '../printed-figures.ts';
import type { Issue } from '../../src/model/issue.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';
import { withLivingReport } from './living-report.ts';

const issue = (file: string, sheet: string | null, cell: string | null, message: string): Issue => ({
  rule: 'r',
  severity: 'error',
  at: { file, sheet, cell },
  message,
  fix: 'Sửa ô.',
});

describe('issues as comments', () => {
  it('go to the numbers that their cells lead to, the rest to the title', async () => {
    const { report, figures, data } = await withLivingReport(new WorkspaceCopy());
    const printed = [...new Set(printedFigures(report).map(({ figure }) => figure))];
    const vanLem = 'xa/23431-xa-van-lem.xlsx';
    const comments = commentsFor(
      [
        issue(vanLem, 'Dự án sản xuất', 'L12', 'Tổng sai.'),
        issue(vanLem, 'Dự án sản xuất', 'K11:M13', 'Cả vùng sai.'),
        issue(vanLem, 'Dự án sản xuất', 'ZZ900', 'Ô không in.'),
        issue('xa/la.txt', null, null, 'Tệp lạ.'),
      ].map((each) => ({ told: each, found: [each] })),
      printed,
      figures,
      2023,
    );
    const of = (figure: string | null) => comments.find((one) => one.figure === figure)?.paragraphs;
    expect(of('da3-tda1.chuyen-nguon.ho')).toEqual([
      `Lỗi (${vanLem}, Dự án sản xuất, L12): Tổng sai. Sửa ô.`,
      `Lỗi (${vanLem}, Dự án sản xuất, K11:M13): Cả vùng sai. Sửa ô.`,
    ]);
    expect(of('ho-ngheo')).toBeUndefined();
    expect(of(null)).toEqual([
      '2 vấn đề không gắn với số nào trong báo cáo:',
      `Lỗi (${vanLem}, Dự án sản xuất, ZZ900): Ô không in. Sửa ô.`,
      'Lỗi (xa/la.txt): Tệp lạ. Sửa ô.',
    ]);
    const many = Array.from({ length: 9 }, () => issue(vanLem, 'Dự án sản xuất', 'L12', 'Tổng sai.'));
    const each = many.map((one) => ({ told: one, found: [one] }));
    const [bounded] = commentsFor(each, ['da3-tda1.chuyen-nguon.ho'], figures, 2023);
    expect(bounded?.paragraphs).toHaveLength(5);
    expect(bounded?.paragraphs.at(-1)).toContain('5 vấn đề nữa (xem: dakto-report validate 2023)');
    expect(newestCutOff(data).year).toBe(2023);
  });
});
