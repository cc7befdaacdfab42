import path from 'node:path';
import { contentTypesPart } from './content-types.ts';
import { contentTypesNamespace, relationshipsNamespace } from './namespaces.ts';
import { relationshipsPartOf } from './relationships.ts';
import { attributes, xmlDeclaration } from './xml-write.ts';
import { type Effort, writeZip } from './zip-write.ts';

/** A part of a package that is written anew, with what names it there. */
export interface NewPart {
  readonly name: string;
  readonly data: string;
  /** undefined: that of its extension. */
  readonly contentType?: string | undefined;
  /** The part that leads to it ('': the package), by a relationship of this type and id. */
  readonly from: string;
  readonly relationship: string;
  readonly id: string;
}

/** A package of exactly these parts: content types first, then relationships, then the parts in this order, with fixed times. */
export function newPackage(parts: readonly NewPart[], effort?: Effort): Uint8Array {
  const sources = [...new Set(parts.map(({ from }) => from))];
  const entries = [
    { name: contentTypesPart, data: contentTypes(parts) },
    ...sources.map((from) => ({ name: relationshipsPartOf(from), data: relationships(from, parts) })),
    ...parts,
  ];
  return writeZip(entries, effort);
}

function contentTypes(parts: readonly NewPart[]): string {
  const named = parts.flatMap(({ name, contentType: type }) =>
    type === undefined ? [] : [`<Override${attributes({ PartName: `/${name}`, ContentType: type })}/>`],
  );
  return (
    `${xmlDeclaration}<Types xmlns="${contentTypesNamespace}">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${named.join('')}</Types>`
  );
}

function relationships(source: string, parts: readonly NewPart[]): string {
  const links = parts
    .filter(({ from }) => from === source)
    .map(({ name, relationship, id }) => {
      const target = path.posix.relative(path.posix.dirname(source), name);
      return `<Relationship${attributes({ Id: id, Type: relationship, Target: target })}/>`;
    });
  return `${xmlDeclaration}<Relationships xmlns="${relationshipsNamespace}">${links.join('')}</Relationships>`;
}
