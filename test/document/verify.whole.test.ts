import { beforeAll, describe, expect, it } from 'vitest';
import { openDocument } from '../../src/document/edited/text.ts';
import { markName } from '../../src/document/marks.ts';
import { packParts } from '../package-parts.ts';
import { numberWords } from '../../src/document/verify/number-words.ts';
import { contradictions } from '../../src/document/verify/totals.ts';
import { reportLines } from '../../src/model/report-lines.ts';
import type { YearData } from '../../src/forms/books.ts';
import { type FilledYear, filledYear, sample, verified, wrong } from './verify-sample.ts';

const body = 'word/document.xml';
const notes = 'word/footnotes.xml';

let data: YearData;
let year: FilledYear;
let parts: ReadonlyMap<string, string>;

beforeAll(async () => {
  ({ data, year, parts } = await sample());
});

/** The text behind a bookmark typed over. */
function typedOver(
  name: string,
  text: string,
  from: ReadonlyMap<string, string> = parts,
): Map<string, string> {
  const changed = new Map(from);
  for (const part of [body, notes]) {
    const xml = from.get(part) ?? '';
    const at = xml.indexOf(`"${name}"`);
    if (at < 0) continue;
    const rest = xml.slice(at).replace(/<w:t([^>]*)>(?:(?!<\/w:r>).)*<\/w:t>/s, `<w:t$1>${text}</w:t>`);
    changed.set(part, xml.slice(0, at) + rest);
  }
  return changed;
}

function nameOf(figure: string): string {
  const run = reportLines(year.report)
    .flatMap(({ figures }) => figures)
    .find((one) => one.run.figure === figure)?.run;
  if (run === undefined) throw new Error(`${figure} is not printed`);
  return markName(run.figure, run.text, run.place);
}

/** The paragraph that holds a text. */
function paragraphAround(xml: string, text: string): { readonly start: number; readonly end: number } {
  const at = xml.indexOf(text);
  if (at < 0) throw new Error(`${text} is not there`);
  return {
    start: Math.max(xml.lastIndexOf('<w:p>', at), xml.lastIndexOf('<w:p ', at)),
    end: xml.indexOf('</w:p>', at) + '</w:p>'.length,
  };
}

function withParagraph(before: string, text: string): Map<string, string> {
  const xml = parts.get(body) ?? '';
  const { start } = paragraphAround(xml, before);
  const paragraph = `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  return new Map(parts).set(body, xml.slice(0, start) + paragraph + xml.slice(start));
}

describe('the report as it was written', () => {
  it('is the same in every mark, and nothing in it came by hand', () => {
    const result = verified(parts, year);
    expect(result.marks.length).toBe(reportLines(year.report).flatMap(({ figures }) => figures).length);
    expect(wrong(result)).toEqual([]);
    expect(result.uncovered.lines).toEqual([]);
    expect(result.citations).toEqual([]);
  });

  it('shows the two contradictions of the published report', () => {
    const told = verified(parts, year).contradictions.map(
      ({ section, totalSection, total, parts: each }) =>
        `${section}: ${each.map(({ text }) => text).join(' + ')}; ${totalSection}: ${total.text}`,
    );
    expect(told).toEqual([
      'chú thích 10: 14 + 04 + 02; mục II.3.a: 21',
      'chú thích 11: 31 + 18 + 02; mục II.3.a: 50',
    ]);
  });
});

describe('a mark typed over', () => {
  it('in every section is found there, and nowhere else', () => {
    const chosen = new Map<string, { name: string; figure: string; text: string }>();
    for (const { section, figures } of reportLines(year.report))
      for (const { run } of figures)
        if (/\d/.test(run.text) && !chosen.has(section))
          chosen.set(section, { name: markName(run.figure, run.text, run.place), ...run });
    expect(chosen.size).toBeGreaterThan(25);
    let edited: ReadonlyMap<string, string> = parts;
    for (const { name } of chosen.values()) edited = typedOver(name, '999', edited);
    const expected = [...chosen].map(
      ([section, { figure, text }]) => `edited ${section} ${figure} ${text} → 999`,
    );
    expect([...wrong(verified(edited, year))].sort()).toEqual(expected.sort());
  });

  it('is the same again once it says what the data say, and may begin a sentence', () => {
    expect(wrong(verified(typedOver(nameOf('da3-tda2.co-quan'), 'phòng Y tế'), year))).toEqual([]);
  });

  it('is found by either half of a mark, and without the baseline', () => {
    const edited = typedOver(nameOf('da2.nam-nay.ho'), '250');
    const stripped = (xml: string, pattern: RegExp) => xml.replace(pattern, '');
    const expected = ['edited mục II.2 da2.nam-nay.ho 252 → 250'];
    for (const pattern of [/<w:tag [^>]*\/>|<w:alias [^>]*\/>/g, /<w:bookmark(?:Start|End)[^>]*\/>/g]) {
      const half = new Map(
        [...edited].map(([name, xml]) => [name, name.startsWith('word/') ? stripped(xml, pattern) : xml]),
      );
      expect(wrong(verified(half, year))).toEqual(expected);
    }
    const without = new Map([...edited].filter(([name]) => !name.startsWith('customXml/')));
    without.set(
      'word/_rels/document.xml.rels',
      (without.get('word/_rels/document.xml.rels') ?? '').replace(
        /<Relationship [^>]*customXml[^>]*\/>/g,
        '',
      ),
    );
    without.set(
      '[Content_Types].xml',
      (without.get('[Content_Types].xml') ?? '').replace(/<Override [^>]*customXml[^>]*\/>/g, ''),
    );
    const read = openDocument(packParts(without));
    expect(read.ok && read.document.baseline).toBe(null);
    expect(wrong(verified(without, year))).toEqual(expected);
  });
});

describe('a corrected cell', () => {
  it('makes stale what was written before', () => {
    const changed = structuredClone(data);
    const book = changed.communes.find(({ code }) => code === '23431')?.book;
    const cell = book?.sheets.poor?.households.closing;
    if (cell?.state !== 'value') throw new Error('no such cell');
    Object.assign(cell, { value: cell.value - 1, typed: String(cell.value - 1) });
    const found = wrong(verified(parts, filledYear(changed)));
    expect(found).toEqual([
      'stale mục III ho-ngheo 1.106 → 1.107',
      'stale mục III ho-ngheo.ty-le 8,48% → 8,49%',
      'stale mục III ho-ngheo.thay-doi giảm 3,35 điểm phần trăm → giảm 3,34 điểm phần trăm',
    ]);
  });
});

describe('a deleted paragraph', () => {
  it('loses its marks', () => {
    const xml = parts.get(body) ?? '';
    const { start, end } = paragraphAround(xml, '1.216');
    const found = wrong(verified(new Map(parts).set(body, xml.slice(0, start) + xml.slice(end)), year));
    expect(found).toEqual([
      'lost mục II.6.b bao-cao.don-vi huyện → null',
      'lost mục II.6.b bao-cao.thang-chot 11/2023 → null',
      'lost mục II.6.b truyen-thong.so-cuoc 12 → null',
      'lost mục II.6.b truyen-thong.luot-nguoi 1.216 → null',
    ]);
  });
});

describe('a moved paragraph', () => {
  it('leaves a citation short before it was cited in full', () => {
    const xml = parts.get(body) ?? '';
    const short = paragraphAround(xml, 'triển khai có hiệu quả trong năm');
    // Its last sentence begins with two marks: who leads, and of which area.
    const [leads, ...area] = ['chủ trì, phối hợp', '<w:sdt>', '<w:sdt>'];
    const last = area.reduce((at, sign) => xml.lastIndexOf(sign, at - 1), xml.indexOf(leads, short.start));
    const sentence = xml
      .slice(last, short.end - '</w:p>'.length)
      .replace(/<w:bookmarkEnd w:id="\d+"\/>$/, '');
    const moved = `<w:p>${sentence}</w:p>`;
    const rest = xml.slice(0, last) + xml.slice(last + sentence.length);
    const { start } = paragraphAround(rest, 'được triển khai ngay sau khi');
    const result = verified(new Map(parts).set(body, rest.slice(0, start) + moved + rest.slice(start)), year);
    expect(wrong(result)).toEqual([]);
    expect(result.citations.map(({ kind, section, document }) => [kind, section, document])).toEqual([
      ['short-first', 'mục II.3.b', 'Kế hoạch số 164/KH-UBND'],
    ]);
  });
});

describe('numbers that came by hand', () => {
  it('are listed with their sentence; names, and years of the report, are not', () => {
    const result = verified(
      withParagraph(
        'Tính đến tháng',
        'Ngoài ra, năm 2023 huyện vận động được 15 hộ (tăng 2,5% so với năm 2019, giảm -5 hộ) theo Kế hoạch số 99/KH-UBND ngày 01/3/2023, Dự án 2, khoản 1 Điều 5.',
      ),
      year,
    );
    expect(wrong(result)).toEqual([]);
    expect(
      result.uncovered.lines.map(({ section, numbers }) => [
        section,
        numbers.map(({ kind, text }) => `${kind} ${text}`),
      ]),
    ).toEqual([
      [
        'mục II.6.b',
        ['amount 15', 'amount 2,5%', 'year 2019', 'amount -5', 'document 99/KH-UBND', 'date 01/3/2023'],
      ],
    ]);
  });

  it.each([
    [
      'of a table of contents by its style',
      '<w:pPr><w:pStyle w:val="TOC2"/></w:pPr><w:r><w:t>Mục khác 7</w:t></w:r>',
      [],
    ],
    [
      'behind a heading and a leader',
      '<w:r><w:t>2. Tình hình huy động, phân bổ và sử dụng nguồn vốn</w:t></w:r><w:r><w:tab/><w:t>7</w:t></w:r>',
      [],
    ],
    ['behind other words', '<w:r><w:t>Số hộ khác</w:t></w:r><w:r><w:tab/><w:t>7</w:t></w:r>', ['7']],
  ] as const)('page numbers are none: %s', (_what, content, told) => {
    const xml = parts.get(body) ?? '';
    const typed = new Map(parts).set(body, xml.replace('<w:body>', `<w:body><w:p>${content}</w:p>`));
    const { lines } = verified(typed, year).uncovered;
    expect(lines.flatMap(({ numbers }) => numbers.map(({ text }) => text))).toEqual(told);
  });

  it('are told from those that the template itself prints', () => {
    const { fixed } = verified(parts, year).uncovered;
    // STT of the annex, and "của 03 chương trình mục tiêu quốc gia".
    expect(fixed).toBe(23);
  });

  it.each([
    ['1. Dự án 1. Hỗ trợ 12 hộ', ['amount 12']],
    [
      'ngày 20 tháng 9 năm 2023, trước 25 tháng 11 năm 2023',
      ['date ngày 20 tháng 9 năm 2023', 'date 25 tháng 11 năm 2023'],
    ],
    ['giai đoạn 2021 - 2025', ['year 2021 - 2025']],
    [
      'tại 09/09 xã; 1.149.000.000 đồng; 3.219,80 triệu',
      ['amount 09', 'amount 09', 'amount 1.149.000.000', 'amount 3.219,80'],
    ],
    ['Nghị quyết số 24/2021/QH15', ['document 24/2021/QH15']],
  ])('%s', (text, expected) => {
    expect(numberWords(text).map(({ kind, text: word }) => `${kind} ${word}`)).toEqual(expected);
  });
});

describe('totals and their parts in one paragraph', () => {
  const line = (text: string, note?: string) => ({
    section: 'mục II.2',
    text,
    marks: [],
    notes: note === undefined ? [] : [{ at: text.indexOf(' tham gia'), section: 'chú thích 5', text: note }],
    isNote: false,
  });
  it.each([
    ['46 hộ tham gia', '27 hộ nghèo; 18 hộ cận nghèo; 01 hộ mới thoát nghèo.', 0],
    ['46 hộ tham gia', '27 hộ nghèo; 18 hộ cận nghèo.', 1],
    ['21 hộ (14 hộ nghèo; 04 hộ cận nghèo; 02 hộ thoát nghèo) tham gia', undefined, 1],
    ['09 dự án với 252 hộ tham gia, gồm 07 dự án liên kết và 02 dự án cộng đồng', undefined, 0],
    ['09 dự án với 252 hộ tham gia, gồm 07 dự án liên kết và 03 dự án cộng đồng', undefined, 1],
    ['09 dự án, trong đó có 02 dự án bò, 03 dự án dê tham gia', undefined, 0],
    ['100 đồng, trong đó ngân sách nhà nước 60 đồng; vốn khác 41 đồng tham gia', undefined, 1],
    [
      '100 đồng, trong đó ngân sách 60 đồng; vốn khác 40 đồng, gồm hộ dân 30 đồng và hợp tác xã 10 đồng tham gia',
      undefined,
      0,
    ],
    [
      '100 đồng, trong đó ngân sách 60 đồng; vốn khác 40 đồng, gồm hộ dân 30 đồng và hợp tác xã 11 đồng tham gia',
      undefined,
      1,
    ],
    [
      '8.139,5 triệu đồng, trong đó: đầu tư 8.000 triệu đồng, sự nghiệp 139,4 triệu đồng tham gia',
      undefined,
      1,
    ],
  ])('%s / %s', (text, note, count) => {
    expect(contradictions([line(text, note)])).toHaveLength(count);
  });
});
