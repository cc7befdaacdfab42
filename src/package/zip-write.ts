import { crc32, deflateRawSync } from 'node:zlib';
import { foldPartName, isSafePartName } from './part-names.ts';
import type { ZipEntry } from './zip-read.ts';

/** A part to be packed, or one taken over from a package byte for byte (`copy`). */
export type NewEntry =
  { readonly name: string; readonly data: Uint8Array | string } | { readonly copy: ZipEntry };

/** 1980-01-01 00:00 in the zip's own form, which knows no time zone. */
const fixedTime = 0;
const fixedDate = (1 << 5) | 1;

/** How hard to look for what repeats, 1 to 9: the last step takes five times as long for a twentieth less. */
export type Effort = 6 | 9;

/** Below this, deflating only adds bytes. */
const tooShortToDeflate = 32;

/**
 * A zip of these parts in this order. The same parts give the same bytes: no clock, no zone, no system-dependent field.
 * `effort`: 9 for all that earlier versions packed so, which keeps its bytes.
 * Throws on a name that is unsafe or stands twice: that is the caller's mistake.
 */
export function writeZip(entries: readonly NewEntry[], effort: Effort = 9): Uint8Array {
  const seen = new Set<string>();
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries.map((each) => pack(each, effort))) {
    if (!isSafePartName(entry.name)) throw new Error(`unsafe part name: ${JSON.stringify(entry.name)}`);
    if (seen.has(foldPartName(entry.name))) throw new Error(`part name twice: ${entry.name}`);
    seen.add(foldPartName(entry.name));

    const name = Buffer.from(entry.name, 'utf8');
    const common = commonFields(entry, name.length);
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, entry.raw]);
    // Comment, disk and attributes stay 0; then where the entry begins.
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, name);
    bodies.push(body);
    offset += body.length;
  }
  const lines = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(lines.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, lines, end]);
}

interface Packed {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly raw: Uint8Array;
}

function pack(entry: NewEntry, level: Effort): Packed {
  if ('copy' in entry) {
    const { name, method, crc, raw, data } = entry.copy;
    return { name, method, crc, raw, size: data.length };
  }
  const data = typeof entry.data === 'string' ? Buffer.from(entry.data, 'utf8') : entry.data;
  const method = data.length < tooShortToDeflate ? 0 : 8;
  const raw = method === 0 ? data : deflateRawSync(data, { level });
  return { name: entry.name, method, crc: crc32(data), size: data.length, raw };
}

/** The 26 bytes that the local header and the directory share. */
function commonFields(entry: Packed, nameLength: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);

  fields.writeUInt16LE(/^[\x00-\x7f]*$/.test(entry.name) ? 0 : 0x0800, 2);
  fields.writeUInt16LE(entry.method, 4);
  fields.writeUInt16LE(fixedTime, 6);
  fields.writeUInt16LE(fixedDate, 8);
  fields.writeUInt32LE(entry.crc, 10);
  fields.writeUInt32LE(entry.raw.length, 14);
  fields.writeUInt32LE(entry.size, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}
