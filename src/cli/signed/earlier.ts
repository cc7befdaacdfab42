import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TextLine } from '../../document/edited/spot.ts';
import { textDifferences } from '../../document/signed/differences.ts';
import { signedName } from '../../workspace/closing.ts';
import { outputWidth, wrap } from '../reporters/width.ts';
import { differenceLines } from './differences-text.ts';
import { closedCopies, linesOf } from './last-closing.ts';

/** A list longer than this is no longer read. */
const mostShown = 20;

/**
 * What a new copy to be signed has otherwise than the one that was closed before; and, where the copy that stands was changed
 * after its closing, what was changed in it. To be called before anything is written; '' where there is nothing to tell.
 */
export function sinceSigned(root: string, year: number, now: readonly TextLine[]): string {
  const [last] = closedCopies(root, year);
  if (last === undefined) return '';
  const closed = last.lines();
  if (closed === null)
    return `Không đọc được bản chốt trước (${last.folder}/) nên không so được với bản đó.\n`;
  const width = outputWidth();
  const told = (title: string, other: readonly TextLine[]): string => {
    const { differences } = textDifferences(closed, other);
    if (differences.length === 0) return '';
    const head = wrap(`${title} ${differences.length} chỗ:`, width);
    return `${[...head, ...differenceLines(differences, width, mostShown)].join('\n')}\n`;
  };
  const file = path.join(root, String(year), signedName(year));
  const standing = existsSync(file) ? linesOf(readFileSync(file)) : null;
  return (
    told(`Bản này khác bản chốt trước (${last.folder}/)`, now) +
    (standing === null
      ? ''
      : told(`${year}/${signedName(year)} đã được sửa sau khi chốt, khác bản đã chốt`, standing))
  );
}
