import type { CommuneSlot, YearData } from '../forms/books.ts';
import { certifiedChanges } from '../forms/commune/certified-values.ts';
import { communeWordOf } from '../forms/district/units.ts';
import { typedOf, valueOf, type CalendarDate } from '../model/cell.ts';
import { countIssues, type Issue, type IssueCount } from '../model/issue.ts';
import type { CheckedYear, FileReading } from '../check.ts';
import { resubmissions } from '../rules/index.ts';
import { mistakesOf } from '../rules/mistakes/mistakes.ts';
import { communeDeadline, type Deadline } from '../workbook/commune-deadline.ts';
import type { MovedSinceClosing } from './signed/moved.ts';
import { sendingOf } from '../workbook/submissions.ts';

/** What `status` shows of a year, before anything of it becomes text. */
export interface YearStatus {
  readonly year: number;
  /** The day up to which the lateness of what has not come in is counted. */
  readonly asOf: CalendarDate;
  /** What the district calls those who send: "xã, thị trấn". */
  readonly communeWord: string;
  readonly district: DistrictStatus;
  /** In the order of the district's list; empty where the district's workbook can't be read. */
  readonly communes: readonly CommuneStatus[];
  /** There is a workbook of a commune, or some other file, in xa/ or elsewhere: the forms are made, or have come in some other way. */
  readonly formsMade: boolean;
  readonly superseded: readonly SupersededFile[];
  /** Files in xa/, and workbooks of ours beside it, that count for nobody, and why. */
  readonly otherFiles: readonly OtherFile[];
  /** What of the closed report the data give otherwise by now; absent or null: it was not closed. */
  readonly moved?: MovedSinceClosing | null;
  /** Absent: nobody has looked. */
  readonly report?: ReportState;
}

/**
 * The living report: `current`: a build would change nothing in it · `waiting`: nor decide what only she can · `behind`: it would ·
 * `unknown`: nothing can be said yet.
 */
export type ReportState = 'none' | 'current' | 'waiting' | 'behind' | 'unknown';

type Tally = Pick<IssueCount, 'errors' | 'warnings'>;

interface DistrictStatus extends Tally {
  /** `missing`: no huyen.xlsx · `unreadable`: it can't serve as this year's district workbook. */
  readonly state: 'read' | 'missing' | 'unreadable';
  readonly reason?: string;
}

export interface CommuneStatus extends Tally {
  readonly code: string;
  /** "xã Văn Lem". */
  readonly name: string;
  /** `form-unknown`: there is a file, of a version of the form that isn't known, so it is not read. */
  readonly state: 'sent' | NonNullable<CommuneSlot['absence']>;
  /** The file that counts; of `sent-twice` and `form-unknown`: those of which none does. */
  readonly files: readonly string[];
  readonly sending: number | null;
  readonly formVersion: number | null;
  readonly census: 'preliminary' | 'official' | null;
  readonly deadline: Deadline;
}

export interface SupersededFile {
  readonly commune: string;
  readonly file: string;
  readonly sending: number | null;
  readonly by: string;
  readonly bySending: number | null;
  /** Key figures of the page that was signed with it, where the sending that counts has others: "Hộ nghèo cuối kỳ 156 → 153". */
  readonly toSignAnew: readonly string[];
  /** Cells that differ between the last two sendings; null for files older than those. */
  readonly changed: readonly ChangedCell[] | null;
}

export interface ChangedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly before: string;
  readonly now: string;
  readonly askedFor: boolean;
}

export interface OtherFile extends Tally {
  readonly file: string;
  /** Whose it says it is: "Xã Văn Lem", or a code. */
  readonly owner: string | null;
  readonly sending: number | null;
  /** null: it can be read, but there is no list of communes to find its own in. */
  readonly reason: string | null;
}

/** A commune that has not sent is a line of its own, no error to be mended in huyen.xlsx. */
const notToMend = 'commune-missing';

function tallyOf(issues: readonly Issue[], file: string): Tally {
  const { errors, warnings } = countIssues(
    issues.filter(({ at, rule }) => at.file === file && rule !== notToMend),
  );
  return { errors, warnings };
}

/** Errors and warnings are counted as `validate` tells them: each mistake once. */
export function statusOf(found: CheckedYear, year: number, asOf: CalendarDate): YearStatus {
  const { data, readings } = found;
  const issues = mistakesOf(found.issues, data).map(({ told }) => told);
  const checked = { ...found, issues };
  return {
    ...{ year, asOf, communeWord: communeWordOf(data?.district.sheets ?? { report: null }) },
    district: districtStatus(checked),
    communes: data === null ? [] : data.communes.map((slot) => communeStatus(slot, data, checked, asOf)),
    formsMade: readings.some(({ file }) => file !== 'huyen.xlsx') || issues.some(isOf(unreadPlaces)),
    superseded: data === null ? [] : supersededFiles(checked, data),
    otherFiles: otherFiles(checked, issues, readings),
  };
}

function districtStatus({ data, issues, readings }: CheckedYear): DistrictStatus {
  const tally = tallyOf(issues, 'huyen.xlsx');
  if (data !== null) return { state: 'read', ...tally };
  if (!readings.some(({ file }) => file === 'huyen.xlsx')) return { state: 'missing', ...tally };
  const fault = issues.find(({ at, severity }) => at.file === 'huyen.xlsx' && severity === 'error');
  return { state: 'unreadable', ...tally, ...(fault === undefined ? {} : { reason: fault.message }) };
}

function communeStatus(
  slot: CommuneSlot,
  data: YearData,
  { issues, readings }: CheckedYear,
  asOf: CalendarDate,
): CommuneStatus {
  const { code, name, book } = slot;
  const common = { code, name, deadline: communeDeadline(data.district, code, book, asOf) };
  const versionOf = (file: string | undefined) =>
    readings.find((reading) => reading.file === file)?.identity?.version ?? null;
  if (book !== null)
    return {
      ...{ ...common, state: 'sent', files: [book.file], sending: sendingOf(book) },
      formVersion: versionOf(book.file),
      census: valueOf(book.sheets.info?.censusStatus) ?? null,
      ...tallyOf(issues, book.file),
    };
  const { rivals: files = [], absence: state = 'not-sent' } = slot;
  const tallies = files.map((file) => tallyOf(issues, file));
  const sendings = readings.flatMap(({ file, book: each }) =>
    each?.kind === 'xa' && files.includes(file) ? [sendingOf(each)] : [],
  );
  const [sending = null] = sendings;
  return {
    ...{ ...common, state, files },
    sending: sendings.every((each) => each === sending) ? sending : null,
    ...{ formVersion: state === 'form-unknown' ? versionOf(files[0]) : null, census: null },
    errors: tallies.reduce((total, { errors }) => total + errors, 0),
    warnings: tallies.reduce((total, { warnings }) => total + warnings, 0),
  };
}

function supersededFiles({ superseded, readings }: CheckedYear, data: YearData): readonly SupersededFile[] {
  const pairs = resubmissions(data);
  const bookAt = (file: string) =>
    readings.flatMap(({ book }) => (book?.kind === 'xa' && book.file === file ? [book] : []))[0];
  return superseded.map(({ file, by }) => {
    const [old, now] = [bookAt(file), bookAt(by)];
    const pair = pairs.find(({ before }) => before.file === file);
    return {
      ...{ commune: data.communes.find(({ code }) => code === old?.code)?.name ?? file, file, by },
      sending: old === undefined ? null : sendingOf(old),
      bySending: now === undefined ? null : sendingOf(now),
      changed:
        pair?.changes.map((change) => ({
          ...{ sheet: change.now.at.sheet, cell: change.now.at.cell },
          ...{ before: typedOf(change.before), now: typedOf(change.now) },
          askedFor: !pair.unasked.includes(change),
        })) ?? null,
      toSignAnew: old === undefined || now === undefined ? [] : certifiedChanges(old, now),
    };
  });
}

function otherFiles(
  { data, superseded }: CheckedYear,
  issues: readonly Issue[],
  readings: readonly FileReading[],
): readonly OtherFile[] {
  const used = new Set([
    'huyen.xlsx',
    ...(data?.communes ?? []).flatMap(({ book, rivals = [], blankForm }) => [
      ...(book === null ? [] : [book.file]),
      ...(blankForm === undefined ? [] : [blankForm]),
      ...rivals,
    ]),
    ...superseded.map(({ file }) => file),
  ]);
  const unread = issues.filter(isOf(unreadPlaces)).map(({ at }) => at.file ?? '');
  const left = [...readings.map(({ file }) => file), ...unread].filter((file) => !used.has(file));
  return left.map((file) => {
    const reading = readings.find((each) => each.file === file);
    const book = reading?.book ?? null;
    const commune = book?.kind === 'xa' ? book.sheets.info?.commune : undefined;
    return {
      file,
      owner: (commune && valueOf(commune)) ?? reading?.identity?.code ?? null,
      sending: book?.kind === 'xa' ? sendingOf(book) : null,
      reason: reasonOf(file, book !== null, issues),
      ...tallyOf(issues, file),
    };
  });
}

const isOf =
  (rules: readonly string[]) =>
  ({ rule }: Issue): boolean =>
    rules.includes(rule);

/** What lies where no workbook is read. */
const unreadPlaces = ['file-of-other-kind', 'folder-not-read', 'workbook-elsewhere'];

const placing = [
  ...unreadPlaces,
  'workbook-in-wrong-place',
  'submission-of-other-year',
  'submission-of-unknown-commune',
  'submission-sent-twice',
  'submission-copied',
];

/** Why a file counts for nobody: the issue that says so; null of a sound one that there is no district to sort by. */
function reasonOf(file: string, readable: boolean, issues: readonly Issue[]): string | null {
  const own = issues.filter(({ at }) => at.file === file);
  const said = own.find(isOf(placing)) ?? (readable ? undefined : own[0]);
  return said?.message ?? null;
}
