import { onceOf } from '../../../src/model/once-of.ts';
import { writeZip } from '../../../src/package/zip-write.ts';

/**
 * What Word does to a document when it saves it, behaviour by behaviour, as read from some 1,750 files that Word wrote: each leaves
 * every visible letter where it was, and changes the XML around it.
 */

export type Parts = ReadonlyMap<string, string | Uint8Array>;

export interface Behaviour {
  readonly name: string;
  readonly save: (parts: Parts) => Parts;
}

export const packed = onceOf((parts: Parts): Uint8Array =>
  writeZip(
    [...parts].map(([name, data]) => ({ name, data })),
    6,
  ),
);

const main = 'word/document.xml';
const notes = 'word/footnotes.xml';
const links = 'word/_rels/document.xml.rels';
const types = '[Content_Types].xml';

function edited(parts: Parts, name: string, change: (xml: string) => string): Parts {
  const before = parts.get(name);
  if (typeof before !== 'string') throw new Error(`no part ${name}`);
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${name}`);
  return new Map(parts).set(name, after);
}

/** The same change to the body and to the footnotes. */
function inText(change: (xml: string) => string): (parts: Parts) => Parts {
  return (parts) => edited(edited(parts, main, change), notes, change);
}

const inBody =
  (change: (xml: string) => string) =>
  (parts: Parts): Parts =>
    edited(parts, main, change);

/** A run with one text, by its look and its words. */
const run =
  /<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t(?: xml:space="preserve")?>([^<]*)<\/w:t><\/w:r>/gs;
/** The control of a number around its bookmark: properties, start, what it holds, end. */
const control =
  /<w:sdt><w:sdtPr>((?:(?!<\/w:sdtPr>).)*)<\/w:sdtPr><w:sdtContent>(<w:bookmarkStart [^>]*\/>)((?:(?!<\/?w:sdt[ >]).)*?)(<w:bookmarkEnd [^>]*\/>)<\/w:sdtContent><\/w:sdt>/gs;
const bookmark = /<w:bookmark(?:Start|End) [^>]*\/>/g;
const word = (look: string, text: string, more = ''): string =>
  `<w:r${more}>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** Runs in two, in the middle of numbers too; rsids on them, and spelling marks between. */
const splitRuns = inText((xml) =>
  xml.replace(run, (_all, look: string, text: string) => {
    const half = Math.ceil(text.length / 2);
    const rsid = ' w:rsidR="00A77B3E" w:rsidRPr="00C1D2E3"';
    // An entity is not cut.
    if (half === text.length || text.includes('&')) return word(look, text, rsid);
    return `${word(look, text.slice(0, half), rsid)}<w:proofErr w:type="spellStart"/>${word(look, text.slice(half), rsid)}<w:proofErr w:type="spellEnd"/>`;
  }),
);

const languages = inText((xml) =>
  xml.replace(run, (_all, look: string, text: string) =>
    word(
      look === ''
        ? '<w:rPr><w:lang w:val="vi-VN"/></w:rPr>'
        : look.replace('</w:rPr>', '<w:lang w:val="vi-VN"/></w:rPr>'),
      text,
    ),
  ),
);

const pageBreaks = inText((xml) =>
  xml.replace(
    run,
    (_all, look: string, text: string) =>
      `<w:r>${look}<w:lastRenderedPageBreak/><w:t xml:space="preserve">${text}</w:t></w:r>`,
  ),
);

const proofErrs = inText((xml) =>
  xml.replace(
    control,
    (_all, properties: string, start: string, inner: string, end: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent><w:proofErr w:type="gramStart"/>${start}${inner}<w:proofErr w:type="gramEnd"/>${end}</w:sdtContent></w:sdt>`,
  ),
);

/** Ids anew, negative ones among them, everything else in Word's order. */
const controlProperties = inText((xml) => {
  let id = -1_000_000_007;
  return xml.replace(/<w:sdtPr>(.*?)<\/w:sdtPr>/gs, (_all, properties: string) => {
    const of = (name: string): string => new RegExp(`<w:${name} [^>]*/>`).exec(properties)?.[0] ?? '';
    id += 7_777_777;
    return (
      `<w:sdtPr><w:rPr><w:lang w:val="vi-VN"/></w:rPr>${of('alias')}${of('tag')}<w:id w:val="${id}"/>` +
      '<w:placeholder><w:docPart w:val="DefaultPlaceholder_-1854013440"/></w:placeholder>' +
      '<w15:color w:val="000000"/><w15:appearance w15:val="hidden"/></w:sdtPr><w:sdtEndPr/>'
    );
  });
});

/** Footnotes are counted anew; here backwards, so that none keeps its id. */
function footnoteIds(parts: Parts): Parts {
  const ids = [...String(parts.get(notes)).matchAll(/<w:footnote w:id="(\d+)"/g)].map(([, id]) => Number(id));
  const most = Math.max(...ids);
  const renumbered = (xml: string, element: string): string =>
    xml.replace(
      new RegExp(`(<w:${element} (?:[^>]*? )?w:id=")(\\d+)"`, 'g'),
      (_all, before: string, id: string) =>
        Number(id) === 0 ? `${before}${id}"` : `${before}${most + 1 - Number(id)}"`,
    );
  const renamed = edited(parts, main, (xml) => renumbered(xml, 'footnoteReference'));
  return edited(renamed, notes, (xml) => renumbered(xml, 'footnote'));
}

/** Ids from 0 on, and Word's own bookmarks across the numbers. */
function bookmarkIds(parts: Parts): Parts {
  let id = -1;
  const ids = new Map<string, number>();
  const renumbered = (xml: string): string =>
    xml.replace(
      /(<w:bookmark(Start|End) w:id=")(\d+)"/g,
      (_all, before: string, kind: string, old: string) => {
        if (kind === 'Start') ids.set(old, (id += 1));
        return `${before}${ids.get(old) ?? old}"`;
      },
    );
  const counted = edited(edited(parts, main, renumbered), notes, renumbered);
  let crossing = 90_000;
  return edited(counted, main, (xml) =>
    xml.replace(control, (all, _properties, _start, inner: string) => {
      crossing += 1;
      const name = crossing === 90_001 ? '_GoBack' : `_Hlk${crossing}`;
      const own = all.replace(inner, `${inner}<w:bookmarkEnd w:id="${crossing}"/>`);
      return `<w:bookmarkStart w:id="${crossing}" w:name="${name}"/>${own}`;
    }),
  );
}

function customXmlRenumbered(parts: Parts): Parts {
  if (parts.has('customXml/item4.xml')) throw new Error('renumbered already');
  const item = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
  const moved = new Map<string, string | Uint8Array>();
  for (const [name, data] of parts)
    moved.set(name.replace(/^(customXml\/.*(?:item|itemProps))1\.xml/, '$14.xml'), data);
  for (const number of [1, 2, 3]) {
    moved.set(
      `customXml/item${number}.xml`,
      `<?xml version="1.0"?><p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties/${number}"/>`,
    );
    moved.set(
      `customXml/itemProps${number}.xml`,
      `<?xml version="1.0"?><ds:datastoreItem ds:itemID="{00000000-0000-0000-0000-00000000000${number}}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
    );
    moved.set(
      `customXml/_rels/item${number}.xml.rels`,
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
    );
  }
  const own = edited(moved, 'customXml/_rels/item4.xml.rels', (xml) =>
    xml.replace('itemProps1', 'itemProps4'),
  );
  const linked = edited(own, links, (xml) =>
    xml
      .replace('customXml/item1.xml', 'customXml/item4.xml')
      .replace(
        '</Relationships>',
        [1, 2, 3]
          .map(
            (number) =>
              `<Relationship Id="rIdShare${number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item${number}.xml"/>`,
          )
          .join('') + '$&',
      ),
  );
  return edited(linked, types, (xml) =>
    xml
      .replace('itemProps1', 'itemProps4')
      .replace(
        '</Types>',
        [1, 2, 3]
          .map((number) => `<Override PartName="/customXml/itemProps${number}.xml" ContentType="${item}"/>`)
          .join('') + '$&',
      ),
  );
}

const customXml = 'customXml/item1.xml';
const withoutBlanks = (parts: Parts): Parts => edited(parts, customXml, (xml) => xml.replace(/>\s+</g, '><'));
const withMark = (parts: Parts): Parts => edited(parts, customXml, (xml) => `\uFEFF${xml}`);
const inUtf16 = (parts: Parts): Parts =>
  new Map(parts).set(
    customXml,
    Buffer.from(`\uFEFF${String(parts.get(customXml)).replace('UTF-8', 'UTF-16')}`, 'utf16le'),
  );

function withoutCustomXml(parts: Parts): Parts {
  const kept = new Map([...parts].filter(([name]) => !name.startsWith('customXml/')));
  const unlinked = edited(kept, links, (xml) => xml.replace(/<Relationship [^>]*customXml[^>]*\/>/g, ''));
  return edited(unlinked, types, (xml) => xml.replace(/<Override [^>]*customXml[^>]*\/>/g, ''));
}

function savedAround(parts: Parts): Parts {
  let number = 0x10000000;
  const id = (): string => (number += 17).toString(16).toUpperCase();
  const paragraphs = (xml: string): string =>
    xml.replace(
      /<w:p>/g,
      () => `<w:p w14:paraId="${id()}" w14:textId="77777777" w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E">`,
    );
  const text = edited(edited(parts, main, paragraphs), notes, paragraphs);
  const settings = edited(text, 'word/settings.xml', (xml) =>
    xml.replace(
      '</w:settings>',
      '<w:rsids><w:rsidRoot w:val="00A77B3E"/><w:rsid w:val="00C1D2E3"/></w:rsids>$&',
    ),
  );
  const core = edited(settings, 'docProps/core.xml', (xml) =>
    xml.replace(
      '</cp:coreProperties>',
      '<cp:lastModifiedBy>Cán bộ</cp:lastModifiedBy><cp:revision>7</cp:revision>$&',
    ),
  );
  return edited(core, 'word/header1.xml', (xml) =>
    xml.replace(
      /<w:instrText xml:space="preserve"> PAGE <\/w:instrText>/,
      '<w:instrText xml:space="preserve"> PA</w:instrText></w:r><w:r><w:instrText xml:space="preserve">GE </w:instrText>',
    ),
  );
}

const smartTags = inText((xml) =>
  xml.replace(
    run,
    (all) =>
      `<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="metricconverter">${all}</w:smartTag>`,
  ),
);

const hyperlinks = inText((xml) =>
  xml.replace(control, (all) => `<w:hyperlink w:anchor="_Toc1">${all}</w:hyperlink>`),
);

const permissions = inText((xml) => {
  let id = 500;
  return xml.replace(control, (all) => {
    id += 1;
    return `<w:permStart w:id="${id}" w:edGrp="everyone"/>${all}<w:permEnd w:id="${id}"/>`;
  });
});

/** Ranges of comments around numbers, inside of their controls. */
function comments(parts: Parts): Parts {
  let id = 0;
  const text = edited(parts, main, (xml) =>
    xml.replace(control, (_all, properties: string, start: string, inner: string, end: string) => {
      id += 1;
      const sign = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
      return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${start}<w:commentRangeStart w:id="${id}"/>${inner}${sign}${end}</w:sdtContent></w:sdt>`;
    }),
  );
  const one = (number: number): string =>
    `<w:comment w:id="${number}" w:author="Lan" w:date="2023-11-20T00:00:00Z"><w:p><w:r><w:t>Xem lại</w:t></w:r></w:p></w:comment>`;
  const all = Array.from({ length: id }, (_, index) => one(index + 1)).join('');
  const added = new Map(text).set(
    'word/comments.xml',
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${all}</w:comments>`,
  );
  const linked = edited(added, links, (xml) =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="rIdComments" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>$&',
    ),
  );
  return edited(linked, types, (xml) =>
    xml.replace(
      '</Types>',
      '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>$&',
    ),
  );
}

const withoutBookmarks = inText((xml) => xml.replace(control, (all) => all.replace(bookmark, '')));
const withoutControls = inText((xml) =>
  xml.replace(control, (_all, _properties, start: string, inner: string, end: string) => start + inner + end),
);
/** As LibreOffice 7 writes bookmarks out of .doc and .rtf, behind a footnote's sign: each end too early, or too late. */
const movedBySign = (side: 'early' | 'late') =>
  inText((xml) =>
    xml.replace(
      /(<w:bookmarkStart [^>]*w:name="_dk1[^>]*\/>)(<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>)([^<&]{2,})(<\/w:t><\/w:r>)(<w:bookmarkEnd [^>]*\/>)/gs,
      (_all, start: string, open: string, text: string, close: string, end: string) => {
        const [before, behind] =
          side === 'early' ? [text.slice(0, -1), text.slice(-1)] : [text.slice(0, 1), text.slice(1)];
        const [one, other] = [before, behind].map((part) => open + part + close);
        return side === 'early' ? `${start}${one}${end}${other}` : `${one}${start}${other}${end}`;
      },
    ),
  );
const outside = inText((xml) =>
  xml.replace(
    control,
    (all, _properties, start: string, _inner, end: string) => start + all.replace(bookmark, '') + end,
  ),
);
const halfOutside = inText((xml) =>
  xml.replace(control, (all, _properties, start: string) => start + all.replace(start, '')),
);

/** Where a paragraph is one control alone, the control holds the paragraph, and the bookmark stands around it. */
const blockControls = inBody((xml) =>
  xml.replace(
    /<w:p>(<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)<w:sdt><w:sdtPr>((?:(?!<\/w:sdtPr>).)*)<\/w:sdtPr><w:sdtContent>(<w:bookmarkStart [^>]*)\/>((?:(?!<\/?w:sdt[ >]|<\/w:p>).)*?)(<w:bookmarkEnd [^>]*)\/><\/w:sdtContent><\/w:sdt><\/w:p>/gs,
    '$3 w:displacedByCustomXml="next"/><w:sdt><w:sdtPr>$2</w:sdtPr><w:sdtContent><w:p>$1$4</w:p></w:sdtContent></w:sdt>$5 w:displacedByCustomXml="prev"/>',
  ),
);

/** A cell that holds one number alone: its control holds the cell, its bookmark stands in the row. */
const cellControls = inBody((xml) =>
  xml.replace(
    /<w:tc>((?:(?!<\/w:tc>|<w:p>).)*)<w:p>((?:(?!<\/w:p>|<w:sdt>|<w:r>).)*)<w:sdt><w:sdtPr>((?:(?!<\/w:sdtPr>).)*)<\/w:sdtPr><w:sdtContent>(<w:bookmarkStart [^>]*)\/>((?:(?!<\/?w:sdt[ >]|<\/w:p>).)*?)(<w:bookmarkEnd [^>]*)\/><\/w:sdtContent><\/w:sdt><\/w:p><\/w:tc>/gs,
    '$4 w:displacedByCustomXml="next"/><w:sdt><w:sdtPr>$3</w:sdtPr><w:sdtContent><w:tc>$1<w:p>$2$5</w:p></w:tc></w:sdtContent></w:sdt>$6 w:displacedByCustomXml="prev"/>',
  ),
);

/** A locked group of hers around some paragraphs, with a tag that looks like one of ours. */
const groupControl = inBody((xml) => {
  const from = xml.indexOf('<w:p>', xml.indexOf('III. KẾT QUẢ'));
  const to = xml.indexOf('<w:p>', xml.indexOf('IV. ĐÁNH GIÁ')) - 0;
  const start = xml.lastIndexOf('<w:p>', to);
  const [open, close] = [
    '<w:sdt><w:sdtPr><w:tag w:val="muc3"/><w:id w:val="555666"/><w:lock w:val="sdtContentLocked"/><w:group/></w:sdtPr><w:sdtContent>',
    '</w:sdtContent></w:sdt>',
  ];
  const end = xml.lastIndexOf('<w:p>', xml.indexOf('IV. ĐÁNH GIÁ'));
  return start < 0 ? xml : `${xml.slice(0, from)}${open}${xml.slice(from, end)}${close}${xml.slice(end)}`;
});

function strict(parts: Parts): Parts {
  const namespaces = (xml: string): string =>
    xml
      .replaceAll(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      );
  return new Map(
    [...parts].map(([name, data]) => [
      name,
      typeof data === 'string' && name.startsWith('word/') ? namespaces(data) : data,
    ]),
  );
}

const trackedNumbers = inText((xml) => {
  let id = 7000;
  return xml.replace(control, (all, _properties, _start, inner: string) => {
    id += 1;
    return all.replace(
      inner,
      `<w:ins w:id="${id}" w:author="Lan" w:date="2023-11-20T09:00:00Z">${inner}</w:ins>`,
    );
  });
});

const looksChanged = inText((xml) => {
  let id = 8000;
  return xml.replace(run, (_all, look: string, text: string) => {
    id += 1;
    const change = `<w:rPrChange w:id="${id}" w:author="Lan" w:date="2023-11-20T09:00:00Z"><w:rPr/></w:rPrChange>`;
    return word(
      look === '' ? `<w:rPr><w:i/>${change}</w:rPr>` : look.replace('</w:rPr>', `${change}</w:rPr>`),
      text,
    );
  });
});

/** One after another, as one save does them all. */
const inOne =
  (...behaviours: readonly ((parts: Parts) => Parts)[]) =>
  (parts: Parts): Parts =>
    behaviours.reduce((now, save) => save(now), parts);

export const ordinary = inOne(
  bookmarkIds,
  languages,
  splitRuns,
  controlProperties,
  footnoteIds,
  savedAround,
  customXmlRenumbered,
);

/** The written text of each number is still known: by its bookmark or by the baseline. */
export const knownBehaviours: readonly Behaviour[] = [
  { name: 'runs split by rsid, proofErr between', save: splitRuns },
  { name: 'w:lang in every run', save: languages },
  { name: 'lastRenderedPageBreak in runs', save: pageBreaks },
  { name: 'proofErr inside controls', save: proofErrs },
  { name: 'sdtPr reordered, ids renewed, placeholder, colour, sdtEndPr', save: controlProperties },
  { name: 'footnote ids renumbered', save: footnoteIds },
  { name: 'bookmark ids renumbered, _GoBack and _Hlk across marks', save: bookmarkIds },
  { name: 'customXml item1 → item4 beside three others', save: customXmlRenumbered },
  { name: 'customXml without blanks', save: withoutBlanks },
  { name: 'customXml with a byte order mark', save: withMark },
  { name: 'customXml in UTF-16', save: inUtf16 },
  { name: 'customXml gone', save: withoutCustomXml },
  { name: 'paraId, rsids, a split PAGE field, docProps', save: savedAround },
  { name: 'smart tags around runs', save: smartTags },
  { name: 'hyperlinks around controls', save: hyperlinks },
  { name: 'permissions around controls', save: permissions },
  { name: 'comments inside controls', save: comments },
  { name: 'bookmarks of marks gone', save: withoutBookmarks },
  { name: '.doc and back: controls and customXml gone', save: inOne(withoutControls, withoutCustomXml) },
  { name: 'bookmarks that end a sign too early', save: inOne(withoutControls, movedBySign('early')) },
  { name: 'bookmarks that begin a sign too late', save: inOne(withoutControls, movedBySign('late')) },
  { name: 'bookmarks outside of their controls', save: outside },
  { name: 'bookmarks half outside', save: halfOutside },
  { name: 'one-control paragraphs: control and bookmark at block level', save: blockControls },
  { name: 'one-control cells: control and bookmark at cell level', save: cellControls },
  { name: 'a locked group with a tag of hers', save: groupControl },
  { name: 'strict OOXML', save: strict },
  { name: 'numbers inserted under Track Changes', save: trackedNumbers },
  { name: 'looks changed under Track Changes', save: looksChanged },
  { name: 'an ordinary save, seven at once', save: ordinary },
];

/** What goes with any edits: each of these finds enough of the document as it was written. */
export const savesOfChance: readonly Behaviour[] = knownBehaviours.filter(
  ({ name }) =>
    !/one-control|locked group|permissions|strict|under Track Changes|UTF-16|byte order|a sign too/.test(
      name,
    ),
);

/** Only the tags say which figure a number is; what was written is known no more. */
export const tagsAlone: Behaviour = {
  name: 'tags alone: bookmarks and customXml gone',
  save: inOne(withoutBookmarks, withoutCustomXml),
};

/** Nothing of ours is left, as after Google Docs. */
export const nothingLeft: Behaviour = {
  name: 'everything gone',
  save: inOne(
    withoutControls,
    withoutCustomXml,
    inText((xml) => xml.replace(/<w:bookmark(?:Start|End) [^>]*\/>/g, '')),
  ),
};

/** An emptied control, as Word leaves it: its own text in place of the number. */
export function emptied(parts: Parts, figure: string): Parts {
  return edited(parts, main, (xml) =>
    xml.replace(control, (all: string, properties: string) =>
      properties.includes(`<w:tag w:val="${figure}"/>`)
        ? `<w:sdt><w:sdtPr>${properties}<w:placeholder><w:docPart w:val="DefaultPlaceholder_-1854013440"/></w:placeholder><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>Click or tap here to enter text.</w:t></w:r><w:proofErr w:type="spellEnd"/></w:sdtContent></w:sdt>`
        : all,
    ),
  );
}
