import type { LayoutContext } from '../forms/define.ts';
import { formatNumber, percentOf } from '../vietnamese/numbers.ts';
import { shortName } from '../programme/subprojects.ts';
import { allFilled, type CommuneRule, decimal, evidenceOf, placeOf, someFilled, sumOf } from './kit.ts';
import { fundRows, type FundRow } from './shared/fund-rows.ts';

/** The district has to explain slow disbursement, and only the commune knows why. */
export const lowDisbursementWithoutReason: CommuneRule = {
  id: 'low-disbursement-without-reason',
  severity: 'warning',
  scope: 'commune',
  summary: 'Tỷ lệ giải ngân dưới ngưỡng (sheet Báo cáo) mà không ghi lý do',
  source: 'Biểu Nguồn vốn, cột Lý do chưa giải ngân hết',
  *check(book, { lowDisbursementPercent }) {
    const all = fundRows(book);
    for (const { years, reason, subproject } of all) {
      const funds = allFilled(years.flatMap((each) => each.funds));
      // Columns stand from the oldest year to the report's own.
      const paid = someFilled(years.map((each) => each.disbursed).reverse());
      if (funds === null || paid === null || isAnswered(all, subproject, reason, book.layout)) continue;
      const [total, disbursed] = [sumOf(funds), sumOf(paid)];
      const rate = total > 0 ? percentOf(disbursed, total) : null;
      if (rate === null || rate >= lowDisbursementPercent) continue;
      yield {
        at: placeOf(paid),
        message: `${shortName(subproject)} mới giải ngân ${formatNumber(rate, 2)}%, dưới ngưỡng ${decimal(lowDisbursementPercent)}%, nhưng chưa ghi lý do.`,
        fix: `Ghi lý do vào ${reason.at.cell}.`,
        related: [reason.at],
        evidence: evidenceOf(...paid, ...funds, reason),
      };
    }
  },
};

/** Since version 2 one reason stands for a sub-project, in whichever of its rows. */
function isAnswered(
  rows: readonly FundRow[],
  subproject: FundRow['subproject'],
  reason: FundRow['reason'],
  { version }: LayoutContext,
): boolean {
  if (version === 1) return reason.state !== 'blank';
  return rows.some((row) => row.subproject === subproject && row.reason.state !== 'blank');
}
