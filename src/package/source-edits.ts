import type { OfficePackage } from './open.ts';
import { type NewEntry, writeZip } from './zip-write.ts';

/** One replacement in a part's XML: what stands in [start, end) makes way for `text`. */
export interface SourceEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A stretch of a source: an element, or any other. */
type Range = Omit<SourceEdit, 'text'>;

export function replacing({ start, end }: Range, text: string): SourceEdit {
  return { start, end, text };
}

export function removing(range: Range): SourceEdit {
  return replacing(range, '');
}

export function inserting(at: number, text: string): SourceEdit {
  return { start: at, end: at, text };
}

/**
 * The source with the edits made and every other character left as it is. Insertions at one place come in the order given.
 * Throws where two edits overlap: that is a bug of the caller, and would corrupt the document.
 */
export function applyEdits(source: string, edits: readonly SourceEdit[]): string {
  const sorted = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of sorted) {
    if (start < at || end < start || end > source.length) {
      throw new Error(`edit ${start}–${end} overlaps another or lies outside (${at}, ${source.length})`);
    }
    pieces.push(source.slice(at, start), text);
    at = end;
  }
  pieces.push(source.slice(at));
  return pieces.join('');
}

/**
 * The package with these parts changed (`null`: dropped) or added, in the order they stood; every other part keeps its bytes,
 * compressed as they were.
 */
export function withParts(
  { zip }: OfficePackage,
  changed: ReadonlyMap<string, Uint8Array | string | null>,
): Uint8Array {
  const standing = zip.entries.flatMap((entry): NewEntry[] => {
    const data = changed.get(entry.name);
    if (data === undefined) return [{ copy: entry }];
    return data === null ? [] : [{ name: entry.name, data }];
  });
  const names = new Set(zip.entries.map(({ name }) => name));
  const added = [...changed].flatMap(([name, data]) =>
    names.has(name) || data === null ? [] : [{ name, data }],
  );
  return writeZip([...standing, ...added]);
}
