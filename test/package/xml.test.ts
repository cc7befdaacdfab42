import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/package/faults.ts';
import { parseXml, serializeElement, serializeXml, type XmlElement } from '../../src/package/xml-tree.ts';

function refusal(source: string | Uint8Array): string {
  try {
    parseXml(source);
    return 'read';
  } catch (error) {
    if (error instanceof Refusal) return `${error.fault.code} ${error.fault.detail}`;
    throw error;
  }
}

describe('parseXml refuses', () => {
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

describe('parseXml reads', () => {
  it('UTF-8 with a byte order mark, and UTF-16', () => {
    expect(serializeElement(parseXml(Buffer.from('\ufeff<a>Đắk</a>', 'utf8')))).toBe('<a>Đắk</a>');
    expect(serializeElement(parseXml(Buffer.from('\ufeff<a>Đắk</a>', 'utf16le')))).toBe('<a>Đắk</a>');
  });

  it('what Word writes, and writes it back to the letter', () => {
    const element =
      '<w:document xmlns:w="urn:w" xmlns:w14="urn:w14" xmlns:mc="urn:mc" mc:Ignorable="w14"><w:body>' +
      '<w:p w14:paraId="1A" w:rsidR="00"><w:r><w:t xml:space="preserve"> hộ nghèo &amp; cận nghèo </w:t></w:r><w:r/>' +
      '<!-- giữ nguyên --><?mso x="1"?></w:p>\n  <w:sectPr w:b="&quot;&lt;&#10;"/></w:body></w:document>';
    expect(serializeElement(parseXml(element))).toBe(element);
    expect(serializeXml(parseXml(element))).toBe(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element}`,
    );
  });

  it('names by namespace as well as by prefix', () => {
    const root = parseXml('<x:a xmlns:x="urn:x"><b xmlns="urn:y"/></x:a>');
    const [child] = root.children as XmlElement[];
    expect([root.name, root.namespace, root.local]).toEqual(['x:a', 'urn:x', 'a']);
    expect([child?.name, child?.namespace, child?.local]).toEqual(['b', 'urn:y', 'b']);
  });

  it('CDATA as text, joined with the text around it', () => {
    expect(parseXml('<a>1<![CDATA[<2>]]>3</a>').children).toEqual([{ kind: 'text', text: '1<2>3' }]);
  });

  it('any text and attribute back as written', () => {
    const plain = fc
      .string({ unit: 'grapheme' })
      .map((text) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/gu, ''));
    fc.assert(
      fc.property(plain, plain, (text, value) => {
        const children = text === '' ? [] : [{ kind: 'text' as const, text }];
        const root: XmlElement = {
          kind: 'element',
          name: 'a',
          local: 'a',
          namespace: '',
          attributes: [{ name: 'b', value }],
          children,
        };
        expect(parseXml(serializeXml(root))).toEqual(root);
      }),
    );
  });
});
