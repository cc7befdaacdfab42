import type { YearData } from '../../forms/books.ts';
import type { FigureSet } from '../../model/figure.ts';
import { type ChartedNumbers, disbursement, povertyRates } from './charts.ts';
import { type ClosedFigures, summarySections, type SummarySection } from './lines.ts';
import { NumbersOfTables, type SummaryTables } from './numbers.ts';

/** "Tóm tắt": what it says, and what it draws. Only plan-summary.ts knows rows, letters and looks. */
export interface Summary {
  readonly year: number;
  readonly sections: readonly SummarySection[];
  readonly rates: ChartedNumbers;
  readonly disbursement: ChartedNumbers;
  /** What the numbers of the year before are, in words. */
  readonly beforeSays: string;
}

export function summaryOf(
  data: YearData,
  figures: FigureSet,
  tables: SummaryTables,
  closed: ClosedFigures,
): Summary {
  const last = data.year - 1;
  const others =
    closed.size === 0 ? '' : ` Các số khác của năm ${last} lấy ở số liệu đã chốt cùng báo cáo năm ${last}.`;
  return {
    year: data.year,
    sections: summarySections(data, figures, new NumbersOfTables(tables, figures), closed),
    rates: povertyRates(data, figures, tables),
    disbursement: disbursement(data, figures, tables),
    beforeSays: `Năm ${last}: số hộ, nhân khẩu là số đầu kỳ trong tệp của xã, tỷ lệ là tỷ lệ đã công bố.${others}`,
  };
}
