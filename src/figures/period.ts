import type { YearData } from '../forms/books.ts';
import { citationPlaces } from '../forms/district/citation-places.ts';
import { districtForm } from '../forms/district/form.ts';
import { isFilled, valueOf } from '../model/cell.ts';
import type { Figure } from '../model/figure.ts';
import { periodOf } from '../programme/periods.ts';
import { documentsAt } from './citations.ts';
import { gathered, type Gap } from './gather.ts';
import { text, type Maker } from './make.ts';

const place = 'i-1-chu-truong';

/**
 * `giai-doan`: "2021 - 2025". Where the tool doesn't know the law of a year, the documents that the report cites for the
 * programme itself name its period in their titles, and the first that names one around the year decides; with none,
 * the figure is missing. Another period's years are never printed.
 */
export function periodFigure(make: Maker, data: YearData): Figure {
  const known = periodOf(data.year);
  if (known !== null) return make.fixed(text(known.replace('-', ' - ')));
  const { citations, documents } = data.district.sheets;
  const row = citations?.rows.find((each) => valueOf(each.place) === place);
  const cited = row === undefined ? [] : documentsAt(row, documents?.rows ?? []);
  for (const { entry } of cited) {
    const title = entry?.summary;
    const period = title && isFilled(title) ? periodNamed(title.value, data.year) : null;
    if (title && period !== null) return make.text('period', gathered(title), () => period);
  }
  const { label } = citationPlaces[place];
  const sheet = districtForm.sheets.citations.name;
  const gaps = cited.map(({ cell, entry }) => entry?.summary.at ?? cell.at);
  const where =
    gaps.length > 0 ? gaps : [row?.document1.at ?? { file: data.district.file, sheet, cell: 'A1' }];
  const lacks = `giai đoạn có năm ${data.year} trong trích yếu văn bản tại ${label}`;
  return {
    ...make.text('period', { items: [], gaps: where.map((at): Gap => ({ at, label: lacks })) }, () => ''),
    remedy:
      `Đưa văn bản của Trung ương về Chương trình giai đoạn có năm ${data.year} vào sheet "Văn bản", ` +
      `trích yếu ghi đủ "giai đoạn … - …"; ghi mã văn bản đó ở sheet "${sheet}", vị trí ${label}; ` +
      'rồi lập lại báo cáo.',
  };
}

/** "…bền vững giai đoạn 2021-2025" → "2021 - 2025", where the year lies in it. */
function periodNamed(title: string, year: number): string | null {
  const named = title.matchAll(/giai đoạn\s+(\d{4})\s*(?:[-–—]|đến(?:\s+năm)?)\s*(\d{4})(?!\d)/giu);
  const around = [...named].find(([, from, to]) => Number(from) <= year && year <= Number(to));
  return around === undefined ? null : `${around[1]} - ${around[2]}`;
}

const scheme = 'ii-2-de-an';

/**
 * `trich-dan.ii-2-de-an.giai-doan`: "giai đoạn 2021-2025, định hướng đến năm 2030", as the title of the scheme that is cited says it;
 * null where none does.
 */
export function schemePeriod(make: Maker, data: YearData): Figure | null {
  const { citations, documents } = data.district.sheets;
  const row = citations?.rows.find((each) => valueOf(each.place) === scheme);
  const cited = row === undefined ? [] : documentsAt(row, documents?.rows ?? []);
  for (const { entry } of cited) {
    const title = entry?.summary;
    const words = title && isFilled(title) ? periodIn.exec(title.value)?.[0] : undefined;
    if (title && words !== undefined) return make.text('period', gathered(title), () => words);
  }
  return null;
}

const periodIn =
  /giai đoạn\s+\d{4}\s*[-–—]\s*\d{4}(?:,?\s+(?:và\s+)?(?:định hướng|tầm nhìn)\s+(?:đến\s+)?(?:năm\s+)?\d{4})?/u;
