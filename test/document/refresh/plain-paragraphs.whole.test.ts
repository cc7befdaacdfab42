import { beforeAll, describe, expect, it } from 'vitest';
import { unpackParts } from '../../package-parts.ts';
import type { Block, Report } from '../../../src/model/report.ts';
import { asWritten } from '../as-written.ts';
import { rendered } from '../parts.ts';
import { paragraph, sampleReport } from '../sample-report.ts';
import { corrected, custom, edit, main, type Parts, refresh } from './documents.ts';

/** A conditional paragraph without a figure, so without a mark: "no project was late". */
const sentence = 'Trong năm không có dự án nào phải điều chỉnh, thu hồi hoặc dừng thực hiện.';
const without = sampleReport({ documents: 3 });
const withIt = added(without, paragraph(sentence));
const ho = 'da2.trong-nam.ho';

function added(report: Report, block: Block): Report {
  return { ...report, body: [...report.body.slice(0, 6), block, ...report.body.slice(6)] };
}

let before: Parts;
let standing: Parts;
beforeAll(async () => {
  [before, standing] = [await rendered(without), await rendered(withIt)];
});

describe('a paragraph without a figure', () => {
  it('that appears stands in the document of new blocks until it is pasted', async () => {
    const after = await refresh(before, corrected(withIt, { [ho]: '253' }));
    expect(after.newBlocks).toMatchObject([{ text: sentence, figures: [] }]);
    const offered = unpackParts(after.newBlocksDocument ?? new Uint8Array());
    expect(offered.get(main)).toMatch(asWritten(sentence));
    const again = await refresh(after.parts, corrected(withIt, { [ho]: '253' }));
    expect(again.newBlocks).toHaveLength(1);
  });

  it('is settled once it is pasted, reworded too', async () => {
    for (const words of [sentence, 'Năm nay không có dự án nào phải điều chỉnh, thu hồi hoặc dừng lại.']) {
      const pasted = edit(before, '</w:p>', `</w:p><w:p><w:r><w:t>${words}</w:t></w:r></w:p>`);
      expect((await refresh(pasted, withIt)).newBlocks).toEqual([]);
    }
  });

  it('that vanishes is told with its words, and stays', async () => {
    const after = await refresh(standing, corrected(without, { [ho]: '253' }));
    expect(after.goneBlocks).toMatchObject([{ at: { sentence }, figures: [] }]);
    expect(after.parts.get(main)).toMatch(asWritten(sentence));
    // Told again until she removes it.
    expect((await refresh(after.parts, corrected(without, { [ho]: '253' }))).goneBlocks).toHaveLength(1);
    const removed = edit(after.parts, sentence, '');
    expect((await refresh(removed, without)).goneBlocks).toEqual([]);
  });

  it('that somebody reworded or removed, or the template reworded, is nobody’s affair', async () => {
    const reworded = edit(standing, sentence, 'Câu khác hẳn do cán bộ tự viết vào chỗ này.');
    expect(await refresh(reworded, withIt)).toMatchObject({ newBlocks: [], goneBlocks: [], bytes: null });
    const template = added(without, paragraph(sentence.replace('Trong năm', 'Năm 2023')));
    expect(await refresh(standing, template)).toMatchObject({ newBlocks: [], goneBlocks: [], bytes: null });
  });

  it('is not asked after in a document that doesn’t list them', async () => {
    const old = edit(standing, /<paragraphs>.*<\/paragraphs>\n/s, '', custom);
    expect(await refresh(old, without)).toMatchObject({ newBlocks: [], goneBlocks: [], bytes: null });
    const moved = await refresh(old, corrected(without, { [ho]: '253' }));
    expect(moved.parts.get(custom)).not.toContain('<paragraphs');
  });
});
