import type { OlderSum, YearData } from '../forms/books.ts';
import { valueOf } from '../model/cell.ts';
import { joinList } from '../vietnamese/text.ts';
import { dong, evidenceOf, type YearRule } from './kit.ts';
import { mergedNames } from './shared/merged-openings.ts';

const says = (sum: OlderSum): string =>
  `${sum.printed.at.cell} in ${dong(valueOf(sum.printed) ?? 0)}, nay ${dong(sum.now)}`;

/** What has come between: units that were merged into this one, or an adjustment. */
function sinceWhen(data: YearData, code: string): string {
  const merged = mergedNames(data, code);
  return merged.length === 0 ? 'điều chỉnh vốn' : `${joinList(merged)} nhập vào`;
}

/** "Vốn giao" has changed since a commune's form went out: the district's to know, and nothing that the commune did. */
export const printedSumsOutdated: YearRule = {
  id: 'printed-sums-outdated',
  severity: 'warning',
  scope: 'year',
  summary:
    'Biểu Nguồn vốn của xã in trước khi Vốn giao được điều chỉnh, hoặc trước khi xã khác nhập vào; báo cáo lấy số ở Vốn giao',
  source: 'Biểu Vốn giao; Nguồn vốn',
  holds: { xa: { funds: ['carriedOver', 'initial', 'adjustment'] } },
  *check(data) {
    const { communes, district } = data;
    for (const { code, name, book, olderSums = [] } of communes) {
      const [first] = olderSums;
      if (book === null || first === undefined) continue;
      const at = first.cells[0]?.at ?? { file: district.file, sheet: 'Vốn giao', cell: null };
      const unasked = olderSums.filter((sum) => sum.unasked !== null);
      const more =
        unasked.length === 0
          ? ''
          : ' Có vốn mà biểu của xã chưa in, nên xã chưa được hỏi đã giải ngân bao nhiêu.';
      yield {
        at,
        message: `Biểu của ${name} in trước khi ${sinceWhen(data, code)} (${first.printed.at.file}, ${first.printed.at.sheet}): ${olderSums.slice(0, 6).map(says).join('; ')}${olderSums.length > 6 ? '; …' : ''}. Báo cáo và phần kiểm tra lấy số ở Vốn giao.${more}`,
        fix: `Không phải lỗi của xã. Gửi lại cho xã thì chạy dakto-report validate ${data.year} --return: bản trả lại in số mới.`,
        related: olderSums.map(({ printed }) => printed.at),
        evidence: evidenceOf(...olderSums.flatMap(({ printed, cells }) => [printed, ...cells])),
      };
    }
  },
};
