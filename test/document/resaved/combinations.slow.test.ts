import { beforeAll, describe, expect, it } from 'vitest';
import { count } from '../../counts.ts';
import { correctionA, correctionB, correctionC, renderedParts, yearOf } from './corrected-sample.ts';
import { type Start, startOf, tryCombination } from './combination.ts';

/**
 * Whatever is done to the report in Word, however Word saves it, and whatever is corrected in the data: no number false without a word, no
 * word lost, with --take-data as without; a second build does nothing; a redline accepted is the build, rejected the edited text.
 */

let start: Start;
beforeAll(async () => {
  const year = yearOf({});
  start = startOf(await renderedParts(year), year, [correctionA, correctionB, correctionC].map(yearOf));
}, 60_000);

describe('edits × saves × corrections', () => {
  const most = count({ few: 6, all: 1000 });
  it(`of ${most} seeded combinations none is wrong`, { timeout: 5_400_000 }, async () => {
    const faults: string[] = [];
    const tally = { right: 0, told: 0 };
    for (let seed = 1; seed <= most; seed += 1) {
      const tried = await tryCombination(start, seed);
      tally.right += tried.right;
      tally.told += tried.told;
      faults.push(...tried.faults.map((fault) => `${tried.what}\n    ${fault}`));
    }
    expect(faults).toEqual([]);
    expect(tally.right).toBeGreaterThan(250 * most);
  });
});
