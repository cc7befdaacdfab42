import { Refusal } from './faults.ts';
import { contentTypesNamespace } from './namespaces.ts';
import { foldPartName } from './part-names.ts';
import { rememberedPart } from './remembered-part.ts';
import { listenXml } from './xml-listen.ts';
import { attribute, decodeXml, type XmlTag } from './xml.ts';
import type { Zip } from './zip-read.ts';

export const contentTypesPart = '[Content_Types].xml';

/** The content type of each part: by its own name, else by its extension. */
export interface ContentTypes {
  of(part: string): string | undefined;
}

/** undefined where the zip has no `[Content_Types].xml` and so is no OOXML package. */
export function readContentTypes(zip: Zip): ContentTypes | undefined {
  const entry = zip.find(contentTypesPart);
  return entry === undefined ? undefined : contentTypesIn(decodeXml(entry.data, entry.name), entry.name);
}

/** The same of the part's text. */
export const contentTypesIn = rememberedPart((text, part): ContentTypes => {
  const byName = new Map<string, string>();
  const byExtension = new Map<string, string>();
  const add = (types: Map<string, string>, tag: XmlTag, keyName: string): void => {
    const key = attribute(tag, keyName);
    const type = attribute(tag, 'ContentType');
    const folded = key === undefined ? undefined : foldPartName(key.replace(/^\//, ''));
    if (folded === undefined || type === undefined || types.has(folded)) {
      throw new Refusal({ code: 'BAD_XML', detail: 'content-type', part });
    }
    types.set(folded, type);
  };
  listenXml(text, part, [contentTypesNamespace], {
    'Types/Default': { open: (tag) => add(byExtension, tag, 'Extension') },
    'Types/Override': { open: (tag) => add(byName, tag, 'PartName') },
  });
  return {
    of(part) {
      const folded = foldPartName(part);
      return byName.get(folded) ?? byExtension.get(folded.slice(folded.lastIndexOf('.') + 1));
    },
  };
});
