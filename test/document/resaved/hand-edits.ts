import type { Random } from './random.ts';

/**
 * What a person does to a report in Word, as XML. Every letter typed here is a word of its own ("chữ17x"), so that none can be lost
 * unseen.
 */

export type HandEdit = (xml: string, random: Random, word: string) => string;

const paragraph = /<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs;
const control =
  /<w:sdt><w:sdtPr>(?:(?!<\/w:sdtPr>).)*<\/w:sdtPr><w:sdtContent><w:bookmarkStart[^>]*\/>(?:(?!<\/?w:sdt[ >]).)*?<\/w:sdtContent><\/w:sdt>/gs;
const plainRun =
  /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">[^<&]{12,}<\/w:t><\/w:r>/gs;
const markedRun =
  /<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t xml:space="preserve">([^<]*)<\/w:t><\/w:r>/s;

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
/** A top-level paragraph that holds no end of a section, and words enough to matter. */
const isFree = (found: string): boolean => !found.includes('<w:sectPr') && found.includes('<w:t ');
const withoutBookmarks = (xml: string): string => xml.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '');
const withoutNotes = (xml: string): string =>
  xml.replace(
    /<w:bookmarkStart [^>]*w:name="_dkn[^>]*\/>|<w:r>(?:(?!<\/w:r>).)*<w:footnoteReference(?:(?!<\/w:r>).)*<\/w:r>/gs,
    '',
  );

/** One match, chosen by chance, taken for something else. */
function one(xml: string, pattern: RegExp, random: Random, change: (found: string) => string): string {
  const all = [...xml.matchAll(pattern)];
  const chosen = all[random(Math.max(1, all.length))];
  if (chosen === undefined) return xml;
  return xml.slice(0, chosen.index) + change(chosen[0]) + xml.slice(chosen.index + chosen[0].length);
}

const atParagraph =
  (change: (found: string, word: string) => string): HandEdit =>
  (xml, random, word) =>
    one(xml, paragraph, random, (found) => (isFree(found) ? change(found, word) : found));

const atNumber =
  (change: (found: string, word: string) => string): HandEdit =>
  (xml, random, word) =>
    one(xml, control, random, (found) => change(found, word));

const inRun = (found: string, change: (text: string) => string): string =>
  found.replace(
    markedRun,
    (_all, look: string, text: string) => `<w:r>${look}<w:t xml:space="preserve">${change(text)}</w:t></w:r>`,
  );

const tracked = 'w:author="Lan" w:date="2023-11-20T09:00:00Z"';

export const handEdits: Readonly<Record<string, HandEdit>> = {
  'words added to a sentence': (xml, random, word) =>
    one(xml, plainRun, random, (found) => found.replace('</w:t>', ` ${word} 987 $&`)),
  'words put before a sentence': (xml, random, word) =>
    one(xml, plainRun, random, (found) => found.replace('preserve">', `$&${word} `)),
  'a paragraph added': atParagraph(
    (found, word) => `${found}<w:p>${run(`Đoạn viết thêm ${word}, 45 hộ tự kể.`)}</w:p>`,
  ),
  'a paragraph deleted': (xml, random) =>
    one(
      xml,
      /<\/w:p>(<w:p>(?:(?!<\/w:p>|<w:footnoteReference|<w:sectPr).)*<\/w:p>)(?=<w:p>)/gs,
      random,
      () => '</w:p>',
    ),
  'a paragraph twice': atParagraph(
    (found) =>
      found +
      withoutNotes(found)
        .replace(/<w:id w:val="(\d+)"/g, '<w:id w:val="9$1"')
        .replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, ''),
  ),
  'a paragraph moved': (xml, random) => {
    const all = [...xml.matchAll(paragraph)]
      .map(([found]) => found)
      .filter((found) => isFree(found) && found.length > 400);
    const moved = all[random(all.length)] ?? '';
    return one(
      xml.replace(moved, '<w:p/>'),
      /<w:p\/>|<\/w:p>(?=<w:p><w:pPr><w:pStyle w:val="Normal"\/>)/g,
      random,
      (found) => found + moved,
    );
  },
  'two paragraphs joined': (xml, random) =>
    one(xml, /<\/w:p><w:p><w:pPr><w:pStyle w:val="Normal"\/><\/w:pPr>/g, random, () => ''),
  'a paragraph split behind a number': (xml, random) =>
    one(
      xml,
      /<\/w:sdt><w:permEnd [^>]*\/>(?=<w:r>)/g,
      random,
      (found) => `${found}</w:p><w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr>`,
    ),
  'a number typed over': atNumber((found) => inRun(found, () => '77')),
  'a number typed over with a word': atNumber((found, word) => inRun(found, () => word)),
  'a digit before a number': atNumber((found) => run('1') + found),
  'a digit behind a number': atNumber((found) => found + run('5')),
  'decimals behind a number': atNumber((found) => found + run(',5')),
  'thousands before a number': atNumber((found) => run('7.') + found),
  'a digit in its control': atNumber((found) => found.replace('</w:sdtContent>', `${run('9')}$&`)),
  'a digit in its run': atNumber((found) => inRun(found, (text) => `${text}3`)),
  'words in its control': atNumber((found, word) =>
    found.replace('</w:sdtContent>', `${run(` ${word} bà con`)}$&`),
  ),
  'words in its run': atNumber((found, word) => inRun(found, (text) => `gần ${word} ${text}`)),
  'a line break at its edge': atNumber((found) => found.replace(/<w:bookmarkEnd/, '<w:r><w:br/></w:r>$&')),
  'a tab at its edge': atNumber((found) => found.replace('</w:sdtContent>', '<w:r><w:tab/></w:r>$&')),
  'a blank at its edge': atNumber((found) => inRun(found, (text) => `${text} `)),
  'its control gone': atNumber((found) =>
    found.replace(/^<w:sdt>.*?<w:sdtContent>/s, '').replace('</w:sdtContent></w:sdt>', ''),
  ),
  'its bookmark gone': atNumber(withoutBookmarks),
  'its tag gone': atNumber((found) => found.replace(/<w:(?:tag|alias) [^>]*\/>/g, '')),
  'its marks gone': atNumber((found) =>
    withoutBookmarks(found)
      .replace(/^<w:sdt>.*?<w:sdtContent>/s, '')
      .replace('</w:sdtContent></w:sdt>', ''),
  ),
  'set in bold': atNumber((found) =>
    found.replace(markedRun, '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">$2</w:t></w:r>'),
  ),
  'struck through': atNumber((found) =>
    found.replace(markedRun, (_all, _look, text: string) =>
      run(text).replace('<w:t', '<w:rPr><w:strike/></w:rPr>$&'),
    ),
  ),
  'split over two runs': atNumber((found) =>
    found.replace(markedRun, (_all, look: string, text: string) =>
      text.includes('&')
        ? run(text)
        : `<w:r>${look}<w:t xml:space="preserve">${text.slice(0, 1)}</w:t></w:r>${run(text.slice(1))}`,
    ),
  ),
  'inserted under Track Changes': atNumber((found) =>
    found.replace(markedRun, `<w:ins w:id="70901" ${tracked}>$&</w:ins>`),
  ),
  'deleted under Track Changes': atNumber((found) =>
    found.replace(
      markedRun,
      `<w:del w:id="70902" ${tracked}><w:r>$1<w:delText xml:space="preserve">$2</w:delText></w:r></w:del>`,
    ),
  ),
  'a row of the annex deleted': (xml, random) =>
    one(xml, /<w:tr>(?:(?!<\/w:tr>).)*OBang(?:(?!<\/w:tr>).)*<\/w:tr>/gs, random, () => ''),
  'a word replaced everywhere': (xml) =>
    xml.replace(/(<w:t xml:space="preserve">[^<]*)chính sách/g, '$1đường lối'),
};
