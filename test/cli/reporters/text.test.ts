import { expect, it } from 'vitest';
import { mistakesAsText, tallyByFile } from '../../../src/cli/reporters/text.ts';
import { mistakesOf } from '../../../src/rules/mistakes/mistakes.ts';
import type { Issue } from '../../../src/model/issue.ts';

const issue = (file: string, severity: Issue['severity'], more: Partial<Issue> = {}): Issue => ({
  rule: 'some-rule',
  severity,
  at: { file, sheet: 'Hộ nghèo', cell: 'C7' },
  message: 'Sai.',
  ...more,
});
const acknowledged = { acknowledged: { reason: 'Đúng quyết định', by: 'A', on: '18/11/2023' } };

const all = [
  issue('huyen.xlsx', 'warning'),
  issue('xa/a.xlsx', 'error', acknowledged),
  issue('xa/b.xlsx', 'error'),
  issue('xa/b.xlsx', 'warning'),
];

it('says errors before warnings, wherever they stand', () => {
  const heads = mistakesAsText(mistakesOf(all, null))
    .split('\n')
    .filter((line) => /^\S/.test(line));
  expect(heads).toEqual([
    'LỖI, PHẢI XỬ LÝ (1)',
    'xa/b.xlsx',
    'CẢNH BÁO, CẦN XEM LẠI (2)',
    'huyen.xlsx',
    'xa/b.xlsx',
    'ĐÃ XÁC NHẬN (1)',
    'xa/a.xlsx',
  ]);
});

it('needs no headings for one kind', () => {
  expect(mistakesAsText(mistakesOf([issue('xa/b.xlsx', 'error')], null)).split('\n')).toEqual([
    'xa/b.xlsx',
    '  Hộ nghèo!C7  lỗi  [some-rule]',
    '      Sai.',
  ]);
});

it('sums up by file, those with errors first', () => {
  expect(tallyByFile(mistakesOf(all, null))).toEqual([
    '  xa/b.xlsx: 1 lỗi, 1 cảnh báo',
    '  huyen.xlsx: 0 lỗi, 1 cảnh báo',
    '  xa/a.xlsx: 0 lỗi, 0 cảnh báo, 1 lỗi đã được xác nhận',
  ]);
});
