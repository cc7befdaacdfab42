import { beforeAll, describe, expect, it } from 'vitest';
import { rendered } from '../parts.ts';
import { sampleReport } from '../sample-report.ts';
import { corrected, custom, edit, main, notes, type Parts, paragraphs, refresh } from './documents.ts';
import { expectConflictsAsVerified } from '../agreement.ts';

/** Marks of which it isn't certain what they stand around, or whether anybody reads them. */

const report = sampleReport({ annexes: 0, about: ['da6.', 'ngheo.', 'da2.chuyen-nguon.'] });
const [cuoc, luot] = ['da6.cuoc', 'da6.luot'];
const moved = corrected(report, { [cuoc]: '13', [luot]: '1.221' });
let original: Parts;
beforeAll(async () => {
  original = await rendered(report);
});

/** From the control of one number to the control of the next: "12 cuộc tuyên truyền với 1.216". */
const both = /<w:sdt>(?:(?!<w:sdt>).)*?w:val="da6\.cuoc".*?w:val="da6\.luot".*?<\/w:sdt>/s;
const controls = /<w:sdt>.*?<w:sdtContent>|<\/w:sdtContent><\/w:sdt>/gs;
const starts = /<w:bookmarkStart[^>]*\/>/g;
const ends = /<w:bookmarkEnd[^>]*\/>/g;

const sentence = (parts: Parts): string =>
  paragraphs(parts).find(({ text }) => text.includes('cuộc tuyên truyền'))?.text ?? '';
const written = 'đã có 12 cuộc tuyên truyền với 1.216 lượt người dự.';

/** The bookmarks alone, without their controls; `place` puts the start and end of the second where it likes. */
function withSecond(place: (xml: string, start: string, end: string) => string): Parts {
  return edit(original, both, (found) => {
    const bare = found.replace(controls, '');
    const [, start = ''] = bare.match(starts) ?? [];
    const [, end = ''] = bare.match(ends) ?? [];
    return place(bare.replace(start, '').replace(end, ''), start, end);
  });
}

const crossings: readonly (readonly [string, () => Parts])[] = [
  ['around one number', () => withSecond((xml, start, end) => start + xml.replace(ends, `$&${end}`))],
  [
    'one ending within the other',
    () =>
      withSecond((xml, start, end) =>
        xml.replace('12', `1</w:t></w:r>${start}<w:r><w:t>2`).replace(ends, `$&${end}`),
      ),
  ],
];

it('a number that a formula of hers makes is not written over', async () => {
  const made = (instruction: string): Parts =>
    edit(
      original,
      '<w:r><w:t xml:space="preserve">1.216</w:t></w:r>',
      (found) => `<w:fldSimple w:instr=" ${instruction} ">${found}</w:fldSimple>`,
    );
  for (const [instruction, why] of [
    ['= 1000 + 216', 'broken'],
    ['SEQ x', 'broken'],
    ['FORMTEXT', undefined],
  ] as const) {
    const { conflicts } = await refresh(made(instruction), moved);
    expect(conflicts.map((one) => one.why)).toEqual(why === undefined ? [] : [why]);
    expect((await refresh(made(instruction), report)).conflicts).toEqual([]);
  }
});

it('a cross-reference to a number finds it under its new name', async () => {
  const name =
    new RegExp(`w:val="${luot}".*?w:name="(_dk1[a-z2-7]+)"`, 's').exec(original.get(main) ?? '')?.[1] ?? '';
  const split = `<w:r><w:instrText> REF ${name.slice(0, 9)}</w:instrText></w:r><w:r><w:instrText>${name.slice(9)} \\h </w:instrText></w:r>`;
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const complex = `${field('begin')}${split}${field('separate')}<w:r><w:t>1.216</w:t></w:r>${field('end')}`;
  const simple = `<w:fldSimple w:instr=" REF ${name} \\h "><w:r><w:t>1.216</w:t></w:r></w:fldSimple>`;
  const parts = edit(original, '<w:body>', `<w:body><w:p>${complex}${simple}</w:p>`);
  for (const redline of [false, true]) {
    const after = (await refresh(parts, moved, { redline })).parts.get(main) ?? '';
    const cited = [...after.matchAll(/ REF (\S+) /g)].map(([, one]) => one);
    expect(cited).toEqual([cited[0], cited[0]]);
    expect(cited).not.toContain(name);
    expect(after).toContain(`w:name="${cited[0]}"`);
  }
});

describe('marks that reach into one another', () => {
  it.each(crossings)('%s: neither number moves, both are said', async (_how, crossed) => {
    const parts = crossed();
    expect(sentence(parts)).toContain(written);
    const { replaced, conflicts, parts: after } = await refresh(parts, moved);
    expect(replaced).toEqual([]);
    expect(conflicts.map(({ figure }) => figure).sort()).toEqual([cuoc, luot]);
    expect(sentence(after)).toContain(written);
  });

  it('each around its own number, one of them around both: certain all the same', async () => {
    const wide = withSecond((xml, start, end) => start + xml + end);
    const { replaced, conflicts, parts } = await refresh(wide, moved);
    expect(conflicts).toEqual([]);
    expect(replaced.map(({ to }) => to)).toEqual(['13', '1.221']);
    expect(sentence(parts)).toContain('đã có 13 cuộc tuyên truyền với 1.221 lượt người dự.');
  });

  it('marks that only touch are two numbers', async () => {
    const touching = withSecond((xml, start, end) => xml.replace(ends, `$&${start}`) + end);
    const { replaced } = await refresh(touching, corrected(report, { [luot]: '1.221' }));
    expect(replaced).toMatchObject([{ figure: luot, from: '1.216', to: '1.221' }]);
  });
});

describe('a number cut in two by a new paragraph', () => {
  const cut = (): Parts =>
    edit(original, both, (found) =>
      found
        .replace(controls, '')
        .replace('1.216', '1.2</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">16'),
    );
  it.each([
    ['moved', '1.221'],
    ['standing', '1.216'],
  ])('is said as broken and left, its figure %s', async (_what, data) => {
    const { replaced, conflicts, parts } = await refresh(cut(), corrected(report, { [luot]: data }));
    expect(replaced).toEqual([]);
    expect(conflicts).toMatchObject([{ figure: luot, why: 'broken', data: [data] }]);
    expect(paragraphs(parts).some(({ text }) => text.endsWith('với 1.2'))).toBe(true);
  });
});

describe('two marks side by side, a number and words', () => {
  const rate = 'ngheo.ty-le';
  const change = 'ngheo.thay-doi';
  const between = new RegExp(
    `(w:val="${rate}".*?</w:sdt>).*?(<w:sdt>(?:(?!<w:sdt>).)*?w:val="${change}")`,
    's',
  );
  it('without a sign between them are both certain', async () => {
    const joined = edit(original, between, (found) => found.replace(between, '$1$2'));
    expect(paragraphs(joined).some(({ text }) => text.includes('8,49%giảm 3,34'))).toBe(true);
    const now = corrected(report, { [rate]: '8,48%', [change]: 'giảm 3,35 điểm phần trăm' });
    const { conflicts, parts } = await refresh(joined, now);
    expect(conflicts).toEqual([]);
    expect(paragraphs(parts).some(({ text }) => text.includes('8,48%giảm 3,35'))).toBe(true);
  });

  it('keep the capital that somebody gave the words, whatever the number becomes', async () => {
    const turned = edit(original, '>giảm 3,34', () => '>Giảm 3,34');
    const now = corrected(report, { [change]: 'tăng 0,12 điểm phần trăm' });
    const { conflicts, parts } = await refresh(turned, now);
    expect(conflicts).toEqual([]);
    expect(paragraphs(parts).some(({ text }) => text.includes('(Tăng 0,12 điểm phần trăm'))).toBe(true);
  });
});

describe('a number typed over with what the data say now', () => {
  it('is no conflict, and moves with the data from then on', async () => {
    const now = corrected(report, { [luot]: '1.221' });
    const typed = await refresh(
      edit(original, '>1.216<', () => '>1.221<'),
      now,
    );
    expect([...typed.conflicts, ...typed.replaced]).toEqual([]);
    const next = await refresh(typed.parts, corrected(report, { [luot]: '1.300' }));
    expect(next.replaced).toMatchObject([{ figure: luot, from: '1.221', to: '1.300' }]);
  });
});

describe('the bookmark of one number in the control of another', () => {
  it('is said: what was written is certain, whose number it is isn’t', async () => {
    const mixed = edit(original, new RegExp(`<w:tag w:val="${luot}"/>`), `<w:tag w:val="${cuoc}"/>`);
    const { replaced, conflicts } = await refresh(mixed, corrected(report, { [luot]: '1.221' }));
    expect(replaced).toEqual([]);
    expect(conflicts).toMatchObject([{ figure: luot, why: 'ambiguous', text: '1.216', data: [] }]);
  });
});

describe('a number typed over twice, in one paragraph and in the next', () => {
  const control = /<w:sdt>(?:(?!<w:sdt>).)*?w:val="da6\.luot"(?:(?!<\/w:sdt>).)*<\/w:sdt>/s;
  it.each([
    ['before its end', ' lượt', '', 'typed'],
    ['behind its beginning', '', 'Cả năm ', 'typed'],
    ['from its end to its beginning', '', '', 'broken'],
  ])('%s', async (_where, behind, before, why) => {
    const run = (text: string): string =>
      text === '' ? '' : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const twice = edit(original, new RegExp(`${control.source}.*?</w:p>`, 's'), (found) => {
      const own = control.exec(found)?.[0] ?? '';
      const copy = own.replace(starts, '').replace(ends, '').replace('1.216', '1.400');
      return `${own.replace('1.216', '1.300')}${run(behind)}</w:p><w:p>${run(before)}${copy}</w:p>`;
    });
    const { conflicts } = await refresh(twice, report);
    expect(conflicts.map((one) => [one.text, one.why])).toEqual([
      ['1.300', why],
      ['1.400', why],
    ]);
  });
});

describe('a number made an equation', () => {
  it('is said as broken by build and verify alike, until it says what the data say', async () => {
    const equation = edit(
      original,
      '<w:r><w:t xml:space="preserve">1.216</w:t></w:r>',
      '<m:oMath><m:r><m:t>1.216</m:t></m:r></m:oMath>',
    );
    const { replaced, conflicts, before } = await refresh(equation, corrected(report, { [luot]: '1.221' }));
    expect(replaced).toEqual([]);
    expect(conflicts).toMatchObject([{ figure: luot, why: 'broken', text: '1.216', data: ['1.221'] }]);
    expectConflictsAsVerified(before, corrected(report, { [luot]: '1.221' }), { conflicts });
    expect((await refresh(equation, report)).conflicts).toEqual([]);
  });
});

describe('a number of which only the control is left, in a document without a baseline', () => {
  const bare = (): Parts =>
    new Map(original)
      .set(custom, '<other/>')
      .set(main, (original.get(main) ?? '').replace(starts, '').replace(ends, ''));
  const without = { ...report, body: report.body.filter((block) => !JSON.stringify(block).includes(luot)) };

  it('is told where the data print it no more', async () => {
    const { goneBlocks } = await refresh(bare(), without);
    expect(goneBlocks.flatMap(({ figures }) => figures)).toContain(luot);
  });

  it('is somebody else’s under another title', async () => {
    const hers = edit(bare(), `<w:alias w:val="${luot}"/>`, '<w:alias w:val="Lượt người"/>');
    const { goneBlocks } = await refresh(hers, without);
    expect(goneBlocks.flatMap(({ figures }) => figures)).not.toContain(luot);
  });
});

describe('a footnote that nothing refers to', () => {
  const noted = 'da2.chuyen-nguon.ho.ngheo';
  const noteMoved = corrected(report, { [noted]: '28' });
  const paragraphOfNote =
    /<w:footnote [^>]*w:id="(\d+)"[^>]*>(?:(?!<\/w:footnote>).)*?da2\.chuyen-nguon\.ho\.ngheo/s;

  function unreferred(): Parts {
    const id = paragraphOfNote.exec(original.get(notes) ?? '')?.[1] ?? '';
    return edit(original, new RegExp(`<w:footnoteReference [^>]*w:id="${id}"[^>]*/>`), '');
  }

  it('is no place where a number stands: it is lost, and nothing is written there', async () => {
    const before = await refresh(original, noteMoved);
    expect(before.replaced.map(({ figure }) => figure)).toContain(noted);
    const { replaced, conflicts, standing, lost, marks } = await refresh(unreferred(), noteMoved);
    expect(replaced.map(({ figure }) => figure)).not.toContain(noted);
    expect(conflicts.map(({ figure }) => figure)).not.toContain(noted);
    expect(standing.map(({ figure }) => figure)).not.toContain(noted);
    expect(lost.map(({ figure }) => figure)).toContain(noted);
    expect(marks).toBeLessThan(before.marks);
  });
});
