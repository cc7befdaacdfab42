import { valueOf } from '../model/cell.ts';
import { formatNumber, percentOf } from '../vietnamese/numbers.ts';
import { allFilled, decimal, evidenceOf, sumOf, type YearRule } from './kit.ts';

/** No rate falls by more than it is. */
export const nextTargetExceedsRate: YearRule = {
  id: 'next-target-exceeds-rate',
  severity: 'warning',
  scope: 'year',
  summary: 'Chỉ tiêu giảm tỷ lệ hộ nghèo năm sau lớn hơn chính tỷ lệ hộ nghèo cuối năm',
  source: 'Sheet Báo cáo; biểu Hộ nghèo, Hộ dân cư',
  *check({ communes, district, year }) {
    const { report } = district.sheets;
    const books = communes.map(({ book }) => book?.sheets);
    const cellsOf = <T>(take: (sheets: NonNullable<(typeof books)[number]>) => T | undefined) => {
      const cells = books.map((sheets) => (sheets ? take(sheets) : undefined));
      return cells.every((cell) => cell !== undefined) ? cells : [];
    };
    const poor = allFilled(cellsOf(({ poor }) => poor?.households.closing)) ?? [];
    const all = allFilled(cellsOf(({ population }) => population?.households.current)) ?? [];
    const [target, rate] = [valueOf(report?.nextDistrictTarget), percentOf(sumOf(poor), sumOf(all))];
    if (report === null || target === undefined || rate === null || poor.length === 0 || target <= rate)
      return;
    yield {
      at: report.nextDistrictTarget.at,
      message: `Chỉ tiêu năm ${year + 1} là giảm ${decimal(target)} điểm phần trăm, lớn hơn tỷ lệ hộ nghèo cuối năm ${year}: ${formatNumber(rate, 2)}%.`,
      actual: decimal(target),
      fix: `Sửa ${report.nextDistrictTarget.at.cell}, hoặc để trống nếu năm sau không giao chỉ tiêu.`,
      evidence: evidenceOf(report.nextDistrictTarget, ...poor, ...all),
    };
  },
};
