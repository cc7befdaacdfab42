import type { PackageFaultCode } from './faults.ts';

const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** What bytes are that do not begin like a zip. */
export function nameForeignFile(bytes: Buffer): PackageFaultCode {
  if (!bytes.subarray(0, ole.length).equals(ole)) return 'NOT_ZIP';
  // Office keeps a workbook with a password in an OLE file, whose stream says so.
  if (hasStream(bytes, 'EncryptedPackage')) return 'ENCRYPTED';
  return hasStream(bytes, 'WordDocument') ? 'LEGACY_DOC' : 'LEGACY_XLS';
}

/** Looks for a stream's entry in the directory of a compound file: 128 bytes each, name, its length, type 2 ([MS-CFB] 2.6.1). */
function hasStream(bytes: Buffer, name: string): boolean {
  const text = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + 2)) {
    if (
      at % 128 === 0 &&
      at + 67 <= bytes.length &&
      bytes.readUInt16LE(at + 64) === text.length &&
      bytes[at + 66] === 2
    ) {
      return true;
    }
  }
  return false;
}
