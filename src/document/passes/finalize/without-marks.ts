import { citedBookmark } from '../../edited/fields.ts';
import { parseMark, parseNote, parseParagraph, shortHash } from '../../marks.ts';
import { removing, replacing, type SourceEdit } from '../../../package/source-edits.ts';
import { childOf, elementsOf, textOf, within, type XmlElement } from '../../../package/xml-tree.ts';
import { escapeXml } from '../../../package/xml-write.ts';

/** The instruction of a field as it stands in the source: one element, or several where an editor split it. */
interface Instruction {
  readonly text: string;
  readonly elements: readonly XmlElement[];
}

/** Bookmarks around footnotes' signs that a cross-reference needs → the neutral name that Word itself would give. */
export function neutralNames(roots: readonly XmlElement[]): ReadonlyMap<string, string> {
  const cited = new Set(
    roots.flatMap((root) =>
      instructionsOf(root).flatMap(({ text }) => {
        const name = citedBookmark(text);
        return name !== null && parseNote(name) !== null ? [name] : [];
      }),
    ),
  );
  const taken = new Set<string>();
  return new Map(
    [...cited].map((name) => {
      let neutral = '';
      for (let again = 0; neutral === '' || taken.has(neutral); again += 1)
        neutral = referenceName(name, again);
      taken.add(neutral);
      return [name, neutral];
    }),
  );
}

/** `_Ref` and nine digits. */
function referenceName(name: string, again: number): string {
  const digits = [...shortHash(`${name}/${again}`, 9)].map((letter) => letter.charCodeAt(0) % 10);
  return `_Ref${digits.join('')}`;
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
    if (![parseMark, parseNote, parseParagraph].some((parse) => parse(name) !== null)) return [];
    const neutral = names.get(name);
    if (neutral !== undefined)
      return [replacing(element, `<w:bookmarkStart w:id="${escapeXml(id)}" w:name="${neutral}"/>`)];
    going.add(id);
    return [removing(element)];
  });
}

function renamedInstructions(root: XmlElement, names: ReadonlyMap<string, string>): readonly SourceEdit[] {
  return instructionsOf(root).flatMap(({ text, elements }) => {
    const name = citedBookmark(text);
    const neutral = name === null ? undefined : names.get(name);
    if (name === null || neutral === undefined) return [];
    const [first, ...others] = elements;
    if (first === undefined) return [];
    const renamed = escapeXml(text.replace(name, neutral));
    return [
      first.name === 'w:fldSimple'
        ? { start: first.start, end: first.contentStart, text: `<w:fldSimple w:instr="${renamed}">` }
        : { start: first.contentStart, end: first.contentEnd, text: renamed },
      ...others.map(({ contentStart, contentEnd }) => removing({ start: contentStart, end: contentEnd })),
    ];
  });
}

function instructionsOf(root: XmlElement): readonly Instruction[] {
  const found: Instruction[] = [];
  const fields: XmlElement[][] = [];
  for (const element of within(root)) {
    const type = element.attributes['w:fldCharType'];
    if (element.name === 'w:fldSimple' && element.contentEnd !== element.end)
      found.push({ text: element.attributes['w:instr'] ?? '', elements: [element] });
    if (element.name === 'w:instrText') fields.at(-1)?.push(element);
    if (type === 'begin') fields.push([]);
    if (type === 'end') {
      const elements = fields.pop() ?? [];
      found.push({ text: elements.map(textOf).join(''), elements });
    }
  }
  return found;
}
