import { contentTypesPart } from './content-types.ts';
import { Refusal } from './faults.ts';
import { relationshipsNamespace } from './namespaces.ts';
import type { OfficePackage } from './open.ts';
import { partOf, readRelationships, type Relationship, relationshipsPartOf } from './relationships.ts';
import { applyEdits, inserting, removing, type SourceEdit, withParts } from './source-edits.ts';
import { elementsOf, parseTree, type XmlElement } from './xml-tree.ts';
import { attributes, xmlDeclaration } from './xml-write.ts';
import { decodeXml } from './xml.ts';

/**
 * A package on its way to another: parts changed, dropped and added together with what names them (relationships, content
 * types). Edits are collected and made once, at the end (`bytes`): until then every part is read as it came. What is not
 * touched keeps its bytes.
 */
export class PackageEdits {
  readonly #package: OfficePackage;
  /** Parts that are another text altogether, are new, or go (null). */
  readonly #changed = new Map<string, string | null>();
  readonly #planned = new Map<string, SourceEdit[]>();
  /** What was read is not read again while it stands. */
  readonly #read = new Map<string, { readonly source: string; readonly tree: XmlElement | null }>();

  constructor(from: OfficePackage) {
    this.#package = from;
  }

  get main(): string {
    return this.#package.main.name;
  }

  /** The part's XML, without the edits that are still to be made; null where there is none. */
  source(part: string): string | null {
    const changed = this.#changed.get(this.#nameOf(part));
    if (changed !== undefined) return changed;
    const known = this.#read.get(part);
    if (known !== undefined) return known.source;
    const entry = this.#package.zip.find(part);
    if (entry === undefined) return null;
    const source = decodeXml(entry.data, entry.name);
    this.#read.set(part, { source, tree: null });
    return source;
  }

  /** The part's own name where the package holds it under another case. */
  change(part: string, source: string): void {
    if (source !== this.source(part)) this.#changed.set(this.#nameOf(part), source);
  }

  /** What lies in a stretch that another edit takes away goes with it. */
  edit(part: string, edits: readonly SourceEdit[]): void {
    const name = this.#nameOf(part);
    this.#planned.set(name, [...(this.#planned.get(name) ?? []), ...edits]);
  }

  tree(part: string): XmlElement | null {
    const source = this.source(part);
    if (source === null) return null;
    const known = this.#read.get(part);
    if (known?.source === source && known.tree !== null) return known.tree;
    const tree = parseTree(source, part);
    this.#read.set(part, { source, tree });
    return tree;
  }

  /** As the package came: relationships that were added or dropped here don't show. */
  relationships(part: string): readonly Relationship[] {
    return readRelationships(this.#package.zip, part);
  }

  /** Parts that a part leads to by relationships of these kinds (last word of the type). */
  related(part: string, kinds: readonly string[]): readonly string[] {
    return this.relationships(part).flatMap(({ type, external, part: target }) =>
      !external && target !== undefined && kinds.includes(lastWord(type)) && this.source(target) !== null
        ? [this.#nameOf(target)]
        : [],
    );
  }

  /** The same of one kind; refuses (MISSING_PART) where one is not there. */
  required(part: string, kind: string): readonly string[] {
    return this.relationships(part)
      .filter((one) => one.kind === kind && !one.external)
      .map((one) => partOf(this.#package.zip, one).name);
  }

  /** Drops a part that `from` leads to, with all that names it, and what only it leads to. */
  drop(from: string, part: string): void {
    for (const { part: further, external } of this.relationships(part)) {
      if (!external && further !== undefined) this.drop(part, further);
    }
    const relationshipsPart = relationshipsPartOf(from);
    const links = this.relationships(from).filter(({ part: target }) => target === part);
    this.#removeElements(relationshipsPart, ({ attributes: { Id } }) => links.some(({ id }) => id === Id));
    this.#removeElements(
      contentTypesPart,
      ({ attributes: { PartName } }) => PartName?.toLowerCase() === `/${part.toLowerCase()}`,
    );
    for (const name of [part, relationshipsPartOf(part)]) {
      if (this.#package.zip.find(name) !== undefined) this.#changed.set(this.#nameOf(name), null);
    }
  }

  /** A new part beside the main one, with its relationship and content type. */
  add(part: string, source: string, type: { readonly relationship: string; readonly content: string }): void {
    this.#changed.set(part, source);
    const taken = new Set(this.relationships(this.main).map(({ id }) => id));
    let id = 'rIdDakto';
    for (let again = 2; taken.has(id); again += 1) id = `rIdDakto${again}`;
    const folder = this.main.slice(0, this.main.lastIndexOf('/') + 1);
    const target = part.startsWith(folder) ? part.slice(folder.length) : `/${part}`;
    const relationshipsPart = relationshipsPartOf(this.main);
    if (this.source(relationshipsPart) === null) {
      this.#changed.set(
        relationshipsPart,
        `${xmlDeclaration}<Relationships xmlns="${relationshipsNamespace}"></Relationships>`,
      );
    }
    this.#append(relationshipsPart, 'Relationship', { Id: id, Type: type.relationship, Target: target });
    this.#append(contentTypesPart, 'Override', { PartName: `/${part}`, ContentType: type.content });
  }

  bytes(): Uint8Array {
    return withParts(this.#package, this.#outcome());
  }

  get touched(): boolean {
    return this.#outcome().size > 0;
  }

  #outcome(): ReadonlyMap<string, string | null> {
    const outcome = new Map(this.#changed);
    for (const [part, edits] of this.#planned) {
      const source = this.source(part);
      if (source === null) continue;
      const edited = applyEdits(source, outermost(edits));
      if (edited !== source) outcome.set(part, edited);
    }
    return outcome;
  }

  #nameOf(part: string): string {
    return this.#package.zip.find(part)?.name ?? part;
  }

  #removeElements(part: string, chosen: (element: XmlElement) => boolean): void {
    const root = this.tree(part);
    if (root === null) return;
    this.edit(part, elementsOf(root).filter(chosen).map(removing));
  }

  #append(part: string, local: string, values: Readonly<Record<string, string>>): void {
    const source = this.source(part);
    const root = this.tree(part);
    if (source === null || root === null || root.contentEnd === root.end)
      throw new Refusal({ code: 'BAD_XML', detail: 'empty-root', part });
    // The root's own prefix, as the file writes it.
    const prefix = /^<\/([^:>\s]+:)?/.exec(source.slice(root.contentEnd))?.[1] ?? '';
    this.edit(part, [inserting(root.contentEnd, `<${prefix}${local}${attributes(values)}/>`)]);
  }
}

/** The last word of a relationship's type, Microsoft's own among them: "commentsExtended". */
function lastWord(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}

/** The edits that lie in no wider one; of two at the same stretch, the later. */
function outermost(edits: readonly SourceEdit[]): readonly SourceEdit[] {
  const sorted = [...edits].reverse().sort((a, b) => a.start - b.start || b.end - a.end);
  let [from, to] = [-1, -1];
  const inner = new Set(
    sorted.filter(({ start, end }) => {
      const within = end > start ? end <= to : start > from && start < to;
      if (!within && end > start) [from, to] = [start, end];
      return within;
    }),
  );
  return edits.filter((edit) => !inner.has(edit));
}
