import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { PageBar, PageChart } from '../model.ts';
import { drawn, element } from './dom.ts';
import type { Page } from './page.ts';

/** On a telephone a row's name stands above its bars. */
const wide = { width: 760, labelWidth: 230, valueWidth: 130, labelHeight: 0 } as const;
const narrow = { width: 360, labelWidth: 4, valueWidth: 110, labelHeight: 17 } as const;
const barHeight = 15;
const axisHeight = 22;

interface Placed {
  readonly bar: PageBar;
  readonly row: number;
  readonly series: number;
  readonly from: number;
  readonly to: number;
}

/** Bars that lie, so that names of communes can be read; each leads to its number. */
export function showChart(page: Page, chart: PageChart): HTMLElement {
  const layout = layoutOf(chart);
  const { width, height } = layout;
  const svg = drawn(
    'svg',
    {
      class: 'chart',
      attributes: { viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': chart.title },
    },
    ...ticks(layout),
    ...chart.rows.map(({ label }, row) => rowName(label, row, layout)),
    ...layout.placed.map((one) => barLink(page, chart, one, layout)),
  );
  return element(
    'figure',
    { class: 'charted' },
    element('figcaption', {}, element('h3', {}, chart.title), element('p', {}, chart.note)),
    element(
      'ul',
      { class: 'legend' },
      ...chart.series.map((name, index) => element('li', { class: `key-${index}` }, name)),
    ),
    svg,
  );
}

type Layout = ReturnType<typeof layoutOf>;

/** Where everything stands: `x` of a value, `y` of a row, `top` and `thick` of a bar. */
function layoutOf(chart: PageChart) {
  const { rows, series, stacked } = chart;
  const look = matchMedia('(max-width: 36rem)').matches ? narrow : wide;
  const { width, labelWidth, valueWidth, labelHeight } = look;
  const placed = stacked ? stackedBars(chart) : sideBySide(chart);
  const linesInRow = stacked ? 1 : series.length;
  const height = rows.length * (labelHeight + linesInRow * barHeight + 10) + axisHeight;
  const most = Math.max(1e-9, ...placed.map(({ to }) => to));
  const x = scaleLinear([0, most], [labelWidth, width - valueWidth]).nice(5);
  const y = scaleBand(
    rows.map((_, index) => index),
    [axisHeight, height],
  )
    .paddingInner(0.28)
    .paddingOuter(0.14);
  const inner = scaleBand(
    series.map((_, index) => index),
    [0, y.bandwidth() - labelHeight],
  );
  const top = ({ row, series: own }: Placed): number =>
    (y(row) ?? 0) + labelHeight + (stacked ? 0 : (inner(own) ?? 0));
  const thick = stacked ? y.bandwidth() - labelHeight : inner.bandwidth();
  return { ...look, height, placed, x, y, top, thick };
}

function ticks({ x, height }: Layout): readonly SVGElement[] {
  return x
    .ticks(5)
    .map((tick) =>
      drawn(
        'g',
        { class: 'tick', attributes: { 'aria-hidden': 'true' } },
        drawn('line', { attributes: { x1: x(tick), x2: x(tick), y1: axisHeight - 4, y2: height } }),
        drawn('text', { attributes: { x: x(tick), y: axisHeight - 8 } }, tickText(tick)),
      ),
    );
}

function rowName(label: string, row: number, { labelWidth, labelHeight, y }: Layout): SVGElement {
  const middle = (y(row) ?? 0) + (labelHeight === 0 ? y.bandwidth() : labelHeight) / 2;
  const attributes = { x: Math.max(4, labelWidth - 8), y: middle, 'aria-hidden': 'true' };
  return drawn('text', { class: 'row', attributes }, label);
}

function barLink(
  page: Page,
  { rows, series, stacked }: PageChart,
  one: Placed,
  { x, top, thick }: Layout,
): SVGElement {
  const { bar, row, series: own, from, to } = one;
  const name = `${rows[row]?.label ?? ''}, ${series[own] ?? ''}: ${bar.text}`;
  const value = { x: x(to) + 6, y: top(one) + thick / 2 };
  return drawn(
    'a',
    { attributes: { href: `#${page.figure(bar.figure).id}`, 'aria-label': name } },
    drawn('title', {}, name),
    drawn('rect', {
      class: `series-${own}`,
      attributes: { x: x(from), y: top(one), width: Math.max(1, x(to) - x(from)), height: thick },
    }),
    stacked ? null : drawn('text', { class: 'bar-value', attributes: value }, bar.text),
  );
}

function sideBySide({ rows }: PageChart): readonly Placed[] {
  return rows.flatMap(({ bars }, row) =>
    bars.flatMap((bar, series) => (bar === null ? [] : [{ bar, row, series, from: 0, to: bar.value }])),
  );
}

function stackedBars({ rows, series }: PageChart): readonly Placed[] {
  const layers = stack<PageChart['rows'][number], number>()
    .keys(series.keys())
    .value(({ bars }, key) => bars[key]?.value ?? 0)([...rows]);
  return layers.flatMap((layer) =>
    layer.flatMap(([from, to], row): readonly Placed[] => {
      const bar = rows[row]?.bars[layer.key];
      return bar === null || bar === undefined || to === from
        ? []
        : [{ bar, row, series: layer.key, from, to }];
    }),
  );
}

const units: readonly (readonly [size: number, name: string])[] = [
  [1e9, ' tỷ'],
  [1e6, ' triệu'],
];

function tickText(value: number): string {
  const [size, name] = units.find(([each]) => value >= each) ?? [1, ''];
  return `${String(Math.round((value / size) * 100) / 100).replace('.', ',')}${name}`;
}
