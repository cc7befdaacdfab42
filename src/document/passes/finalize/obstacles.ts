import { reviewMarker } from '../../render/blocks.ts';
import { childOf, elementsOf, textOf, type XmlElement } from '../../../package/xml-tree.ts';
import { beginningOf } from '../../edited/words-around.ts';
import type { PackageEdits } from './package-edits.ts';
import { textParts } from './word-parts.ts';

/**
 * What a copy to be signed must not hold, and only a person can settle.
 * - `tracked` a tracked change · `review` words of another year, marked to be read again
 * - `missing` a marker that says what the data lack · `last-year` a number of last year that could not be refreshed
 * - `highlight` text on a coloured ground
 */
export interface Obstacle {
  readonly kind: 'tracked' | 'review' | 'missing' | 'last-year' | 'highlight';
  /** The beginning of the paragraph. */
  readonly text: string;
}

/** Begins the marker around a number of last year that this year's data could not take the place of. */
export const lastYearMarker = '[số liệu năm trước: ';
const missingMarker = '[thiếu: ';

const trackedChanges: ReadonlySet<string> = new Set([
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:cellIns',
  'w:cellDel',
  'w:cellMerge',
]);

export function obstaclesIn(edits: PackageEdits): readonly Obstacle[] {
  return textParts(edits).flatMap((part) => {
    const root = edits.tree(part);
    return root === null ? [] : obstaclesOf(root);
  });
}

function obstaclesOf(root: XmlElement): readonly Obstacle[] {
  const paragraphs = outermost(root, 'w:p');
  const inParagraphs = paragraphs.flatMap((paragraph): Obstacle[] => {
    const text = visibleText(paragraph);
    const found: Obstacle['kind'][] = [];
    if (holds(paragraph, ({ name }) => trackedChanges.has(name))) found.push('tracked');
    if (text.includes(reviewMarker.trim())) found.push('review');
    if (text.includes(missingMarker)) found.push('missing');
    if (text.includes(lastYearMarker)) found.push('last-year');
    // The marker says it already.
    const said = found.some((kind) => kind !== 'tracked');
    if (!said && holds(paragraph, isHighlighted)) found.push('highlight');
    return found.map((kind) => ({ kind, text: beginningOf(text) }));
  });
  // A row or a table that was inserted or deleted is tracked outside of paragraphs.
  const outside: readonly Obstacle[] = trackedOutside(root)
    ? [{ kind: 'tracked', text: 'bảng hoặc cả đoạn' }]
    : [];
  return [...inParagraphs, ...outside];
}

function outermost(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => (child.name === name ? [child] : outermost(child, name)));
}

function holds(element: XmlElement, found: (element: XmlElement) => boolean): boolean {
  return elementsOf(element).some((child) => found(child) || holds(child, found));
}

function trackedOutside(element: XmlElement): boolean {
  return elementsOf(element).some(
    (child) => child.name !== 'w:p' && (trackedChanges.has(child.name) || trackedOutside(child)),
  );
}

function isHighlighted(element: XmlElement): boolean {
  if (element.name !== 'w:r') return false;
  const value = childOf(childOf(element, 'w:rPr'), 'w:highlight')?.attributes['w:val'] ?? 'none';
  return value !== 'none' && visibleText(element).trim() !== '';
}

function visibleText(element: XmlElement): string {
  return elementsOf(element)
    .map((child) => (child.name === 'w:t' ? textOf(child) : child.name === 'w:del' ? '' : visibleText(child)))
    .join('');
}
