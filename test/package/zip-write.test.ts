import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { repack } from '../../src/package/repack.ts';
import { openZip, type Zip } from '../../src/package/zip-read.ts';
import { writeZip } from '../../src/package/zip-write.ts';
import { inZone } from '../time-zone.ts';

function zipOf(bytes: Uint8Array): Zip {
  const opened = openZip(bytes);
  if (!opened.ok) throw new Error(`${opened.fault.code} ${opened.fault.detail}`);
  return opened.zip;
}

const textOf = (zip: Zip, name: string): string => Buffer.from(zip.find(name)?.data ?? []).toString('utf8');

const core =
  '<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  '<dcterms:created xsi:type="dcterms:W3CDTF">2031-05-06T07:08:09Z</dcterms:created>' +
  '<dcterms:modified xsi:type="dcterms:W3CDTF">2031-05-06T07:08:10Z</dcterms:modified></cp:coreProperties>';

const parts = [
  { name: 'docProps/core.xml', data: core },
  { name: 'word/styles.xml', data: '<styles/>' },
  { name: 'word/document.xml', data: '<document>Đắk Tô</document>'.repeat(9) },
  { name: '_rels/.rels', data: '<Relationships/>' },
  { name: '[Content_Types].xml', data: '<Types/>' },
];

describe('writeZip', () => {
  it('is read back part by part, Vietnamese names too', () => {
    const zip = zipOf(writeZip([...parts, { name: 'Biểu/số.xml', data: 'Ngọk Tụ' }]));
    expect(zip.entries.map(({ name }) => name)).toEqual([...parts.map(({ name }) => name), 'Biểu/số.xml']);
    expect(textOf(zip, 'Biểu/số.xml')).toBe('Ngọk Tụ');
    expect(textOf(zip, 'word/document.xml')).toBe(parts[2]?.data);
  });

  it('dates every entry 1980-01-01 00:00', () => {
    const bytes = Buffer.from(writeZip([{ name: 'a', data: 'a' }]));
    expect([bytes.readUInt16LE(10), bytes.readUInt16LE(12)]).toEqual([0, 0b0000000_0001_00001]);
  });

  it('copies an entry byte for byte, even one that we would deflate otherwise', () => {
    const bytes = Buffer.from('x'.repeat(100));
    const stored = zipOf(
      writeZip([{ copy: { name: 'a', method: 0, crc: crc32(bytes), raw: bytes, data: bytes } }]),
    );
    const entry = stored.find('a');
    if (entry === undefined) throw new Error('no entry');
    const again = zipOf(writeZip([{ name: 'b', data: 'b' }, { copy: entry }])).find('a');
    expect(again).toEqual(entry);
    expect(again?.method).toBe(0);
  });

  it('refuses a doubled or unsafe name as the caller’s mistake', () => {
    expect(() =>
      writeZip([
        { name: 'a', data: '' },
        { name: 'A', data: '' },
      ]),
    ).toThrow('part name twice: A');
    expect(() => writeZip([{ name: '../a', data: '' }])).toThrow('unsafe part name');
  });

  it('gives the same bytes in any time zone', async () => {
    const written = async (zone: string): Promise<string> =>
      Buffer.from(await inZone(zone, () => writeZip([{ name: 'a', data: 'a'.repeat(99) }]))).toString('hex');
    const here = await written('UTC');
    for (const zone of ['Asia/Ho_Chi_Minh', 'America/Los_Angeles']) expect(await written(zone)).toBe(here);
  });
});

describe('repack', () => {
  const date = '2023-12-15T00:00:00Z';

  it('orders the parts and takes the clock out of core.xml', () => {
    const zip = zipOf(repack(writeZip(parts), { date }));
    expect(zip.entries.map(({ name }) => name)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
      'word/styles.xml',
      'docProps/core.xml',
    ]);
    expect(textOf(zip, 'docProps/core.xml').match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual([date, date]);
    expect(textOf(zip, 'docProps/core.xml')).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">');
    expect(textOf(zip, 'word/document.xml')).toBe(parts[2]?.data);
  });

  it('gives the same bytes whatever the order and the times were', () => {
    const timed = Buffer.from(writeZip([...parts].reverse()));
    timed.writeUInt16LE(0x5555, 10);
    expect(repack(timed, { date })).toEqual(repack(writeZip(parts), { date }));
    expect(repack(repack(timed, { date }), { date })).toEqual(repack(timed, { date }));
  });

  it('passes parts through the transform, dropping what it drops', () => {
    const zip = zipOf(
      repack(writeZip(parts), {
        transform: (name, data) =>
          name === 'word/styles.xml' ? null : Buffer.concat([data, Buffer.from('!')]),
      }),
    );
    expect(zip.find('word/styles.xml')).toBeUndefined();
    expect(textOf(zip, '_rels/.rels')).toBe('<Relationships/>!');
  });

  it('throws on bytes that are no package', () => {
    expect(() => repack(Buffer.from('no zip'))).toThrow('cannot repack: NOT_ZIP');
  });
});
