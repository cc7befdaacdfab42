import { Chalk } from 'chalk';
import { countIssues, isOpenError, type Issue } from '../../model/issue.ts';
import { groupBy } from '../../model/group-by.ts';
import { present } from '../../model/present.ts';
import { outputWidth, wrap } from './width.ts';

/** Colours only where stdout shows them: chalk minds NO_COLOR, FORCE_COLOR and pipes. */
const chalk = new Chalk();

const indent = ' '.repeat(6);

/** What has to be done comes before what has to be looked at, wherever it stands. */
const kinds: readonly { readonly title: string; readonly holds: (issue: Issue) => boolean }[] = [
  { title: 'LỖI, PHẢI XỬ LÝ', holds: isOpenError },
  {
    title: 'CẢNH BÁO, CẦN XEM LẠI',
    holds: ({ severity, acknowledged }) => severity === 'warning' && acknowledged === undefined,
  },
  { title: 'ĐÃ XÁC NHẬN', holds: ({ acknowledged }) => acknowledged !== undefined },
];

/**
 * Issues as a clerk reads them: errors, warnings, what is acknowledged; in each a file, below it each place once, then
 * what is wrong and what to do. `pasteRows`: for issues that may be acknowledged, the row to paste into "Xác nhận".
 */
export function issuesAsText(
  issues: readonly Issue[],
  pasteRows: ReadonlyMap<Issue, string> = new Map(),
): string {
  const groups = kinds
    .map(({ title, holds }) => ({ title, own: issues.filter(holds) }))
    .filter(({ own }) => own.length > 0);
  return groups
    .flatMap(({ title, own }) => [
      ...(groups.length > 1 ? [chalk.bold.underline(`${title} (${own.length})`)] : []),
      ...filesAsLines(own, pasteRows),
      '',
    ])
    .slice(0, -1)
    .join('\n');
}

function filesAsLines(issues: readonly Issue[], pasteRows: ReadonlyMap<Issue, string>): readonly string[] {
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
  return lines;
}

/** A line per file that has any: "  xa/van-lem.xlsx: 2 lỗi, 1 cảnh báo"; files with errors first. */
export function tallyByFile(issues: readonly Issue[]): readonly string[] {
  const errors = ([, own]: readonly [string, readonly Issue[]]) => (own.some(isOpenError) ? 0 : 1);
  return [...groupBy(issues, ({ at }) => at.file ?? 'Cả năm')]
    .sort((a, b) => errors(a) - errors(b))
    .map(([file, own]) => `  ${file}: ${tally(own)}`);
}

function issueLines(issue: Issue, width: number, paste: string | undefined): readonly string[] {
  const { sheet, cell } = issue.at;
  const place = sheet === null ? '(cả tệp)' : cell === null ? sheet : `${sheet}!${cell}`;
  const { acknowledged } = issue;
  const indented = (text: string) => wrap(text, width - indent.length).map((line) => `${indent}${line}`);
  const word =
    acknowledged && `Đã xác nhận ngày ${acknowledged.on}, ${acknowledged.by}: ${acknowledged.reason}`;
  return present([
    `  ${place}  ${severityWord(issue)}  ${chalk.dim(`[${issue.rule}]`)}`,
    ...indented(present([issue.message, issue.fix]).join(' ')),
    ...indented(word ?? '').map((line) => chalk.dim(line)),
    paste !== undefined && chalk.dim(`${indent}Nếu chấp nhận, dán vào huyen.xlsx, sheet Xác nhận, từ cột B:`),
    paste !== undefined && `${indent}${paste}`,
  ]);
}

function severityWord(issue: Issue): string {
  if (issue.acknowledged !== undefined) return chalk.green('đã xác nhận');
  return issue.severity === 'error' ? chalk.red('lỗi') : chalk.yellow('cảnh báo');
}

/**
 * "2 lỗi, 17 cảnh báo, 2 lỗi đã xác nhận, 56 số liệu chưa có". What a report lacks follows from its causes, which are issues of
 * their own: counted apart, one commune that is missing is one error.
 */
export function tally(issues: readonly Issue[]): string {
  const found = issues.filter(({ rule }) => rule !== 'figure-missing');
  const lacking = issues.length - found.length;
  const { errors, warnings } = countIssues(found);
  const known = countIssues(issues).acknowledged;
  return present([
    `${errors} lỗi`,
    `${warnings} cảnh báo`,
    known > 0 && `${known} lỗi đã được xác nhận`,
    lacking > 0 && `${lacking} số liệu chưa có`,
  ]).join(', ');
}
