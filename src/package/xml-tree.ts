import { Refusal } from './faults.ts';
import { readXml } from './xml.ts';

/**
 * A part's XML as a tree whose elements know where they stand in the source, so that one of them can be replaced and every
 * other byte left as it is (`applyEdits`).
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

/** The root element of a part. Throws a Refusal (BAD_XML, see `readXml`), too where it holds too many elements. */
export function parseTree(source: string, part = 'xml'): XmlElement {
  const refuse = (detail: string): never => {
    throw new Refusal({ code: 'BAD_XML', detail, part });
  };
  interface Open extends XmlElement {
    readonly children: (XmlElement | string)[];
    contentEnd: number;
    end: number;
  }
  const stack: Open[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  readXml(source, part, {
    open(tag, position) {
      count += 1;
      if (count > mostElements) refuse('bounds');
      const attributes: Record<string, string> = {};
      for (const as in tag.attributes) {
        const found = tag.attributes[as];
        if (found === undefined || as === 'xmlns' || found.prefix === 'xmlns') continue;
        attributes[canonical(found.uri, found.local, found.prefix)] = found.value;
      }
      stack.push({
        name: canonical(tag.uri, tag.local, tag.prefix),
        attributes,
        children: [],
        // No attribute value holds a bare "<", so the nearest one opens this tag.
        start: source.lastIndexOf('<', position - 1),
        contentStart: position,
        contentEnd: position,
        end: position,
      });
    },
    text: (piece) => stack.at(-1)?.children.push(piece),
    close(tag, end) {
      const open = stack.pop();
      if (open === undefined) return;
      open.contentEnd = tag.isSelfClosing ? end : source.lastIndexOf('<', end - 1);
      open.end = end;
      const parent = stack.at(-1);
      if (parent === undefined) root = open;
      else parent.children.push(open);
    },
  });
  return root ?? refuse('no-root');
}

export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** All elements inside of one, in the order of the source; `enter`: those that are looked into. */
export function* within(
  element: XmlElement,
  enter: (element: XmlElement) => boolean = () => true,
): Generator<XmlElement> {
  const waiting: XmlElement[] = [];
  const add = ({ children }: XmlElement): void => {
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child !== undefined && typeof child !== 'string') waiting.push(child);
    }
  };
  add(element);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    if (enter(next)) add(next);
  }
}

/** Those of a name that stand in none of the same name. */
export function outermostOf(element: XmlElement, name: string): readonly XmlElement[] {
  return [...within(element, (each) => each.name !== name)].filter((each) => each.name === name);
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
