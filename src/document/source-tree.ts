import { SaxesParser } from 'saxes';
import { Refusal } from '../package/faults.ts';

/**
 * A part's XML as a tree whose elements know where they stand in the source, so that one of them can be replaced and every
 * other byte left as it is (`package/xml-tree.ts` writes a whole part anew).
 */
export interface XmlElement {
  /** With the usual prefix of its namespace, whatever prefix the file uses: "w:p". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** Offsets in the source: of `<`, after the opening tag, of the closing tag, after it. */
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Usual prefixes; the "strict" namespaces of ISO 29500 stand for the same elements. */
const prefixes: Readonly<Record<string, string>> = {
  [wordprocessing]: 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'urn:dakto-report:baseline:1': 'dk',
};

function canonical(uri: string, local: string, prefix: string): string {
  const usual = prefixes[uri] ?? prefix;
  return usual === '' ? local : `${usual}:${local}`;
}

/** What a tree may hold at most: a hostile file must not fill the memory. */
const mostElements = 2_000_000;
const deepest = 256;

/** Throws a Refusal (BAD_XML) where the XML is not well-formed, holds a DOCTYPE, or passes the bounds. */
export function parseTree(source: string, part = 'xml'): XmlElement {
  const refuse = (detail: string): never => {
    throw new Refusal({ code: 'BAD_XML', detail, part });
  };
  interface Open {
    name: string;
    attributes: Record<string, string>;
    children: (XmlElement | string)[];
    start: number;
    contentStart: number;
  }
  const parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: '1.0' });
  const stack: Open[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  parser.on('error', (error) => refuse(error.message));
  parser.on('doctype', () => refuse('doctype'));
  parser.on('text', (text) => stack.at(-1)?.children.push(text));
  parser.on('cdata', (text) => stack.at(-1)?.children.push(text));
  parser.on('opentag', (tag) => {
    count += 1;
    if (count > mostElements || stack.length >= deepest) refuse('bounds');
    const attributes: Record<string, string> = {};
    for (const { uri, local, prefix, value } of Object.values(tag.attributes)) {
      if (prefix !== 'xmlns') attributes[canonical(uri, local, prefix)] = value;
    }
    const contentStart = parser.position;
    stack.push({
      name: canonical(tag.uri, tag.local, tag.prefix),
      attributes,
      children: [],
      // No attribute value holds a bare "<", so the nearest one opens this tag.
      start: source.lastIndexOf('<', contentStart - 1),
      contentStart,
    });
  });
  parser.on('closetag', (tag) => {
    const open = stack.pop();
    if (open === undefined) return;
    const end = parser.position;
    const contentEnd = tag.isSelfClosing ? end : source.lastIndexOf('<', end - 1);
    const element: XmlElement = { ...open, contentEnd, end };
    const parent = stack.at(-1);
    if (parent === undefined) root = element;
    else parent.children.push(element);
  });
  parser.write(source).close();
  return root ?? refuse('no-root');
}

export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string');
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element === undefined ? undefined : elementsOf(element).find((child) => child.name === name);
}

/** The `w:val` of a child ("w:pStyle"). */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
