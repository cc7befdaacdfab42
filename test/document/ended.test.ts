import { beforeAll, describe, expect, it } from 'vitest';
import { carryOver } from '../../src/document/passes/carry-over/carry-over.ts';
import { packParts, unpackParts } from '../package-parts.ts';
import { verifyDocument } from '../../src/document/verify/verify.ts';
import type { Block, Report } from '../../src/model/report.ts';
import { copyToSign, opened } from './opened.ts';
import { options, rendered } from './parts.ts';
import { corrected, custom, edit, main, type Parts, refresh } from './refresh/documents.ts';
import { paragraph, sampleReport } from './sample-report.ts';

/** A sentence of one branch of a condition makes way for that of another. */

const base = sampleReport({ annexes: 0, about: ['da6.'] });
const year = (place: string): Block => ({
  kind: 'paragraph',
  role: 'body',
  inlines: [
    { kind: 'text', text: '- Kết quả sơ bộ rà soát hộ nghèo, hộ cận nghèo cuối năm ' },
    { kind: 'figure', figure: 'nam', text: '2023', place },
    { kind: 'text', text: ' trên địa bàn huyện như sau:' },
  ],
});
const approved: Block = {
  kind: 'paragraph',
  role: 'body',
  inlines: [
    { kind: 'text', text: '- Theo kết quả được phê duyệt tại ' },
    { kind: 'figure', figure: 'td.qd-900', text: 'Quyết định số 900/QĐ-UBND', place: 'iii/qd/1' },
    { kind: 'text', text: ', năm ' },
    { kind: 'figure', figure: 'nam', text: '2023', place: 'iii/nam/2' },
    { kind: 'text', text: ':' },
  ],
};
const none = paragraph('- Trong năm chưa có dự án nào được cấp có thẩm quyền phê duyệt.');
const withBlocks = (...blocks: readonly Block[]): Report => ({ ...base, body: [...base.body, ...blocks] });
const preliminary = withBlocks(year('iii/nam/1'), none);
const final = withBlocks(approved);

let written: Parts;
let pasted: Parts;
beforeAll(async () => {
  written = await rendered(preliminary);
  // The new sentence has been pasted behind the old one.
  const whole = (await rendered(final)).get(main) ?? '';
  const block = /<w:p>(?:(?!<\/w:p>).)*td\.qd-900.*?<\/w:p>/s.exec(whole)?.[0] ?? '';
  pasted = edit(written, /<w:p>(?:(?!<\/w:p>).)*chưa có dự án nào.*?<\/w:p>/s, (found) => found + block);
});

const verified = (parts: Parts, report: Report) =>
  verifyDocument(opened(packParts(parts)).document, {
    report,
    figures: { byId: new Map(), lists: new Map(), formVersion: 2 },
    alternatives: new Map(),
  });

describe('a sentence whose condition has ended', () => {
  const old = [
    '- Kết quả sơ bộ rà soát hộ nghèo, hộ cận nghèo cuối năm 2023 trên địa bàn huyện như sau:',
    '- Trong năm chưa có dự án nào được cấp có thẩm quyền phê duyệt.',
  ];

  it('is none while it holds', async () => {
    expect((await refresh(written, preliminary)).goneBlocks).toEqual([]);
    expect(verified(written, preliminary).ended).toEqual([]);
  });

  it('is named with its words, with a mark that another sentence prints too and without, until it is gone', async () => {
    for (const parts of [written, pasted]) {
      const { goneBlocks } = await refresh(parts, final);
      expect(goneBlocks.map(({ at }) => at.sentence)).toEqual(old);
      expect(verified(parts, final).ended.map(({ sentence }) => sentence)).toEqual(old);
    }
    const gone = edit(
      edit(pasted, /<w:p>(?:(?!<\/w:p>).)*Kết quả sơ bộ rà.*?<\/w:p>/s, ''),
      /<w:p>(?:(?!<\/w:p>).)*chưa có dự án nào.*?<\/w:p>/s,
      '',
    );
    expect((await refresh(gone, final)).goneBlocks).toEqual([]);
    expect(verified(gone, final)).toMatchObject({ ended: [] });
  });

  it('is known in other words too, where it has a mark', async () => {
    const reworded = edit(written, '- Kết quả sơ bộ rà soát', 'Số liệu ước tính của huyện về');
    expect((await refresh(reworded, final)).goneBlocks).toHaveLength(2);
  });

  it('is none where a newer template has it at another place or in other words', async () => {
    const moved = withBlocks(year('iii/nam/7'), none);
    expect((await refresh(written, moved)).goneBlocks).toEqual([]);
  });

  it('is named when last year’s words are taken over, and at every check after it', async () => {
    const outcome = await carryOver(packParts(written), final, { ...options, year: 2024 });
    if (!outcome.ok || outcome.carried === null) throw new Error('not carried over');
    expect(outcome.carried.ended.map(({ sentence }) => sentence)).toEqual(old);
    expect(verified(unpackParts(outcome.carried.bytes), final).ended.map(({ sentence }) => sentence)).toEqual(
      old,
    );
  });
});

describe('a paragraph under a condition of the template', () => {
  const plainText = '- Trong năm chưa có dự án nào được cấp có thẩm quyền phê duyệt.';
  const under = (branch: string, ...blocks: readonly Block[]): readonly Block[] =>
    blocks.map((block) => ({ ...block, branch }));
  const holding = (branch: string, ...blocks: readonly Block[]): Report => ({
    ...withBlocks(...under(branch, ...blocks)),
    branches: new Set(['f › if a', 'f › if a else']),
  });
  const nothing: Report = { ...base, branches: new Set(['f › if a', 'f › if a else']) };
  const texts = async (parts: Parts, report: Report) =>
    (await refresh(parts, report)).goneBlocks.map(({ at }) => at.sentence);
  let parts: Parts;
  beforeAll(async () => {
    parts = await rendered(holding('f › if a', year('iii/nam/1'), none));
  });

  it('has ended with it, in whatever words', async () => {
    const other = edit(
      edit(parts, plainText, 'Huyện không duyệt dự án mới.'),
      '- Kết quả sơ bộ rà soát hộ nghèo, hộ cận nghèo cuối năm ',
      'Ước tính của huyện về năm ',
    );
    const now = holding('f › if a else', approved);
    expect(await texts(other, now)).toEqual([
      'Ước tính của huyện về năm 2023 trên địa bàn huyện như sau:',
      'Huyện không duyệt dự án mới.',
    ]);
    expect(verified(other, now).ended).toHaveLength(2);
    expect(await texts(other, nothing)).toHaveLength(2);
  });

  it('is named also where somebody joined it to one that holds, until its words are gone', async () => {
    const both = [year('iii/nam/1'), none, paragraph('- Huyện có {ho=46} hộ tham gia.')] as const;
    const [one, two, holds] = both;
    const all = (...ended: readonly Block[]): Report => ({
      ...withBlocks(...under('f › if a', ...ended), holds),
      branches: new Set(['f › if a', 'f › if a else']),
    });
    const joint = /<\/w:p><w:p><w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>(?=(?:(?!<w:p>).)*Huyện có )/s;
    const now = all();
    for (const ended of [one, two]) {
      const joined = edit(await rendered(all(ended)), joint, '');
      expect(await texts(joined, all(ended))).toEqual([]);
      expect(await texts(joined, now)).toEqual([expect.stringContaining('- Huyện có 46 hộ')]);
      expect(verified(joined, now).ended).toHaveLength(1);
      const next = await refresh(joined, corrected(now, { ho: '47', nam: '2024' }));
      expect(next.replaced.length).toBeGreaterThan(0);
      const third = await refresh(next.parts, corrected(now, { ho: '48', nam: '2025' }));
      expect(third).toMatchObject({ conflicts: [], goneBlocks: [{}] });
      expect(verified(next.parts, now).ended).toHaveLength(1);
    }
    const always = paragraph('- Huyện có thêm nhiều hộ tham gia dự án trong năm.');
    const plain = (...ended: readonly Block[]): Report => ({
      ...withBlocks(...under('f › if a', ...ended), ...under('f › if a else', always)),
      branches: new Set(['f › if a', 'f › if a else']),
    });
    const toPlain =
      /<\/w:p><w:p>(?:(?!<w:p>|<w:bookmark).)*(?=<w:bookmarkStart [^>]*_dkp[^>]*\/>(?:(?!<w:p>).)*Huyện có thêm)/s;
    const behind = edit(await rendered(plain(one)), toPlain, '');
    expect(await texts(behind, plain())).toHaveLength(1);
    const gone = edit(edit(await rendered(all(two)), joint, ''), plainText, '');
    expect(await texts(gone, now)).toEqual([]);
  });

  it('has not where a newer template says the same in other words, joins it, or asks otherwise', async () => {
    const reworded = paragraph('- Đến nay huyện không có dự án nào phải phê duyệt thêm cả.');
    expect(await texts(parts, holding('f › if a', year('iii/nam/9'), reworded))).toEqual([]);
    const joined = paragraph('- Kết quả sơ bộ cuối năm {nam=2023}: chưa có dự án nào, như sau:');
    expect(await texts(parts, holding('f › if a', joined))).toEqual([]);
    expect(await texts(parts, holding('f › if a › if b', joined))).toEqual([]);
    const renamed: Report = { ...holding('f › if c', joined), branches: new Set(['f › if c']) };
    expect(await texts(parts, renamed)).toEqual([]);
  });

  it('that stands under none never ends', async () => {
    const always = await rendered({ ...withBlocks(none), branches: new Set(['f › if a']) });
    expect(await texts(always, nothing)).toEqual([]);
  });

  it('is known after last year’s words were taken over, too', async () => {
    const now = holding('f › if a else', approved);
    const outcome = await carryOver(packParts(parts), now, { ...options, year: 2024 });
    if (!outcome.ok || outcome.carried === null) throw new Error('not carried over');
    expect(outcome.carried.ended).toHaveLength(2);
    const carried = unpackParts(outcome.carried.bytes);
    expect(verified(carried, now).ended).toHaveLength(2);
    expect(await texts(carried, now)).toHaveLength(2);
  });

  it('leaves no trace in the copy to be signed', () => {
    expect(parts.get(main)).toContain('"_dkp');
    expect(unpackParts(copyToSign(packParts(parts))).get(main)).not.toContain('_dkp');
  });

  it('cannot be known in a document of before, which is told once', async () => {
    const old = new Map(parts)
      .set(custom, (parts.get(custom) ?? '').replace(/ branch="[^"]*"/g, ''))
      .set(main, (parts.get(main) ?? '').replace(/<w:bookmarkStart w:id="\d+" w:name="_dkp[^"]*"\/>/g, ''));
    const first = await refresh(old, holding('f › if a', year('iii/nam/1'), none));
    expect(first).toMatchObject({ isOlder: true, replaced: [], goneBlocks: [] });
    const second = await refresh(first.parts, holding('f › if a', year('iii/nam/1'), none));
    expect(second).toMatchObject({ isOlder: false, bytes: null });
    expect(await texts(first.parts, holding('f › if a else', approved))).toHaveLength(2);
  });
});
