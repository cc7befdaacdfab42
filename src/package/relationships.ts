import { Refusal } from './faults.ts';
import { relationshipKind, relationshipsNamespace } from './namespaces.ts';
import { resolveTarget } from './part-names.ts';
import { rememberedPart } from './remembered-part.ts';
import { listenXml } from './xml-listen.ts';
import { attribute, decodeXml } from './xml.ts';
import type { Zip, ZipEntry } from './zip-read.ts';

/** A link from one part to another, or to somewhere outside, which is never followed. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type: "officeDocument", "worksheet", "sharedStrings"; '' for a type that is not OOXML's. */
  readonly kind: string;
  readonly type: string;
  /** As written. */
  readonly target: string;
  readonly external: boolean;
  /** The part meant; undefined for an external one, or a target that leads nowhere inside. */
  readonly part: string | undefined;
}

/** Name of the part that holds a part's relationships: `xl/_rels/workbook.xml.rels`; of the package, `_rels/.rels`. */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part ('' for the package), none where it has no such part. Refuses an id that stands twice. */
export function readRelationships(zip: Zip, source: string): readonly Relationship[] {
  const entry = zip.find(relationshipsPartOf(source));
  if (entry === undefined) return [];
  return relationshipsIn(decodeXml(entry.data, entry.name), source);
}

/** The same of the text of the part that holds them. */
export function relationshipsIn(text: string, source: string): readonly Relationship[] {
  return linksIn(text, relationshipsPartOf(source)).map((link) => ({
    ...link,
    part: link.external ? undefined : resolveTarget(source, link.target),
  }));
}

const linksIn = rememberedPart((text, part): readonly Omit<Relationship, 'part'>[] => {
  const found = new Map<string, Omit<Relationship, 'part'>>();
  const refuse = (detail: string): Refusal => new Refusal({ code: 'BAD_XML', detail, part });
  listenXml(text, part, [relationshipsNamespace], {
    'Relationships/Relationship': {
      open(tag) {
        const id = attribute(tag, 'Id');
        const type = attribute(tag, 'Type');
        const target = attribute(tag, 'Target');
        if (id === undefined || type === undefined || target === undefined) throw refuse('relationship');
        if (found.has(id)) throw refuse('doubled-id');
        const external = attribute(tag, 'TargetMode') === 'External';
        found.set(id, { id, kind: relationshipKind(type), type, target, external });
      },
    },
  });
  return [...found.values()];
});

/** The part that a relationship means; refuses (MISSING_PART) one that is not there. */
export function partOf(zip: Zip, relationship: Relationship): ZipEntry {
  const entry = relationship.part === undefined ? undefined : zip.find(relationship.part);
  if (entry === undefined) {
    throw new Refusal({
      code: 'MISSING_PART',
      detail: relationship.kind,
      part: relationship.target.slice(0, 120),
    });
  }
  return entry;
}

/** The only relationship of a kind, undefined where there is none; two would be two answers, so they are refused. */
export function onlyOfKind(relationships: readonly Relationship[], kind: string): Relationship | undefined {
  const found = relationships.filter((relationship) => relationship.kind === kind);
  if (found.length > 1) throw new Refusal({ code: 'BAD_XML', detail: `several-${kind}` });
  return found[0];
}
