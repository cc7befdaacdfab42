import type { DocumentMark } from '../../edited/document-text.ts';
import { inserting, removing, type SourceEdit } from '../../../package/source-edits.ts';
import { escapeXml } from '../../../package/xml-write.ts';
import { type CutPiece, isInside, piecesIn, removals, retyped } from './text-pieces.ts';
import { deletionsIn, withdrawal } from './tracked.ts';
import type { FoundMark } from '../../edited/lines.ts';

/** How a mark's visible text makes way for another: in place, or as a tracked change. */
export type Writing = (
  pieces: readonly CutPiece[],
  text: string,
  mark: DocumentMark,
  source: string,
) => readonly SourceEdit[];

/**
 * The whole new text in the mark's first run, whose formatting it takes; what else the mark showed goes, digits too that somebody
 * typed before its control.
 */
export const inPlace: Writing = (pieces, text, mark, source) => {
  const texts = pieces.filter(({ element }) => element.name === 'w:t');
  const first = texts.find((piece) => isInside(piece, mark)) ?? texts[0];
  if (first === undefined) {
    // Nothing to take a formatting from: a plain run at the mark's end.
    const run = `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
    return [
      ...pieces.map(({ element }) => removing(element)),
      ...(text === '' ? [] : [inserting(mark.source.end, run)]),
    ];
  }
  return [
    retyped(first, first.before + text + first.behind, source),
    ...removals(
      pieces.filter((piece) => piece !== first),
      first.run,
      source,
    ),
  ];
};

/**
 * The edits that write another text into a mark; null where the source doesn't show the text that the reader saw, so that
 * nothing certain can be replaced. Where the tool's own tracked change only led away from this text, that change is taken back.
 * The bookmark's name is the affair of `Bookmarks`.
 */
export function replaceMark(
  marked: FoundMark,
  source: string,
  text: string,
  writing: Writing,
): readonly SourceEdit[] | null {
  const { mark, line } = marked;
  const pieces = piecesIn(line.paragraph, mark);
  if (mark.broken || pieces === null) return null;
  const back = withdrawal(marked, source, text);
  if (back !== null) return back;
  if (writing !== inPlace) return writing(pieces, text, mark, source);
  // A number that is tracked in part would become a third one when that is rejected: the part goes with it.
  const plain = pieces.filter(({ inserted }) => inserted === null);
  const inserted = pieces.filter((piece) => piece.inserted !== null);
  return [
    ...inPlace([...plain, ...inserted], text, mark, source),
    ...(plain.length === 0 ? [] : deletionsIn(marked).map(removing)),
  ];
}
