import type { XmlElement } from '../../package/xml-tree.ts';
import type { DocumentMark } from './document-text.ts';
import { figureHash, isText, type MarkHashes, textHash } from '../marks.ts';
import { type Stretch, trimmed, wholeNumber, writtenIn } from './written-stretch.ts';

type Found = Stretch & { readonly sourceStart: number; readonly sourceEnd: number };

export type BookmarkStretch = Found & {
  readonly name: string;
  readonly hashes: MarkHashes;
  readonly element: XmlElement;
  readonly broken: boolean;
};
/** One without a tag is somebody's, or ours whose tag an editor dropped: ours where just the words of a bookmark stand in it. */
export type ControlStretch = Found & {
  readonly tag: string | null;
  /** Its title is its tag, as the tool writes them. */
  readonly named: boolean;
};

/** What was found in one paragraph; only bookmarks of ours. */
export interface FoundStretches {
  readonly text: string;
  readonly bookmarks: readonly BookmarkStretch[];
  readonly controls: readonly ControlStretch[];
  readonly deletions: readonly XmlElement[];
}

/** What is known of a document's figures before its paragraphs are read. */
export interface KnownFigures {
  /** Whether a control's tag is a figure's id; everything else in a document is somebody else's content control. */
  isFigure(control: { readonly tag: string; readonly named: boolean }): boolean;
  /** What the tool wrote for a figure, as the document tells it. */
  writtenOf(figureHash: string): readonly string[];
  /** Whether several bookmarks have this name. */
  isTwice(bookmark: string): boolean;
}

interface Half {
  readonly bookmark: BookmarkStretch | null;
  readonly control: ControlStretch | null;
}

/**
 * Joins the two halves of each mark by where they stand in the text: an editor may write one just outside of the other. Either
 * half alone is a mark too.
 */
export function pairMarks(
  part: string,
  { text, bookmarks, controls, deletions }: FoundStretches,
  known: KnownFigures,
): readonly DocumentMark[] {
  const free = new Set(controls.filter(({ tag, named }) => tag === null || known.isFigure({ tag, named })));
  const own = bookmarks.filter((outer) => !bookmarks.some((inner) => isNameAround(outer, inner)));
  const paired = new Map<BookmarkStretch, ControlStretch>();
  const pair = (fits: (control: ControlStretch, bookmark: BookmarkStretch) => boolean): void => {
    for (const bookmark of own) {
      if (paired.has(bookmark)) continue;
      const [control] = [...free].filter((one) => fits(one, bookmark)).sort((a, b) => length(a) - length(b));
      if (control === undefined) continue;
      free.delete(control);
      paired.set(bookmark, control);
    }
  };
  pair(
    ({ tag, ...control }, bookmark) =>
      tag !== null && figureHash(tag) === bookmark.hashes.figure && meets(control, bookmark),
  );
  // The halves of two marks, one in the other.
  pair(
    (control, bookmark) =>
      holds(control, bookmark) && (control.tag !== null || length(control) === length(bookmark)),
  );
  const alone = [...free].filter(
    (control) => control.tag !== null && !controls.some((one) => isCopyIn(control, one)),
  );
  const all: readonly Half[] = [
    ...own.map((bookmark) => ({ bookmark, control: paired.get(bookmark) ?? null })),
    ...alone.map((control) => ({ bookmark: null, control })),
  ];
  return all
    .map((half): DocumentMark => {
      const mark = markOf(part, text, half, known);
      const { start, end } = mark.source;
      return { ...mark, struck: deletions.some((one) => one.end > start && one.start < end) };
    })
    .filter((mark) => !isStray(mark, known))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** LibreOffice, out of RTF, puts the bookmark of a number in a footnote around words of the text, too. */
function isStray({ name, hashes, tag, text }: DocumentMark, known: KnownFigures): boolean {
  return tag === null && name !== null && known.isTwice(name) && !isText(text, hashes?.text ?? '');
}

function length({ start, end }: Stretch): number {
  return end - start;
}

function holds(control: Found, bookmark: Found): boolean {
  const inText = control.start <= bookmark.start && control.end >= bookmark.end;
  return inText && (length(bookmark) > 0 || nests(control, bookmark));
}

/** They share text; where one is empty, one lies in the other's source. */
function meets(control: Found, bookmark: Found): boolean {
  const shared = Math.min(control.end, bookmark.end) - Math.max(control.start, bookmark.start);
  return shared > 0 || (shared === 0 && (nests(control, bookmark) || nests(bookmark, control)));
}

/** LibreOffice, out of a file of another kind, gives a bookmark around several numbers the name of the first. */
function isNameAround(outer: BookmarkStretch, inner: BookmarkStretch): boolean {
  return outer.hashes.key === inner.hashes.key && nests(outer, inner) && !nests(inner, outer);
}

/** A number pasted over itself stands in two controls, one in the other: the inner one is its mark. */
function isCopyIn(outer: ControlStretch, inner: ControlStretch): boolean {
  return inner !== outer && inner.tag === outer.tag && nests(outer, inner);
}

function nests(outer: Found, inner: Found): boolean {
  return outer.sourceStart <= inner.sourceStart && outer.sourceEnd >= inner.sourceEnd;
}

/** What stands for a text that is gone: the number in the bookmark, without what was typed behind it; else all of it. */
function typedOver(text: string, bookmark: BookmarkStretch | null, extent: Stretch): Stretch {
  if (bookmark !== null && /^[\d.,]+%?$/.test(text.slice(bookmark.start, bookmark.end).trim()))
    return trimmed(text, bookmark);
  return trimmed(text, extent);
}

function markOf(
  part: string,
  text: string,
  { bookmark, control }: Half,
  known: KnownFigures,
): Omit<DocumentMark, 'struck'> {
  const parts = [bookmark, control].filter((one) => one !== null);
  const extent = {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  };
  const hashes = bookmark?.hashes ?? null;
  const hashesWritten =
    hashes === null ? known.writtenOf(figureHash(control?.tag ?? '')).map(textHash) : [hashes.text];
  const written =
    hashesWritten.length === 0
      ? null
      : writtenIn(text, [...parts, extent], (one) => hashesWritten.some((hash) => isText(one, hash)));
  const { start, end } = wholeNumber(text, written ?? typedOver(text, bookmark, extent));
  // What somebody typed behind the bookmark, in the control, is none of the mark's.
  const own =
    bookmark !== null && control !== null && written !== null && length(control) > length(bookmark)
      ? bookmark
      : (control ?? bookmark);
  return {
    name: bookmark?.name ?? null,
    bookmark: bookmark?.element ?? null,
    hashes,
    tag: control?.tag ?? null,
    text: text.slice(start, end),
    start,
    end,
    broken: bookmark?.broken === true && written === null,
    source: { part, start: own?.sourceStart ?? 0, end: own?.sourceEnd ?? 0 },
  };
}
