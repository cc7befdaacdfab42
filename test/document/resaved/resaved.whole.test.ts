import { beforeAll, describe, expect, it } from 'vitest';
import { refreshDocument } from '../../../src/document/passes/refresh/refresh.ts';
import type { Refreshed } from '../../../src/document/passes/refresh/outcome.ts';
import { unpackParts } from '../../package-parts.ts';
import { accept, reject } from '../refresh/track-changes.ts';
import { emptied, knownBehaviours, nothingLeft, ordinary, packed, type Parts, tagsAlone } from './as-word.ts';
import { correctionA, linesOf, outcomeOf, renderedParts, type Year, yearOf } from './corrected-sample.ts';

/** A report that Word saved, behaviour by behaviour, and the numbers that moved since: none may be wrong without a word. */

let original: Parts;
let corrected: Year;
let fresh: Uint8Array;
let before: readonly string[];
beforeAll(async () => {
  const year = yearOf({});
  original = await renderedParts(year);
  before = linesOf(packed(original));
  corrected = yearOf(correctionA);
  fresh = packed(await renderedParts(corrected));
});

async function refresh(parts: Parts, more: Partial<Year['options']> = {}): Promise<Refreshed> {
  const outcome = await refreshDocument(packed(parts), corrected.report, { ...corrected.options, ...more });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.fault));
  return outcome;
}

const counts = ({ right, told, wrong }: ReturnType<typeof outcomeOf>): string =>
  `${right} / ${told} / ${wrong}`;

describe('right / told / silently wrong, of 285 numbers of which six moved', () => {
  it.each(knownBehaviours)('$name: 285 / 0 / 0', async ({ save }) => {
    const saved = save(original);
    expect(linesOf(packed(saved))).toEqual(before);
    const refreshed = await refresh(saved);
    const bytes = refreshed.bytes ?? packed(saved);
    expect(counts(outcomeOf(bytes, fresh, refreshed))).toBe('285 / 0 / 0');
    expect(refreshed).toMatchObject({
      conflicts: [],
      lost: [],
      leftovers: [],
      goneBlocks: [],
      newBlocks: [],
    });
    expect(new Set(refreshed.replaced.map(({ from, to }) => `${from} → ${to}`))).toEqual(
      new Set([
        '1.107 → 1.106',
        '252 → 253',
        '1.216 → 1.221',
        '8,49% → 8,48%',
        'giảm 3,34 điểm phần trăm → giảm 3,35 điểm phần trăm',
        '221 hộ nghèo; 28 hộ cận nghèo; 03 hộ mới thoát nghèo → 222 hộ nghèo; 28 hộ cận nghèo; 03 hộ mới thoát nghèo',
      ]),
    );
    const again = await refreshDocument(bytes, corrected.report, corrected.options);
    expect(again).toMatchObject({ ok: true, bytes: null, replaced: [], conflicts: [] });
  });

  it(`${tagsAlone.name}: 279 / 6 / 0`, async () => {
    const saved = tagsAlone.save(original);
    const refreshed = await refresh(saved);
    const bytes = refreshed.bytes ?? packed(saved);
    expect(counts(outcomeOf(bytes, fresh, refreshed))).toBe('279 / 6 / 0');
    expect(refreshed.conflicts.map(({ why }) => why)).toEqual(Array.from({ length: 6 }, () => 'no-baseline'));
  });

  it(`${nothingLeft.name}: nothing is written`, async () => {
    const refreshed = await refresh(nothingLeft.save(original));
    expect(refreshed).toMatchObject({ bytes: null, marks: 0, hasBaseline: false });
  });

  const households = 'da2.nam-nay.ho';
  it('an emptied control: 284 / 1 / 0', async () => {
    const saved = emptied(original, households);
    const refreshed = await refresh(saved);
    const bytes = refreshed.bytes ?? packed(saved);
    expect(counts(outcomeOf(bytes, fresh, refreshed))).toBe('284 / 1 / 0');
    expect(refreshed.lost).toMatchObject([{ figure: households, written: '252', data: '253' }]);
  });

  it('an ordinary save as a redline: accepted it is the plain build, rejected the saved text', async () => {
    const saved = ordinary(original);
    const [plain, redlined] = [await refresh(saved), await refresh(saved, { redline: true })];
    const parts = unpackParts(redlined.bytes ?? new Uint8Array());
    expect(linesOf(packed(accept(parts)))).toEqual(linesOf(plain.bytes ?? new Uint8Array()));
    expect(linesOf(packed(reject(parts)))).toEqual(before);
  });
});
