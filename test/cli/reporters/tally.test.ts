import { expect, it } from 'vitest';
import { tally } from '../../../src/cli/reporters/text.ts';
import { mistakesOf } from '../../../src/rules/mistakes/mistakes.ts';
import type { Issue } from '../../../src/model/issue.ts';

const issue = (rule: string, severity: Issue['severity']): Issue => ({
  rule,
  severity,
  at: { file: 'huyen.xlsx', sheet: null, cell: null },
  message: 'Sai.',
  fix: 'Sửa.',
});

it('one commune that is missing is one error, whatever it leaves without a number', () => {
  const lacking = Array.from({ length: 56 }, () => issue('figure-missing', 'error'));
  const known: Issue = {
    ...issue('households-differ-from-parts', 'error'),
    acknowledged: { reason: 'Theo quyết định', by: 'Trần Thị A', on: '22/11/2023' },
  };
  const issues = [issue('commune-missing', 'error'), ...lacking, issue('ceilings-missing', 'warning'), known];
  expect(tally(mistakesOf(issues, null))).toBe(
    '1 lỗi, 1 cảnh báo, 1 lỗi đã được xác nhận, 56 số liệu chưa có',
  );
  expect(tally([])).toBe('0 lỗi, 0 cảnh báo');
});
