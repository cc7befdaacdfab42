import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ruleTable } from '../src/rules/rule-table.ts';
import { readerRules } from '../src/workbook/read/form-reader.ts';
import { submissionRules } from '../src/workbook/submissions.ts';
import { yearFileRules } from '../src/workbook/year-files.ts';

const start = '<!-- rules:start -->\n';
const end = '<!-- rules:end -->';

/** Rules of the data, then what the reader and the sorting of submissions report. */
function table(): string {
  const words: Readonly<Record<string, string>> = { error: 'lỗi', warning: 'cảnh báo' };
  const rows = [
    ...Object.entries(yearFileRules).map(([id, { severity, summary }]) => ({ id, severity, summary })),
    ...Object.entries(submissionRules).map(([id, summary]) => ({ id, severity: 'error', summary })),
    ...readerRules,
  ].map(({ id, severity, summary }) => `| \`${id}\` | ${words[severity]} | ${summary} | Quy cách biểu mẫu |`);
  return `${ruleTable().trimEnd()}\n${rows.join('\n')}\n`;
}

it('the README lists every rule as it is (UPDATE_README=1 writes the table)', () => {
  const readme = readFileSync('README.md', 'utf8');
  const [before = '', rest = ''] = readme.split(start);
  const [standing = '', after = ''] = rest.split(end);
  if (process.env['UPDATE_README'] === '1') {
    writeFileSync('README.md', `${before}${start}${table()}${end}${after}`);
  } else expect(standing).toBe(table());
});
