import { decodeXml } from '../src/package/xml.ts';
import { openZip } from '../src/package/zip-read.ts';
import { writeZip } from '../src/package/zip-write.ts';

/** A package of these parts, in this order, with fixed times; packed as quickly as it goes, since nobody keeps it. */
export function packParts(parts: ReadonlyMap<string, string>): Uint8Array {
  return writeZip(
    [...parts].map(([name, data]) => ({ name, data })),
    6,
  );
}

/** The parts of a package of our own making, as text. Throws where it is none. */
export function unpackParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const opened = openZip(bytes);
  if (!opened.ok) throw new Error(`cannot unpack: ${opened.fault.code} ${opened.fault.detail ?? ''}`);
  return new Map(opened.zip.entries.map(({ name, data }) => [name, decodeXml(data, name)]));
}
