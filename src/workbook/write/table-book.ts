import { officeRelationships, relationshipsNamespace, spreadsheet } from '../../package/namespaces.ts';
import { type NewPart, newPackage } from '../../package/new-package.ts';
import { attributes, escapeXml, xmlDeclaration } from '../../package/xml-write.ts';
import { calculate, type Results } from '../calculate/calculate.ts';
import type { Shown } from './chart-part.ts';
import { chartParts } from './drawing-part.ts';
import type { PlannedSheet } from './plan.ts';
import { SharedTexts } from './shared-texts.ts';
import { tableSheet } from './table-sheet.ts';
import { TableStyles } from './table-styles.ts';

export interface TableBookOptions {
  /** What the file says of its making: "2023-12-31T00:00:00Z". The clock is never read. */
  readonly date: string;
  /**
   * Columns are measured by the font of the cells, of so many points, not by Calibri, which not every machine has: what fits the
   * page, fits on all. Of 12 points no program rounds the width of a digit.
   */
  readonly measuredBy: 11 | 12;
}

const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const workbook = 'xl/workbook.xml';

/**
 * A workbook of tables, written as its parts: what is printed and read, without anything to type into. A third of a build went into
 * loading exceljs and having it write these; forms and returned copies, which have lists, rules and notes, are written by it (emit.ts).
 */
export function writeTableBook(
  sheets: readonly PlannedSheet[],
  { date, measuredBy }: TableBookOptions,
): Uint8Array {
  const results = calculate(sheets);
  const texts = new SharedTexts();
  const styles = new TableStyles({ size: measuredBy, name: 'Times New Roman' });
  const parts = new Map(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet]));
  const written = [...parts].map(([name, sheet], index) => {
    refuseForms(sheet);
    const data = tableSheet(sheet, index === 0, { texts, styles, results });
    return ofWorkbook('worksheet', name, data, `rId${index + 1}`);
  });
  const all = [
    {
      name: workbook,
      data: workbookPart(sheets),
      contentType: `${content}.sheet.main+xml`,
      from: '',
      relationship: `${officeRelationships}/officeDocument`,
      id: 'rId1',
    },
    ofWorkbook('styles', 'xl/styles.xml', styles.part()),
    ofWorkbook('sharedStrings', 'xl/sharedStrings.xml', texts.part()),
    ...written,
    {
      name: 'docProps/core.xml',
      data: coreProperties(date),
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      from: '',
      relationship: `${relationshipsNamespace}/metadata/core-properties`,
      id: 'rId2',
    },
    {
      name: 'docProps/app.xml',
      data: appProperties,
      contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      from: '',
      relationship: `${officeRelationships}/extended-properties`,
      id: 'rId3',
    },
    ...chartParts(parts, shownIn(sheets, results)),
  ];
  // Made anew at each build, and long: what 6 saves in time is a twentieth of a build.
  return newPackage(all, 6);
}

function ofWorkbook(kind: string, name: string, data: string, id = `rId-${kind}`): NewPart {
  const relationship = `${officeRelationships}/${kind}`;
  return { name, data, contentType: `${content}.${kind}+xml`, from: workbook, relationship, id };
}

/** What cells show, for charts, which keep it beside their references; an error shows nothing there. */
function shownIn(sheets: readonly PlannedSheet[], results: Results): Shown {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return (sheet, address) => {
    const cell = byName.get(sheet)?.cells.get(address);
    const value = cell?.formula === undefined ? cell?.value : results(sheet, address);
    return typeof value === 'string' || typeof value === 'number' ? value : undefined;
  };
}

/** What only a form has. */
function refuseForms({ name, validations, hidden, cells, ...sheet }: PlannedSheet): void {
  const noted = [...cells.values()].some(({ note, error, result }) => note ?? error ?? result);
  if (validations.length > 0 || hidden === true || sheet.protected || noted)
    throw new Error(`${name} is a form, no table`);
}

function workbookPart(sheets: readonly PlannedSheet[]): string {
  const tabs = sheets.map(
    ({ name }, index) => `<sheet${attributes({ name, sheetId: index + 1, 'r:id': `rId${index + 1}` })}/>`,
  );
  const names = sheets.flatMap(namesOf);
  return [
    `${xmlDeclaration}<workbook xmlns="${spreadsheet}" xmlns:r="${officeRelationships}">`,
    '<workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28000" windowHeight="17000" activeTab="0"/></bookViews>',
    `<sheets>${tabs.join('')}</sheets>`,
    names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`,
    '<calcPr calcId="171027" fullCalcOnLoad="1"/></workbook>',
  ].join('');
}

/** Names that Excel knows by itself: what is filtered, what is printed, what is printed on every page. */
function namesOf({ name, filter, page }: PlannedSheet, index: number): readonly string[] {
  const quoted = `'${name.replaceAll("'", "''")}'!`;
  const fixed = (range: string): string =>
    range.replace(/\$?([A-Z]*)\$?(\d*)/g, (_, letters: string, row: string) =>
      [letters, row].map((part) => (part === '' ? '' : `$${part}`)).join(''),
    );
  const { printArea, printTitlesRow, printTitlesColumn } = page ?? {};
  const titles = [printTitlesColumn, printTitlesRow].flatMap((range) =>
    range === undefined ? [] : [quoted + fixed(range)],
  );
  const named = (own: string, refersTo: string, hidden = false): string =>
    `<definedName${attributes({ name: `_xlnm.${own}`, localSheetId: index, hidden: hidden ? 1 : undefined })}>${escapeXml(refersTo)}</definedName>`;
  return [
    ...(filter === undefined ? [] : [named('_FilterDatabase', quoted + fixed(filter), true)]),
    ...(printArea === undefined ? [] : [named('Print_Area', quoted + fixed(printArea))]),
    ...(titles.length === 0 ? [] : [named('Print_Titles', titles.join(','))]),
  ];
}

function coreProperties(date: string): string {
  const day = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}</dcterms:${name}>`;
  return (
    `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:creator>dakto-report</dc:creator><cp:lastModifiedBy>dakto-report</cp:lastModifiedBy>${day('created')}${day('modified')}</cp:coreProperties>`
  );
}

const appProperties = `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`;
