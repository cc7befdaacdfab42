import { isUtf8 } from 'node:buffer';
import { SaxesParser, type SaxesAttributeNS } from 'saxes';
import { Refusal } from './faults.ts';

// saxes, not sax: it is strict XML 1.0 with namespaces (sax lets doubled attributes, unbound prefixes and bad
// characters pass), and no slower on sheets.

/** An element as it opens. Attribute values have their entities resolved. */
export interface XmlTag {
  /** As written: `x:row`. */
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  /** The namespace; '' for none. */
  readonly uri: string;
  /** In the order written, `xmlns` ones among them. */
  readonly attributes: Readonly<Record<string, SaxesAttributeNS>>;
  readonly isSelfClosing: boolean;
}

export interface XmlEvents {
  /** `position`: offset in the text after the tag. */
  open(tag: XmlTag, position: number): void;
  close(tag: XmlTag, position: number): void;
  /** Character data, CDATA too; one stretch of text may come in several pieces. */
  text(text: string): void;
}

/** Deeper or wider than any part that an office writes. */
const deepest = 256;
const mostAttributes = 512;

/**
 * Reads a part as tokens. Refuses (BAD_XML) what is not well-formed, a DOCTYPE, any entity beyond the five, an encoding
 * other than UTF-8 and UTF-16, and what is nested or attributed beyond reason.
 */
export function readXml(source: Uint8Array | string, part: string, events: XmlEvents): void {
  const text = typeof source === 'string' ? source : decodeXml(source, part);
  const parser = new StrictParser(part);
  let depth = 0;
  let attributes = 0;
  // Six handlers and no more: with a seventh, V8 turns the parser into a dictionary and it takes four times as long.
  parser.on('doctype', () => parser.fail('doctype'));
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > mostAttributes) parser.fail('attributes');
  });
  parser.on('opentag', (tag) => {
    if (depth === 0) parser.checkEncoding();
    attributes = 0;
    depth += 1;
    if (depth > deepest) parser.fail('depth');
    events.open(tag, parser.position);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    events.close(tag, parser.position);
  });
  parser.on('text', (piece) => {
    if (depth > 0) events.text(piece);
  });
  parser.on('cdata', (piece) => events.text(piece));
  parser.write(text).close();
}

/** Refuses at the first fault, where saxes itself would go on. */
class StrictParser extends SaxesParser<{ xmlns: true; forceXMLVersion: true; defaultXMLVersion: '1.0' }> {
  readonly #part: string;

  constructor(part: string) {
    super({ xmlns: true, position: false, forceXMLVersion: true, defaultXMLVersion: '1.0' } as {
      xmlns: true;
      forceXMLVersion: true;
      defaultXMLVersion: '1.0';
    });
    this.#part = part;
  }

  override fail(message: string): this {
    throw new Refusal({ code: 'BAD_XML', detail: message, part: this.#part });
  }

  checkEncoding(): void {
    const { encoding } = this.xmlDecl;
    if (encoding !== undefined && !/^(utf-?8|utf-?16(le|be)?|us-ascii)$/i.test(encoding))
      this.fail('encoding');
  }
}

/** The text of a part: UTF-8, or UTF-16 where a byte order mark says so. Bytes that are neither are refused. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  // What nearly every part is; the decoder of all encodings takes several times as long.
  if (isUtf8(bytes)) {
    const from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8', from);
  }
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (encoding === undefined) throw new Refusal({ code: 'BAD_XML', detail: 'encoding', part });
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal({ code: 'BAD_XML', detail: 'encoding', part });
  }
}

/** An attribute without a prefix. */
export function attribute(tag: XmlTag, name: string): string | undefined {
  return tag.attributes[name]?.value;
}

/** An attribute by its namespace, whatever its prefix. */
export function attributeIn(tag: XmlTag, namespaces: readonly string[], local: string): string | undefined {
  for (const name in tag.attributes) {
    const found = tag.attributes[name];
    if (found?.local === local && namespaces.includes(found.uri)) return found.value;
  }
  return undefined;
}
