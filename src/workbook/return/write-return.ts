import type { CommuneBook } from '../../forms/books.ts';
import { communeForm } from '../../forms/commune/form.ts';
import type { Form, FormContext } from '../../forms/define.ts';
import { sheetsOf } from '../../forms/layout.ts';
import { issueSheetName, sheetNames } from '../../forms/names.ts';
import { columnNumber, parseAddress } from '../../model/address.ts';
import type { Located } from '../../model/cell.ts';
import type { Issue } from '../../model/issue.ts';
import { formatShort, fromSerial } from '../../vietnamese/dates.ts';
import { inSentence } from '../../vietnamese/names.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { type FillOptions, planFormWorkbook } from '../fill.ts';
import { readBook } from '../read/form-reader.ts';
import type { RawCell, RawSheet, RawWorkbook } from '../read/raw.ts';
import { readWorkbook } from '../read/read-workbook.ts';
import { emit } from '../write/emit.ts';
import type { PlannedSheet } from '../write/plan.ts';
import { headingRow, planIssueSheet, remarkColumn } from './issue-sheet.ts';
import { keptName, planKeptSheet } from './kept-sheet.ts';
import { addressesOf, mark } from './marks.ts';
import { lockColumns, overlay, type Remainder, shownText } from './overlay.ts';

/** A submission that goes back. */
export interface Submission {
  /** As in the issues: "xa/23431-xa-van-lem.xlsx". */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * The returned copy of a commune's workbook: a fresh one of our own form with everything that was typed in it, wrong cells
 * coloured and commented, and a first sheet that lists the issues. The submitted bytes are only read. `context` is the
 * district's; year and columns are those of the submitted form. null: no copy can be made, because the file is no commune
 * workbook of this form's version and of this year. `locked`: columns that went out locked, by sheet id, as official
 * opening balances do. `older`: numbers that are printed anew.
 */
export async function writeReturn(
  { file, bytes }: Submission,
  context: FormContext,
  issues: readonly Issue[],
  locked: FillOptions['locked'] = {},
  older: readonly Reprinted[] = [],
): Promise<Uint8Array | null> {
  const reading = readWorkbook(bytes);
  const { book } = readBook(file, bytes);
  if (!reading.ok || book?.kind !== 'xa' || book.layout.year !== context.year) return null;
  const { workbook } = reading;
  const own: FormContext = {
    ...context,
    ...book.layout,
    printedSums: book.layout.printedSums === true,
  };
  const identity = context.communes.find(({ code }) => code === book.code) ?? {
    code: book.code,
    name: `Đơn vị ${book.code}`,
  };
  const { sheets, names } = planFormWorkbook(form, own, identity, {}, {});
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const { remainders, kept } = placeSent(workbook, book, byName, own, locked);
  reprint(byName, older);
  mark(byName, file, issues);
  const first = planIssueSheet({
    owner: `UBND ${inSentence(identity.name)} - Năm ${own.year}`,
    issues,
    remainders,
    kept: kept.map(({ sheet, from }) => ({ sheet: from, as: sheet.name })),
    shown: (issue) => shownAt(workbook, issue),
  });
  return emit([first, ...sheets, ...kept.map(({ sheet }) => sheet)], {
    names,
    date: `${own.year}-01-01T00:00:00Z`,
    lockStructure: true,
  });
}

/** A number that the district printed, and what it prints by now. */
export interface Reprinted {
  readonly printed: Located<number>;
  readonly now: number;
  /** What was paid of money that nobody was asked about: it can be typed. */
  readonly unasked: Located<number> | null;
}

function reprint(planned: ReadonlyMap<string, PlannedSheet>, older: readonly Reprinted[]): void {
  for (const { printed, now, unasked } of older) {
    const cells = planned.get(printed.at.sheet)?.cells;
    const standing = cells?.get(printed.at.cell);
    if (cells === undefined || standing === undefined) continue;
    cells.set(printed.at.cell, { ...standing, value: now });
    if (unasked !== null)
      cells.set(unasked.at.cell, { look: 'input', format: cells.get(unasked.at.cell)?.format });
  }
}

/** A sheet that stands in the copy as it was sent; `from`: its name then. */
interface KeptSheet {
  readonly sheet: PlannedSheet;
  readonly from: string;
}

/** What was sent goes onto the form's own sheets; what could not be read as one of them is kept beside them. */
function placeSent(
  workbook: RawWorkbook,
  book: CommuneBook,
  planned: ReadonlyMap<string, PlannedSheet>,
  context: FormContext,
  locked: NonNullable<FillOptions['locked']>,
): { readonly remainders: readonly Remainder[]; readonly kept: readonly KeptSheet[] } {
  const read: Readonly<Record<string, unknown>> = book.sheets;
  const taken = new Set([...planned.keys(), issueSheetName].map((name) => name.toLowerCase()));
  const remainders: Remainder[] = [];
  const kept: KeptSheet[] = [];
  for (const raw of workbook.sheets) {
    const name = raw.name.normalize('NFC');
    const [id, definition] = sheetsOf(form, context).find(([, each]) => each.name === name) ?? [];
    const sheet = planned.get(name);
    if (id !== undefined && definition !== undefined && sheet !== undefined && read[id] !== null) {
      remainders.push(...overlay(sheet, definition, raw, workbook, form, context));
      lockColumns(sheet, definition, locked[id] ?? [], context);
    } else if (raw.name === issueSheetName) remainders.push(...remarksOf(raw));
    else if (raw.cells.size > 0 && (definition !== undefined || !formOwned.includes(name))) {
      const as = taken.has(raw.name.toLowerCase()) ? keptName(raw.name, taken) : raw.name;
      taken.add(as.toLowerCase());
      const { sheet: whole, rest } = planKeptSheet(raw, workbook, as);
      kept.push({ sheet: whole, from: raw.name });
      remainders.push(...rest);
    }
  }
  return { remainders, kept };
}

const form: Form = communeForm;

/** Sheets that hold nothing but what the form itself put there. */
const formOwned: readonly string[] = Object.values(sheetNames);

/** What the commune wrote beside the issues of an earlier copy. */
function remarksOf(raw: RawSheet): readonly Remainder[] {
  return [...raw.cells].flatMap(([cell, content]) => {
    const { row, column } = parseAddress(cell) ?? { row: 0, column: 0 };
    if (column !== columnNumber(remarkColumn) || row <= headingRow) return [];
    const why = 'Ghi chú của xã ở bản trả lại lần trước.';
    return [{ sheet: issueSheetName, cell, typed: shownText(content), why }];
  });
}

/** As Excel shows it here: thousands where the cell groups them, a date as a day; all else as it was typed. */
function asShown(raw: RawCell, date1904: boolean): string {
  if (raw.kind !== 'number') return shownText(raw);
  const { kind, pattern } = raw.format;
  const day = kind === 'date' ? fromSerial(raw.value, date1904) : null;
  if (day !== null) return formatShort(day);
  const decimals = Number.isInteger(raw.value)
    ? 0
    : Math.min(6, /\.(\d+)$/.exec(raw.lexeme)?.[1]?.length ?? 2);
  return pattern.includes('#,##0') ? formatNumber(raw.value, decimals) : raw.lexeme;
}

/** What stands in the first cells of the issue's place; what the issue quotes where nothing does. */
function shownAt(workbook: RawWorkbook, { at, actual }: Issue): string {
  const sheet = workbook.sheets.find(({ name }) => name.normalize('NFC') === at.sheet);
  const addresses = at.cell === null ? [] : addressesOf(at.cell);
  const texts = addresses.slice(0, 6).map((address) => {
    const raw = sheet?.cells.get(address);
    return raw === undefined ? '' : asShown(raw, workbook.date1904);
  });
  const stands = texts.filter((each) => each !== '').join('; ');
  return stands === '' ? (actual ?? '') : stands;
}
