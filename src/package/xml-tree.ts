import { Refusal } from './faults.ts';
import { readXml } from './xml.ts';

/**
 * A part as a tree that can be changed and written back: prefixes, order of attributes, declarations of namespaces and
 * white space stay as they were. The trees are the caller's own, so they are open to change.
 */
export interface XmlElement {
  readonly kind: 'element';
  /** As written: `w:p`. */
  name: string;
  /** Where `name`'s prefix led when it was read; writing goes by `name` alone. */
  readonly namespace: string;
  readonly local: string;
  /** In order, `xmlns` ones among them. */
  attributes: XmlAttribute[];
  children: XmlNode[];
}

interface XmlAttribute {
  /** As written: `w:val`. */
  readonly name: string;
  readonly value: string;
}

export type XmlNode =
  | XmlElement
  | { readonly kind: 'text'; text: string }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'instruction'; readonly target: string; readonly body: string };

/**
 * The root element of a part. CDATA becomes text; what stands before and after the root is dropped. Throws `Refusal`
 * (BAD_XML, see `readXml`).
 */
export function parseXml(source: Uint8Array | string, part = 'xml'): XmlElement {
  let root: XmlElement | undefined;
  const open: XmlElement[] = [];
  const add = (node: XmlNode): void => {
    open.at(-1)?.children.push(node);
  };
  readXml(source, part, {
    open(tag) {
      const element: XmlElement = {
        kind: 'element',
        name: tag.name,
        namespace: tag.uri,
        local: tag.local,
        attributes: Object.values(tag.attributes).map(({ name, value }) => ({ name, value })),
        children: [],
      };
      add(element);
      root ??= element;
      open.push(element);
    },
    close() {
      open.pop();
    },
    text(text) {
      const last = open.at(-1)?.children.at(-1);
      if (last?.kind === 'text') last.text += text;
      else if (text !== '') add({ kind: 'text', text });
    },
    comment: (text) => add({ kind: 'comment', text }),
    instruction: (target, body) => add({ kind: 'instruction', target, body }),
  });
  if (root === undefined) throw new Refusal({ code: 'BAD_XML', detail: 'no-root', part });
  return root;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A whole part: declaration and root. `serializeElement` gives the element alone. */
export function serializeXml(root: XmlElement): string {
  return declaration + serializeElement(root);
}

/** What `parseXml` reads back as the same tree. An element without children is written `<a/>`. */
export function serializeElement(element: XmlElement): string {
  const pieces: string[] = [];
  write(element, pieces);
  return pieces.join('');
}

function write(node: XmlNode, pieces: string[]): void {
  switch (node.kind) {
    case 'text':
      pieces.push(escapeText(node.text));
      return;
    case 'comment':
      pieces.push(`<!--${node.text}-->`);
      return;
    case 'instruction':
      pieces.push(`<?${node.target}${node.body === '' ? '' : ` ${node.body}`}?>`);
      return;
    case 'element':
      pieces.push(`<${node.name}`);
      for (const { name, value } of node.attributes) pieces.push(` ${name}="${escapeAttribute(value)}"`);
      if (node.children.length === 0) {
        pieces.push('/>');
        return;
      }
      pieces.push('>');
      for (const child of node.children) write(child, pieces);
      pieces.push(`</${node.name}>`);
  }
}

/** A carriage return would come back as a line feed unless it is written by number. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] ?? '&#13;');
}

function escapeAttribute(value: string): string {
  return value.replace(
    /[&<>"\t\n\r]/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? `&#${char.charCodeAt(0)};`,
  );
}
