import { addressesIn, areasOf, columnLetters, parseAddress, type Position } from '../../model/address.ts';
import { officeRelationships, spreadsheet } from '../../package/namespaces.ts';
import { attributes, escapeXml, xmlDeclaration } from '../../package/xml-write.ts';
import type { Results } from '../calculate/calculate.ts';
import { FormulaError } from '../calculate/values.ts';
import { drawingId } from './drawing-part.ts';
import { marks, styleOf } from './looks.ts';
import { headersOf, pageOf } from './page-set-up.ts';
import type { PlannedCell, PlannedPage, PlannedSheet } from './plan.ts';
import type { SharedTexts } from './shared-texts.ts';
import type { TableStyles } from './table-styles.ts';

/** What the cells of all sheets draw on together. */
export interface TableSources {
  readonly texts: SharedTexts;
  readonly styles: TableStyles;
  readonly results: Results;
}

/** xl/worksheets/sheetN.xml of a table. Its elements stand in the schema's order (ECMA-376 part 1, 18.3.1.99). */
export function tableSheet(plan: PlannedSheet, isFirst: boolean, sources: TableSources): string {
  const { widths, merges, filter, page, charts = [] } = plan;
  const cells = cellsByRow(plan);
  const last = lastOf(cells);
  return [
    `${xmlDeclaration}<worksheet xmlns="${spreadsheet}" xmlns:r="${officeRelationships}">`,
    sheetProperties(plan),
    `<dimension ref="A1:${columnLetters(last.column)}${last.row}"/>`,
    `<sheetViews><sheetView${attributes({ tabSelected: isFirst ? 1 : undefined, zoomScale: 100, workbookViewId: 0, showGridLines: 0 })}>${pane(plan)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    widths.size === 0
      ? ''
      : `<cols>${[...widths]
          .sort(([a], [b]) => a - b)
          .map(column)
          .join('')}</cols>`,
    `<sheetData>${[...cells].map(([row, inRow]) => rowElement(row, inRow, plan, sources)).join('')}</sheetData>`,
    filter === undefined ? '' : `<autoFilter ref="${filter}"/>`,
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    ...plan.conditions.map(({ range, formula, mark }, index) => {
      const rule = {
        type: 'expression',
        dxfId: sources.styles.markNumberOf(marks[mark]),
        priority: index + 1,
      };
      return `<conditionalFormatting sqref="${range}"><cfRule${attributes(rule)}><formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`;
    }),
    page === undefined ? '' : pageSetUp(plan, page),
    breaks('rowBreaks', plan.breaks ?? [], 16_383),
    breaks('colBreaks', plan.columnBreak === undefined ? [] : [plan.columnBreak], 1_048_575),
    charts.length === 0 ? '' : `<drawing r:id="${drawingId}"/>`,
    '</worksheet>',
  ].join('');
}

interface Placed {
  readonly address: string;
  readonly column: number;
  readonly cell: PlannedCell;
}

/** All rows that hold a cell or have a height, each with its cells from left to right. */
function cellsByRow(plan: PlannedSheet): ReadonlyMap<number, readonly Placed[]> {
  const { name, heights } = plan;
  const rows = new Map<number, Placed[]>([...heights.keys()].map((row) => [row, []]));
  const place = (cell: PlannedCell, address: string): void => {
    const position = parseAddress(address);
    if (position === undefined) throw new Error(`${name}: no address: ${address}`);
    const { row, column } = position;
    const inRow = rows.get(row) ?? [];
    inRow.push({ address, column, cell });
    rows.set(row, inRow);
  };
  const covered = underMerges(plan);
  plan.cells.forEach((cell, address) => {
    if (!covered.has(address)) place(cell, address);
  });
  covered.forEach(place);
  for (const inRow of rows.values()) inRow.sort((a, b) => a.column - b.column);
  return new Map([...rows].sort(([a], [b]) => a - b));
}

/** A merged cell's frame is drawn by all the cells under it. */
function underMerges({ cells, merges }: PlannedSheet): ReadonlyMap<string, PlannedCell> {
  const all = areasOf(merges.join(', ')).flatMap((area) => {
    const [first = '', ...others] = addressesIn(area);
    const shown = cells.get(first);
    if (shown === undefined) return [];
    const { look, format, band } = shown;
    return others.map((address) => [address, { look, format, band }] as const);
  });
  return new Map(all);
}

function lastOf(cells: ReadonlyMap<number, readonly Placed[]>): Position {
  let last: Position = { row: 1, column: 1 };
  for (const [row, placed] of cells)
    last = { row: Math.max(last.row, row), column: Math.max(last.column, placed.at(-1)?.column ?? 1) };
  return last;
}

function sheetProperties({ tabColour, page }: PlannedSheet): string {
  const colour = tabColour === undefined ? '' : `<tabColor rgb="${tabColour}"/>`;
  const fit = page === undefined || page.fitToPage === false ? '' : '<pageSetUpPr fitToPage="1"/>';
  return colour + fit === '' ? '' : `<sheetPr>${colour}${fit}</sheetPr>`;
}

function pane({ freeze }: PlannedSheet): string {
  if (freeze === undefined || (freeze.rows === 0 && freeze.columns === 0)) return '';
  const { rows, columns } = freeze;
  const name = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight';
  const split = {
    xSplit: columns === 0 ? undefined : columns,
    ySplit: rows === 0 ? undefined : rows,
    topLeftCell: `${columnLetters(columns + 1)}${rows + 1}`,
    activePane: name,
    state: 'frozen',
  };
  return `<pane${attributes(split)}/><selection pane="${name}"/>`;
}

const column = ([number, width]: readonly [number, number]): string =>
  `<col min="${number}" max="${number}" width="${width}" customWidth="1"/>`;

function rowElement(
  row: number,
  cells: readonly Placed[],
  { name, heights }: PlannedSheet,
  sources: TableSources,
): string {
  const height = heights.get(row);
  const high = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  const elements = cells.map(({ address, cell }) => cellElement(address, cell, name, sources));
  return `<row r="${row}"${high}>${elements.join('')}</row>`;
}

function cellElement(
  address: string,
  { value, formula, look, format, band }: PlannedCell,
  sheet: string,
  { texts, styles, results }: TableSources,
): string {
  const start = `<c r="${address}" s="${styles.numberOf(styleOf(look, format, band))}"`;
  if (formula !== undefined) {
    const [type, shown] = stored(results(sheet, address));
    return `${start}${type === 'n' ? '' : ` t="${type}"`}><f>${escapeXml(formula)}</f><v>${shown}</v></c>`;
  }
  switch (typeof value) {
    case 'undefined':
      return `${start}/>`;
    case 'string':
      return `${start} t="s"><v>${texts.numberOf(value)}</v></c>`;
    case 'boolean':
      return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
    default:
      return `${start}><v>${value}</v></c>`;
  }
}

/** A formula's result as it is kept beside it. */
function stored(result: ReturnType<Results>): readonly [type: string, shown: string] {
  if (result instanceof FormulaError) return ['e', result.code];
  if (typeof result === 'string') return ['str', escapeXml(result)];
  return typeof result === 'boolean' ? ['b', result ? '1' : '0'] : ['n', String(result)];
}

function pageSetUp(plan: PlannedSheet, page: PlannedPage): string {
  const { horizontalCentered, margins, paperSize, orientation, fitToPage, fitToWidth, fitToHeight, scale } =
    pageOf(page);
  const fitted = fitToPage === false ? {} : { fitToWidth, fitToHeight };
  const { oddHeader, oddFooter } = headersOf(plan);
  return [
    horizontalCentered === true ? '<printOptions horizontalCentered="1"/>' : '',
    `<pageMargins${attributes({ ...margins })}/>`,
    `<pageSetup${attributes({ paperSize, scale, ...fitted, orientation })}/>`,
    '<headerFooter>',
    oddHeader === undefined ? '' : `<oddHeader>${escapeXml(oddHeader)}</oddHeader>`,
    `<oddFooter>${escapeXml(oddFooter)}</oddFooter></headerFooter>`,
  ].join('');
}

function breaks(name: string, after: readonly number[], most: number): string {
  if (after.length === 0) return '';
  const each = after.map((id) => `<brk id="${id}" max="${most}" man="1"/>`);
  return `<${name} count="${after.length}" manualBreakCount="${after.length}">${each.join('')}</${name}>`;
}
