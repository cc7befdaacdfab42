import { crc32, inflateRawSync } from 'node:zlib';
import { catchRefusal, Refusal, type Refused } from './faults.ts';
import { foldPartName, isSafePartName } from './part-names.ts';
import { nameForeignFile } from './signatures.ts';
import { defaultBounds, type ZipBounds } from './zip-bounds.ts';
import { type DirectoryLine, localSignature, readDirectory } from './zip-directory.ts';

// Why our own reader: yauzl, jszip, fflate and unzipper take doubled names, overlapping entries or a wrong CRC, each of
// which makes two programs see two workbooks in one file. Reading the directory is short; inflating is node:zlib's.

/** One part of a package. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  /** As it stands in the file: what a writer copies when the part is not touched. */
  readonly raw: Uint8Array;
  /** Unpacked when first asked for, and held against its size and checksum. */
  readonly data: Uint8Array;
}

export interface Zip {
  /** In the order of the directory; folder entries left out. */
  readonly entries: readonly ZipEntry[];
  /** By name, without regard to ASCII case. */
  find(name: string): ZipEntry | undefined;
  /** Unpacks whatever is still packed, so that no fault waits for a later reader. */
  unpack(): void;
}

/**
 * Opens a zip with everything in it checked: names that are doubled or lead outside, checksums, sizes, overlaps,
 * encryption and bounds. `packed`: the parts are left as they are until they are asked for, each a refusal to catch.
 */
export function openZip(
  bytes: Uint8Array,
  bounds: ZipBounds = defaultBounds,
  packed = false,
): { readonly ok: true; readonly zip: Zip } | Refused {
  return catchRefusal(() => {
    const zip = readZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), bounds);
    if (!packed) zip.unpack();
    return { zip };
  });
}

function readZip(bytes: Buffer, bounds: ZipBounds): Zip {
  if (bytes.length === 0) throw new Refusal({ code: 'EMPTY' });
  if (bytes.length > bounds.fileBytes) throw new Refusal({ code: 'TOO_LARGE' });
  const isZip = bytes.length >= 4 && bytes.readUInt32LE(0) === localSignature;
  if (!isZip) throw new Refusal({ code: nameForeignFile(bytes) });

  const directory = readDirectory(bytes, bounds.entries);
  checkNames(directory.lines);
  checkSizes(directory.lines, bounds);
  const places = directory.lines.map((line) => locate(bytes, line, directory.start));
  checkOverlaps(places);

  const entries = places
    .filter(({ line }) => !line.name.endsWith('/'))
    .map(({ line, from, to }) => new Entry(line, bytes.subarray(from, to)));
  const byName = new Map(entries.map((entry) => [foldPartName(entry.name), entry]));
  return {
    entries,
    find: (name) => byName.get(foldPartName(name)),
    unpack: () => entries.forEach((entry) => entry.data),
  };
}

function refuse(detail: string, line: DirectoryLine): Refusal {
  return new Refusal({ code: 'DAMAGED', detail, part: line.name });
}

function checkNames(lines: readonly DirectoryLine[]): void {
  const seen = new Set<string>();
  for (const line of lines) {
    if (!isSafePartName(line.name)) throw new Refusal({ code: 'DAMAGED', detail: 'unsafe-name' });
    const folded = foldPartName(line.name);
    if (seen.has(folded)) throw refuse('doubled-name', line);
    seen.add(folded);
  }
}

function checkSizes(lines: readonly DirectoryLine[], bounds: ZipBounds): void {
  let total = 0;
  for (const line of lines) {
    total += line.size;
    if (line.size > bounds.partBytes)
      throw new Refusal({ code: 'ZIP_BOMB', detail: 'part-size', part: line.name });
    if (total > bounds.totalBytes) throw new Refusal({ code: 'ZIP_BOMB', detail: 'total-size' });
  }
}

interface PlacedEntry {
  readonly line: DirectoryLine;
  /** Local header, first and last byte of the data. */
  readonly offset: number;
  readonly from: number;
  readonly to: number;
}

/** Finds an entry's data, and holds its local header against the directory. */
function locate(bytes: Buffer, line: DirectoryLine, limit: number): PlacedEntry {
  const { offset } = line;
  if (offset + 30 > limit || bytes.readUInt32LE(offset) !== localSignature)
    throw refuse('local-header', line);
  const flags = bytes.readUInt16LE(offset + 6);
  if (((flags | line.flags) & 0x2041) !== 0)
    throw new Refusal({ code: 'ENCRYPTED', detail: 'entry', part: line.name });
  if (bytes.readUInt16LE(offset + 8) !== line.method) throw refuse('method', line);
  const nameEnd = offset + 30 + bytes.readUInt16LE(offset + 26);
  const from = nameEnd + bytes.readUInt16LE(offset + 28);
  const to = from + line.compressedSize;
  if (to > limit) throw refuse('data-place', line);
  const name = bytes.subarray(offset + 30, nameEnd);
  if (!name.equals(Buffer.from(line.name, 'utf8')) && !name.equals(Buffer.from(line.name, 'latin1'))) {
    throw refuse('two-names', line);
  }
  // Bit 3: checksum and sizes follow the data; writers leave zeros here. 0xffffffff: they stand in a zip64 field.
  if ((flags & 0x0008) === 0) {
    const sizes = [bytes.readUInt32LE(offset + 18), bytes.readUInt32LE(offset + 22)];
    if (bytes.readUInt32LE(offset + 14) !== line.crc) throw refuse('crc', line);
    if (
      !sizes.every((size, index) => size === 0xffffffff || size === [line.compressedSize, line.size][index])
    ) {
      throw refuse('two-sizes', line);
    }
  }
  return { line, offset, from, to };
}

function checkOverlaps(places: readonly PlacedEntry[]): void {
  let end = 0;
  for (const place of [...places].sort((a, b) => a.offset - b.offset)) {
    if (place.offset < end) throw refuse('overlap', place.line);
    end = place.to;
  }
}

class Entry implements ZipEntry {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly raw: Buffer;
  readonly #line: DirectoryLine;
  #data: Buffer | undefined;

  constructor(line: DirectoryLine, raw: Buffer) {
    if (line.method !== 0 && line.method !== 8) throw refuse('method', line);
    this.name = line.name;
    this.method = line.method;
    this.crc = line.crc;
    this.raw = raw;
    this.#line = line;
  }

  get data(): Buffer {
    return (this.#data ??= unpack(this.#line, this.raw));
  }
}

function unpack(line: DirectoryLine, raw: Buffer): Buffer {
  const data = line.method === 0 ? raw : inflate(line, raw);
  if (data.length !== line.size) throw refuse('size', line);
  if (crc32(data) !== line.crc) throw refuse('crc', line);
  return data;
}

/** Bytes. */
const largestPiece = 1 << 20;

/** Inflates no further than the size that the directory promises, and wants every byte used. */
function inflate(line: DirectoryLine, raw: Buffer): Buffer {
  try {
    const result = inflateRawSync(raw, {
      maxOutputLength: Math.max(1, line.size),
      // In one piece, with room to see that nothing follows; a size that is only claimed gets no more than this.
      chunkSize: Math.min(Math.max(line.size + 1, 64), largestPiece),
      info: true,
    }) as unknown as {
      readonly buffer: Buffer;
      readonly engine: { readonly bytesWritten: number };
    };
    if (result.engine.bytesWritten !== raw.length) throw refuse('bytes-after-data', line);
    return result.buffer;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const tooLong = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    throw refuse(tooLong ? 'size' : 'deflate', line);
  }
}
