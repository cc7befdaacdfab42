import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { acknowledgementIssues } from '../../src/rules/acknowledge.ts';
import { rules } from '../../src/rules/index.ts';
import { readerRules } from '../../src/workbook/read/form-reader.ts';
import { submissionRules } from '../../src/workbook/submissions.ts';
import { yearFileRules } from '../../src/workbook/year-files.ts';

const file = 'src/rules/README.md';
const start = '<!-- rules:start -->\n';
const end = '<!-- rules:end -->';

interface Line {
  readonly id: string;
  readonly severity: string;
  readonly summary: string;
  readonly source: string;
}

const ofTheForm = { source: 'Quy cách biểu mẫu' };

/** Rules of the data, then what the reader and the sorting of submissions report. */
const lines: readonly Line[] = [
  ...rules,
  ...Object.values(acknowledgementIssues),
  ...Object.entries(yearFileRules).map(([id, rule]) => ({ id, ...rule, ...ofTheForm })),
  ...Object.entries(submissionRules).map(([id, rule]) => ({ id, ...rule, ...ofTheForm })),
  ...readerRules.map((rule) => ({ ...rule, ...ofTheForm })),
];

function table(): string {
  const words: Readonly<Record<string, string>> = { error: 'lỗi', warning: 'cảnh báo' };
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const rows = lines.map(
    ({ id, severity, summary, source }) =>
      `| \`${id}\` | ${words[severity]} | ${cell(summary)} | ${cell(source)} |\n`,
  );
  return `| Mã quy tắc | Mức | Phát hiện | Nguồn |\n| --- | --- | --- | --- |\n${rows.join('')}`;
}

it('the page of the rules lists every rule as it is (UPDATE_README=1 writes the table)', () => {
  const page = readFileSync(file, 'utf8');
  const [before = '', rest = ''] = page.split(start);
  const [standing = '', after = ''] = rest.split(end);
  if (process.env['UPDATE_README'] === '1') {
    writeFileSync(file, `${before}${start}${table()}${end}${after}`);
  } else expect(standing).toBe(table());
});
