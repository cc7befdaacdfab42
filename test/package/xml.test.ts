import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/package/faults.ts';
import { decodeXml } from '../../src/package/xml.ts';
import { elementsOf, parseTree, textOf, type XmlElement } from '../../src/package/xml-tree.ts';
import { escapeXml } from '../../src/package/xml-write.ts';

function refusal(source: string | Uint8Array): string {
  try {
    parseTree(typeof source === 'string' ? source : decodeXml(source, 'xml'));
    return 'read';
  } catch (error) {
    if (error instanceof Refusal) return `${error.fault.code} ${error.fault.detail}`;
    throw error;
  }
}

describe('parseTree refuses', () => {
  const entities = '<!DOCTYPE a [<!ENTITY b "boom"><!ENTITY c "&b;&b;">]><a>&c;</a>';
  it.each([
    ['doctype', '<!DOCTYPE a><a/>'],
    ['doctype', entities],
    ['undefined entity', '<a>&b;</a>'],
    ['malformed character entity', '<a>&#0;</a>'],
    ['unexpected close tag', '<a><b></a>'],
    ['duplicate attribute', '<a b="1" b="2"/>'],
    ['unbound namespace prefix', '<x:a/>'],
    ['document must contain a root element', '<!-- nothing -->'],
    ['text data outside of root node', '<a/>and more'],
    ['depth', '<a>'.repeat(257) + '</a>'.repeat(257)],
    ['attributes', `<a ${Array.from({ length: 513 }, (_, index) => `b${index}=""`).join(' ')}/>`],
    ['encoding', '<?xml version="1.0" encoding="windows-1258"?><a/>'],
    ['encoding', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c, 0x2f, 0x61, 0x3e])],
  ])('%s', (detail, source) => {
    expect(refusal(source)).toContain('BAD_XML');
    expect(refusal(source)).toContain(detail);
  });
});

describe('parseTree reads', () => {
  it('UTF-8 with a byte order mark, and UTF-16', () => {
    for (const encoding of ['utf8', 'utf16le'] as const) {
      const source = decodeXml(Buffer.from('\ufeff<a>Đắk</a>', encoding), 'xml');
      expect(source).toBe('<a>Đắk</a>');
      expect(textOf(parseTree(source))).toBe('Đắk');
    }
  });

  it('what Word writes, each element where it stands', () => {
    const source =
      '<?xml version="1.0"?>\n<w:document xmlns:w="urn:w" xmlns:w14="urn:w14" w14:Ignorable="w14"><w:body>' +
      '<w:p w14:paraId="1A" w:rsidR="00"><w:r><w:t xml:space="preserve"> hộ nghèo &amp; cận nghèo 𝟙 </w:t></w:r><w:r/>' +
      '<!-- giữ nguyên --><?mso x="1"?></w:p>\n  <w:sectPr w:b="&quot;&lt;&#10;>"/></w:body></w:document>';
    const found: string[] = [];
    const visit = (element: XmlElement): void => {
      found.push(
        `${source.slice(element.start, element.contentStart)}…${source.slice(element.contentEnd, element.end)}`,
      );
      for (const child of elementsOf(element)) visit(child);
    };
    const root = parseTree(source);
    visit(root);
    expect(found).toEqual([
      '<w:document xmlns:w="urn:w" xmlns:w14="urn:w14" w14:Ignorable="w14">…</w:document>',
      '<w:body>…</w:body>',
      '<w:p w14:paraId="1A" w:rsidR="00">…</w:p>',
      '<w:r>…</w:r>',
      '<w:t xml:space="preserve">…</w:t>',
      '<w:r/>…',
      '<w:sectPr w:b="&quot;&lt;&#10;>"/>…',
    ]);
    expect(textOf(root)).toBe(' hộ nghèo & cận nghèo 𝟙 \n  ');
    expect(root.attributes).toEqual({ 'w14:Ignorable': 'w14' });
  });

  it('names by namespace, with its usual prefix', () => {
    const main = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const root = parseTree(`<x:a xmlns:x="${main}" x:val="1"><b xmlns="urn:y" val="2"/></x:a>`);
    const [child] = elementsOf(root);
    expect([root.name, root.attributes]).toEqual(['w:a', { 'w:val': '1' }]);
    expect([child?.name, child?.attributes]).toEqual(['b', { val: '2' }]);
  });

  it('CDATA as text', () => {
    expect(textOf(parseTree('<a>1<![CDATA[<2>]]>3</a>'))).toBe('1<2>3');
  });

  it('any text and attribute back as they were escaped', () => {
    const plain = fc
      .string({ unit: 'grapheme' })
      .map((text) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/gu, ''));
    fc.assert(
      fc.property(plain, plain, (text, value) => {
        const root = parseTree(`<a b="${escapeXml(value)}">${escapeXml(text)}</a>`);
        expect(root.attributes).toEqual({ b: value });
        expect(textOf(root)).toBe(text);
      }),
    );
  });
});
