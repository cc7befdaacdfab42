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
 * The edits that take every trace of marks and comments out of one part: content controls give way to what they hold,
 * bookmarks of ours and the ends of comments go, and `names` get their neutral name. The text stays as it was.
 */
export function unmarkingEdits(root: XmlElement, names: ReadonlyMap<string, string>): readonly SourceEdit[] {
  const edits: SourceEdit[] = [];
  const open = new Map<string, boolean>();
  const remove = (element: XmlElement): void => void edits.push(removing(element));
  const visit = (element: XmlElement): void => {
    switch (element.name) {
      case 'w:sdt':
        unwrap(element);
        return;
      case 'w:bookmarkStart': {
        const name = element.attributes['w:name'] ?? '';
        const neutral = names.get(name);
        const ours = [parseMark, parseNote, parseParagraph].some((parse) => parse(name) !== null);
        open.set(element.attributes['w:id'] ?? '', ours && neutral === undefined);
        if (!ours) return;
        if (neutral === undefined) remove(element);
        else {
          const id = escapeXml(element.attributes['w:id'] ?? '');
          edits.push(replacing(element, `<w:bookmarkStart w:id="${id}" w:name="${neutral}"/>`));
        }
        return;
      }
      case 'w:bookmarkEnd': {
        const id = element.attributes['w:id'] ?? '';
        if (open.get(id) === true) remove(element);
        open.delete(id);
        return;
      }
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
      case 'w:commentReference':
        remove(element);
        return;
      case 'w:r':
        if (isCommentSign(element)) remove(element);
        else elementsOf(element).forEach(visit);
        return;
      default:
        elementsOf(element).forEach(visit);
    }
  };
  const unwrap = (control: XmlElement): void => {
    const content = childOf(control, 'w:sdtContent');
    const placeholder = childOf(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined;
    // "Click to enter text" is nobody's text; a paragraph that holds it must stay, as a cell wants one.
    const inlinePlaceholder =
      placeholder &&
      content !== undefined &&
      elementsOf(content).every(({ name }) => name === 'w:r' || name === 'w:proofErr');
    if (content === undefined || inlinePlaceholder) {
      remove(control);
      return;
    }
    edits.push(removing({ start: control.start, end: content.contentStart }));
    elementsOf(content).forEach(visit);
    edits.push(removing({ start: content.contentEnd, end: control.end }));
  };
  visit(root);
  return [...edits, ...renamedInstructions(root, names)];
}

function isCommentSign(run: XmlElement): boolean {
  const content = elementsOf(run).filter(({ name }) => name !== 'w:rPr');
  return content.length > 0 && content.every(({ name }) => name === 'w:commentReference');
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
