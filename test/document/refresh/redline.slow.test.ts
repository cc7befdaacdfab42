import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { printedFigures } from '../../printed-figures.ts';
import type { Report } from '../../../src/model/report.ts';
import { count } from '../../counts.ts';
import { rendered } from '../parts.ts';
import { sampleReport } from '../sample-report.ts';
import { corrected, type Parts, paragraphs, refresh, words } from './documents.ts';
import { accept, reject } from './track-changes.ts';

const report = sampleReport({ documents: 3 });
let original: Parts;
beforeAll(async () => {
  original = await rendered(report);
});

const redline = (parts: Parts, now: Report) => refresh(parts, now, { redline: true });
const lines = (parts: Parts): readonly string[] => paragraphs(parts).map(({ text }) => text);

describe('any corrections, redlined twice', () => {
  const figures = [...new Set(printedFigures(report).map(({ figure }) => figure))];
  const step = fc.dictionary(
    fc.constantFrom(...figures),
    fc.constantFrom('mới 1', 'mới <2>', '77', '1.107'),
    {
      minKeys: 1,
      maxKeys: 10,
    },
  );

  it('accepted say the last data, rejected the first, and either moves on', async () => {
    await fc.assert(
      fc.asyncProperty(step, step, async (first, second) => {
        const now = corrected(report, second);
        const once = await redline(original, corrected(report, first));
        const twice = await redline(once.parts, now);
        expect(words(twice.parts)).toEqual(words(original));
        expect(lines(accept(twice.parts))).toEqual(lines(await rendered(now)));
        expect(lines(reject(twice.parts))).toEqual(lines(original));
        for (const settled of [accept(twice.parts), reject(twice.parts), twice.parts]) {
          const last = await refresh(settled, report);
          expect(last).toMatchObject({ conflicts: [], lost: [] });
          expect(lines(last.parts)).toEqual(lines(original));
        }
      }),
      { seed: 20231125, numRuns: count({ few: 2, all: 100 }) },
    );
  });
});
