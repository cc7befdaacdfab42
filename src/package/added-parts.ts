import { contentTypesPart } from './content-types.ts';
import { relationshipsNamespace } from './namespaces.ts';
import { relationshipsPartOf } from './relationships.ts';
import { attributes, xmlDeclaration } from './xml-write.ts';

/** A part that the library which wrote the package knows nothing of. */
export interface AddedPart {
  readonly name: string;
  readonly data: string;
  readonly contentType: string;
  /** The part that leads to it, by a relationship of this type and id. */
  readonly from: string;
  readonly relationship: string;
  readonly id: string;
}

interface Part {
  readonly name: string;
  readonly data: Uint8Array | string;
}

/** The parts of a package of our own making with these added, and what names them: relationships and content types. */
export function withAddedParts(parts: readonly Part[], added: readonly AddedPart[]): readonly Part[] {
  const all = new Map(parts.map(({ name, data }) => [name, data]));
  const append = (part: string, end: string, element: string): void => {
    const data = all.get(part);
    const source = typeof data === 'string' ? data : Buffer.from(data ?? '').toString('utf8');
    const at = source.lastIndexOf(end);
    if (at === -1) throw new Error(`${part} does not end with ${end}`);
    all.set(part, `${source.slice(0, at)}${element}${source.slice(at)}`);
  };
  for (const { name, data, contentType, from, relationship, id } of added) {
    if (all.has(name)) throw new Error(`there is a part ${name} already`);
    all.set(name, data);
    append(
      contentTypesPart,
      '</Types>',
      `<Override${attributes({ PartName: `/${name}`, ContentType: contentType })}/>`,
    );
    const relationships = relationshipsPartOf(from);
    if (!all.has(relationships)) all.set(relationships, noRelationships);
    append(
      relationships,
      '</Relationships>',
      `<Relationship${attributes({ Id: id, Type: relationship, Target: `/${name}` })}/>`,
    );
  }
  return [...all].map(([name, data]) => ({ name, data }));
}

const noRelationships = `${xmlDeclaration}<Relationships xmlns="${relationshipsNamespace}"></Relationships>`;
