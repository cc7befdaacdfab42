import * as pipeline from '../pipeline.ts';
import { filesOfYear } from '../workspace/find.ts';
import { endProgress, showProgress } from './progress.ts';

/** A year read and checked, each file named on the line of progress. */
export function readYear(root: string, year: number): pipeline.CheckedYear {
  return named(year, (progress) => pipeline.readAndCheck(year, filesOfYear(root, year), progress));
}

/** A year read, checked, figured and filled. `draft`: what lacks is named in the text. */
export function openYear(root: string, year: number, draft: pipeline.DraftKind | null): pipeline.OpenedYear {
  return named(year, (progress) => pipeline.openYear(root, year, draft, progress));
}

function named<Result>(
  year: number,
  work: (progress: (done: number, of: number, file: string) => void) => Result,
): Result {
  try {
    return work((done, of, file) => showProgress(`Đang đọc năm ${year}: ${done + 1}/${of} ${file}`));
  } finally {
    endProgress();
  }
}
