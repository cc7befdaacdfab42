import { describe, expect, it } from 'vitest';
import { type ReportState, statusOf } from '../../src/cli/status-facts.ts';
import { statusAsJson } from '../../src/cli/reporters/status-json.ts';
import { nextSteps } from '../../src/cli/reporters/status-steps.ts';
import { statusAsText } from '../../src/cli/reporters/status-text.ts';
import type { YearData } from '../../src/forms/books.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { CheckedYear } from '../../src/check.ts';
import { checkYear } from '../../src/rules/index.ts';
import { yearWith, type Override } from '../rules/books.ts';

const asOf = { year: 2023, month: 11, day: 13 };

/** A year as the pipeline gives it. */
function checkedYear(overrides: readonly Override[], more: readonly Issue[] = []): CheckedYear {
  const data: YearData = yearWith(overrides);
  const books = [...data.communes.flatMap(({ book }) => book ?? []), ...data.superseded, data.district];
  const identity = { form: 'xa', version: 1, code: '', year: 2023 } as const;
  return {
    data,
    issues: [...checkYear(data), ...more],
    superseded: data.superseded.map(({ file, code }) => ({
      file,
      by: data.communes.find((slot) => slot.code === code)?.book?.file ?? '',
    })),
    files: books.map(({ file }) => file),
    readings: books.map((book) => ({ file: book.file, book, identity, digest: null })),
  };
}

const receipt = (code: string, sending: string, receivedOn: string): readonly Override[] => [
  { book: 'huyen', cell: `receipts.${code}.code`, value: code },
  { book: 'huyen', cell: `receipts.${code}.sending`, value: sending },
  { book: 'huyen', cell: `receipts.${code}.receivedOn`, value: receivedOn },
];

it('asks nobody for forms that have not been made', () => {
  const nobody = ['23431', '23443'].map((book) => ({ book, cell: '', value: '' }));
  const text = (year: CheckedYear) => statusAsText(statusOf(year, 2023, asOf));
  const year = checkedYear(nobody);
  expect(text(year)).toContain('tạo biểu mẫu cho các đơn vị');
  expect(text(year)).not.toContain('đôn đốc');
  const [district] = year.readings;
  const blank = district === undefined ? [] : [{ ...district, file: 'xa/23431.xlsx', book: null }];
  expect(text({ ...year, readings: [...year.readings, ...blank] })).toContain('đôn đốc 2 đơn vị');
});

it('names workbooks that lie where none is read, and asks for no new forms', () => {
  const nobody = ['23431', '23443'].map((book) => ({ book, cell: '', value: '' }));
  const elsewhere: Issue = {
    ...{ rule: 'workbook-elsewhere', severity: 'warning', at: { file: 'Xã/', sheet: null, cell: null } },
    ...{ message: 'Thư mục này có 2 tệp của xã.', fix: '' },
  };
  const text = statusAsText(statusOf(checkedYear(nobody, [elsewhere]), 2023, asOf));
  expect(text).not.toContain('tạo biểu mẫu');
  expect(text).toContain('có thể là của đơn vị chưa gửi');
  expect(text).toContain('Xã/ (1 cảnh báo): Thư mục này có 2 tệp của xã.');
});

describe('deadlines', () => {
  const deadlines = (overrides: readonly Override[]) =>
    statusOf(checkedYear(overrides), 2023, asOf).communes.map(({ deadline }) => deadline);

  it('count what has not come in up to the day that is said; a commune may have its own day', () => {
    const missing = ['23431', '23443'].map((book) => ({ book, cell: '', value: '' }));
    expect(deadlines(missing)).toEqual([
      { due: { year: 2023, month: 11, day: 10 }, receivedOn: null, daysLate: 3 },
      { due: { year: 2023, month: 11, day: 8 }, receivedOn: null, daysLate: 5 },
    ]);
  });

  it('hold a first sending against the first day, a later one against the day for resubmissions', () => {
    const [first, later] = deadlines([
      { book: '23431', cell: 'info.sending', value: '1' },
      ...receipt('23431', '1', '12/11/2023'),
      ...receipt('23443', '2', '14/11/2023'),
    ]);
    expect(first?.daysLate).toBe(2);
    expect(later).toMatchObject({ due: { year: 2023, month: 11, day: 13 }, daysLate: 1 });
  });

  it('say nothing of a sending whose receipt was not noted', () => {
    expect(deadlines(receipt('23431', '1', '09/11/2023'))[0]).toMatchObject({
      receivedOn: null,
      daysLate: null,
    });
  });
});

describe('as text', () => {
  it('says what to do first, then a line for each commune, and what changed unasked', () => {
    const text = statusAsText(
      statusOf(
        checkedYear([
          { book: '23443', cell: '', value: '' },
          { book: '23431', cell: 'productionProjects.1.households', value: '7' },
          { book: '23431 lần 1', cell: 'communication.1.attendances', value: '70' },
        ]),
        2023,
        asOf,
      ),
    );
    expect(text.split('\n')).toEqual([
      'Năm 2023: 1/2 xã, thị trấn đã gửi số liệu (tính đến ngày 13/11/2023).',
      '▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓░░░░░░░░░░░░░░░░░░░░░░░░░ 0% xong',
      '▓ 1 đã gửi, còn lỗi   ░ 1 chưa gửi',
      '',
      '  Việc tiếp theo:',
      '  - đôn đốc 1 đơn vị chưa gửi, 1 đã quá hạn tính đến ngày 13/11/2023: xã Pô Kô',
      '  - trả lại 1 tệp có lỗi (xã Văn Lem): dakto-report validate 2023 --return',
      '',
      '  Đơn vị      Lần   Lỗi  Cảnh báo  Rà soát     Hạn gửi',
      'Chưa gửi (1)',
      '  xã Pô Kô      -     -         -  -           quá hạn 5 ngày (08/11/2023)',
      '',
      'Đã gửi, còn lỗi (1)',
      '  xã Văn Lem    2     1         0  Sơ bộ       ngày nhận: chưa ghi',
      '',
      'Gửi lại',
      '  xã Văn Lem: lần 1 (xa/23431 lần 1.xlsx) → lần 2 (xa/23431-xa-van-lem.xlsx), dùng lần 2. 02 ô',
      '    khác; 02 ô không ai yêu cầu sửa: Dự án sản xuất!L8 6 → 7; Truyền thông!H8 70 → 75.',
      '',
    ]);
  });

  it('offers what is next by how far the report is', () => {
    const status = statusOf(checkedYear([]), 2023, asOf);
    const steps = (report: ReportState) => {
      const next = nextSteps({ ...status, report });
      return [next.heading, ...next.steps.map(({ call }) => call?.join(' '))];
    };
    const clean = 'Không còn lỗi, cảnh báo nào';
    const verify = 'verify 2023';
    expect(steps('none')).toEqual([`${clean}. Việc tiếp theo:`, 'build 2023']);
    expect(steps('behind')).toEqual([`${clean}. Việc tiếp theo:`, 'build 2023', verify]);
    expect(steps('unknown')).toEqual([`${clean}. Việc tiếp theo:`, 'build 2023', verify]);
    expect(steps('waiting')).toEqual([
      `${clean}, báo cáo còn chỗ chờ anh/chị quyết định. Việc tiếp theo:`,
      ...['build 2023', verify],
    ]);
    expect(steps('current')).toEqual([
      `${clean}, báo cáo đã theo số liệu hiện có. Việc tiếp theo:`,
      ...[verify, 'build 2023 --final'],
    ]);
  });

  it('lists files also where the district has none', () => {
    const { readings, ...checked } = checkedYear([]);
    const without: CheckedYear = {
      ...checked,
      data: null,
      readings: readings.filter(({ file }) => file !== 'huyen.xlsx'),
    };
    const text = statusAsText(statusOf(without, 2023, asOf));
    expect(text).toContain('Năm 2023: chưa có tệp của huyện (huyen.xlsx).');
    expect(text).toContain('xa/23431-xa-van-lem.xlsx (Xã Văn Lem, lần gửi 2)');
  });
});

it('as JSON says the day it used, with its keys in order', () => {
  const json = JSON.parse(statusAsJson(statusOf(checkedYear([]), 2023, asOf))) as Record<string, unknown>;
  expect(Object.keys(json)).toEqual([
    ...['year', 'asOf', 'district', 'communes', 'superseded', 'otherFiles', 'moved', 'summary'],
  ]);
  expect(json['asOf']).toBe('2023-11-13');
  expect(json['summary']).toEqual({
    ...{ communes: 2, sent: 2, notSent: 0, sentTwice: 0, formUnknown: 0, withErrors: 0, withWarnings: 0 },
  });
});
