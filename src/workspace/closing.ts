import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { CallFault } from '../model/fault.ts';
import { compareCodeUnits } from '../vietnamese/text.ts';
import { holdInterruption, noteWritten, stateOfFiles } from './write.ts';

/** Where a year keeps what its copies to be signed were made from. */
const closingFolder = 'da-chot';

/** A file of a closing: its path inside the closing's folder, with `/`. */
export interface KeptFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The copy to be signed, and the numbers it was closed with. */
export function signedName(year: number): string {
  return `BC-UBND-${year}-trinh-ky.docx`;
}

export function numbersName(year: number): string {
  return `so-lieu-${year}.json`;
}

const closingName = /^(\d{4}-\d\d-\d\d)(?:-lan-(\d+))?$/;

/** The folders ("da-chot/2023-11-20") of the year that hold a copy to be signed, the newest first. */
export function closingsOf(yearFolder: string, year: number): readonly string[] {
  const root = path.join(yearFolder, closingFolder);
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .flatMap((name) => {
      const [, day, time = '1'] = closingName.exec(name) ?? [];
      const isClosing = day !== undefined && existsSync(path.join(root, name, signedName(year)));
      return isClosing ? [{ name, order: `${day} ${time.padStart(6, '0')}` }] : [];
    })
    .sort((a, b) => compareCodeUnits(b.order, a.order))
    .map(({ name }) => `${closingFolder}/${name}`);
}

/** Files that stand ready beside their place; nothing shows before `commit`. */
export interface PreparedClosing {
  /** "da-chot/2023-11-20", inside the year's folder. */
  readonly folder: string;
  /** The same files were kept today already: nothing is written again. */
  readonly again: boolean;
  commit(): void;
  discard(): void;
}

/**
 * Keeps what a copy to be signed was made from in `YEAR/da-chot/<date>/`, never over an earlier one: a second closing of the
 * day goes to `<date>-lan-2`. `stamp`: "20-11-2023 16h42" (`stampNow`). Throws a CallFault where the folder can't be written.
 */
export function prepareClosing(
  yearFolder: string,
  files: readonly KeptFile[],
  stamp: string,
): PreparedClosing {
  const [day = '', month = '', year = ''] = stamp.split(' ')[0]?.split('-') ?? [];
  const date = `${year}-${month}-${day}`;
  const root = path.join(yearFolder, closingFolder);
  for (let time = 1; ; time += 1) {
    const name = time === 1 ? date : `${date}-lan-${time}`;
    const folder = `${closingFolder}/${name}`;
    const place = path.join(root, name);
    if (!existsSync(place)) return written(root, name, files);
    if (holdsExactly(place, files)) {
      return { folder, again: true, commit: () => undefined, discard: () => undefined };
    }
  }
}

function written(root: string, name: string, files: readonly KeptFile[]): PreparedClosing {
  const temporary = path.join(root, `.${name}.${process.pid}.tmp`);
  const discard = (): void => {
    rmSync(temporary, { recursive: true, force: true });
    if (existsSync(root) && readdirSync(root).length === 0) rmdirSync(root);
  };
  holdInterruption();
  try {
    for (const { name: file, bytes } of files) {
      const place = path.join(temporary, ...file.split('/'));
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, bytes, { flag: 'wx' });
    }
  } catch (error) {
    discard();
    throw faultOf(error, path.join(root, name));
  }
  return {
    folder: `${closingFolder}/${name}`,
    again: false,
    commit() {
      try {
        renameSync(temporary, path.join(root, name));
        noteWritten(path.join(root, name));
      } catch (error) {
        discard();
        throw faultOf(error, path.join(root, name));
      }
    },
    discard,
  };
}

function holdsExactly(folder: string, files: readonly KeptFile[]): boolean {
  const standing = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  return (
    standing.length === files.length &&
    files.every(({ name, bytes }) => {
      const file = path.join(folder, ...name.split('/'));
      return existsSync(file) && readFileSync(file).equals(bytes);
    })
  );
}

function faultOf(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return ['EPERM', 'EACCES', 'EBUSY', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC'].includes(code)
    ? new CallFault(
        `Không lưu được số liệu đã dùng vào ${folder}: thư mục không ghi được hoặc ổ đĩa đã đầy. Kiểm tra rồi chạy lại. ${stateOfFiles()}`,
      )
    : error;
}
