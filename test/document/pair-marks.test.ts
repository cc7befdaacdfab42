import { describe, expect, it } from 'vitest';
import type { DocumentMark } from '../../src/document/edited/document-text.ts';
import {
  type BookmarkStretch,
  type ControlStretch,
  type KnownFigures,
  pairMarks,
} from '../../src/document/edited/pair-marks.ts';
import { figureHash, markName, placeHash, spotKey, textHash } from '../../src/document/marks.ts';
import type { XmlElement } from '../../src/package/xml-tree.ts';

/** Which bookmark goes with which control, and which stretch of the text a mark is. Every sign takes ten in the source. */

const element = (start: number, end: number): XmlElement => ({
  ...{ name: 'w:del', attributes: {}, children: [], start, end, contentStart: start, contentEnd: end },
});
const source = (start: number, end: number) => ({ sourceStart: start * 10, sourceEnd: end * 10 });

const placed = (figure: string) => ({ place: placeHash('p1'), key: spotKey(figure, 'p1') });

function bookmark(figure: string, says: string, start: number, end: number, more = {}): BookmarkStretch {
  const name = markName(figure, says, 'p1');
  const hashes = { figure: figureHash(figure), text: textHash(says), ...placed(figure) };
  return { name, hashes, element: element(0, 0), start, end, ...source(start, end), broken: false, ...more };
}

function control(tag: string, start: number, end: number, more = {}): ControlStretch {
  return { tag, named: false, start, end, ...source(start, end), ...more };
}

const known: KnownFigures = {
  isFigure: ({ tag }) => tag.includes('.'),
  writtenOf: (hash) => (hash === figureHash('a.ho') ? ['252'] : []),
  isTwice: (name) => name === markName('twice.ho', '252', 'p1'),
};

interface Found {
  readonly bookmarks?: readonly BookmarkStretch[];
  readonly controls?: readonly ControlStretch[];
  readonly deletions?: readonly XmlElement[];
}

function pairs(text: string, { bookmarks = [], controls = [], deletions = [] }: Found) {
  return pairMarks('word/document.xml', { text, bookmarks, controls, deletions }, known);
}

const brief = ({ hashes, tag, text }: DocumentMark) => [hashes === null ? null : hashes.figure, tag, text];
const [a, b] = [figureHash('a.ho'), figureHash('b.ho')];

describe('the two halves of a mark', () => {
  it.each([
    ['one in the other', control('a.ho', 3, 6), bookmark('a.ho', '252', 3, 6)],
    ['the bookmark around', control('a.ho', 3, 6), bookmark('a.ho', '252', 3, 6, source(2, 7))],
    ['half outside', control('a.ho', 3, 5), bookmark('a.ho', '252', 4, 6)],
    ['empty, one in the other', control('a.ho', 3, 3, source(2, 9)), bookmark('a.ho', '252', 3, 3)],
    ['the bookmark around an empty control', control('a.ho', 3, 3), bookmark('a.ho', '252', 3, 6)],
  ])('%s are one', (_how, one, other) => {
    const found = pairs('có 252 hộ', { controls: [one], bookmarks: [other] });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ tag: one.tag, name: other.name, hashes: { figure: a } });
    // As long as the bookmark, the control says where the mark stands.
    const { start, end } = found[0]?.source ?? {};
    if (one.end - one.start === 3) expect([start, end]).toEqual([30, 60]);
  });

  it('apart in the text are two', () => {
    const found = pairs('252 rồi 252', {
      bookmarks: [bookmark('a.ho', '252', 0, 3)],
      controls: [control('a.ho', 8, 11)],
    });
    expect(found.map(brief)).toEqual([
      [a, null, '252'],
      [null, 'a.ho', '252'],
    ]);
  });

  it('empty and apart in the source are two', () => {
    const found = pairs('có ', {
      bookmarks: [bookmark('a.ho', '252', 3, 3)],
      controls: [control('b.ho', 3, 3, { sourceStart: 0, sourceEnd: 5 })],
    });
    expect(found).toHaveLength(2);
  });

  it('that only touch, with nothing shared in the source, are two', () => {
    const found = pairs('252252', {
      bookmarks: [bookmark('a.ho', '252', 3, 6)],
      controls: [control('a.ho', 0, 3)],
    });
    expect(found).toHaveLength(2);
  });

  it('go by the narrowest control, and each control once', () => {
    const [wide, narrow] = [control('a.ho', 0, 9), control('a.ho', 3, 6)];
    const inner = bookmark('a.ho', '252', 3, 6);
    const found = pairs('có 252 hộ', { bookmarks: [inner], controls: [wide, narrow] });
    // The wide one is a copy pasted around it.
    expect(found.map(({ source: { start, end } }) => [start, end])).toEqual([[30, 60]]);
    const twice = pairs('252 252', {
      bookmarks: [bookmark('a.ho', '252', 0, 3), bookmark('a.ho', '252', 4, 7)],
      controls: [control('a.ho', 4, 7), control('a.ho', 0, 3)],
    });
    expect(twice.map(({ tag, start }) => [tag, start])).toEqual([
      ['a.ho', 0],
      ['a.ho', 4],
    ]);
  });

  it('that found each other take no control around both', () => {
    const found = pairs('có 252 hộ', {
      bookmarks: [bookmark('a.ho', '252', 3, 6)],
      controls: [control('b.ho', 0, 9), control('a.ho', 3, 6)],
    });
    expect(found.map(brief)).toEqual([
      [null, 'b.ho', 'có 252 hộ'],
      [a, 'a.ho', '252'],
    ]);
  });

  it('of two numbers, one in the other, are told by either', () => {
    const found = pairs('có 252 hộ', {
      bookmarks: [bookmark('a.ho', '252', 3, 6)],
      controls: [control('b.ho', 3, 6)],
    });
    expect(found.map(brief)).toEqual([[a, 'b.ho', '252']]);
    // Only what holds it: one that it reaches out of is another mark.
    const beside = pairs('có 252 hộ', {
      bookmarks: [bookmark('a.ho', '252', 3, 6)],
      controls: [control('b.ho', 4, 9)],
    });
    expect(beside).toHaveLength(2);
  });
});

it('a bookmark around a sentence with the name of a number in it is no mark', () => {
  const [inner, other] = [bookmark('a.ho', '252', 3, 6), bookmark('b.ho', '17', 11, 13)];
  const around = (says: string): readonly string[] =>
    pairs('có 252 hộ, 17 xã', { bookmarks: [bookmark('a.ho', says, 0, 16), inner, other] })
      .map(brief)
      .map(String);
  // Its own number has moved since: the name of the other stays.
  for (const says of ['252', '250']) expect(around(says)).toEqual([`${a},,252`, `${b},,17`]);
  const twice = pairs('252', { bookmarks: [inner, inner].map((one) => ({ ...one, start: 0, end: 3 })) });
  expect(twice).toHaveLength(2);
});

it('of two bookmarks with one name, that around other words is no mark', () => {
  const of = (figure: string) => pairs('có 252 hộ', { bookmarks: [bookmark(figure, '252', 0, 9)] });
  expect(of('twice.ho')).toHaveLength(1);
  const words = (figure: string) => pairs('Vì vậy', { bookmarks: [bookmark(figure, '252', 0, 6)] });
  expect(words('twice.ho')).toEqual([]);
  expect(words('a.ho')).toHaveLength(1);
  const both = pairs('Vì vậy', {
    bookmarks: [bookmark('twice.ho', '252', 0, 6)],
    controls: [control('twice.ho', 0, 6)],
  });
  expect(both).toHaveLength(1);
});

describe('a control of hers', () => {
  it('is no mark, whatever its tag is like', () => {
    expect(pairs('252', { controls: [control('muc3', 0, 3)] })).toEqual([]);
    const found = pairs('252', {
      bookmarks: [bookmark('a.ho', '252', 0, 3)],
      controls: [control('muc3', 0, 3)],
    });
    expect(found.map(brief)).toEqual([[a, null, '252']]);
  });
});

describe('the stretch of a mark', () => {
  const whole = (text: string, found: Found): DocumentMark | undefined => pairs(text, found)[0];

  it('is what was written, wherever it stands in the control', () => {
    const found = whole('gần 252 bà con', {
      bookmarks: [bookmark('a.ho', '252', 0, 14)],
      controls: [control('a.ho', 0, 14)],
    });
    expect(found).toMatchObject({ text: '252', start: 4, end: 7, source: { start: 0, end: 140 } });
    const beside = whole('252 bà con', {
      bookmarks: [bookmark('a.ho', '252', 0, 3)],
      controls: [control('a.ho', 0, 10)],
    });
    // What somebody typed behind the bookmark is none of its source.
    expect(beside).toMatchObject({ text: '252', source: { start: 0, end: 30 } });
  });

  it('is what the document says of its figure where only the control is left', () => {
    expect(whole('gần 252 hộ', { controls: [control('a.ho', 0, 10)] })).toMatchObject({ text: '252' });
    expect(whole('gần 300 hộ', { controls: [control('a.ho', 0, 10)] })).toMatchObject({ text: 'gần 300 hộ' });
    expect(whole(' 17 ', { controls: [control('b.ho', 0, 4)] })).toMatchObject({ text: '17', start: 1 });
  });

  it('typed over is the number in the bookmark, or all that the control holds', () => {
    const over = (text: string, end: number) =>
      whole(text, { bookmarks: [bookmark('a.ho', '252', 0, end)], controls: [control('a.ho', 0, 10)] });
    expect(over('300 bà con', 3)).toMatchObject({ text: '300' });
    expect(over('8,5% số hộ', 4)).toMatchObject({ text: '8,5%' });
    expect(over('nhiều hộ ạ', 5)).toMatchObject({ text: 'nhiều hộ ạ' });
    expect(over('300 bà con', 3)?.source).toMatchObject({ start: 0, end: 100 });
  });

  it.each([
    ['nghèo của tỉnh, huyện', 'tỉnh', 11, 14],
    ['nghèo của tỉnh, huyện', 'tỉnh', 10, 13],
    ['nghèo của tỉnh, huyện', 'tỉnh', 11, 15],
    ['đã có 8.139 triệu', '8.139', 6, 8],
    ['đã có 8.139 triệu', '8.139', 8, 12],
    ['xã, thị trấn, làm', 'xã, thị trấn', 1, 11],
    ['chiếm (8,49%) số hộ', '8,49%', 7, 11],
  ])(
    'is whole where an editor moved the ends of the bookmark: %s, %s from %i to %i',
    (text, says, start, end) => {
      expect(whole(text, { bookmarks: [bookmark('a.ho', says, start, end)] })?.text).toBe(says);
    },
  );

  it('is whole among many words, too, but is sought nowhere in their midst', () => {
    const many = Array.from({ length: 80 }, (_, index) => `chữ${index}`).join(' ');
    const text = `Theo ${many}. Hết`;
    const found = (says: string, start: number, end: number) =>
      whole(text, { bookmarks: [bookmark('a.ho', says, start, end)] })?.text;
    expect(found(many, 6, 6 + many.length)).toBe(many);
    expect(found(many, 0, text.length)).toBe(many);
    expect(found('chữ40', 5, 5 + many.length)).toBe(many);
  });

  it('is not sought in what only touches it', () => {
    const typed = (text: string, start: number, end: number) =>
      whole(text, { bookmarks: [bookmark('a.ho', '12', start, end)] })?.text;
    expect([typed('99;12', 0, 2), typed('12;99', 3, 5)]).toEqual(['99', '99']);
  });

  it('that is empty takes nothing in', () => {
    expect(whole('252', { bookmarks: [bookmark('a.ho', '252', 0, 0)] })).toMatchObject({ start: 0, end: 0 });
  });

  it('takes in the digits that touch it', () => {
    const found = whole('1252,5', { bookmarks: [bookmark('a.ho', '252', 1, 4)] });
    expect(found).toMatchObject({ text: '1252,5', start: 0, end: 6 });
  });

  it('is broken where the bookmark is, unless what was written stands there', () => {
    const broken = (text: string) =>
      whole(text, { bookmarks: [bookmark('a.ho', '252', 0, 3, { broken: true })] });
    expect(broken('25 ')).toMatchObject({ broken: true });
    expect(broken('252')).toMatchObject({ broken: false });
    expect(whole('300', { bookmarks: [bookmark('a.ho', '252', 0, 3)] })).toMatchObject({ broken: false });
  });

  it('is struck where a tracked deletion reaches into it', () => {
    const struck = (start: number, end: number) =>
      whole('có 252', { bookmarks: [bookmark('a.ho', '252', 3, 6)], deletions: [element(start, end)] })
        ?.struck;
    expect([struck(35, 38), struck(55, 70), struck(20, 31)]).toEqual([true, true, true]);
    expect([struck(60, 70), struck(70, 80), struck(10, 30)]).toEqual([false, false, false]);
  });
});

it('controls of two numbers, one in the other, are two marks', () => {
  const found = pairs('có 252 hộ', { controls: [control('b.ho', 0, 9), control('a.ho', 3, 6)] });
  expect(found.map(brief)).toEqual([
    [null, 'b.ho', 'có 252 hộ'],
    [null, 'a.ho', '252'],
  ]);
});

it('marks come in the order of the text, the shorter of two first', () => {
  const found = pairs('252 17 hộ', {
    bookmarks: [bookmark('c.ho', '17 hộ', 4, 9), bookmark('b.ho', '17', 4, 6), bookmark('a.ho', '252', 0, 3)],
  });
  expect(found.map(({ text }) => text)).toEqual(['252', '17', '17 hộ']);
});
