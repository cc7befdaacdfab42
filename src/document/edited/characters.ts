import { textOf, type XmlElement } from '../../package/xml-tree.ts';

/** The elements of a run that stand for one character. */
const characters: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);

/** What an element of a run, an equation or a drawing says; undefined: it holds no text of its own. */
export function ownText(element: XmlElement): string | undefined {
  switch (element.name) {
    case 'w:t':
    case 'm:t':
    case 'a:t':
      return textOf(element);
    case 'c:v':
      // The values of a chart are told apart.
      return `${textOf(element)}; `;
    case 'w:sym':
      return symbol(element.attributes);
    default:
      return characters.get(element.name);
  }
}

/** A sign of a symbol font: Word keeps what is typed in it at U+F0xx. */
function symbol({ 'w:char': code = '', 'w:font': font }: XmlElement['attributes']): string {
  const sign = String.fromCharCode(parseInt(code, 16) & 0xff);
  return font === 'Symbol' && /[\d.,%-]/.test(sign) ? sign : '□';
}
