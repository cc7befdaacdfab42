import type { Book, DistrictBook } from '../forms/books.ts';
import type { Issue } from '../model/issue.ts';

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

export function districtMissing(): Issue {
  return {
    rule: 'district-workbook-missing',
    severity: 'error',
    at: { file: 'huyen.xlsx', sheet: null, cell: null },
    message: 'Thư mục năm chưa có tệp của huyện (huyen.xlsx), nên chưa đối chiếu và chưa lập báo cáo được.',
    fix: 'Đưa tệp huyen.xlsx vào thư mục năm.',
  };
}

export function districtUnfit(district: DistrictBook, year: number): readonly Issue[] {
  if (district.layout.year === year) return [];
  return [
    {
      rule: 'district-workbook-of-other-year',
      severity: 'error',
      at: { file: district.file, sheet: '_bieu', cell: 'B4' },
      message: `Tệp của huyện là biểu năm ${district.layout.year}, không phải năm ${year}.`,
      fix: `Dùng tệp huyen.xlsx của năm ${year}.`,
    },
  ];
}

export function misplacedIssue(book: Book): Issue {
  const own = book.kind === 'huyen';
  return {
    rule: 'workbook-in-wrong-place',
    severity: 'error',
    at: { file: book.file, sheet: null, cell: null },
    message: own
      ? 'Đây là tệp của huyện nhưng nằm trong thư mục của xã, nên không được tính.'
      : 'Tệp huyen.xlsx là biểu của xã, không phải biểu của huyện.',
    fix: own ? 'Chuyển tệp ra khỏi thư mục xa.' : 'Chuyển tệp này vào thư mục xa và đặt đúng tệp của huyện.',
  };
}

/** `file`: a file of another kind, or a folder by its closing slash. */
export function foreignIssue(file: string): Issue {
  const common = { severity: 'warning', at: { file, sheet: null, cell: null } } as const;
  if (/\.(?:zip|rar|7z)$/i.test(file))
    return {
      ...{ rule: 'file-of-other-kind', ...common },
      message: 'Đây là tệp nén; bảng tính nằm trong tệp nén không được đọc.',
      fix: 'Giải nén, đưa bảng tính của xã vào thư mục xa rồi chuyển tệp nén ra khỏi thư mục.',
    };
  return file.endsWith('/')
    ? {
        ...{ rule: 'folder-not-read', ...common },
        message: 'Thư mục con này có tệp bảng tính nhưng không được đọc.',
        fix: 'Tệp xã gửi thì chuyển thẳng vào thư mục xa; tệp đã bỏ ra thì chuyển khỏi thư mục xa.',
      }
    : {
        ...{ rule: 'file-of-other-kind', ...common },
        message: 'Tệp này không phải bảng tính nên không được đọc.',
        fix: 'Chuyển tệp ra khỏi thư mục xa nếu không cần.',
      };
}
