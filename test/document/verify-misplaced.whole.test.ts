import { beforeAll, describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../src/document/edited/block-reader.ts';
import { packParts } from '../package-parts.ts';
import { openDocument } from '../../src/document/edited/text.ts';
import { verifyDocument } from '../../src/document/verify/verify.ts';
import type { Figure, FigureSet } from '../../src/model/figure.ts';
import type { Report } from '../../src/model/report.ts';
import { reportLines } from '../../src/model/report-lines.ts';
import { asWritten } from './as-written.ts';
import { rendered } from './parts.ts';
import { cases, report as otherReport } from './refresh/edited-documents.ts';
import { type FilledYear, sample, verified } from './verify-sample.ts';

const body = 'word/document.xml';
let year: FilledYear;
let parts: ReadonlyMap<string, string>;
beforeAll(async () => {
  ({ year, parts } = await sample());
});

/** The sample with its body changed; every change must hit. */
function edited(...changes: readonly ((xml: string) => string)[]): Map<string, string> {
  let xml = parts.get(body) ?? '';
  for (const change of changes) {
    const next = change(xml);
    if (next === xml) throw new Error(`nothing changed: ${change}`);
    xml = next;
  }
  return new Map(parts).set(body, xml);
}

/** "unit mục III 1.107: người (hộ)". */
function misplaced(document: ReadonlyMap<string, string>): readonly string[] {
  return verified(document, year).misplaced.map(({ kind, section, text, found, expected }) =>
    kind === 'unit'
      ? `${kind} ${section} ${text}: ${found} (${expected})`
      : `${kind} ${section} ${text}: ${found}`,
  );
}

const escaped = (text: string): string => text.replace(/[.()+]/g, '\\$&');
/** A number's control with its bookmark, as Word keeps it. */
const control = (figure: string): RegExp =>
  new RegExp(`<w:sdt>(?:(?!</w:sdt>).)*w:val="${escaped(figure)}"(?:(?!</w:sdt>).)*</w:sdt>`, 's');
const controlOf = (xml: string, figure: string): string => control(figure).exec(xml)?.[0] ?? '';
const paragraph = (figure: string): RegExp =>
  new RegExp(`<w:p>(?:(?!</w:p>).)*w:val="${escaped(figure)}"(?:(?!</w:p>).)*</w:p>`, 's');
const paragraphOf = (xml: string, figure: string): string => paragraph(figure).exec(xml)?.[0] ?? '';
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

function swap(a: string, b: string): (xml: string) => string {
  return (xml) => {
    const [one, other] = [controlOf(xml, a), controlOf(xml, b)];
    return xml.replace(one, '\0').replace(other, one).replace('\0', other);
  };
}

/** The words right behind a number. */
function behind(figure: string, from: string, to: string): (xml: string) => string {
  return (xml) => {
    const one = controlOf(xml, figure);
    const at = xml.indexOf(one) + one.length;
    return xml.slice(0, at) + xml.slice(at).replace(asWritten(from), to);
  };
}

/** A copy of a number, as Word pastes it: the control without the bookmark. */
const copyOf = (xml: string, figure: string): string =>
  controlOf(xml, figure)
    .replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '')
    .replace(/<w:id w:val="(\d+)"/, '<w:id w:val="9$1"');

function readBody(document: ReadonlyMap<string, string>) {
  const read = openDocument(packParts(document));
  if (!read.ok) throw new Error(read.fault.code);
  return read.document.blocks;
}

/** Figures that say no more than what a report prints of them. */
function figuresOf(report: Report): FigureSet {
  const byId = new Map<string, Figure>(
    reportLines(report)
      .flatMap(({ figures }) => figures)
      .map(({ run: { figure, text } }) => [
        figure,
        {
          id: figure,
          label: figure,
          unit: 'hộ',
          operation: 'cell',
          operands: [],
          value: /^[\d.,%]+$/.test(text)
            ? ({ kind: 'number', value: 1, decimals: 0 } as const)
            : ({ kind: 'text', value: text } as const),
        } as const,
      ]),
  );
  return { formVersion: 1, byId, lists: new Map() };
}

describe('numbers in their places', () => {
  it('are none of these in the sample as it was built', () => {
    expect(misplaced(parts)).toEqual([]);
  });

  const good: readonly (readonly [string, readonly ((xml: string) => string)[]])[] = [
    [
      'reworded before and behind',
      [
        (xml) => xml.replace('+ Hộ nghèo: ', 'Toàn huyện còn '),
        behind('ho-ngheo', ' hộ, chiếm ', ' hộ nghèo (tỷ lệ '),
        behind('nhan-khau', ' nhân khẩu', ' người'),
        behind('truyen-thong.so-cuoc', ' cuộc', ' buổi'),
        behind('von.chuyen-nguon.nstw', ' triệu đồng', ' (triệu đồng)'),
      ],
    ],
    [
      'two whole paragraphs joined',
      [
        (xml) => {
          const other = paragraphOf(xml, 'ho-can-ngheo');
          return xml
            .replace(other, '')
            .replace(paragraph('ho-ngheo'), (found) =>
              found.replace('</w:p>', other.replace(/^<w:p>(<w:pPr>.*?<\/w:pPr>)?/, '')),
            );
        },
      ],
    ],
    [
      'a paragraph of one number joined to another',
      [
        (xml) => {
          const goal = paragraphOf(xml, 'muc-tieu.nam-sau');
          return xml
            .replace(goal, '')
            .replace(paragraph('ho-ngheo'), (found) =>
              found.replace('</w:p>', goal.replace(/^<w:p>(<w:pPr>.*?<\/w:pPr>)?/, '')),
            );
        },
      ],
    ],
    [
      'paragraphs in another order',
      [
        (xml) => {
          const [one, other] = [paragraphOf(xml, 'ho-ngheo'), paragraphOf(xml, 'da4-tda1.so-lop')];
          return xml.replace(one, '\0').replace(other, one).replace('\0', other);
        },
      ],
    ],
    [
      'a sentence split',
      [
        behind(
          'ho-ngheo',
          ' hộ, chiếm ',
          ' hộ.</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">Tỷ lệ là ',
        ),
      ],
    ],
    [
      'the first number of a sentence left out',
      [(xml) => xml.replace(controlOf(xml, 'da4-tda1.so-lop'), '').replace(/\slớp với /u, '')],
    ],
    [
      'numbers put into a table',
      [
        (xml) => {
          const cell = (text: string) => `<w:tc><w:tcPr/><w:p>${text}</w:p></w:tc>`;
          const row = (label: string, figure: string, rate: string) =>
            `<w:tr>${cell(run(label))}${cell(controlOf(xml, figure))}${cell(controlOf(xml, rate))}</w:tr>`;
          const table = `<w:tbl><w:tblPr/>${row('Hộ nghèo', 'ho-ngheo', 'ho-ngheo.ty-le')}${row('Hộ cận nghèo', 'ho-can-ngheo', 'ho-can-ngheo.ty-le')}</w:tbl>`;
          return xml.replace(paragraph('ho-ngheo'), table).replace(paragraph('ho-can-ngheo'), '');
        },
      ],
    ],
  ];
  it.each(good)('are right when edited: %s', (_name, changes) => {
    expect(misplaced(edited(...changes))).toEqual([]);
  });

  it.each(cases.map((one) => [one.name, one] as const))('of another report: %s', async (name, one) => {
    const read = openDocument(packParts(new Map(one.edit(await rendered(otherReport)))));
    if (!read.ok) throw new Error(read.fault.code);
    const { misplaced: found } = verifyDocument(read.document, {
      report: otherReport,
      figures: figuresOf(otherReport),
      alternatives: new Map(),
    });
    expect(found.map(({ kind, found: times }) => `${kind} ${times}`)).toEqual(
      name === 'a paragraph pasted twice' ? ['twice 3'] : [],
    );
  });
});

describe('numbers in the wrong place', () => {
  const bad: readonly (readonly [string, (xml: string) => string, readonly string[]])[] = [
    [
      'two numbers of two sentences swapped',
      swap('ho-ngheo', 'ho-can-ngheo'),
      ['sentence mục III 737: 1.107', 'sentence mục III 1.107: 737'],
    ],
    [
      'in one sentence, of one unit',
      swap('da2.nam-nay.nsnn', 'da2.nam-nay.von-khac'),
      ['sentence mục II.2 4.593.157.000: 2.896.000.000', 'sentence mục II.2 2.896.000.000: 4.593.157.000'],
    ],
    [
      'in two sentences of the same words',
      swap('da2.nam-nay.kinh-phi', 'da3-tda1.nam-nay.kinh-phi'),
      ['sentence mục II.2 2.519.619.000: 7.489.157.000', 'sentence mục II.3.a 7.489.157.000: 2.308.864.000'],
    ],
    [
      'of the same unit in sentences without other numbers',
      swap('von.nam-nay.nstw', 'von.chuyen-nguon.nstw'),
      ['sentence mục I.2 3.219,80: 8.139', 'sentence mục I.2 8.139: 3.219,80'],
    ],
    [
      'of two units in one sentence',
      swap('ho-dan', 'nhan-khau'),
      ['sentence mục III 54.165: 13.039', 'sentence mục III 13.039: 54.165'],
    ],
    [
      'moved into another sentence, which is reworded',
      (xml) => {
        const one = controlOf(xml, 'da4-tda1.hoc-vien');
        return xml
          .replace(one, 'x')
          .replace(
            controlOf(xml, 'ho-can-ngheo'),
            (found) => `${run('có cả thảy ')}${one}${run(' gồm ')}${found}`,
          );
      },
      ['sentence mục III 326: 737'],
    ],
    [
      'copied in front of other words',
      (xml) =>
        xml.replace(
          paragraph('da4-tda1.so-lop'),
          (found) =>
            `<w:p>${run('Ngoài ra còn ')}${copyOf(xml, 'ho-ngheo')}${run(' hộ cận nghèo mới.')}</w:p>${found}`,
        ),
      ['unit mục II.4.a 1.107: hộ cận nghèo (hộ nghèo)'],
    ],
    [
      'a scale put in',
      behind('da2.nam-nay.kinh-phi', ' đồng', ' triệu đồng'),
      ['unit mục II.2 7.489.157.000: triệu đồng (đồng)'],
    ],
    [
      'a scale left out',
      behind('von.chuyen-nguon.nstw', ' triệu đồng,', ', nay'),
      ['unit mục I.2 3.219,80:  (triệu đồng)'],
    ],
    [
      'another scale',
      behind('von.chuyen-nguon.nstw', ' triệu đồng', ' tỷ\u00a0ĐỒNG'),
      ['unit mục I.2 3.219,80: tỷ đồng (triệu đồng)'],
    ],
    ['households as people', behind('ho-ngheo', ' hộ', ' người'), ['unit mục III 1.107: người (hộ)']],
    [
      'attendances as people',
      behind('truyen-thong.luot-nguoi', ' lượt người', ' người'),
      ['unit mục II.6.b 1.216: người (lượt người)'],
    ],
    [
      'a rate as points',
      behind('ho-ngheo.ty-le', ' tổng', ' điểm phần trăm tổng'),
      ['unit mục III 8,49%: điểm phần trăm ()'],
    ],
  ];
  it.each(bad)('%s', (_name, change, expected) => {
    expect(misplaced(edited(change))).toEqual(expected);
  });

  it('tells where the report has it', () => {
    const [first] = verified(edited(swap('ho-ngheo', 'ho-can-ngheo')), year).misplaced;
    expect(first?.sentence).toContain('Hộ nghèo: 737 hộ');
    expect(first?.home.sentence).toContain('Hộ cận nghèo: 737 hộ');
    expect(first?.home.sentence.slice(first.home.start, first.home.end)).toBe('737');
  });
});

describe('a paragraph pasted twice', () => {
  it.each(['with its marks', 'as bare text'])('%s is told once', (way) => {
    const document = edited((xml) =>
      xml.replace(paragraph('truyen-thong.luot-nguoi'), (found) => {
        const copy = found.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '');
        return (
          found +
          (way === 'as bare text'
            ? copy.replace(/<w:sdtPr>.*?<\/w:sdtPr>|<\/?w:sdt>|<\/?w:sdtContent>/gs, '')
            : copy.replace(/<w:id w:val="(\d+)"/g, '<w:id w:val="9$1"'))
        );
      }),
    );
    expect(misplaced(document)).toEqual(['twice mục II.6.b : 2']);
  });

  it('is none where the report itself says the same twice', () => {
    const texts = paragraphsOf(readBody(parts)).map(({ text }) => text);
    expect(texts.filter((text) => text.startsWith('Địa bàn huyện không thuộc đối tượng')).length).toBe(3);
    expect(misplaced(parts)).toEqual([]);
  });
});
