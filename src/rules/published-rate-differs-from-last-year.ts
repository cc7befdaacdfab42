import type { DistrictBook } from '../forms/books.ts';
import { lastYearOf } from '../forms/district/units.ts';
import { type Located, valueOf } from '../model/cell.ts';
import { compareDates } from '../vietnamese/dates.ts';
import { formatNumber, percentOf } from '../vietnamese/numbers.ts';
import { allFilled, type DistrictRule, evidenceOf, plain, sumOf, valuesOf } from './kit.ts';

/** Of a unit founded since those figures: counted in the row of the one that it comes from. */
function isPartOfAnother(
  { code }: { readonly code: Located<string> },
  { sheets, layout }: DistrictBook,
): boolean {
  const units = sheets.communes?.rows ?? [];
  const since = valueOf(units.find((each) => valueOf(each.code) === valueOf(code))?.since);
  if (since === undefined) return false;
  // The figures may be older than the end of the year.
  const endedThen = units.filter(({ until }) => {
    const end = valueOf(until);
    return end !== undefined && compareDates(end, since) === 0;
  });
  return (
    since.year === layout.year ||
    endedThen.some((each) => lastYearOf(sheets, valueOf(each.code)) !== undefined)
  );
}

/** "Giảm … điểm phần trăm" starts from the published rate, which must be the one that last year's counts give. */
export const publishedRateDiffersFromLastYear: DistrictRule = {
  id: 'published-rate-differs-from-last-year',
  severity: 'warning',
  scope: 'district',
  summary: 'Tỷ lệ đã công bố năm trước khác tỷ lệ tính từ Số liệu năm trước',
  source: 'Tỷ lệ = số hộ / tổng số hộ × 100, làm tròn 2 chữ số thập phân',
  holds: {
    huyen: {
      report: ['publishedPoorRate', 'publishedNearPoorRate'],
      lastYear: ['households', 'poorHouseholds', 'nearPoorHouseholds'],
    },
  },
  *check(book) {
    const { report, lastYear } = book.sheets;
    if (report === null || lastYear === null) return;
    const rows = lastYear.rows.filter((row) => !isPartOfAnother(row, book));
    const households = allFilled(rows.map((row) => row.households));
    const published = [
      {
        cell: report.publishedPoorRate,
        name: 'hộ nghèo',
        parts: rows.map((row) => row.poorHouseholds),
      },
      {
        cell: report.publishedNearPoorRate,
        name: 'hộ cận nghèo',
        parts: rows.map((row) => row.nearPoorHouseholds),
      },
    ];
    for (const { cell, name, parts } of published) {
      const counted = allFilled(parts);
      const [typed] = valuesOf(cell) ?? [];
      if (typed === undefined || counted === null || households === null) continue;
      const rate = percentOf(sumOf(counted), sumOf(households));
      if (rate === null || rate === typed) continue;
      yield {
        at: cell.at,
        message: `Tỷ lệ ${name} đã công bố năm ${book.layout.year - 1} ghi ${formatNumber(typed, 2)}%, nhưng Số liệu năm trước cho ${plain(sumOf(counted))}/${plain(sumOf(households))} hộ = ${formatNumber(rate, 2)}%.`,
        actual: formatNumber(typed, 2),
        expected: formatNumber(rate, 2),
        fix: `Kiểm tra ${cell.at.cell} và sheet Số liệu năm trước.`,
        evidence: evidenceOf(cell, ...counted, ...households),
      };
    }
  },
};
