import { contentTypesIn, contentTypesPart } from '../../package/content-types.ts';
import { officeRelationships, relationshipsNamespace } from '../../package/namespaces.ts';
import { type NewPart, newPackage } from '../../package/new-package.ts';
import { relationshipsIn, relationshipsPartOf } from '../../package/relationships.ts';
import { xmlDeclaration } from '../../package/xml-write.ts';
import { type Baseline, baselinePart, baselineProperties } from '../baseline.ts';
import type { MadeParts } from './made-parts.ts';
import { appPart, corePart, type DocumentProperties, settingsPart } from './properties.ts';
import { stylesPart } from './styles-part.ts';

/** docx's parts that stay. The others are empty or say who and when. */
const kept = /^word\/(?:document|footnotes|header\d+)\.xml$/;
const main = 'word/document.xml';

/**
 * The package in its final parts: docx's document, footnotes and headers; styles, settings, properties and the baseline of our
 * own; content types and relationships of exactly these. Nothing in it comes from the clock. Without a baseline it is never built upon.
 */
export function assembled(
  made: MadeParts,
  properties: DocumentProperties,
  baseline: Baseline | null = null,
): Uint8Array {
  return newPackage([...partsOfDocx(made), ...ownParts(baseline, properties)]);
}

function partsOfDocx(made: MadeParts): readonly NewPart[] {
  const types = contentTypesIn(made.get(contentTypesPart) ?? '', contentTypesPart);
  return ['', main].flatMap((from) =>
    relationshipsIn(made.get(relationshipsPartOf(from)) ?? '', from).flatMap(
      ({ id, type, part: name = '' }): readonly NewPart[] => {
        const source = kept.test(name) ? made.get(name) : undefined;
        if (source === undefined) return [];
        const data = withoutStraySigns(source);
        return [{ name, data, contentType: types.of(name), from, relationship: type, id }];
      },
    ),
  );
}

/** docx writes a footnote's own number into the two separators too, where Word would show it. */
function withoutStraySigns(xml: string): string {
  return xml.replace(/<w:footnote w:type="[^"]*".*?<\/w:footnote>/gs, (note) =>
    note.replace(/<w:r>(?:(?!<\/w:r>).)*<w:footnoteRef\/>(?:(?!<\/w:r>).)*<\/w:r>/gs, ''),
  );
}

const openxml = 'application/vnd.openxmlformats-';

function ownParts(baseline: Baseline | null, properties: DocumentProperties): readonly NewPart[] {
  const inWord = (kind: string, data: string): NewPart => ({
    name: `word/${kind}.xml`,
    data,
    contentType: `${openxml}officedocument.wordprocessingml.${kind}+xml`,
    from: main,
    relationship: `${officeRelationships}/${kind}`,
    id: `rId-${kind}`,
  });
  return [
    inWord('styles', stylesPart(properties.headings)),
    inWord('settings', settingsPart()),
    inWord('fontTable', fontTablePart()),
    {
      ...{ name: 'docProps/core.xml', data: corePart(properties), from: '', id: 'rId-core' },
      contentType: `${openxml}package.core-properties+xml`,
      relationship: `${relationshipsNamespace}/metadata/core-properties`,
    },
    {
      ...{ name: 'docProps/app.xml', data: appPart(), from: '', id: 'rId-app' },
      contentType: `${openxml}officedocument.extended-properties+xml`,
      relationship: `${officeRelationships}/extended-properties`,
    },
    ...(baseline === null ? [] : baselineParts(baseline, properties)),
  ];
}

function baselineParts(baseline: Baseline, { sources = new Map() }: DocumentProperties): readonly NewPart[] {
  const name = 'customXml/item1.xml';
  return [
    {
      name,
      data: baselinePart(baseline, sources),
      from: main,
      relationship: `${officeRelationships}/customXml`,
      id: 'rId-baseline',
    },
    {
      name: 'customXml/itemProps1.xml',
      data: baselineProperties(),
      contentType: `${openxml}officedocument.customXmlProperties+xml`,
      from: name,
      relationship: `${officeRelationships}/customXmlProps`,
      id: 'rId1',
    },
  ];
}

function fontTablePart(): string {
  return (
    `${xmlDeclaration}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    '<w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/>' +
    '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
  );
}
