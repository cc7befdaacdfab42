import { applyEdits } from '../../package/source-edits.ts';
import { elementsOf, parseTree, type XmlElement } from '../../package/xml-tree.ts';
import { decodeXml } from '../../package/xml.ts';

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

const part = 'xl/styles.xml';

/** Puts the parts of every font of xl/styles.xml into the schema's order, without which validators refuse the file. */
export function orderFonts(stylesPart: Uint8Array): string {
  const source = decodeXml(stylesPart, part);
  const edits = fontsIn(parseTree(source, part)).map((font) => {
    const parts = [...elementsOf(font)].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
    const text = parts.map(({ start, end }) => source.slice(start, end)).join('');
    return { start: font.contentStart, end: font.contentEnd, text };
  });
  return applyEdits(source, edits);
}

function fontsIn(element: XmlElement): readonly XmlElement[] {
  return element.name === 'font' ? [element] : elementsOf(element).flatMap(fontsIn);
}
