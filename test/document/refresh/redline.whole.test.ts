import { beforeAll, describe, expect, it } from 'vitest';
import { differences, obstaclesOf } from '../opened.ts';
import { packParts } from '../../package-parts.ts';
import type { Report } from '../../../src/model/report.ts';
import { rendered } from '../parts.ts';
import { sampleReport } from '../sample-report.ts';
import { corrected, custom, edit, main, notes, type Parts, paragraphs, refresh } from './documents.ts';
import { textsOf } from './documents.ts';
import { accept, reject } from './track-changes.ts';

const report = sampleReport({ documents: 3, about: ['da2.', 'ngheo.'] });
const ho = 'da2.trong-nam.ho';
const to = (text: string): Report => corrected(report, { [ho]: text });
const texts = { [ho]: '253', 'ngheo.ho': '1.106', 'da2.trong-nam.ho.ngheo': '222' };
const moved = corrected(report, texts);
let original: Parts;
beforeAll(async () => {
  original = await rendered(report);
});

const run = (text: string, look = ''): string => `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const redline = (parts: Parts, now: Report) => refresh(parts, now, { redline: true });
/** The changes around one figure's number: "-252+253". */
function changes(parts: Parts, name = main): readonly string[] {
  return [...(parts.get(name) ?? '').matchAll(/<w:(del|ins) [^>]*>(.*?)<\/w:\1>/gs)].map(
    ([, kind, inner = '']) => `${kind === 'del' ? '-' : '+'}${inner.replace(/<[^>]*>/g, '')}`,
  );
}
const lines = (parts: Parts): readonly string[] => paragraphs(parts).map(({ text }) => text);

describe('a redline', () => {
  it('strikes the old number out and inserts the new one inside the mark, dated by the data', async () => {
    const { parts } = await redline(original, to('253'));
    const change = (kind: string, id: number): string =>
      `<w:${kind} w:id="${id}" w:author="dakto-report" w:date="2023-11-25T00:00:00Z">`;
    expect(parts.get(main)).toContain(
      `${change('del', 1_500_000_000)}<w:r><w:delText xml:space="preserve">252</w:delText></w:r></w:del>` +
        `${change('ins', 1_500_000_001)}${run('253')}</w:ins><w:bookmarkEnd`,
    );
    expect(textsOf(parts, ho)).toEqual(['253']);
  });

  it('accepted is the new report, rejected the old one: text, table and footnote', async () => {
    const { parts } = await redline(original, moved);
    expect(changes(parts)).toEqual(['-252', '+253', '-1.107', '+1.106', '-1.107', '+1.106']);
    expect(changes(parts, notes)).toEqual(['-221', '+222']);
    const plain = await refresh(original, moved);
    for (const name of [main, notes]) {
      expect(accept(parts).get(name)).toBe(plain.parts.get(name));
      const marks = (xml = '') => xml.replace(/w:name="_dk1[^"]*"/g, '');
      expect(marks(reject(parts).get(name))).toBe(marks(original.get(name)));
    }
  });

  it('keeps the look of its first run and strikes every run of a split number', async () => {
    const bold = '<w:rPr><w:b/></w:rPr>';
    const split = edit(original, run('252'), `${run('2', bold)}<w:proofErr w:type="gramStart"/>${run('52')}`);
    const { parts } = await redline(split, to('253'));
    expect(changes(parts)).toEqual(['-2', '-52', '+253']);
    expect(parts.get(main)).toContain(run('253', bold));
    expect(lines(reject(parts))).toEqual(lines(original));
  });

  it('leaves what shares a run with the number', async () => {
    const sign = '<w:footnoteReference w:id="1"/>';
    const shared = edit(original, run('252'), `<w:r><w:t>252</w:t>${sign}</w:r>`);
    const { parts } = await redline(shared, to('253'));
    expect(changes(parts)).toEqual(['-252', '+253']);
    expect(accept(parts).get(main)).toContain(`<w:r>${sign}</w:r>`);
    expect(lines(reject(parts))).toEqual(lines(original));
  });

  it('gives every change an id of its own', async () => {
    const { parts } = await redline((await redline(original, to('253'))).parts, moved);
    const ids = [main, notes].flatMap((name) =>
      [...(parts.get(name) ?? '').matchAll(/<w:(?:del|ins|bookmarkStart) w:id="(\d+)"/g)].map(([, id]) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('after a redline', () => {
  it('the next one keeps the first deletion', async () => {
    const once = await redline(original, to('253'));
    const twice = await redline(once.parts, to('254'));
    expect(changes(twice.parts)).toEqual(['-252', '+254']);
    expect(twice.replaced).toMatchObject([{ from: '253', to: '254' }]);
  });

  it('a number that goes back takes the change away, in a redline or not', async () => {
    const once = await redline(original, moved);
    for (const how of [true, false]) {
      const back = await refresh(once.parts, report, { redline: how });
      for (const name of [main, notes, custom]) expect(back.parts.get(name)).toBe(original.get(name));
    }
  });

  it('a build without one replaces the inserted text; the deletion stays', async () => {
    const once = await redline(original, to('253'));
    const plain = await refresh(once.parts, to('254'));
    expect(changes(plain.parts)).toEqual(['-252', '+254']);
    const rejected = await refresh(reject(plain.parts), to('255'));
    expect(textsOf(rejected.parts, ho)).toEqual(['255']);
  });

  it('nothing is written where the data are the same', async () => {
    const once = await redline(original, moved);
    expect((await redline(once.parts, moved)).bytes).toBeNull();
    expect((await refresh(once.parts, moved)).bytes).toBeNull();
  });

  it('accepted it stands as written and moves on', async () => {
    const accepted = accept((await redline(original, to('253'))).parts);
    expect(await refresh(accepted, to('253'))).toMatchObject({ bytes: null, conflicts: [] });
    const next = await refresh(accepted, to('254'));
    expect(next).toMatchObject({ conflicts: [], replaced: [{ from: '253', to: '254' }] });
    // And the deleted text is forgotten: typed again it is a number of hers.
    expect(next.parts.get(custom)).not.toContain('<before>');
  });

  it('rejected it moves again, and is no conflict', async () => {
    const rejected = reject((await redline(original, to('253'))).parts);
    expect(await refresh(rejected, to('253'))).toMatchObject({ conflicts: [], replaced: [{ from: '252' }] });
    // The data went back too: settled, and the mark says it.
    const back = await refresh(rejected, report);
    expect(back).toMatchObject({ conflicts: [], replaced: [] });
    expect(back.parts.get(main)).toBe(original.get(main));
    expect(differences(packParts(rejected), to('253'))).toContain(`stale ${ho}: 252 / 253`);
  });

  it('what somebody typed into it stays', async () => {
    const once = await redline(original, to('253'));
    const typed = edit(once.parts, run('253'), run('250'));
    const after = await redline(typed, to('254'));
    expect(after.conflicts).toMatchObject([{ text: '250', data: ['254'] }]);
    expect(changes(after.parts)).toEqual(['-252', '+250']);
  });

  it('another person’s change is never taken back', async () => {
    const hers =
      '<w:del w:id="8" w:author="Lan"><w:r><w:delText xml:space="preserve">252</w:delText></w:r></w:del>' +
      `<w:ins w:id="9" w:author="Lan">${run('250')}</w:ins>`;
    const taken = await refresh(edit(original, run('252'), hers), report, {
      redline: true,
      takeData: 'numbers',
    });
    expect(changes(taken.parts)).toEqual(['-252', '+252']);
  });

  it('a number tracked in part becomes one number, rejected too', async () => {
    const part = `${run('25')}<w:del w:id="8" w:author="Lan"><w:r><w:delText>0</w:delText></w:r></w:del><w:ins w:id="9" w:author="Lan">${run('2')}</w:ins>`;
    const plain = await refresh(edit(original, run('252'), part), to('253'));
    expect(textsOf(reject(plain.parts), ho)).toEqual(['253']);
    const red = await redline(edit(original, run('252'), part), to('253'));
    expect([textsOf(accept(red.parts), ho), textsOf(reject(red.parts), ho)]).toEqual([['253'], ['250']]);
  });

  it('no copy can be signed before it is accepted', async () => {
    const once = await redline(original, to('253'));
    expect(obstaclesOf(packParts(once.parts)).map(({ kind }) => kind)).toContain('tracked');
    expect(obstaclesOf(packParts(accept(once.parts))).map(({ kind }) => kind)).not.toContain('tracked');
  });
});
