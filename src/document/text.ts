import { catchRefusal, Refusal, type Refused } from '../package/faults.ts';
import { openPackage, type OfficePackage } from '../package/open.ts';
import { partOf, readRelationships, type Relationship } from '../package/relationships.ts';
import { decodeXml } from '../package/xml.ts';
import type { ZipEntry } from '../package/zip-read.ts';
import { baselineNamespace } from './baseline.ts';
import { type FoundBaseline, readBaseline } from './baseline-reader.ts';
import { BlockReader, paragraphsOf } from './block-reader.ts';
import type { DocumentBlock, DocumentFootnote, DocumentText } from './document-text.ts';
import { footnotesByBookmark } from './footnote-signs.ts';
import { childOf, elementsOf, parseTree, type XmlElement } from './source-tree.ts';

/**
 * The text of any .docx, ours or edited by Word, LibreOffice or another program, with the marks it still carries.
 * A file that isn't one comes back as the fault that says so.
 */
export function readDocument(
  bytes: Uint8Array,
): { readonly ok: true; readonly document: DocumentText } | Refused {
  const opened = openPackage(bytes, 'docx');
  return opened.ok ? catchRefusal(() => ({ document: readText(opened.package) })) : opened;
}

/** The same from an opened package. Throws a Refusal. */
export function readText({ zip, main }: OfficePackage): DocumentText {
  const root = treeOf(main);
  if (root.name !== 'w:document') throw new Refusal({ code: 'NOT_DOCX', detail: root.name.slice(0, 60) });
  const related = readRelationships(zip, main.name);
  const ofKind = (kind: string): readonly Relationship[] =>
    related.filter((one) => one.kind === kind && !one.external);
  const noteOf = footnotesByBookmark(root);
  const blocks = new BlockReader(main.name, noteOf).read(childOf(root, 'w:body'));
  const [notes] = ofKind('footnotes');
  return {
    blocks,
    footnotes: notes === undefined ? new Map() : footnotes(partOf(zip, notes), blocks, noteOf),
    baseline: baseline(
      ofKind('customXml').flatMap(({ part }) => (part === undefined ? [] : (zip.find(part) ?? []))),
    ),
  };
}

function treeOf(part: ZipEntry): XmlElement {
  return parseTree(decodeXml(part.data, part.name), part.name);
}

function baseline(customParts: readonly ZipEntry[]): FoundBaseline | null {
  for (const part of customParts) {
    // Other programs keep data of their own here: nothing of theirs is worth refusing the document for.
    if (!Buffer.from(part.data).includes(baselineNamespace)) continue;
    const found = readBaseline(treeOf(part));
    if (found !== null) return found;
  }
  return null;
}

function footnotes(
  part: ZipEntry,
  blocks: readonly DocumentBlock[],
  noteOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, DocumentFootnote> {
  const order = paragraphsOf(blocks).flatMap(({ notes }) =>
    notes.flatMap((note) => (note.again || note.id === null ? [] : [note.id])),
  );
  const numbers = new Map([...new Set(order)].map((id, index) => [id, index + 1]));
  const reader = new BlockReader(part.name, noteOf);
  const found = new Map<string, DocumentFootnote>();
  for (const note of elementsOf(treeOf(part))) {
    const id = note.attributes['w:id'];
    // Separators have a type.
    if (
      note.name !== 'w:footnote' ||
      id === undefined ||
      (note.attributes['w:type'] ?? 'normal') !== 'normal'
    )
      continue;
    found.set(id, { id, number: numbers.get(id) ?? null, paragraphs: paragraphsOf(reader.read(note)) });
  }
  return found;
}
