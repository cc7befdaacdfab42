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

/**
 * Writes to a temporary file beside the target, then renames, so that a target is whole or untouched.
 * Unchanged bytes are not written again. Throws a CallFault where the file is open or can't be written.
 */
export function writeSafely(file: string, bytes: Uint8Array, options: WriteOptions = {}): Written {
  try {
    const stands = existsSync(file);
    if (stands && equalBytes(file, bytes)) return { state: 'unchanged' };
    mkdirSync(path.dirname(file), { recursive: true });
    const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
    try {
      writeFileSync(temporary, bytes);
      const kept = stands && options.keepAs !== undefined ? freeName(file, options.keepAs) : null;
      if (kept !== null) copyFileSync(file, kept);
      try {
        renameSync(temporary, file);
      } catch (error) {
        // Nothing changed, so the copy would only be litter.
        if (kept !== null) rmSync(kept, { force: true });
        throw error;
      }
      written.push(file);
      return stands ? { state: 'replaced', kept } : { state: 'new' };
    } finally {
      rmSync(temporary, { force: true });
    }
  } catch (error) {
    throw faultOf(error, file);
  }
}

/** `bytes`: null leaves what stands there as it is. */
export interface FileToWrite {
  readonly file: string;
  readonly bytes: Uint8Array | null;
}

/**
 * Files that belong together, written in their order: none where one that stands is open or can't be written, since a number
 * in one and not in the other would be the worst of all. Throws the CallFault of `writeSafely`.
 */
export function writeTogether<Name extends string>(
  files: Readonly<Record<Name, FileToWrite>>,
  options: WriteOptions = {},
): Readonly<Record<Name, Written>> {
  const all = Object.entries<FileToWrite>(files);
  for (const [, { file }] of all) requireWritable(file);
  const outcomes = all.map(([name, { file, bytes }]) => [
    name,
    bytes === null ? { state: 'unchanged' } : writeSafely(file, bytes, options),
  ]);
  return Object.fromEntries(outcomes) as Record<Name, Written>;
}

/** The names of the dated copies, in the order of the files. */
export function keptCopies(written: Readonly<Record<string, Written>>): readonly string[] {
  return Object.values(written).flatMap((outcome) =>
    outcome.state === 'replaced' && outcome.kept !== null ? [path.basename(outcome.kept)] : [],
  );
}

function requireWritable(file: string): void {
  if (!existsSync(file)) return;
  try {
    closeSync(openSync(file, 'r+'));
  } catch (error) {
    throw faultOf(error, file);
  }
}

/** What shows a file, and so may hold it open. */
const programs: Readonly<Record<string, string>> = {
  '.docx': 'Word',
  '.xlsx': 'Excel',
  '.pdf': 'chương trình xem PDF',
};

/** Windows refuses to rename onto a file that Word or Excel holds open: EPERM, EBUSY or EACCES. */
function faultOf(error: unknown, file: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  const program = programs[path.extname(file).toLowerCase()] ?? 'chương trình khác';
  switch (code) {
    case 'EBUSY':
    case 'EPERM':
    case 'EACCES':
      return new CallFault(
        `Không ghi được ${file}: tệp đang mở trong ${program}, hoặc chỉ cho đọc. Lưu và đóng tệp rồi chạy lại. Chưa có gì bị thay đổi.`,
      );
    case 'ENOSPC':
      return new CallFault(`Không ghi được ${file}: ổ đĩa đã đầy. Chưa có gì bị thay đổi.`);
    case 'EROFS':
    case 'EEXIST':
    case 'EISDIR':
    case 'ENOTDIR':
      return new CallFault(`Không ghi được ${file}: thư mục này không ghi được. Chưa có gì bị thay đổi.`);
    default:
      return error;
  }
}
