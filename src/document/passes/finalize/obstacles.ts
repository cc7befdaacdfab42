import { lastYearMarker, reviewMarker, unfinishedMarkers } from '../../../model/markers.ts';
import { childOf, elementsOf, outermostOf, within, type XmlElement } from '../../../package/xml-tree.ts';
import { foldBreaks } from '../../../vietnamese/typography.ts';
import { beginningOf } from '../../edited/quote.ts';
import type { OpenedDocument } from '../../edited/text.ts';
import { ownText } from '../../edited/characters.ts';

/**
 * What a copy to be signed must not hold, and only a person can settle.
 * - `tracked` a tracked change · `review` words of another year, marked to be read again
 * - `missing` a marker that says what the data lack · `last-year` a number of last year that could not be refreshed
 * - `highlight` text on a coloured ground · `unread` a part that Word shows and that stands in another file of the package
 */
export interface Obstacle {
  readonly kind: 'tracked' | 'review' | 'missing' | 'last-year' | 'highlight' | 'unread';
  /** The beginning of the paragraph. */
  readonly text: string;
}

const tracked = /^w:(?:ins|del|moveFrom|moveTo|(?:r|p|tbl|tr|tc|sect)PrChange|cellIns|cellDel|cellMerge)$/;

export function obstaclesIn({ trees }: Pick<OpenedDocument, 'trees'>): readonly Obstacle[] {
  const unread = unreadIn({ trees }).map((text) => ({ kind: 'unread', text }) as const);
  return [...[...trees.values()].flatMap(obstaclesOf), ...unread];
}

function obstaclesOf(root: XmlElement): readonly Obstacle[] {
  const inParagraphs = outermostOf(root, 'w:p').flatMap((paragraph): Obstacle[] => {
    const text = visibleText(paragraph);
    const found: Obstacle['kind'][] = [];
    const inside = [...within(paragraph)];
    if (inside.some(isTracked)) found.push('tracked');
    if (text.includes(reviewMarker.trim())) found.push('review');
    if (unfinishedMarkers.some((marker) => text.includes(marker))) found.push('missing');
    if (text.includes(lastYearMarker)) found.push('last-year');
    // The marker says it already.
    const said = found.some((kind) => kind !== 'tracked');
    if (!said && inside.some(isHighlighted)) found.push('highlight');
    // Told by the words that are to be read again, not by what stands before all of them.
    const words = text.replace(reviewMarker.trim(), '').trim();
    return found.map((kind) => ({ kind, text: beginningOf(words === '' ? text : words) }));
  });
  // A row or a table that was inserted or deleted is tracked outside of paragraphs.
  const outside = [...within(root, ({ name }) => name !== 'w:p')].some(isTracked);
  return [...inParagraphs, ...(outside ? [{ kind: 'tracked', text: 'bảng hoặc cả đoạn' } as const] : [])];
}

/** Where Word takes in another file when it opens the document: what stands before. Nothing of it can be held against the data. */
export function unreadIn({ trees }: Pick<OpenedDocument, 'trees'>): readonly string[] {
  let before = '';
  return [...trees.values()].flatMap((root) =>
    [...within(root)].flatMap((element) => {
      if (element.name === 'w:p') before = beginningOf(visibleText(element)) || before;
      return element.name === 'w:altChunk' || element.name === 'w:subDoc' ? [before] : [];
    }),
  );
}

export function isTracked({ name }: XmlElement): boolean {
  return tracked.test(name);
}

function isHighlighted(element: XmlElement): boolean {
  if (element.name !== 'w:r') return false;
  const value = childOf(childOf(element, 'w:rPr'), 'w:highlight')?.attributes['w:val'] ?? 'none';
  return value !== 'none' && visibleText(element).trim() !== '';
}

function visibleText(element: XmlElement): string {
  return elementsOf(element)
    .map((child) => (child.name === 'w:del' ? '' : foldBreaks(ownText(child) ?? visibleText(child))))
    .join('');
}
