import type { CalendarDate } from '../../../model/cell.ts';
import { inserting, replacing, type SourceEdit } from '../../../package/source-edits.ts';
import { childOf, elementsOf, textOf, type XmlElement } from '../../../package/xml-tree.ts';
import { toolAuthor, wordDate } from '../../tool-author.ts';
import { missingMarker } from '../../../model/markers.ts';
import { attributes, escapeXml } from '../../../package/xml-write.ts';
import { inPlace, type Writing } from './replace-mark.ts';
import { type CutPiece, isInside, removals, retyped, wholeElements, written } from './text-pieces.ts';
import { renamed } from './tracked.ts';

/** Far above what editors count up to, and below what bookmarks made anew take. */
const firstId = 1_500_000_000;

/**
 * The new number as a tracked change: what nobody has tracked yet is struck out, the new text stands after it as an insertion.
 * What is an insertion already makes way in place, so that the first deletion stays the one there is, and rejecting gives
 * back what stood before all of them. `taken`: ids that stand in the document.
 */
export function redline(taken: ReadonlySet<number>, date: CalendarDate): Writing {
  const change = changeTags(taken, date);
  return (pieces, text, mark, source) => {
    const plain = pieces.filter(({ inserted }) => inserted === null);
    const inserted = pieces.filter((piece) => piece.inserted !== null);
    const last = plain.findLast((piece) => isInside(piece, mark)) ?? plain.at(-1);
    const shown = pieces.find(({ element }) => element.name === 'w:t') ?? pieces[0];
    if (inserted.some(({ element }) => element.name === 'w:t'))
      return [...deletionEdits(plain, source, change), ...inPlace(inserted, text, mark, source)];
    const insertion = (): string => {
      if (text === '') return '';
      const prefix = shown === undefined ? 'w:' : prefixOf(shown.run, source);
      const { open, close } = change('ins', prefix);
      const look = shown === undefined ? '' : lookOf(shown.run, source);
      return `${open}<${prefix}r>${look}<${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}r>${close}`;
    };
    const at = mark.source.end;
    return [
      ...(last === undefined
        ? [inserting(at, insertion())]
        : deletionEdits(plain, source, change, (piece) => (piece === last ? insertion() : ''))),
      ...removals(inserted, null, source),
    ];
  };
}

type ChangeTags = (kind: 'ins' | 'del', prefix: string) => { readonly open: string; readonly close: string };

function changeTags(taken: ReadonlySet<number>, date: CalendarDate): ChangeTags {
  let next = firstId;
  return (kind, prefix) => {
    while (taken.has(next)) next += 1;
    const values = attributes({
      [`${prefix}id`]: next,
      [`${prefix}author`]: toolAuthor,
      [`${prefix}date`]: wordDate(date),
    });
    next += 1;
    return { open: `<${prefix}${kind}${values}>`, close: `</${prefix}${kind}>` };
  };
}

function prefixOf(run: XmlElement, source: string): string {
  const tag = written(source, run);
  return tag.slice(0, tag.indexOf(':') + 1);
}

/** A run's look, without the tracked changes of it; what a draft said that lacks was on a yellow ground. */
function lookOf(run: XmlElement, source: string): string {
  const look = childOf(run, 'w:rPr');
  if (look === undefined) return '';
  const left = ['w:rPrChange', ...(textOf(run).startsWith(missingMarker) ? ['w:highlight'] : [])];
  return left
    .flatMap((name) => childOf(look, name) ?? [])
    .reduce(
      (text, { start, end }) => text.replace(source.slice(start, end), ''),
      source.slice(look.start, look.end),
    );
}

/**
 * Pieces struck out, and what is `added` behind each: a whole run at a time, piece by piece where the run holds something else (a
 * footnote's sign, words that stay).
 */
function deletionEdits(
  pieces: readonly CutPiece[],
  source: string,
  change: ChangeTags,
  added: (piece: CutPiece) => string = () => '',
): readonly SourceEdit[] {
  const gone = wholeElements(pieces);
  return [...new Set(pieces.map(({ run }) => run))].flatMap((run) => {
    const own = pieces.filter((piece) => piece.run === run);
    const prefix = prefixOf(run, source);
    const whole = elementsOf(run).every(
      (child) => child.name === 'w:rPr' || child.name === 'w:lastRenderedPageBreak' || gone.has(child),
    );
    if (whole) {
      const { open, close } = change('del', prefix);
      return [
        inserting(run.start, open),
        ...own.flatMap(({ element }) => struck(element, source)),
        inserting(run.end, close + own.map(added).join('')),
      ];
    }
    const look = lookOf(run, source);
    return own.flatMap((piece): readonly SourceEdit[] => {
      const { element, text, before, behind } = piece;
      const { open, close } = change('del', prefix);
      const opening = `</${prefix}r>${open}<${prefix}r>${look}`;
      const closing = `</${prefix}r>${close}${added(piece)}<${prefix}r>${look}`;
      const { start, end } = element;
      if (gone.has(element))
        return [inserting(start, opening), ...struck(element, source), inserting(end, closing)];
      const deleted = `<${prefix}delText xml:space="preserve">${escapeXml(text)}</${prefix}delText>`;
      const kept = (words: string): string => retyped(piece, words, source).text;
      return [replacing(element, `${kept(before)}${opening}${deleted}${closing}${kept(behind)}`)];
    });
  });
}

function struck(element: XmlElement, source: string): readonly SourceEdit[] {
  return element.name === 'w:t' ? renamed(element, source, 'delText') : [];
}
