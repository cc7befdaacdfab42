import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { CallFault } from '../model/fault.ts';
import { compareCodeUnits } from '../vietnamese/text.ts';

/*
 * A call as people type it. PowerShell's Tab makes ".\2023\" of 2023, no shell of Windows expands "xa\*.xlsx", and
 * PowerShell 5.1 takes the quote after a closing backslash for a part of the path; Word and chat programs turn hyphens and straight quotes
 * of a command that is copied from them into others.
 */

/**
 * The folder that a call without a command is about: none, `-C DIR`, or one that was dropped on the program; null: there is a command.
 * Throws a CallFault where a quote was swallowed.
 */
export function withoutCommand(args: readonly string[]): { readonly folder?: string } | null {
  const [first, second] = args;
  if (first === undefined) return {};
  if (args.length === 2 && first === '-C' && second !== undefined) {
    refuseSwallowedQuote(second);
    return { folder: second };
  }
  if (args.length > 1 || !path.isAbsolute(first) || !isFolder(first)) return null;
  return { folder: yearFolder(first)?.around ?? first };
}

/** The arguments as the commands take them. Throws a CallFault where a sign is not what was typed or a wildcard fits too much. */
export function asTyped(args: readonly string[], cwd: string): readonly string[] {
  for (const arg of args) {
    refuseSwallowedQuote(arg);
    refuseAlteredSigns(arg, cwd);
  }
  return expandWildcards(yearFromPath(args, cwd), cwd);
}

function refuseSwallowedQuote(arg: string): void {
  const at = arg.indexOf('"');
  if (at === -1 || !/[\\/]/.test(arg)) return;
  const meant = arg.slice(0, at);
  throw new CallFault(
    `Lệnh nhận được đường dẫn có dấu ngoặc kép bên trong: ${arg}\n` +
      'PowerShell coi dấu \\ đứng ngay trước dấu ngoặc kép là một phần của đường dẫn, nên phần sau bị dính vào. ' +
      `Bỏ dấu \\ ở cuối đường dẫn rồi chạy lại: "${meant}"`,
  );
}

/** A dash or a curly quote where an option or a quoted name begins; a file may be called so. */
function refuseAlteredSigns(arg: string, cwd: string): void {
  const [, option] = /^[-‐-―−]*[‐-―−][-‐-―−]*([a-z].*)$/iu.exec(arg) ?? [];
  const isQuote = /^[“”„‟‘’«»]/u.test(arg);
  if ((option === undefined && !isQuote) || existsSync(path.resolve(cwd, arg))) return;
  const altered =
    option === undefined
      ? 'dấu ngoặc kép cong. Gõ lại bằng dấu ngoặc kép thẳng (")'
      : `dấu gạch ngang dài. Gõ lại bằng hai dấu gạch nối: --${option}`;
  throw new CallFault(`“${arg}” bắt đầu bằng ${altered}; Word, Zalo tự đổi dấu khi chép lệnh từ đó.`);
}

/** A year's folder typed as a path is that year in the workspace around it: "2023\" → "2023", "E:\x\2023" → "2023 -C E:/x". */
function yearFromPath(args: readonly string[], cwd: string): readonly string[] {
  const at = args.findIndex((arg, index) => yearFolder(arg) !== null && args[index - 1] !== '-C');
  const typed = yearFolder(args[at] ?? '');
  if (typed === null) return args;
  const plain = args.with(at, typed.year);
  const around = path.resolve(cwd, typed.around);
  const stands = isFolder(path.join(around, typed.year));
  const named = args.some((arg) => arg.startsWith('-C'));
  return stands || (!named && around !== cwd) ? [...plain, '-C', around] : plain;
}

/** "13/11/2023", "--on=13/11/2023": what ends in a year and is no folder. */
const noFolder = /^-|^\d{1,2}\/\d{1,2}\/\d{4}$/;

/** The last name of a path where it is a year, and the folder that holds it. */
function yearFolder(arg: string): { readonly around: string; readonly year: string } | null {
  if (noFolder.test(arg)) return null;
  const [, around, year] = /^(.*\/)?((?:19|20)\d\d)\/*$/.exec(slashed(arg)) ?? [];
  return year === undefined || arg === year ? null : { around: around ?? '.', year };
}

const wildcard = /[*?]/;

/** Names of files with * and ? stand for what is there; explain's question is no file. */
function expandWildcards(args: readonly string[], cwd: string): readonly string[] {
  if (args.includes('explain')) return args;
  const root = args[args.indexOf('-C') + 1] ?? '';
  const year = args.find((arg) => /^(?:19|20)\d\d$/.test(arg)) ?? '';
  const bases = [
    cwd,
    ...(args.includes('-C')
      ? [path.resolve(cwd, root), path.resolve(cwd, root, year)]
      : [path.resolve(cwd, year)]),
  ];
  return args.flatMap((arg) => {
    if (!wildcard.test(arg) || arg.startsWith('-') || existsSync(path.resolve(cwd, arg))) return [arg];
    const found = bases.map((base) => filesLike(base, slashed(arg))).find((files) => files.length > 0);
    if (found === undefined) return [arg];
    if (found.length > 1 && !args.includes('validate'))
      throw new CallFault(`${arg} ứng với ${found.length} tệp: ${found.join(', ')}. Ghi tên một tệp.`);
    return found;
  });
}

/** Paths under `base` that fit, written as the pattern is, in code-unit order. */
function filesLike(base: string, pattern: string): readonly string[] {
  const rooted = path.isAbsolute(pattern) ? path.parse(pattern).root : '';
  return pattern
    .slice(rooted.length)
    .split('/')
    .reduce<readonly string[]>(
      (found, segment) =>
        found.flatMap((before) => {
          const join = (name: string) =>
            before === '' || before === rooted ? `${before}${name}` : `${before}/${name}`;
          if (!wildcard.test(segment))
            return existsSync(path.resolve(base, join(segment))) ? [join(segment)] : [];
          const folder = path.resolve(base, before);
          if (!isFolder(folder)) return [];
          const fits = asExpression(segment);
          return readdirSync(folder)
            .filter((name) => fits.test(name.normalize('NFC')) && !/^(?:\.|~\$)/.test(name))
            .sort(compareCodeUnits)
            .map(join);
        }),
      [rooted],
    );
}

function asExpression(segment: string): RegExp {
  const source = segment
    .normalize('NFC')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'iu');
}

/** Windows takes both slashes; elsewhere a backslash was typed by somebody used to Windows. */
function slashed(typed: string): string {
  return typed.replaceAll('\\', '/');
}

function isFolder(candidate: string): boolean {
  return statSync(candidate, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
