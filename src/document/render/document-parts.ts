import { element, paragraph, run, type WordXml } from './word.ts';
import { styleIds } from './styles.ts';

/** Some pages in a row that have their sheet and headers in common. */
export interface Section {
  readonly children: readonly WordXml[];
  /** What a `w:sectPr` says after its headers. */
  readonly properties: readonly WordXml[];
  readonly headers: { readonly default: readonly WordXml[]; readonly first: readonly WordXml[] };
}

const xmlStart = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Declared in each part, in this order, whether used or not, as Word does; those from cx on in some parts only. */
const namespaces: Readonly<Record<string, string>> = {
  wpc: 'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  o: 'urn:schemas-microsoft-com:office:office',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  v: 'urn:schemas-microsoft-com:vml',
  wp14: 'http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  w10: 'urn:schemas-microsoft-com:office:word',
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  wpi: 'http://schemas.microsoft.com/office/word/2010/wordprocessingInk',
  wne: 'http://schemas.microsoft.com/office/word/2006/wordml',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  cx: 'http://schemas.microsoft.com/office/drawing/2014/chartex',
  cx1: 'http://schemas.microsoft.com/office/drawing/2015/9/8/chartex',
  cx2: 'http://schemas.microsoft.com/office/drawing/2015/10/21/chartex',
  cx3: 'http://schemas.microsoft.com/office/drawing/2016/5/9/chartex',
  cx4: 'http://schemas.microsoft.com/office/drawing/2016/5/10/chartex',
  cx5: 'http://schemas.microsoft.com/office/drawing/2016/5/11/chartex',
  cx6: 'http://schemas.microsoft.com/office/drawing/2016/5/12/chartex',
  cx7: 'http://schemas.microsoft.com/office/drawing/2016/5/13/chartex',
  cx8: 'http://schemas.microsoft.com/office/drawing/2016/5/14/chartex',
  aink: 'http://schemas.microsoft.com/office/drawing/2016/ink',
  am3d: 'http://schemas.microsoft.com/office/drawing/2017/model3d',
  w16cex: 'http://schemas.microsoft.com/office/word/2018/wordml/cex',
  w16cid: 'http://schemas.microsoft.com/office/word/2016/wordml/cid',
  w16: 'http://schemas.microsoft.com/office/word/2018/wordml',
  w16sdtdh: 'http://schemas.microsoft.com/office/word/2020/wordml/sdtdatahash',
  w16se: 'http://schemas.microsoft.com/office/word/2015/wordml/symex',
};

const all = Object.keys(namespaces);
const upToShapes = all.slice(0, all.indexOf('cx'));
const ofHeaders = all.filter((prefix) => !['aink', 'am3d', 'w16cex', 'w16', 'w16sdtdh'].includes(prefix));

const declared = (prefixes: readonly string[]): string =>
  prefixes.map((prefix) => ` xmlns:${prefix}="${namespaces[prefix] ?? ''}"`).join('');

const ignorable = ' mc:Ignorable="w14 w15 wp14"';

/** The relationship by which the document knows its n-th header, from 0: `word/headerN.xml`. */
export const headerId = (index: number): string => `rId${6 + index}`;

/** `word/document.xml`, its headers and its footnotes, by their names. `notes`: the runs of each, in the order of their numbers. */
export function documentParts(
  sections: readonly Section[],
  notes: readonly (readonly WordXml[])[] = [],
): ReadonlyMap<string, string> {
  const last = sections.length - 1;
  const body = sections.flatMap((section, index) => {
    const properties = sectionProperties(section, 2 * index);
    return index === last ? [...section.children, properties] : withSectionEnd(section.children, properties);
  });
  const headers = sections.flatMap(({ headers: of }) => [of.default, of.first]);
  return new Map([
    ['word/document.xml', documentPart(body)],
    ...headers.map((content, index) => [`word/header${index + 1}.xml`, headerPart(content)] as const),
    ['word/footnotes.xml', footnotesPart(notes)],
  ]);
}

function sectionProperties({ properties }: Section, firstHeader: number): WordXml {
  const header = (type: string, index: number): WordXml =>
    element('w:headerReference', { 'w:type': type, 'r:id': headerId(index) });
  return element('w:sectPr', {}, [
    header('default', firstHeader),
    header('first', firstHeader + 1),
    ...properties,
  ]);
}

/** A section's end stands in its last paragraph; behind a table there is one for it alone. */
function withSectionEnd(children: readonly WordXml[], properties: WordXml): readonly WordXml[] {
  const last = children.at(-1) ?? '';
  const styled = '<w:p><w:pPr>';
  if (!last.startsWith(styled))
    return [...children, element('w:p', {}, [element('w:pPr', {}, [properties])])];
  return [...children.slice(0, -1), last.replace('</w:pPr>', () => `${properties}</w:pPr>`)];
}

function documentPart(body: readonly WordXml[]): string {
  return `${xmlStart}<w:document${ignorable}${declared(all)}><w:body>${body.join('')}</w:body></w:document>`;
}

function headerPart(content: readonly WordXml[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:hdr${declared(ofHeaders)}>${content.join('')}</w:hdr>`;
}

function footnotesPart(notes: readonly (readonly WordXml[])[]): string {
  const separator = (type: string, id: number): WordXml =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>` +
    `<w:r><w:${type}/></w:r></w:p></w:footnote>`;
  const number = run(['<w:footnoteRef/>'], { style: styleIds.footnoteReference });
  const written = notes.map((runs, index) =>
    element('w:footnote', { 'w:id': index + 1 }, [
      paragraph({ style: styleIds.footnoteText }, [number, run(' '), ...runs]),
    ]),
  );
  const separators = separator('separator', -1) + separator('continuationSeparator', 0);
  return `${xmlStart}<w:footnotes${declared(upToShapes)}${ignorable}>${separators}${written.join('')}</w:footnotes>`;
}
