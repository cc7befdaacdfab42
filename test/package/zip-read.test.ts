import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/package/faults.ts';
import { openZip } from '../../src/package/zip-read.ts';
import { writeZip } from '../../src/package/zip-write.ts';

const text = 'Dự án hỗ trợ phát triển sản xuất. '.repeat(20);
const good = Buffer.from(
  writeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'xl/workbook.xml', data: text },
    { name: 'xl/styles.xml', data: `${text}!` },
  ]),
);

function fault(bytes: Uint8Array): string {
  const opened = openZip(bytes);
  return opened.ok
    ? 'ok'
    : [opened.fault.code, opened.fault.detail].filter((word) => word !== undefined).join(' ');
}

/** The good zip with bytes written over it: each place is found by what stands there, not by counting. */
function changed(edit: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.from(good);
  edit(bytes);
  return bytes;
}

const lineOf = (bytes: Buffer, name: string): number => bytes.lastIndexOf(name) - 46;
const headerOf = (bytes: Buffer, name: string): number => bytes.indexOf(name) - 30;
const end = good.length - 22;

/** A compound file with one named stream in its directory. */
function compound(stream: string): Buffer {
  const bytes = Buffer.alloc(2048);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  const name = Buffer.from(`${stream}\0`, 'utf16le');
  name.copy(bytes, 1024);
  bytes.writeUInt16LE(name.length, 1024 + 64);
  bytes[1024 + 66] = 2;
  return bytes;
}

describe('a sound zip', () => {
  it('gives its parts, by name in any case, and their bytes as they stand', () => {
    const opened = openZip(good);
    if (!opened.ok) throw new Error(opened.fault.code);
    expect(opened.zip.entries.map(({ name }) => name)).toEqual([
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/styles.xml',
    ]);
    const entry = opened.zip.find('XL/Workbook.XML');
    expect(Buffer.from(entry?.data ?? []).toString()).toBe(text);
    expect(good.includes(Buffer.from(entry?.raw ?? []))).toBe(true);
    expect(entry?.raw.length).toBeLessThan(text.length);
  });

  it('may have a comment, a folder entry and sizes in a zip64 field', () => {
    const comment = changed((bytes) => bytes.writeUInt16LE(3, end + 20));
    expect(fault(Buffer.concat([comment, Buffer.from('abc')]))).toBe('ok');
    const folder = openZip(
      writeZip([
        { name: 'xl/', data: '' },
        { name: 'xl/a.xml', data: 'a' },
      ]),
    );
    expect(folder.ok && folder.zip.entries.map(({ name }) => name)).toEqual(['xl/a.xml']);
    expect(fault(withWideSize(0))).toBe('ok');
    expect(fault(withWideSize(1))).toBe('DAMAGED two-sizes');
  });
});

/** One stored entry whose size stands in the zip64 extra field of the directory, `by` off. */
function withWideSize(by: number): Buffer {
  const plain = Buffer.from(writeZip([{ name: 'a', data: 'abc' }]));
  const line = plain.lastIndexOf('PK\x01\x02', undefined, 'latin1');
  plain.writeUInt32LE(0xffffffff, line + 24);
  plain.writeUInt16LE(12, line + 30);
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(BigInt(3 + by), 4);
  const at = plain.length - 22;
  const tail = Buffer.from(plain.subarray(at));
  tail.writeUInt32LE(tail.readUInt32LE(12) + 12, 12);
  return Buffer.concat([plain.subarray(0, at), extra, tail]);
}

describe('files that are no zip, each told apart', () => {
  it.each([
    ['EMPTY', Buffer.alloc(0)],
    ['NOT_ZIP', Buffer.from('STT,Tên,Số hộ\n1,A,3\n')],
    ['NOT_ZIP', Buffer.from('PK')],
    ['NOT_ZIP', Buffer.alloc(4096)],
    ['ENCRYPTED', compound('EncryptedPackage')],
    ['LEGACY_XLS', compound('Workbook')],
    ['LEGACY_DOC', compound('WordDocument')],
    ['TRUNCATED', good.subarray(0, good.length - 30)],
    ['TRUNCATED', good.subarray(0, 60)],
    ['TOO_LARGE', Buffer.concat([good, Buffer.alloc(10 * 1024 * 1024)])],
  ])('%s', (code, bytes) => {
    expect(fault(bytes)).toBe(code);
  });

  it('a stream counts only where the directory of the compound file names it', () => {
    const bytes = compound('Workbook');
    Buffer.from('EncryptedPackage\0', 'utf16le').copy(bytes, 1500);
    expect(fault(bytes)).toBe('LEGACY_XLS');
  });
});

describe('zips that lie', () => {
  it.each<[string, (bytes: Buffer) => void]>([
    ['DAMAGED crc', (b) => b.writeUInt32LE(7, lineOf(b, 'xl/styles.xml') + 16)],
    ['DAMAGED two-sizes', (b) => b.writeUInt32LE(1, headerOf(b, 'xl/styles.xml') + 22)],
    ['DAMAGED two-names', (b) => b.write('xl/stylez.xml', headerOf(b, 'xl/styles.xml') + 30)],
    ['DAMAGED unsafe-name', (b) => b.write('../styles.xml', lineOf(b, 'xl/styles.xml') + 46)],
    ['DAMAGED unsafe-name', (b) => b.write('/l/styles.xml', lineOf(b, 'xl/styles.xml') + 46)],
    ['DAMAGED unsafe-name', (b) => b.write('xl\\styles.xml', lineOf(b, 'xl/styles.xml') + 46)],
    ['ENCRYPTED entry', (b) => b.writeUInt16LE(1, lineOf(b, 'xl/styles.xml') + 8)],
    ['DAMAGED local-header', (b) => b.writeUInt32LE(5, lineOf(b, 'xl/styles.xml') + 42)],
    ['DAMAGED method', (b) => b.writeUInt16LE(12, lineOf(b, 'xl/styles.xml') + 10)],
    ['DAMAGED data-place', (b) => b.writeUInt32LE(0xfffff, lineOf(b, 'xl/styles.xml') + 20)],
    ['DAMAGED zip64', (b) => b.writeUInt32LE(0xffffffff, lineOf(b, 'xl/styles.xml') + 24)],
    ['DAMAGED zip64', (b) => b.writeUInt32LE(0xffffffff, end + 16)],
    ['DAMAGED several-disks', (b) => b.writeUInt16LE(1, end + 4)],
    ['DAMAGED several-disks', (b) => b.writeUInt16LE(2, end + 8)],
    [
      'DAMAGED directory-length',
      (b) => {
        b.writeUInt16LE(2, end + 8);
        b.writeUInt16LE(2, end + 10);
      },
    ],
    [
      'DAMAGED directory-line',
      (b) => {
        b.writeUInt16LE(4, end + 8);
        b.writeUInt16LE(4, end + 10);
      },
    ],
    ['DAMAGED directory-place', (b) => b.writeUInt32LE(good.length, end + 16)],
    ['ZIP_BOMB part-size', (b) => b.writeUInt32LE(0x40000000, lineOf(b, 'xl/styles.xml') + 24)],
  ])('%s', (expected, edit) => {
    expect(fault(changed(edit))).toBe(expected);
  });

  it('bytes after the end', () => {
    expect(fault(Buffer.concat([good, Buffer.alloc(8)]))).toBe('DAMAGED bytes-after-end');
  });

  it('a part that unpacks to more than it says stops there', () => {
    expect(fault(withSize(deflateRawSync(Buffer.alloc(1_000_000)), 10))).toBe('DAMAGED size');
    expect(fault(withSize(deflateRawSync(Buffer.alloc(10)), 11))).toBe('DAMAGED size');
  });

  it('a checksum that both headers agree on and the bytes do not', () => {
    expect(fault(withSize(deflateRawSync(Buffer.alloc(10)), 10))).toBe('DAMAGED crc');
  });

  it('a zip that is left packed tells it of the part that is asked for', () => {
    const opened = openZip(
      changed((bytes) => {
        const packed = bytes.indexOf('xl/styles.xml') + 'xl/styles.xml'.length;
        bytes[packed] = 0xff;
      }),
      undefined,
      true,
    );
    if (!opened.ok) throw new Error(opened.fault.code);
    expect(Buffer.from(opened.zip.find('xl/workbook.xml')?.data ?? []).toString()).toBe(text);
    expect(() => opened.zip.find('xl/styles.xml')?.data).toThrow(Refusal);
    expect(() => opened.zip.unpack()).toThrow(Refusal);
  });

  it('bytes that no part uses, and data cut off', () => {
    const packed = deflateRawSync(Buffer.alloc(10));
    expect(fault(withSize(Buffer.concat([packed, Buffer.from('hidden')]), 10))).toBe(
      'DAMAGED bytes-after-data',
    );
    expect(fault(withSize(packed.subarray(0, packed.length - 1), 10))).toBe('DAMAGED deflate');
  });

  it('the same name twice, also in another case', () => {
    const twins = [
      { name: 'xl/styles.xml', data: 'one' },
      { name: 'xl/stylez.xml', data: 'two' },
    ];
    const bytes = Buffer.from(writeZip(twins)).toString('latin1');
    for (const name of ['xl/styles.xml', 'XL/Styles.xml']) {
      expect(fault(Buffer.from(bytes.replaceAll('xl/stylez.xml', name), 'latin1'))).toBe(
        'DAMAGED doubled-name',
      );
    }
  });

  it('an entry inside another', () => {
    const inner = { name: 'b', data: 'inner' };
    const alone = Buffer.from(writeZip([inner]));
    const bytes = Buffer.from(writeZip([{ name: 'a', data: alone.subarray(0, 31) }, inner]));
    expect(fault(bytes)).toBe('ok');
    bytes.writeUInt32LE(31, bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 42);
    expect(fault(bytes)).toBe('DAMAGED overlap');
  });

  it('too many entries, and too much in all', () => {
    const many = Array.from({ length: 501 }, (_, index) => ({ name: `p${index}`, data: '' }));
    expect(fault(writeZip(many))).toBe('ZIP_BOMB entries');
    expect(fault(writeZip(many.slice(1)))).toBe('ok');
    const zeros = Buffer.alloc(17 * 1024 * 1024);
    const large = ['a', 'b', 'c', 'd'].map((name) => ({ name, data: zeros }));
    expect(fault(writeZip(large.slice(1)))).toBe('ok');
    expect(fault(writeZip(large))).toBe('ZIP_BOMB total-size');
  });
});

/** A zip with one deflated entry that claims `size`. */
function withSize(raw: Buffer, size: number): Uint8Array {
  return writeZip([{ copy: { name: 'a', method: 8, crc: 0, raw, data: Buffer.alloc(size) } }]);
}
