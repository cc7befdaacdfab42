import type { Book, DistrictBook } from '../forms/books.ts';
import { type Issue, issuesOf } from '../model/issue.ts';

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
    summary: 'Thư mục con của thư mục xa có tệp bảng tính, không được đọc',
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

/** `file`: a file of another kind, or a folder by its closing slash. */
export function foreignIssue(file: string): Issue {
  if (/\.(?:zip|rar|7z)$/i.test(file))
    return issueOf(
      'file-of-other-kind',
      { file },
      'Đây là tệp nén; bảng tính nằm trong tệp nén không được đọc.',
      'Giải nén, đưa bảng tính của xã vào thư mục xa rồi chuyển tệp nén ra khỏi thư mục.',
    );
  return file.endsWith('/')
    ? issueOf(
        'folder-not-read',
        { file },
        'Thư mục con này có tệp bảng tính nhưng không được đọc.',
        'Tệp xã gửi thì chuyển thẳng vào thư mục xa; tệp đã bỏ ra thì chuyển khỏi thư mục xa.',
      )
    : issueOf(
        'file-of-other-kind',
        { file },
        'Tệp này không phải bảng tính nên không được đọc.',
        'Chuyển tệp ra khỏi thư mục xa nếu không cần.',
      );
}
