import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { totalsOf } from '../../fixtures/allocation-totals.ts';
import { asRead, typedCells, type TypedBook as Values, type TypedSheet } from '../../fixtures/book-values.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import {
  citationPlaceKeys,
  citationPlaces,
  whenEmptyLabels,
} from '../../src/forms/district/citation-places.ts';
import { type DataSheet, type Form, type FormContext, newestVersion } from '../../src/forms/define.ts';
import { formContextOf } from '../../src/forms/district/context.ts';
import { programmeEntryName } from '../../src/forms/district/eligibility.ts';
import { districtForm } from '../../src/forms/district/form.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { Block } from '../../src/model/report.ts';
import { reportLines } from '../../src/model/report-lines.ts';
import { openErrors } from '../../src/model/issue.ts';
import { readAndCheck } from '../../src/check.ts';
import { figureAndFill } from '../../src/pipeline.ts';
import { subprojectCodes } from '../../src/programme/subprojects.ts';
import { writeFormWorkbook } from '../../src/workbook/fill.ts';
import { filesOfYear } from '../../src/workspace/find.ts';
import { takeTemplateAsPassed } from '../passed-template.ts';
import { applyTo, typedBook, type Override, type TypedBook } from '../rules/books.ts';
import { tableOf } from '../rules/tables.ts';
import { builtInTemplate } from '../templates/sample.ts';

/**
 * Small workspaces of two communes and their district: real .xlsx files in a folder, read, checked and told by the same
 * pipeline as a year that people sent in. They start from the good base of the rules' fixtures; a test says in a table
 * which cells hold something else.
 */

const books = ['huyen', '23431', '23443'] as const;
type BookName = (typeof books)[number];
const names = { '23431': 'Xã Văn Lem', '23443': 'Xã Pô Kô' } as const;
const forms: Readonly<Record<BookName, Form>> = {
  huyen: districtForm,
  '23431': communeForm,
  '23443': communeForm,
};

/** What a report needs beside what rules look at. */
const forTheReport = `
| book | cell | value |
| - | - | - |
| huyen | report.addressee | Hội đồng nhân dân huyện Đắk Tô |
| huyen | report.session | Kỳ họp thứ 7 |
| huyen | report.term | XIV |
| huyen | report.signing | Phó Chủ tịch ký thay (KT.) |
| huyen | report.recipient1 | Như trên |
| huyen | report.citationComma | Không |
| huyen | report.headings | IN HOA |
| huyen | report.medium | Điện tử |
| huyen | report.printedFunds | Giao đầu năm |
| huyen | report.printDisbursement | Không |
| 23443 | productionProjects.4 | - |
| huyen | citations.16.place | iii-chi-tieu |
| huyen | citations.16.document1 | KH-81 |
`;

const markdown = (name: string) =>
  readFileSync(new URL(`../../fixtures/rules/base/${name}.md`, import.meta.url), 'utf8');

/** The base is of 2023; another year's has every year in it as many years later. */
const inYear = (text: string, year: number) =>
  text.replaceAll(/\b20[12]\d\b/g, (each) => String(Number(each) + year - 2023));

/** Columns that the form fills in by itself. */
const printedByForm: Readonly<
  Record<string, (cells: Readonly<Record<string, string>>) => Record<string, string>>
> = {
  eligibility: ({ code }) => {
    const entry = subprojectCodes.find((each) => each.toUpperCase() === code);
    return entry === undefined ? {} : { name: programmeEntryName(entry) };
  },
};

/** "Trích dẫn" holds all its places, those without a document too. */
function citationRows(rows: TypedBook[string]['rows']): TypedSheet {
  return {
    rows: citationPlaceKeys.map((key) => {
      const { label, supports, whenEmpty } = citationPlaces[key];
      const { place: _, ...documents } = rows.find(({ cells }) => cells['place'] === key)?.cells ?? {};
      const printed = { place: label, supports, whenEmpty: whenEmptyLabels[whenEmpty] };
      return typedCells(districtForm.sheets.citations.columns, { ...documents, ...printed });
    }),
  };
}

function sheetValues(id: string, sheet: DataSheet, { gate, rows }: TypedBook[string]): TypedSheet {
  if (id === 'citations') return citationRows(rows);
  if (sheet.kind === 'fields') return { fields: typedCells(sheet.fields, rows[0]?.cells ?? {}) };
  const cells = rows.map((row) =>
    typedCells(sheet.columns, { ...row.cells, ...printedByForm[id]?.(row.cells) }),
  );
  if (sheet.kind === 'matrix')
    return { matrix: Object.fromEntries(rows.map(({ key }, index) => [key, cells[index] ?? {}])) };
  return { ...(sheet.gate ? { gate: gate === 'Có' ? 'Có' : 'Không' } : {}), rows: cells };
}

function valuesOf(name: BookName, changes: readonly Override[], year: number): Values {
  const form = forms[name];
  const typed = typedBook(form, inYear(markdown(name), year));
  for (const change of changes.filter(({ book }) => book === name)) applyTo(form, typed, change);
  const values: Values = Object.fromEntries(
    Object.entries(form.sheets).flatMap(([id, sheet]): [string, TypedSheet][] => {
      const content = typed[id];
      if (content !== undefined) return [[id, sheetValues(id, sheet, content)]];
      return sheet.kind === 'list' && sheet.gate ? [[id, { gate: 'Không', rows: [] }]] : [];
    }),
  );
  const { allocations } = values;
  if (allocations === undefined || !('rows' in allocations)) return values;
  // What a test gives somebody else, the decision gives as well.
  const totals = changes.some(({ cell }) => cell.startsWith('allocationTotals'))
    ? values['allocationTotals']
    : { rows: totalsOf(allocations.rows) };
  return { ...values, ...(totals === undefined ? {} : { allocationTotals: totals }) };
}

/** A workbook's bytes; the same values are written once. */
const written = new Map<string, Promise<Uint8Array>>();
function bytesOf(name: BookName, context: FormContext, values: Values): Promise<Uint8Array> {
  const key = JSON.stringify([name, context, values]);
  const identity = name === 'huyen' ? null : { code: name, name: names[name] };
  const bytes = written.get(key) ?? writeFormWorkbook(forms[name], context, identity, values);
  written.set(key, bytes);
  return bytes;
}

export interface Told {
  /** The report's lines of a section: "mục I.2". */
  readonly text: (section: string) => string;
  /** A footnote by its name in the template; undefined where nothing refers to it. */
  readonly note: (name: string) => string | undefined;
  readonly body: readonly Block[];
  /** What is left to mend before a report may be written: of the workbooks, and of what it prints. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

const known = new Map<string, Promise<Told>>();

/** The report that a workspace comes to, with the cells of a table (`book | cell | value`) in place of the base's. */
export function told(table = '', year = 2023): Promise<Told> {
  const key = `${year}${table}`;
  const report = known.get(key) ?? make(table, year);
  known.set(key, report);
  return report;
}

async function make(table: string, year: number): Promise<Told> {
  const changes = [...tableOf(inYear(forTheReport, year)), ...tableOf(table)].map(
    ({ book = '', cell = '', value = '' }) => ({ book, cell, value }),
  );
  const stray = changes.find(({ book }) => !books.some((name) => name === book));
  if (stray !== undefined) throw new Error(`no such workbook: ${stray.book}`);
  const layout = { year, version: newestVersion, olderFunds: false };
  const district = valuesOf('huyen', changes, year);
  // Sums that a table changes on one side alone are told apart where communes type them.
  const { printedSums: _, ...context } = formContextOf(asRead(districtForm, district, layout), layout);
  const root = mkdtempSync(path.join(tmpdir(), 'câu có điều kiện '));
  try {
    const folder = path.join(root, String(year));
    mkdirSync(path.join(folder, 'xa'), { recursive: true });
    for (const name of books) {
      const values = name === 'huyen' ? district : valuesOf(name, changes, year);
      const file = name === 'huyen' ? 'huyen.xlsx' : `xa/${name}.xlsx`;
      writeFileSync(path.join(folder, file), await bytesOf(name, context, values));
    }
    return tell(root, year);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function tell(root: string, year: number): Told {
  const { data, issues } = readAndCheck(year, filesOfYear(root, year));
  if (data === null) throw new Error(`not read: ${issues.map(said).join('\n')}`);
  const lintAgain = takeTemplateAsPassed();
  const filled = figureAndFill(data, builtInTemplate, 'templates/bc-ubnd', null);
  lintAgain();
  if (filled.report === null) throw new Error(`not told: ${filled.issues.map(said).join('\n')}`);
  const lines = reportLines(filled.report);
  const all = [...issues, ...filled.issues];
  return {
    text: (section) =>
      lines
        .filter((line) => line.section === section)
        .map(({ text }) => text)
        .join('\n'),
    note: (name) => lines.find(({ note }) => note?.endsWith(name) === true)?.text,
    body: filled.report.body,
    errors: openErrors(all).map(said),
    warnings: all.filter(({ severity }) => severity === 'warning').map(said),
  };
}

const said = ({ rule, at, message }: Issue) => `${rule} ${at.file}!${at.sheet}!${at.cell}: ${message}`;
