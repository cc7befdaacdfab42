import type { DocumentMark } from '../document-text.ts';
import type { SourceEdit } from '../source-edits.ts';
import { childOf, elementsOf, textOf, type XmlElement } from '../source-tree.ts';
import { escapeXml } from '../xml.ts';

/** A stretch of visible text inside a mark: a `w:t`, or a character of its own (tab, line break, hyphen). */
export interface TextPiece {
  readonly run: XmlElement;
  readonly element: XmlElement;
  readonly text: string;
}

/** How a mark's text makes way for another: in place, or as a tracked change. `null`: it can't be told what to replace. */
export type Writing = (
  pieces: readonly TextPiece[],
  text: string,
  mark: DocumentMark,
  source: string,
) => readonly SourceEdit[];

const unseen: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'mc:Fallback',
]);

const characters: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** The visible text between two offsets of a part, piece by piece. */
export function textPieces(root: XmlElement, start: number, end: number): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  const visit = (element: XmlElement, run: XmlElement | null): void => {
    if (element.end <= start || element.start >= end || unseen.has(element.name)) return;
    if (element.name === 'w:sdt' && childOf(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined)
      return;
    if (element.name === 'w:r') {
      if (!isVanished(element)) for (const child of elementsOf(element)) visit(child, element);
      return;
    }
    const text = element.name === 'w:t' ? textOf(element) : characters[element.name];
    if (run !== null && text !== undefined) pieces.push({ run, element, text });
    else for (const child of elementsOf(element)) visit(child, run);
  };
  visit(root, null);
  return pieces;
}

function isVanished(run: XmlElement): boolean {
  const vanish = childOf(childOf(run, 'w:rPr'), 'w:vanish');
  return vanish !== undefined && !['0', 'false', 'off'].includes(vanish.attributes['w:val'] ?? '1');
}

/** The name of an element's tag with the prefix that the file uses. */
function written(source: string, element: XmlElement): string {
  return /^<([^\s/>]+)/.exec(source.slice(element.start, element.end))?.[1] ?? element.name;
}

/** The whole new text in the first run, whose formatting it takes; what else the mark showed goes. */
export const inPlace: Writing = (pieces, text, mark, source) => {
  const first = pieces.find(({ element }) => element.name === 'w:t');
  if (first === undefined) {
    // Nothing to take a formatting from: a plain run at the mark's end.
    const run = `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
    return [
      ...pieces.map(({ element }) => ({ start: element.start, end: element.end, text: '' })),
      ...(text === '' ? [] : [{ start: mark.source.end, end: mark.source.end, text: run }]),
    ];
  }
  const tag = written(source, first.element);
  const others = pieces.filter((piece) => piece !== first);
  return [
    {
      start: first.element.start,
      end: first.element.end,
      text: `<${tag} xml:space="preserve">${escapeXml(text)}</${tag}>`,
    },
    ...removals(others, first.run),
  ];
};

/** Takes pieces away, a whole run where nothing else is in it. */
function removals(pieces: readonly TextPiece[], kept: XmlElement): readonly SourceEdit[] {
  const gone = new Set(pieces.map(({ element }) => element));
  const emptied = new Set(
    pieces
      .map(({ run }) => run)
      .filter(
        (run) => run !== kept && elementsOf(run).every((child) => child.name === 'w:rPr' || gone.has(child)),
      ),
  );
  return [
    ...[...emptied].map(({ start, end }) => ({ start, end, text: '' })),
    ...pieces
      .filter(({ run }) => !emptied.has(run))
      .map(({ element: { start, end } }) => ({ start, end, text: '' })),
  ];
}

/**
 * The edits that write another text into a mark; null where the source doesn't show the text that the reader saw, so that
 * nothing certain can be replaced. The bookmark's name is `renameMark`'s affair.
 */
export function replaceMark(
  root: XmlElement,
  source: string,
  mark: DocumentMark,
  text: string,
  writing: Writing = inPlace,
): readonly SourceEdit[] | null {
  const pieces = textPieces(root, mark.source.start, mark.source.end);
  if (mark.broken || pieces.map((piece) => piece.text).join('') !== mark.text) return null;
  return writing(pieces, text, mark, source);
}
