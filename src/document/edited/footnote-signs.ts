import { within, type XmlElement } from '../../package/xml-tree.ts';

/**
 * Bookmark name → id of the footnote whose sign stands inside it, or right behind it: LibreOffice ends such a bookmark before
 * the sign.
 */
export function footnotesByBookmark(root: XmlElement): ReadonlyMap<string, string> {
  const open = new Map<string, string>();
  let justClosed: string[] = [];
  const found = new Map<string, string>();
  for (const { name: kind, attributes } of within(root)) {
    const id = attributes['w:id'] ?? '';
    if (kind === 'w:bookmarkStart') open.set(id, attributes['w:name'] ?? '');
    else if (kind === 'w:bookmarkEnd') {
      const name = open.get(id);
      open.delete(id);
      if (name !== undefined && !found.has(name)) justClosed.push(name);
    } else if (kind === 'w:footnoteReference') {
      for (const name of [...open.values(), ...justClosed]) found.set(name, id);
      justClosed = [];
    } else if (kind === 'w:t') justClosed = [];
  }
  return found;
}
