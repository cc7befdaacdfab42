import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderReport } from '../../src/document/render/render.ts';
import type { DocumentText } from '../../src/document/edited/document-text.ts';
import { paragraphsOf } from '../../src/document/edited/block-reader.ts';
import { openDocument } from '../../src/document/edited/text.ts';
import { validateFile } from '../ooxml-validator.ts';
import { convert, describeOutside, outside } from '../outside.ts';
import { plainly } from './as-written.ts';
import { options } from './parts.ts';
import { paragraph, sampleReport } from './sample-report.ts';

let folder: string;
let file: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'document-'));
  file = path.join(folder, 'bao-cao.docx');
  writeFileSync(file, await renderReport(sampleReport(), options));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeOutside('the Open XML SDK', ['ooxml-validator'], () => {
  it.each(['Office2013', 'Office2019', 'Microsoft365'] as const)(
    'finds no error for %s',
    async (officeVersion) => {
      expect((await validateFile(file, { officeVersion })).errors).toEqual([]);
    },
  );

  it('finds none in a draft with one annex and several addressees', async () => {
    const draft = path.join(folder, 'du-thao.docx');
    const report = sampleReport({
      annexes: 1,
      documents: 3,
      addressees: ['Hội đồng nhân dân', 'Ủy ban nhân dân'],
    });
    writeFileSync(draft, await renderReport(report, { ...options, subject: 'Dự thảo', draft: true }));
    expect((await validateFile(draft)).errors).toEqual([]);
  });
});

describeOutside('pandoc', ['pandoc'], () => {
  it('reads each footnote at its place, the second mention as its number', () => {
    const markdown = plainly(outside('pandoc', ['-f', 'docx', '-t', 'markdown', '--wrap=none', file]));
    expect([...markdown.matchAll(/^\[\^\d+\]:/gm)]).toHaveLength(20);
    expect(markdown).toContain('Nhân dân trong huyện[^1]. Theo hướng dẫn của tỉnh');
    expect(markdown).toContain('từng xã, thị trấn[^2]; đồng thời');
    expect(markdown).toMatch(
      /^\[\^2\]: Kế hoạch số 81\/KH-UBND ngày 04\/5\/2023 của Ủy ban nhân dân huyện\.$/m,
    );
    expect(markdown).toMatch(/^\[\^20\]: .*1516\/TCGDNN-KHTC/m);
    expect(markdown).toMatch(/văn bản đôn đốc đã nêu.*3.*\./);
  });
});

describeOutside('python-docx', ['python-docx'], () => {
  it('opens the file and sees its sections, styles and properties', () => {
    const script = `
import docx, sys, json
d = docx.Document(sys.argv[1])
print(json.dumps({
  'sections': [[round(s.page_width.mm), round(s.page_height.mm), s.orientation == 1] for s in d.sections],
  'margins': [round(m.mm) for s in d.sections[:1] for m in (s.top_margin, s.bottom_margin, s.left_margin, s.right_margin)],
  'headings': [p.text for p in d.paragraphs if p.style.name == 'Heading 1'][:1],
  'normal': [d.styles['Normal'].paragraph_format.first_line_indent.cm, d.styles['Normal'].paragraph_format.space_after.pt],
  'created': d.core_properties.created.isoformat(), 'title': d.core_properties.title,
  'language': d.core_properties.language}))`;
    expect(JSON.parse(outside('python-docx', ['-c', script, file]).replaceAll('\\u00a0', ' '))).toEqual({
      sections: [
        [210, 297, false],
        [210, 297, false],
        [297, 210, true],
      ],
      margins: [20, 20, 30, 15],
      headings: ['I. CÔNG TÁC CHỈ ĐẠO VÀ TỔ CHỨC THỰC HIỆN'],
      normal: [1.27, 6],
      created: expect.stringMatching(/^2023-11-25T00:00:00/),
      title: 'Báo cáo năm 2023',
      language: 'vi-VN',
    });
  });

  it('saves it again without losing a mark', () => {
    const again = path.join(folder, 'python.docx');
    outside('python-docx', [
      '-c',
      'import docx, sys; docx.Document(sys.argv[1]).save(sys.argv[2])',
      file,
      again,
    ]);
    expect(marks(again)).toEqual(marks(file));
  });
});

function read(docx: string): DocumentText {
  const opened = openDocument(readFileSync(docx));
  if (!opened.ok) throw new Error(opened.fault.code);
  return opened.document;
}

/** What each mark says, in reading order, footnotes last. */
function marks(docx: string): readonly string[] {
  const document = read(docx);
  const notes = [...document.footnotes.values()]
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .flatMap((note) => note.paragraphs);
  return [...paragraphsOf(document.blocks), ...notes].flatMap((one) =>
    one.marks.map(({ hashes, text }) => `${hashes?.figure} ${hashes?.place} ${text}`),
  );
}

describeOutside('LibreOffice', ['soffice', 'pdftoppm'], () => {
  /** The text of each page, by poppler's own reading of LibreOffice's layout. */
  function pages(docx: string): readonly string[] {
    const pdf = convert(docx, 'pdf', folder);
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    return text.split('\f').slice(0, -1);
  }

  it('numbers each section from its second page on', () => {
    const tops = pages(file).map((page) => page.trimStart().split('\n')[0]?.trim() ?? '');
    const annexes = tops.flatMap((top, index) => (top.startsWith('Phụ lục') ? [index] : []));
    expect(annexes).toHaveLength(2);
    const [first = 0, second = 0] = annexes;
    expect(tops.slice(1, first)).toEqual(Array.from({ length: first - 1 }, (_, index) => String(index + 2)));
    expect(tops.slice(first + 1, second)).toEqual(['2']);
    expect(tops[0]).toMatch(/^ỦY BAN NHÂN DÂN\s+CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/);
  });

  it('keeps the signature on one page with the last words', async () => {
    const report = sampleReport({ annexes: 0 });
    const lines = Array.from({ length: 21 }, (_, index) => paragraph(`Dòng ${index + 1}.`));
    const short = path.join(folder, 'ngan.docx');
    writeFileSync(
      short,
      await renderReport({ ...report, body: [...lines, paragraph('Lời cuối.')] }, options),
    );
    const [first = '', last = '', ...others] = pages(short);
    expect(others).toEqual([]);
    expect(first).toContain('Dòng 21.');
    for (const words of ['Lời cuối.', 'Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN', '- Lưu: VT', 'Sa Phương']) {
      expect(last).toContain(words);
      expect(first).not.toContain(words);
    }
  });

  it('saves it again with every bookmark, footnote and table; the baseline stays', () => {
    const resaved = path.join(folder, 'resaved');
    const again = convert(file, 'docx', resaved);
    expect(marks(again)).toEqual(marks(file));
    const before = read(file);
    const after = read(again);
    expect(after.baseline).toEqual(before.baseline);
    const texts = (document: DocumentText) =>
      paragraphsOf(document.blocks)
        .map(({ text }) => text)
        .filter((text) => text !== '');
    expect(texts(after)).toEqual(texts(before));
    expect([...after.footnotes.values()].map(({ number }) => number)).toEqual(
      [...before.footnotes.values()].map(({ number }) => number),
    );
    const mentions = paragraphsOf(after.blocks).flatMap(({ notes }) => notes.filter((note) => note.again));
    expect(mentions).toHaveLength(1);
    const cited = after.footnotes.get(mentions[0]?.id ?? '');
    expect(cited?.number).toBe(3);
    const names = (document: DocumentText) =>
      paragraphsOf(document.blocks).flatMap(({ notes }) => notes.flatMap((note) => note.names));
    expect(names(after)).toEqual(names(before));
    expect(names(before)).toHaveLength(20);
    const tables = (document: DocumentText) =>
      document.blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.length] : []));
    expect(tables(after)).toEqual(tables(before));
  });
});
