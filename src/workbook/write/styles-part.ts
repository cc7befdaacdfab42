import { parseXml, serializeXml, type XmlElement, type XmlNode } from '../../package/xml-tree.ts';

/** The schema's order of a font's children (ECMA-376 part 1, 18.8.22); exceljs has one of its own. */
const order = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** Puts the parts of every font of xl/styles.xml into the schema's order, without which validators refuse the file. */
export function orderFonts(stylesPart: Uint8Array): string {
  const root = parseXml(stylesPart, 'xl/styles.xml');
  visit(root);
  return serializeXml(root);
}

function visit(element: XmlElement): void {
  if (element.local === 'font') element.children.sort((a, b) => rank(a) - rank(b));
  for (const child of element.children) if (child.kind === 'element') visit(child);
}

function rank(node: XmlNode): number {
  return node.kind === 'element' ? order.indexOf(node.local) : -1;
}
