import { readFileSync } from 'node:fs';
import { main } from '../../fixtures/hazards/build.ts';
import { hazards } from '../../fixtures/hazards/hazards.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import { districtForm } from '../../src/forms/district/form.ts';
import { columnNumber, parseAddress } from '../../src/model/address.ts';
import { type Form, type FormVersion, formVersions } from '../../src/forms/define.ts';
import { firstDataRow } from '../../src/forms/layout.ts';
import { layout, type TypedBook, typedBook } from '../rules/books.ts';
import { type BookReading, readBook } from '../../src/workbook/read/form-reader.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { TableRow } from '../rules/tables.ts';
import {
  cellStyles,
  firstFormatStyle,
  formBytes,
  type FormTab,
  type FormWorkbook,
  formWorkbook,
  numberCell,
  placeIn,
  textCell,
} from './form-workbook.ts';

/** The workbooks that fixtures of the reader start from: the base of the rules' fixtures, written as files. */

export const ownFile = {
  '23431': 'xa/23431-xa-van-lem.xlsx',
  '23443': 'xa/23443-xa-po-ko.xlsx',
  huyen: 'huyen.xlsx',
} as const;

export const formOf = (code: string): Form =>
  (code === 'huyen' ? districtForm : communeForm) as unknown as Form;

/** What is typed in a base workbook, each read once. */
const typed = new Map<string, TypedBook>();

export function communeBase(code: string): TypedBook {
  const known = typed.get(code);
  if (known !== undefined) return known;
  const url = new URL(`../../fixtures/rules/base/${code}.md`, import.meta.url);
  const made = typedBook(formOf(code), readFileSync(url, 'utf8'));
  typed.set(code, made);
  return made;
}

const workbooks = new Map<string, FormWorkbook>();

/** Made once; changes are made to copies. */
function baseWorkbook(code: string, version: FormVersion): FormWorkbook {
  const key = `${code} ${version}`;
  const known = workbooks.get(key);
  if (known !== undefined) return known;
  const own = code === 'huyen' ? '' : code;
  const made = formWorkbook(formOf(code), own, communeBase(code), { ...layout, version });
  workbooks.set(key, made);
  return made;
}

const copyOf = (workbook: FormWorkbook): FormWorkbook => ({
  ...workbook,
  sheets: [...workbook.sheets],
  links: [...workbook.links],
  formats: [...workbook.formats],
});

const isSheet = (path: string): boolean => path !== '' && !/[.!]/.test(path);

/** The file that a fixture describes: a base workbook with its changes, or bytes of its own. */
export function bytesOf(code: string, changes: readonly TableRow[]): Uint8Array {
  for (const { holds, value = '' } of changes) {
    if (holds === 'file of') return hazardOf(value);
    if (holds === 'zeros') return new Uint8Array(Number(value));
  }
  const form = formOf(code);
  const { value: typedVersion = String(layout.version) } =
    changes.find(({ holds }) => holds === 'form version') ?? {};
  const version = formVersions.find((each) => String(each) === typedVersion);
  if (version === undefined) throw new Error(`no version ${typedVersion}`);
  const made = copyOf(baseWorkbook(code, version));
  for (const { cell = '', holds } of changes)
    if (holds === 'added')
      made.sheets.push({
        ...{ name: cell, state: 'visible', cells: new Map() },
        ...{ merges: [], hiddenRows: new Set() },
      });
  const ofSheets = changes.filter(({ cell = '', holds }) => isSheet(cell) && holds !== 'added');
  // A sheet that is to be renamed or taken away is first filled in.
  const ofCells = changes.filter((each) => !ofSheets.includes(each) && each['holds'] !== 'added');
  for (const change of [...ofCells, ...ofSheets]) apply(made, form, change);
  return formBytes(made);
}

function hazardOf(name: string): Uint8Array {
  const found = hazards.find((hazard) => hazard.name === name);
  if (found === undefined) throw new Error(`no hazard ${name}`);
  return found.bytes();
}

/** A tab of its own for this workbook: what the base shares stays as it is. */
function tabOf(made: FormWorkbook, name: string): FormTab {
  const index = made.sheets.findIndex((tab) => tab.name === name);
  const shared = made.sheets[index];
  if (shared === undefined) throw new Error(`no sheet ${name}`);
  const tab = {
    ...{ ...shared, cells: new Map(shared.cells) },
    ...{ merges: [...shared.merges], hiddenRows: new Set(shared.hiddenRows) },
  };
  made.sheets[index] = tab;
  return tab;
}

/** One line of a fixture; the words of `holds` are those of fixtures/reader/README.md. */
function apply(
  made: FormWorkbook,
  form: Form,
  { cell: path = '', holds = '', value = '', format = '' }: TableRow,
): void {
  if (path === '') applyToWorkbook(made, holds, value);
  else if (isSheet(path)) applyToSheet(made, form.sheets[path]?.name ?? path, holds, value);
  else applyToCell(made, form, path, holds, value, format);
}

const drawingMain = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const sheetDrawing = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

/** A drawing of one object whose corner is in a cell. */
function drawing(at: string, content: string): readonly [string, string] {
  const { row, column } = parseAddress(at) ?? { row: 1, column: 1 };
  const corner = `<x:from><x:col>${column - 1}</x:col><x:colOff>0</x:colOff><x:row>${row - 1}</x:row><x:rowOff>0</x:rowOff></x:from>`;
  return [
    'drawing',
    `<x:wsDr xmlns:x="${sheetDrawing}" xmlns:a="${drawingMain}"><x:oneCellAnchor>${corner}${content}</x:oneCellAnchor></x:wsDr>`,
  ];
}

/** What hangs on a cell or lies over it, as Excel writes it: "F7: words". */
const attachments = {
  note: (at: string, words: string) => [
    'comments',
    `<comments xmlns="${main}"><authors><author>xã</author></authors><commentList><comment ref="${at}" authorId="0"><text><r><t>${words}</t></r></text></comment></commentList></comments>`,
  ],
  'text box': (at: string, words: string) =>
    drawing(
      at,
      `<x:grpSp><x:sp><x:txBody><a:p><a:r><a:t>${words}</a:t></a:r></a:p></x:txBody></x:sp></x:grpSp>`,
    ),
  picture: (at: string) => drawing(at, '<x:pic/>'),
  shape: (at: string) => drawing(at, '<x:sp><x:txBody><a:p/></x:txBody></x:sp>'),
} as const satisfies Readonly<Record<string, (at: string, words: string) => readonly [string, string]>>;

function applyToWorkbook(made: FormWorkbook, holds: string, value: string): void {
  if (holds === 'properties') made.properties = ` ${value}`;
  else if (holds === 'link') made.links.push(value);
  else if (holds === 'content type') made.contentType = value;
  else if (holds === 'strings') made.strings = value.replaceAll('`', '');
  else if (!['workbook of', 'form version'].includes(holds)) throw new Error(`a workbook holds no ${holds}`);
}

function applyToSheet(made: FormWorkbook, name: string, holds: string, value: string): void {
  const tab = tabOf(made, name);
  if (holds === 'named') tab.name = value;
  else if (holds === 'state') tab.state = value;
  else if (holds === 'copied as') made.sheets.push({ ...tab, name: value.replaceAll('`', '') });
  else if (holds === 'removed') made.sheets.splice(made.sheets.indexOf(tab), 1);
  else if (holds === 'merged') tab.merges.push(value);
  else if (holds === 'hidden column') tab.hiddenColumns = [...(tab.hiddenColumns ?? []), columnNumber(value)];
  else if (holds === 'flat row') tab.flatRow = Number(value);
  else if (holds === 'thin column') tab.thinColumn = columnNumber(value);
  else if (holds === 'conditional format') tab.conditional = value.split(': ') as [string, string];
  else if (holds in attachments) {
    const [at = '', ...words] = value.split(': ');
    tab.attached = [
      ...(tab.attached ?? []),
      attachments[holds as keyof typeof attachments](at, words.join(': ')),
    ];
  } else if (holds === 'hidden row') tab.hiddenRows.add(Number(value));
  else throw new Error(`a sheet holds no ${holds}`);
}

function applyToCell(
  made: FormWorkbook,
  form: Form,
  path: string,
  holds: string,
  value: string,
  format: string,
): void {
  if (holds === 'copy of row') {
    copyRow(made, form, path, value);
    return;
  }
  const { sheet, cell } = placeIn(form, layout, path);
  const { cells } = tabOf(made, sheet);
  const plain = cellXml(cell, holds, value);
  const xml = format === '' || plain === null ? plain : inFormat(made, plain, format);
  if (xml === null) cells.delete(cell);
  else cells.set(cell, xml);
}

function inFormat(made: FormWorkbook, xml: string, format: string): string {
  const style = firstFormatStyle + made.formats.push(format) - 1;
  return xml.replace(/ s="\d+"/, ` s="${style}"`);
}

function cellXml(cell: string, holds: string, value: string): string | null {
  switch (holds) {
    case '':
      return null;
    case 'text':
      return textCell(cell, value);
    case 'spaces':
      return textCell(cell, ' '.repeat(Number(value)));
    case 'letters':
      return textCell(cell, 'x'.repeat(Number(value)));
    case 'vnTime':
      return textCell(cell, value, cellStyles.vnTime);
    case 'number':
      return numberCell(cell, value);
    case 'white':
      return numberCell(cell, value, cellStyles.white);
    case 'percent':
    case 'date':
    case 'area':
      return numberCell(cell, value, cellStyles[holds]);
    case 'formula': {
      const [formula = '', cached] = value.split(' → ');
      return `<c r="${cell}" s="0"><f>${formula}</f>${cached === undefined ? '' : `<v>${cached}</v>`}</c>`;
    }
    case 'xml':
      return value.replaceAll('`', '');
    default:
      throw new Error(`a cell holds no ${holds}`);
  }
}

/** "otherTargets.2", "1": row 2 of the list holds what row 1 does. */
function copyRow(made: FormWorkbook, form: Form, path: string, from: string): void {
  const [id = '', to = ''] = path.split('.');
  const sheet = form.sheets[id];
  if (sheet?.kind !== 'list') throw new Error(`no list ${id}`);
  const { cells } = tabOf(made, sheet.name);
  const row = (number: string) => firstDataRow(sheet) + Number(number) - 1;
  for (const [address, xml] of [...cells]) {
    const letters = address.replace(/\d+$/, '');
    if (address !== `${letters}${row(from)}`) continue;
    const there = `${letters}${row(to)}`;
    cells.set(there, xml.replace(`r="${address}"`, `r="${there}"`));
  }
}

export interface FixtureReading extends BookReading {
  /** The issues that the base has not. */
  readonly ofChanges: readonly Issue[];
}

/** What of a whole sheet, or beside its cells, makes no difference to which sheets there are. */
const onSheets = new Set([
  ...['merged', 'hidden row', 'hidden column', 'flat row', 'thin column', 'conditional format'],
  ...Object.keys(attachments),
]);

/**
 * What the reader says of the file that a fixture describes. Where only cells to fill in differ, or how a sheet looks, the sheets concerned are
 * read alone: a workbook has fourteen. What the form works out, elsewhere, may need them all.
 */
export function readingOf(code: keyof typeof ownFile, changes: readonly TableRow[]): FixtureReading {
  const isOfSheet = ({ cell = '', holds = '' }: TableRow) =>
    isSheet(cell) ? onSheets.has(holds) : /^\w+\./.test(cell);
  const sheets = changes.flatMap(
    ({ cell = '' }) => formOf(code).sheets[cell.split('.')[0] ?? '']?.name ?? [],
  );
  const only = changes.every(isOfSheet) ? [...new Set(sheets)].sort() : undefined;
  const reading = readBook(ownFile[code], bytesOf(code, changes), only);
  const told = toldOfBase(code, only);
  return { ...reading, ofChanges: reading.issues.filter((issue) => !told.has(JSON.stringify(issue))) };
}

const told = new Map<string, ReadonlySet<string>>();

/** What the base's own workbook lacks, or what of it is not read, is no news. */
function toldOfBase(code: keyof typeof ownFile, only: readonly string[] | undefined): ReadonlySet<string> {
  const key = [code, ...(only ?? ['whole'])].join();
  const known = told.get(key);
  if (known !== undefined) return known;
  const { issues } = readBook(ownFile[code], bytesOf(code, []), only);
  const made = new Set(issues.map((issue) => JSON.stringify(issue)));
  told.set(key, made);
  return made;
}
