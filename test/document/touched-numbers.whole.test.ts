import { beforeAll, describe, expect, it } from 'vitest';
import { rendered } from './parts.ts';
import { corrected, edit, main, type Parts, paragraphs, refresh } from './refresh/documents.ts';
import { accept, reject } from './refresh/track-changes.ts';
import { sampleReport } from './sample-report.ts';

/** What a person types at, into and around the control of a number, whose edges she doesn't see. */

const report = sampleReport({ annexes: 0, about: ['da6.', 'muc-tieu.'] });
const luot = 'da6.luot';
const moved = corrected(report, { [luot]: '1.221' });
let original: Parts;
beforeAll(async () => {
  original = await rendered(report);
});

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const number = run('1.216');
const symbol = (font: string, code: string): string =>
  `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
const raised = (text: string): string =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${text}</w:t></w:r>`;
const struckThrough =
  (look: string) =>
  (found: string): string =>
    found.replace(number, `<w:r><w:rPr>${look}</w:rPr><w:t>1.216</w:t></w:r>`);
const control = /<w:sdt>(?:(?!<w:sdt>).)*?w:val="da6\.luot"(?:(?!<\/w:sdt>).)*<\/w:sdt>/s;

/** The sentence of the number: "…với 1.216 lượt người dự." */
function sentence(parts: Parts): string {
  return paragraphs(parts).find(({ text }) => text.includes('cuộc tuyên truyền'))?.text ?? '';
}
const behind = (parts: Parts): string => sentence(parts).split(' với ')[1] ?? '';

const withoutControl = (found: string): string =>
  found.replace(/^<w:sdt>.*?<w:sdtContent>/s, '').replace('</w:sdtContent></w:sdt>', '');
const withoutBookmark = (found: string): string => found.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '');

describe('a digit that touches a number makes it another one', () => {
  const places: readonly (readonly [string, (found: string) => string, string])[] = [
    ['before its control', (found) => run('1') + found, '11.216'],
    ['behind its control', (found) => found + run('5'), '1.2165'],
    ['as decimals', (found) => found + run(',5'), '1.216,5'],
    ['as thousands before', (found) => run('7.') + found, '7.1.216'],
    [
      'inside its control, behind the bookmark',
      (found) => found.replace('</w:sdtContent>', `${run('9')}$&`),
      '1.2169',
    ],
    ['in its run', (found) => found.replace('1.216', '1.2163'), '1.2163'],
    ['behind a sign without a width', (found) => found + run('\u200b4'), '1.216\u200b4'],
    ['a hyphen before its control', (found) => run('-') + found, '-1.216'],
    ['a minus before its control', (found) => run('\u2212') + found, '\u22121.216'],
    ['a dash and a digit before', (found) => run('\u20131') + found, '\u201311.216'],
    ['a minus and a sign without a width', (found) => run('-\u200b') + found, '-\u200b1.216'],
    ['a minus of the font Symbol', (found) => symbol('Symbol', 'F02D') + found, '-1.216'],
    ['a digit of the font Symbol', (found) => found + symbol('Symbol', 'F035'), '1.2165'],
    ['a minus in its run', (found) => found.replace('1.216', '-1.216'), '-1.216'],
  ];
  const halves: readonly (readonly [string, (found: string) => string])[] = [
    ['whole', (found) => found],
    ['only the bookmark left', withoutControl],
    ['only the control left', withoutBookmark],
  ];
  it.each(places.flatMap((place) => halves.map((half) => [...place, ...half] as const)))(
    '%s: %s %s, mark %s',
    async (_place, type, seen, _half, strip) => {
      const typed = edit(original, control, (found) => {
        const [before = '', after = ''] = type('\0').split('\0');
        return type('\0') === '\0' ? strip(type(found)) : before + strip(found) + after;
      });
      const after = await refresh(typed, moved);
      expect(behind(after.parts)).toBe(`${seen} lượt người dự.`);
      expect(after.conflicts).toMatchObject([{ figure: luot, text: seen, data: ['1.221'] }]);
      expect(after.conflicts[0]?.at.sentence).toContain(`[${seen}]`);
      expect(after.replaced).toEqual([]);
      // What takes its place stands in the mark, where the next number is written too.
      const take = { takeData: 'numbers', numeric: new Set([luot]) } as const;
      const taken = await refresh(after.parts, moved, take);
      const redlined = await refresh(after.parts, moved, { ...take, redline: true });
      expect(behind(reject(redlined.parts))).toBe(`${seen} lượt người dự.`);
      for (const parts of [taken.parts, accept(redlined.parts)]) {
        expect(behind(parts)).toBe('1.221 lượt người dự.');
        const next = await refresh(parts, corrected(moved, { [luot]: '1.300' }));
        expect(behind(next.parts)).toBe('1.300 lượt người dự.');
        expect([...next.conflicts, ...next.lost]).toEqual([]);
      }
    },
  );

  it.each([
    ['signs without a width', (found: string) => found.replace('1.216', '\u200e1.\u200b2\u200f1\ufeff6')],
    [
      'a second control of the same number inside its own',
      (found: string) => found.replace(number, withoutBookmark(found).replace(/w:id w:val="/, '$&9')),
    ],
    [
      'a second control of the same number around its own',
      (found: string) =>
        withoutBookmark(found)
          .replace(/w:id w:val="/, '$&9')
          .replace(number, run('khoảng ') + found),
    ],
  ])('%s do not', async (_what, change) => {
    const after = await refresh(edit(original, control, change), moved);
    expect([...after.conflicts, ...after.lost]).toEqual([]);
    expect(behind(after.parts)).toMatch(/^(?:khoảng )?1\.221 lượt người dự\.$/);
  });

  it.each(['<w:strike/>', '<w:dstrike/>', '<w:strike w:val="true"/>'])(
    'a number that is struck through (%s) is gone, and nobody writes it anew',
    async (look) => {
      const after = await refresh(edit(original, control, struckThrough(look)), moved);
      expect(after.lost).toMatchObject([{ figure: luot }]);
      expect([...after.replaced, ...after.conflicts]).toEqual([]);
      expect(after.bytes === null || behind(after.parts) === ' lượt người dự.').toBe(true);
    },
  );

  it('a number typed beside the one that was struck through is no mark of the tool’s', async () => {
    const typed = edit(original, control, (found) => struckThrough('<w:strike/>')(found) + run('1.220'));
    const after = await refresh(typed, moved);
    expect(after.lost).toMatchObject([{ figure: luot }]);
    expect(behind(after.parts)).toBe('1.220 lượt người dự.');
  });

  it('a number of which one digit was struck through is another number', async () => {
    const digit = `${run('1.21')}<w:r><w:rPr><w:strike/></w:rPr><w:t>6</w:t></w:r>${run('8')}`;
    const { conflicts } = await refresh(
      edit(original, control, (found) => found.replace(number, digit)),
      moved,
    );
    expect(conflicts).toMatchObject([{ figure: luot, text: '1.218', data: ['1.221'] }]);
  });

  it('a line that is switched off strikes nothing through', async () => {
    const after = await refresh(edit(original, control, struckThrough('<w:strike w:val="0"/>')), moved);
    expect(after.replaced).toMatchObject([{ to: '1.221' }]);
  });

  it('a raised number is itself, and moves', async () => {
    const typed = edit(original, control, (found) => found.replace(number, raised('1.216')));
    const { replaced, conflicts, parts } = await refresh(typed, moved);
    expect(conflicts).toEqual([]);
    expect(replaced).toMatchObject([{ to: '1.221' }]);
    expect((await refresh(parts, moved)).bytes).toBeNull();
  });

  it.each([
    ['a raised sign behind it', '', raised('1')],
    ['a picture of a font before it', symbol('Wingdings', 'F031'), ''],
    ['a blank between', run('12 '), run(' 3')],
    ['the end of a sentence', '', run('. 5 xã')],
    ['letters', run('khoảng'), run('lượt')],
    ['a dash with a blank behind it', run('- '), ''],
    ['a dash between blanks', run('12 \u2013 '), ''],
    ['a range', run('1.200-'), run('-1.300')],
    ['a range with a blank', run('1.200 -'), ''],
    ['a hyphen in a word', run('mã B-'), ''],
    ['a minus behind it', '', run('-')],
  ])('%s does not', async (_what, before, after) => {
    const typed = edit(original, control, (found) => before + found + after);
    const { replaced, conflicts } = await refresh(typed, moved);
    expect(conflicts).toEqual([]);
    expect(replaced).toMatchObject([{ from: '1.216', to: '1.221' }]);
  });
});

describe('words typed inside the control of a number stay', () => {
  const words = ' lượt người; bà con phấn khởi, nhiều hộ viết đơn xin thoát nghèo';
  it.each([
    ['behind the bookmark', (found: string) => found.replace('</w:sdtContent>', `${run(words)}$&`)],
    ['in a run of their own', (found: string) => found.replace(number, number + run(words))],
    ['in its run', (found: string) => found.replace('1.216', `1.216${words}`)],
    [
      'behind, without the bookmark',
      (found: string) => withoutBookmark(found).replace('1.216', `1.216${words}`),
    ],
    [
      'behind, without the control',
      (found: string) => withoutControl(found).replace('1.216', `1.216${words}`),
    ],
  ])('%s', async (_where, type) => {
    const typed = edit(original, control, type);
    for (const more of [{}, { takeData: 'numbers' }] as const) {
      const after = await refresh(typed, moved, more);
      expect(after.conflicts).toEqual([]);
      expect(behind(after.parts)).toBe(`1.221${words} lượt người dự.`);
      const again = await refresh(after.parts, corrected(moved, { [luot]: '1.300' }));
      expect(behind(again.parts)).toBe(`1.300${words} lượt người dự.`);
    }
  });

  it('before it, and struck out alone in a redline', async () => {
    const typed = edit(original, control, (found) => found.replace('1.216', 'gần 1.216 bà con,'));
    const { parts } = await refresh(typed, moved, { redline: true });
    expect(behind(parts)).toBe('gần 1.221 bà con, lượt người dự.');
    expect(sentence(accept(parts))).toBe(sentence((await refresh(typed, moved)).parts));
    expect(sentence(reject(parts))).toBe(sentence(typed));
  });
});

describe('what stands at the edges of a number stays', () => {
  it.each([
    ['a blank', run(' '), ' '],
    ['a no-break space', run('\u00a0'), ' '],
    ['a tab', '<w:r><w:tab/></w:r>', '\t'],
    ['a line break', '<w:r><w:br/></w:r>', '\n'],
    ['a page break', '<w:r><w:br w:type="page"/></w:r>', '\n'],
  ])('%s', async (_what, xml, text) => {
    for (const place of ['<w:bookmarkEnd', '</w:sdtContent>']) {
      const typed = edit(original, control, (found) => found.replace(place, `${xml}${place}`));
      const after = await refresh(edit(typed, '> lượt người dự', '>lượt người dự'), moved);
      expect(after.conflicts).toEqual([]);
      expect(behind(after.parts)).toBe(`1.221${text}lượt người dự.`);
      expect(after.parts.get(main)).toContain(xml);
    }
  });
});

describe('a bookmark that an editor wrote outside of its control', () => {
  const start = /<w:bookmarkStart[^>]*\/>/;
  const end = /<w:bookmarkEnd[^>]*\/>/;
  const moveOut = (xml: string, half: boolean): string =>
    xml.replace(/<w:sdt>(?:(?!<w:sdt>).)*?<\/w:sdt>/gs, (found) => {
      const [from, to] = [start.exec(found)?.[0] ?? '', end.exec(found)?.[0] ?? ''];
      return from === '' || found.includes('<w:p>')
        ? found
        : half
          ? from + found.replace(from, '')
          : from + found.replace(from, '').replace(to, '') + to;
    });
  it.each([true, false])('half: %s, loses nothing', async (half) => {
    const parts = new Map(
      [...original].map(([name, xml]) => [name, name.startsWith('word/') ? moveOut(xml, half) : xml]),
    );
    const after = await refresh(parts, moved);
    expect(after).toMatchObject({ conflicts: [], lost: [], replaced: [{ from: '1.216', to: '1.221' }] });
    expect(behind(after.parts)).toBe('1.221 lượt người dự.');
    expect((await refresh(after.parts, moved)).bytes).toBeNull();
  });

  it('round a paragraph that is one control is whole', async () => {
    const signer =
      /<w:p>((?:(?!<\/w:p>).)*?)<w:sdt>((?:(?!<\/w:p>).)*?bao-cao\.nguoi-ky(?:(?!<\/w:p>).)*?)<w:sdtContent>(<w:bookmarkStart[^>]*\/>)(.*?)(<w:bookmarkEnd[^>]*\/>)<\/w:sdtContent><\/w:sdt><\/w:p>/s;
    const parts = edit(
      original,
      signer,
      (_all, properties = '', control = '', from = '', text = '', to = '') =>
        `${from.replace('/>', ' w:displacedByCustomXml="next"/>')}<w:sdt>${control}<w:sdtContent><w:p>${properties}${text}</w:p></w:sdtContent></w:sdt>${to.replace('/>', ' w:displacedByCustomXml="prev"/>')}`,
    );
    const same = await refresh(parts, report);
    expect(same).toMatchObject({ bytes: null, conflicts: [], lost: [] });
    const after = await refresh(parts, corrected(report, { 'bao-cao.nguoi-ky': 'A Thị Bê' }));
    expect(after).toMatchObject({ conflicts: [], replaced: [{ from: 'Sa Phương', to: 'A Thị Bê' }] });
  });
});

describe('a content control of somebody’s own', () => {
  it('round numbers does not keep them from moving', async () => {
    const paragraph =
      /<w:p>(<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)((?:(?!<\/w:p>).)*da6\.luot(?:(?!<\/w:p>).)*)<\/w:p>/s;
    const own = '<w:sdt><w:sdtPr><w:tag w:val="muc3"/></w:sdtPr><w:sdtContent>';
    for (const wrapped of [
      edit(
        original,
        paragraph,
        (_all, look = '', rest = '') => `<w:p>${look}${own}${rest}</w:sdtContent></w:sdt></w:p>`,
      ),
      edit(original, paragraph, (found) => `${own}${found}</w:sdtContent></w:sdt>`),
    ]) {
      const after = await refresh(wrapped, moved);
      expect(after).toMatchObject({ conflicts: [], lost: [], goneBlocks: [] });
      expect(behind(after.parts)).toBe('1.221 lượt người dự.');
    }
  });
});

describe('--take-data', () => {
  const numeric = new Set([luot]);
  const taken = async (typed: Parts, takeData: 'numbers' | ReadonlySet<string>, now = report) =>
    refresh(typed, now, { takeData, numeric });
  const typedOver = (text: string): Parts => edit(original, number, run(text));

  it('settles a number; the words that stand beside it in its control stay', async () => {
    expect(behind((await taken(typedOver('1.220'), 'numbers')).parts)).toBe('1.216 lượt người dự.');
    for (const number of ['1.220', '-1.220', '-1.216']) {
      const after = await taken(typedOver(`gần ${number} bà con phấn khởi,`), 'numbers', moved);
      expect(behind(after.parts)).toBe('gần 1.221 bà con phấn khởi, lượt người dự.');
      expect(after.conflicts).toEqual([]);
      expect((await refresh(after.parts, moved)).bytes).toBeNull();
    }
  });

  it('leaves what holds no number, or two of them', async () => {
    for (const text of ['nhiều', '600 nam và 616 nữ']) {
      const after = await taken(typedOver(text), 'numbers');
      expect(after.bytes).toBeNull();
      expect(after.conflicts).toMatchObject([{ text }]);
    }
  });

  it('takes a name, a date or a document by its code alone, which lapses when text or data change', async () => {
    const signer = edit(original, run('Sa Phương'), run('Sa Phượng'));
    const { bytes, conflicts } = await taken(signer, 'numbers');
    expect(bytes).toBeNull();
    const [conflict] = conflicts;
    expect(conflict).toMatchObject({ text: 'Sa Phượng', data: ['Sa Phương'], numeric: false });
    const code = conflict?.code ?? '';
    expect(code).toMatch(/^k[a-z2-7]{4}$/);
    const settled = await taken(signer, new Set([code]));
    expect(settled).toMatchObject({ conflicts: [], lapsed: [], replaced: [{ to: 'Sa Phương' }] });
    const other = await taken(edit(original, run('Sa Phương'), run('Sa Phướng')), new Set([code]));
    expect(other).toMatchObject({ bytes: null, lapsed: [code], conflicts: [{ text: 'Sa Phướng' }] });
    const later = await taken(signer, new Set([code]), corrected(report, { 'bao-cao.nguoi-ky': 'A Bê' }));
    expect(later).toMatchObject({ bytes: null, lapsed: [code] });
  });

  it('does not write a number twice that a new line cut in two', async () => {
    const cut = edit(
      original,
      control,
      (found) =>
        `${found.replace('1.216', '1.2')}</w:p><w:p>${withoutBookmark(found).replace('1.216', '16')}`,
    );
    const after = await taken(cut, 'numbers', moved);
    expect(after.bytes).toBeNull();
    expect(after.conflicts.map(({ why, text }) => [why, text])).toEqual([
      ['broken', '1.2'],
      ['broken', '16'],
    ]);
  });
});

describe('a first letter', () => {
  it('that a turned sentence wants is no other text, and stays when the data move', async () => {
    const turned = edit(original, '>chưa đạt<', '>Chưa đạt<');
    expect(await refresh(turned, report)).toMatchObject({ bytes: null, conflicts: [] });
    const after = await refresh(turned, corrected(report, { 'muc-tieu.ket-luan': 'vượt' }));
    expect(after).toMatchObject({ conflicts: [], replaced: [{ from: 'Chưa đạt', to: 'Vượt' }] });
  });
});
