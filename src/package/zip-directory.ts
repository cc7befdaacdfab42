import { Refusal } from './faults.ts';

/** One line of a zip's central directory, as it stands there; nothing is believed yet. */
export interface DirectoryLine {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the local header begins. */
  readonly offset: number;
}

export interface Directory {
  /** Where the directory begins: no entry may reach into it. */
  readonly start: number;
  readonly lines: readonly DirectoryLine[];
}

export const localSignature = 0x04034b50;
const lineSignature = 0x02014b50;
const endSignature = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;

function damaged(detail: string, part?: string): Refusal {
  return new Refusal({ code: 'DAMAGED', detail, ...(part === undefined ? {} : { part }) });
}

/** Reads the central directory (APPNOTE.TXT 4.3.12–4.3.16); refuses more than `mostEntries`. */
export function readDirectory(bytes: Buffer, mostEntries: number): Directory {
  const end = findEnd(bytes);
  const disk = bytes.readUInt16LE(end + 4) + bytes.readUInt16LE(end + 6);
  const count = bytes.readUInt16LE(end + 10);
  const length = bytes.readUInt32LE(end + 12);
  const start = bytes.readUInt32LE(end + 16);
  if (disk !== 0 || bytes.readUInt16LE(end + 8) !== count) throw damaged('several-disks');
  // 0xffff and 0xffffffff stand for "see the zip64 record", which a file of 10 MB has no use for.
  if (count === 0xffff || length === 0xffffffff || start === 0xffffffff) throw damaged('zip64');
  if (count > mostEntries) throw new Refusal({ code: 'ZIP_BOMB', detail: 'entries' });
  if (start + length > end) throw damaged('directory-place');

  const lines: DirectoryLine[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > start + length || bytes.readUInt32LE(at) !== lineSignature) throw damaged('directory-line');
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
    const next = extraEnd + bytes.readUInt16LE(at + 32);
    if (next > start + length) throw damaged('directory-line');
    const name = decodeName(bytes.subarray(at + 46, nameEnd));
    if (bytes.readUInt16LE(at + 34) !== 0) throw damaged('several-disks', name);
    const [size, compressedSize, offset] = wideSizes(bytes, at, bytes.subarray(nameEnd, extraEnd), name);
    lines.push({
      name,
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      compressedSize,
      size,
      offset,
    });
    at = next;
  }
  if (at !== start + length) throw damaged('directory-length');
  return { start, lines };
}

/** The end record stands last, before a comment that reaches to the end of the file. */
function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - endLength - longestComment);
  let seen = false;
  for (let at = bytes.length - endLength; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) !== endSignature) continue;
    if (at + endLength + bytes.readUInt16LE(at + 20) === bytes.length) return at;
    seen = true;
  }
  throw seen ? damaged('bytes-after-end') : new Refusal({ code: 'TRUNCATED' });
}

function decodeName(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

/** Some Java and .NET writers keep sizes in the zip64 extra field even of small files (APPNOTE.TXT 4.5.3). */
function wideSizes(
  bytes: Buffer,
  at: number,
  extra: Buffer,
  name: string,
): readonly [number, number, number] {
  const fields = [24, 20, 42].map((offset) => bytes.readUInt32LE(at + offset)) as [number, number, number];
  if (!fields.includes(0xffffffff)) return fields;
  for (let field = 0; field + 4 <= extra.length; field += 4 + extra.readUInt16LE(field + 2)) {
    if (extra.readUInt16LE(field) !== 0x0001) continue;
    const end = field + 4 + extra.readUInt16LE(field + 2);
    let next = field + 4;
    return fields.map((value) => {
      if (value !== 0xffffffff) return value;
      if (next + 8 > end || end > extra.length) throw damaged('zip64', name);
      const wide = extra.readBigUInt64LE(next);
      next += 8;
      if (wide > 0xfffffffen) throw damaged('zip64', name);
      return Number(wide);
    }) as [number, number, number];
  }
  throw damaged('zip64', name);
}
