import { elementsOf, type XmlElement } from '../../package/xml-tree.ts';

/** A field that stands for a footnote's number: a second mention of it. */
export function isNoteField(instruction: string): boolean {
  return /^\s*NOTEREF\b/i.test(instruction);
}

/** The bookmark around the sign of the footnote that such a field mentions. */
export function citedBookmark(instruction: string): string | null {
  return /^\s*NOTEREF\s+"?([^\s"\\]+)/i.exec(instruction)?.[1] ?? null;
}

/**
 * Bookmark name → id of the footnote whose sign stands inside it, or right behind it: LibreOffice ends such a bookmark before
 * the sign.
 */
export function footnotesByBookmark(root: XmlElement): ReadonlyMap<string, string> {
  const open = new Map<string, string>();
  let justClosed: string[] = [];
  const found = new Map<string, string>();
  const visit = (element: XmlElement): void => {
    const id = element.attributes['w:id'] ?? '';
    switch (element.name) {
      case 'w:bookmarkStart':
        open.set(id, element.attributes['w:name'] ?? '');
        return;
      case 'w:bookmarkEnd': {
        const name = open.get(id);
        open.delete(id);
        if (name !== undefined && !found.has(name)) justClosed.push(name);
        return;
      }
      case 'w:footnoteReference':
        for (const name of [...open.values(), ...justClosed]) found.set(name, id);
        justClosed = [];
        return;
      case 'w:t':
        justClosed = [];
        return;
      default:
        elementsOf(element).forEach(visit);
    }
  };
  visit(root);
  return found;
}
