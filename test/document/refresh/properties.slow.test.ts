import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseMark } from '../../../src/document/marks.ts';
import { figureHash, placeHash, textHash } from '../../../src/document/marks.ts';
import { packParts } from '../../package-parts.ts';
import { expectConflictsAsVerified } from '../agreement.ts';
import { printedFigures } from '../../printed-figures.ts';
import { count } from '../../counts.ts';
import { rendered } from '../parts.ts';
import { sampleReport } from '../sample-report.ts';
import { corrected, custom, main, notes, type Parts, paragraphs, refresh, words } from './documents.ts';

/**
 * Whatever a person or a program does to the document between two builds, and whatever is corrected in the data: no word outside of
 * the marks is another, what was typed over a number stays, and every marked number says what the data say or is listed.
 */

const report = sampleReport({ documents: 3 });
const figures = [...new Set(printedFigures(report).map(({ figure }) => figure))];
let original: Parts;
beforeAll(async () => {
  original = await rendered(report);
});

const paragraph = /<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs;
const control =
  /<w:sdt><w:sdtPr>(?:(?!<\/w:sdtPr>).)*<\/w:sdtPr><w:sdtContent><w:bookmarkStart[^>]*\/>(?:(?!<\/w:sdtContent>).)*<\/w:sdtContent><\/w:sdt>/gs;
const markedRun =
  /<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t xml:space="preserve">([^<]*)<\/w:t><\/w:r>/s;

/** Takes the n-th match (modulo their number) for something else. */
function nth(xml: string, pattern: RegExp, n: number, change: (found: string) => string): string {
  const all = [...xml.matchAll(pattern)];
  const chosen = all[n % Math.max(1, all.length)];
  if (chosen === undefined) return xml;
  return xml.slice(0, chosen.index) + change(chosen[0]) + xml.slice(chosen.index + chosen[0].length);
}

type Edit = (xml: string, n: number) => string;

/** A top-level paragraph that holds no section's end. */
const free = (found: string): boolean => !found.includes('<w:sectPr');
const withoutBookmarks = (xml: string): string => xml.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '');

const edits: Readonly<Record<string, Edit>> = {
  reword: (xml, n) =>
    nth(xml, /<w:t xml:space="preserve">[^<]{12,}<\/w:t>/g, n, (found) =>
      found.replace('</w:t>', ' chữ thêm 987 </w:t>').replace('>', '>Nay '),
    ),
  deleteParagraph: (xml, n) => nth(xml, paragraph, n, (found) => (free(found) ? '<w:p></w:p>' : found)),
  duplicateParagraph: (xml, n) => nth(xml, paragraph, n, (found) => (free(found) ? found + found : found)),
  pasteParagraph: (xml, n) =>
    nth(xml, paragraph, n, (found) => (free(found) ? found + withoutBookmarks(found) : found)),
  moveParagraph: (xml, n) => {
    const all = [...xml.matchAll(paragraph)]
      .map(([found]) => found)
      .filter((found) => free(found) && found.length > 400);
    const moved = all[n % Math.max(1, all.length)];
    if (moved === undefined) return xml;
    return nth(xml.replace(moved, '<w:p></w:p>'), /<w:p><\/w:p>/g, n + 1, () => moved);
  },
  typeOver: (xml, n) =>
    nth(xml, control, n, (found) =>
      found.replace(markedRun, '<w:r>$1<w:t xml:space="preserve">tay 7</w:t></w:r>'),
    ),
  digitBefore: (xml, n) => nth(xml, control, n, (found) => `<w:r><w:t>1</w:t></w:r>${found}`),
  decimalsBehind: (xml, n) => nth(xml, control, n, (found) => `${found}<w:r><w:t>,5</w:t></w:r>`),
  wordsInside: (xml, n) =>
    nth(xml, control, n, (found) =>
      found.replace('</w:sdtContent>', '<w:r><w:t xml:space="preserve"> người, bà con</w:t></w:r>$&'),
    ),
  breakAtEdge: (xml, n) =>
    nth(xml, control, n, (found) => found.replace('<w:bookmarkEnd', '<w:r><w:br/></w:r>$&')),
  bookmarkOutside: (xml, n) =>
    nth(xml, control, n, (found) => {
      const [start = ''] = /<w:bookmarkStart[^>]*\/>/.exec(found) ?? [];
      return start + found.replace(start, '');
    }),
  splitRun: (xml, n) =>
    nth(xml, control, n, (found) =>
      found.replace(
        markedRun,
        (_all: string, look: string, text: string) =>
          `<w:r>${look}<w:t xml:space="preserve">${text.slice(0, 1)}</w:t></w:r><w:proofErr w:type="spellStart"/>` +
          `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text.slice(1)}</w:t></w:r>`,
      ),
    ),
  insertTracked: (xml, n) =>
    nth(xml, control, n, (found) =>
      found.replace(markedRun, '<w:ins w:id="901" w:author="A" w:date="2023-11-01T00:00:00Z">$&</w:ins>'),
    ),
  deleteTracked: (xml, n) =>
    nth(xml, control, n, (found) =>
      found.replace(
        markedRun,
        '<w:del w:id="902" w:author="A" w:date="2023-11-01T00:00:00Z"><w:r>$1<w:delText xml:space="preserve">$2</w:delText></w:r></w:del>',
      ),
    ),
  dropControl: (xml, n) =>
    nth(xml, control, n, (found) =>
      found.replace(/^<w:sdt>.*?<w:sdtContent>/s, '').replace('</w:sdtContent></w:sdt>', ''),
    ),
  dropMark: (xml, n) =>
    nth(xml, control, n, (found) =>
      withoutBookmarks(found)
        .replace(/^<w:sdt>.*?<w:sdtContent>/s, '')
        .replace('</w:sdtContent></w:sdt>', ''),
    ),
  dropTag: (xml, n) => nth(xml, control, n, (found) => found.replace(/<w:(?:tag|alias) [^>]*\/>/g, '')),
  dropBookmark: (xml, n) => nth(xml, control, n, withoutBookmarks),
  renameBookmark: (xml, n) =>
    nth(xml, control, n, (found) => found.replace(/(w:name="_dk1[a-z2-7]+)"/, '$1_Copy_1"')),
  dropAllTags: (xml) => xml.replace(/<w:(?:tag|alias) [^>]*\/>/g, ''),
  dropAllBookmarks: (xml) => withoutBookmarks(xml),
};

const step = fc.record({
  kind: fc.constantFrom(...Object.keys(edits)),
  n: fc.nat(400),
  inNotes: fc.boolean(),
});

const scenario = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 8 }),
  strip: fc.boolean(),
  corrections: fc.uniqueArray(fc.constantFrom(...figures), { minLength: 1, maxLength: 12 }),
});

function edited(steps: readonly { kind: string; n: number; inNotes: boolean }[], strip: boolean): Parts {
  const parts = new Map(original);
  for (const { kind, n, inNotes } of steps) {
    const part = inNotes ? notes : main;
    // A note is one paragraph with its own sign: only what is in it is edited.
    if (inNotes && /Paragraph/.test(kind)) continue;
    parts.set(part, edits[kind]?.(parts.get(part) ?? '', n) ?? '');
  }
  if (strip) {
    for (const name of [...parts.keys()]) if (name.startsWith('customXml/')) parts.delete(name);
    parts.set(
      'word/_rels/document.xml.rels',
      (parts.get('word/_rels/document.xml.rels') ?? '').replace(/<Relationship [^>]*customXml[^>]*\/>/, ''),
    );
    parts.set(
      '[Content_Types].xml',
      (parts.get('[Content_Types].xml') ?? '').replace(/<Override [^>]*customXml[^>]*\/>/, ''),
    );
  }
  return parts;
}

describe('any edits and any corrections', () => {
  it('lose no word, leave no wrong number unsaid, and never throw', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async ({ steps, strip, corrections }) => {
        const texts = Object.fromEntries(corrections.map((figure, index) => [figure, `mới ${index}`]));
        const now = corrected(report, texts);
        const printed = printedFigures(now);
        const parts = edited(steps, strip);
        const after = await refresh(parts, now);
        // A table that nobody touched may be made anew, and so get back marks that were lost in it.
        const where = after.tables.some(({ state }) => state === 'remade') ? 'outside tables' : 'everywhere';
        expect(words(after.parts, where)).toEqual(words(parts, where));

        const said = [...after.conflicts.map(({ text, at }) => `${text}|${at.sentence}`)];
        const gone = after.goneBlocks.length;
        const before = paragraphs(parts).flatMap(({ marks }) => marks);
        paragraphs(after.parts)
          .flatMap((one) => one.marks.map((mark) => ({ mark, paragraph: one })))
          .forEach(({ mark }, index) => {
            // A number that somebody typed stays.
            if (before[index]?.text.includes('tay 7')) expect(mark.text).toBe(before[index].text);
            if (mark.text === '') return;
            const hashes = mark.name === null ? null : parseMark(mark.name);
            const possible = printed.filter(({ figure, place }) =>
              hashes === null
                ? figure === mark.tag
                : figureHash(figure) === hashes.figure && placeHash(place) === hashes.place,
            );
            const right = possible.some(({ text }) => textHash(text) === textHash(mark.text));
            const listed = said.some((one) => one.startsWith(`${mark.text}|`)) || gone > 0;
            expect(right || listed, `${mark.name} ${mark.tag} “${mark.text}”`).toBe(true);
          });
        expectConflictsAsVerified(packParts(after.parts), now, after);
        // A second build finds nothing more to do, and the same to say.
        const again = await refresh(after.parts, now);
        expect(again.bytes).toBeNull();
        expect(again.replaced).toEqual([]);
        expect(again.conflicts.map(({ text }) => text)).toEqual(after.conflicts.map(({ text }) => text));
        expect(again.lost.map(({ place }) => place)).toEqual(after.lost.map(({ place }) => place));
      }),
      { seed: 20231120, numRuns: count({ few: 5, all: 200 }) },
    );
  });

  it('the unedited document follows every correction', async () => {
    const texts = Object.fromEntries(figures.map((figure, index) => [figure, `mới ${index}`]));
    const now = corrected(report, texts);
    const after = await refresh(original, now);
    expect(after).toMatchObject({ conflicts: [], lost: [], newBlocks: [], goneBlocks: [] });
    const wanted = await rendered(now);
    expect(paragraphs(after.parts).map(({ text }) => text)).toEqual(
      paragraphs(wanted).map(({ text }) => text),
    );
    // It says besides what moved numbers were.
    expect(after.parts.get(custom)?.replace(/ was="[^"]*"/g, '')).toBe(wanted.get(custom));
  });
});
