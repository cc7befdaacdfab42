import { within, type XmlElement } from '../../package/xml-tree.ts';

/** Where the bookmarks of a part end, and where its paragraphs begin. */
export class BookmarkEnds {
  readonly #ends = new Map<XmlElement, number>();
  readonly #paragraphs: number[] = [];
  readonly names: string[] = [];

  constructor(root: XmlElement) {
    const open = new Map<string, XmlElement>();
    for (const element of within(root)) {
      const id = element.attributes['w:id'] ?? '';
      if (element.name === 'w:p') this.#paragraphs.push(element.start);
      if (element.name === 'w:bookmarkStart') {
        open.set(id, element);
        this.names.push(element.attributes['w:name'] ?? '');
      } else if (element.name === 'w:bookmarkEnd') {
        const start = open.get(id);
        if (start !== undefined) this.#ends.set(start, element.start);
        open.delete(id);
      }
    }
  }

  /** Whether a further paragraph lies between a paragraph's end and the bookmark's; null: the bookmark has no end. */
  reachesPast(start: XmlElement, paragraphEnd: number): boolean | null {
    const end = this.#ends.get(start);
    return end === undefined ? null : this.#paragraphs.some((at) => at >= paragraphEnd && at < end);
  }
}
