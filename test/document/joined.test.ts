import { beforeAll, describe, expect, it } from 'vitest';
import { carryOver } from '../../src/document/passes/carry-over/carry-over.ts';
import { packParts, unpackParts } from '../package-parts.ts';
import { verifyDocument } from '../../src/document/verify/verify.ts';
import type { Block, Inline, Report } from '../../src/model/report.ts';
import { copyToSign, opened } from './opened.ts';
import { options, rendered } from './parts.ts';
import { custom, edit, main, type Parts, refresh } from './refresh/documents.ts';
import { sampleReport } from './sample-report.ts';

/** A paragraph joined of several template lines is one block: when another set of them stands in it, it is another one. */

const base = sampleReport({ annexes: 0, about: ['da6.'] });
const run = 'f\nf › if a\nf › if a else\nf › if b';
const text = (words: string): Inline => ({ kind: 'text', text: words });
const mark = (figure: string, says: string, branch: string): Inline => ({
  ...{ kind: 'figure', figure, text: says, place: `f/${figure}/1`, branch },
});

/** Parts by the line that they come from; the head always stands. */
const lines: Readonly<Record<string, (ho: string) => readonly Inline[]>> = {
  '': (ho) => [
    text('- Từ nguồn vốn giao năm nay đã phê duyệt các dự án với '),
    mark('x.ho', ho, ''),
    text(' hộ tham gia.'),
  ],
  'f › if a': () => [text(' Kinh phí phê duyệt là '), mark('x.tien', '5.000', 'f › if a'), text(' đồng.')],
  'f › if a else': () => [
    text(' Kinh phí chưa được phê duyệt, còn chờ '),
    mark('x.cho', '03', 'f › if a else'),
    text(' cấp.'),
  ],
  'f › if b': () => [text(' Nội dung hỗ trợ đã được công khai ở các thôn.')],
};

function reportOf(parts: readonly string[], ho = '46'): Report {
  const block: Block = {
    ...{ kind: 'paragraph', role: 'body', joined: { of: run, parts } },
    inlines: parts.flatMap((part) => lines[part]?.(ho) ?? []),
  };
  return {
    ...base,
    body: [...base.body, block],
    branches: new Set(['', 'f › if a', 'f › if a else', 'f › if b']),
    runs: new Set([run]),
  };
}

const first = ['', 'f › if a'];
const forms = {
  'another part': ['', 'f › if a else'],
  'a part more': ['', 'f › if a', 'f › if b'],
  'a part less': [''],
} as const;

const verified = (parts: Parts, report: Report) =>
  verifyDocument(opened(packParts(parts)).document, {
    report,
    figures: { byId: new Map(), lists: new Map(), formVersion: 2 },
    alternatives: new Map(),
  });
const ownParagraph = /<w:p>(?:(?!<\/w:p>).)*Từ nguồn vốn giao năm nay.*?<\/w:p>/s;

let written: Parts;
beforeAll(async () => {
  written = await rendered(reportOf(first));
});

it('is refreshed like any other while the same lines stand in it', async () => {
  const now = reportOf(first, '47');
  const done = await refresh(written, now);
  expect(done.replaced.map(({ from, to }) => `${from} → ${to}`)).toEqual(['46 → 47']);
  expect(done).toMatchObject({ goneBlocks: [], newBlocks: [], conflicts: [] });
  expect(await refresh(done.parts, now)).toMatchObject({ bytes: null, goneBlocks: [] });
  expect(verified(done.parts, now)).toMatchObject({ ended: [] });
});

describe.each(Object.entries(forms))('with %s', (_, parts) => {
  const now = reportOf(parts, '47');
  /** The new paragraph as it stands in the document to be pasted from. */
  const pasted = async (): Promise<string> => {
    const whole = (await rendered(now)).get(main) ?? '';
    return (ownParagraph.exec(whole)?.[0] ?? '').replaceAll(/w:id="(\d+)"/g, 'w:id="9$1"');
  };

  it('refreshes the marks common to both, gives the whole in its new form, and names the old one once, at every build', async () => {
    const done = await refresh(written, now);
    expect(done.replaced.map(({ to }) => to)).toEqual(['47']);
    expect(done.conflicts).toEqual([]);
    for (const again of [done, await refresh(done.parts, now)]) {
      expect(again.newBlocks.map((block) => block.text)).toEqual([wordsOf(now.body.at(-1))]);
      expect(again.goneBlocks).toHaveLength(1);
      expect(again.goneBlocks[0]?.at.sentence).toContain('hộ tham gia.');
    }
    expect(stopped(done.parts)).toBe(true);
  });

  it('stops the copy to be signed beside the new one too, until it is gone', async () => {
    const both = edit(written, ownParagraph, `$&${await pasted()}`);
    const done = await refresh(both, now);
    expect(done.goneBlocks).toHaveLength(1);
    expect(stopped(done.parts)).toBe(true);
    const alone = edit(done.parts, ownParagraph, '');
    expect(await refresh(alone, now)).toMatchObject({ goneBlocks: [], newBlocks: [], conflicts: [] });
    expect(stopped(alone)).toBe(false);
  });

  it('is named after last year’s words were taken over', async () => {
    const outcome = await carryOver(packParts(written), now, { ...options, year: 2024 });
    if (!outcome.ok || outcome.carried === null) throw new Error('not carried over');
    expect(stopped(unpackParts(outcome.carried.bytes))).toBe(true);
  });

  it('says nothing where a newer template has other lines there', async () => {
    const newer: Report = { ...now, runs: new Set(['f\nf › if c']) };
    const block = newer.body.at(-1);
    const body = newer.body.map((one) =>
      one === block && one.kind === 'paragraph'
        ? { ...one, joined: { of: 'f\nf › if c', parts: [''] } }
        : one,
    );
    expect(verified(written, { ...newer, body }).ended).toEqual([]);
  });

  function stopped(document: Parts): boolean {
    const { ended, marks } = verified(document, now);
    return ended.length > 0 || marks.some(({ state }) => state === 'gone');
  }
});

it('leaves a document of before, in which its lines are paragraphs of their own, as it is', async () => {
  const apart = (branch: string, ...parts: readonly string[]): Block => ({
    ...{ kind: 'paragraph', role: 'body', ...(branch === '' ? {} : { branch }) },
    inlines: parts.flatMap((part) => lines[part]?.('46') ?? []),
  });
  const all = ['', 'f › if a', 'f › if b'];
  const before = await rendered({
    ...reportOf(all),
    body: [...base.body, ...all.map((one) => apart(one, one))],
  });
  for (const old of [before, withoutBranches(before)]) {
    const done = await refresh(old, reportOf(all, '47'));
    expect(done.replaced.map(({ to }) => to)).toEqual(['47']);
    expect(done).toMatchObject({ goneBlocks: [], newBlocks: [], conflicts: [], lost: [] });
    expect(verified(done.parts, reportOf(all, '47'))).toMatchObject({ ended: [] });
  }
});

it('leaves no trace in the copy to be signed', () => {
  expect(written.get(main)).toContain('"_dkp');
  expect(unpackParts(copyToSign(packParts(written))).get(main)).not.toContain('_dkp');
});

function withoutBranches(parts: Parts): Parts {
  return new Map(parts)
    .set(custom, (parts.get(custom) ?? '').replace(/ branch="[^"]*"/g, ''))
    .set(main, (parts.get(main) ?? '').replace(/<w:bookmarkStart w:id="\d+" w:name="_dkp[^"]*"\/>/g, ''));
}

function wordsOf(block: Block | undefined): string {
  if (block === undefined || block.kind === 'table') return '';
  return block.inlines.map((one) => (one.kind === 'footnote' ? '' : one.text)).join('');
}
