import type { DocumentMark } from '../../edited/document-text.ts';
import type { SourceEdit } from '../../../package/source-edits.ts';
import { elementsOf, type XmlElement } from '../../../package/xml-tree.ts';
import { attributes } from '../../xml.ts';

/** Word's bound. */
const longestName = 40;

/** All bookmarks of a document, so that a name stands once and an id too. */
export class Bookmarks {
  readonly #starts = new Map<string, readonly XmlElement[]>();
  readonly #names = new Map<string, number>();
  readonly #claimed = new Set<XmlElement>();
  readonly #ids = new Set<number>();
  #next = 2_000_000_000;

  /** `parts`: name → tree, all parts that hold text. */
  constructor(parts: ReadonlyMap<string, XmlElement>) {
    for (const [name, root] of parts) {
      const starts: XmlElement[] = [];
      const visit = (element: XmlElement): void => {
        if (element.name === 'w:bookmarkStart') starts.push(element);
        elementsOf(element).forEach(visit);
      };
      visit(root);
      this.#starts.set(name, starts);
      for (const { attributes: values } of starts) {
        this.#count(values['w:name'] ?? '', 1);
        this.#ids.add(Number(values['w:id'] ?? ''));
      }
    }
  }

  /** The edits by which a mark's bookmark says its new text: another name, or a bookmark anew where it was lost. */
  rename(mark: DocumentMark, root: XmlElement, source: string, name: string): readonly SourceEdit[] {
    return mark.name === null ? this.#added(mark, root, name) : this.#renamed(mark, mark.name, source, name);
  }

  #renamed(mark: DocumentMark, old: string, source: string, name: string): readonly SourceEdit[] {
    const start = (this.#starts.get(mark.source.part) ?? [])
      .filter(
        (one) => !this.#claimed.has(one) && one.attributes['w:name'] === old && one.start <= mark.source.end,
      )
      .at(-1);
    if (start === undefined) return [];
    this.#claimed.add(start);
    this.#count(old, -1);
    const ending = /_Copy_\d+$/i.exec(old)?.[0] ?? '';
    const next = this.#free(name, ending);
    if (next === old) return [];
    const tag = source.slice(start.start, start.contentStart);
    const at = tag.search(new RegExp(`["']${old}["']`));
    if (at === -1) return [];
    const from = start.start + at + 1;
    return [{ start: from, end: from + old.length, text: next }];
  }

  /** Only inside an inline control: elsewhere it isn't certain where a bookmark may stand. */
  #added({ source: { start, end } }: DocumentMark, root: XmlElement, name: string): readonly SourceEdit[] {
    if (!isInlineContent(root, start, end)) return [];
    // Far above what editors count up to, so that no table made anew takes the same.
    while (this.#ids.has(this.#next)) this.#next += 1;
    const id = this.#next;
    this.#next += 1;
    return [
      {
        start,
        end: start,
        text: `<w:bookmarkStart${attributes({ 'w:id': id, 'w:name': this.#free(name, '') })}/>`,
      },
      { start: end, end, text: `<w:bookmarkEnd${attributes({ 'w:id': id })}/>` },
    ];
  }

  /** A second bookmark of one name would be thrown away by Word. */
  #free(name: string, ending: string): string {
    let candidate = name + ending;
    for (let copy = 1; candidate.length > longestName || this.#names.has(candidate.toLowerCase()); copy += 1)
      // From the tenth copy on the editors' own ending is too long.
      candidate = copy < 10 ? `${name}_Copy_${copy}` : `${name}_${copy}`;
    this.#count(candidate, 1);
    return candidate;
  }

  #count(name: string, by: number): void {
    const key = name.toLowerCase();
    const count = (this.#names.get(key) ?? 0) + by;
    if (count <= 0) this.#names.delete(key);
    else this.#names.set(key, count);
  }
}

function isInlineContent(root: XmlElement, start: number, end: number): boolean {
  const visit = (element: XmlElement): boolean =>
    (element.name === 'w:sdtContent' &&
      element.contentStart === start &&
      element.contentEnd === end &&
      elementsOf(element).every(({ name }) => name !== 'w:p' && name !== 'w:tbl')) ||
    elementsOf(element).some((child) => child.start <= start && child.end >= end && visit(child));
  return visit(root);
}
