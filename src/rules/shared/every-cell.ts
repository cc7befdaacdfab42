import type { CommuneBook } from '../../forms/books.ts';
import type { Located } from '../../model/cell.ts';

function isCell(value: object): value is Located<unknown> {
  return 'state' in value && 'at' in value;
}

function* cellsIn(value: unknown): Iterable<Located<unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (isCell(value)) {
    yield value;
    return;
  }
  for (const [key, inner] of Object.entries(value)) if (key !== 'at') yield* cellsIn(inner);
}

/** All data cells of a commune's workbook but those of "Thông tin", which every sending changes. */
export function everyCell({ sheets }: CommuneBook): readonly Located<unknown>[] {
  return Object.entries(sheets).flatMap(([id, sheet]) => (id === 'info' ? [] : [...cellsIn(sheet)]));
}
