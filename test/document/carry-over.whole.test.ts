import { beforeAll, describe, expect, it } from 'vitest';
import { carryOver } from '../../src/document/passes/carry-over/carry-over.ts';
import { paragraphsOf } from '../../src/document/edited/block-reader.ts';
import { packParts, unpackParts } from '../package-parts.ts';
import { copyToSign, differences } from './opened.ts';
import { openDocument } from '../../src/document/edited/text.ts';
import type { Block, Inline, Report } from '../../src/model/report.ts';
import { options, part, rendered } from './parts.ts';
import { heading, inlines, paragraph, sampleReport } from './sample-report.ts';

const main = 'word/document.xml';
const base = sampleReport();
const lead = (words: readonly Block[]): Report => ({
  ...base,
  annexes: [],
  footnotes: new Map(),
  body: words,
});

/** The same words a year later: places stay, figures move. */
function later(report: Report, texts: Readonly<Record<string, string | null>>): Report {
  const run = (one: Inline): Inline => {
    if (one.kind !== 'figure') return one;
    const text = texts[one.figure];
    return text === undefined || text === null ? one : { ...one, text };
  };
  const block = (one: Block): Block =>
    one.kind === 'table'
      ? { ...one, rows: one.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell.map(run)) })) }
      : { ...one, inlines: one.inlines.map(run) };
  return {
    ...report,
    header: {
      ...report.header,
      title: report.header.title.map(run),
      placeAndDate: report.header.placeAndDate.map(run),
    },
    body: report.body
      .filter(
        (one) =>
          one.kind === 'table' ||
          one.inlines.every((inline) => inline.kind !== 'figure' || texts[inline.figure] !== null),
      )
      .map(block),
    footnotes: new Map(
      [...report.footnotes].map(([id, note]) => [id, { ...note, inlines: note.inlines.map(run) }]),
    ),
    annexes: report.annexes.map((annex) => ({
      ...annex,
      title: annex.title.map(run),
      body: annex.body.map(block),
    })),
  };
}

const before = lead([
  heading(1, 'I. KẾT QUẢ'),
  paragraph('Năm {nam=2023}, huyện có {a.ho=252} hộ và {a.du-an=09} dự án.'),
  paragraph('Vốn năm {nam=2023} là {von=8.139} triệu đồng.'),
  heading(1, 'II. ĐÁNH GIÁ'),
  paragraph('Cấp ủy quan tâm.'),
]);
const moved = later(before, { nam: '2024', 'nam-sau': '2025', 'a.ho': '260', 'a.du-an': '11', von: null });
const after: Report = {
  ...moved,
  body: [
    ...moved.body.slice(0, 3),
    { kind: 'paragraph', role: 'review', inlines: inlines('Cấp ủy quan tâm.') },
    paragraph('Có {moi=7} mô hình mới.'),
  ],
};

let old: ReadonlyMap<string, string>;
beforeAll(async () => {
  old = await rendered(before);
});

async function carry(all: ReadonlyMap<string, string>, report = after) {
  const outcome = await carryOver(packParts(all), report, {
    ...options,
    title: 'Báo cáo năm 2024',
    year: 2024,
  });
  if (!outcome.ok || outcome.carried === null) throw new Error(JSON.stringify(outcome));
  const document = openDocument(outcome.carried.bytes);
  if (!document.ok) throw new Error(JSON.stringify(document.fault));
  return {
    ...outcome.carried,
    document: document.document,
    parts: unpackParts(outcome.carried.bytes),
    texts: paragraphsOf(document.document.blocks).map(({ text }) => text),
  };
}

const edit = (change: (xml: string) => string) => {
  const xml = change(part(old, main));
  if (xml === part(old, main)) throw new Error('nothing changed');
  return new Map(old).set(main, xml);
};

describe('last year’s words with this year’s numbers', () => {
  it('renews what has a place, and says what has none in the text itself', async () => {
    const { texts, left } = await carry(old);
    expect(texts).toContain('Năm 2024, huyện có 260 hộ và 11 dự án.');
    expect(texts).toContain('Vốn năm 2024 là [số liệu năm trước: 8.139] triệu đồng.');
    expect(left.map(({ why, figure, text }) => [why, figure, text])).toEqual([['gone', 'von', '8.139']]);
  });

  it('keeps her words, and never takes a number that she typed for the data’s', async () => {
    const { texts, left } = await carry(
      edit((xml) => xml.replace('>252<', '>250<').replace(', huyện có ', ', toàn huyện ta có ')),
    );
    expect(texts.find((text) => text.includes('toàn huyện ta'))).toContain(
      'Năm 2024, toàn huyện ta có [số liệu năm trước: 250] hộ và 11 dự án.',
    );
    expect(left.map(({ why, figure, data }) => [why, figure, data])).toContainEqual([
      'typed',
      'a.ho',
      ['260'],
    ]);
  });

  it('marks words of another year, and a number that she wrote without a mark', async () => {
    const { review, texts, parts } = await carry(
      edit((xml) =>
        xml.replace('<w:body>', '<w:body><w:p><w:r><w:t>Trong đó 5 xã về đích.</w:t></w:r></w:p>'),
      ),
    );
    expect(review).toEqual(['Trong đó 5 xã về đích.', 'Cấp ủy quan tâm.']);
    expect(texts[0]).toBe('[Lời văn mẫu, cần rà soát] Trong đó 5 xã về đích.');
    expect(part(parts, main)).toMatch(/<w:highlight w:val="yellow"\/><\/w:rPr><w:t>Trong đó 5 xã/);
  });

  it('lists years that she typed last year, whatever this year’s report says of them', async () => {
    const typed = [
      'trong năm 2023 huyện đã hoàn thành vượt kế hoạch',
      'so với cuối năm 2022 đã giảm nhiều',
      'trong năm học 2023-2024 có nhiều tiến bộ',
      'trong giai đoạn 2021–2023 đã làm tốt',
    ];
    const { byHand } = await carry(
      edit((xml) =>
        xml.replace(
          '<w:body>',
          `<w:body>${typed.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')}`,
        ),
      ),
    );
    expect(byHand.map(({ numbers }) => numbers.map(({ text }) => text).join())).toEqual([
      '2023',
      '2022',
      '2023-2024',
      '2021–2023',
    ]);
  });

  it('takes over a number that văn thư filled in for something to be read again', async () => {
    const { review } = await carry(edit((xml) => xml.replace(/Số:\s+\/BC.*?UBND/su, 'Số: 215/BC-UBND')));
    expect(review).toContain('Số: 215/BC-UBND');
  });

  it('lists sentences that have no place yet', async () => {
    expect((await carry(old)).unplaced.map(({ figures }) => figures)).toEqual([['moi']]);
  });

  it('leaves a living document: names, baseline and title are this year’s', async () => {
    const { document, parts } = await carry(old);
    const kinds = differences(packParts(parts), after).map((line) => line.replace(/:.*/, ''));
    expect(kinds.sort()).toEqual(['gone von', 'unplaced moi']);
    expect(document.baseline?.marks.find(({ figure }) => figure === 'a.ho')?.text).toBe('260');
    expect(part(parts, 'docProps/core.xml')).toContain('Báo cáo năm 2024');
  });

  it('goes by bookmarks alone where an editor dropped the tags', async () => {
    const { texts } = await carry(edit((xml) => xml.replace(/<w:(?:tag|alias) w:val="[^"]*"\/>/g, '')));
    expect(texts).toContain('Năm 2024, huyện có 260 hộ và 11 dự án.');
  });

  it('finds nothing to carry in a copy to be signed', async () => {
    expect(await carryOver(copyToSign(packParts(old)), after, { ...options, year: 2024 })).toEqual({
      ok: true,
      carried: null,
    });
  });
});

describe('annex tables', () => {
  it('are made anew; what somebody changed in one is said', async () => {
    const next = later(base, { nam: '2024' });
    const done = await carry(await rendered(base), next);
    expect(done.tables.length).toBeGreaterThan(0);
    expect(done.tables.filter(({ edited }) => edited)).toEqual([]);
    const ids = [...part(done.parts, main).matchAll(/<w:bookmarkStart w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
