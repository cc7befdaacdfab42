import { describe, expect, it } from 'vitest';
import type { BaselineMark } from '../../src/document/baseline.ts';
import type { FoundBaseline } from '../../src/document/edited/baseline-reader.ts';
import type { DocumentMark } from '../../src/document/edited/document-text.ts';
import { type Forms, Matcher } from '../../src/document/edited/matcher.ts';
import { printedReport } from '../../src/document/edited/printed.ts';
import { markName, parseMark, spotKey } from '../../src/document/marks.ts';
import type { FigureRun, Report } from '../../src/model/report.ts';
import { sampleReport } from './sample-report.ts';

/** What one mark is held to be, by what it says, what was written there and what the data print now. */

type At = readonly [figure: string, place: string, text: string];

const base = sampleReport({ annexes: 0, about: ['da6.'] });
const run = ([figure, place, text]: At): FigureRun => ({ kind: 'figure', figure, place, text });

function printing(...all: readonly At[]) {
  const body: Report['body'] = all.map((at) => ({ kind: 'paragraph', role: 'body', inlines: [run(at)] }));
  return printedReport({ ...base, body });
}

function writing(...all: readonly (At | readonly [...At, readonly string[]])[]): FoundBaseline {
  const marks = all.map(([figure, place, text, before]): BaselineMark => {
    const name = markName(figure, text, place);
    return { name, figure, place, text, ...(before === undefined ? {} : { before }) };
  });
  const byKey = new Map(marks.map((one) => [spotKey(one.figure, one.place), one]));
  return { marks, byKey, tables: [], footnotes: [], sources: new Map() };
}

/** `of`: what its bookmark says; null: only the control is left. */
function mark(text: string, of: At | null, tag: string | null = of?.[0] ?? null, struck = false) {
  const name = of === null ? null : markName(of[0], of[2], of[1]);
  const hashes = name === null ? null : parseMark(name);
  return { name, hashes, tag, text, struck } as DocumentMark;
}

interface Case {
  readonly report?: ReturnType<typeof printing>;
  readonly baseline?: FoundBaseline | null;
  readonly broken?: boolean;
  readonly forms?: Forms;
}

function matched(one: DocumentMark, { report, baseline, broken = false, forms = new Map() }: Case) {
  const matcher = new Matcher(report ?? printing(), baseline ?? null, [one], forms);
  const found = matcher.match(one, broken);
  return { ...found, written: matcher.writtenOf(one, found) };
}

const ho: At = ['a.ho', 'p1', '252'];
const now = printing(['a.ho', 'p1', '253']);
const written = writing(ho);
const key = spotKey('a.ho', 'p1');

describe('a mark with its bookmark', () => {
  it.each([
    ['as written, and so in the data', '252', printing(ho), { kind: 'same', text: '252' }],
    ['as written, and moved', '252', now, { kind: 'moved', text: '253' }],
    ['as the data say now', '253', now, { kind: 'adopted', text: '253' }],
    ['typed over', '300', now, { kind: 'conflict', why: 'typed', data: ['253'] }],
    ['typed over, gone from the data', '300', printing(), { kind: 'gone' }],
    ['as written, gone from the data', '252', printing(), { kind: 'gone' }],
    ['with nothing left in it', ' ', now, { kind: 'deleted', pending: false }],
    ['as an earlier version wrote it', '06', printing(['a.ho', 'p1', '6']), { kind: 'adopted', text: '6' }],
  ])('%s', (_what, text, report, verdict) => {
    const found = matched(mark(text, ho), { report, baseline: written });
    expect(found).toEqual({ figure: 'a.ho', key, verdict, written: '252' });
  });

  it('that the tool did not write into this document says what is right in another', () => {
    const [, , old] = ho;
    const moved = (over: Partial<BaselineMark>): FoundBaseline => {
      const marks = writing(['a.ho', 'p1', '240']).marks.map((one) => ({ ...one, ...over }));
      return { ...written, marks, byKey: new Map(marks.map((one) => [key, one])) };
    };
    const verdictOf = (over: Partial<BaselineMark>) =>
      matched(mark(old, ho), { report: now, baseline: moved(over) }).verdict;
    expect(verdictOf({})).toEqual({ kind: 'conflict', why: 'typed', data: ['253'] });
    expect(verdictOf({ was: '230' })).toMatchObject({ kind: 'conflict' });
    // As it was before its last move: a paragraph out of an earlier copy.
    for (const over of [{ was: old }, { before: ['230', old] }, { text: old }])
      expect(verdictOf(over)).toEqual({ kind: 'moved', text: '253' });
    const same = matched(mark('253', ['a.ho', 'p1', '253']), { report: now, baseline: moved({}) });
    expect(same.verdict).toMatchObject({ text: '253' });
  });

  it('with nothing left by a tracked deletion is not yet gone', () => {
    const found = matched(mark('', ho, 'a.ho', true), { report: now, baseline: written });
    expect(found.verdict).toEqual({ kind: 'deleted', pending: true });
  });

  it('that was written empty is as written', () => {
    const empty: At = ['a.ho', 'p1', ''];
    expect(matched(mark('', empty), { report: printing(empty) }).verdict).toEqual({ kind: 'same', text: '' });
  });

  it('keeps the first letter that a turned sentence wants', () => {
    const words: At = ['a.ket-luan', 'p1', 'chưa đạt'];
    const report = printing(['a.ket-luan', 'p1', 'vượt']);
    expect(matched(mark('Chưa đạt', words), { report }).verdict).toEqual({ kind: 'moved', text: 'Vượt' });
    expect(matched(mark('chưa đạt', words), { report }).verdict).toEqual({ kind: 'moved', text: 'vượt' });
  });

  it('says what a rejected tracked change leaves: what was before moves again', () => {
    const baseline = writing(['a.ho', 'p1', '252', ['250']]);
    const found = (text: string) => matched(mark(text, ho), { report: printing(ho), baseline }).verdict;
    expect(found('250')).toEqual({ kind: 'moved', text: '252' });
    expect(found('249')).toEqual({ kind: 'conflict', why: 'typed', data: ['252'] });
    // What the data say again is taken over, its bookmark too.
    const again = matched(mark('250', ho), { report: printing(['a.ho', 'p1', '250']), baseline });
    expect(again.verdict).toEqual({ kind: 'adopted', text: '250' });
    // A first letter is only hers where the words are the tool's.
    const words = writing(['a.ho', 'p1', '252', ['chưa đạt']]);
    const before = matched(mark('chưa đạt', ho), {
      report: printing(['a.ho', 'p1', 'vượt']),
      baseline: words,
    });
    expect(before.verdict).toEqual({ kind: 'moved', text: 'vượt' });
    // The bookmark names another text than the document's own account: nobody knows what was before it.
    const other = writing(['a.ho', 'p1', '251', ['250']]);
    expect(matched(mark('250', ho), { report: printing(ho), baseline: other }).verdict.kind).toBe('conflict');
  });

  it('in the control of another number is nobody’s for certain', () => {
    const found = matched(mark('252', ho, 'b.ho'), { report: now, baseline: written });
    expect(found.verdict).toEqual({ kind: 'conflict', why: 'ambiguous', data: [] });
    expect(matched(mark('', ho, 'b.ho'), { report: now }).verdict.kind).toBe('deleted');
  });

  it('without its control is as certain', () => {
    const found = matched(mark('252', ho, null), { report: now, baseline: written });
    expect(found.verdict).toEqual({ kind: 'moved', text: '253' });
  });

  it('goes by its own place, whatever the same text has become at others', () => {
    const baseline = writing(ho, ['a.ho', 'p2', '252']);
    const report = printing(['a.ho', 'p1', '253'], ['a.ho', 'p2', '260']);
    expect(matched(mark('252', ho), { report, baseline }).verdict).toEqual({ kind: 'moved', text: '253' });
  });

  it('typed over in a document without an account of itself: nobody knows what was written', () => {
    expect(matched(mark('300', ho), { report: now }).written).toBeNull();
    expect(matched(mark('252', ho), { report: now }).written).toBe('252');
  });

  it('in another right form is right', () => {
    const forms = new Map([['a.ho', new Set(['hai trăm'])]]);
    expect(matched(mark('hai trăm', ho), { report: now, forms }).verdict.kind).toBe('same');
    expect(matched(mark('ba trăm', ho), { report: now, forms }).verdict.kind).toBe('conflict');
  });
});

describe('a place that the report has no more', () => {
  const old: At = ['a.ho', 'old', '252'];
  it('is that of the places where the same text of the figure was written', () => {
    const baseline = writing(old, ho, ['a.ho', 'p2', '17']);
    const report = printing(['a.ho', 'p1', '253'], ['a.ho', 'p2', '18']);
    expect(matched(mark('252', old), { report, baseline }).verdict).toEqual({ kind: 'moved', text: '253' });
    expect(matched(mark('253', old), { report, baseline }).verdict.kind).toBe('adopted');
  });

  it('is not certain where those say several things, unless it says one of them', () => {
    const baseline = writing(old, ho, ['a.ho', 'p2', '252']);
    const report = printing(['a.ho', 'p1', '252'], ['a.ho', 'p2', '260']);
    expect(matched(mark('252', old), { report, baseline }).verdict).toEqual({ kind: 'same', text: '252' });
    const both = printing(['a.ho', 'p1', '259'], ['a.ho', 'p2', '260']);
    const verdict = { kind: 'conflict', why: 'ambiguous', data: ['259', '260'] };
    expect(matched(mark('252', old), { report: both, baseline }).verdict).toEqual(verdict);
    const typed = { kind: 'conflict', why: 'typed', data: ['259', '260'] };
    expect(matched(mark('260', old), { report: both, baseline }).verdict).toEqual(typed);
  });

  it('says one thing where all of those say it', () => {
    const baseline = writing(old, ho, ['a.ho', 'p2', '252']);
    const report = printing(['a.ho', 'p1', '260'], ['a.ho', 'p2', '260']);
    expect(matched(mark('252', old), { report, baseline }).verdict).toEqual({ kind: 'moved', text: '260' });
  });
});

describe('a mark of which nothing is certain', () => {
  const broken = { report: now, baseline: written, broken: true };
  it('is right where it says what the data say, and else told with all that they say', () => {
    expect(matched(mark('253', ho), broken).verdict).toEqual({ kind: 'same', text: '253' });
    expect(matched(mark('252', ho), broken).verdict).toEqual({
      ...{ kind: 'conflict', why: 'broken', data: ['253'] },
    });
    const report = printing(['a.ho', 'p7', '1'], ['a.ho', 'p8', '2'], ['a.ho', 'p9', '2']);
    expect(matched(mark('252', ho), { ...broken, report }).verdict).toEqual({
      ...{ kind: 'conflict', why: 'broken', data: ['1', '2'] },
    });
  });

  it('of a figure that nobody knows is gone', () => {
    const found = matched(mark('252', ho, null), { report: printing(['b.ho', 'p1', '3']) });
    expect(found).toEqual({ figure: null, key, verdict: { kind: 'gone' }, written: '252' });
  });
});

describe('a mark of which only the control is left', () => {
  const at = (text: string): DocumentMark => mark(text, null, 'a.ho');
  const second: At = ['a.ho', 'p2', '17'];

  it.each([
    ['what was written there', '252', { kind: 'moved', text: '253' }, key, '252'],
    ['with a capital', '252 ', { kind: 'moved', text: '253' }, key, '252'],
    ['what was written at the other place', '17', { kind: 'same', text: '17' }, spotKey('a.ho', 'p2'), '17'],
    ['neither', '300', { kind: 'conflict', why: 'typed', data: ['253', '17'] }, null, '252'],
    ['nothing', '', { kind: 'deleted', pending: false }, null, '252'],
  ])('is known by what it says: %s', (_what, text, verdict, place, own) => {
    const report = printing(['a.ho', 'p1', '253'], second);
    const found = matched(at(text), { report, baseline: writing(ho, second) });
    expect(found).toEqual({ figure: 'a.ho', key: place, verdict, written: own });
  });

  it('is the only place of its figure, whatever it says', () => {
    const found = matched(at('300'), { report: now, baseline: written });
    expect(found).toMatchObject({ key, verdict: { why: 'typed', data: ['253'] } });
  });

  it('is at one of several places that said the same: which, nobody knows', () => {
    const baseline = writing(['a.ho', 'p3', '17'], ho, ['a.ho', 'p2', '252']);
    const report = printing(['a.ho', 'p1', '253'], ['a.ho', 'p2', '253'], ['a.ho', 'p3', '18']);
    expect(matched(at('252'), { report, baseline })).toMatchObject({
      ...{ key: null, verdict: { kind: 'moved', text: '253' }, written: '252' },
    });
  });

  it('takes words as the data have them', () => {
    const report = printing(['a.ho', 'p1', 'vượt']);
    const baseline = writing(['a.ho', 'p1', 'chưa đạt']);
    expect(matched(at('chưa đạt'), { report, baseline }).verdict).toEqual({ kind: 'moved', text: 'vượt' });
  });

  it('may say what stood before a tracked change', () => {
    const baseline = writing(['a.ho', 'p1', '253', ['252']], second);
    const report = printing(['a.ho', 'p1', '253'], second);
    expect(matched(at('252'), { report, baseline })).toMatchObject({ key, verdict: { kind: 'moved' } });
  });

  it('without any account of what was written says what one place of the data says, or is told', () => {
    const report = printing(['a.ho', 'p1', '253'], second);
    expect(matched(at('17'), { report }).verdict).toEqual({ kind: 'same', text: '17' });
    expect(matched(at('252'), { report })).toMatchObject({
      ...{ key: null, written: null, verdict: { why: 'no-baseline', data: ['253', '17'] } },
    });
    expect(matched(at('252'), { report: now }).verdict).toMatchObject({ why: 'no-baseline', data: ['253'] });
    expect(matched(at('252'), { report: printing() }).verdict).toEqual({ kind: 'gone' });
  });
});
