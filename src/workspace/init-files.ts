import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CallFault } from '../model/fault.ts';
import { stateOfFiles } from './write.ts';

/**
 * Makes a file that isn't there yet; never writes over one, whoever made it and whenever. Gives false where it stands
 * already. The file appears whole or not at all. Throws a CallFault where the folder can't be written.
 */
export function writeMissing(file: string, bytes: Uint8Array): boolean {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(temporary, bytes);
    place(temporary, file, bytes);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'EEXIST') return false;
    if (['EPERM', 'EACCES', 'EBUSY', 'EROFS', 'ENOTDIR', 'ENOSPC'].includes(code)) {
      throw new CallFault(
        `Không tạo được ${file}: thư mục không ghi được hoặc ổ đĩa đã đầy. ${stateOfFiles()}`,
      );
    }
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Unlike a rename, a link fails where the name is taken. Memory sticks (FAT) know no links. */
function place(temporary: string, file: string, bytes: Uint8Array): void {
  try {
    linkSync(temporary, file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR'].includes(code)) throw error;
    writeFileSync(file, bytes, { flag: 'wx' });
  }
}
