import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { acknowledgementsIn, checkFile, type CheckedYear } from '../check.ts';
import type { DistrictBook } from '../forms/books.ts';
import { CallFault } from '../model/fault.ts';
import { isOpenError, type Issue } from '../model/issue.ts';
import type { Mistake } from '../model/mistake.ts';
import { resubmissions } from '../rules/index.ts';
import { mistakesOf } from '../rules/mistakes/mistakes.ts';
import { elsewhereIssues, foreignIssue } from '../workbook/year-files.ts';
import { filesIn, filesOf } from '../workspace/find.ts';
import { exitCodes } from './exit-codes.ts';
import { offerAcknowledgements } from './acknowledging.ts';
import { asksForJson, type JsonOptions, writeJson } from './json-output.ts';
import { tellOpen } from './open-files.ts';
import { endProgress, showProgress } from './progress.ts';
import { readYear } from './read-year.ts';
import { issuesAsJson } from './reporters/json.ts';
import { mistakesAsText, tally, tallyByFile } from './reporters/text.ts';
import { outputWidth, wrap } from './reporters/width.ts';
import { returnMessage } from './return/message.ts';
import { resubmissionLines } from './return/resubmission-lines.ts';
import { say, sayAside } from './say.ts';
import { acknowledgementsUnknown } from './refusal.ts';
import { dataMovedSinceClosing } from './signed/data-moved.ts';
import type { MovedSinceClosing } from './signed/moved.ts';
import { movedLines } from './signed/moved-text.ts';
import { workspaceOf } from './year-argument.ts';

export interface ValidateOptions extends JsonOptions {
  readonly return?: boolean;
  readonly withWarnings?: boolean;
  readonly common?: boolean;
}

interface Outcome extends Pick<CheckedYear, 'issues' | 'data' | 'superseded'> {
  readonly files: number;
  /** Sheets of huyen.xlsx that are not read. */
  readonly ownSheets: readonly string[];
  /** The year's folder; null for single files. */
  readonly folder: string | null;
  readonly moved: MovedSinceClosing | null;
  readonly mistakes: readonly Mistake[];
}

/** Checks a year, a folder or files, says all that is wrong, and gives the exit code; throws a CallFault on a wrong call. */
export async function validate(
  targets: readonly string[],
  options: ValidateOptions,
  command: Command,
): Promise<number> {
  if (options.return !== true && (options.withWarnings === true || options.common === true))
    throw new CallFault('--with-warnings và --common chỉ dùng cùng với --return.');
  if (options.return === true && !isYear(targets))
    throw new CallFault('--return trả lại tệp của cả năm: dakto-report validate 2023 --return');
  const outcome = await check(targets, command);
  const { issues, files, superseded, moved } = outcome;
  const more = { files, superseded, ...(moved === null ? {} : { moved }) };
  if (asksForJson(options)) writeJson(issuesAsJson(issues, more), options.output);
  else print(outcome, await offered(outcome));
  if (options.return === true) await returnFiles(outcome, options, asksForJson(options) ? sayAside : say);
  return issues.some(isOpenError) ? exitCodes.waiting : exitCodes.done;
}

async function check(targets: readonly string[], command: Command): Promise<Outcome> {
  const [only] = targets;
  if (isYear(targets)) {
    const year = Number(only);
    const { root } = workspaceOf(year, command);
    const checked = readYear(root, year);
    return {
      ...{ ...checked, files: checked.files.length, folder: path.join(root, String(year)) },
      ownSheets: checked.data?.district.ownSheets ?? [],
      moved: await dataMovedSinceClosing(root, year, checked.data),
      mistakes: mistakesOf(checked.issues, checked.data),
    };
  }
  const named = isYear([only]) && !targets.slice(1).some((target) => isYear([target]));
  const folder = named ? path.join(workspaceOf(Number(only), command).root, String(only)) : null;
  const found = (named ? targets.slice(1) : targets).map((target) =>
    workbooksAt(placeOf(target, folder, command)),
  );
  const files = found.flatMap((each) => each.files);
  const districts = new Map<string, DistrictBook | null>();
  const districtOf = (around: string) => {
    if (!districts.has(around)) districts.set(around, acknowledgementsIn(around));
    return districts.get(around) ?? null;
  };
  const read = files.map((file, index) => {
    showProgress(`Đang đọc ${index + 1}/${files.length}: ${file}`);
    return checkFile(process.cwd(), file, () => districtOf(folder ?? yearAround(file)));
  });
  endProgress();
  tellOpen(process.cwd(), files);
  const mistakes = [
    ...read.flatMap(({ book, issues }) => mistakesOf(issues, book)),
    ...found.flatMap(({ issues }) => mistakesOf(issues, null)),
  ];
  return {
    ...{ issues: [...read, ...found].flatMap(({ issues }) => issues), mistakes },
    ...{ data: null, superseded: [], files: files.length, folder: null },
    ownSheets: read.flatMap(({ book }) => (book?.kind === 'huyen' ? (book.ownSheets ?? []) : [])),
    moved: null,
  };
}

/** The folder of the year in which a workbook lies: a commune's in `xa`. */
function yearAround(file: string): string {
  const folder = path.dirname(path.resolve(file));
  return path.basename(folder).normalize('NFC') === 'xa' ? path.dirname(folder) : folder;
}

function isYear(targets: readonly (string | undefined)[]): boolean {
  return targets.length === 1 && /^(19|20)\d\d$/.test(targets[0] ?? '');
}

async function returnFiles(
  { mistakes, data, superseded, folder }: Outcome,
  options: ValidateOptions,
  tell: (text: string) => void,
): Promise<void> {
  if (data === null || folder === null) {
    tell('Chưa viết bản trả lại: tệp của huyện (huyen.xlsx) chưa đọc được, nên không biết trả cho ai.\n');
    return;
  }
  const { writeReturns } = await import('./return/write-returns.ts');
  const written = await writeReturns(folder, data, mistakes, superseded, {
    warnings: options.withWarnings === true,
    common: options.common === true,
  });
  for (const line of returnMessage(written, path.basename(folder), options.withWarnings === true))
    tell(`${line}\n`);
}

/** A path as typed; else, as `build --from` and `verify` take it, in the workspace that -C names, or in the year's folder. */
function placeOf(target: string, year: string | null, command: Command): string {
  const root = command.optsWithGlobals<{ C?: string }>().C;
  const bases = [root, year].flatMap((base) => base ?? []);
  return [target, ...bases.map((base) => path.join(base, target))].find(existsSync) ?? target;
}

/** A file as it is; a folder's workbooks, and what lies there and is not read. A folder with huyen.xlsx is read as a year's. */
function workbooksAt(target: string): {
  readonly files: readonly string[];
  readonly issues: readonly Issue[];
} {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (stat === undefined) throw new CallFault(`Không có tệp hoặc thư mục ${target}.`);
  if (!stat.isDirectory()) return { files: [target], issues: [] };
  const of = filesOf(target);
  const { read, foreign } =
    of.district === null ? filesIn(target) : { read: [of.district, ...of.communes], foreign: of.foreign };
  if (read.length === 0) throw new CallFault(`Thư mục ${target} không có tệp Excel nào.`);
  const within = (name: string) => path.join(target, name);
  const elsewhere = of.district === null ? [] : of.elsewhere.map(within);
  const booksElsewhere = elsewhere.flatMap((file) => checkFile(process.cwd(), file).book ?? []);
  return {
    files: read.map(within),
    issues: [
      ...foreign.map((entry) => foreignIssue({ ...entry, file: within(entry.file) })),
      ...elsewhereIssues(booksElsewhere, true),
    ],
  };
}

/** What is said of the rows that may be accepted, a line each. */
async function offered({ folder, data, mistakes }: Outcome): Promise<readonly string[]> {
  return folder === null || data === null ? [] : offerAcknowledgements(folder, mistakes, data);
}

function print(outcome: Outcome, offers: readonly string[]): void {
  const { data, issues, superseded, files, ownSheets, folder, moved, mistakes } = outcome;
  const long = mistakes.length > 12;
  const total = `Đã kiểm tra ${files} tệp: ${tally(mistakes)}.`;
  if (long) say(`${[total, ...tallyByFile(mistakes)].join('\n')}\n\n`);
  if (mistakes.length > 0) say(`${mistakesAsText(mistakes)}\n\n`);
  for (const offer of offers) say(`${wrap(offer, outputWidth()).join('\n')}\n\n`);
  const withChanges = new Set<string>();
  if (data !== null && superseded.length > 0) {
    for (const resubmission of resubmissions(data)) {
      withChanges.add(resubmission.before.file);
      const [head, ...more] = resubmissionLines(resubmission);
      say(`${head}\n`);
      for (const text of more) for (const line of wrap(text, outputWidth() - 2)) say(`  ${line}\n`);
    }
  }
  for (const { file, by } of superseded)
    if (!withChanges.has(file)) say(`${file}: lần gửi trước, không dùng; dùng ${by}.\n`);
  if (ownSheets.length > 0)
    say(
      `huyen.xlsx: sheet riêng của huyện, không đọc: ${ownSheets.map((name) => `“${name}”`).join(', ')}.\n`,
    );
  const unknown = folder !== null && data === null ? acknowledgementsUnknown(issues) : [];
  for (const text of unknown) say(`${wrap(text, outputWidth()).join('\n')}\n`);
  if (!long) say(`${total}\n`);
  for (const line of movedLines(moved, Number(path.basename(folder ?? '')), outputWidth())) say(`${line}\n`);
}
