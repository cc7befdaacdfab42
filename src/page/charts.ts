import type { YearData } from '../forms/books.ts';
import { communeWordOf } from '../forms/district/units.ts';
import type { Figure, FigureSet } from '../model/figure.ts';
import { productionSubprojects, shortName, subprojectCodes } from '../programme/subprojects.ts';
import { valueText } from '../template/value-words.ts';
import { formatNumber, percentOf } from '../vietnamese/numbers.ts';
import type { PageBar, PageChart } from './model.ts';

interface Charted {
  readonly data: YearData;
  readonly figures: FigureSet;
  readonly indexOf: ReadonlyMap<string, number>;
}

/** What is looked at rather than read. A chart without a bar is left out. */
export function chartsOnPage(charted: Charted): readonly PageChart[] {
  return [povertyRates(charted), disbursement(charted), householdGroups(charted)].filter(
    ({ rows }) => rows.length > 0,
  );
}

function povertyRates(charted: Charted): PageChart {
  const { data } = charted;
  return chart({
    title: `Tỷ lệ hộ nghèo theo ${communeWordOf(data.district.sheets)}`,
    note: `Tỷ lệ đầu kỳ tính từ số hộ đầu kỳ trong tệp năm ${data.year} của xã.`,
    stacked: false,
    series: [`Năm ${data.year}`, `Đầu kỳ (cuối năm ${data.year - 1})`],
    rows: data.communes.map(({ code, name }) => ({
      label: name,
      bars: [bar(charted, `xa.${code}.ho-ngheo.ty-le`), openingRate(charted, `xa.${code}`)],
    })),
  });
}

/** A rate that no figure holds: the bar leads to the households that it is made from. */
function openingRate({ figures, indexOf }: Charted, prefix: string): PageBar | null {
  const id = `${prefix}.ho-ngheo.dau-ky`;
  const [poor, all] = [numberOf(figures.byId.get(id)), numberOf(figures.byId.get(`${prefix}.ho-dan.dau-ky`))];
  const rate = poor === null || all === null ? null : percentOf(poor, all);
  const figure = indexOf.get(id);
  return rate === null || figure === undefined
    ? null
    : { figure, value: rate, text: `${formatNumber(rate, 2)}%` };
}

function disbursement(charted: Charted): PageChart {
  return chart({
    title: 'Vốn được sử dụng và đã giải ngân theo dự án, tiểu dự án',
    note: 'Các nguồn, vốn các năm được sử dụng trong năm.',
    stacked: false,
    series: ['Đã giải ngân', 'Vốn được sử dụng'],
    rows: subprojectCodes
      .map((code) => ({
        label: shortName(code),
        bars: [bar(charted, `${code}.giai-ngan`), bar(charted, `${code}.von`)],
      }))
      .filter(({ bars }) => bars.some((one) => one !== null && one.value !== 0)),
  });
}

function householdGroups(charted: Charted): PageChart {
  const groups = [
    ['ngheo', 'Hộ nghèo'],
    ['can-ngheo', 'Hộ cận nghèo'],
    ['moi-thoat-ngheo', 'Hộ mới thoát nghèo'],
    ['khac', 'Hộ khác'],
  ] as const;
  const { data } = charted;
  const years = [
    ['chuyen-nguon', data.year - 1],
    ['nam-nay', data.year],
  ] as const;
  return chart({
    title: 'Hộ tham gia dự án hỗ trợ sản xuất theo nhóm hộ',
    note: 'Tổng ghi trong quyết định có thể khác tổng các nhóm; xem số của từng dòng.',
    stacked: true,
    series: groups.map(([, name]) => name),
    rows: productionSubprojects.flatMap((code) =>
      years.map(([block, year]) => ({
        label: `${shortName(code)}, vốn ${year}`,
        bars: groups.map(([group]) => bar(charted, `${code}.${block}.ho.${group}`)),
      })),
    ),
  });
}

function chart(all: PageChart): PageChart {
  return { ...all, rows: all.rows.filter(({ bars }) => bars.some((one) => one !== null)) };
}

function bar({ figures, indexOf }: Charted, id: string): PageBar | null {
  const figure = figures.byId.get(id);
  const value = numberOf(figure);
  const index = indexOf.get(id);
  return figure === undefined || value === null || index === undefined
    ? null
    : { figure: index, value, text: valueText(figure) };
}

function numberOf(figure: Figure | undefined): number | null {
  return figure?.value?.kind === 'number' ? figure.value.value : null;
}
