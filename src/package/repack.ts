import { contentTypesPart } from './content-types.ts';
import { foldPartName } from './part-names.ts';
import { applyEdits } from './source-edits.ts';
import { decodeXml } from './xml.ts';
import { elementsOf, parseTree } from './xml-tree.ts';
import { openZip } from './zip-read.ts';
import { writeZip } from './zip-write.ts';

export interface RepackOptions {
  /** What `dcterms:created` and `dcterms:modified` of docProps/core.xml are to say: "2023-12-15T00:00:00Z". */
  readonly date?: string;
  /** Gives a part's new content, the same bytes to leave it, or null to drop it. */
  readonly transform?: (name: string, data: Uint8Array) => Uint8Array | string | null;
}

const corePart = 'docProps/core.xml';

/**
 * The same package without a clock in it: fixed zip times, parts in a fixed order (`[Content_Types].xml` first), fixed
 * dates in docProps/core.xml. Makes what docx and exceljs write reproducible. Throws where `bytes` are no sound package,
 * since they are our own.
 */
export function repack(bytes: Uint8Array, options: RepackOptions = {}): Uint8Array {
  const opened = openZip(bytes);
  if (!opened.ok) throw new Error(`cannot repack: ${opened.fault.code} ${opened.fault.detail ?? ''}`);
  const { date, transform } = options;
  const entries = opened.zip.entries.flatMap((entry) => {
    const dated =
      date !== undefined && foldPartName(entry.name) === foldPartName(corePart)
        ? withDate(entry.data, date)
        : entry.data;
    const data = transform === undefined ? dated : transform(entry.name, toBytes(dated));
    return data === null ? [] : [{ name: entry.name, data }];
  });
  return writeZip(entries.sort(byPlace));
}

function toBytes(data: Uint8Array | string): Uint8Array {
  return typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
}

/** Programs that guess a file's type look at its first entries: types, relationships, then the main folder. */
function rank(name: string): number {
  if (name === contentTypesPart) return 0;
  if (name === '_rels/.rels') return 1;
  return /^(word|xl)\//.test(name) ? 2 : 3;
}

function byPlace({ name: a }: Named, { name: b }: Named): number {
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

interface Named {
  readonly name: string;
}

function withDate(core: Uint8Array, date: string): string {
  const source = decodeXml(core, corePart);
  const edits = elementsOf(parseTree(source, corePart)).flatMap(({ name, contentStart, contentEnd, end }) => {
    if (contentEnd === end) return [];
    if (name === 'dcterms:created' || name === 'dcterms:modified')
      return [{ start: contentStart, end: contentEnd, text: date }];
    // exceljs writes two tags where there is nothing to say.
    return contentStart === contentEnd ? [{ start: contentStart - 1, end, text: '/>' }] : [];
  });
  return applyEdits(source, edits);
}
