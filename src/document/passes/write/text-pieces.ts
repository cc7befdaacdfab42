import type { DocumentMark, DocumentParagraph, TextPiece } from '../../edited/document-text.ts';
import { removing, replacing, type SourceEdit } from '../../../package/source-edits.ts';
import { elementsOf, type XmlElement } from '../../../package/xml-tree.ts';
import type { Stretch } from '../../edited/written-stretch.ts';
import { escapeXml } from '../../../package/xml-write.ts';

/** A piece, or the part of it, that lies in a stretch; what of it lies before and behind stays. */
export interface CutPiece {
  readonly run: XmlElement;
  readonly element: XmlElement;
  readonly text: string;
  readonly before: string;
  readonly behind: string;
  readonly inserted: XmlElement | null;
}

/** The visible text of a stretch, piece by piece; null where some of it is no run's. */
export function piecesIn({ pieces }: DocumentParagraph, { start, end }: Stretch): readonly CutPiece[] | null {
  const within = pieces.filter(
    ({ at, text }) => (at < end && at + text.length > start) || (text === '' && at >= start && at <= end),
  );
  if (!within.every(isRuns)) return null;
  return within.map(({ at, text, run, ...piece }) => ({
    ...piece,
    run,
    text: text.slice(Math.max(0, start - at), end - at),
    before: text.slice(0, Math.max(0, start - at)),
    behind: text.slice(Math.max(0, end - at)),
  }));
}

/** Whether a piece stands between a mark's two ends, and is no digit that somebody typed beside it. */
export function isInside({ element }: CutPiece, { source }: DocumentMark): boolean {
  return element.start >= source.start && element.end <= source.end;
}

function isRuns(piece: TextPiece): piece is TextPiece & { readonly run: XmlElement } {
  return piece.run !== null && piece.element.name.startsWith('w:');
}

/** `w:ins` inside of `w:rPr` or `w:trPr` is a sign, not a wrapping: neither is visited, or it holds no run. */
export function isInsertion({ name }: XmlElement): boolean {
  return name === 'w:ins' || name === 'w:moveTo';
}

/** The name of an element's tag with the prefix that the file uses. */
export function written(source: string, element: XmlElement): string {
  return /^<([^\s/>]+)/.exec(source.slice(element.start, element.end))?.[1] ?? element.name;
}

/** The elements of which nothing lies outside of the stretch. */
export function wholeElements(pieces: readonly CutPiece[]): ReadonlySet<XmlElement> {
  return new Set(pieces.flatMap(({ before, behind, element }) => (before + behind === '' ? [element] : [])));
}

/**
 * Takes pieces away, a whole run where nothing else is in it, a tracked insertion with its last run: nobody would see it, and no copy
 * could be signed. What lies outside of the stretch stays.
 */
export function removals(
  pieces: readonly CutPiece[],
  kept: XmlElement | null,
  source: string,
): readonly SourceEdit[] {
  const gone = wholeElements(pieces);
  const emptied = new Set(
    pieces
      .map(({ run }) => run)
      .filter(
        (run) => run !== kept && elementsOf(run).every((child) => child.name === 'w:rPr' || gone.has(child)),
      ),
  );
  const outermost = ({ run, inserted }: CutPiece): XmlElement =>
    inserted !== null && elementsOf(inserted).every((child) => emptied.has(child)) ? inserted : run;
  return [
    ...[...new Set(pieces.filter(({ run }) => emptied.has(run)).map(outermost))].map(removing),
    ...pieces
      .filter(({ run }) => !emptied.has(run))
      .map((piece) => retyped(piece, piece.before + piece.behind, source)),
  ];
}

/** Another text in a piece's element, in the file's own prefix; none at all where it is empty. */
export function retyped({ element }: CutPiece, text: string, source: string): SourceEdit {
  const tag = written(source, element);
  return replacing(element, text === '' ? '' : `<${tag} xml:space="preserve">${escapeXml(text)}</${tag}>`);
}
