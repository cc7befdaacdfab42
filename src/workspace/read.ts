import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { CallFault } from '../model/fault.ts';
import { compareCodeUnits } from '../vietnamese/text.ts';

/** No workbook or document that this tool takes is larger; a reader never sees more than this. */
export const largestFile = 10 * 1024 * 1024;

/** A file's bytes; `tooLarge` instead where it passes the bound, so that nothing of it is loaded. */
export function readBounded(file: string): { readonly bytes: Uint8Array } | { readonly tooLarge: number } {
  try {
    const size = statSync(file).size;
    return size > largestFile ? { tooLarge: size } : { bytes: readFileSync(file) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new CallFault(`Không có tệp ${file}.`);
    if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES') {
      throw new CallFault(
        `Không đọc được ${file}: tệp đang bị chương trình khác giữ. Đóng tệp rồi chạy lại.`,
      );
    }
    throw error;
  }
}

/** The files of a template folder, in code-unit order of their names. */
export function readTextFiles(
  folder: string,
  ending: string,
): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort(compareCodeUnits)
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
}
