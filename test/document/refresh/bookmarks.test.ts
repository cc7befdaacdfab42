import { expect, it } from 'vitest';
import { parseMark } from '../../../src/document/marks.ts';
import { rendered } from '../parts.ts';
import { sampleReport } from '../sample-report.ts';
import { corrected, edit, main, refresh, textsOf } from './documents.ts';

/** Word's names end at 40 characters: the editors' own "_Copy_10" would be one too long for a mark. */
it('a number that was copied a dozen times moves in every copy, each under a name of its own', async () => {
  const report = sampleReport({ annexes: 0, about: ['da2.'] });
  const ho = 'da2.trong-nam.ho';
  const copied = edit(
    await rendered(report),
    /<w:p>(?:(?!<\/w:p>).)*w:val="da2\.trong-nam\.ho"(?:(?!<\/w:p>).)*<\/w:p>/s,
    (found) => found.repeat(13).replace(/<w:footnoteReference[^>]*\/>/g, ''),
  );
  const after = await refresh(copied, corrected(report, { [ho]: '253' }));
  expect(textsOf(after.parts, ho)).toEqual(Array.from({ length: 13 }, () => '253'));
  const moved = [...(after.parts.get(main) ?? '').matchAll(/w:name="(_dk1[^"]*)"/g)].map(
    ([, name = '']) => name,
  );
  const own = moved.filter((name) => parseMark(name) !== null && name.length > 33);
  expect(own).toHaveLength(12);
  expect(new Set(own).size).toBe(12);
  expect(own.every((name) => name.length <= 40)).toBe(true);
  expect((await refresh(after.parts, corrected(report, { [ho]: '254' }))).replaced).toHaveLength(13);
}, 20_000);
