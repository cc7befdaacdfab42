import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { totalsOf } from '../../fixtures/allocation-totals.ts';
import { typedCells } from '../../fixtures/book-values.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import {
  citationPlaceKeys,
  citationPlaces,
  whenEmptyLabels,
} from '../../src/forms/district/citation-places.ts';
import { type Form, newestVersion } from '../../src/forms/define.ts';
import { programmeEntryName } from '../../src/forms/district/eligibility.ts';
import { districtForm } from '../../src/forms/district/form.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { Block } from '../../src/model/report.ts';
import { reportLines } from '../../src/model/report-lines.ts';
import { openErrors } from '../../src/model/issue.ts';
import { readAndCheck } from '../../src/check.ts';
import { figureAndFill } from '../../src/pipeline.ts';
import { subprojectCodes } from '../../src/programme/subprojects.ts';
import { filesOfYear } from '../../src/workspace/find.ts';
import { takeTemplateAsPassed } from '../passed-template.ts';
import { applyTo, typedBook, type Override, type TypedBook } from '../rules/books.ts';
import { tableOf } from '../rules/tables.ts';
import { builtInTemplate } from '../templates/sample.ts';
import { formBytes, formWorkbook } from '../workbook/form-workbook.ts';

/**
 * Small workspaces of two communes and their district: plain .xlsx files in a folder, read, checked and told by the same
 * pipeline as a year that people sent in. They start from the good base of the rules' fixtures; a test says in a table
 * which cells hold something else.
 */

const books = ['huyen', '23431', '23443'] as const;
type BookName = (typeof books)[number];
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

/** What the form says by itself in the rows of "Đối tượng". */
function withNames({ cells, ...row }: TypedRow): TypedRow {
  const entry = subprojectCodes.find((each) => each.toUpperCase() === cells['code']);
  return { ...row, cells: { ...cells, ...(entry === undefined ? {} : { name: programmeEntryName(entry) }) } };
}

/** "Trích dẫn" holds all its places, those without a document too. */
function citationRows(rows: readonly TypedRow[]): TypedRow[] {
  return citationPlaceKeys.map((key) => {
    const { label, supports, whenEmpty } = citationPlaces[key];
    const documents = rows.find(({ cells }) => cells['place'] === key)?.cells ?? {};
    return { key, cells: { ...documents, place: label, supports, whenEmpty: whenEmptyLabels[whenEmpty] } };
  });
}

/** What a test gives somebody else, the decision gives as well. */
function totalRows(rows: readonly TypedRow[]): TypedRow[] {
  const { columns } = districtForm.sheets.allocations;
  return totalsOf(rows.map(({ cells }) => typedCells(columns, cells))).map((total, index) => ({
    key: String(index + 1),
    cells: Object.fromEntries(
      Object.entries(total).map(([key, typed]) => [
        key,
        typeof typed === 'number' ? String(typed).replace('.', ',') : String(typed),
      ]),
    ),
  }));
}

type TypedRow = TypedBook[string]['rows'][number];

function typedIn(name: BookName, changes: readonly Override[], year: number): TypedBook {
  const form = forms[name];
  const typed = typedBook(form, inYear(markdown(name), year));
  for (const change of changes.filter(({ book }) => book === name)) applyTo(form, typed, change);
  if (name !== 'huyen') return typed;
  const rowsOf = (id: string) => typed[id]?.rows ?? [];
  return {
    ...typed,
    eligibility: { rows: rowsOf('eligibility').map(withNames) },
    citations: { rows: citationRows(rowsOf('citations')) },
    // Unless a test changes sums on one side alone.
    ...(changes.some(({ cell }) => cell.startsWith('allocationTotals'))
      ? {}
      : { allocationTotals: { rows: totalRows(rowsOf('allocations')) } }),
  };
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
  const district = typedIn('huyen', changes, year);
  const olderFunds = district['report']?.rows[0]?.cells['olderFunds'] === 'Có';
  const layout = { year, version: newestVersion, olderFunds };
  const root = mkdtempSync(path.join(tmpdir(), 'câu có điều kiện '));
  try {
    const folder = path.join(root, String(year));
    mkdirSync(path.join(folder, 'xa'), { recursive: true });
    for (const name of books) {
      const typed = name === 'huyen' ? district : typedIn(name, changes, year);
      const [file, code] = name === 'huyen' ? ['huyen.xlsx', ''] : [`xa/${name}.xlsx`, name];
      writeFileSync(path.join(folder, file), formBytes(formWorkbook(forms[name], code, typed, layout)));
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
