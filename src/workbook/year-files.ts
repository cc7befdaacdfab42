import type { Book, CommuneBook, DistrictBook, YearData } from '../forms/books.ts';
import type { ForeignEntry } from '../model/foreign-entry.ts';
import { groupBy } from '../model/group-by.ts';
import { type Issue, issuesOf } from '../model/issue.ts';
import { joinList } from '../vietnamese/text.ts';
import { sendingOf } from './submissions.ts';
import { isUnfilled } from './unfilled.ts';

/** What can be wrong with the files of a year, before any of them is looked into. */
export const yearFileRules = {
  'district-workbook-missing': { severity: 'error', summary: 'Thư mục năm chưa có tệp của huyện' },
  'district-workbook-of-other-year': { severity: 'error', summary: 'Tệp của huyện là biểu của năm khác' },
  'workbook-in-wrong-place': {
    severity: 'error',
    summary: 'Tệp của huyện nằm trong thư mục của xã, hoặc biểu của xã mang tên tệp của huyện',
  },
  'file-of-other-kind': { severity: 'warning', summary: 'Tệp không phải bảng tính nằm trong thư mục của xã' },
  'folder-not-read': {
    severity: 'warning',
    summary: 'Thư mục con của thư mục xa có tệp bảng tính hoặc tệp nén, không được đọc',
  },
  'file-not-reached': {
    severity: 'warning',
    summary: 'Tệp ẩn, liên kết hỏng hoặc tệp chưa tải từ đám mây, không được đọc',
  },
  'workbook-elsewhere': {
    severity: 'warning',
    summary: 'Tệp của xã, bản khác của tệp huyện nằm ở chỗ không được đọc trong thư mục năm',
  },
} as const;

const issueOf = issuesOf(yearFileRules);

export function districtMissing(): Issue {
  return issueOf(
    'district-workbook-missing',
    { file: 'huyen.xlsx' },
    'Thư mục năm chưa có tệp của huyện (huyen.xlsx), nên chưa đối chiếu và chưa lập báo cáo được.',
    'Đưa tệp huyen.xlsx vào thư mục năm.',
  );
}

/** undefined: it could not be read at all, which has been said. */
export function districtUnfit(district: DistrictBook | undefined, year: number): readonly Issue[] {
  if (district === undefined || district.layout.year === year) return [];
  return [
    issueOf(
      'district-workbook-of-other-year',
      { file: district.file, sheet: '_bieu', cell: 'B4' },
      `Tệp của huyện là biểu năm ${district.layout.year}, không phải năm ${year}.`,
      `Dùng tệp huyen.xlsx của năm ${year}.`,
    ),
  ];
}

export function misplacedIssue({ kind, file }: Book): Issue {
  const misplaced = (message: string, fix: string) =>
    issueOf('workbook-in-wrong-place', { file }, message, fix);
  return kind === 'huyen'
    ? misplaced(
        'Đây là tệp của huyện nhưng nằm trong thư mục của xã, nên không được tính.',
        'Chuyển tệp ra khỏi thư mục xa.',
      )
    : misplaced(
        'Tệp huyen.xlsx là biểu của xã, không phải biểu của huyện.',
        'Chuyển tệp này vào thư mục xa và đặt đúng tệp của huyện.',
      );
}

/**
 * Workbooks of ours that lie where none is read; a form that nobody has filled in may lie anywhere. Communes' in one folder are one mistake.
 * `district`: whether the district's own stands in its place.
 */
export function elsewhereIssues(books: readonly Book[], district: boolean): readonly Issue[] {
  const told = books.filter((book) => book.kind === 'huyen' || !isUnfilled(book));
  const folders = groupBy(told, ({ kind, file }) =>
    kind === 'xa' && file.includes('/') ? folderOf(file) : file,
  );
  return [...folders].map(([folder, held]) => {
    const [{ kind, file }] = held;
    if (kind === 'huyen') {
      const [message, fix] = district ? districtCopy : districtRenamed;
      return issueOf('workbook-elsewhere', { file }, message, fix);
    }
    return held.length === 1
      ? issueOf(
          'workbook-elsewhere',
          { file },
          'Đây là tệp của xã nhưng nằm ngoài thư mục xa, nên không được đọc.',
          'Tệp xã gửi thì chuyển vào thư mục xa; tệp đã bỏ ra thì chuyển khỏi thư mục năm.',
        )
      : issueOf(
          'workbook-elsewhere',
          { file: `${folder}/` },
          `Thư mục này có ${held.length} tệp của xã (${someOf(held.map((book) => book.file.slice(folder.length + 1)))}) nhưng không phải thư mục xa, nên không được đọc.`,
          'Tệp xã gửi thì chuyển vào thư mục xa (chưa có thư mục xa thì đổi tên thư mục này thành xa); tệp đã bỏ ra thì chuyển khỏi thư mục năm.',
        );
  });
}

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/'));

const districtCopy = [
  'Đây là một bản khác của tệp huyện nên không được đọc; chỉ huyen.xlsx được đọc.',
  'Chuyển tệp khỏi thư mục năm nếu không dùng nữa.',
] as const;
/** There is no huyen.xlsx beside it. */
const districtRenamed = [
  'Đây là tệp của huyện nhưng không mang tên huyen.xlsx nên không được đọc.',
  'Nếu đây là tệp đang dùng thì để ở thư mục năm, đặt tên là huyen.xlsx.',
] as const;

/** A workbook among the marked copies that says it was sent after all that came in of its commune: it was put into the wrong folder. */
export function returnedIssues(
  book: Book | null,
  { year, communes }: Pick<YearData, 'year' | 'communes'>,
  received: readonly CommuneBook[],
): readonly Issue[] {
  const unit = communes.find(({ code }) => book?.kind === 'xa' && code === book.code);
  if (book?.kind !== 'xa' || book.layout.year !== year || unit === undefined) return [];
  const sending = sendingOf(book) ?? 0;
  const newest = Math.max(
    0,
    ...received.filter(({ code }) => code === book.code).map((each) => sendingOf(each) ?? 0),
  );
  if (sending <= newest) return [];
  const known = newest === 0 ? 'chưa có tệp nào của xã ấy' : `mới có lần gửi ${newest}`;
  return [
    issueOf(
      'workbook-elsewhere',
      { file: book.file },
      `Tệp này là lần gửi ${sending} của ${unit.name}, thư mục xa ${known}; tệp trong thư mục trả lại không được đọc.`,
      'Nếu xã đã gửi lại tệp này thì chuyển vào thư mục xa.',
    ),
  ];
}

/** The first of the names; that there are more. */
const someOf = (names: readonly string[]): string =>
  `${joinList(names.slice(0, 3), ', ')}${names.length > 3 ? '…' : ''}`;

/** What lies among the communes' workbooks and is not read. */
export function foreignIssue({ file, kind, holds = [] }: ForeignEntry): Issue {
  const { rule, message, fix } = /\.(?:zip|rar|7z|tar|gz)$/i.test(file) ? packed : foreignTexts[kind];
  const held = kind === 'folder' ? ` (${someOf(holds)})` : '';
  return issueOf(rule, { file }, message.replace('()', held), fix);
}

interface ForeignText {
  readonly rule: keyof typeof yearFileRules;
  readonly message: string;
  readonly fix: string;
}

const packed: ForeignText = {
  rule: 'file-of-other-kind',
  message: 'Đây là tệp nén; bảng tính nằm trong tệp nén không được đọc.',
  fix: 'Giải nén, đưa bảng tính của xã vào thư mục xa rồi chuyển tệp nén ra khỏi thư mục.',
};

const foreignTexts: Readonly<Record<ForeignEntry['kind'], ForeignText>> = {
  other: {
    rule: 'file-of-other-kind',
    message: 'Tệp này không phải bảng tính nên không được đọc.',
    fix: 'Chuyển tệp ra khỏi thư mục xa nếu không cần.',
  },
  folder: {
    rule: 'folder-not-read',
    message: 'Thư mục con này có tệp bảng tính hoặc tệp nén() nhưng không được đọc.',
    fix: 'Tệp xã gửi thì chuyển thẳng vào thư mục xa; tệp đã bỏ ra thì chuyển khỏi thư mục xa.',
  },
  hidden: {
    rule: 'file-not-reached',
    message: 'Tên tệp bắt đầu bằng dấu chấm: đây là tệp ẩn, nên không được đọc.',
    fix: 'Đổi tên, bỏ dấu chấm ở đầu nếu là tệp xã gửi; không thì xóa.',
  },
  cloud: {
    rule: 'file-not-reached',
    message: 'Tệp này mới chỉ ở trên đám mây, chưa tải về máy, nên không được đọc.',
    fix: 'Tải tệp về máy (bấm vào tệp, chọn Download) rồi chạy lại.',
  },
  unreachable: {
    rule: 'file-not-reached',
    message: 'Đây là liên kết (shortcut) mà phần mềm không mở được, nên không được đọc.',
    fix: 'Chép chính tệp đó vào thư mục xa, hoặc xóa liên kết.',
  },
};
