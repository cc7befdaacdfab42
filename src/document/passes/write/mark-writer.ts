import type { FoundMark } from '../../edited/lines.ts';
import type { OpenedDocument } from '../../edited/text.ts';
import { within } from '../../../package/xml-tree.ts';
import { Bookmarks } from './bookmarks.ts';
import { renamedInstructions } from './instructions.ts';
import { inPlace, replaceMark, type Writing } from './replace-mark.ts';

/** Ids of bookmarks, tracked changes and content controls alike, as they stand in a document. */
export function takenIds({ trees }: Pick<OpenedDocument, 'trees'>): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const root of trees.values()) {
    for (const { name, attributes } of within(root)) {
      const id = attributes['w:id'] ?? (name === 'w:id' ? attributes['w:val'] : undefined);
      if (id !== undefined) taken.add(Number(id));
    }
  }
  return taken;
}

/** Writes texts into the marks of a document. */
export class MarkWriter {
  readonly #opened: OpenedDocument;
  readonly #bookmarks: Bookmarks;
  readonly #writing: Writing;
  /** Anything was written. */
  wrote = false;

  constructor(opened: OpenedDocument, taken: ReadonlySet<number>, writing: Writing = inPlace) {
    this.#opened = opened;
    this.#bookmarks = new Bookmarks(opened.trees.values(), taken);
    this.#writing = writing;
  }

  /** Another text and another name for a mark (null: the one it has); false where it isn't certain what would make way. */
  write(found: FoundMark, text: string | null, name: string | null): boolean {
    const { edits } = this.#opened;
    const { part } = found.mark.source;
    const source = edits.source(part) ?? '';
    const written = text === null ? [] : replaceMark(found, source, text, this.#writing);
    if (written === null) return false;
    const named = name === null ? [] : this.#bookmarks.rename(found, source, name);
    const all = [...named.slice(0, 1), ...written, ...named.slice(1)];
    if (all.length > 0) this.wrote = true;
    edits.edit(part, all);
    return true;
  }

  /** What refers to a bookmark that was renamed goes on finding it. */
  close(): void {
    for (const [part, tree] of this.#opened.trees)
      this.#opened.edits.edit(part, renamedInstructions(tree, this.#bookmarks.renamed));
  }
}
