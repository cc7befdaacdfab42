import { describe, expect, it } from 'vitest';
import type { FoundMark } from '../../../src/document/edited/lines.ts';
import { Bookmarks } from '../../../src/document/passes/write/bookmarks.ts';
import { applyEdits } from '../../../src/package/source-edits.ts';
import { outermostOf, parseTree, within } from '../../../src/package/xml-tree.ts';

/** The names by which marks say their new text: each stands once in a document, and Word takes 40 characters. */

const first = 2_000_000_000;
const bookmark = (name: string, id = 1) =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/><w:r/><w:bookmarkEnd w:id="${id}"/>`;
const control = (content: string) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** A document of these paragraphs, and its marks: the bookmarks in order, or the controls. */
function documentOf(...paragraphs: readonly string[]) {
  const source = `<w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraphs
    .map((content) => `<w:p>${content}</w:p>`)
    .join('')}</w:body>`;
  const root = parseTree(source);
  const lines = outermostOf(root, 'w:p').map((element) => ({ paragraph: { element } }));
  const marks = (kind: 'w:bookmarkStart' | 'w:sdtContent') =>
    lines.flatMap((line) =>
      [...within(line.paragraph.element)]
        .filter(({ name }) => name === kind)
        .map((element) => {
          const range = { start: element.contentStart, end: element.contentEnd };
          const mark = { bookmark: kind === 'w:bookmarkStart' ? element : null, source: range };
          return { mark, line } as unknown as FoundMark;
        }),
    );
  return { source, root, bookmarks: marks('w:bookmarkStart'), controls: marks('w:sdtContent') };
}

const namesIn = (xml: string) =>
  [...xml.matchAll(/w:bookmarkStart[^>]* w:name=["']([^"']*)/g)].map(([, name]) => name);

/** The names after marks, by their numbers, have got new ones, one after another. */
function renamed(paragraphs: readonly string[], news: readonly (readonly [number, string])[]) {
  const { source, root, bookmarks } = documentOf(...paragraphs);
  const names = new Bookmarks([root], new Set());
  const edits = news.flatMap(([index, name]) => names.rename(bookmarks[index] as FoundMark, source, name));
  return { names: namesIn(applyEdits(source, edits)), renamed: [...names.renamed] };
}

describe('a bookmark', () => {
  it('gets its new name and keeps all else', () => {
    const paragraph = `<w:bookmarkStart w:name='_dk1a' w:id="7" w:colFirst="0"/><w:r/><w:bookmarkEnd w:id="7"/>`;
    const { source, root, bookmarks } = documentOf(paragraph, bookmark('_dk1c', 8));
    const names = new Bookmarks([root], new Set());
    const edits = names.rename(bookmarks[0] as FoundMark, source, '_dk1b');
    expect(applyEdits(source, edits)).toBe(source.replace('_dk1a', '_dk1b'));
    expect([...names.renamed]).toEqual([['_dk1a', '_dk1b']]);
  });

  it('that has the name already stays as it is', () => {
    expect(renamed([bookmark('_dk1a')], [[0, '_dk1a']])).toEqual({ names: ['_dk1a'], renamed: [] });
  });

  it('keeps the ending that an editor gave a copy', () => {
    expect(renamed([bookmark('_dk1a_Copy_3')], [[0, '_dk1b']]).names).toEqual(['_dk1b_Copy_3']);
    expect(renamed([bookmark('_dk1a_copy_12')], [[0, '_dk1b']]).names).toEqual(['_dk1b_copy_12']);
    expect(renamed([bookmark('_dk1a_Copy_1_2')], [[0, '_dk1b']]).names).toEqual(['_dk1b']);
  });

  it('whose name is written by the number of a sign is left: nothing certain can be replaced', () => {
    expect(renamed([bookmark('&#95;dk1a')], [[0, '_dk1b']])).toEqual({ names: ['&#95;dk1a'], renamed: [] });
  });

  it('is numbered where another has the name, in capitals or small letters, in whatever part', () => {
    const { source, root, bookmarks } = documentOf(bookmark('_dk1a'));
    const { root: notes } = documentOf(bookmark('_DK1B'));
    const names = new Bookmarks([root, notes], new Set());
    const edits = names.rename(bookmarks[0] as FoundMark, source, '_dk1b');
    expect(namesIn(applyEdits(source, edits))).toEqual(['_dk1b_Copy_1']);
  });

  it('is numbered on, from the tenth copy on without the editors’ own word', () => {
    const twelve = Array.from({ length: 12 }, (_, index) => bookmark(`_dk1a${index}`));
    const { names } = renamed(
      twelve,
      twelve.map((_, index) => [index, '_dk1b'] as const),
    );
    const copies = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((copy) => `_dk1b_Copy_${copy}`);
    expect(names).toEqual(['_dk1b', ...copies, '_dk1b_10', '_dk1b_11']);
  });

  it('takes 40 characters and no more', () => {
    const long = `_dk1${'a'.repeat(29)}`;
    expect(renamed([bookmark('_dk1b_Copy_7')], [[0, long]]).names).toEqual([`${long}_Copy_7`]);
    expect(renamed([bookmark('_dk1b_Copy_17')], [[0, long]]).names).toEqual([`${long}_Copy_1`]);
  });

  it('may take a name that another has given up, and none that one of two still has', () => {
    const two = [bookmark('_dk1a'), bookmark('_dk1b')];
    const swapped = [
      [0, '_dk1c'],
      [1, '_dk1a'],
    ] as const;
    expect(renamed(two, swapped).names).toEqual(['_dk1c', '_dk1a']);
    expect(renamed([...two, bookmark('_dk1a')], swapped).names).toEqual(['_dk1c', '_dk1a_Copy_1', '_dk1a']);
  });
});

describe('a mark whose bookmark was lost', () => {
  const added = (paragraph: string, taken: readonly number[] = [], times = 1) => {
    const { source, root, controls } = documentOf(paragraph);
    const names = new Bookmarks([root], new Set(taken));
    const edits = controls
      .slice(0, times)
      .flatMap((found, index) => names.rename(found, source, `_dk1${'ab'[index]}`));
    return applyEdits(source, edits).replace(/^<w:body[^>]*><w:p>|<\/w:p><\/w:body>$/g, '');
  };
  const around = (content: string, name = '_dk1a', id = first) =>
    `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;

  it('gets one inside its control, under an id that nothing has', () => {
    expect(added(control('<w:r/>'))).toBe(control(around('<w:r/>')));
    expect(added(control('<w:r/>'), [first, first + 1, first + 3])).toBe(
      control(around('<w:r/>', '_dk1a', first + 2)),
    );
    expect(added(control('<w:r/>') + control('<w:r/>'), [first + 1], 2)).toBe(
      control(around('<w:r/>')) + control(around('<w:r/>', '_dk1b', first + 2)),
    );
  });

  it('gets none in a control of whole paragraphs or of a table, where it may not stand', () => {
    for (const content of ['<w:p/>', '<w:tbl/>', '<w:r/><w:p/>'])
      expect(added(control(content))).toBe(control(content));
  });

  it('gets none where its stretch is not all that a control holds', () => {
    const { source, root, controls } = documentOf(control('<w:r/><w:r/>'));
    const [found] = controls;
    if (found === undefined) throw new Error('no control');
    const { start, end } = found.mark.source;
    for (const part of [
      { start, end: end - '<w:r/>'.length },
      { start: start + '<w:r/>'.length, end },
    ]) {
      const narrow = { ...found, mark: { ...found.mark, source: { ...found.mark.source, ...part } } };
      expect(new Bookmarks([root], new Set()).rename(narrow, source, '_dk1a')).toEqual([]);
    }
  });
});
