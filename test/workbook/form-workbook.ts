import { main, officeDocument, relationships, sheetXml, styles, xml } from '../../fixtures/hazards/build.ts';
import {
  type CellType,
  type Column,
  type DataSheet,
  type Field,
  type Form,
  type LayoutContext,
  textOf,
} from '../../src/forms/define.ts';
import {
  fieldColumn,
  firstDataRow,
  gateCell,
  placeColumns,
  placeFields,
  placeRows,
  rowOf,
  rows,
  sheetsOf,
} from '../../src/forms/layout.ts';
import { columnNumber } from '../../src/model/address.ts';
import { identityLines, sheetNames } from '../../src/forms/names.ts';
import { openZip, type ZipEntry } from '../../src/package/zip-read.ts';
import { type NewEntry, writeZip } from '../../src/package/zip-write.ts';
import { toSerial } from '../../src/vietnamese/dates.ts';
import type { TypedBook } from '../rules/books.ts';
import { locate } from '../rules/typed-cells.ts';

/**
 * A form filled in, as the plainest workbook that a reader takes: headings, labels and what was typed, no styles but
 * those of build.ts, no drop-downs, no formulas. Small enough to be made and read in a moment, open for any oddity.
 */
export interface FormWorkbook {
  readonly sheets: FormTab[];
  /** Attributes of `<workbookPr>`. */
  properties: string;
  /** Other relationships of the workbook, by kind; their targets are not there. */
  readonly links: string[];
  contentType: string;
  /** The `<si>` elements of the shared strings; a workbook without any has no such part. */
  strings: string;
  /** Number formats of styles beyond those of build.ts, in order. */
  readonly formats: string[];
}

export interface FormTab {
  name: string;
  state: string;
  /** `<c>` elements by address. */
  readonly cells: Map<string, string>;
  readonly merges: string[];
  readonly hiddenRows: Set<number>;
  /** 1 for A. */
  hiddenColumns?: readonly number[];
  /** Too low or thin to be seen, but not hidden. */
  flatRow?: number;
  thinColumn?: number;
  /** "D7:L10", number format. */
  conditional?: readonly [string, string];
  /** Parts that the sheet is related to: kind, XML. */
  attached?: readonly (readonly [string, string])[];
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** By the numbers of build.ts. */
export const cellStyles = { plain: 0, percent: 1, date: 2, area: 3, vnTime: 4, text: 5, white: 7 } as const;

export const numberCell = (cell: string, lexeme: string, style = 0): string =>
  `<c r="${cell}" s="${style}"><v>${lexeme}</v></c>`;

export const textCell = (cell: string, text: string, style = 0): string =>
  `<c r="${cell}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** As Excel stores what was typed the Vietnamese way into a column of this type. */
function typedCell(
  cell: string,
  type: CellType<unknown>,
  typed: string,
  layout: LayoutContext,
): string | null {
  if (typed === '') return null;
  if (type.shape === 'number') return numberCell(cell, typed.replaceAll('.', '').replace(',', '.'));
  const located = locate(type, typed, { file: '', sheet: '', cell }, layout);
  if (located.state !== 'value') throw new Error(`${cell} can't hold ${typed}`);
  if (type.shape === 'date')
    return numberCell(cell, String(toSerial(located.value as never)), cellStyles.date);
  return textCell(cell, type.shape === 'choice' ? located.typed : typed);
}

function tabOf(sheet: DataSheet, book: TypedBook, layout: LayoutContext): FormTab {
  const cells = new Map<string, string>();
  const say = (cell: string, text: string) => cells.set(cell, textCell(cell, text));
  const fill = (cell: string, type: CellType<unknown>, typed: string) => {
    const made = typedCell(cell, type, typed, layout);
    if (made !== null) cells.set(cell, made);
  };
  const content = book[sheet.id];
  say('A1', sheet.title);
  if (sheet.kind === 'fields') {
    for (const { key, field, row } of placeFields(sheet, layout)) {
      say(`B${row}`, textOf(field.label, layout));
      fill(`${fieldColumn}${row}`, field.type, content?.rows[0]?.cells[key] ?? '');
    }
  } else {
    const columns = placeColumns(sheet, layout);
    for (const { letter, heading } of columns) say(`${letter}${rows.heading}`, heading);
    const line = (number: number, typed: Readonly<Record<string, string>>) => {
      for (const { key, letter, column } of columns)
        if (column.kind !== 'formula') fill(`${letter}${number}`, column.type, typed[key] ?? '');
    };
    if (sheet.kind === 'matrix') {
      for (const { key, row, label } of placeRows(sheet, layout)) {
        say(`A${row}`, textOf(label, layout));
        line(row, content?.rows.find((each) => each.key === key)?.cells ?? {});
      }
    } else {
      if (sheet.gate) say(gateCell, content?.gate ?? 'Không');
      for (const [index, row] of (content?.rows ?? []).entries())
        line(firstDataRow(sheet) + index, row.cells);
    }
  }
  return { name: sheet.name, state: 'visible', cells, merges: [], hiddenRows: new Set() };
}

/** The workbook of a form that was filled in so. */
export function formWorkbook(form: Form, code: string, book: TypedBook, layout: LayoutContext): FormWorkbook {
  const identity = new Map<string, string>();
  const at = (key: keyof typeof identityLines) => `B${identityLines[key].row}`;
  identity.set(at('form'), textCell(at('form'), form.id));
  identity.set(at('version'), numberCell(at('version'), String(layout.version)));
  identity.set(at('code'), textCell(at('code'), code));
  identity.set(at('year'), numberCell(at('year'), String(layout.year)));
  identity.set(at('olderFunds'), textCell(at('olderFunds'), layout.olderFunds ? 'Có' : 'Không'));
  return {
    sheets: [
      ...sheetsOf(form, layout).map(([, sheet]) => tabOf(sheet, book, layout)),
      {
        ...{ name: sheetNames.identity, state: 'veryHidden', cells: identity },
        ...{ merges: [], hiddenRows: new Set<number>() },
      },
    ],
    properties: '',
    links: [],
    contentType: `${spreadsheet}.sheet.main+xml`,
    strings: '',
    formats: [],
  };
}

function rowsXml({ cells, hiddenRows, flatRow }: FormTab): string {
  const byRow = new Map<number, [number, string][]>();
  for (const [address, cell] of cells) {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const row = byRow.get(Number(digits)) ?? [];
    byRow.set(Number(digits), [...row, [columnNumber(letters), cell]]);
  }
  const hidden = (row: number) =>
    (hiddenRows.has(row) ? ' hidden="1"' : '') + (row === flatRow ? ' ht="0.75" customHeight="1"' : '');
  return [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, line]) => {
      const inOrder = line.sort(([a], [b]) => a - b).map(([, cell]) => cell);
      return `<row r="${row}"${hidden(row)}>${inOrder.join('')}</row>`;
    })
    .join('');
}

function columnsXml({ hiddenColumns = [], thinColumn }: FormTab): string {
  const column = (number: number, how: string) => `<col min="${number}" max="${number}" ${how}/>`;
  const all = [
    ...hiddenColumns.map((number) => column(number, 'hidden="1"')),
    ...(thinColumn === undefined ? [] : [column(thinColumn, 'width="0.14" customWidth="1"')]),
  ].join('');
  return all === '' ? '' : `<cols>${all}</cols>`;
}

function mergesXml(merges: readonly string[]): string {
  const all = merges.map((area) => `<mergeCell ref="${area}"/>`).join('');
  return merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${all}</mergeCells>`;
}

/** The conditional format of `index` in the styles part. */
const conditionalXml = (area: string, index: number): string =>
  `<conditionalFormatting sqref="${area}"><cfRule type="expression" dxfId="${index}" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>`;

/** Tabs, and other parts, that many workbooks share are packed once. */
const packedTabs = new WeakMap<FormTab, ZipEntry>();
const packedParts = new Map<string, ZipEntry>();

function partOf(tab: FormTab, name: string): NewEntry {
  const known = packedTabs.get(tab);
  if (known?.name === name) return { copy: known };
  const conditional = tab.conditional === undefined ? '' : conditionalXml(tab.conditional[0], 0);
  const entry = packed(name, sheetXml(rowsXml(tab), columnsXml(tab), mergesXml(tab.merges) + conditional));
  packedTabs.set(tab, entry);
  return { copy: entry };
}

function sharedPart(name: string, data: string): NewEntry {
  const key = `${name} ${data}`;
  const entry = packedParts.get(key) ?? packed(name, data);
  packedParts.set(key, entry);
  return { copy: entry };
}

function packed(name: string, data: string | Uint8Array): ZipEntry {
  const opened = openZip(writeZip([{ name, data }]));
  const entry = opened.ok ? opened.zip.find(name) : undefined;
  if (entry === undefined) throw new Error(`not packed: ${name}`);
  return entry;
}

/** The number of the first style that `formats` make. */
export const firstFormatStyle = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1]);

function stylesWith(formats: readonly string[], conditional: readonly string[]): string {
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${attributeText(code)}"/>`,
  );
  const cells = formats.map(
    (_, index) => `<xf numFmtId="${200 + index}" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  );
  return styles
    .replace('</numFmts>', `${codes.join('')}</numFmts>`)
    .replace('</cellXfs>', `${cells.join('')}</cellXfs>`)
    .replace('</styleSheet>', `${conditional.length === 0 ? '' : dxfs(conditional)}</styleSheet>`);
}

const dxfs = (patterns: readonly string[]): string =>
  `<dxfs>${patterns.map((code) => `<dxf><numFmt numFmtId="300" formatCode="${attributeText(code)}"/></dxf>`).join('')}</dxfs>`;

const attributeText = (text: string): string => escaped(text).replaceAll('"', '&quot;');

/** Parts beside sheet `number`, and its relationships to them. */
function attachedParts(
  number: number,
  attached: readonly (readonly [string, string])[],
): Readonly<Record<string, string>> {
  if (attached.length === 0) return {};
  const target = (index: number) => `attached${number}-${index}.xml`;
  return {
    [`xl/_rels/sheet${number}.xml.rels`]: relationships(
      ...attached.map(([kind], index) => [`rId${index + 1}`, kind, target(index)] as const),
    ),
    ...Object.fromEntries(attached.map(([, content], index) => [`xl/${target(index)}`, xml(content)])),
  };
}

/** Its bytes. */
export function formBytes({
  sheets,
  properties,
  links,
  contentType,
  strings,
  formats,
}: FormWorkbook): Uint8Array {
  const tabs = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Default Extension="xml" ContentType="${spreadsheet}.worksheet+xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${contentType}"/>` +
        `<Override PartName="/xl/strings.xml" ContentType="${spreadsheet}.sharedStrings+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`,
    ),
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${officeDocument}"><workbookPr${properties}/><sheets>${tabs.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relationships(
      ...sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `sheet${index + 1}.xml`] as const),
      ['styles', 'styles', 'styles.xml'],
      ...(strings === '' ? [] : [['strings', 'sharedStrings', 'strings.xml'] as const]),
      ...links.map((kind, index) => [`other${index}`, kind, `other${index}.bin`] as const),
    ),
    'xl/styles.xml': stylesWith(
      formats,
      sheets.flatMap(({ conditional }) => (conditional === undefined ? [] : [conditional[1]])),
    ),
    ...Object.assign({}, ...sheets.map(({ attached = [] }, index) => attachedParts(index + 1, attached))),
    ...(strings === '' ? {} : { 'xl/strings.xml': xml(`<sst xmlns="${main}">${strings}</sst>`) }),
  };
  return writeZip([
    ...Object.entries(parts).map(([name, data]) => sharedPart(name, data)),
    ...sheets.map((tab, index) => partOf(tab, `xl/sheet${index + 1}.xml`)),
  ]);
}

/** Where "poor.households.closing", "info.cutoff", "productionProjects.2.name", "training.gate" or "poor!Z9" stands, and what may stand there. */
export function placeIn(
  form: Form,
  layout: LayoutContext,
  path: string,
): { readonly sheet: string; readonly cell: string; readonly type: CellType<unknown> | null } {
  const [id = '', address] = path.split('!');
  if (address !== undefined) return { sheet: form.sheets[id]?.name ?? id, cell: address, type: null };
  const [sheetId = '', second = '', third = ''] = path.split('.');
  const sheet = form.sheets[sheetId];
  if (sheet === undefined) throw new Error(`no sheet ${sheetId}`);
  if (sheet.kind === 'fields') {
    const field = sheet.fields[second] as Field;
    return { sheet: sheet.name, cell: `${fieldColumn}${rowOf(sheet, second, layout)}`, type: field.type };
  }
  if (second === 'gate') return { sheet: sheet.name, cell: gateCell, type: null };
  const placed = placeColumns(sheet, layout).find(({ key }) => key === third);
  if (placed === undefined) throw new Error(`${sheetId} has no column ${third}`);
  const number =
    sheet.kind === 'matrix' ? rowOf(sheet, second, layout) : firstDataRow(sheet) + Number(second) - 1;
  const column: Column = placed.column;
  return {
    sheet: sheet.name,
    cell: `${placed.letter}${number}`,
    type: column.kind === 'formula' ? null : column.type,
  };
}
