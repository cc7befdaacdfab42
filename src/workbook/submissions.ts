import type { CommuneBook, CommuneSlot, DistrictBook, YearData } from '../forms/books.ts';
import { communeForm } from '../forms/commune/form.ts';
import { communeFullName, existsIn } from '../forms/district/context.ts';
import { newInputs } from '../forms/layout.ts';
import { type IdentityKey, identityLines, identityValueColumn, sheetNames } from '../forms/names.ts';
import { type CellRef, valueOf } from '../model/cell.ts';
import type { Issue } from '../model/issue.ts';
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
}

export const submissionRules = {
  'submission-of-other-year': 'Tệp của năm khác',
  'submission-of-unknown-commune': 'Tệp của đơn vị không có trong danh sách xã, thị trấn của huyện',
  'submission-sent-twice': 'Hai tệp của một xã có cùng lần gửi',
  'submission-of-older-form': 'Tệp theo biểu cũ hơn của năm, thiếu cột mà biểu của năm có',
} as const;

/** What the hidden sheet says of a workbook. */
function identityCell(file: string, key: IdentityKey): CellRef {
  return { file, sheet: sheetNames.identity, cell: `${identityValueColumn}${identityLines[key].row}` };
}

function error(rule: keyof typeof submissionRules, book: CommuneBook, message: string, fix: string): Issue {
  return {
    rule,
    severity: 'error',
    at: identityCell(book.file, rule === 'submission-of-other-year' ? 'year' : 'code'),
    message,
    fix,
  };
}

/**
 * Sorts a year's commune workbooks to their communes: the highest "Lần gửi" counts; two with the same number are an
 * error and neither counts. Another year's or another district's workbook is an error and never counts; a form in which
 * nothing has been filled in is nobody's sending. A workbook counts in whatever version its form is; where the year's own
 * has columns that it lacks, it is told to be older. `unknown`: codes of communes whose file is of a version that isn't
 * defined, and could not be read.
 */
export function assembleYear(
  year: number,
  district: DistrictBook,
  books: readonly CommuneBook[],
  unknown: ReadonlySet<string> = new Set(),
): Assembly {
  const ordered = [...books].sort((a, b) => compareCodeUnits(a.file, b.file));
  const issues: Issue[] = [];
  const superseded: { file: string; by: string }[] = [];
  const old: CommuneBook[] = [];
  const rows = (district.sheets.communes?.rows ?? []).filter((row) => existsIn(row, year));
  const codes = new Set(rows.map((row) => valueOf(row.code)));

  const own = ordered.filter((book) => {
    if (book.layout.year !== year) {
      issues.push(otherYear(book, year));
      return false;
    }
    if (!codes.has(book.code)) {
      issues.push(unknownCommune(book));
      return false;
    }
    return true;
  });
  const blank = own.filter(isUnfilled);

  const communes: CommuneSlot[] = rows.flatMap((row): CommuneSlot[] => {
    const code = valueOf(row.code);
    if (code === undefined) return [];
    const name = inSentence(communeFullName(row) ?? code);
    const sendings = own.filter((book) => book.code === code && !blank.includes(book));
    const highest = Math.max(0, ...sendings.map(sendingOf));
    const latest = sendings.filter((book) => sendingOf(book) === highest);
    const [counting] = latest;
    const blankForm = blank.find((book) => book.code === code)?.file;
    const slot = { code, name, at: row.code.at, ...(blankForm === undefined ? {} : { blankForm }) };
    if (counting === undefined)
      return [{ ...slot, book: null, absence: unknown.has(code) ? 'form-unknown' : 'not-sent' }];
    if (latest.length > 1) {
      for (const book of latest) issues.push(sentTwice(book, latest, name, highest));
      return [{ ...slot, book: null, absence: 'sent-twice' as const }];
    }
    for (const book of sendings.filter((each) => each !== counting)) {
      old.push(book);
      superseded.push({ file: book.file, by: counting.file });
    }
    issues.push(...olderForm(counting, district));
    return [{ ...slot, book: counting }];
  });
  return {
    data: { year, district, communes, superseded: old },
    issues,
    superseded,
    blankForms: blank.map(({ file }) => file),
    notOurs: ordered.filter((book) => !own.includes(book)).map(({ file }) => file),
  };
}

/** Which sending a workbook says it is; one that doesn't say counts below every other. */
export function sendingOf(book: CommuneBook): number {
  const sending = book.sheets.info?.sending;
  return sending?.state === 'value' ? Number(sending.value) : 0;
}

function otherYear(book: CommuneBook, year: number): Issue {
  return error(
    'submission-of-other-year',
    book,
    `Tệp này là biểu của năm ${book.layout.year}, không phải năm ${year}, nên không được tính.`,
    `Chuyển tệp ra khỏi thư mục ${year}/xa; đề nghị xã nhập vào biểu của năm ${year}.`,
  );
}

function unknownCommune(book: CommuneBook): Issue {
  const commune = book.sheets.info?.commune;
  const name = commune?.state === 'value' ? ` (${commune.value})` : '';
  return error(
    'submission-of-unknown-commune',
    book,
    `Tệp này của đơn vị có mã ${book.code}${name}, không có trong danh sách xã, thị trấn của huyện, nên không được tính.`,
    'Kiểm tra xem có phải tệp của huyện khác; nếu đúng là của huyện thì thêm mã vào huyen.xlsx, sheet Xã, thị trấn.',
  );
}

/** A form older than the year's, where it lacks something that a commune fills in. */
function olderForm(book: CommuneBook, { layout }: DistrictBook): readonly Issue[] {
  const lacking = newInputs(communeForm, book.layout, { ...book.layout, version: layout.version });
  if (lacking.length === 0) return [];
  const { year, version } = layout;
  const message = `Tệp này theo biểu phiên bản ${book.layout.version}, cũ hơn biểu phiên bản ${version} của năm ${year}, nên không có ${lacking.join('; ')}. Phần còn lại vẫn được đọc.`;
  const fix = `Chuyển tệp này ra khỏi thư mục xa, chạy dakto-report init ${year} để có biểu phiên bản ${version}; đề nghị xã chép số liệu sang biểu đó, nhập thêm phần này rồi gửi lại.`;
  const at = identityCell(book.file, 'version');
  const typed = String(book.layout.version);
  return [{ ...error('submission-of-older-form', book, message, fix), at, evidence: [{ at, typed }] }];
}

function sentTwice(book: CommuneBook, all: readonly CommuneBook[], name: string, sending: number): Issue {
  const others = all.filter((each) => each !== book).map((each) => each.file);
  const at = book.sheets.info?.sending.at;
  return {
    ...error(
      'submission-sent-twice',
      book,
      `Có ${all.length} tệp của ${name} cùng ghi lần gửi ${sending}, nên không tệp nào được tính. Tệp kia: ${others.join(', ')}.`,
      'Giữ tệp đúng, chuyển tệp còn lại ra khỏi thư mục; hoặc sửa ô Lần gửi.',
    ),
    at: { file: book.file, sheet: at?.sheet ?? null, cell: at?.cell ?? null },
    ...(at === undefined ? {} : { related: others.map((file) => ({ ...at, file })) }),
  };
}
