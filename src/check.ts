import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Book, CommuneBook, DistrictBook, YearData } from './forms/books.ts';
import { communeForm } from './forms/commune/form.ts';
import { districtForm } from './forms/district/form.ts';
import { withCurrentSums } from './forms/current-sums.ts';
import { groupBy } from './model/group-by.ts';
import type { Issue } from './model/issue.ts';
import { acknowledge, canBeAcknowledged } from './rules/acknowledge.ts';
import { checkAlone, checkYear } from './rules/index.ts';
import { compareIssues } from './rules/order.ts';
import type { BookIdentity } from './workbook/read/form-reader.ts';
import { oversized } from './workbook/read/oversized.ts';
import { readAgain } from './workbook/read/read-again.ts';
import { assembleYear } from './workbook/submissions.ts';
import {
  districtMissing,
  districtUnfit,
  elsewhereIssues,
  foreignIssue,
  misplacedIssue,
  returnedIssues,
} from './workbook/year-files.ts';
import { filesOf, type YearFiles } from './workspace/find.ts';
import { readBounded } from './workspace/read.ts';

/*
 * The first half of the pipeline: read → check. By itself, since a command that only checks loads no figures and no template.
 */

/** A year's workbooks, read and checked. `data` is null where the district's own workbook can't be read. */
export interface CheckedYear {
  readonly data: YearData | null;
  readonly issues: readonly Issue[];
  readonly superseded: readonly { readonly file: string; readonly by: string }[];
  /** The files that were taken up, district first. */
  readonly files: readonly string[];
  /** What each of them turned out to be, in the same order. */
  readonly readings: readonly FileReading[];
}

/** `book` is null where the file is no workbook of ours; `identity` says whose it is, as far as it can be told. */
export interface FileReading {
  readonly file: string;
  readonly book: Book | null;
  readonly identity: BookIdentity | null;
  /** Of its bytes; null where they were not read. */
  readonly digest: string | null;
}

export type Progress = (done: number, of: number, file: string) => void;

export function readAndCheck(year: number, files: YearFiles, progress: Progress = () => {}): CheckedYear {
  const names = [...(files.district === null ? [] : [files.district]), ...files.communes];
  const readings = names.map((file, index) => {
    progress(index, names.length, file);
    return { file, ...readFile(files.folder, file) };
  });
  const readerIssues = readings.flatMap(({ issues }) => issues);
  const books = readings.flatMap(({ book }) => (book === null ? [] : [book]));
  const misplaced = books.filter((book) => (book.kind === 'huyen') !== (book.file === files.district));
  const district = books.find(
    (book): book is DistrictBook => book.kind === 'huyen' && book.file === files.district,
  );
  const communes = books.filter(
    (book): book is CommuneBook => book.kind === 'xa' && book.file !== files.district,
  );
  const common = [
    ...readerIssues,
    ...misplaced.map(misplacedIssue),
    ...files.foreign.map(foreignIssue),
    ...elsewhereIssues(
      files.elsewhere.flatMap((file) => readFile(files.folder, file).book ?? []),
      files.district !== null,
    ),
  ];
  if (district === undefined || district.sheets.communes === null || district.layout.year !== year) {
    const lack = files.district === null ? [districtMissing()] : districtUnfit(district, year);
    const issues = [...common, ...lack, ...communes.flatMap((book) => checkAlone(book))];
    return { data: null, issues: issues.sort(compareIssues), superseded: [], files: names, readings };
  }
  const unknown = groupBy(
    readings.filter(({ book }) => book === null),
    ({ identity }) => (identity?.form === 'xa' && identity.year === year ? identity.code : null),
  );
  const digests = new Map(readings.flatMap(({ file, digest }) => (digest === null ? [] : [[file, digest]])));
  const assembly = assembleYear(year, district, communes, {
    unknown: new Map([...unknown].map(([code, of]) => [code, of.map(({ file }) => file)])),
    digests,
  });
  // A file that counts for nothing holds nothing up by what stands in it: that it doesn't count is said.
  const isOf = (files: readonly string[]) => {
    const set = new Set(files);
    return ({ at }: Issue): boolean => at.file !== null && set.has(at.file);
  };
  const isOld = isOf(assembly.superseded.map(({ file }) => file));
  const isAside = isOf([...assembly.blankForms, ...assembly.notOurs, ...assembly.copies]);
  const data: YearData = {
    ...withCurrentSums(assembly.data),
    supersededReading: readerIssues.filter(isOld),
    unread: readings.flatMap(({ file, identity }) => (identity === null ? [file] : [])),
  };
  const counting = common.filter((issue) => !isOld(issue) && !isAside(issue));
  const returned = files.returned.flatMap((file) =>
    returnedIssues(readFile(files.folder, file, [communeForm.sheets.info.name]).book, data, communes),
  );
  const found = [...counting, ...returned, ...assembly.issues, ...checkYear(data)];
  const { issues, unused } = acknowledge(found, district.sheets.acknowledgements, data);
  const { superseded } = assembly;
  return { data, issues: [...issues, ...unused].sort(compareIssues), superseded, files: names, readings };
}

/**
 * A single workbook, checked as far as it goes alone. `yearOf`: what the district's says, by whose "Xác nhận" errors may stand; asked
 * for only where there is something to acknowledge.
 */
export function checkFile(
  folder: string,
  file: string,
  yearOf: () => DistrictBook | null = () => null,
): { readonly book: Book | null; readonly issues: readonly Issue[] } {
  const { book, issues } = readFile(folder, file);
  if (book === null) return { book, issues };
  const found = checkAlone(book);
  const all = [...issues, ...found];
  const district = book.kind === 'huyen' ? book : all.some(canBeAcknowledged) ? yearOf() : null;
  if (district === null) return { book, issues: all.sort(compareIssues) };
  const { data } = assembleYear(district.layout.year, district, book.kind === 'xa' ? [book] : []);
  const acknowledged = acknowledge(all, district.sheets.acknowledgements, data);
  // Most rows are about other files.
  return { book, issues: [...acknowledged.issues].sort(compareIssues) };
}

/**
 * What the workbook of the district that stands in a year's folder says of its units and of errors that may stand, and nothing else;
 * null: there is none that can be read.
 */
export function acknowledgementsIn(folder: string): DistrictBook | null {
  const { district } = filesOf(folder);
  const { report, communes, acknowledgements } = districtForm.sheets;
  const only = [report, communes, acknowledgements].map(({ name }) => name);
  const book = district === null ? null : readFile(folder, district, only).book;
  return book?.kind === 'huyen' ? book : null;
}

function readFile(
  folder: string,
  file: string,
  only?: readonly string[],
): Omit<FileReading, 'file'> & { readonly issues: readonly Issue[] } {
  const content = readBounded(path.resolve(folder, file));
  if ('tooLarge' in content)
    return { book: null, identity: null, digest: null, issues: [oversized(file, content.tooLarge)] };
  const digest = createHash('sha256').update(content.bytes).digest('hex');
  return { ...readAgain(file, content.bytes, digest, only), digest };
}
