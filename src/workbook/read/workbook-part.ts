import { Refusal } from '../../package/faults.ts';
import { relationshipIdNamespaces, spreadsheetNamespaces } from '../../package/namespaces.ts';
import { rememberedPart } from '../../package/remembered-part.ts';
import { attribute, attributeIn, decodeXml, type XmlTag } from '../../package/xml.ts';
import { listenXml } from '../../package/xml-listen.ts';
import type { ZipEntry } from '../../package/zip-read.ts';
import { readFlag } from './attributes.ts';
import { sheetBounds } from './bounds.ts';
import type { DefinedName, RawSheet } from './raw.ts';

/** A tab: its name and the relationship that leads to its part. */
export interface SheetLink {
  readonly name: string;
  readonly state: RawSheet['state'];
  readonly relationshipId: string;
}

export interface WorkbookPart {
  readonly date1904: boolean;
  readonly links: readonly SheetLink[];
  readonly definedNames: readonly DefinedName[];
}

/** Reads the workbook part: tabs in order, names, the epoch of dates. */
export function readWorkbookPart(entry: ZipEntry): WorkbookPart {
  return workbookIn(decodeXml(entry.data, entry.name), entry.name);
}

const workbookIn = rememberedPart((xml, part): WorkbookPart => {
  const refuse = (detail: string): Refusal => new Refusal({ code: 'BAD_XML', detail, part });
  const links: SheetLink[] = [];
  const names: { readonly tag: XmlTag; readonly text: string }[] = [];
  const seen = new Set<string>();
  let date1904 = false;
  let nameTag: XmlTag | undefined;
  listenXml(xml, part, spreadsheetNamespaces, {
    'workbook/workbookPr': { open: (tag) => (date1904 = readFlag(tag, 'date1904', refuse)) },
    'workbook/sheets/sheet': {
      open(tag) {
        const link = readLink(tag, refuse);
        const key = link.name.normalize('NFC').toLowerCase();
        if (seen.has(key)) throw refuse('doubled-sheet-name');
        seen.add(key);
        links.push(link);
      },
    },
    'workbook/definedNames/definedName': {
      open: (tag) => (nameTag = tag),
      close(text) {
        if (names.length === sheetBounds.definedNames) throw refuse('defined-names');
        if (nameTag !== undefined) names.push({ tag: nameTag, text });
      },
    },
  });
  if (links.length === 0) throw refuse('no-sheets');
  const definedNames = names.map(({ tag, text }): DefinedName => {
    const local = attribute(tag, 'localSheetId');
    const sheet = local !== undefined && /^\d{1,4}$/.test(local) ? links[Number(local)]?.name : undefined;
    if (local !== undefined && sheet === undefined) throw refuse('defined-name-sheet');
    return {
      name: attribute(tag, 'name') ?? '',
      text,
      ...(sheet === undefined ? {} : { sheet }),
      hidden: readFlag(tag, 'hidden', refuse),
    };
  });
  return { date1904, links, definedNames };
});

function readLink(tag: XmlTag, refuse: (detail: string) => Refusal): SheetLink {
  const name = attribute(tag, 'name');
  const relationshipId = attributeIn(tag, relationshipIdNamespaces, 'id');
  const state = attribute(tag, 'state') ?? 'visible';
  if (name === undefined || relationshipId === undefined) throw refuse('sheet-link');
  if (state !== 'visible' && state !== 'hidden' && state !== 'veryHidden') throw refuse('sheet-state');
  return { name, state, relationshipId };
}
