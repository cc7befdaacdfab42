import { readdirSync } from 'node:fs';
import path from 'node:path';
import { compareCodeUnits } from '../vietnamese/text.ts';

/** Inside the year's folder: marked copies and letters. Nothing here ever counts as a submission; one that is newer than those in xa/ is told. */
export const returnFolder = 'tra-lai';

/** Kept by `writeSafely`: "NAME (trước 20-11-2023 16h42).ext"; its own name says what it is. */
const datedCopy = / \(trước [^)]*\)\.\w+$/;

/** Files in the return folder that are not among `written`: of another time. Dated copies and lock files are passed over. */
export function otherReturnFiles(folder: string, written: readonly string[]): readonly string[] {
  const now = new Set(written.map((name) => name.normalize('NFC')));
  return namesIn(path.join(folder, returnFolder))
    .filter((name) => !now.has(name.normalize('NFC')))
    .filter((name) => !/^[~.]/.test(name) && !datedCopy.test(name.normalize('NFC')))
    .sort(compareCodeUnits);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  } catch {
    // Nothing was ever returned.
    return [];
  }
}
