import type { SourceEdit } from '../source-edits.ts';
import { childOf, elementsOf, textOf, type XmlElement } from '../source-tree.ts';

/** A stretch of visible text inside a mark: a `w:t`, or a character of its own (tab, line break, hyphen). */
export interface TextPiece {
  readonly run: XmlElement;
  readonly element: XmlElement;
  readonly text: string;
  /** The tracked insertion around it, the innermost; null: it isn't part of one. */
  readonly inserted: XmlElement | null;
}

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

export const characters: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** The visible text between two offsets of a part, piece by piece. */
export function textPieces(root: XmlElement, start: number, end: number): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  const visit = (element: XmlElement, run: XmlElement | null, inserted: XmlElement | null): void => {
    if (element.end <= start || element.start >= end || unseen.has(element.name)) return;
    if (element.name === 'w:sdt' && childOf(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined)
      return;
    if (element.name === 'w:r') {
      if (!isVanished(element)) for (const child of elementsOf(element)) visit(child, element, inserted);
      return;
    }
    const text = element.name === 'w:t' ? textOf(element) : characters[element.name];
    const around = isInsertion(element) ? element : inserted;
    if (run !== null && text !== undefined) pieces.push({ run, element, text, inserted });
    else for (const child of elementsOf(element)) visit(child, run, around);
  };
  visit(root, null, null);
  return pieces;
}

function isVanished(run: XmlElement): boolean {
  const vanish = childOf(childOf(run, 'w:rPr'), 'w:vanish');
  return vanish !== undefined && !['0', 'false', 'off'].includes(vanish.attributes['w:val'] ?? '1');
}

/** `w:ins` inside of `w:rPr` or `w:trPr` is a sign, not a wrapping: neither is visited, or it holds no run. */
export function isInsertion({ name }: XmlElement): boolean {
  return name === 'w:ins' || name === 'w:moveTo';
}

/** The name of an element's tag with the prefix that the file uses. */
export function written(source: string, element: XmlElement): string {
  return /^<([^\s/>]+)/.exec(source.slice(element.start, element.end))?.[1] ?? element.name;
}

/** Takes pieces away, a whole run where nothing else is in it. */
export function removals(
  pieces: readonly Pick<TextPiece, 'run' | 'element'>[],
  kept: XmlElement | null,
): readonly SourceEdit[] {
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
