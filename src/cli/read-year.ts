import type { CheckedYear } from '../pipeline.ts';
import type { YearFiles } from '../workspace/find.ts';
import type { ProgressLine } from './progress.ts';

/** A year read and checked, each file named on the line of progress */
export async function readYear(year: number, files: YearFiles, progress: ProgressLine): Promise<CheckedYear> {
  const { readAndCheck } = await import('../pipeline.ts');
  return readAndCheck(year, files, (done, of, file) => progress.step(`Đang đọc ${done + 1}/${of}: ${file}`));
}
