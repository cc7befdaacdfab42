import type { YearData } from '../forms/books.ts';
import { districtForm } from '../forms/district/form.ts';
import { refOf } from '../forms/layout.ts';
import type { Gathered } from './gather.ts';

/** What stands in for a cell of the sheet "Báo cáo" when the sheet itself could not be read. */
export function reportGap(data: YearData): Gathered<never> {
  const { file, layout } = data.district;
  const at = refOf(file, districtForm.sheets.report, 'year', null, layout);
  return { items: [], gaps: [{ at, label: `sheet ${at.sheet}` }] };
}
