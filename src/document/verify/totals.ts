import type { DocumentLine } from '../edited/lines.ts';
import { type Passage, passageIn } from '../edited/spot.ts';
import { sentencesIn, type Stretch } from '../edited/written-stretch.ts';

type Line = Pick<DocumentLine, 'section' | 'text' | 'notes'>;

/** A total and the parts that the same paragraph, or its footnote, gives of it, and that don't add up to it. */
export interface Contradiction extends Passage {
  /** Where the parts stand: "chú thích 10"; sentence and offsets are the total's. */
  readonly section: string;
  /** Where the total stands. */
  readonly totalSection: string;
  readonly unit: 'hộ' | 'dự án' | 'đồng' | 'triệu đồng';
  readonly total: Amount;
  readonly parts: readonly Amount[];
}

interface Amount {
  readonly text: string;
  /** In hundredths, so that sums are exact ("3.219,80" triệu). */
  readonly hundredths: number;
}

type Placed = Amount & Stretch;

const digits = String.raw`\d+(?:\.\d{3})*(?:,\d{1,2})?`;
const households = new RegExp(String.raw`(?<![\d.,/])(${digits})\s+hộ(?!\s*\/)`, 'gu');
/** A group of households as footnotes list them. */
const group = new RegExp(
  String.raw`(?<![\d.,/])(${digits})\s+hộ\s+(?=(?:nghèo|cận nghèo|mới thoát nghèo|thoát nghèo|thuộc đối tượng khác|đối tượng khác|khác)(?!\p{L}))`,
  'gu',
);
const projects = new RegExp(String.raw`(?<![\d.,/])(${digits})\s+dự án(?!\s*\d)`, 'gu');
const money = (unit: string): RegExp =>
  new RegExp(String.raw`(?<![\d.,/])(${digits})\s+${unit}(?!\p{L})`, 'gu');

/** All that doesn't add up in a document, by its words alone: no mark is needed. */
export function contradictions(lines: readonly Line[]): readonly Contradiction[] {
  return lines.flatMap((line) => [
    ...householdsOf(line),
    ...sentencesIn(line.text).flatMap((one) => within(line, one)),
  ]);
}

/** "21 hộ¹⁰ tham gia" and its footnote, or "21 hộ (14 hộ nghèo; 04 hộ cận nghèo)". */
function householdsOf(line: Line): readonly Contradiction[] {
  const { text, section, notes } = line;
  const lists = [
    ...notes.map((note) => ({ ...note, ends: /[.;:]\s/u })),
    ...[...text.matchAll(/\(([^()]*)\)/gu)].map(({ index, 1: inner = '' }) => ({
      ...{ at: index, section, text: inner },
      ends: /[.;:,]\s/u,
    })),
  ];
  return lists.flatMap((list) => {
    const parts = amounts(list.text, group);
    const total = amounts(text.slice(0, list.at), households).at(-1);
    // It belongs to the number before it, in the same sentence.
    if (total === undefined || parts.length < 2 || list.ends.test(text.slice(total.end, list.at))) return [];
    if (addsUp(total, parts)) return [];
    return [contradiction(line, { section: list.section, unit: 'hộ', total, parts })];
  });
}

/** "09 dự án …, gồm 07 dự án … và 02 dự án …"; "2.308.864.000 đồng, trong đó … đồng; … đồng". */
function within(
  line: Line,
  { start, text }: ReturnType<typeof sentencesIn>[number],
): readonly Contradiction[] {
  const units = [
    ['dự án', projects],
    ['đồng', money('đồng')],
    ['triệu đồng', money('triệu đồng')],
  ] as const;
  return units.flatMap(([unit, pattern]) =>
    splits(text, amounts(text, pattern)).flatMap(({ total, parts, open }) => {
      const wrong = open ? sum(parts) > total.hundredths : !addsUp(total, parts);
      if (parts.length < 2 || !wrong) return [];
      const shifted = { ...total, start: total.start + start, end: total.end + start };
      return [contradiction(line, { section: line.section, unit, total: shifted, parts })];
    }),
  );
}

function contradiction(
  line: Line,
  found: Pick<Contradiction, 'section' | 'unit' | 'parts'> & { readonly total: Placed },
): Contradiction {
  return { ...passageIn(line, found.total), totalSection: line.section, ...found };
}

interface Split {
  readonly total: Placed;
  readonly parts: readonly Placed[];
  /** "trong đó có": the parts need not be all. */
  readonly open: boolean;
}

/** The number before "trong đó" or "gồm" is split into those behind it; a "gồm" further on splits the last of them. */
function splits(text: string, all: readonly Placed[]): readonly Split[] {
  const found: { total: Placed; parts: Placed[]; open: boolean }[] = [];
  all.forEach((amount, index) => {
    const before = all[index - 1];
    const between = before === undefined ? '' : text.slice(before.end, amount.start);
    const word = /(trong đó(?:\s+có(?!\p{L}))?|(?<!\p{L})(?:bao gồm|gồm)(?!\p{L}))/iu.exec(between)?.[1];
    if (before !== undefined && word !== undefined)
      found.push({ total: before, parts: [amount], open: /có$/iu.test(word) });
    else found.at(-1)?.parts.push(amount);
  });
  return found;
}

function amounts(text: string, pattern: RegExp): readonly Placed[] {
  return [...text.matchAll(pattern)].map((found) => {
    const text = found[1] ?? '';
    return { text, hundredths: hundredthsOf(text), start: found.index, end: found.index + text.length };
  });
}

/** "1.149", "21", "3.219,80". */
export function hundredthsOf(text: string): number {
  const [whole = '', fraction = ''] = text.replaceAll('.', '').split(',');
  return Number(`${whole}${fraction.padEnd(2, '0')}`);
}

export function sum(parts: readonly Amount[]): number {
  return parts.reduce((total, { hundredths }) => total + hundredths, 0);
}

function addsUp(total: Amount, parts: readonly Amount[]): boolean {
  return sum(parts) === total.hundredths;
}
