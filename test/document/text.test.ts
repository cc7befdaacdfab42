import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentText } from '../../src/document/edited/document-text.ts';
import { noteName } from '../../src/document/marks.ts';
import { paragraphsOf } from '../../src/document/edited/block-reader.ts';
import { openDocument } from '../../src/document/edited/text.ts';
import { packParts } from '../package-parts.ts';
import { rendered, withPart } from './parts.ts';
import { sampleReport } from './sample-report.ts';

const main = 'word/document.xml';

function readParts(all: ReadonlyMap<string, string>): DocumentText {
  const opened = openDocument(packParts(all));
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
  return opened.document;
}

let parts: ReadonlyMap<string, string>;
let document: DocumentText;
beforeAll(async () => {
  parts = await rendered(sampleReport({ documents: 3 }), {
    sources: new Map([['nam', { label: 'Năm', operation: 'cell', cells: ['huyen.xlsx!Báo cáo!C7'] }]]),
  });
  document = readParts(parts);
});

/** The marks of a figure in the whole text. */
function marksOf(read: DocumentText, figure: string) {
  return paragraphsOf(read.blocks).flatMap(({ marks }) => marks.filter(({ tag }) => tag === figure));
}

const paragraphWith = (read: DocumentText, text: string) => {
  const found = paragraphsOf(read.blocks).find((one) => one.text.includes(text));
  if (found === undefined) throw new Error(`no paragraph with ${text}`);
  return found;
};

/** The XML of a run with this text, to be edited as Word would. */
const run = (text: string): RegExp => new RegExp(`<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`);
const plain = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('a document as it was written', () => {
  it('gives back every mark of its baseline, with the text as written', () => {
    const notes = [...document.footnotes.values()].flatMap((note) => note.paragraphs);
    const marks = [...paragraphsOf(document.blocks), ...notes].flatMap((one) => one.marks);
    expect(marks.map(({ name, tag, text }) => `${name} ${tag} ${text}`).sort()).toEqual(
      document.baseline?.marks.map(({ name, figure, text }) => `${name} ${figure} ${text}`).sort(),
    );
    expect(marks.filter(({ broken, hashes }) => broken || hashes === null)).toEqual([]);
    expect(document.baseline?.sources.get('nam')).toEqual({
      label: 'Năm',
      operation: 'cell',
      cells: ['huyen.xlsx!Báo cáo!C7'],
    });
  });

  it('gives text with marks and footnote signs at their offsets', () => {
    const { text, marks, notes, style } = paragraphWith(document, 'Dự toán ngân sách trung ương');
    expect(text).toBe(
      'Dự toán ngân sách trung ương năm 2023 giao cho huyện là 8.139 triệu đồng (vốn sự nghiệp); kinh phí năm 2022 chuyển sang là 3.219,80 triệu đồng.',
    );
    expect(style).toBe('Normal');
    expect(marks.map(({ tag, start, end }) => [tag, text.slice(start, end)])).toEqual([
      ['nam', '2023'],
      ['von.trong-nam', '8.139 triệu đồng'],
      ['nam-truoc', '2022'],
      ['von.chuyen-nguon', '3.219,80'],
    ]);
    expect(notes).toEqual([
      { at: text.indexOf(' (vốn'), id: '4', again: false, names: [noteName('giao-von')] },
    ]);
  });

  it('numbers footnotes by place and tells a second mention from the first', () => {
    expect(document.footnotes.size).toBe(20);
    expect([...document.footnotes.values()].map(({ number }) => number)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    expect(document.footnotes.get('2')?.paragraphs[0]?.text).toBe(
      ' Kế hoạch số 81/KH-UBND ngày 04/5/2023 của Ủy ban nhân dân huyện.',
    );
    const { notes, text } = paragraphWith(document, 'văn bản đôn đốc đã nêu');
    expect(notes.at(-1)).toMatchObject({ id: '3', again: true, at: text.length - 1 });
    expect(text).toMatch(/đã nêu\.$/);
  });

  it('gives tables with their tags, heads and cells', () => {
    const tables = document.blocks.filter((block) => block.kind === 'table' && block.tag !== null);
    expect(tables.map((table) => table.kind === 'table' && [table.tag, table.rows.length])).toEqual([
      ['bang.van-ban', 4],
      ['bang.ho-ngheo-xa', 11],
    ]);
    const last = tables.at(-1);
    if (last?.kind !== 'table') throw new Error('no table');
    expect(last.rows.map(({ header }) => header).filter(Boolean)).toHaveLength(1);
    expect(last.rows.at(-1)?.cells.map(({ text }) => text)).toEqual([
      '',
      'Toàn huyện',
      '13.039',
      '54.165',
      '1.107',
      '8,49',
      '737',
      '5,65',
    ]);
    expect(document.baseline?.tables.map(({ id, rows }) => [id, rows.at(-1)?.kind])).toEqual([
      ['van-ban', 'item'],
      ['ho-ngheo-xa', 'total'],
    ]);
  });

  it('says where in the source each paragraph and mark stands', () => {
    const paragraph = paragraphWith(document, 'Dự toán ngân sách trung ương');
    const xml = parts.get(paragraph.part) ?? '';
    expect(xml.slice(paragraph.element.start, paragraph.element.end)).toMatch(/^<w:p>.*Dự toán.*<\/w:p>$/s);
    const [mark] = paragraph.marks;
    expect(xml.slice(mark?.source.start, mark?.source.end)).toMatch(
      /^<w:bookmarkStart .*2023.*<w:bookmarkEnd [^>]*>$/s,
    );
  });
});

describe('an edited document', () => {
  it('gives the new text under the old mark', () => {
    const [mark] = marksOf(readParts(withPart(parts, main, run('252'), plain('255'))), 'da2.trong-nam.ho');
    expect(mark).toMatchObject({
      text: '255',
      name: document.baseline?.marks.find(({ text }) => text === '252')?.name,
    });
  });

  it('counts what was typed behind the bookmark, inside the control', () => {
    const edited = withPart(parts, main, /252(<\/w:t><\/w:r><w:bookmarkEnd [^>]*>)/, `252$1${plain('0')}`);
    expect(marksOf(readParts(edited), 'da2.trong-nam.ho').map(({ text }) => text)).toEqual(['2520']);
  });

  it('joins a number that Word cut into runs', () => {
    const edited = withPart(
      parts,
      main,
      run('252'),
      `${plain('2')}<w:proofErr w:type="spellStart"/>${plain('52')}`,
    );
    expect(marksOf(readParts(edited), 'da2.trong-nam.ho').map(({ text }) => text)).toEqual(['252']);
  });

  it('knows a mark by its bookmark where the control is gone, and by its control where the bookmark is', () => {
    const name = document.baseline?.marks.find(({ text }) => text === '252')?.name ?? '';
    const control = new RegExp(
      `<w:sdt><w:sdtPr>(?:(?!</w:sdtPr>).)*</w:sdtPr><w:sdtContent>(<w:bookmarkStart [^>]*w:name="${name}"/>.*?)</w:sdtContent></w:sdt>`,
    );
    const noControl = paragraphsOf(readParts(withPart(parts, main, control, '$1')).blocks).flatMap(
      ({ marks }) => marks,
    );
    expect(noControl.filter((mark) => mark.name === name)).toMatchObject([{ tag: null, text: '252' }]);
    const noBookmark = withPart(parts, main, new RegExp(`<w:bookmarkStart [^>]*w:name="${name}"/>`), '');
    expect(marksOf(readParts(noBookmark), 'da2.trong-nam.ho')).toMatchObject([
      { name: null, hashes: null, text: '252' },
    ]);
  });

  it('reads tracked changes as accepted', () => {
    const change = 'w:id="9001" w:author="a" w:date="2024-01-01T00:00:00Z"';
    const edited = withPart(
      parts,
      main,
      run('252'),
      `<w:del ${change}><w:r><w:delText>252</w:delText></w:r></w:del><w:ins ${change}>${plain('260')}</w:ins>`,
    );
    expect(marksOf(readParts(edited), 'da2.trong-nam.ho').map(({ text }) => text)).toEqual(['260']);
  });

  it('says that a line was broken inside a number', () => {
    const edited = withPart(
      parts,
      main,
      run('252'),
      `${plain('2')}</w:sdtContent></w:sdt></w:p><w:p><w:sdt><w:sdtContent>${plain('52')}`,
    );
    const broken = paragraphsOf(readParts(edited).blocks).flatMap(({ marks }) =>
      marks.filter((mark) => mark.broken),
    );
    expect(broken).toMatchObject([{ text: '2' }]);
  });

  it('finds the texts of a control that swallowed its whole paragraph', () => {
    const edited = withPart(
      parts,
      main,
      '</w:body>',
      `<w:sdt><w:sdtPr><w:tag w:val="ngheo.ho"/></w:sdtPr><w:sdtContent><w:p>${plain('12')}</w:p></w:sdtContent></w:sdt></w:body>`,
    );
    expect(marksOf(readParts(edited), 'ngheo.ho').at(-1)).toMatchObject({ text: '12', start: 0, end: 2 });
  });

  it('takes a control whose tag is no figure for somebody else’s', () => {
    const own = `<w:p><w:sdt><w:sdtPr><w:tag w:val="muc3"/></w:sdtPr><w:sdtContent>${plain('12')}</w:sdtContent></w:sdt></w:p>`;
    expect(marksOf(readParts(withPart(parts, main, '</w:body>', `${own}</w:body>`)), 'muc3')).toEqual([]);
  });

  it('is not lost behind a field without an end, and hides hidden runs', () => {
    const edited = withPart(
      parts,
      main,
      run('252'),
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${plain('x')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>`,
    );
    const texts = paragraphsOf(readParts(edited).blocks).map(({ text }) => text);
    expect(texts.filter((text) => text.includes('13.039 hộ'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('ẩn'))).toEqual([]);
  });

  it('loses no text in a text box', () => {
    const box = `<w:r><w:pict><w:txbxContent><w:p>${plain('trong khung')}</w:p></w:txbxContent></w:pict></w:r>`;
    const edited = withPart(parts, main, '</w:p>', `${box}</w:p>`);
    expect(paragraphWith(readParts(edited), 'trong khung').text).toBe('trong khung');
  });

  it('keeps marks that LibreOffice renamed, and has no baseline where the part is gone', () => {
    const renamed = withPart(
      parts,
      'word/footnotes.xml',
      /(<w:bookmarkStart [^>]*w:name="_dk1[a-z2-7]{29})"/,
      '$1_Copy_1"',
    );
    const marks = [...readParts(renamed).footnotes.values()].flatMap((note) =>
      note.paragraphs.flatMap((one) => one.marks),
    );
    expect(marks.filter(({ hashes, name }) => hashes !== null && name?.endsWith('_Copy_1'))).toHaveLength(1);
    const without = new Map(parts);
    without.delete('customXml/item1.xml');
    expect(readParts(without).baseline).toBeNull();
  });
});

describe('a file that is no document', () => {
  it.each([
    ['nothing', new Uint8Array(), 'EMPTY'],
    ['other bytes', Buffer.from('%PDF-1.7 ...'), 'NOT_ZIP'],
    ['a package of another kind', packParts(new Map([['_rels/.rels', '<Relationships/>']])), 'NOT_DOCX'],
  ])('%s: comes back as a fault', (_, bytes, code) => {
    expect(openDocument(bytes)).toMatchObject({ ok: false, fault: { code } });
  });

  it.each([
    ['broken XML', '<w:p>'],
    ['a DOCTYPE', '<!DOCTYPE x [<!ENTITY a "b">]><x/>'],
  ])('%s in the main part: comes back as a fault', (_, xml) => {
    expect(openDocument(packParts(new Map(parts).set(main, xml)))).toMatchObject({
      ok: false,
      fault: { code: 'BAD_XML', part: main },
    });
  });
});

describe('a content control of somebody else', () => {
  it('around two of our numbers is not taken for the control of one of them', () => {
    const wrapped = withPart(
      parts,
      main,
      /(<w:p><w:pPr><w:pStyle w:val="Normal"\/><\/w:pPr>)((?:(?!<\/w:p>).)*13\.039(?:(?!<\/w:p>).)*)<\/w:p>/,
      '$1<w:sdt><w:sdtContent>$2</w:sdtContent></w:sdt></w:p>',
    );
    const bare = withPart(
      wrapped,
      main,
      /<w:sdtPr><w:alias w:val="dan-cu[^>]*>(?:(?!<\/w:sdtPr>).)*<\/w:sdtPr>/,
      '',
    );
    expect(paragraphWith(readParts(bare), 'Tổng số hộ dân cư').marks.map(({ text }) => text)).toEqual([
      '13.039',
      '54.165',
    ]);
  });
});
