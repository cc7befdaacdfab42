import { readFileSync } from 'node:fs';
import type { CommuneBook, CommuneSlot, DistrictBook, YearData } from '../../src/forms/books.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import { districtForm } from '../../src/forms/district/form.ts';
import { withCurrentSums } from '../../src/forms/current-sums.ts';
import { settled } from '../../src/forms/district/settle.ts';
import {
  type CellType,
  type Column,
  type DataSheet,
  type Field,
  type Form,
  type LayoutContext,
  type MatrixSheet,
  newestVersion,
  type Sheets,
  standsIn,
  yesNo,
} from '../../src/forms/define.ts';
import {
  fieldColumn,
  firstDataRow,
  gateCell,
  placeColumns,
  placeFields,
  placeRows,
  rowOf,
} from '../../src/forms/layout.ts';
import type { CellRef, Located } from '../../src/model/cell.ts';
import { locate } from './typed-cells.ts';
import { sectionsOf, tableOf, type TableRow } from './tables.ts';

/**
 * Workbooks in memory, from small Markdown tables: a consistent good base of two communes and their district, of which
 * a test overrides single cells.
 */

/** The newest forms: rules about a new column have it here. */
export const layout: LayoutContext = { year: 2023, version: newestVersion, olderFunds: false };

const files = {
  '23431': 'xa/23431-xa-van-lem.xlsx',
  '23443': 'xa/23443-xa-po-ko.xlsx',
  huyen: 'huyen.xlsx',
} as const;

/** Cells of one sheet, as typed. */
interface TypedSheet {
  /** The sheet could not be read. */
  unreadable?: true;
  gate?: string;
  control?: string;
  /** Rows of a list in order, of a matrix or field sheet by key ("" for fields). */
  readonly rows: { key: string; cells: Record<string, string> }[];
}

export type TypedBook = Record<string, TypedSheet>;

const base = (name: string) =>
  readFileSync(new URL(`../../fixtures/rules/base/${name}.md`, import.meta.url), 'utf8');

function sheetOf(form: Form, id: string): DataSheet {
  const sheet = form.sheets[id];
  if (sheet === undefined) throw new Error(`no sheet ${id}`);
  return sheet;
}

/** A workbook's typed cells from `## sheet id` sections: list and matrix tables, and field | value tables. */
export function typedBook(form: Form, markdown: string): TypedBook {
  return Object.fromEntries(
    sectionsOf(markdown).map(({ title, body }): [string, TypedSheet] => {
      const sheet = sheetOf(form, title);
      const table = tableOf(body);
      if (sheet.kind === 'fields') {
        const cells = Object.fromEntries(table.map((row) => [row['field'] ?? '', row['value'] ?? '']));
        return [title, { rows: [{ key: '', cells }] }];
      }
      if (sheet.kind === 'matrix') {
        return [title, { rows: table.map(({ row = '', ...cells }) => ({ key: row, cells: { ...cells } })) }];
      }
      const gate = sheet.gate ? { gate: table.length > 0 ? 'Có' : 'Không' } : {};
      return [
        title,
        { ...gate, rows: table.map((cells, index) => ({ key: String(index + 1), cells: { ...cells } })) },
      ];
    }),
  );
}

const dataColumns = (sheet: DataSheet): [string, CellType<unknown>][] =>
  Object.entries(sheet.kind === 'fields' ? sheet.fields : sheet.columns).flatMap(
    ([key, definition]): [string, CellType<unknown>][] => {
      const column = definition as Column | Field;
      return column.kind === 'formula' ? [] : [[key, column.type]];
    },
  );

function cellsOf(
  sheet: DataSheet,
  row: number | string,
  typed: Readonly<Record<string, string>>,
  file: string,
): Record<string, Located<unknown>> {
  const columns = dataColumns(sheet);
  const unknown = Object.keys(typed).filter((key) => !columns.some(([column]) => column === key));
  if (unknown.length > 0) throw new Error(`${sheet.id} has no ${unknown.join(', ')}`);
  const addresses = addressesIn(sheet, row);
  return Object.fromEntries(
    columns.map(([key, type]) => {
      const cell = addresses.get(key);
      const at: CellRef = { file, sheet: sheet.name, cell: cell ?? 'A1' };
      return [key, locate(type, cell === undefined ? '' : (typed[key] ?? ''), at, layout)];
    }),
  );
}

/** The columns, or fields, that the layout has. */
function addressesIn(sheet: DataSheet, row: number | string): ReadonlyMap<string, string> {
  if (!standsIn(sheet, layout.version)) return new Map();
  if (sheet.kind === 'fields')
    return new Map(placeFields(sheet, layout).map((field) => [field.key, `${fieldColumn}${field.row}`]));
  const number = typeof row === 'number' ? row : rowOf(sheet as MatrixSheet, row, layout);
  return new Map(placeColumns(sheet, layout).map(({ key, letter }) => [key, `${letter}${number}`]));
}

/** The book as the reader would give it. A sheet that the tables leave out is there and empty. */
export function readBook<F extends Form>(form: F, typed: TypedBook, file: string): Sheets<F> {
  return readSheets(form, Object.keys(form.sheets), typed, file) as Sheets<F>;
}

function readSheets(
  form: Form,
  ids: readonly string[],
  typed: TypedBook,
  file: string,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(ids.map((id) => [id, readSheet(sheetOf(form, id), typed[id], file)]));
}

function readSheet(sheet: DataSheet, typed: TypedSheet | undefined, file: string): unknown {
  const content = typed ?? {
    ...(sheet.kind === 'list' && sheet.gate ? { gate: 'Không' } : {}),
    rows: [],
  };
  if (content.unreadable) return null;
  if (sheet.kind === 'fields') return cellsOf(sheet, '', content.rows[0]?.cells ?? {}, file);
  if (sheet.kind === 'matrix') {
    const rows = placeRows(sheet, layout).map(({ key }) => [
      key,
      cellsOf(sheet, key, content.rows.find((row) => row.key === key)?.cells ?? {}, file),
    ]);
    return Object.fromEntries(rows);
  }
  const columns = placeColumns(sheet, layout);
  const [first, last] = [columns[0], columns.at(-1)];
  const rows = content.rows.map(({ cells }, index) => {
    const row = firstDataRow(sheet) + index;
    const located = cellsOf(sheet, row, cells, file);
    const at = { file, sheet: sheet.name, cell: `${first?.letter}${row}:${last?.letter}${row}` };
    return { ...located, row, at };
  });
  const gate = sheet.gate
    ? {
        gate: locate(
          yesNo as CellType<unknown>,
          content.gate ?? '',
          { file, sheet: sheet.name, cell: gateCell },
          layout,
        ),
      }
    : {};
  const asked = sheet.control;
  const at = { file, sheet: sheet.name, cell: gateCell };
  const control =
    asked === undefined || content.control === undefined
      ? {}
      : { control: locate(asked.type as CellType<unknown>, content.control, at, layout) };
  return { ...gate, ...control, rows };
}

/** One line of a fixture: `book` is a commune code, `huyen`, or "23431 lần 1" for an earlier sending. */
export interface Override {
  readonly book: string;
  /** "poor.households.closing", "productionProjects.1.households", "report.cutoff", "activities.gate", "poor". */
  readonly cell: string;
  /**
   * As typed; "" blank, "?abc" unreadable, "-" taken away, "= 1" a copy of row 1. Where no cell is named, of the whole file:
   * "-" it has not come in, and why else none counts (`absences`). "printedSums": the commune's form came with the sums of "Vốn giao".
   */
  readonly value: string;
}

function rowFor(sheet: TypedSheet, key: string): { key: string; cells: Record<string, string> } {
  const found = sheet.rows.find((row) => row.key === key);
  if (found) return found;
  const made = { key, cells: {} };
  sheet.rows.push(made);
  return made;
}

export function applyTo(form: Form, book: TypedBook, { cell, value }: Override): void {
  const [id = '', second, third] = cell.split('.');
  const definition = sheetOf(form, id);
  const sheet = (book[id] ??= {
    ...(definition.kind === 'list' && definition.gate ? { gate: 'Có' } : {}),
    rows: [],
  });
  if (second === undefined) {
    if (value === 'null') sheet.unreadable = true;
    else sheet.rows.length = 0;
  } else if (second === 'gate' || second === 'control') {
    sheet[second] = value;
  } else if (definition.kind === 'fields') {
    rowFor(sheet, '').cells[second] = value;
  } else if (third === undefined && value === '-') {
    sheet.rows.splice(
      sheet.rows.findIndex((row) => row.key === second),
      1,
    );
  } else if (third === undefined) {
    rowFor(sheet, second).cells = { ...rowFor(sheet, value.replace('= ', '')).cells };
  } else {
    rowFor(sheet, second).cells[third] = value;
  }
}

const codes = ['23431', '23443'] as const;

/** What fixtures say of a commune's file as a whole. */
const absences: Readonly<Record<string, Pick<CommuneSlot, 'absence' | 'blankForm'>>> = {
  'sent twice': { absence: 'sent-twice' },
  'form unknown': { absence: 'form-unknown' },
  'blank form': { absence: 'not-sent', blankForm: 'xa/biểu trống.xlsx' },
};

/** The base is read once: a test reads anew only the sheets that it touches, and shares the others, which nothing changes. */
const baseTyped = memo((name: string) =>
  typedBook(name === 'huyen' ? districtForm : communeForm, base(name)),
);
const baseSheets = memo((name: string, file: string) =>
  readBook<Form>(name === 'huyen' ? districtForm : communeForm, baseTyped(name), file),
);

function memo<A extends readonly string[], R>(make: (...key: A) => R): (...key: A) => R {
  const made = new Map<string, R>();
  return (...key) => {
    const id = key.join(' ');
    const known = made.get(id) ?? make(...key);
    made.set(id, known);
    return known;
  };
}

/** The book of the base of that name, with the overrides. */
function bookWith<F extends Form>(
  form: F,
  name: string,
  file: string,
  overrides: readonly Override[],
): Sheets<F> {
  const touched = [...new Set(overrides.map(({ cell }) => cell.split('.')[0] ?? ''))];
  const typed: TypedBook = { ...baseTyped(name) };
  for (const id of touched) if (typed[id] !== undefined) typed[id] = structuredClone(typed[id]);
  for (const override of overrides) applyTo(form, typed, override);
  return { ...baseSheets(name, file), ...readSheets(form, touched, typed, file) } as Sheets<F>;
}

const settledBase = memo(() => settled(bookWith(districtForm, 'huyen', files.huyen, [])));

const districtWith = (overrides: readonly Override[]): DistrictBook['sheets'] =>
  overrides.length === 0 ? settledBase() : settled(bookWith(districtForm, 'huyen', files.huyen, overrides));

/** The base year with the overrides: what rules are given. */
export function yearWith(overrides: readonly Override[]): YearData {
  const printed = new Set(overrides.flatMap(({ book, cell }) => (cell === 'printedSums' ? [book] : [])));
  const of = (name: string) =>
    overrides.filter(({ book, cell }) => book === name && cell !== '' && cell !== 'printedSums');
  const missing = new Map(
    overrides.flatMap(({ book, cell, value }) => (cell === '' ? [[book, absences[value] ?? {}]] : [])),
  );
  const district: DistrictBook = {
    kind: 'huyen',
    file: files.huyen,
    layout,
    sheets: districtWith(of('huyen')),
  };
  const commune = (
    code: (typeof codes)[number],
    file: string,
    overridden: readonly Override[],
  ): CommuneBook => ({
    kind: 'xa',
    file,
    code,
    layout: printed.has(code) ? { ...layout, printedSums: true } : layout,
    sheets: bookWith(communeForm, code, file, overridden),
  });
  const names = { '23431': 'xã Văn Lem', '23443': 'xã Pô Kô' };
  return withCurrentSums({
    year: layout.year,
    district,
    communes: codes.map((code, index) => ({
      code,
      name: names[code],
      at: { file: files.huyen, sheet: districtForm.sheets.communes.name, cell: `B${7 + index}` },
      book: missing.has(code) ? null : commune(code, files[code], of(code)),
      ...missing.get(code),
    })),
    superseded: codes.flatMap((code) =>
      [...new Set(overrides.map(({ book }) => book))]
        .filter((book) => book.startsWith(`${code} lần `))
        .map((book) => {
          const sending = { book, cell: 'info.sending', value: book.split(' lần ')[1] ?? '' };
          return commune(code, `xa/${book}.xlsx`, [sending, ...of(book)]);
        }),
    ),
  });
}

/** A table of overrides. */
export function overridesOf(rows: readonly TableRow[]): readonly Override[] {
  return rows.map(({ book = '', cell = '', value = '' }) => ({ book, cell, value }));
}
