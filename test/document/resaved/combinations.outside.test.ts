import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { validateFile } from '../../ooxml-validator.ts';
import { describeOutside } from '../../outside.ts';
import { startOf, tryCombination } from './combination.ts';
import { correctionA, correctionB, correctionC, renderedParts, yearOf } from './corrected-sample.ts';

/** A handful of the combinations, read by the Open XML SDK: what the build writes has no error that the edited document hadn't. */
describeOutside('edits × saves × corrections', ['ooxml-validator'], () => {
  it('leave no document that Word would have to repair', { timeout: 180_000 }, async () => {
    const year = yearOf({});
    const start = startOf(
      await renderedParts(year),
      year,
      [correctionA, correctionB, correctionC].map(yearOf),
    );
    const folder = mkdtempSync(path.join(tmpdir(), 'combinations-'));
    const errorsOf = async (name: string, bytes: Uint8Array): Promise<readonly string[]> => {
      writeFileSync(path.join(folder, name), bytes);
      const { errors } = await validateFile(path.join(folder, name));
      return [...new Set(errors.map(({ description }) => description ?? ''))];
    };
    try {
      for (const seed of [2, 10, 12, 16]) {
        const { what, edited, built } = await tryCombination(start, seed);
        const before = await errorsOf(`${seed}-edited.docx`, edited);
        const after = await errorsOf(`${seed}-built.docx`, built);
        expect(
          after.filter((error) => !before.includes(error)),
          what,
        ).toEqual([]);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
