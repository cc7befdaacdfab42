import { beforeAll, describe, expect, it } from 'vitest';
import { carryOver } from '../../src/document/passes/carry-over/carry-over.ts';
import { packParts, unpackParts } from '../../src/document/parts.ts';
import { verifyDocument } from '../../src/document/verify/verify.ts';
import type { Block, Report } from '../../src/model/report.ts';
import { opened } from './opened.ts';
import { options, rendered } from './parts.ts';
import { edit, main, type Parts, refresh } from './refresh/documents.ts';
import { paragraph, sampleReport } from './sample-report.ts';

/** A sentence of one branch of a condition makes way for that of another. */

const base = sampleReport({ documents: 1, annexes: 0 });
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
    const outcome = await carryOver(packParts(written), final, options);
    if (!outcome.ok || outcome.carried === null) throw new Error('not carried over');
    expect(outcome.carried.ended.map(({ sentence }) => sentence)).toEqual(old);
    const [first] = old;
    expect(verified(unpackParts(outcome.carried.bytes), final).ended.map(({ sentence }) => sentence)).toEqual(
      [first],
    );
  });
});
