import path from 'node:path';
import { joinList } from '../vietnamese/text.ts';
import { whoHasOpen } from '../workspace/owner-files.ts';
import { sayAside } from './say.ts';

/** Says which of the files that were read somebody has open: what was typed there and not saved yet is not among what was read. */
export function tellOpen(folder: string, files: readonly string[]): void {
  const open = files.flatMap((file) => {
    const found = whoHasOpen(path.resolve(folder, file));
    return found === null ? [] : [{ file, program: found.program }];
  });
  const [first] = open;
  if (first === undefined) return;
  const names = joinList(open.map(({ file }) => file));
  sayAside(`${names} đang mở trong ${first.program}: lệnh này chỉ đọc được những gì đã lưu.\n`);
}
