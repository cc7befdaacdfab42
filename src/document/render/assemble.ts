import { contentTypesPart } from '../../package/content-types.ts';
import {
  contentTypesNamespace,
  officeRelationships,
  relationshipsNamespace,
} from '../../package/namespaces.ts';
import { openPackage } from '../../package/open.ts';
import { readRelationships, relationshipsPartOf } from '../../package/relationships.ts';
import { decodeXml } from '../../package/xml.ts';
import { attributes, xmlDeclaration } from '../../package/xml-write.ts';
import { type Baseline, baselinePart, baselineProperties } from '../baseline.ts';
import { packParts } from '../parts.ts';
import { appPart, corePart, type DocumentProperties, settingsPart } from './properties.ts';
import { stylesPart } from './styles-part.ts';

/** A document as docx packs it: clock times inside, parts still to be replaced. */
export interface Composed {
  readonly bytes: Uint8Array;
  /** null: it is never built upon, and carries none. */
  readonly baseline: Baseline | null;
}

interface Part {
  readonly name: string;
  readonly xml: string;
  /** Its content type; undefined: that of its extension. */
  readonly type?: string | undefined;
  /** The part that leads to it ('': the package), by a relationship of this id and type. */
  readonly from: string;
  readonly id: string;
  readonly relationship: string;
}

/** docx's parts that stay. The others are empty or say who and when. */
const kept = /^word\/(?:document|footnotes|header\d+)\.xml$/;
const main = 'word/document.xml';

/**
 * The package in its final parts: docx's document, footnotes and headers; styles, settings, properties and the baseline of our
 * own; content types and relationships of exactly these. Nothing in it comes from the clock.
 */
export function assembled({ bytes, baseline }: Composed, properties: DocumentProperties): Uint8Array {
  const parts = [...partsOfDocx(bytes), ...ownParts(baseline, properties)];
  const sources = [...new Set(parts.map(({ from }) => from))];
  return packParts(
    new Map([
      [contentTypesPart, contentTypes(parts)],
      ...sources.map((from) => [relationshipsPartOf(from), relationships(from, parts)] as const),
      ...parts.map(({ name, xml }) => [name, xml] as const),
    ]),
  );
}

function partsOfDocx(bytes: Uint8Array): readonly Part[] {
  const opened = openPackage(bytes, 'docx');
  if (!opened.ok) throw new Error(`cannot assemble: ${opened.fault.code}`);
  const { zip, contentTypes } = opened.package;
  return ['', main].flatMap((from) =>
    readRelationships(zip, from).flatMap(({ id, type, part: name = '' }): readonly Part[] => {
      const data = kept.test(name) ? zip.find(name)?.data : undefined;
      if (data === undefined) return [];
      const xml = withoutStraySigns(decodeXml(data, name));
      return [{ name, xml, type: contentTypes.of(name), from, id, relationship: type }];
    }),
  );
}

/** docx writes a footnote's own number into the two separators too, where Word would show it. */
function withoutStraySigns(xml: string): string {
  return xml.replace(/<w:footnote w:type="[^"]*".*?<\/w:footnote>/gs, (note) =>
    note.replace(/<w:r>(?:(?!<\/w:r>).)*<w:footnoteRef\/>(?:(?!<\/w:r>).)*<\/w:r>/gs, ''),
  );
}

const openxml = 'application/vnd.openxmlformats-';
const core = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

function ownParts(baseline: Baseline | null, properties: DocumentProperties): readonly Part[] {
  const inWord = (kind: string, id: string, xml: string): Part => ({
    ...{ name: `word/${kind}.xml`, xml, from: main, id, relationship: `${officeRelationships}/${kind}` },
    type: `${openxml}officedocument.wordprocessingml.${kind}+xml`,
  });
  return [
    inWord('styles', 'rIdStyles', stylesPart(properties.headings)),
    inWord('settings', 'rIdSettings', settingsPart()),
    inWord('fontTable', 'rIdFonts', fontTablePart()),
    {
      ...{
        name: 'docProps/core.xml',
        xml: corePart(properties),
        from: '',
        id: 'rIdCore',
        relationship: core,
      },
      type: `${openxml}package.core-properties+xml`,
    },
    {
      ...{ name: 'docProps/app.xml', xml: appPart(), from: '', id: 'rIdApp' },
      relationship: `${officeRelationships}/extended-properties`,
      type: `${openxml}officedocument.extended-properties+xml`,
    },
    ...(baseline === null ? [] : baselineParts(baseline, properties)),
  ];
}

function baselineParts(baseline: Baseline, { sources = new Map() }: DocumentProperties): readonly Part[] {
  const name = 'customXml/item1.xml';
  return [
    {
      ...{ name, xml: baselinePart(baseline, sources), from: main, id: 'rIdBaseline' },
      relationship: `${officeRelationships}/customXml`,
    },
    {
      ...{ name: 'customXml/itemProps1.xml', xml: baselineProperties(), from: name, id: 'rId1' },
      relationship: `${officeRelationships}/customXmlProps`,
      type: `${openxml}officedocument.customXmlProperties+xml`,
    },
  ];
}

function contentTypes(parts: readonly Part[]): string {
  const typed = parts.flatMap(({ name, type }) =>
    type === undefined ? [] : [`<Override${attributes({ PartName: `/${name}`, ContentType: type })}/>`],
  );
  return (
    `${xmlDeclaration}<Types xmlns="${contentTypesNamespace}">` +
    `<Default Extension="rels" ContentType="${openxml}package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${typed.join('')}</Types>`
  );
}

function relationships(source: string, parts: readonly Part[]): string {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const links = parts
    .filter(({ from }) => from === source)
    .map(({ name, id, relationship }) => {
      const target = name.startsWith(folder) ? name.slice(folder.length) : `../${name}`;
      return `<Relationship${attributes({ Id: id, Type: relationship, Target: target })}/>`;
    });
  return `${xmlDeclaration}<Relationships xmlns="${relationshipsNamespace}">${links.join('')}</Relationships>`;
}

function fontTablePart(): string {
  return (
    `${xmlDeclaration}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    '<w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/>' +
    '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
  );
}
