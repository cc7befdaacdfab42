import type { ConditionalFormattingRule, PageSetup, Style, Workbook, Worksheet } from 'exceljs';
import { repack } from '../../package/repack.ts';
import {
  calculate,
  type CalculatedCell,
  type CalculatedSheet,
  type Results,
} from '../calculate/calculate.ts';
import { FormulaError } from '../calculate/values.ts';
import { comparePositions, parseAddress } from '../../model/address.ts';
import { encodeXstring } from '../read/xstring.ts';
import { marks, returnedFills, styleOf } from './looks.ts';
import { wideNotes } from './notes-part.ts';
import { headersOf, pageOf } from './page-set-up.ts';
import type { DefinedName, PlannedCell, PlannedPage, PlannedSheet, ValidationRule } from './plan.ts';
import { orderFonts } from './styles-part.ts';
import { lockStructure } from './workbook-part.ts';

export interface EmitOptions {
  readonly names?: readonly DefinedName[];
  /** What the file says of its making: "2023-01-01T00:00:00Z". The clock is never read. */
  readonly date: string;
  /** Sheets cannot be added, renamed, moved or deleted (no password). */
  readonly lockStructure?: boolean;
}

/**
 * A workbook to type into: calculates the planned sheets and writes them, visible ones first. The only module that loads exceljs; what is
 * only read and printed is written without (table-book.ts).
 */
export async function emit(sheets: readonly PlannedSheet[], options: EmitOptions): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook: Workbook = new exceljs.Workbook();
  workbook.creator = 'dakto-report';
  workbook.lastModifiedBy = 'dakto-report';
  workbook.calcProperties = { fullCalcOnLoad: true };
  workbook.views = [
    { x: 0, y: 0, width: 28_000, height: 17_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  const results = calculate(sheets.map(withStoredResults));
  const ordered = [...sheets.filter(({ hidden }) => !hidden), ...sheets.filter(({ hidden }) => hidden)];
  ordered.forEach((sheet, index) => writeSheet(workbook, sheet, index === 0, results));
  setNames(workbook, [...(options.names ?? []), ...printedAreas(ordered)]);
  // Repacking compresses: once is enough.
  const written = new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } }));
  return repack(written, {
    date: options.date,
    transform: (name, data) => {
      if (name === 'xl/styles.xml') return orderFonts(data);
      if (name.endsWith('.vml')) return wideNotes(data);
      return name === 'xl/workbook.xml' && options.lockStructure === true ? lockStructure(data) : data;
    },
  });
}

/** exceljs only takes names of fixed ranges; ours may be formulas, and its writer prints whatever the model says. */
function setNames(workbook: Workbook, names: readonly SheetName[]): void {
  const model = names.map(({ name, refersTo, localSheetId }) => ({ name, ranges: [refersTo], localSheetId }));
  Object.defineProperty(workbook.definedNames, 'model', { get: () => model });
}

/** A name that may be one sheet's own. */
type SheetName = DefinedName & { readonly localSheetId?: number };

/**
 * exceljs writes `$A1:$C44`, which LibreOffice passes over. An area that is a formula has a name of its own, which the sheet's
 * names: programs that take areas apart find no formula there.
 */
function printedAreas(sheets: readonly PlannedSheet[]): readonly SheetName[] {
  return sheets.flatMap(({ name, printed, page }, localSheetId) => {
    const own = { name: '_xlnm.Print_Area', localSheetId };
    if (printed !== undefined) return [printed, { ...own, refersTo: printed.name }];
    if (page?.printArea === undefined) return [];
    const area = page.printArea.replace(/([A-Z]+)\$?(\d+)/g, '$$$1$$$2');
    return [{ ...own, refersTo: `'${name.replaceAll("'", "''")}'!${area}` }];
  });
}

function writeSheet(workbook: Workbook, plan: PlannedSheet, isFirst: boolean, results: Results): void {
  const sheet = workbook.addWorksheet(plan.name, {
    state: plan.hidden === true ? 'hidden' : 'visible',
    ...(plan.tabColour === undefined ? {} : { properties: { tabColor: { argb: plan.tabColour } } }),
  });
  for (const [index, width] of plan.widths) sheet.getColumn(index).width = width;
  for (const [row, height] of plan.heights) sheet.getRow(row).height = height;
  for (const [address, planned] of inReadingOrder(plan.cells)) {
    const { value, formula, error, result: stored } = planned;
    const cell = sheet.getCell(address);
    cell.style = styleOfCell(planned);
    if (planned.note !== undefined) cell.note = planned.note;
    if (error !== undefined) cell.value = { error } as typeof cell.value;
    else if (formula !== undefined && stored !== undefined) {
      cell.value = { formula, ...(stored === null ? {} : { result: stored }) } as typeof cell.value;
    } else if (formula !== undefined) {
      const result = results(plan.name, address);
      cell.value = {
        formula,
        result: result instanceof FormulaError ? { error: result.code } : result,
      } as typeof cell.value;
    } else if (value !== undefined) cell.value = typeof value === 'string' ? encodeXstring(value) : value;
  }
  for (const range of plan.merges) sheet.mergeCells(range);
  const validations = rangeValidations(sheet);
  for (const { range, rule } of plan.validations) validations.add(range, rule);
  for (const { range, formula, mark } of plan.conditions) {
    const rule = { type: 'expression', formulae: [formula], style: marks[mark] };
    // Its type demands a priority, which exceljs numbers itself.
    sheet.addConditionalFormatting({ ref: range, rules: [rule as unknown as ConditionalFormattingRule] });
  }
  const view = { showGridLines: plan.hidden === true, zoomScale: 100 };
  sheet.views = [
    plan.freeze === undefined
      ? { state: 'normal', ...view }
      : { state: 'frozen', xSplit: plan.freeze.columns, ySplit: plan.freeze.rows, ...view },
  ];
  // exceljs has no type for it, but writes it: only one tab may be selected, or typing goes into all of them.
  Object.assign(sheet.views[0] ?? {}, { tabSelected: isFirst });
  if (plan.filter !== undefined) sheet.autoFilter = plan.filter;
  if (plan.page !== undefined) setPage(sheet, plan, plan.page);
  if (plan.protected) protect(sheet);
}

/** Formulas that somebody else wrote show what they showed; errors that were typed count as errors. */
function withStoredResults({ name, cells }: PlannedSheet): CalculatedSheet {
  const view = [...cells].map(([address, cell]): [string, CalculatedCell] => {
    if (cell.error !== undefined) return [address, { value: new FormulaError(cell.error) }];
    return typeof cell.result === 'undefined' || cell.result === null
      ? [address, cell]
      : [address, { value: cell.result }];
  });
  return { name, cells: new Map(view) };
}

function styleOfCell({ look, format, band, sealed, font, returned }: PlannedCell): Partial<Style> {
  const style = styleOf(look, format, band);
  if (sealed === undefined && font === undefined && returned === undefined) return style;
  return {
    ...style,
    ...(sealed === true ? { protection: { locked: true } } : {}),
    ...(font === undefined ? {} : { font: { ...style.font, name: font } }),
    ...(returned === undefined ? {} : { fill: returnedFills[returned] }),
  };
}

/** Rows must be made in order: exceljs writes them as they come. */
function inReadingOrder<T>(cells: ReadonlyMap<string, T>): (readonly [string, T])[] {
  const position = (address: string) => parseAddress(address) ?? { row: 0, column: 0 };
  return [...cells].sort(([a], [b]) => comparePositions(position(a), position(b)));
}

function setPage(sheet: Worksheet, plan: PlannedSheet, { printArea: _ours, ...page }: PlannedPage): void {
  sheet.pageSetup = pageOf(page) as Partial<PageSetup>;
  sheet.headerFooter = headersOf(plan);
}

/** Without a password. `protect()` is not used: it draws a random salt. */
function protect(sheet: Worksheet): void {
  Object.assign(sheet, {
    sheetProtection: {
      sheet: true,
      formatCells: true,
      formatColumns: true,
      formatRows: true,
      autoFilter: true,
      objects: false,
      scenarios: false,
    },
  });
}

/** By range: exceljs's types know only one cell's validation, which would make thousands of entries. */
function rangeValidations(sheet: Worksheet): { add(range: string, rule: ValidationRule): void } {
  return (sheet as unknown as { dataValidations: { add(range: string, rule: ValidationRule): void } })
    .dataValidations;
}
