import type { ReportSettings } from '../../model/report.ts';
import { type Baseline, baselinePart, baselineProperties, type FigureSource } from '../baseline.ts';
import { appPart, corePart, type DocumentProperties, settingsPart } from './properties.ts';
import { stylesPart } from './styles-part.ts';
import { attributes, xmlDeclaration } from '../../package/xml-write.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordprocessing = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** docx's parts that stay, and their content types. The others are empty or say who and when. */
const kept: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\.xml$/, `${wordprocessing}.document.main+xml`],
  [/^word\/footnotes\.xml$/, `${wordprocessing}.footnotes+xml`],
  [/^word\/header\d+\.xml$/, `${wordprocessing}.header+xml`],
];

/** Parts of our own in docx's place or beside it. */
const ownTypes: Readonly<Record<string, string>> = {
  'word/styles.xml': `${wordprocessing}.styles+xml`,
  'word/settings.xml': `${wordprocessing}.settings+xml`,
  'word/fontTable.xml': `${wordprocessing}.fontTable+xml`,
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  'docProps/app.xml': 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  'customXml/itemProps1.xml': 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
};

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/**
 * The package in its final parts: docx's document, footnotes and headers; styles, settings, properties and the baseline of our
 * own; content types and relationships of exactly these. Nothing in it comes from the clock. `baseline` null: a document that
 * is never built upon carries none.
 */
export function assemble(
  parts: ReadonlyMap<string, string>,
  baseline: Baseline | null,
  sources: ReadonlyMap<string, FigureSource>,
  properties: DocumentProperties & { readonly headings?: ReportSettings['headings'] },
): ReadonlyMap<string, string> {
  const typed = new Map<string, string>();
  const content = new Map<string, string>();
  for (const [name, xml] of parts) {
    const type = kept.find(([pattern]) => pattern.test(name))?.[1];
    if (type === undefined) continue;
    typed.set(name, type);
    content.set(name, name === 'word/footnotes.xml' ? withoutStraySigns(xml) : xml);
  }
  const own: Readonly<Record<string, string>> = {
    'word/styles.xml': stylesPart(properties.headings),
    'word/settings.xml': settingsPart(),
    'word/fontTable.xml': fontTablePart(),
    'docProps/core.xml': corePart(properties),
    'docProps/app.xml': appPart(),
    ...(baseline === null
      ? {}
      : {
          'customXml/item1.xml': baselinePart(baseline, sources),
          'customXml/itemProps1.xml': baselineProperties(),
        }),
  };
  for (const [name, xml] of Object.entries(own)) {
    content.set(name, xml);
    const type = ownTypes[name];
    if (type !== undefined) typed.set(name, type);
  }
  const documentRelationships: Relationship[] = [
    ...headerRelationships(parts.get('word/_rels/document.xml.rels') ?? ''),
    { id: 'rIdStyles', type: `${office}/styles`, target: 'styles.xml' },
    { id: 'rIdSettings', type: `${office}/settings`, target: 'settings.xml' },
    { id: 'rIdFonts', type: `${office}/fontTable`, target: 'fontTable.xml' },
    { id: 'rIdFootnotes', type: `${office}/footnotes`, target: 'footnotes.xml' },
    ...(baseline === null
      ? []
      : [{ id: 'rIdBaseline', type: `${office}/customXml`, target: '../customXml/item1.xml' }]),
  ];
  return new Map([
    ['[Content_Types].xml', contentTypes(typed)],
    [
      '_rels/.rels',
      relationshipsPart([
        { id: 'rId1', type: `${office}/officeDocument`, target: 'word/document.xml' },
        {
          id: 'rId2',
          type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          target: 'docProps/core.xml',
        },
        { id: 'rId3', type: `${office}/extended-properties`, target: 'docProps/app.xml' },
      ]),
    ],
    ['word/_rels/document.xml.rels', relationshipsPart(documentRelationships)],
    ...(baseline === null ? [] : [baselineRelationships()]),
    ...content,
  ]);
}

function baselineRelationships(): readonly [name: string, xml: string] {
  return [
    'customXml/_rels/item1.xml.rels',
    relationshipsPart([{ id: 'rId1', type: `${office}/customXmlProps`, target: 'itemProps1.xml' }]),
  ];
}

/** docx numbers headers within a document, and its section properties name them: only their ids are taken over. */
function headerRelationships(xml: string): readonly Relationship[] {
  return [...xml.matchAll(/<Relationship\b[^>]*>/g)].flatMap(([tag]) => {
    const value = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    const target = value('Target');
    return /^header\d+\.xml$/.test(target) ? [{ id: value('Id'), type: value('Type'), target }] : [];
  });
}

/** docx writes a footnote's own number into the two separators too, where Word would show it. */
function withoutStraySigns(xml: string): string {
  return xml.replace(/<w:footnote w:type="[^"]*".*?<\/w:footnote>/gs, (note) =>
    note.replace(/<w:r>(?:(?!<\/w:r>).)*<w:footnoteRef\/>(?:(?!<\/w:r>).)*<\/w:r>/gs, ''),
  );
}

function contentTypes(typed: ReadonlyMap<string, string>): string {
  return (
    `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    [...typed]
      .map(([name, type]) => `<Override${attributes({ PartName: `/${name}`, ContentType: type })}/>`)
      .join('') +
    '</Types>'
  );
}

function relationshipsPart(relationships: readonly Relationship[]): string {
  return (
    `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    relationships
      .map(({ id, type, target }) => `<Relationship${attributes({ Id: id, Type: type, Target: target })}/>`)
      .join('') +
    '</Relationships>'
  );
}

function fontTablePart(): string {
  return (
    `${xmlDeclaration}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    '<w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/>' +
    '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
  );
}
