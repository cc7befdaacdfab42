import type { DocumentMark } from '../../edited/document-text.ts';
import { inserting, type SourceEdit } from '../../../package/source-edits.ts';
import { elementsOf, within, type XmlElement } from '../../../package/xml-tree.ts';
import { attributes } from '../../../package/xml-write.ts';
import type { FoundMark } from '../../edited/lines.ts';

/** Word's bound. */
const longestName = 40;

/** All bookmarks of a document, so that a name stands once and an id too. */
export class Bookmarks {
  readonly #names = new Map<string, number>();
  readonly #taken: ReadonlySet<number>;
  #next = 2_000_000_000;
  /** Old name → new one. */
  readonly renamed = new Map<string, string>();

  /** `taken`: ids that stand in the document. */
  constructor(trees: Iterable<XmlElement>, taken: ReadonlySet<number>) {
    this.#taken = taken;
    for (const root of trees) {
      for (const { name, attributes: values } of within(root))
        if (name === 'w:bookmarkStart') this.#count(values['w:name'] ?? '', 1);
    }
  }

  /** The edits by which a mark's bookmark says its new text: another name, or a bookmark anew where it was lost. */
  rename({ mark, line: { paragraph } }: FoundMark, source: string, name: string): readonly SourceEdit[] {
    const { bookmark } = mark;
    return bookmark === null
      ? this.#added(mark, paragraph.element, name)
      : this.#renamed(bookmark, bookmark.attributes['w:name'] ?? '', source, name);
  }

  #renamed(
    { start, contentStart }: XmlElement,
    old: string,
    source: string,
    name: string,
  ): readonly SourceEdit[] {
    this.#count(old, -1);
    const ending = /_Copy_\d+$/i.exec(old)?.[0] ?? '';
    const next = this.#free(name, ending);
    if (next === old) return [];
    const at = source.slice(start, contentStart).search(new RegExp(`["']${old}["']`));
    if (at === -1) return [];
    this.renamed.set(old, next);
    const from = start + at + 1;
    return [{ start: from, end: from + old.length, text: next }];
  }

  /** Only inside an inline control: elsewhere it isn't certain where a bookmark may stand. */
  #added(
    { source: { start, end } }: DocumentMark,
    paragraph: XmlElement,
    name: string,
  ): readonly SourceEdit[] {
    const isInline = [...within(paragraph)].some(
      (element) =>
        element.name === 'w:sdtContent' &&
        element.contentStart === start &&
        element.contentEnd === end &&
        elementsOf(element).every((child) => child.name !== 'w:p' && child.name !== 'w:tbl'),
    );
    if (!isInline) return [];
    // Far above what editors count up to, so that no table made anew takes the same.
    while (this.#taken.has(this.#next)) this.#next += 1;
    const id = this.#next;
    this.#next += 1;
    return [
      inserting(start, `<w:bookmarkStart${attributes({ 'w:id': id, 'w:name': this.#free(name, '') })}/>`),
      inserting(end, `<w:bookmarkEnd${attributes({ 'w:id': id })}/>`),
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
