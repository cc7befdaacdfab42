import { describe, expect, it } from 'vitest';
import {
  sentencesIn,
  type Stretch,
  trimmed,
  wholeNumber,
  withSlots,
  wordsIn,
  writtenIn,
} from '../../src/document/edited/written-stretch.ts';

/** "có [250] hộ": a text without the brackets, and the stretches between them, in the order of their beginnings. */
function marked(shown: string): { readonly text: string; readonly stretches: readonly Stretch[] } {
  const stretches = [...shown.matchAll(/\[([^[\]]*)\]/gu)].map(({ index, 1: inner = '' }, before) => {
    const start = index - 2 * before;
    return { start, end: start + inner.length };
  });
  return { text: shown.replace(/[[\]]/gu, ''), stretches };
}

const one = (shown: string): readonly [string, Stretch] => {
  const { text, stretches } = marked(shown);
  return [text, stretches[0] ?? { start: -1, end: -1 }];
};

/** The text again, with brackets round a stretch. */
const show = (text: string, found: Stretch | null): string =>
  found === null
    ? text
    : `${text.slice(0, found.start)}[${text.slice(found.start, found.end)}]${text.slice(found.end)}`;

describe('slots in a text', () => {
  const filled = (stretches: readonly Stretch[], whole?: Stretch) =>
    withSlots('có 250 hộ, 17 xã', stretches, ({ start, end }) => `<${start}-${end}>`, whole);
  const [ho, xa] = [
    { start: 3, end: 6 },
    { start: 11, end: 13 },
  ];

  it('stand where the stretches do, in whatever order these come', () => {
    expect(filled([xa, ho])).toBe('có <3-6> hộ, <11-13> xã');
    expect(filled([])).toBe('có 250 hộ, 17 xã');
    expect(filled([{ start: 0, end: 16 }])).toBe('<0-16>');
  });

  it('are of the first of two stretches that overlap; two that touch have each its own', () => {
    expect(filled([ho, { start: 5, end: 9 }])).toBe('có <3-6> hộ, 17 xã');
    expect(filled([ho, { start: 6, end: 9 }])).toBe('có <3-6><6-9>, 17 xã');
  });

  it('are those that lie in the part of the text that is asked for, and in it alone', () => {
    expect(filled([ho, xa], { start: 3, end: 13 })).toBe('<3-6> hộ, <11-13>');
    expect(filled([ho, xa], { start: 4, end: 13 })).toBe('50 hộ, <11-13>');
    expect(filled([ho, xa], { start: 3, end: 12 })).toBe('<3-6> hộ, 1');
  });
});

describe('a stretch without the blanks at its edges', () => {
  it.each([
    ['có[ 250 ]hộ', 'có [250] hộ'],
    ['có [250] hộ', 'có [250] hộ'],
    ['có[\t250\n]hộ', 'có\t[250]\nhộ'],
    // Signs without a width.
    ['có[\u200b\u00ad250\ufeff]hộ', 'có\u200b\u00ad[250]\ufeffhộ'],
    ['[ 250 hộ ]', ' [250 hộ] '],
    // Where nothing else stands in it, it is empty, and where it began.
    ['có[  ]hộ', 'có[]  hộ'],
    ['có[]hộ', 'có[]hộ'],
  ])('%j is %j', (shown, expected) => {
    const [text, stretch] = one(shown);
    expect(show(text, trimmed(text, stretch))).toBe(expected);
  });
});

describe('where the text that the tool wrote stands', () => {
  /** "có [250] hộ" of several stretches, the last of them the widest. */
  const found = (text: string, stretches: readonly Stretch[], ...said: readonly string[]) =>
    show(
      text,
      writtenIn(text, stretches, (each) => said.includes(each)),
    );
  const all = (text: string): Stretch => ({ start: 0, end: text.length });

  it.each([
    ['có[ 250 ]hộ', '250', 'có [250] hộ'],
    // Somebody typed words before it, or behind it.
    ['[gần 250 hộ]', '250', 'gần [250] hộ'],
    ['[chiếm (8,49%) số hộ]', '8,49%', 'chiếm ([8,49%]) số hộ'],
    // An editor moved the bookmark's ends by a sign: a word is whole.
    ['nghèo của t[ỉnh, h]uyện', 'tỉnh', 'nghèo của [tỉnh], huyện'],
    ['nghèo của[ tỉn]h', 'tỉnh', 'nghèo của [tỉnh]'],
    ['ở 1.2[16] hộ', '1.216', 'ở [1.216] hộ'],
    ['ở [1.]216 hộ', '1.216', 'ở [1.216] hộ'],
    // No word beside it is taken in.
    ['có [250] hộ', '250 hộ', 'có 250 hộ'],
    ['có [250] hộ', 'có 250', 'có 250 hộ'],
    // What only touches the stretch may be another number's.
    ['[99];12', '12', '99;12'],
    ['12;[99]', '12', '12;99'],
    ['hộ[99]xã', 'hộ', 'hộ99xã'],
    ['hộ[99]xã', 'xã', 'hộ99xã'],
    ['[]250', '250', '250'],
    ['[có 300 hộ]', '250', 'có 300 hộ'],
  ])('in %j, written %j: %j', (shown, said, expected) => {
    const [text, stretch] = one(shown);
    expect(found(text, [stretch], said)).toBe(expected);
  });

  it('is the first of the stretches that says it as it is, else the longest part of the widest, the first of equals', () => {
    const text = 'xã 17 hoặc xã 17';
    const [first, second] = [
      { start: 3, end: 5 },
      { start: 14, end: 16 },
    ];
    expect(found(text, [second, first, all(text)], '17')).toBe('xã 17 hoặc xã [17]');
    expect(found(text, [all(text)], '17')).toBe('xã [17] hoặc xã 17');
    expect(found(text, [all(text)], '17', 'xã 17')).toBe('[xã 17] hoặc xã 17');
    // Only in the last one is anything sought.
    expect(found(text, [all(text), { start: 0, end: 2 }], '17')).toBe(text);
    expect(found(text, [], '17')).toBe(text);
  });

  it('is no empty stretch, whatever was written', () => {
    expect(found('có hộ', [{ start: 2, end: 3 }], '')).toBe('có hộ');
  });

  it.each([
    [60, 1, true],
    [61, 1, false],
    [61, 56, false],
    [61, 57, true],
    [61, 61, true],
  ])('among %i words a text of %i is sought: %s', (count, length, sought) => {
    const words = Array.from({ length: count }, (_, index) => `chữ${index}`);
    // "chữ7" is two words: letters, digits.
    const text = words.map((word) => word.replace(/\d+/u, '')).join(' ');
    const said = Array.from({ length }, () => 'chữ').join(' ');
    expect(found(text, [all(text)], said) !== text).toBe(sought);
  });
});

it.each([
  ['có 1.216 hộ', ['có', '1.216', 'hộ']],
  ['ngày 05/11/2023,', ['ngày', '05/11/2023', ',']],
  ['8,49% (2021-2025)', ['8,49%', '(', '2021', '-', '2025', ')']],
  ['12. Xã', ['12', '.', 'Xã']],
  // Letters whose signs stand apart.
  ['hộ nghèo'.normalize('NFD'), ['hộ', 'nghèo'].map((word) => word.normalize('NFD'))],
  ['', []],
])('the words of %j are %j', (text, expected) => {
  const words = wordsIn(text);
  expect(words.map((word) => word.text)).toEqual(expected);
  for (const { start, end, text: word } of words) expect(text.slice(start, end)).toBe(word);
  // Of a part: the same, offsets in the whole.
  const behind = `Trước ${text} sau`;
  const part = wordsIn(behind, { start: 6, end: 6 + text.length });
  expect(part.map(({ start, end }) => behind.slice(start, end))).toEqual(expected);
});

it.each([
  ['Có 21 hộ. Trong đó 14 hộ nghèo.', ['Có 21 hộ. ', 'Trong đó 14 hộ nghèo.']],
  ['Vì sao? Do thiên tai!  Đã khắc phục', ['Vì sao? ', 'Do thiên tai!  ', 'Đã khắc phục']],
  ['Có 1.216 hộ. trong đó 21 hộ', ['Có 1.216 hộ. trong đó 21 hộ']],
  ['QĐ.Số 21', ['QĐ.Số 21']],
  ['', ['']],
])('the sentences of %j are %j', (text, expected) => {
  const sentences = sentencesIn(text);
  expect(sentences.map((sentence) => sentence.text)).toEqual(expected);
  for (const { start, end, text: own } of sentences) expect(text.slice(start, end)).toBe(own);
});

describe('the number that a reader sees', () => {
  it.each([
    ['có [252] hộ', 'có [252] hộ'],
    // Digits typed to it, with a "." or "," of theirs.
    ['có 1[252] hộ', 'có [1252] hộ'],
    ['có 1.[252],5 hộ', 'có [1.252,5] hộ'],
    ['có 12.1.[252] hộ', 'có [12.1.252] hộ'],
    ['có [252]07 hộ', 'có [25207] hộ'],
    ['có 1\u200b[252]\u200b7 hộ', 'có [1\u200b252\u200b7] hộ'],
    // A sign that ends a sentence or a list is none of it.
    ['có .[252]. Hết', 'có .[252]. Hết'],
    ['có [252], 17', 'có [252], 17'],
    ['có 17, [252]', 'có 17, [252]'],
    ['có 17..[252]', 'có 17..[252]'],
    // A minus, not a dash.
    ['giảm -[3,34]', 'giảm [-3,34]'],
    ['giảm \u2212[3,34]', 'giảm [\u22123,34]'],
    ['giảm \u2013\u200b[3,34]', 'giảm [\u2013\u200b3,34]'],
    ['giảm -1[3,34]', 'giảm [-13,34]'],
    ['giảm - [3,34]', 'giảm - [3,34]'],
    ['QĐ-[90]', 'QĐ-[90]'],
    ['2021-[2025]', '2021-[2025]'],
    ['2021 -[2025]', '2021 -[2025]'],
    ['8%-[9]', '8%-[9]'],
    ['(1)-[9]', '(1)-[9]'],
    // Words have no sign.
    ['-[giảm 3]', '-[giảm 3]'],
    // A second one typed before its own is seen, too.
    ['-[-3]', '[--3]'],
    // Nothing stands in it.
    ['12[]52', '12[]52'],
  ])('%j is %j', (shown, expected) => {
    const [text, stretch] = one(shown);
    expect(show(text, wholeNumber(text, stretch))).toBe(expected);
  });
});
