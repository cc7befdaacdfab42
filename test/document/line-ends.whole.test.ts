import { beforeAll, describe, expect, it } from 'vitest';
import { elementsOf, parseTree, textOf, type XmlElement } from '../../src/package/xml-tree.ts';
import { sample } from './verify-sample.ts';

/** What Word sees: no-break spaces as they are, no-break hyphens as U+2011. */
function paragraphs(element: XmlElement): readonly string[] {
  return elementsOf(element).flatMap((child) => (child.name === 'w:p' ? [shown(child)] : paragraphs(child)));
}

function shown(element: XmlElement): string {
  return elementsOf(element)
    .map((child) =>
      child.name === 'w:t' ? textOf(child) : child.name === 'w:noBreakHyphen' ? '\u2011' : shown(child),
    )
    .join('');
}

/** Wide as the column that they stand in. */
const fixed = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

let all: readonly string[];
beforeAll(async () => {
  const { parts } = await sample();
  all = ['word/document.xml', 'word/footnotes.xml']
    .flatMap((name) => paragraphs(parseTree(parts.get(name) ?? '')))
    .filter((text) => !fixed.includes(text));
});

const units =
  'hộ|nhân khẩu|người|lượt|học viên|đồng|triệu|điểm|dự án|xã|lớp|cuộc|đợt|cụm|cặp|chương trình|đơn vị';

/** What must not stand anywhere: a blank or a hyphen at which Word ends a line. */
const breaks: readonly (readonly [string, RegExp])[] = [
  ['between a number and its unit', new RegExp(String.raw`\d%? (?:${units})(?!\p{L})`, 'u')],
  ['within a unit', /\d\u00a0(?:triệu|nghìn|tỷ) đồng|\d\u00a0điểm phần|điểm\u00a0phần trăm/u],
  ['behind ngày, tháng, năm, số, mục', /(?<!\p{L})(?:ngày|tháng|năm|số|mục|khoản|Điều|thứ) \d/iu],
  ['within a name of a place', /(?:Đắk|Kon|Văn|Ngọk|Tân|Diên|Pô) (?:Tô|Tum|Lem|Tụ|Cảnh|Bình|Kô|Đào|Trăm)/u],
  ['within a symbol', /\d\/\p{Lu}+-\p{Lu}/u],
  ['before the last syllable', /(?: \S+){4} \S+$/u],
];

describe('no line of a new document ends', () => {
  it.each(breaks)('%s', (_where, pattern) => {
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter((text) => pattern.test(text))).toEqual([]);
  });
});
