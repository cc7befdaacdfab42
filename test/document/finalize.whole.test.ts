import { beforeAll, describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../src/document/edited/block-reader.ts';
import { packParts, unpackParts } from '../package-parts.ts';
import { openDocument } from '../../src/document/edited/text.ts';
import type { Block, Report } from '../../src/model/report.ts';
import { copyToSign, differences, obstaclesOf } from './opened.ts';
import { edited, rendered } from './parts.ts';
import { corrected } from './refresh/documents.ts';
import { sampleReport } from './sample-report.ts';

const main = 'word/document.xml';

const report = sampleReport();
let parts: ReadonlyMap<string, string>;
beforeAll(async () => {
  parts = await rendered(report, { draft: true });
});

function finalOf(all: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return unpackParts(copyToSign(packParts(all)));
}

function read(all: ReadonlyMap<string, string>) {
  const document = openDocument(packParts(all));
  if (!document.ok) throw new Error(JSON.stringify(document.fault));
  return document.document;
}

const textOf = (all: ReadonlyMap<string, string>) => {
  const { blocks, footnotes } = read(all);
  return [
    ...paragraphsOf(blocks).map(({ text }) => text),
    ...[...footnotes.values()].flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
  ];
};

describe('the copy to be signed', () => {
  it('has no mark, control, baseline or draft sign, and the same text', () => {
    const final = finalOf(parts);
    const all = [...final].map(([name, xml]) => `${name}\n${xml}`).join('\n');
    for (const trace of ['_dk1', '_dkn', '<w:sdt', 'dk:', 'urn:dakto', 'customXml', 'DỰ THẢO'])
      expect(all, trace).not.toContain(trace);
    expect([...final.keys()].filter((name) => name.startsWith('customXml'))).toEqual([]);
    expect(textOf(final)).toEqual(textOf(parts));
  });

  it('is a document, also of a report that was saved as a template', () => {
    const type = (all: ReadonlyMap<string, string>) =>
      /wordprocessingml\.\w+\.main\+xml/.exec(all.get('[Content_Types].xml') ?? '')?.[0];
    const template = edited(parts, '[Content_Types].xml', (xml) =>
      xml.replace('document.main', 'template.main'),
    );
    expect(type(template)).toBe('wordprocessingml.template.main+xml');
    expect(type(finalOf(template))).toBe('wordprocessingml.document.main+xml');
  });

  it('keeps second mentions of a footnote, under the name that Word itself would give', () => {
    const document = finalOf(parts).get(main) ?? '';
    const cited = [...document.matchAll(/NOTEREF (\S+) /g)].map(([, name]) => name);
    expect(cited).not.toHaveLength(0);
    for (const name of cited) {
      expect(name).toMatch(/^_Ref\d{9}$/);
      expect(document).toContain(`w:name="${name}"/>`);
    }
    const again = paragraphsOf(read(finalOf(parts)).blocks).flatMap(({ notes }) =>
      notes.filter((note) => note.again),
    );
    expect(again.map(({ id }) => id)).not.toContain(null);
  });

  it('keeps what a cross-reference of hers needs', () => {
    const name = /_dk1[a-z2-7]+/.exec(parts.get(main) ?? '')?.[0] ?? '';
    const field = `<w:p><w:fldSimple w:instr=" REF ${name} \\h "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>`;
    const document = finalOf(edited(parts, main, (xml) => xml.replace('<w:body>', `$&${field}`))).get(main);
    const [, kept = ''] = / REF (_Ref\d{9}) /.exec(document ?? '') ?? [];
    expect(document).toContain(`w:name="${kept}"/>`);
    expect(document).not.toContain('_dk');
  });

  it('follows a citation whose instruction an editor split', () => {
    const split = edited(parts, main, (xml) =>
      xml.replace(
        / NOTEREF (_dkn)/,
        ' NOTEREF </w:instrText></w:r><w:r><w:instrText xml:space="preserve">$1',
      ),
    );
    const document = finalOf(split).get(main) ?? '';
    expect(document).not.toContain('_dkn');
    expect(textOf(finalOf(split))).toEqual(textOf(parts));
  });

  it('keeps what is not ours: bookmarks and content controls keep their text, other customXml stays', () => {
    const own = edited(parts, main, (xml) =>
      xml.replace(
        '<w:body>',
        '<w:body><w:p><w:bookmarkStart w:id="9001" w:name="cua_toi"/><w:sdt><w:sdtPr><w:tag w:val="x y"/></w:sdtPr><w:sdtContent><w:r><w:t>của tôi</w:t></w:r></w:sdtContent></w:sdt><w:bookmarkEnd w:id="9001"/></w:p>',
      ),
    );
    const document = finalOf(own).get(main) ?? '';
    expect(document).toContain(
      '<w:bookmarkStart w:id="9001" w:name="cua_toi"/><w:r><w:t>của tôi</w:t></w:r><w:bookmarkEnd w:id="9001"/>',
    );
  });

  it('takes a placeholder that nobody wrote for nothing', () => {
    const placeholder = edited(parts, main, (xml) =>
      xml.replace(
        '<w:body>',
        '<w:body><w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:proofErr w:type="spellStart"/><w:r><w:t>Click here</w:t></w:r><w:proofErr w:type="spellEnd"/></w:sdtContent></w:sdt></w:p>',
      ),
    );
    expect(finalOf(placeholder).get(main)).not.toContain('Click here');
  });
});

describe('what holds a copy back', () => {
  const obstacles = (all: ReadonlyMap<string, string>) =>
    obstaclesOf(packParts(all)).map(({ kind, text }) => `${kind}: ${text.slice(0, 30)}`);

  it('lists markers and words to be read again', () => {
    expect(obstacles(parts)).toEqual([
      'missing: Tỷ lệ giải ngân đến hết tháng ',
      expect.stringMatching(/^review: - C/),
      expect.stringMatching(/^review: - M/),
    ]);
  });

  it('lists tracked changes in paragraphs and of paragraphs, and a coloured ground', () => {
    const tracked = edited(parts, main, (xml) =>
      xml.replace(
        '<w:body>',
        '<w:body><w:p><w:ins w:id="1" w:author="a"><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>' +
          '<w:p><w:r><w:rPr><w:highlight w:val="green"/></w:rPr><w:t>tô nền</w:t></w:r></w:p>' +
          '<w:p><w:r><w:rPr><w:highlight w:val="none"/></w:rPr><w:t>không nền</w:t></w:r></w:p>',
      ),
    );
    expect(obstacles(tracked)).toEqual(expect.arrayContaining(['tracked: thêm', 'highlight: tô nền']));
    expect(obstacles(tracked).join()).not.toContain('không nền');
  });
});

describe('a document against its data', () => {
  const kinds = (all: ReadonlyMap<string, string>, expected: Report = report) =>
    differences(packParts(all), expected);
  const change = (from: string, to: string) => edited(parts, main, (xml) => xml.replace(from, to));
  const withBody = (change: (block: Block) => readonly Block[]): Report => ({
    ...report,
    body: report.body.flatMap(change),
  });
  const holds = (block: Block, figure: string): boolean =>
    block.kind !== 'table' && block.inlines.some((run) => run.kind === 'figure' && run.figure === figure);
  const missing = 'missing giai-ngan.ty-le: [thiếu: xã Pô Kô] / [thiếu: xã Pô Kô]';

  it('finds nothing but what lacks where all is as written', () => {
    expect(kinds(parts)).toEqual([missing]);
  });

  it('tells a number that the data left behind from one that somebody typed', () => {
    const moved = corrected(report, { 'da2.trong-nam.ho': '253' });
    expect(kinds(parts, moved)).toEqual(['stale da2.trong-nam.ho: 252 / 253', missing]);
    expect(kinds(change('>252<', '>250<'))).toEqual(['edited da2.trong-nam.ho: 250 / 252', missing]);
    // Typed, and it happens to be what the data say by now.
    expect(kinds(change('>252<', '>253<'), moved)).toEqual([missing]);
  });

  it('tells a mark that is lost from a figure that never had a place, and from one that is printed no more', () => {
    const lost = edited(parts, main, (xml) =>
      xml.replace(
        /<w:sdt><w:sdtPr><w:alias w:val="da2\.trong-nam\.ho"\/>.*?<\/w:sdt>/s,
        '<w:r><w:t>252</w:t></w:r>',
      ),
    );
    expect(kinds(lost)).toEqual([missing, 'lost da2.trong-nam.ho: null / 252']);
    const added: Block = {
      kind: 'paragraph',
      role: 'body',
      inlines: [{ kind: 'figure', figure: 'da2.moi', text: '7', place: 'p-moi' }],
    };
    expect(kinds(parts, { ...report, body: [...report.body, added] })).toEqual([
      missing,
      'unplaced da2.moi: null / 7',
    ]);
    const without = withBody((block) => (holds(block, 'da6.cuoc') ? [] : [block]));
    expect(kinds(parts, without)).toEqual([
      'gone da6.loa.xa: 01 / null',
      'gone da6.cuoc: 12 / null',
      'gone da6.luot: 1.216 / null',
      missing,
      'gone td.cv-1522: 1522/UBND ngày 17/10/2023 / null',
    ]);
  });

  it('knows a figure by its bookmark alone, and by its control alone', () => {
    const untagged = edited(parts, main, (xml) => xml.replace(/<w:(?:tag|alias) w:val="[^"]*"\/>/g, ''));
    expect(kinds(untagged)).toEqual([missing]);
    const unnamed = edited(parts, main, (xml) =>
      xml.replace(/<w:bookmarkStart w:id="\d+" w:name="_dk1[^>]*>/g, ''),
    );
    expect(kinds(unnamed)).toEqual([missing]);
  });
});
