import { spreadsheetNamespaces } from '../../package/namespaces.ts';
import { listenXml } from '../../package/xml-listen.ts';
import type { ZipEntry } from '../../package/zip-read.ts';
import { richText, type StoredText } from './rich-text.ts';

/** The strings that cells name by index. */
export function readSharedStrings(entry: ZipEntry): readonly StoredText[] {
  const strings: StoredText[] = [];
  listenXml(entry.data, entry.name, spreadsheetNamespaces, {
    'sst/si': richText((text) => strings.push(text)),
  });
  return strings;
}
