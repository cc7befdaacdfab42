import path from 'node:path';
import { type CheckedYear, readAndCheck } from '../check.ts';
import { filesOfYear } from '../workspace/find.ts';
import { keepGarbageShort } from './engine.ts';
import { tellOpen } from './open-files.ts';
import { endProgress, showProgress } from './progress.ts';

/** With more workbooks than this, memory is dearer than time. */
const many = 50;

/** A year read and checked, each file named on the line of progress. */
export function readYear(root: string, year: number): CheckedYear {
  return named(root, year, (progress) => readAndCheck(year, filesOfYear(root, year), progress));
}

/** Does what reads a year, with each file named, and those that somebody has open. */
export function named<Result>(
  root: string,
  year: number,
  work: (progress: (done: number, of: number, file: string) => void) => Result,
): Result {
  const read: string[] = [];
  try {
    return work((done, of, file) => {
      if (done === 0 && of > many) keepGarbageShort();
      read.push(file);
      showProgress(`Đang đọc năm ${year}: ${done + 1}/${of} ${file}`);
    });
  } finally {
    endProgress();
    tellOpen(path.join(root, String(year)), read);
  }
}
