import { Chalk } from 'chalk';
import type { Issue } from '../../model/issue.ts';
import { outputWidth, wrap } from './width.ts';

/** Colours only where stdout shows them: chalk minds NO_COLOR, FORCE_COLOR and pipes. */
const chalk = new Chalk();

const indent = ' '.repeat(6);

/**
 * Issues as a clerk reads them: a file, below it each place once, then what is wrong and what to do.
 * `pasteRows`: for issues that may be acknowledged, the row to paste into "Xác nhận".
 */
export function issuesAsText(
  issues: readonly Issue[],
  pasteRows: ReadonlyMap<Issue, string> = new Map(),
): string {
  const width = outputWidth();
  const lines: string[] = [];
  let file: string | null | undefined;
  for (const issue of issues) {
    if (issue.at.file !== file) {
      if (file !== undefined) lines.push('');
      file = issue.at.file;
      lines.push(chalk.bold(file ?? 'Cả năm'));
    }
    lines.push(...issueLines(issue, width, pasteRows.get(issue)));
  }
  return lines.join('\n');
}

function issueLines(issue: Issue, width: number, paste: string | undefined): readonly string[] {
  const { sheet, cell } = issue.at;
  const place = sheet === null ? '(cả tệp)' : cell === null ? sheet : `${sheet}!${cell}`;
  const text = [issue.message, issue.fix].filter((part) => part !== undefined).join(' ');
  const body = wrap(text, width - indent.length).map((line) => `${indent}${line}`);
  const acknowledged = issue.acknowledged;
  const word =
    acknowledged === undefined
      ? []
      : wrap(
          `Đã xác nhận ngày ${acknowledged.on}, ${acknowledged.by}: ${acknowledged.reason}`,
          width - indent.length,
        ).map((line) => chalk.dim(`${indent}${line}`));
  const row =
    paste === undefined
      ? []
      : [
          chalk.dim(`${indent}Nếu chấp nhận, dán vào huyen.xlsx, sheet Xác nhận, từ cột B:`),
          `${indent}${paste}`,
        ];
  return [`  ${place}  ${severityWord(issue)}  ${chalk.dim(`[${issue.rule}]`)}`, ...body, ...word, ...row];
}

function severityWord(issue: Issue): string {
  if (issue.acknowledged !== undefined) return chalk.green('đã xác nhận');
  return issue.severity === 'error' ? chalk.red('lỗi') : chalk.yellow('cảnh báo');
}

/** "2 lỗi, 17 cảnh báo, 2 lỗi đã xác nhận". */
export function tally(issues: readonly Issue[]): string {
  const open = issues.filter((issue) => issue.acknowledged === undefined);
  const errors = open.filter(({ severity }) => severity === 'error').length;
  const warnings = open.length - errors;
  const known = issues.length - open.length;
  return [
    `${errors} lỗi`,
    `${warnings} cảnh báo`,
    ...(known === 0 ? [] : [`${known} lỗi đã được xác nhận`]),
  ].join(', ');
}
