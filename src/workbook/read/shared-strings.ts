import { spreadsheetNamespaces } from '../../package/namespaces.ts';
import { decodeXml } from '../../package/xml.ts';
import { listenXml } from '../../package/xml-listen.ts';
import type { ZipEntry } from '../../package/zip-read.ts';
import { plainText } from './plain-sheet.ts';
import { richText, type StoredText } from './rich-text.ts';
import { decodeXstring } from './xstring.ts';

/** The strings that cells name by index. */
export function readSharedStrings(entry: ZipEntry): readonly StoredText[] {
  const { xml, strings } = takePlainStrings(decodeXml(entry.data, entry.name));
  listenXml(xml, entry.name, spreadsheetNamespaces, {
    'sst/si': richText((text) => strings.push(text)),
  });
  return strings;
}

/** The strings as nearly all are written, up to the first that is written otherwise, and the part without them. */
function takePlainStrings(sst: string): { readonly xml: string; readonly strings: StoredText[] } {
  const strings: StoredText[] = [];
  const begin = /^[^!]*?<sst [^>]*[^/>]>/.exec(sst)?.[0].length;
  if (begin === undefined) return { xml: sst, strings };
  const plain = /<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>/y;
  let end = begin;
  for (plain.lastIndex = begin; ; end = plain.lastIndex) {
    const [, written] = plain.exec(sst) ?? [];
    const text = written === undefined ? null : plainText(written);
    if (text === null) break;
    const value = decodeXstring(text);
    strings.push({ value, runs: [{ text: value }] });
  }
  return { xml: sst.slice(0, begin) + sst.slice(end), strings };
}
