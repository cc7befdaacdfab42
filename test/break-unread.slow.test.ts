import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DataSheet } from '../src/forms/define.ts';
import {
  fieldColumn,
  firstDataRow,
  gateCell,
  placeColumns,
  placeFields,
  placeRows,
} from '../src/forms/layout.ts';
import { columnNumber, formatAddress, meet, parseAddress } from '../src/model/address.ts';
import { readBook } from '../src/workbook/read/form-reader.ts';
import { readFormSheet } from '../src/workbook/read/form-sheet.ts';
import { typedOverFormulas } from '../src/workbook/read/form/typed-over.ts';
import type { RawCell } from '../src/workbook/read/raw.ts';
import { rawSheetOf, type SampleBook, sampleBooks, sheetsOf } from './break/sample.ts';
import { count } from './counts.ts';
import { setCell, withSheet } from './workbook/damaged.ts';

/** A number wherever the form takes none is told at its place: beside, below, above the table, between its fields. */

const [district, commune] = sampleBooks();
const sheets = [district, commune].flatMap((of) =>
  of === undefined ? [] : sheetsOf(of).map((sheet) => ({ of, sheet })),
);

/** Whether a value at this place is data. */
function isInput(sheet: DataSheet, { book: { layout } }: SampleBook, row: number, column: number): boolean {
  if (sheet.kind === 'fields')
    return (
      column === columnNumber(fieldColumn) && placeFields(sheet, layout).some((each) => each.row === row)
    );
  if (sheet.kind === 'list' && sheet.gate && formatAddress({ row, column }) === gateCell) return true;
  const open = placeColumns(sheet, layout).some(
    (each) => each.index === column && each.column.kind !== 'formula',
  );
  return (
    open &&
    (sheet.kind === 'matrix'
      ? placeRows(sheet, layout).some((each) => each.row === row)
      : row >= firstDataRow(sheet))
  );
}

/** Blank cells in and around the sheet that are no input. */
function unread(of: SampleBook, sheet: DataSheet): readonly string[] {
  const { cells } = rawSheetOf(of, sheet);
  const [rows, columns] = [
    [...cells.keys()].map((each) => Number(/\d+/.exec(each)?.[0])),
    [...cells.keys()].map((each) => columnNumber(each.replace(/\d+/, ''))),
  ];
  const places: string[] = [];
  for (let row = 1; row <= Math.max(...rows) + 4; row += 1)
    for (let column = 1; column <= Math.max(...columns) + 3; column += 1) {
      const address = formatAddress({ row, column });
      if (!cells.has(address) && !isInput(sheet, of, row, column)) places.push(address);
    }
  return places;
}

const number = (value: number): RawCell => ({
  ...{ kind: 'number', value, lexeme: String(value) },
  format: { id: 0, pattern: 'General', kind: 'general' },
});

it.each(sheets.map((each) => [`${each.of.file} ${each.sheet.name}`, each] as const))(
  '%s',
  (_name, { of, sheet }) => {
    const places = unread(of, sheet);
    expect(places.length).toBeGreaterThan(20);
    const raw = rawSheetOf(of, sheet);
    const sampled = fc.sample(fc.constantFrom(...places), {
      numRuns: count({ few: 25, all: 2000 }),
      seed: 2023,
    });
    const untold = sampled.filter((address) => {
      const changed = new Map(raw.cells).set(address, number(55));
      const issues = readFormSheet(of.file, sheet, { ...raw, cells: changed }, of.raw, of.book.layout).issues;
      return !issues.some(
        ({ at, rule }) => rule === 'cell-outside-form' && at.cell !== null && meet(at.cell, address),
      );
    });
    expect(untold).toEqual([]);
  },
);

it.each(sheets.map((each) => [`${each.of.file} ${each.sheet.name}`, each] as const))(
  'a number over a formula of the form is told: %s',
  (_name, { of, sheet }) => {
    const { file, form, book, raw: workbook } = of;
    const raw = rawSheetOf(of, sheet);
    const others = sheetsOf(of).map((each) => [each, rawSheetOf(of, each)] as const);
    const told = (cells: ReadonlyMap<string, RawCell>) => {
      const read = others.map((each) => (each[0] === sheet ? ([sheet, { ...raw, cells }] as const) : each));
      return [
        ...typedOverFormulas(file, form, read, book.layout),
        ...readFormSheet(file, sheet, { ...raw, cells }, workbook, book.layout).issues,
      ].flatMap(({ at }) => (at.sheet === sheet.name ? (at.cell ?? []) : []));
    };
    const numbers =
      sheet.kind !== 'list'
        ? undefined
        : placeColumns(sheet, book.layout).find(
            ({ column }) => column.kind === 'formula' && column.ordinal === true,
          );
    // A prepared row repeats another sheet in cells that stay open: what is typed there is data.
    const isOpen = (address: string) => {
      const { row = 0, column = 0 } = parseAddress(address) ?? {};
      return isInput(sheet, of, row, column);
    };
    const formulas = [...raw.cells].flatMap(([address, { kind }]) =>
      kind === 'formula' && address.replace(/\d+/, '') !== numbers?.letter && !isOpen(address)
        ? [address]
        : [],
    );
    expect(told(raw.cells)).toEqual([]);
    if (formulas.length === 0) return;
    const sampled = fc.sample(fc.constantFrom(...formulas), {
      numRuns: count({ few: 5, all: 300 }),
      seed: 2023,
    });
    const untold = sampled.filter(
      (address) =>
        !told(new Map(raw.cells).set(address, number(987_654))).some((cell) => meet(cell, address)),
    );
    expect(untold).toEqual([]);
  },
);

it('a number on the guide and on "Kiểm tra" is told, too', () => {
  for (const [sheet, cell] of [
    ['Hướng dẫn', 'D10'],
    ['Kiểm tra', 'E9'],
    ['Kiểm tra', 'C9'],
  ] as const) {
    const bytes = withSheet(commune?.bytes ?? new Uint8Array(), sheet, (xml) =>
      xml.includes(`r="${cell}"`)
        ? setCell(xml, cell, 55)
        : xml.replace(
            new RegExp(`(<row r="${cell.slice(1)}".*?)</row>`, 's'),
            `$1<c r="${cell}"><v>55</v></c></row>`,
          ),
    );
    expect(readBook('a.xlsx', bytes).issues.map(({ rule, at }) => [rule, at.sheet, at.cell])).toEqual([
      ['cell-outside-form', sheet, cell],
    ]);
  }
});
