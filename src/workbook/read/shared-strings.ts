import { spreadsheetNamespaces } from '../../package/namespaces.ts';
import { decodeXml } from '../../package/xml.ts';
import { listenXml } from '../../package/xml-listen.ts';
import type { ZipEntry } from '../../package/zip-read.ts';
import { remembered } from '../../vietnamese/remembered.ts';
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

/** What stands in `<t>`, the same in all workbooks of a form; null where the parser must say. */
const storedText = remembered((written: string): StoredText | null => {
  const text = plainText(written);
  if (text === null) return null;
  const value = decodeXstring(text);
  return { value, runs: [{ text: value }] };
});

/** The strings as nearly all are written, up to the first that is written otherwise, and the part without them. */
function takePlainStrings(sst: string): { readonly xml: string; readonly strings: StoredText[] } {
  const strings: StoredText[] = [];
  const begin = /^[^!]*?<sst [^>]*[^/>]>/.exec(sst)?.[0].length;
  if (begin === undefined) return { xml: sst, strings };
  const plain = /<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>/y;
  let end = begin;
  for (plain.lastIndex = begin; ; end = plain.lastIndex) {
    const [, written] = plain.exec(sst) ?? [];
    const text = written === undefined ? null : storedText(written);
    if (text === null) break;
    strings.push(text);
  }
  return { xml: sst.slice(0, begin) + sst.slice(end), strings };
}
