import type { CommuneBook, CommuneSlot, DistrictBook, YearData } from '../forms/books.ts';
import { communeForm } from '../forms/commune/form.ts';
import { communeFullName, countingDay, hasEnded, sendingUnits } from '../forms/district/units.ts';
import { newInputs } from '../forms/layout.ts';
import { type IdentityKey, identityLines, identityValueColumn, sheetNames } from '../forms/names.ts';
import { type CalendarDate, type CellRef, type Place, valueOf } from '../model/cell.ts';
import type { Issue } from '../model/issue.ts';
import { formatShort } from '../vietnamese/dates.ts';
import { inSentence } from '../vietnamese/names.ts';
import { compareCodeUnits } from '../vietnamese/text.ts';
import { isUnfilled } from './unfilled.ts';

/** Which workbook counts for which commune. */
export interface Assembly {
  readonly data: YearData;
  readonly issues: readonly Issue[];
  /** Sendings that a later one replaces. */
  readonly superseded: readonly { readonly file: string; readonly by: string }[];
  /** Forms as they were sent out: nobody's sending. */
  readonly blankForms: readonly string[];
  /** Workbooks of another year or another district. */
  readonly notOurs: readonly string[];
  /** Files with the very bytes of another of the same commune. */
  readonly copies: readonly string[];
}

/** What is known of a year's files besides their contents. */
export interface KnownOfFiles {
  /** By commune: its files of a version that isn't defined, which could not be read. */
  readonly unknown: ReadonlyMap<string, readonly string[]>;
  /** By file, the same for files with the same bytes. */
  readonly digests: ReadonlyMap<string, string>;
}

export const submissionRules = {
  'submission-of-other-year': { severity: 'error', summary: 'Tệp của năm khác' },
  'submission-of-unknown-commune': {
    severity: 'error',
    summary: 'Tệp của đơn vị không có trong danh sách xã, thị trấn của huyện',
  },
  'submission-of-unit-not-existing': {
    severity: 'warning',
    summary: 'Tệp của xã đã chấm dứt (nhập, chia tách) hoặc chưa thành lập vào ngày số liệu tính đến',
  },
  'submission-sent-twice': { severity: 'error', summary: 'Hai tệp của một xã có cùng lần gửi' },
  'submission-not-ordered': {
    severity: 'error',
    summary: 'Xã có nhiều tệp mà một tệp không cho biết là lần gửi thứ mấy',
  },
  'submission-of-older-form': {
    severity: 'error',
    summary: 'Tệp theo biểu cũ hơn của năm, thiếu cột mà biểu của năm có',
  },
  'submission-of-newer-form': {
    severity: 'warning',
    summary: 'Tệp theo biểu mới hơn của năm, có cột mà biểu của năm không có',
  },
  'submission-copied': { severity: 'warning', summary: 'Tệp của xã giống hệt một tệp khác của xã' },
} as const;

/** What the hidden sheet says of a workbook. */
function identityCell(file: string, key: IdentityKey): CellRef {
  return { file, sheet: sheetNames.identity, cell: `${identityValueColumn}${identityLines[key].row}` };
}

function issueOf(rule: keyof typeof submissionRules, book: CommuneBook, message: string, fix: string): Issue {
  return {
    rule,
    severity: submissionRules[rule].severity,
    at: identityCell(book.file, rule === 'submission-of-other-year' ? 'year' : 'code'),
    message,
    fix,
  };
}

/**
 * Sorts a year's commune workbooks to their communes: the highest "Lần gửi" counts; two with the same number are an
 * error and neither counts, nor does any where one of them does not say its number: it may be the newest. Files with the
 * same bytes are one. Another year's or another district's workbook is an error and never counts; a form in which
 * nothing has been filled in is nobody's sending. A workbook counts in whatever version its form is; where the year's own
 * has columns that it lacks, it is told to be older.
 */
export function assembleYear(
  year: number,
  district: DistrictBook,
  books: readonly CommuneBook[],
  known: KnownOfFiles = { unknown: new Map(), digests: new Map() },
): Assembly {
  const ordered = [...books].sort((a, b) => compareCodeUnits(a.file, b.file));
  // A code that the list has twice is one unit's; which of the rows is right is said there.
  const rows = sendingUnits(district.sheets, year).filter(
    (row, index, all) => all.findIndex((other) => valueOf(other.code) === valueOf(row.code)) === index,
  );
  const codes = new Set(rows.map((row) => valueOf(row.code)));
  const isOurs = ({ layout, code }: CommuneBook) => layout.year === year && codes.has(code);
  const ours = ordered.filter(isOurs);
  const notOurs = ordered.filter((book) => !isOurs(book));
  const units = rows.flatMap((row) => {
    const code = valueOf(row.code);
    if (code === undefined) return [];
    const unit = { code, name: inSentence(communeFullName(row) ?? code), at: row.code.at };
    return sentBy(
      unit,
      ours.filter((book) => book.code === code),
      district,
      known,
    );
  });
  return {
    data: {
      ...{ year, district },
      communes: units.map(({ slot }) => slot),
      superseded: units.flatMap(({ old }) => old),
    },
    issues: [
      ...notOurs.flatMap((book) =>
        book.layout.year === year ? notSending(book, district) : [otherYear(book, year)],
      ),
      ...units.flatMap(({ issues }) => issues),
    ],
    superseded: units.flatMap(({ slot: { book }, old }) =>
      book === null ? [] : old.map(({ file }) => ({ file, by: book.file })),
    ),
    blankForms: units.flatMap(({ blank }) => blank),
    notOurs: notOurs.map(({ file }) => file),
    copies: units.flatMap(({ copies }) => copies),
  };
}

/** What a commune sent: which of its files counts, which ones that replaces, which are copies. */
function sentBy(
  unit: Pick<CommuneSlot, 'code' | 'name' | 'at'>,
  files: readonly CommuneBook[],
  district: DistrictBook,
  { unknown, digests }: KnownOfFiles,
): {
  readonly slot: CommuneSlot;
  readonly old: readonly CommuneBook[];
  readonly blank: readonly string[];
  readonly copies: readonly string[];
  readonly issues: readonly Issue[];
} {
  const blank = files.filter(isUnfilled).map(({ file }) => file);
  const [blankForm] = blank;
  const slot = { ...unit, ...(blankForm === undefined ? {} : { blankForm }) };
  const sent = files.filter(({ file }) => !blank.includes(file));
  const original = (book: CommuneBook) => originalOf(book, sent, digests);
  const sendings = sent.filter((book) => original(book) === book);
  const copied = sent.filter((book) => original(book) !== book);
  const common = {
    ...{ old: [], blank },
    copies: copied.map(({ file }) => file),
    issues: copied.map((book) => copyOf(book, original(book), unit.name)),
  };
  const newest = newestOf(sendings, unit.name);
  if (newest === null) {
    const rivals = unknown.get(unit.code);
    const absence = rivals
      ? ({ absence: 'form-unknown', rivals } as const)
      : { absence: 'not-sent' as const };
    return { ...common, slot: { ...slot, book: null, ...absence } };
  }
  if ('issues' in newest) {
    const { rivals, issues } = newest;
    return {
      ...{ ...common, issues: [...common.issues, ...issues] },
      slot: { ...slot, book: null, absence: 'sent-twice', rivals },
    };
  }
  const { book } = newest;
  return {
    ...{ ...common, issues: [...common.issues, ...otherForm(book, district)] },
    slot: { ...slot, book },
    old: sendings.filter((each) => each !== book),
  };
}

/** The sending with the highest number; several where one of them has no number or the same. null: there is none. */
function newestOf(
  sendings: readonly CommuneBook[],
  name: string,
):
  | { readonly book: CommuneBook }
  | { readonly rivals: readonly string[]; readonly issues: readonly Issue[] }
  | null {
  const unordered = sendings.filter((book) => sendingOf(book) === null);
  const highest = Math.max(0, ...sendings.map((book) => sendingOf(book) ?? 0));
  const latest = unordered.length > 0 ? sendings : sendings.filter((book) => sendingOf(book) === highest);
  const [book] = latest;
  if (book === undefined) return null;
  if (latest.length === 1) return { book };
  return {
    rivals: latest.map(({ file }) => file),
    issues:
      unordered.length > 0
        ? latest.flatMap((each) => notOrdered(each, unordered, name))
        : latest.map((each) => sentTwice(each, latest, name, highest)),
  };
}

/** Which sending a workbook says it is; null where it doesn't say, or can't be read there. */
export function sendingOf(book: CommuneBook): number | null {
  const sending = valueOf(book.sheets.info?.sending);
  return sending === undefined ? null : Number(sending);
}

/** Of the files with the same bytes the one with the shortest name: a copy's is longer ("… (1).xlsx"). */
function originalOf(
  book: CommuneBook,
  sent: readonly CommuneBook[],
  digests: ReadonlyMap<string, string>,
): CommuneBook {
  const digest = digests.get(book.file);
  if (digest === undefined) return book;
  const same = sent.filter(({ file }) => digests.get(file) === digest);
  return same.reduce((first, each) => (each.file.length < first.file.length ? each : first));
}

function otherYear(book: CommuneBook, year: number): Issue {
  return issueOf(
    'submission-of-other-year',
    book,
    `Tệp này là biểu của năm ${book.layout.year}, không phải năm ${year}, nên không được tính.`,
    `Chuyển tệp ra khỏi thư mục ${year}/xa; đề nghị xã nhập vào biểu của năm ${year}.`,
  );
}

/** Of a unit that the list does not have, or that does not exist on the day of the figures; a blank form of the latter is nobody's. */
function notSending(book: CommuneBook, { sheets, layout }: DistrictBook): readonly Issue[] {
  const day = countingDay(sheets, layout.year);
  const rows = sheets.communes?.rows ?? [];
  const unit = rows.find((row) => valueOf(row.code) === book.code);
  if (unit === undefined) return [unknownCommune(book)];
  if (isUnfilled(book)) return [];
  const name = communeFullName(unit) ?? book.code;
  const until = valueOf(unit.until);
  const [when, fix] =
    until !== undefined && hasEnded(unit, day)
      ? endOf(until, inSentence(nameOf(rows.find((row) => valueOf(row.code) === valueOf(unit.mergedInto)))))
      : [
          `chưa thành lập vào ngày số liệu tính đến (${formatShort(day)}), nên tệp này không được tính.`,
          'Kiểm tra ngày thành lập ở huyen.xlsx, sheet Xã, thị trấn; nếu đúng thì chuyển tệp này ra khỏi thư mục xa.',
        ];
  return [issueOf('submission-of-unit-not-existing', book, `${name} ${when}`, fix)];
}

const nameOf = (unit: Parameters<typeof communeFullName>[0] | undefined): string =>
  unit === undefined ? '' : (communeFullName(unit) ?? '');

/** `into`: the unit that took it in; '': split among others. */
function endOf(until: CalendarDate, into: string): readonly [when: string, fix: string] {
  const file = into === '' ? 'các xã mới' : into;
  const merged = into === '' ? '' : `, nhập vào ${into}`;
  return [
    `chấm dứt từ ngày ${formatShort(until)}${merged}, nên tệp này không được tính; số liệu của địa bàn cũ phải nằm trong tệp của ${file}.`,
    `Kiểm tra tệp của ${file} đã gồm số liệu của địa bàn cũ, rồi chuyển tệp này ra khỏi thư mục xa.`,
  ];
}

function unknownCommune(book: CommuneBook): Issue {
  const commune = book.sheets.info?.commune;
  const name = commune?.state === 'value' ? ` (${commune.value})` : '';
  return issueOf(
    'submission-of-unknown-commune',
    book,
    `Tệp này của đơn vị có mã ${book.code}${name}, không có trong danh sách xã, thị trấn của huyện, nên không được tính.`,
    'Kiểm tra xem có phải tệp của huyện khác; nếu đúng là của huyện thì thêm mã vào huyen.xlsx, sheet Xã, thị trấn.',
  );
}

/** A form of another version than the year's, where one of the two lacks something that a commune fills in. */
function otherForm(book: CommuneBook, { layout: { year, version } }: DistrictBook): readonly Issue[] {
  const ofYear = { ...book.layout, version };
  const lacking = newInputs(communeForm, book.layout, ofYear);
  const beyond = newInputs(communeForm, ofYear, book.layout);
  const at = identityCell(book.file, 'version');
  const typed = String(book.layout.version);
  const told = (rule: keyof typeof submissionRules, message: string, fix: string): Issue => ({
    ...issueOf(rule, book, `Tệp này theo biểu phiên bản ${typed}, ${message}`, fix),
    ...{ at, evidence: [{ at, typed }] },
  });
  if (lacking.length > 0)
    return [
      told(
        'submission-of-older-form',
        `cũ hơn biểu phiên bản ${version} của năm ${year}, nên không có ${lacking.join('; ')}. Phần còn lại vẫn được đọc.`,
        `Chuyển tệp này ra khỏi thư mục xa, chạy dakto-report init ${year} để có biểu phiên bản ${version}; đề nghị xã chép số liệu sang biểu đó, nhập thêm phần này rồi gửi lại.`,
      ),
    ];
  return beyond.length === 0
    ? []
    : [
        told(
          'submission-of-newer-form',
          `mới hơn biểu phiên bản ${version} của năm ${year}, nên báo cáo không tính ${beyond.join('; ')}. Phần còn lại được tính như thường.`,
          `Không phải sửa gì, nếu năm ${year} không báo cáo phần này.`,
        ),
      ];
}

function sentTwice(book: CommuneBook, all: readonly CommuneBook[], name: string, sending: number): Issue {
  const others = all.filter((each) => each !== book);
  return {
    ...issueOf(
      'submission-sent-twice',
      book,
      `Có ${all.length} tệp của ${name} cùng ghi lần gửi ${sending}, nên không tệp nào được tính. Tệp kia: ${filesOf(others)}.`,
      'Giữ tệp đúng, chuyển tệp còn lại ra khỏi thư mục; hoặc sửa ô Lần gửi.',
    ),
    at: sendingCellOf(book),
    related: others.map(sendingCellOf),
  };
}

/** At every file but the one that does not say its number: that one has the reader's error at the cell itself. */
function notOrdered(book: CommuneBook, unordered: readonly CommuneBook[], name: string): readonly Issue[] {
  const others = unordered.filter((each) => each !== book);
  if (others.length === 0) return [];
  const files = filesOf(others);
  const message = `Tệp này không được tính: ${files} cũng là của ${name} mà không cho biết là lần gửi thứ mấy, nên không rõ tệp nào gửi sau.`;
  const fix = `Ghi đúng ô Lần gửi (sheet ${communeForm.sheets.info.name}) trong ${files}; hoặc chuyển tệp không dùng ra khỏi thư mục.`;
  const at = sendingCellOf(book);
  return [
    { ...issueOf('submission-not-ordered', book, message, fix), at, related: others.map(sendingCellOf) },
  ];
}

function copyOf(book: CommuneBook, original: CommuneBook, name: string): Issue {
  return {
    ...issueOf(
      'submission-copied',
      book,
      `Tệp này giống hệt ${original.file} của ${name}, nên chỉ tính tệp kia.`,
      'Chuyển tệp này ra khỏi thư mục xa.',
    ),
    at: { file: book.file, sheet: null, cell: null },
  };
}

const filesOf = (books: readonly CommuneBook[]): string => books.map(({ file }) => file).join(', ');

/** The cell "Lần gửi"; the file alone where its sheet could not be read. */
function sendingCellOf({ file, sheets }: CommuneBook): Place {
  return sheets.info?.sending.at ?? { file, sheet: null, cell: null };
}
