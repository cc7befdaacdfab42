import type { RenderOptions } from '../../document/render/render.ts';
import { figureSources } from '../../figures/sources.ts';
import { valueOf } from '../../model/cell.ts';
import { notForPublishing } from '../../model/markers.ts';
import { sentOf } from '../../forms/sent.ts';
import { someNames } from '../some-names.ts';
import type { Prepared } from './prepare.ts';

/** How the year's report is written; dated by the data, never by the clock. */
export function renderOptions({ year, data, figures, settings, draft }: Prepared): RenderOptions {
  const lacking = sentOf(data).lacking.map((name) => ({ name }));
  return {
    title: `Báo cáo Chương trình mục tiêu quốc gia giảm nghèo bền vững năm ${year}`,
    date: valueOf(data.district.sheets.report?.cutoff) ?? { year: data.year, month: 12, day: 31 },
    sources: figureSources(figures),
    headings: settings.headings,
    draft: draft !== null,
    ...(draft === 'partial'
      ? { banner: `SỐ LIỆU TẠM TÍNH, CHƯA CÓ: ${someNames(lacking)}. ${notForPublishing}` }
      : {}),
  };
}
