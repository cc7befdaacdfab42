import { textHash } from '../../marks.ts';
import { removing, type SourceEdit } from '../../../package/source-edits.ts';
import { outermostOf, textOf, within, type XmlElement } from '../../../package/xml-tree.ts';
import { toolAuthor } from '../../tool-author.ts';
import { isInsertion, piecesIn, removals, written } from './text-pieces.ts';
import { ownText } from '../../edited/characters.ts';
import type { FoundMark } from '../../edited/lines.ts';

function isDeletion({ name }: XmlElement): boolean {
  return name === 'w:del' || name === 'w:moveFrom';
}

/** The tracked changes of text inside a mark, the inner one of two counted too. */
function trackedIn({ mark, line: { paragraph } }: FoundMark) {
  const { start, end } = mark.source;
  const inside = [...within(paragraph.element, ({ name }) => name !== 'w:rPr')].filter(
    (element) => element.start >= start && element.end <= end,
  );
  return { insertions: inside.filter(isInsertion), deletions: inside.filter(isDeletion) };
}

/** The tracked deletions of text inside a mark that lie in no other change. */
export function deletionsIn(marked: FoundMark): readonly XmlElement[] {
  const { insertions, deletions } = trackedIn(marked);
  const isIn = (one: XmlElement) => (other: XmlElement) => other.start < one.start && other.end > one.end;
  return deletions.filter((one) => ![...insertions, ...deletions].some(isIn(one)));
}

/** Deleted text; what lies in an insertion too goes with it, whatever becomes of the deletion. */
function deletedPieces(deletion: XmlElement): readonly { readonly at: number; readonly text: string }[] {
  return [...within(deletion)].flatMap((element) => {
    const { name, start } = element;
    const text = name === 'w:delText' ? textOf(element) : ownText(element);
    return text === undefined ? [] : [{ at: start, text }];
  });
}

/**
 * What a mark would say if every tracked change were rejected: its deleted text and what was there before, in order.
 * `tracked`: there are such changes at all; `plain`: some of its visible text is in none.
 */
export function rejectedText(marked: FoundMark): {
  readonly text: string;
  readonly tracked: boolean;
  readonly plain: boolean;
} {
  const pieces = piecesIn(marked.line.paragraph, marked.mark) ?? [];
  const deletions = deletionsIn(marked);
  const old = deletions.flatMap(deletedPieces);
  const plain = pieces
    .filter(({ inserted }) => inserted === null)
    .map(({ element, text }) => ({ at: element.start, text }));
  return {
    text: [...old, ...plain]
      .sort((a, b) => a.at - b.at)
      .map(({ text }) => text)
      .join(''),
    tracked: deletions.length > 0 || pieces.some(({ inserted }) => inserted !== null),
    plain: plain.length > 0,
  };
}

/**
 * The edits that take the tool's own tracked change back, where a number returns to what it was before; null where there is
 * none of them, where another person's change has a part in it, or where rejecting it would give another text.
 */
export function withdrawal(marked: FoundMark, source: string, text: string): readonly SourceEdit[] | null {
  const { insertions, deletions } = trackedIn(marked);
  const inserted = (piecesIn(marked.line.paragraph, marked.mark) ?? []).filter(
    (piece) => piece.inserted !== null,
  );
  const own = [...insertions, ...deletions].every(
    ({ name, attributes }) => (name === 'w:ins' || name === 'w:del') && attributes['w:author'] === toolAuthor,
  );
  const inside = inserted.every((piece) => insertions.some((one) => one === piece.inserted));
  if (deletions.length === 0 || !own || !inside) return null;
  if (textHash(rejectedText(marked).text) !== textHash(text)) return null;
  return [...removals(inserted, null, source), ...deletions.flatMap((one) => restored(one, source))];
}

/** A deletion's text standing again, with nothing around it. */
function restored(deletion: XmlElement, source: string): readonly SourceEdit[] {
  return [
    removing({ start: deletion.start, end: deletion.contentStart }),
    ...outermostOf(deletion, 'w:delText').flatMap((text) => renamed(text, source, 't')),
    removing({ start: deletion.contentEnd, end: deletion.end }),
  ];
}

/** The edits that give an element another name, in the file's own prefix. */
export function renamed(element: XmlElement, source: string, local: string): readonly SourceEdit[] {
  const tag = written(source, element);
  const name = tag.slice(0, tag.indexOf(':') + 1) + local;
  const at = (start: number): SourceEdit => ({ start, end: start + tag.length, text: name });
  return [at(element.start + 1), ...(element.contentEnd === element.end ? [] : [at(element.contentEnd + 2)])];
}
