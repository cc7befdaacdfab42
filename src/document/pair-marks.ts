import type { DocumentMark } from './document-text.ts';
import { parseMark } from './marks.ts';

/** A stretch of a paragraph, by offsets in its text and in the part's source. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

export type BookmarkStretch = Stretch & { readonly name: string; readonly broken: boolean };
export type ControlStretch = Stretch & { readonly tag: string | null };

/** What was found in one paragraph; only bookmarks of ours. */
export interface FoundStretches {
  readonly text: string;
  readonly bookmarks: readonly BookmarkStretch[];
  readonly controls: readonly ControlStretch[];
}

/** Tags that can be a figure's id; everything else in a document is somebody else's content control. */
const figureTag = /^(?!bang\.)[a-z0-9-]+(?:\.[a-z0-9-]+)*$/;

function holds(control: Stretch, bookmark: Stretch): boolean {
  return control.sourceStart <= bookmark.sourceStart && control.sourceEnd >= bookmark.sourceEnd;
}

/** Joins the two halves of each mark: the innermost control around a bookmark is its own. Either half alone is a mark too. */
export function pairMarks(
  part: string,
  { text, bookmarks, controls }: FoundStretches,
): readonly DocumentMark[] {
  // A control without a tag is ours with its tag dropped, or somebody's around several of our numbers.
  const ours = controls.filter((control) =>
    control.tag === null
      ? bookmarks.filter((bookmark) => holds(control, bookmark)).length === 1
      : figureTag.test(control.tag),
  );
  const taken = new Set<ControlStretch>();
  const mark = (
    name: string | null,
    tag: string | null,
    stretch: Stretch,
    broken: boolean,
  ): DocumentMark => ({
    name,
    hashes: name === null ? null : parseMark(name),
    tag,
    text: text.slice(stretch.start, stretch.end),
    start: stretch.start,
    end: stretch.end,
    broken,
    source: { part, start: stretch.sourceStart, end: stretch.sourceEnd },
  });
  const whole = bookmarks.map((bookmark) => {
    const [control] = ours
      .filter((one) => !taken.has(one) && holds(one, bookmark))
      .sort((a, b) => b.sourceStart - a.sourceStart);
    if (control === undefined) return mark(bookmark.name, null, bookmark, bookmark.broken);
    taken.add(control);
    // What is typed at the end of a number falls behind the bookmark but inside the control.
    return mark(bookmark.name, control.tag, control, bookmark.broken);
  });
  const halves = ours
    .filter((control) => !taken.has(control) && control.tag !== null)
    .map((control) => mark(null, control.tag, control, false));
  return [...whole, ...halves].sort((a, b) => a.start - b.start || a.end - b.end);
}
