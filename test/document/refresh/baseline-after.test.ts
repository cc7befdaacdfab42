import { describe, expect, it } from 'vitest';
import type { FoundBaseline } from '../../../src/document/edited/baseline-reader.ts';
import type { ComparedMark, Comparison } from '../../../src/document/edited/compare.ts';
import type { Printed } from '../../../src/document/edited/printed.ts';
import { type Baseline, type BaselineMark, baselineRows, rowHash } from '../../../src/document/baseline.ts';
import { markName, spotKey } from '../../../src/document/marks.ts';
import { baselineAfter } from '../../../src/document/passes/refresh/baseline-after.ts';
import type { TableFate } from '../../../src/document/passes/refresh/coverage.ts';
import type { Said } from '../../../src/document/passes/refresh/treat-marks.ts';
import type { Table } from '../../../src/model/report.ts';
import { parseTree } from '../../../src/package/xml-tree.ts';

/** What a document says of itself after a refresh: places are letters, "a=252" a mark of place a that says 252. */

const figureOf = (place: string) => `ho.${place}`;

const printed = (place: string, text: string, figure = figureOf(place)) =>
  ({ figure, place, text, key: spotKey(figure, place), branch: 'b' }) as unknown as Printed;

const mark = (place: string, text: string, more: Partial<BaselineMark> = {}): BaselineMark => {
  const figure = more.figure ?? figureOf(place);
  return { name: markName(figure, text, place), figure, place, text, branch: 'old', ...more };
};

/** What is written of a place now. */
const fresh = (place: string, text: string, more: Partial<BaselineMark> = {}): BaselineMark =>
  mark(place, text, { branch: 'b', before: undefined, ...more });

/** A paragraph of runs, each a tracked change (`+` typed in, `-` struck out) or plain, and a mark around all of it. */
function standing(key: string | null, figure: string, shown: string): ComparedMark {
  const parts = shown.split(' ').filter(Boolean);
  const xml = parts.map((part) => {
    const text = part.replace(/^[-+]/, '');
    if (part.startsWith('-')) return `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
    const run = `<w:r><w:t>${text}</w:t></w:r>`;
    return part.startsWith('+') ? `<w:ins>${run}</w:ins>` : run;
  });
  const source = `<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${xml.join('')}</w:p>`;
  const element = parseTree(source);
  let at = 0;
  const pieces = element.children.flatMap((child, index) => {
    if (typeof child === 'string' || child.name === 'w:del') return [];
    const [run] = child.name === 'w:ins' ? child.children : [child];
    if (run === undefined || typeof run === 'string') return [];
    const text = (parts[index] ?? '').replace('+', '');
    const piece = {
      at,
      text,
      run,
      element: run.children[0],
      inserted: child.name === 'w:ins' ? child : null,
    };
    at += text.length;
    return [piece];
  });
  const range = { start: 0, end: at, source: { start: element.contentStart, end: element.contentEnd } };
  return {
    ...{ key, figure, verdict: { kind: 'same' }, line: { paragraph: { element, pieces } } },
    mark: { text: pieces.map(({ text }) => text).join(''), ...range },
  } as unknown as ComparedMark;
}

const said = (place: string, says: string, moved: boolean, shown = 'x'): Said => {
  const figure = figureOf(place);
  return { one: standing(spotKey(figure, place), figure, shown), figure, says, moved };
};

interface Given {
  readonly before: readonly BaselineMark[];
  readonly report?: readonly Printed[];
  readonly said?: readonly Said[];
  /** Marks that stand in the document; those that were said do anyway. */
  readonly marks?: readonly ComparedMark[];
  readonly fates?: readonly TableFate[];
  readonly tables?: Baseline['tables'];
  readonly redlines?: boolean;
}

function after({
  before,
  report = [],
  said: own = [],
  marks = [],
  fates = [],
  tables = [],
  redlines,
}: Given) {
  const found = {
    ...{ marks: before, tables, footnotes: ['ghi-chu'], sources: new Map() },
    byKey: new Map(before.map((one) => [spotKey(one.figure, one.place), one])),
  } as FoundBaseline;
  const comparison = {
    report: { figures: report, byKey: new Map(report.map((one) => [one.key, one])) },
    marks: [...own.map(({ one }) => one), ...marks],
  } as unknown as Comparison;
  const paragraphs = new Map([['hash', null]]);
  const done = { comparison, said: own, fates, redlines: redlines === true, paragraphs };
  const baseline = baselineAfter(found, done);
  expect(baseline.footnotes).toEqual(['ghi-chu']);
  expect(baseline.paragraphs).toBe(paragraphs);
  return baseline;
}

describe('the marks of a place that is printed', () => {
  it('keep what was written where nothing was said: somebody typed over them', () => {
    const before = [mark('a', '252', { was: '250' })];
    expect(after({ before, report: [printed('a', '253')] }).marks).toEqual(before);
  });

  it('say the new number, and what was there before it', () => {
    const moved = { report: [printed('a', '253')], said: [said('a', '253', true)] };
    expect(after({ before: [mark('a', '252')], ...moved }).marks).toEqual([
      fresh('a', '253', { was: '252' }),
    ]);
    // Of several the last.
    expect(after({ before: [mark('a', '252', { was: '250' })], ...moved }).marks).toEqual([
      fresh('a', '253', { was: '252' }),
    ]);
  });

  it('that stay remember on what was there before them', () => {
    const same = { report: [printed('a', '252')], said: [said('a', '252', false)] };
    expect(after({ before: [mark('a', '252', { was: '250' })], ...same }).marks).toEqual([
      fresh('a', '252', { was: '250' }),
    ]);
    expect(after({ before: [mark('a', '252')], ...same }).marks).toEqual([fresh('a', '252')]);
  });

  it('that go back are as if they had never moved', () => {
    const back = { report: [printed('a', '250')], said: [said('a', '250', true)] };
    expect(after({ before: [mark('a', '252', { was: '250' })], ...back }).marks).toEqual([fresh('a', '250')]);
  });

  it('are new where the document has them for the first time, and are not where it has none of them', () => {
    const report = [printed('a', '252'), printed('b', '17'), printed('c', '9')];
    const marks = after({ before: [mark('a', '252')], report, said: [said('b', '17', true)] }).marks;
    expect(marks).toEqual([mark('a', '252'), fresh('b', '17')]);
  });

  it('say nothing for another place of the same figure, which somebody typed over', () => {
    const before = [mark('a', '252', { figure: 'ho' }), mark('b', '252', { figure: 'ho' })];
    const report = [printed('a', '253', 'ho'), printed('b', '253', 'ho')];
    const one: Said = {
      one: standing(spotKey('ho', 'a'), 'ho', 'x'),
      figure: 'ho',
      says: '253',
      moved: true,
    };
    const { marks } = after({ before, report, said: [one] });
    expect(marks).toEqual([fresh('a', '253', { figure: 'ho', was: '252' }), before[1]]);
  });

  it('of which nobody knows the place are all that say the same of the same figure', () => {
    const [one, other] = [printed('a', '253', 'ho'), printed('b', '254', 'ho')];
    const before = [mark('a', '252', { figure: 'ho' }), mark('b', '252', { figure: 'ho' })];
    const unknown: Said = { one: standing(null, 'ho', 'x'), figure: 'ho', says: '253', moved: true };
    const found = after({ before, report: [one, other], said: [unknown] });
    expect(found.marks).toEqual([fresh('a', '253', { figure: 'ho', was: '252' }), before[1]]);
    const another = after({ before, report: [one, other], said: [{ ...unknown, figure: 'xa' }] });
    expect(another.marks).toEqual(before);
  });
});

describe('the marks of a place that is printed no more', () => {
  const ended = standing(spotKey(figureOf('a'), 'a'), figureOf('a'), 'x');

  it('stay as long as they stand in the document, and say what was said there', () => {
    expect(after({ before: [mark('a', '252')], marks: [ended] }).marks).toEqual([mark('a', '252')]);
    expect(after({ before: [mark('a', '252')], said: [said('a', '253', true)] }).marks).toEqual([
      mark('a', '253'),
    ]);
  });

  it('go with their sentence', () => {
    expect(after({ before: [mark('a', '252')] }).marks).toEqual([]);
    const deleted = { ...ended, verdict: { kind: 'deleted', pending: true } } as const;
    expect(after({ before: [mark('a', '252')], marks: [deleted] }).marks).toEqual([]);
  });
});

describe('what a mark says again when its tracked changes are rejected', () => {
  const before = (shown: string, says: string, moved: boolean, redlines: boolean) =>
    after({
      ...{ before: [mark('a', '252')], report: [printed('a', says)], redlines },
      said: [said('a', says, moved, shown)],
    }).marks[0]?.before;

  it.each([
    // A redline strikes out what stands there plainly.
    ['252', '253', true, true, ['252']],
    ['252', '253', true, false, undefined],
    // What was tracked before is still to be rejected.
    ['-250 +252', '252', false, false, ['250']],
    ['-250 +252', '253', true, true, ['250']],
    ['-250 +252', '253', true, false, ['250']],
    // Written in place with a plain part, nothing of it is left.
    ['-250 25 +2', '253', true, false, undefined],
    ['-250 25 +2', '253', true, true, ['25025']],
    // Rejected, it says nothing, or the same.
    ['+252', '252', false, false, undefined],
    ['-252 +252', '252', false, false, undefined],
  ] as const)('%s, says %s (moved: %s, redline: %s): %s', (shown, says, moved, redlines, expected) => {
    expect(before(shown, says, moved, redlines)).toEqual(expected);
  });

  it('is several texts where the copies of a number were others', () => {
    const copies = ['252', '-250 +252', '-250 +252'].map((shown) => said('a', '253', true, shown));
    const [one] = after({
      ...{ before: [mark('a', '252')], report: [printed('a', '253')] },
      ...{ said: copies, redlines: true },
    }).marks;
    expect(one?.before).toEqual(['252', '250']);
  });
});

describe('the rows of a table', () => {
  const cell = (text: string) => [{ kind: 'text', text }] as const;
  const table = {
    id: 'xa',
    rows: [{ kind: 'item', key: '1', cells: [cell('Văn Lem')] }],
  } as unknown as Table;
  const old = [{ kind: 'item', key: '1', hash: 'cũ' }] as const;
  const rowsAs = (
    state: TableFate['state'],
    more: object = {},
    figures: readonly Printed[] = [],
    own: readonly Said[] = [],
  ) => {
    const fate = {
      ...{ state, pair: { id: 'xa', report: table, block: { figures }, written: old, ...more } },
    } as unknown as TableFate;
    const tables = [
      { id: 'xa', rows: old },
      { id: 'khac', rows: old },
    ];
    const { tables: found, marks } = after({ before: [], report: figures, said: own, fates: [fate], tables });
    expect(found[1]).toEqual({ id: 'khac', rows: old });
    return { rows: found[0]?.rows, marks };
  };
  const asPrinted = baselineRows(table);

  it('are those of the report where it was made anew, with all of its numbers', () => {
    const { rows, marks } = rowsAs('remade', {}, [printed('a', '252')]);
    expect(rows).toEqual(asPrinted);
    expect(marks).toEqual([fresh('a', '252')]);
  });

  it('are those of the report where nobody touched it and it has the report’s words, else those that were written', () => {
    expect(rowsAs('edited', { untouched: true, sameShape: true }).rows).toEqual(asPrinted);
    expect(rowsAs('edited', { untouched: false, sameShape: true }).rows).toEqual(old);
    expect(rowsAs('edited', { untouched: true, sameShape: false }).rows).toEqual(old);
    expect(rowsAs('edited', { untouched: true, sameShape: true }, [printed('a', '252')]).marks).toEqual([]);
  });

  it('are under a redline those that stand, with the numbers that moved', () => {
    const one = said('a', '253', true);
    const other = { ...said('b', '17', false).one.mark, start: 7, end: 9, text: '17' };
    const marks = [Object.assign(one.one.mark, { start: 3, end: 6, text: '252' }), other];
    const paragraph = { kind: 'paragraph', text: 'có 252 17', marks };
    const { rows } = rowsAs(
      'redlined',
      { standing: { rows: [{ cells: [{ blocks: [paragraph] }] }] } },
      [],
      [one],
    );
    expect(rows).toEqual([{ ...old[0], hash: rowHash(['có 253 17']) }]);
  });
});
