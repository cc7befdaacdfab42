import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { Document, Packer, Paragraph } from 'docx';

// The least that can be done: the zip's directory by hand, numbers by a regular expression, nothing checked; docx writes.
const [year, out] = process.argv.slice(2);
const files = [
  path.join(year, 'huyen.xlsx'),
  ...readdirSync(path.join(year, 'xa')).map((name) => path.join(year, 'xa', name)),
];
function* sheets(bytes) {
  let at = bytes.readUInt32LE(bytes.length - 6);
  const count = bytes.readUInt16LE(bytes.length - 12);
  for (let index = 0; index < count; index += 1) {
    const [size, nameLength, extra, comment] = [20, 28, 30, 32].map((offset) =>
      offset === 20 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset),
    );
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    if (name.startsWith('xl/worksheets/sheet'))
      yield (bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
    at += 46 + nameLength + extra + comment;
  }
}
const lines = files.flatMap((file) =>
  [...sheets(readFileSync(file))].map((xml) => {
    let sum = 0;
    for (const [, attributes, value] of xml.matchAll(
      /<c ([^>]*[^/])>(?:<f[^>]*>[^<]*<\/f>)?<v>([^<]*)<\/v>/g,
    ))
      if (!/t="/.test(attributes)) sum += Number(value);
    return `${path.basename(file)}: ${sum}`;
  }),
);
const document = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] });
writeFileSync(out, await Packer.toBuffer(document));
