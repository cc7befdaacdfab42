import { communeWordOf } from '../../forms/district/units.ts';
import type { YearData } from '../../forms/books.ts';
import { differentStandards } from '../../forms/district/report.ts';
import type { FigureSet } from '../../model/figure.ts';
import { shortName, subprojectCodes } from '../../programme/subprojects.ts';
import { rowCell } from '../tables/plan-table.ts';
import { lacking } from '../tables/table.ts';
import type { SummaryTables } from './numbers.ts';

/** What a chart shows, before it has a place: a row for each category, a formula for each of its series. */
export interface ChartedNumbers {
  readonly title: string;
  readonly description: string;
  readonly axis: string;
  /** Where the axis ends; null: where the program will. */
  readonly most: number | null;
  readonly series: readonly { readonly name: string; readonly look: 'dark' | 'light' | 'line' }[];
  readonly rows: readonly { readonly label: string; readonly values: readonly string[] }[];
}

/** A category whose number lacks says so: no column stands there, and none is 0. */
function named(cell: string, value: string): string {
  return `${cell}&IF(${value}="${lacking}"," ${lacking}","")`;
}

/** Poverty rates of communes in their order, this year and last: those of the census table. */
export function povertyRates(
  { year, communes, district }: YearData,
  { byId }: FigureSet,
  { census }: SummaryTables,
): ChartedNumbers {
  const word = communeWordOf(district.sheets);
  const standards = byId.get('bao-cao.chuan-ngheo')?.value;
  const isComparable = standards?.kind !== 'text' || standards.value !== differentStandards;
  const keys = isComparable ? ['poorRateOpening', 'poorRate'] : ['poorRate'];
  const highest = Math.max(
    0,
    ...communes.flatMap(({ code }) =>
      ['ty-le', 'ty-le-truoc'].map((rate) => {
        const value = byId.get(`xa.${code}.ho-ngheo.${rate}`)?.value;
        return value?.kind === 'number' ? value.value : 0;
      }),
    ),
  );
  return {
    title: `Tỷ lệ hộ nghèo theo ${word}`,
    description: `Tỷ lệ hộ nghèo của từng ${word} năm ${year}${isComparable ? ` và cuối năm ${year - 1}` : ''}`,
    axis: 'Tỷ lệ hộ nghèo (%)',
    most: Math.max(10, Math.ceil(highest / 10) * 10),
    series: [
      { name: `Cuối năm ${year - 1}`, look: 'light' as const },
      { name: `Năm ${year}`, look: 'dark' as const },
    ].slice(-keys.length),
    rows: communes.flatMap((_, row) => {
      const [name, ...values] = ['commune', ...keys].map((key) => rowCell(census, key, row) ?? '');
      return [{ label: named(name ?? '', values.at(-1) ?? ''), values }];
    }),
  };
}

/** How much of its money each sub-project that has any has spent, and where a document sets it how much it should: the sums of the table of funds. */
export function disbursement(
  { year }: YearData,
  { byId }: FigureSet,
  { funds, sources }: SummaryTables,
): ChartedNumbers {
  const moneyOf = (id: string) => {
    const value = byId.get(id)?.value;
    return value?.kind === 'number' ? value.value : null;
  };
  const shown = subprojectCodes.flatMap((code) => {
    const row = funds.rows.findIndex(
      ({ kind, cells }) => kind === 'subtotal' && cells[1] === shortName(code),
    );
    return row === -1 || moneyOf(`${code}.von`) === 0 ? [] : [{ code, row }];
  });
  const overspent = shown.some(
    ({ code }) => (moneyOf(`${code}.giai-ngan`) ?? 0) > (moneyOf(`${code}.von`) ?? 0),
  );
  const target = rowCell(sources, 'value', [...byId.keys()].indexOf('muc-tieu.giai-ngan'));
  return {
    title: `Tỷ lệ giải ngân vốn năm ${year} theo dự án, tiểu dự án`,
    description: `Tỷ lệ giải ngân của từng dự án, tiểu dự án có vốn được sử dụng năm ${year}`,
    axis: 'Đã giải ngân (%)',
    most: overspent ? null : 100,
    series: [
      { name: 'Tỷ lệ giải ngân (%)', look: 'dark' },
      ...(target === null ? [] : [{ name: 'Chỉ tiêu được giao (%)', look: 'line' as const }]),
    ],
    rows: shown.map(({ row }) => {
      const [name, value] = ['owner', 'rate'].map((key) => rowCell(funds, key, row) ?? '');
      const values = [value ?? '', ...(target === null ? [] : [target])];
      return { label: named(name ?? '', value ?? ''), values };
    }),
  };
}
