import { citedBookmark } from '../../edited/fields.ts';
import { removing, type SourceEdit } from '../../../package/source-edits.ts';
import { textOf, within, type XmlElement } from '../../../package/xml-tree.ts';
import { escapeXml } from '../../../package/xml-write.ts';

/** The instruction of a field as it stands in the source: one element, or several where an editor split it. */
interface Instruction {
  readonly text: string;
  /** The bookmark that it takes its text from; '': none. */
  readonly cites: string;
  readonly elements: readonly XmlElement[];
}

/** The edits by which cross-references go on finding bookmarks that get another name. */
export function renamedInstructions(
  root: XmlElement,
  names: ReadonlyMap<string, string>,
): readonly SourceEdit[] {
  return instructionsOf(root).flatMap(({ text, cites, elements }) => {
    const name = names.get(cites);
    const [first, ...others] = elements;
    if (name === undefined || first === undefined) return [];
    const renamed = escapeXml(text.replace(cites, name));
    return [
      first.name === 'w:fldSimple'
        ? { start: first.start, end: first.contentStart, text: `<w:fldSimple w:instr="${renamed}">` }
        : { start: first.contentStart, end: first.contentEnd, text: renamed },
      ...others.map(({ contentStart, contentEnd }) => removing({ start: contentStart, end: contentEnd })),
    ];
  });
}

export function instructionsOf(root: XmlElement): readonly Instruction[] {
  const found: Instruction[] = [];
  const fields: XmlElement[][] = [];
  const add = (text: string, elements: readonly XmlElement[]): void =>
    void found.push({ text, cites: citedBookmark(text) ?? '', elements });
  for (const element of within(root)) {
    const type = element.attributes['w:fldCharType'];
    if (element.name === 'w:fldSimple' && element.contentEnd !== element.end)
      add(element.attributes['w:instr'] ?? '', [element]);
    if (element.name === 'w:instrText') fields.at(-1)?.push(element);
    if (type === 'begin') fields.push([]);
    if (type === 'end') {
      const elements = fields.pop() ?? [];
      add(elements.map(textOf).join(''), elements);
    }
  }
  return found;
}
