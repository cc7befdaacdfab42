import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { CallFault } from '../model/fault.ts';
import { programOf, whoHasOpen } from './owner-files.ts';

/** Rows to be copied into "Xác nhận"; never read as a submission. */
export const acknowledgementFile = 'Xac-nhan.xlsx';

/** What became of a file. `kept`: path of the copy of what stood there before. */
export type Written =
  | { readonly state: 'new' }
  | { readonly state: 'unchanged' }
  | { readonly state: 'replaced'; readonly kept: string | null };

export interface WriteOptions {
  /** A person may have edited what stands there: keep it as `NAME (trước STAMP).ext`. */
  readonly keepAs?: string;
}

const written: string[] = [];

/** A new command begins: what an earlier one in the same process wrote is none of its. */
export function beginWriting(): void {
  written.length = 0;
  process.off('SIGINT', stopWhole);
}

/**
 * Files are written in one go, in which nothing waits: once Ctrl-C is listened to, it comes to its turn when they stand whole.
 * Before that it ends a command at once, as anywhere.
 */
export function holdInterruption(): void {
  if (!process.listeners('SIGINT').includes(stopWhole)) process.on('SIGINT', stopWhole);
}

function stopWhole(): void {
  process.stderr.write(`\nĐã dừng (Ctrl-C). ${stateOfFiles()}\n`);
  process.exit(exitWhenStopped);
}

/** A command that was stopped has not done what it was asked. */
const exitWhenStopped = 2;

/** A folder or file that another way of writing has put in its place. */
export function noteWritten(place: string): void {
  written.push(place);
}

/** Paths written by this process so far, in order: what a message about a fault of the tool has to tell the truth about. */
export function filesWritten(): readonly string[] {
  return written;
}

function equalBytes(file: string, bytes: Uint8Array): boolean {
  const standing = readFileSync(file);
  return standing.length === bytes.length && standing.equals(bytes);
}

/** A name for the dated copy that isn't taken: two builds in one minute keep two copies. */
function freeName(file: string, stamp: string): string {
  const { dir, name, ext } = path.parse(file);
  for (let again = 1; ; again += 1) {
    const candidate = path.join(dir, `${name} (trước ${stamp}${again === 1 ? '' : ` lần ${again}`})${ext}`);
    if (!existsSync(candidate)) return candidate;
  }
}

/** A file that stands written beside its place, with the copy of what is there now; nothing shows before `commit`. */
interface Prepared {
  readonly file: string;
  commit(): Written;
  discard(): void;
}

function unchanged(file: string): Prepared {
  return { file, commit: () => ({ state: 'unchanged' }), discard: () => undefined };
}

let temporaries = 0;

function prepared({ file, bytes }: FileToWrite, { keepAs }: WriteOptions): Prepared {
  const stands = existsSync(file);
  if (bytes === null || (stands && equalBytes(file, bytes))) return unchanged(file);
  refuseWhereOpen(file);
  holdInterruption();
  if (stands) closeSync(openSync(file, 'r+'));
  mkdirSync(path.dirname(file), { recursive: true });
  temporaries += 1;
  const temporary = path.join(path.dirname(file), `.dakto-${process.pid}-${temporaries}.tmp`);
  const kept = stands && keepAs !== undefined ? freeName(file, keepAs) : null;
  const discard = (): void => {
    rmSync(temporary, { force: true });
    // Nothing changed, so the copy would only be litter.
    if (kept !== null) rmSync(kept, { force: true });
  };
  try {
    writeFileSync(temporary, bytes);
    if (kept !== null) copyFileSync(file, kept);
  } catch (error) {
    discard();
    throw error;
  }
  return {
    file,
    commit() {
      renameSync(temporary, file);
      noteWritten(file);
      return stands ? { state: 'replaced', kept } : { state: 'new' };
    },
    discard,
  };
}

/**
 * Writes to a temporary file beside the target, then renames, so that a target is whole or untouched.
 * Unchanged bytes are not written again. Throws a CallFault where the file is open or can't be written.
 */
export function writeSafely(file: string, bytes: Uint8Array, options: WriteOptions = {}): Written {
  return writeTogether({ only: { file, bytes } }, options).only;
}

/** `bytes`: null leaves what stands there as it is. */
export interface FileToWrite {
  readonly file: string;
  readonly bytes: Uint8Array | null;
}

/**
 * Files that belong together, written in their order: none where one is open or can't be written, since a number in one and not in
 * the other would be the worst of all. Throws the CallFault of `writeSafely`.
 */
export function writeTogether<Name extends string>(
  files: Readonly<Record<Name, FileToWrite>>,
  options: WriteOptions = {},
): Readonly<Record<Name, Written>> {
  const waiting: Prepared[] = [];
  const orNothing = <T>(file: string, work: () => T): T => {
    try {
      return work();
    } catch (error) {
      for (const one of waiting) one.discard();
      throw faultOf(error, file);
    }
  };
  const all = Object.entries<FileToWrite>(files);
  for (const [, one] of all) waiting.push(orNothing(one.file, () => prepared(one, options)));
  const outcomes = all.map(([name]) => {
    const [next] = waiting;
    const outcome = next === undefined ? null : orNothing(next.file, () => next.commit());
    waiting.shift();
    return [name, outcome] as const;
  });
  return Object.fromEntries(outcomes) as Record<Name, Written>;
}

/** The names of the dated copies, in the order of the files. */
export function keptCopies(written: Readonly<Record<string, Written>>): readonly string[] {
  return Object.values(written).flatMap((outcome) =>
    outcome.state === 'replaced' && outcome.kept !== null ? [path.basename(outcome.kept)] : [],
  );
}

/** Throws a CallFault where somebody has the file open: what is saved there later would undo what is written now. */
function refuseWhereOpen(file: string): void {
  const open = whoHasOpen(file);
  if (open === null) return;
  const { owner, program } = open;
  throw new CallFault(
    `Không ghi ${file}: tệp đang mở trong ${program} (cạnh đó có tệp ${owner}). Lưu và đóng tệp rồi chạy lại. ` +
      `${program} đã đóng mà vẫn báo: xóa tệp này rồi chạy lại. ${stateOfFiles()}`,
  );
}

/** What was written before the fault, truly. */
export function stateOfFiles(): string {
  return written.length === 0
    ? 'Chưa có gì bị thay đổi.'
    : `Trước đó đã ghi xong: ${written.join(', ')}; các tệp còn lại chưa ghi.`;
}

/** Windows refuses to rename onto a file that Word or Excel holds open: EPERM, EBUSY or EACCES. */
function faultOf(error: unknown, file: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  switch (code) {
    case 'EBUSY':
    case 'EPERM':
    case 'EACCES':
      return new CallFault(
        `Không ghi được ${file}: tệp đang mở trong ${programOf(file)}, hoặc chỉ cho đọc. Lưu và đóng tệp rồi chạy lại. ${stateOfFiles()}`,
      );
    case 'ENAMETOOLONG':
      return new CallFault(
        `Không ghi được ${file}: tên tệp quá dài. Đặt tên ngắn hơn rồi chạy lại. ${stateOfFiles()}`,
      );
    case 'ENOSPC':
      return new CallFault(`Không ghi được ${file}: ổ đĩa đã đầy. ${stateOfFiles()}`);
    case 'EROFS':
    case 'EEXIST':
    case 'EISDIR':
    case 'ENOTDIR':
      return new CallFault(`Không ghi được ${file}: thư mục này không ghi được. ${stateOfFiles()}`);
    default:
      return error;
  }
}
