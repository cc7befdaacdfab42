import { instructionsOf, renamedInstructions } from '../write/instructions.ts';
import { parseMark, parseNote, parseParagraph } from '../../marks.ts';
import { removing, replacing, type SourceEdit } from '../../../package/source-edits.ts';
import { childOf, elementsOf, within, type XmlElement } from '../../../package/xml-tree.ts';
import { escapeXml } from '../../../package/xml-write.ts';

/** Nine digits, above what Word is seen to give. */
const firstReference = 990_000_000;

/** Bookmarks of ours that a cross-reference needs → the neutral name that Word itself would give. */
export function neutralNames(roots: readonly XmlElement[]): ReadonlyMap<string, string> {
  const cited = new Set(
    roots.flatMap((root) => instructionsOf(root).flatMap(({ cites }) => (isOurs(cites) ? [cites] : []))),
  );
  return new Map([...cited].map((name, index) => [name, `_Ref${firstReference + index}`]));
}

function isOurs(name: string): boolean {
  return [parseMark, parseNote, parseParagraph].some((parse) => parse(name) !== null);
}

/**
 * The edits that take every trace of marks out of one part: content controls give way to what they hold, bookmarks of ours go,
 * and `names` get their neutral name. The text stays as it was.
 */
export function unmarkingEdits(root: XmlElement, names: ReadonlyMap<string, string>): readonly SourceEdit[] {
  const all = [...within(root)];
  return [
    ...all.filter(({ name }) => name === 'w:sdt').flatMap(unwrapping),
    ...bookmarkEdits(all, names),
    ...renamedInstructions(root, names),
  ];
}

function unwrapping(control: XmlElement): readonly SourceEdit[] {
  const content = childOf(control, 'w:sdtContent');
  const placeholder = childOf(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined;
  // "Click to enter text" is nobody's text; a paragraph that holds it must stay, as a cell wants one.
  const isInline = (inside: XmlElement): boolean =>
    elementsOf(inside).every(({ name }) => name === 'w:r' || name === 'w:proofErr');
  if (content === undefined || (placeholder && isInline(content))) return [removing(control)];
  return [
    removing({ start: control.start, end: content.contentStart }),
    removing({ start: content.contentEnd, end: control.end }),
  ];
}

function bookmarkEdits(
  all: readonly XmlElement[],
  names: ReadonlyMap<string, string>,
): readonly SourceEdit[] {
  /** Ids of bookmarks that are open, and go. */
  const going = new Set<string>();
  return all.flatMap((element): readonly SourceEdit[] => {
    const { 'w:id': id = '', 'w:name': name = '' } = element.attributes;
    if (element.name === 'w:bookmarkEnd') return going.delete(id) ? [removing(element)] : [];
    if (element.name !== 'w:bookmarkStart') return [];
    going.delete(id);
    if (!isOurs(name)) return [];
    const neutral = names.get(name);
    if (neutral !== undefined)
      return [replacing(element, `<w:bookmarkStart w:id="${escapeXml(id)}" w:name="${neutral}"/>`)];
    going.add(id);
    return [removing(element)];
  });
}
