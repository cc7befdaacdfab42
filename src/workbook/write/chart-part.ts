import { attributes, escapeXml, xmlDeclaration } from '../../package/xml-write.ts';
import type { CellRun, PlannedChart, PlannedSeries } from './plan.ts';

/** What a cell shows. */
export type Shown = (sheet: string, address: string) => string | number | undefined;

const drawingml = 'http://schemas.openxmlformats.org/drawingml/2006';

/** A chart as its part (ECMA-376 part 1, 21.2), with what its cells show kept beside the references to them. */
export function chartPart(chart: PlannedChart, shown: Shown): string {
  const { title, series } = chart;
  const bars = series.filter(({ look }) => look !== 'line');
  const lines = series.filter(({ look }) => look === 'line');
  const place = (one: PlannedSeries) => series.indexOf(one);
  const plotted = (one: PlannedSeries) => seriesXml(one, place(one), chart, shown);
  return (
    `${xmlDeclaration}<c:chartSpace xmlns:c="${drawingml}/chart" xmlns:a="${drawingml}/main">` +
    '<c:date1904 val="0"/><c:lang val="vi-VN"/><c:roundedCorners val="0"/>' +
    `<c:chart><c:title><c:tx>${rich(title, { size: 11, bold: true })}</c:tx><c:overlay val="0"/></c:title>` +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    `<c:barChart><c:barDir val="${chart.direction === 'bars' ? 'bar' : 'col'}"/><c:grouping val="clustered"/>` +
    `<c:varyColors val="0"/>${bars.map(plotted).join('')}<c:gapWidth val="${bars.length > 1 ? 60 : 80}"/>${axes}</c:barChart>` +
    (lines.length === 0
      ? ''
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.map(plotted).join('')}<c:marker val="1"/>${axes}</c:lineChart>`) +
    categoryAxis(chart) +
    valueAxis(chart) +
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>' +
    (series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${text(9)}</c:legend>` : '') +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${outline('9AA5B1', 0.75)}</c:spPr>` +
    '</c:chartSpace>'
  );
}

/** Numbers of the two axes. */
const [categoryId, valueId] = [111_111_111, 222_222_222];
const axes = `<c:axId val="${categoryId}"/><c:axId val="${valueId}"/>`;

function seriesXml(
  { name, values, look, labelled }: PlannedSeries,
  place: number,
  { categories, format }: PlannedChart,
  shown: Shown,
): string {
  const lacks = numbersIn(values, shown).flatMap((value, index) => (value === null ? [index] : []));
  return (
    `<c:ser><c:idx val="${place}"/><c:order val="${place}"/><c:tx>${words(name, shown)}</c:tx>${shapes[look]}` +
    (look === 'line' ? '<c:marker><c:symbol val="none"/></c:marker>' : '<c:invertIfNegative val="0"/>') +
    (labelled ? labels(format, lacks) : noLabels) +
    `<c:cat>${words(categories, shown)}</c:cat><c:val>${numbers(values, format, shown)}</c:val>` +
    (look === 'line' ? '<c:smooth val="0"/>' : '') +
    '</c:ser>'
  );
}

const outline = (colour: string, points: number, dash = '') =>
  `<a:ln w="${points * 12_700}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>${dash}</a:ln>`;

/** Dark and light on paper without colours too. */
const shapes: Readonly<Record<PlannedSeries['look'], string>> = {
  dark: `<c:spPr><a:solidFill><a:srgbClr val="1F3864"/></a:solidFill>${outline('1F3864', 0.75)}</c:spPr>`,
  light: `<c:spPr><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill>${outline('404040', 0.75)}</c:spPr>`,
  line: `<c:spPr>${outline('C00000', 1.75, '<a:prstDash val="dash"/>')}</c:spPr>`,
};

const shows = (value: 0 | 1) =>
  `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
const noLabels = `<c:dLbls>${shows(0)}</c:dLbls>`;

/** Each value at its column; not where it lacks: Excel takes a word for a 0, and would print it. */
function labels(format: string, lacks: readonly number[]): string {
  const none = lacks.map((index) => `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`).join('');
  return `<c:dLbls>${none}<c:numFmt${attributes({ formatCode: format, sourceLinked: 0 })}/>${bare}${text(8)}<c:dLblPos val="outEnd"/>${shows(1)}</c:dLbls>`;
}

const bare = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';

function categoryAxis({ direction, turned }: PlannedChart): string {
  const orientation = direction === 'bars' ? 'maxMin' : 'minMax';
  return (
    `<c:catAx><c:axId val="${categoryId}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${direction === 'bars' ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr>${outline('404040', 0.75)}</c:spPr>${text(9, turned === true ? -90 : undefined)}` +
    `<c:crossAx val="${valueId}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="50"/>` +
    '<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

function valueAxis({ direction, axis, format, most }: PlannedChart): string {
  const bars = direction === 'bars';
  return (
    `<c:valAx><c:axId val="${valueId}"/><c:scaling><c:orientation val="minMax"/>${most === undefined ? '' : `<c:max val="${most}"/>`}` +
    `<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${bars ? 'b' : 'l'}"/>` +
    `<c:majorGridlines><c:spPr>${outline('D9D9D9', 0.5)}</c:spPr></c:majorGridlines>` +
    `<c:title><c:tx>${rich(axis, { size: 9, bold: false, turn: bars ? 0 : -90 })}</c:tx><c:overlay val="0"/></c:title>` +
    `<c:numFmt${attributes({ formatCode: format.replace(/\.0+$/, ''), sourceLinked: 0 })}/>` +
    '<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:spPr>${outline('404040', 0.75)}</c:spPr>${text(9)}` +
    // with the first bar on top, the axis at the bottom is where the categories end
    `<c:crossAx val="${categoryId}"/><c:crosses val="${bars ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

interface Letters {
  readonly size: number;
  readonly bold: boolean;
  /** In degrees. */
  readonly turn?: number;
}

const face = '<a:latin typeface="Times New Roman"/><a:cs typeface="Times New Roman"/>';
const body = (turn: number | undefined) =>
  turn === undefined ? '<a:bodyPr/>' : `<a:bodyPr rot="${turn * 60_000}" vert="horz"/>`;

function rich(words: string, { size, bold, turn }: Letters): string {
  const look = attributes({ lang: 'vi-VN', sz: size * 100, b: bold ? 1 : 0 });
  return `<c:rich>${body(turn)}<a:p><a:pPr><a:defRPr${attributes({ sz: size * 100, b: bold ? 1 : 0 })}/></a:pPr><a:r><a:rPr${look}>${face}</a:rPr><a:t>${escapeXml(words)}</a:t></a:r></a:p></c:rich>`;
}

function text(size: number, turn?: number): string {
  return `<c:txPr>${body(turn)}<a:p><a:pPr><a:defRPr sz="${size * 100}">${face}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

/** `'Tóm tắt'!$K$4:$K$12`. */
function runFormula({ sheet, column, from, to }: CellRun): string {
  const end = to === from ? '' : `:$${column}$${to}`;
  return `'${sheet.replaceAll("'", "''")}'!$${column}$${from}${end}`;
}

function shownIn({ sheet, column, from, to }: CellRun, shown: Shown) {
  return Array.from({ length: to - from + 1 }, (_, index) => shown(sheet, `${column}${from + index}`));
}

/** A word where a number should stand is no point. */
function numbersIn(run: CellRun, shown: Shown): readonly (number | null)[] {
  return shownIn(run, shown).map((value) => (typeof value === 'number' ? value : null));
}

function points(values: readonly (string | number | null | undefined)[]): string {
  const all = values.map((value, index) =>
    value === null || value === undefined
      ? ''
      : `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${all.join('')}`;
}

function words(run: CellRun, shown: Shown): string {
  const cache = points(shownIn(run, shown));
  return `<c:strRef><c:f>${escapeXml(runFormula(run))}</c:f><c:strCache>${cache}</c:strCache></c:strRef>`;
}

function numbers(run: CellRun, format: string, shown: Shown): string {
  const cache = points(numbersIn(run, shown));
  return `<c:numRef><c:f>${escapeXml(runFormula(run))}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>${cache}</c:numCache></c:numRef>`;
}
