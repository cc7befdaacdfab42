import { removing, type SourceEdit } from '../../../package/source-edits.ts';
import { elementsOf, within, type XmlElement } from '../../../package/xml-tree.ts';

const ends: ReadonlySet<string> = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']);

/** The edits that take the ends of comments, or of those with these ids, out of a part, with the runs that hold nothing else. */
export function anchorRemovals(root: XmlElement, ids?: ReadonlySet<string>): readonly SourceEdit[] {
  const isEnd = ({ name, attributes }: XmlElement): boolean =>
    ends.has(name) && ids?.has(attributes['w:id'] ?? '') !== false;
  const goes = (element: XmlElement): boolean => {
    const content = element.name === 'w:r' ? elementsOf(element).filter(({ name }) => name !== 'w:rPr') : [];
    return isEnd(element) || (content.length > 0 && content.every(isEnd));
  };
  return [...within(root)].filter(goes).map(removing);
}
