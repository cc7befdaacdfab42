import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseMark } from '../../src/document/marks.ts';
import { renderReport } from '../../src/document/render/render.ts';
import { childOf, elementsOf, parseTree, textOf, type XmlElement } from '../../src/package/xml-tree.ts';
import type { Report } from '../../src/model/report.ts';
import { inZone } from '../time-zone.ts';
import { plainly } from './as-written.ts';
import { options, part, rendered } from './parts.ts';
import { inlines, paragraph, sampleReport } from './sample-report.ts';

function all(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

const textContent = (element: XmlElement): string => plainly(all(element, 'w:t').map(textOf).join(''));

function withBody(...texts: readonly string[]): Report {
  return { ...sampleReport({ annexes: 0 }), body: texts.map((text) => paragraph(text)) };
}

let parts: ReadonlyMap<string, string>;
let body: XmlElement;
let notes: XmlElement;
beforeAll(async () => {
  parts = await rendered(sampleReport());
  body = parseTree(part(parts, 'word/document.xml'));
  notes = parseTree(part(parts, 'word/footnotes.xml'));
});

describe('the package', () => {
  it('declares and relates exactly the parts that it holds', () => {
    const names = [...parts.keys()];
    expect(names.slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels']);
    const declared = elementsOf(parseTree(part(parts, '[Content_Types].xml'))).flatMap(
      ({ attributes }) => attributes['PartName']?.slice(1) ?? [],
    );
    const content = names.filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml');
    expect(content.filter((name) => !declared.includes(name))).toEqual(['customXml/item1.xml']);
    expect(declared.filter((name) => !names.includes(name))).toEqual([]);
    const targets = elementsOf(parseTree(part(parts, 'word/_rels/document.xml.rels'))).map(({ attributes }) =>
      path.posix.join('word', attributes['Target'] ?? ''),
    );
    expect(targets.filter((name) => !names.includes(name))).toEqual([]);
    expect(new Set(targets).size).toBe(targets.length);
  });

  it('is dated by the data, not by the clock', () => {
    const core = part(parts, 'docProps/core.xml');
    expect(core.match(/2023-11-25T00:00:00Z/g)).toHaveLength(2);
    expect(core).toContain('<dc:title>Báo cáo năm 2023</dc:title>');
    const stamps = [...parts.values()].flatMap((xml) => xml.match(/\d{4}-\d{2}-\d{2}T[\d:.]+Z?/g) ?? []);
    expect(new Set(stamps)).toEqual(new Set(['2023-11-25T00:00:00Z']));
  });

  it('has the same bytes at every rendering and in every time zone', async () => {
    const first = await renderReport(sampleReport(), options);
    expect(Buffer.from(await renderReport(sampleReport(), options)).equals(first)).toBe(true);
    for (const zone of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
      const elsewhere = await inZone(zone, () => renderReport(sampleReport(), options));
      expect(Buffer.from(elsewhere).equals(first)).toBe(true);
    }
  }, 60_000);
});

describe('marks', () => {
  it('stand around every figure, in head, text, tables and footnotes', () => {
    const controls = [...all(body, 'w:sdt'), ...all(notes, 'w:sdt')].filter(
      (control) => !/^bang\./.test(childOf(childOf(control, 'w:sdtPr'), 'w:tag')?.attributes['w:val'] ?? ''),
    );
    const baseline = [...part(parts, 'customXml/item1.xml').matchAll(/<mark /g)];
    expect(controls.length).toBe(baseline.length);
    expect(controls.length).toBeGreaterThan(200);
    for (const control of controls) {
      const [start, ...rest] = elementsOf(childOf(control, 'w:sdtContent') ?? control);
      expect([start, ...rest].map((element) => element?.name)).toEqual([
        'w:bookmarkStart',
        'w:r',
        'w:bookmarkEnd',
      ]);
      expect(start?.attributes['w:name']).toMatch(/^_dk1[a-z2-7]{29}$/);
      expect(rest.at(-1)?.attributes['w:id']).toBe(start?.attributes['w:id']);
      const properties = childOf(control, 'w:sdtPr');
      expect(childOf(properties, 'w:tag')?.attributes).toEqual(childOf(properties, 'w:alias')?.attributes);
      expect(childOf(properties, 'w15:appearance')?.attributes['w15:val']).toBe('hidden');
    }
  });

  it('have ids and names of their own', () => {
    const starts = [...all(body, 'w:bookmarkStart'), ...all(notes, 'w:bookmarkStart')];
    const values = (attribute: string) => starts.map(({ attributes }) => attributes[attribute] ?? '');
    expect(new Set(values('w:id')).size).toBe(starts.length);
    expect(new Set(values('w:name')).size).toBe(starts.length);
    expect(values('w:name').filter((name) => name.length > 40)).toEqual([]);
    const controls = [...all(body, 'w:sdt'), ...all(notes, 'w:sdt')];
    const ids = controls.map((control) => childOf(childOf(control, 'w:sdtPr'), 'w:id')?.attributes['w:val']);
    expect(new Set(ids).size).toBe(controls.length);
  });

  it('keep bold and italic', async () => {
    const xml = part(
      await rendered(withBody('**Chiếm {ngheo.ty-le=8,49%}** và *{can-ngheo.ty-le=5,65%}*')),
      'word/document.xml',
    );
    expect(xml).toMatch(/<w:rPr><w:b\/><w:bCs\/><\/w:rPr><w:t xml:space="preserve">8,49%/);
    expect(xml).toMatch(/<w:rPr><w:i\/><w:iCs\/><\/w:rPr><w:t xml:space="preserve">5,65%/);
  });

  it('tell their figure, text, place and cells in the baseline', async () => {
    const sources = new Map([
      [
        'da2.ho',
        {
          label: 'Số hộ "Dự án 2"',
          operation: 'sum',
          cells: ['xa/a.xlsx!Dự án sản xuất!L12', 'xa/b.xlsx!Dự án sản xuất!L8'],
        },
      ],
    ]);
    const xml = part(await rendered(withBody('Có {da2.ho=252} hộ.'), { sources }), 'customXml/item1.xml');
    const [, name = ''] = /<mark name="([^"]+)" figure="da2.ho" place="p\d+" text="252"\/>/.exec(xml) ?? [];
    expect(parseMark(name)).not.toBeNull();
    expect(xml).toMatch(
      /<figure id="da2.ho" hash="[a-z2-7]{10}" label="Số hộ &quot;Dự án 2&quot;" operation="sum"><cell>xa\/a.xlsx!Dự án sản xuất!L12<\/cell><cell>/,
    );
  });

  it('refuses a figure that stands twice at one place, and an id longer than a tag', async () => {
    const run = { kind: 'figure', figure: 'nam', text: '2023', place: 'i-1' } as const;
    const twice: Report = { ...withBody(), body: [{ kind: 'paragraph', role: 'body', inlines: [run, run] }] };
    await expect(renderReport(twice, options)).rejects.toThrow('figure nam stands twice at place i-1');
    await expect(renderReport(withBody(`{${'a'.repeat(65)}=1}`), options)).rejects.toThrow('more than 64');
  });
});

describe('footnotes', () => {
  it('are numbered by first reference, and cited again by a field to the first', async () => {
    const report: Report = {
      ...withBody('Một[^b], hai[^a], lại một[^b].'),
      footnotes: new Map([
        ['a', { id: 'a', inlines: inlines('chú thích a') }],
        ['b', { id: 'b', inlines: inlines('chú thích b') }],
      ]),
    };
    const own = await rendered(report);
    const document = parseTree(part(own, 'word/document.xml'));
    expect(all(document, 'w:footnoteReference').map(({ attributes }) => attributes['w:id'])).toEqual([
      '1',
      '2',
    ]);
    expect(all(document, 'w:instrText').map(textOf)).toEqual([
      expect.stringMatching(/^ NOTEREF _dkn[a-z2-7]{16} \\f \\h $/),
    ]);
    const texts = all(parseTree(part(own, 'word/footnotes.xml')), 'w:footnote').map(textContent);
    expect(texts).toEqual(['', '', ' chú thích b', ' chú thích a']);
  });

  it('bring their number, a space and their own style; separators bring none', () => {
    const [first, second, ...real] = all(notes, 'w:footnote');
    expect([first, second].map((note) => note && all(note, 'w:footnoteRef').length)).toEqual([0, 0]);
    expect([first, second].map((note) => note?.attributes['w:type'])).toEqual([
      'separator',
      'continuationSeparator',
    ]);
    expect(real).toHaveLength(20);
    for (const note of real) {
      expect(all(note, 'w:footnoteRef')).toHaveLength(1);
      expect(all(note, 'w:pStyle').map(({ attributes }) => attributes['w:val'])).toEqual(['FootnoteText']);
      expect(textContent(note)).toMatch(/^ \S/);
    }
  });

  it('must have a text, and may not stand in one another', async () => {
    await expect(renderReport(withBody('Một[^khong-co].'), options)).rejects.toThrow('khong-co');
    const nested: Report = {
      ...withBody('Một[^a].'),
      footnotes: new Map([['a', { id: 'a', inlines: inlines('xem[^a]') }]]),
    };
    await expect(renderReport(nested, options)).rejects.toThrow('inside a footnote');
  });
});

describe('the page', () => {
  const section = (index: number): XmlElement => {
    const found = all(body, 'w:sectPr')[index];
    if (found === undefined) throw new Error(`no section ${index}`);
    return found;
  };

  it('is A4 with the margins of the decree; each annex has a section numbered on its own', () => {
    expect(all(body, 'w:sectPr')).toHaveLength(3);
    const margins = childOf(section(0), 'w:pgMar')?.attributes;
    // 20–25 mm is 1134–1417 twips; 30–35 mm 1701–1984; 15–20 mm 850–1134.
    expect(margins).toMatchObject({
      'w:top': '1134',
      'w:bottom': '1134',
      'w:left': '1701',
      'w:right': '851',
    });
    for (const index of [0, 1, 2]) {
      expect(childOf(section(index), 'w:pgNumType')?.attributes['w:start']).toBe('1');
      expect(childOf(section(index), 'w:titlePg')).toBeDefined();
    }
    expect(childOf(section(0), 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(childOf(section(2), 'w:pgSz')?.attributes).toMatchObject({
      'w:w': '16838',
      'w:h': '11906',
      'w:orient': 'landscape',
    });
  });

  it('shows its number from the second page on, with a result for readers that compute no fields', () => {
    const header = (type: string): XmlElement => {
      const id = elementsOf(section(0)).find(({ attributes }) => attributes['w:type'] === type)?.attributes[
        'r:id'
      ];
      const relationship = elementsOf(parseTree(part(parts, 'word/_rels/document.xml.rels'))).find(
        ({ attributes }) => attributes['Id'] === id,
      );
      return parseTree(part(parts, `word/${relationship?.attributes['Target'] ?? ''}`));
    };
    expect(all(header('default'), 'w:instrText').map(textOf)).toEqual([' PAGE ']);
    expect(textContent(header('default'))).toBe('2');
    expect(all(header('first'), 'w:instrText')).toEqual([]);
  });

  it('says DỰ THẢO on every page of a draft, and only there', async () => {
    const headers = (from: ReadonlyMap<string, string>) =>
      [...from].filter(([name]) => /^word\/header\d/.test(name)).map(([, xml]) => xml.includes('DỰ THẢO'));
    const draft = await rendered(sampleReport({ annexes: 1 }), { draft: true });
    expect(headers(draft)).toEqual([true, true, true, true]);
    expect(headers(parts)).not.toContain(true);
  });
});

describe('blocks', () => {
  const paragraphs = (): readonly XmlElement[] => all(body, 'w:p');
  const styleOf = (element: XmlElement): string | undefined =>
    childOf(childOf(element, 'w:pPr'), 'w:pStyle')?.attributes['w:val'];
  const styled = (id: string): readonly string[] =>
    paragraphs()
      .filter((one) => styleOf(one) === id)
      .map(textContent);

  it('take their styles from the decree', () => {
    expect(styled('QuocHieu')).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
    expect(styled('Heading1')).toHaveLength(5);
    expect(styled('Heading2')[0]).toBe(
      '1. Kết quả xây dựng, ban hành các văn bản triển khai thực hiện Chương trình',
    );
    expect(styled('KinhGui')).toEqual(['Kính gửi: Hội đồng nhân dân huyện Đắk Tô, Kỳ họp thứ 7']);
    expect(styled('PhuLuc')).toEqual(['Phụ lục I', 'Phụ lục II']);
    expect(styled('HetPhuLuc')).toEqual(['./.', './.']);
    expect(styled('DanhSachNoiNhan').at(0)).toBe('- Như trên;');
    expect(styled('DanhSachNoiNhan').at(-1)).toBe('- Lưu: VT, PLĐTBXH.');
    expect(styled('CanRaSoat')[0]).toMatch(/^\[Lời văn mẫu, cần rà soát\] - Cấp ủy/);
  });

  it('use only styles that are defined', () => {
    const defined = all(parseTree(part(parts, 'word/styles.xml')), 'w:style').map(
      ({ attributes }) => attributes['w:styleId'],
    );
    const used = [body, notes].flatMap((root) => [...all(root, 'w:pStyle'), ...all(root, 'w:rStyle')]);
    expect(
      [...new Set(used.map(({ attributes }) => attributes['w:val']))].filter((id) => !defined.includes(id)),
    ).toEqual([]);
  });

  it('show the mục headings IN HOA where asked, annex titles always', async () => {
    const capsOf = (xml: string) =>
      all(parseTree(xml), 'w:style')
        .filter((style) => all(style, 'w:caps').length > 0)
        .map(({ attributes }) => attributes['w:styleId']);
    expect(capsOf(part(parts, 'word/styles.xml'))).toEqual(['TieuDePhuLuc']);
    const upper = await rendered(withBody('Một.'), { headings: 'upper' });
    expect(capsOf(part(upper, 'word/styles.xml'))).toEqual(['Heading1', 'TieuDePhuLuc']);
  });

  it('name several addressees a line each, a single annex without numeral', async () => {
    const own = parseTree(
      part(
        await rendered(
          sampleReport({ addressees: ['Hội đồng nhân dân huyện', 'Ủy ban nhân dân tỉnh'], annexes: 1 }),
        ),
        'word/document.xml',
      ),
    );
    const texts = all(own, 'w:p').map(textContent);
    const at = texts.indexOf('Kính gửi:');
    expect(texts.slice(at, at + 3)).toEqual([
      'Kính gửi:',
      '- Hội đồng nhân dân huyện;',
      '- Ủy ban nhân dân tỉnh.',
    ]);
    expect(texts).toContain('Phụ lục');
  });

  it('keep tables readable: head repeated, rows whole, total bold, widths adding up', () => {
    const table = all(body, 'w:tbl').at(-1);
    if (table === undefined) throw new Error('no table');
    const rows = all(table, 'w:tr');
    expect(rows.map((row) => childOf(childOf(row, 'w:trPr'), 'w:tblHeader') !== undefined)).toEqual([
      true,
      ...Array.from({ length: 10 }, () => false),
    ]);
    expect(rows.every((row) => childOf(childOf(row, 'w:trPr'), 'w:cantSplit') !== undefined)).toBe(true);
    const total = rows.at(-1);
    expect(
      total && all(total, 'w:r').every((run) => childOf(childOf(run, 'w:rPr'), 'w:b') !== undefined),
    ).toBe(true);
    const widths = all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(16838 - 1701 - 851);
  });

  it('mark what is missing or to be read again in yellow', () => {
    const yellow = all(body, 'w:r').filter(
      (run) => childOf(childOf(run, 'w:rPr'), 'w:highlight')?.attributes['w:val'] === 'yellow',
    );
    expect(yellow.map(textContent)).toContain('[thiếu: xã Pô Kô]');
    expect(yellow.map(textContent).filter((text) => text.startsWith('[Lời văn mẫu'))).toHaveLength(2);
  });

  it('refuse a ragged table', async () => {
    const report = sampleReport({ annexes: 1, documents: 1 });
    const [annex] = report.annexes;
    const [table] = annex?.body ?? [];
    if (annex === undefined || table?.kind !== 'table') throw new Error('no table');
    const ragged: Report = {
      ...report,
      annexes: [{ ...annex, body: [{ ...table, rows: [{ kind: 'item', cells: [inlines('1')] }] }] }],
    };
    await expect(renderReport(ragged, options)).rejects.toThrow('a row has 1 cells for 4 columns');
  });

  it('leave out control characters, which Word would refuse the file for', async () => {
    const xml = part(
      await rendered(withBody('Một\u0001 hai\u000b {nam=20\u000023} & <b>')),
      'word/document.xml',
    );
    expect(textContent(parseTree(xml))).toContain('Một hai 2023 & <b>');
  });
});
