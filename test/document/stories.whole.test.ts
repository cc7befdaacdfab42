import { beforeAll, describe, expect, it } from 'vitest';
import { packParts, unpackParts } from '../package-parts.ts';
import { carryOver } from '../../src/document/passes/carry-over/carry-over.ts';
import { obstaclesIn } from '../../src/document/passes/finalize/obstacles.ts';
import { verifyDocument } from '../../src/document/verify/verify.ts';
import type { Report } from '../../src/model/report.ts';
import { copyToSign, differences, opened } from './opened.ts';
import { options, rendered } from './parts.ts';
import { corrected, edit, main, notes, type Parts, paragraphs, refresh } from './refresh/documents.ts';
import { sampleReport } from './sample-report.ts';

/** What stands beside the text of the report: page headers, endnotes, text boxes, comments, footnotes at their sentences. */

const report = sampleReport({ annexes: 0, about: ['da2.', 'da6.', 'nam'] });
const luot = 'da6.luot';
const moved = corrected(report, { [luot]: '1.221' });
let original: Parts;
let control = '';
beforeAll(async () => {
  original = await rendered(report);
  control =
    /<w:sdt>(?:(?!<w:sdt>).)*?w:val="da6\.luot"(?:(?!<\/w:sdt>).)*<\/w:sdt>/s.exec(
      original.get(main) ?? '',
    )?.[0] ?? '';
});

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string): string => `<w:p>${content}</w:p>`;
const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A further part of the document. */
function withStory(parts: Parts, kind: string, root: string, content: string): Parts {
  const name = `word/${kind}9.xml`;
  const added = new Map(parts).set(
    name,
    `<w:${root} xmlns:w="${wordprocessing}" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${content}</w:${root}>`,
  );
  return edit(
    added,
    '</Relationships>',
    `<Relationship Id="rId9${kind}" Type="${office}/${kind}" Target="${kind}9.xml"/></Relationships>`,
    'word/_rels/document.xml.rels',
  );
}

const box = (content: string): string => `<w:txbxContent>${paragraph(content)}</w:txbxContent>`;
const drawing = (content: string): string =>
  '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
  `<mc:Choice Requires="wps"><w:drawing>${box(content)}</w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict>${box(content)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

/** Places beside the text: their names, and the document with something in one. */
const places: readonly (readonly [string, string, (content: string) => Parts])[] = [
  ['header', 'đầu trang', (content) => withStory(original, 'header', 'hdr', paragraph(content))],
  ['footer', 'chân trang', (content) => withStory(original, 'footer', 'ftr', paragraph(content))],
  [
    'endnote',
    'chú thích cuối văn bản',
    (content) =>
      withStory(original, 'endnotes', 'endnotes', `<w:endnote w:id="2">${paragraph(content)}</w:endnote>`),
  ],
  [
    'comment',
    'ghi chú bên lề (Comment)',
    (content) =>
      withStory(
        original,
        'comments',
        'comments',
        `<w:comment w:id="2" w:author="Lan">${paragraph(content)}</w:comment>`,
      ),
  ],
  [
    'text box',
    'mục V',
    (content) =>
      edit(original, /<w:p>(?=(?:(?!<w:p>).)*Trên đây là báo cáo)/s, paragraph(drawing(content)) + '<w:p>'),
  ],
];

const verified = (parts: Parts, fresh: Report = report) =>
  verifyDocument(opened(packParts(parts)).document, {
    report: fresh,
    figures: { byId: new Map(), lists: new Map(), formVersion: 2 },
    alternatives: new Map(),
  });

describe('a live number that was copied into a', () => {
  it.each(places)('%s moves with the data', async (_what, _name, put) => {
    const bare = control.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '');
    const parts = put(run('Cả năm ') + bare);
    expect(verified(parts, moved).marks.filter(({ state }) => state === 'stale')).toHaveLength(2);
    const after = await refresh(parts, moved);
    expect(after).toMatchObject({ conflicts: [], lost: [], leftovers: [] });
    const all = [...after.parts.values()].join('');
    expect(all).not.toContain('>1.216<');
    expect(differences(packParts(after.parts), moved).filter((line) => !line.startsWith('missing'))).toEqual(
      [],
    );
    expect((await refresh(after.parts, moved)).bytes).toBeNull();
  });

  it('header is a conflict there where somebody typed over it', async () => {
    const [, name = '', put] = places[0] ?? [];
    const after = await refresh(put?.(control.replace('1.216', '1.300')) ?? original, moved);
    expect(after.conflicts).toMatchObject([{ text: '1.300', at: { section: name } }]);
  });
});

describe('a number typed by hand into a', () => {
  it.each(places)('%s is listed, and told where it is an old one', async (_what, name, put) => {
    const parts = put(run('Cả năm 1.216 lượt; 37 nhà tạm.'));
    const { uncovered } = verified(parts);
    expect(
      uncovered.lines.map(({ section, numbers }) => [section, numbers.map(({ text }) => text)]),
    ).toContainEqual([name, ['1.216', '37']]);
    const { leftovers } = await refresh(parts, moved);
    expect(leftovers).toMatchObject([{ from: '1.216', at: { section: name } }]);
  });
});

describe('a number typed by hand into a drawing of its own part', () => {
  const drawingPart = (kind: string, content: string): Parts =>
    edit(
      new Map(original).set(
        'word/drawn.xml',
        `<x:root xmlns:x="urn:x" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">${content}</x:root>`,
      ),
      '</Relationships>',
      `<Relationship Id="rId9d" Type="${office}/${kind}" Target="drawn.xml"/></Relationships>`,
      'word/_rels/document.xml.rels',
    );
  it.each([
    ['diagramData', 'sơ đồ (SmartArt)', '<a:p><a:r><a:t>Cả năm 1.216 lượt</a:t></a:r></a:p>', ['1.216']],
    [
      'chart',
      'biểu đồ',
      '<c:numCache><c:formatCode>0</c:formatCode><c:pt idx="0"><c:v>1216</c:v></c:pt><c:pt idx="1"><c:v>37</c:v></c:pt></c:numCache>',
      ['1216', '37'],
    ],
  ])('(%s) is listed, and nothing is written there', async (kind, name, content, numbers) => {
    const parts = drawingPart(kind, content);
    expect(
      verified(parts).uncovered.lines.map(({ section, numbers: all }) => [
        section,
        all.map(({ text }) => text),
      ]),
    ).toContainEqual([name, numbers]);
    const after = await refresh(parts, moved);
    expect(after.parts.get('word/drawn.xml')).toBe(parts.get('word/drawn.xml'));
    const carried = await carryOver(packParts(parts), moved, { ...options, year: 2023 });
    if (!carried.ok || carried.carried === null) throw new Error('not carried over');
    expect(unpackParts(carried.carried.bytes).get('word/drawn.xml')).toBe(parts.get('word/drawn.xml'));
    expect(carried.carried.byHand.map(({ section }) => section)).toContain(name);
  });
});

describe('a field', () => {
  const ends = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = (instruction: string): string => `<w:r><w:instrText> ${instruction} </w:instrText></w:r>`;
  const open = (instruction: string, result: string): string =>
    `${ends('begin')}${code(instruction)}${ends('separate')}${run(result)}`;
  const field = (instruction: string, result: string): string => open(instruction, result) + ends('end');
  const simple = (instruction: string, result: string): string =>
    `<w:fldSimple w:instr="${instruction}">${run(result)}</w:fldSimple>`;
  const put = (content: string): Parts =>
    edit(
      original,
      /<w:p>(?=(?:(?!<w:p>).)*Trên đây là báo cáo)/s,
      (found) => `${content.startsWith('<w:p>') ? content : paragraph(content)}${found}`,
    );
  const byHand = (parts: Parts): readonly string[] => {
    const known = new Set(verified(original).uncovered.lines.map(({ sentence }) => sentence));
    return verified(parts).uncovered.lines.flatMap(({ sentence, numbers }) =>
      known.has(sentence) ? [] : numbers.map(({ text }) => text),
    );
  };

  it.each([
    ['PAGE', 'đầu trang'],
    ['NUMPAGES', 'trang'],
    ['PAGEREF _Toc1 \\h', 'trang'],
    ['SEQ Bảng \\* ARABIC', 'Bảng'],
    ['NOTEREF _Ref1 \\h', 'Xem chú thích'],
  ])('%s that counts is nobody’s number', (instruction, words) => {
    for (const content of [field(instruction, '57'), simple(instruction, '57')])
      expect(byHand(put(run(`${words} `) + content + run(' nói rõ')))).toEqual([]);
    // One that somebody broke hides nothing of what comes behind it.
    const broken = paragraph(open(instruction, '57')) + paragraph(run('Thêm 371 hộ.'));
    expect(byHand(put(broken))).toEqual(['371']);
  });

  it.each(['= SUM(ABOVE)', 'REF moc \\h', 'DOCPROPERTY so', 'FORMTEXT', 'HYPERLINK "x"'])(
    '%s has a number that came by hand',
    (instruction) => {
      for (const content of [field(instruction, '371'), simple(instruction.replaceAll('"', ''), '371')])
        expect(byHand(put(run('Có ') + content + run(' hộ.')))).toEqual(['371']);
    },
  );

  it('that makes a number makes it anew, whatever the template has in its words', () => {
    const around = (number: string): Parts =>
      put(run('Giảm nghèo bền vững giai đoạn 2021 - ') + number + run('; Quyết định của huyện.'));
    expect(byHand(around(run('2025')))).toEqual([]);
    expect(byHand(around(field('= 2020 + 5', '2025')))).toEqual(['2021 - 2025']);
  });

  it('in the code of another field says nothing', () => {
    const nested = ends('begin') + field('REF a', '12') + code('* 2') + ends('separate');
    expect(byHand(put(run('Có ') + nested + run('24') + ends('end') + run(' hộ.')))).toEqual(['24']);
  });
});

describe('a file that the document takes in when Word opens it', () => {
  it('is said by build, and keeps the copy from being signed', async () => {
    const chunk = edit(
      original,
      /<w:p>(?=(?:(?!<w:p>).)*Trên đây là báo cáo)/s,
      '<w:altChunk r:id="rId77"/><w:p>',
    );
    expect((await refresh(chunk, report)).unread).toEqual([expect.stringContaining('Nhóm việc thứ 6')]);
    expect(obstaclesIn(opened(packParts(chunk))).map(({ kind }) => kind)).toContain('unread');
    expect(obstaclesIn(opened(packParts(original))).map(({ kind }) => kind)).not.toContain('unread');
    expect(copyToSign(packParts(chunk)).length).toBeGreaterThan(0);
  });
});

describe('a footnote', () => {
  const whole = sampleReport({ annexes: 0 });
  let original: Parts;
  beforeAll(async () => {
    original = await rendered(whole);
  });
  const told = (parts: Parts) =>
    verified(parts, whole).misplaced.flatMap(({ kind, section, label, found }) =>
      kind === 'note' ? [`${section} ${label}: ${found.slice(0, 30)}`] : [],
    );
  const swapped = (parts: Parts, one: number, other: number): Parts =>
    edit(parts, /<w:footnoteReference w:id="(\d+)"/g, (found, id) =>
      found.replace(`"${id}"`, `"${Number(id) === one ? other : Number(id) === other ? one : id}"`),
    );

  it('at its sentence is right, reworded too', () => {
    expect(told(original)).toEqual([]);
    expect(told(edit(original, ' dự án cộng đồng cho ', ' dự án, giúp được cho '))).toEqual([]);
  });

  it.each([
    [1, 2],
    [7, 8],
    [18, 19],
    [4, 5],
  ])('%i and %i swapped are both told', (one, other) => {
    expect(told(swapped(original, one, other))).toHaveLength(2);
    const withoutBookmarks = edit(original, /<w:bookmarkStart [^>]*_dkn[^>]*\/>/g, '');
    expect(told(swapped(withoutBookmarks, one, other))).toHaveLength(2);
  });

  it('cut from its sentence and pasted into another is told', () => {
    const sign =
      /<w:bookmarkStart [^>]*_dkn[^>]*\/>(?:(?!<w:bookmarkStart).)*?<w:footnoteReference w:id="4"\/>.*?<w:bookmarkEnd [^>]*\/>/s;
    const found = sign.exec(original.get(main) ?? '')?.[0] ?? '';
    expect(found).not.toBe('');
    const cut = edit(original, found, '');
    const pasted = edit(
      cut,
      ' lượt người dự.',
      `</w:t></w:r>${found}<w:r><w:t xml:space="preserve"> lượt người dự.`,
    );
    expect(told(pasted)).toHaveLength(1);
  });

  it('of her own is hers', () => {
    const own = edit(
      edit(
        original,
        ' lượt người dự.',
        '</w:t></w:r><w:r><w:footnoteReference w:id="77"/></w:r><w:r><w:t> lượt.',
      ),
      '</w:footnotes>',
      `<w:footnote w:id="77">${paragraph(run('Theo báo cáo của xã.'))}</w:footnote></w:footnotes>`,
      notes,
    );
    expect(told(own)).toEqual([]);
    expect(paragraphs(own).some(({ text }) => text === 'Theo báo cáo của xã.')).toBe(true);
  });
});
