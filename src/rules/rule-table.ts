import { acknowledgementIssues } from './acknowledge.ts';
import { rules } from './index.ts';

const severities = { error: 'lỗi', warning: 'cảnh báo' } as const;

function escape(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** The rules as a Markdown table in Vietnamese, made from their own documentation lines; for the README. */
export function ruleTable(): string {
  const rows = [...rules, ...Object.values(acknowledgementIssues)].map(
    ({ id, severity, summary, source }) =>
      `| \`${id}\` | ${severities[severity]} | ${escape(summary)} | ${escape(source)} |`,
  );
  return ['| Mã quy tắc | Mức | Phát hiện | Nguồn |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}
