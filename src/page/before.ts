import type { YearData } from '../forms/books.ts';
import type { Figure, FigureSet } from '../model/figure.ts';
import { valueText } from '../template/value-words.ts';
import type { PageBefore } from './model.ts';

/** A year whose figures are to be shown. `before`: those of the year before, where its folder can be read. */
export interface FiguredYear {
  readonly data: YearData;
  readonly figures: FigureSet;
  readonly before: FigureSet | null;
}

/** Where a year's own forms hold what a figure was a year before. */
const openingOf: Readonly<Record<string, string>> = {
  'ho-dan': 'ho-dan.dau-ky',
  'ho-ngheo': 'ho-ngheo.dau-ky',
  'ho-can-ngheo': 'ho-can-ngheo.dau-ky',
  'ho-ngheo.ty-le': 'ho-ngheo.ty-le-truoc',
  'ho-can-ngheo.ty-le': 'ho-can-ngheo.ty-le-truoc',
};

/** What a number was a year before: as this year's forms have it, else as last year's workbooks do; null: not known. */
export function valueBefore(
  { id, label, value }: Figure,
  { data, figures, before }: FiguredYear,
): PageBefore | null {
  if (value !== null && value.kind !== 'number') return null;
  const [, prefix = '', own = id] = /^(xa\.\d+\.)(.+)$/.exec(id) ?? [];
  const opening = figures.byId.get(`${prefix}${openingOf[own] ?? ''}`);
  if (opening?.value?.kind === 'number')
    return { text: valueText(opening), from: `${opening.label}, tệp năm ${data.year}` };
  const then = before?.byId.get(id);
  // numbered contents may be others in another year
  if (then?.value?.kind !== 'number' || then.label !== yearEarlier(label)) return null;
  return { text: valueText(then), from: `tệp năm ${data.year - 1}` };
}

function yearEarlier(label: string): string {
  return label.replace(/\b20\d\d\b/g, (year) => String(Number(year) - 1));
}
