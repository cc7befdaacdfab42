import { describe, expect, it } from 'vitest';
import type { ComparedMark } from '../../../src/document/edited/compare.ts';
import type { Verdict } from '../../../src/document/edited/matcher.ts';
import {
  conflictCode,
  lapsedCodes,
  replacementCode,
  settled,
  type TakeData,
} from '../../../src/document/passes/refresh/take-data.ts';

/** What a person decides about numbers that were typed over: "có [300] hộ" is a mark that stands where the data say something else. */

type Conflict = Extract<Verdict, { readonly kind: 'conflict' }>;

interface Typed extends Partial<Pick<ComparedMark, 'figure' | 'key' | 'written'>> {
  readonly why?: Conflict['why'];
}

function typed(shown: string, data: readonly string[], more: Typed = {}): ComparedMark {
  const { why = 'typed', figure = 'da2.ho', key = 'place', written = null } = more;
  const [before = '', text = '', behind = ''] = shown.split(/[[\]]/u);
  const [start, end] = [before.length, before.length + text.length];
  return {
    ...{ mark: { text, start, end }, line: { text: before + text + behind } },
    ...{ figure, key, written, verdict: { kind: 'conflict', why, data } },
  } as unknown as ComparedMark;
}

/** The line with what takes the place of the conflict's text in brackets; null: it stays. */
function after(compared: ComparedMark, take: TakeData, numeric = true): string | null {
  const { mark, line, verdict } = settled(compared, take, numeric);
  if (verdict.kind !== 'moved') return null;
  expect(line.text.slice(mark.start, mark.end)).toBe(mark.text);
  return `${line.text.slice(0, mark.start)}[${verdict.text}]${line.text.slice(mark.end)}`;
}

describe('numbers are taken from the data', () => {
  it('where somebody typed over one, and where nothing says whether somebody did', () => {
    expect(after(typed('có [300] hộ', ['252']), 'numbers')).toBe('có [252] hộ');
    expect(after(typed('có [300] hộ', ['252'], { why: 'no-baseline' }), 'numbers')).toBe('có [252] hộ');
  });

  it('nowhere else: not where the data say nothing or several things, or nothing is certain', () => {
    expect(after(typed('có [300] hộ', []), 'numbers')).toBeNull();
    expect(after(typed('có [300] hộ', ['252', '253']), 'numbers')).toBeNull();
    for (const why of ['ambiguous', 'broken'] as const)
      expect(after(typed('có [300] hộ', ['252'], { why }), 'numbers')).toBeNull();
    const same = { ...typed('có [300] hộ', []), verdict: { kind: 'same', text: '300' } } as const;
    expect(settled(same, 'numbers', true)).toBe(same);
  });

  it('not for names, dates and citations: those are taken one by one', () => {
    const name = typed('ở [xã Pô Kô]', ['xã Văn Lem']);
    expect(after(name, 'numbers', false)).toBeNull();
    expect(after(name, new Set([conflictCode(name)]), false)).toBe('ở [xã Văn Lem]');
  });

  it('the words beside a number are hers', () => {
    expect(after(typed('có [gần 300 bà con] nghèo', ['252']), 'numbers')).toBe('có gần [252] bà con nghèo');
    expect(after(typed('chiếm [tới 8,5% số hộ]', ['8,49%']), 'numbers')).toBe('chiếm tới [8,49%] số hộ');
    // The whole number, with its minus.
    expect(after(typed('đã [giảm -3,5 điểm]', ['3,34']), 'numbers')).toBe('đã giảm [3,34] điểm');
    // Signs alone are no words.
    expect(after(typed('có [(300)] hộ', ['252']), 'numbers')).toBe('có [252] hộ');
  });

  it.each([
    ['two numbers among words', '[gần 300 trên 17 xã]', ['252']],
    ['words without a number', '[không có hộ nào]', ['0']],
    ['other words than those of the data', '[tăng 3,5 điểm]', ['giảm 3,34 điểm']],
  ])('%s are left as they stand', (_what, shown, data) => {
    expect(after(typed(shown, data), 'numbers')).toBeNull();
  });

  it('words that the data say too are written with the number', () => {
    expect(after(typed('đã [giảm  3,5 điểm]', ['giảm 3,34 điểm']), 'numbers')).toBe('đã [giảm 3,34 điểm]');
  });
});

describe('the code of a conflict', () => {
  const one = typed('có [300] hộ', ['252']);

  it('settles it and no other', () => {
    expect(conflictCode(one)).toMatch(/^k[a-z2-7]{4}$/);
    expect(after(one, new Set([conflictCode(one)]))).toBe('có [252] hộ');
    expect(after(one, new Set(['kaaaa']))).toBeNull();
    expect(after(one, new Set())).toBeNull();
  });

  it.each([
    ['the text that stands', typed('có [301] hộ', ['252'])],
    ['the data', typed('có [300] hộ', ['253'])],
    ['the figure', typed('có [300] hộ', ['252'], { figure: 'da3.ho' })],
    ['the place', typed('có [300] hộ', ['252'], { key: 'another' })],
    ['where one ends and the next begins', typed('có [30] hộ', ['0252'])],
  ])('is another where %s is another', (_what, other) => {
    expect(conflictCode(other)).not.toBe(conflictCode(one));
  });

  it('is the same wherever the line goes on otherwise', () => {
    expect(conflictCode(typed('nay có [300] hộ nghèo', ['252']))).toBe(conflictCode(one));
  });
});

describe('the code of words put for others', () => {
  const replaced = [
    typed('ở [huyện Đắk Tô]', ['huyện Đắk Hà'], { written: 'huyện Đắk Hà' }),
    typed('của [huyện Đắk Tô]', ['huyện Đắk Hà'], { written: 'huyện Đắk Hà', key: 'another' }),
  ];
  const code = replacementCode({ from: 'hà', to: 'tô' });

  it('settles all places where they were', () => {
    expect(code).toMatch(/^t[a-z2-7]{4}$/);
    for (const each of replaced) expect(after(each, new Set([code]), false)).toContain('[huyện Đắk Hà]');
    expect(code).not.toBe(replacementCode({ from: 'tô', to: 'hà' }));
  });

  it('says nothing where nobody knows what was written', () => {
    const unknown = typed('ở [huyện Đắk Tô]', ['huyện Đắk Hà']);
    expect(after(unknown, new Set([code]), false)).toBeNull();
  });
});

it('codes that no conflict has any more are told, in the order in which they were given', () => {
  const one = typed('có [300] hộ', ['252'], { written: '252' });
  const words = typed('ở [xã Pô Kô]', ['xã Văn Lem'], { written: 'xã Pô Cô' });
  const settledBefore = { ...one, key: 'another', verdict: { kind: 'same', text: '300' } } as const;
  const replacement = replacementCode({ from: 'cô', to: 'kô' });
  const given = new Set(['kzzzz', conflictCode(one), replacement, conflictCode(settledBefore), 'kaaaa']);
  const marks = [one, words, settledBefore];
  expect(lapsedCodes(given, marks)).toEqual(['kzzzz', conflictCode(settledBefore), 'kaaaa']);
  expect(lapsedCodes('numbers', marks)).toEqual([]);
  expect(lapsedCodes(undefined, marks)).toEqual([]);
});
