import path from 'node:path';
import type { YearData } from '../../forms/books.ts';
import { closingsOf } from '../../workspace/closing.ts';
import type { MovedSinceClosing } from './moved.ts';

/** How far the data have moved, for a command that goes no further than the data: a year that was never closed costs nothing. */
export async function dataMovedSinceClosing(
  root: string,
  year: number,
  data: YearData | null,
): Promise<MovedSinceClosing | null> {
  if (data === null || closingsOf(path.join(root, String(year)), year).length === 0) return null;
  const { movedByData } = await import('../report-commands.ts');
  return movedByData(root, year, data);
}
