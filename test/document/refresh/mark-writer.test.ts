import { describe, expect, it } from 'vitest';
import { documentLines, foundMarks } from '../../../src/document/edited/lines.ts';
import { missingMarker } from '../../../src/model/markers.ts';
import { markName, parseMark } from '../../../src/document/marks.ts';
import { MarkWriter, takenIds } from '../../../src/document/passes/write/mark-writer.ts';
import { redline } from '../../../src/document/passes/write/redline.ts';
import { inPlace } from '../../../src/document/passes/write/replace-mark.ts';
import { outermostOf, parseTree, within } from '../../../src/package/xml-tree.ts';
import { packParts, unpackParts } from '../../package-parts.ts';
import { opened } from '../opened.ts';

/*
 * One paragraph with one mark, {250}, in which another number is written: in place or as a redline. Runs are parted by "|", *bold*;
 * [-deleted-] and [+inserted+] are the tool's own tracked changes, with "~" those of somebody else: [-~deleted-]. "¹" is a footnote's
 * sign, "→" a tab, "§" a page break that Word leaves in a run.
 */

const [figure, place] = ['da2.ho', 'ii-2/1'];
const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const links =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const signs: Readonly<Record<string, string>> = {
  '¹': '<w:footnoteReference w:id="1"/>',
  '§': '<w:lastRenderedPageBreak/>',
  '→': '<w:tab/>',
};

function run(shown: string, text = 't'): string {
  const look = shown.startsWith('*') ? '<w:rPr><w:b/></w:rPr>' : '';
  const inside = shown
    .replaceAll('*', '')
    .split(/([¹§→])/u)
    .filter(Boolean)
    .map((part) => signs[part] ?? `<w:${text} xml:space="preserve">${part}</w:${text}>`);
  return `<w:r>${look}${inside.join('')}</w:r>`;
}

function tracked(kind: 'ins' | 'del', shown: string): string {
  const author = shown.startsWith('~') ? 'Lan' : 'dakto-report';
  const inside = runs(shown.replace('~', ''), kind === 'del' ? 'delText' : 't');
  return `<w:${kind} w:id="5" w:author="${author}">${inside}</w:${kind}>`;
}

const runs = (shown: string, text?: string): string =>
  shown
    .split('|')
    .filter(Boolean)
    .map((each) => run(each, text))
    .join('');

function xmlOf(shown: string, written: string): string {
  const name = markName(figure, written, place);
  return shown
    .split(/(\{|\}|\[[-+].*?[-+]\])/u)
    .map((part) => {
      if (part === '{') return `<w:bookmarkStart w:id="1" w:name="${name}"/>`;
      if (part === '}') return '<w:bookmarkEnd w:id="1"/>';
      if (!/^\[[-+]/.test(part)) return runs(part);
      return tracked(part[1] === '-' ? 'del' : 'ins', part.slice(2, -2));
    })
    .join('');
}

/** The paragraph as above, without the parts of runs that were none. */
function shownOf(xml: string): string {
  const words = (inside: string): string =>
    inside
      .replace(/<w:r\b[^>]*>(.*?)<\/w:r>/gs, (_all, content: string) => {
        const star = content.includes('<w:b/>') ? '*' : '';
        const text = content
          .replace('<w:footnoteReference w:id="1"/>', '¹')
          .replace('<w:lastRenderedPageBreak/>', '§')
          .replace('<w:tab/>', '→')
          .replace(/<[^>]*>/g, '');
        return text === '' ? '' : `${star}${text}${star}|`;
      })
      .replace(/\|$/, '');
  return xml
    .replace(/<w:(ins|del) ([^>]*)>(.*?)<\/w:\1>/gs, (_all, kind: string, own: string, inside: string) => {
      const sign = kind === 'ins' ? '+' : '-';
      return `[${sign}${own.includes('"Lan"') ? '~' : ''}${words(inside)}${sign}]`;
    })
    .replace(/<w:bookmarkStart[^>]*>/g, '{')
    .replace(/<w:bookmarkEnd[^>]*>/g, '}')
    .replace(/^.*<w:p>|<\/w:p>.*$/gs, '')
    .split(/(\{|\}|\[[-+].*?[-+]\])/u)
    .map((part) => (part.startsWith('<') ? words(part) : part))
    .join('');
}

interface Written {
  readonly shown: string;
  readonly xml: string;
  readonly done: boolean;
}

/** `text` is written into the mark of a paragraph, whose XML may be `changed` before; `written`: what its name says that it says. */
function write(
  shown: string,
  text: string,
  red: boolean,
  { written = '250', changed = (xml) => xml }: { written?: string; changed?: (xml: string) => string } = {},
): Written {
  const body = `<w:body><w:p>${xmlOf(shown, written)}</w:p></w:body>`;
  const main = changed(
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${body}</w:document>`,
  );
  const parts = new Map([
    ['[Content_Types].xml', types],
    ['_rels/.rels', links],
    ['word/document.xml', main],
  ]);
  const document = opened(packParts(parts));
  const taken = takenIds(document);
  const date = { year: 2023, month: 11, day: 5 };
  const writer = new MarkWriter(document, taken, red ? redline(taken, date) : inPlace);
  const [found] = foundMarks(documentLines(document.document));
  if (found === undefined) throw new Error('no mark');
  const done = writer.write(found, text, markName(figure, text, place));
  writer.close();
  const xml = unpackParts(document.edits.bytes()).get('word/document.xml') ?? '';
  // What is deleted says so, sign by sign; nothing else does.
  for (const element of within(parseTree(xml)))
    if (element.name === 'w:r' || element.name === 'w:del')
      expect(outermostOf(element, element.name === 'w:r' ? 'w:del' : 'w:t')).toEqual([]);
  expect(xml.replace(/<(\w:(?:del|moveFrom)) [^>]*>.*?<\/\1>/gs, '')).not.toContain('delText');
  return { shown: shownOf(xml), xml, done };
}

describe('in place', () => {
  it.each([
    ['có |{250}| hộ', 'có {253} hộ'],
    // In the look of its first run; the others go.
    ['{*25*|0}', '{*253*}'],
    ['{25|*0*}', '{253}'],
    // What shares a run with it stays.
    ['{gần 250 bà con}', '{gần 253 bà con}'],
    ['{250¹}', '{253¹}'],
    // A digit that somebody typed before it, or behind, is part of the number that a reader sees.
    ['1|{250}', '{253}'],
    ['{250}|7', '{253}'],
    // What was inserted takes the new text, what was deleted stays deleted.
    ['{[-250-][+251+]}', '{[-250-][+253+]}'],
    ['{[-~250-][+~251+]}', '{[-~250-][+~253+]}'],
    // Of a number that was tracked in part there must be no third one when that is rejected.
    ['{[-1-]2[+50+]}', '{253}'],
    ['[-xưa-]{[-1-]2[+50+]}[-~nay-]', '[-xưa-]{253}[-~nay-]'],
    // Nor an insertion of nothing, which nobody sees and which keeps a copy from being signed.
    ['{[+25+][+0+]}', '{[+253+]}'],
    ['{[+25|0+]}', '{[+253+]}'],
    ['{25→0}', '{253}'],
    // Where all of it was deleted, there is no look to take.
    ['{[-~250-]}', '{[-~250-]253}'],
  ])('%s becomes %s', (shown, expected) => {
    const found = write(shown, '253', false);
    expect(found.done).toBe(true);
    expect(found.shown.replaceAll('|', '')).toBe(expected);
  });

  it('nothing stands where the new text is empty', () => {
    expect(write('có |{250}| hộ', '', false).shown.replaceAll('|', '')).toBe('có {} hộ');
  });
});

describe('a redline', () => {
  it.each([
    ['có |{250}| hộ', 'có {[-250-][+253+]} hộ'],
    ['{*250*}', '{[-*250*-][+*253*+]}'],
    // Every run of it is struck out, the new one stands behind the last, in the look of the first.
    ['{*25*|0}', '{[-*25*-][-0-][+*253*+]}'],
    ['{§250}', '{[-§250-][+253+]}'],
    // Piece by piece where the run holds something else.
    ['{250¹}', '{[-250-][+253+]¹}'],
    ['{gần 250 bà con}', '{gần [-250-][+253+] bà con}'],
    ['{*gần 250*}', '{*gần *[-*250*-][+*253*+]}'],
    // The first deletion stays the one there is; what was inserted since makes way.
    ['{[-250-][+251+]}', '{[-250-][+253+]}'],
    ['{[-~250-][+~251+]}', '{[-~250-][+~253+]}'],
    ['{25[+1+]}', '{[-25-][+253+]}'],
    ['{25[+1+]0}', '{[-25-][+253+][-0-]}'],
    ['1|{[+50+]}', '[-1-]{[+253+]}'],
    ['{[-~250-]}', '{[-~250-][+253+]}'],
    // A tab that somebody inserted is no text that could take the new one.
    ['{25[+→+]0}', '{[-25-][-0-][+253+]}'],
    ['{25→0}', '{[-25→0-][+253+]}'],
    // A digit before the mark is struck out, but what is new stands inside.
    ['1|{250}', '[-1-]{[-250-][+253+]}'],
  ])('%s becomes %s', (shown, expected) => {
    const found = write(shown, '253', true);
    expect(found.done).toBe(true);
    expect(found.shown.replaceAll('|', '')).toBe(expected);
  });

  it('of an empty text is a deletion alone', () => {
    expect(write('có |{250}| hộ', '', true).shown.replaceAll('|', '')).toBe('có {[-250-]} hộ');
  });

  it('is the tool’s, dated by the data, each change under an id of its own', () => {
    const { xml } = write('{*25*|0}', '253', true);
    const changes = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)" w:author="(.*?)" w:date="(.*?)">/g)];
    expect(changes.map(([, id]) => Number(id) - 1_500_000_000).sort()).toEqual([0, 1, 2]);
    for (const [, , author, date] of changes)
      expect([author, date]).toEqual(['dakto-report', '2023-11-05T00:00:00Z']);
  });
});

describe('a number that goes back to what it was before the tool’s tracked change', () => {
  it.each([
    ['{[-250-][+251+]}', '{250}'],
    ['{[-*25*|0-][+251+]}', '{*25*0}'],
    ['có |{2[-50-][+51+]}| hộ', 'có {250} hộ'],
    ['{[-2-][-50-][+25+][+1+]}', '{250}'],
    // What somebody did beside it is no part of it.
    ['[-~xưa-][+~nay +]{[-250-][+251+]}[-~ấy-]', '[-~xưa-][+~nay +]{250}[-~ấy-]'],
    // What else was inserted with it stays.
    ['{[-250-][+251¹+]}', '{250[+¹+]}'],
  ])('%s becomes %s, in a redline or not', (shown, expected) => {
    for (const red of [true, false])
      expect(write(shown, '250', red, { written: '251' }).shown.replaceAll('|', '')).toBe(expected);
  });

  it.each([
    ['another person’s', '{[-~250-][+~251+]}', '{[-~250-][+~250+]}'],
    ['in part another person’s', '{[-250-][+~251+]}', '{[-250-][+~250+]}'],
    ['of another text', '{[-249-][+251+]}', '{[-249-][+250+]}'],
    ['an insertion alone', '{[+251+]}', '{[+250+]}'],
  ])('takes no change back that is %s', (_whose, shown, expected) => {
    for (const red of [true, false])
      expect(write(shown, '250', red, { written: '251' }).shown.replaceAll('|', '')).toBe(expected);
  });

  it('takes no words back that somebody moved', () => {
    const changed = (xml: string) =>
      xml.replaceAll('w:del ', 'w:moveFrom ').replace('/w:del>', '/w:moveFrom>');
    const { xml } = write('{[-250-][+251+]}', '250', false, { written: '251', changed });
    expect(xml).toContain('<w:moveFrom ');
  });
});

it('the names of the file stand for those of Word, whatever prefix it uses', () => {
  const changed = (xml: string) => xml.replace('xmlns:w=', 'xmlns:x=').replace(/\bw:(?=\w)/g, 'x:');
  for (const [shown, text, red, written] of [
    ['{gần *250*}', '253', true, '250'],
    ['{250|1}', '253', false, '2501'],
    ['{[-250-][+251+]}', '250', true, '251'],
  ] as const) {
    const usual = write(shown, text, red, { written });
    expect(write(shown, text, red, { written, changed }).xml).toBe(changed(usual.xml));
  }
});

it('a redline takes neither the ground of what lacked nor a change of the look over to the new number', () => {
  const look =
    '<w:b/><w:highlight w:val="yellow"/><w:rPrChange w:id="9" w:author="Lan"><w:rPr/></w:rPrChange>';
  const changed = (xml: string) => xml.replace('<w:r>', `<w:r><w:rPr>${look}</w:rPr>`);
  const inserted = (shown: string) =>
    /<w:ins [^>]*>(.*?)<w:t/s.exec(
      write(shown, '253', true, { written: shown.slice(1, -1), changed }).xml,
    )?.[1];
  expect(inserted('{250}')).toBe('<w:r><w:rPr><w:b/><w:highlight w:val="yellow"/></w:rPr>');
  expect(inserted(`{${missingMarker}hộ}`)).toBe('<w:r><w:rPr><w:b/></w:rPr>');
});

it('a redline takes no id that stands in the document', () => {
  const changed = (xml: string) => xml.replaceAll(/w:id="5"/g, 'w:id="1500000001"');
  const { xml } = write('{2[+5+]|0}', '253', true, { changed });
  const ids = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => Number(id) - 1_500_000_000);
  expect(ids.sort()).toEqual([0, 1, 2]);
});

it('the bookmark says the new text, in place or not', () => {
  for (const red of [true, false]) {
    const [, name = ''] = /w:bookmarkStart[^>]*w:name="(.*?)"/.exec(write('{250}', '253', red).xml) ?? [];
    expect(parseMark(name)).toEqual(parseMark(markName(figure, '253', place)));
  }
});
