import { Chalk } from 'chalk';
import { sheetNames } from '../../forms/names.ts';
import { groupBy } from '../../model/group-by.ts';
import { isOpenError, type Issue } from '../../model/issue.ts';
import type { Mistake } from '../../model/mistake.ts';
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
 * Mistakes as a clerk reads them: errors, warnings, what is acknowledged; in each a file, below it each place once, then
 * what is wrong and what to do.
 */
export function mistakesAsText(mistakes: readonly Mistake[]): string {
  const groups = kinds
    .map(({ title, holds }) => ({ title, own: mistakes.filter(({ told }) => holds(told)) }))
    .filter(({ own }) => own.length > 0);
  return groups
    .flatMap(({ title, own }) => [
      ...(groups.length > 1 ? [chalk.bold.underline(`${title} (${own.length})`)] : []),
      ...filesAsLines(own),
      '',
    ])
    .slice(0, -1)
    .join('\n');
}

function filesAsLines(mistakes: readonly Mistake[]): readonly string[] {
  const width = outputWidth();
  const lines: string[] = [];
  let file: string | null | undefined;
  for (const { told } of mistakes) {
    if (told.at.file !== file) {
      if (file !== undefined) lines.push('');
      file = told.at.file;
      lines.push(chalk.bold(file ?? 'Cả năm'));
    }
    lines.push(...issueLines(told, width));
  }
  return lines;
}

/** A line per file that has any: "  xa/van-lem.xlsx: 2 lỗi, 1 cảnh báo"; files with errors first. */
export function tallyByFile(mistakes: readonly Mistake[]): readonly string[] {
  const errors = ([, own]: readonly [string, readonly Mistake[]]) =>
    own.some(({ told }) => isOpenError(told)) ? 0 : 1;
  return [...groupBy(mistakes, ({ told }) => told.at.file ?? 'Cả năm')]
    .sort((a, b) => errors(a) - errors(b))
    .map(([file, own]) => `  ${file}: ${tally(own)}`);
}

function issueLines(issue: Issue, width: number): readonly string[] {
  const place = placeText(issue.at);
  const { acknowledged } = issue;
  const indented = (text: string) => wrap(text, width - indent.length).map((line) => `${indent}${line}`);
  const word =
    acknowledged && `Đã xác nhận ngày ${acknowledged.on}, ${acknowledged.by}: ${acknowledged.reason}`;
  return present([
    `  ${place}  ${severityWord(issue)}  ${chalk.dim(`[${issue.rule}]`)}`,
    ...indented(present([issue.message, issue.fix]).join(' ')),
    ...indented(word ?? '').map((line) => chalk.dim(line)),
  ]);
}

/** A hidden sheet is nowhere for whoever opens the workbook. */
function placeText({ sheet, cell }: Issue['at']): string {
  if (sheet === null || sheet === sheetNames.identity || sheet === sheetNames.lists) return '(cả tệp)';
  return cell === null ? sheet : `${sheet}!${cell}`;
}

function severityWord(issue: Issue): string {
  if (issue.acknowledged !== undefined) return chalk.green('đã xác nhận');
  return issue.severity === 'error' ? chalk.red('lỗi') : chalk.yellow('cảnh báo');
}

/**
 * "2 lỗi, 17 cảnh báo, 2 lỗi đã xác nhận, 56 số liệu chưa có"; "3 lỗi (78 chỗ)" where a mistake was found in several places. What a
 * report lacks follows from its causes, which are mistakes of their own: counted apart, one commune that is missing is one error.
 */
export function tally(mistakes: readonly Mistake[]): string {
  const open = mistakes.filter(({ told }) => told.rule !== lack && told.acknowledged === undefined);
  const of = (severity: Issue['severity']) => open.filter(({ told }) => told.severity === severity);
  const known = mistakes.filter(({ told }) => told.acknowledged !== undefined).length;
  const lacking = mistakes.flatMap(({ found }) => found.filter(({ rule }) => rule === lack)).length;
  return present([
    tallyErrors(of('error')),
    counted(of('warning'), 'cảnh báo'),
    known > 0 && `${known} lỗi đã được xác nhận`,
    lacking > 0 && `${lacking} số liệu chưa có`,
  ]).join(', ');
}

const lack = 'figure-missing';

export const tallyErrors = (mistakes: readonly Mistake[]): string => counted(mistakes, 'lỗi');

function counted(mistakes: readonly Mistake[], word: string): string {
  const places = mistakes.flatMap(({ found }) => found.filter(({ rule }) => rule !== lack)).length;
  return `${mistakes.length} ${word}${places > mistakes.length ? ` (${places} chỗ)` : ''}`;
}
