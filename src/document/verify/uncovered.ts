import type { ReportLine } from '../../model/report-lines.ts';
import { raisedDigits } from '../../vietnamese/superscripts.ts';
import { compareKey } from '../../vietnamese/text.ts';
import type { Comparison } from '../edited/compare.ts';
import type { FieldKind } from '../edited/fields.ts';
import type { DocumentLine } from '../edited/lines.ts';
import type { KnownSpot } from '../edited/spot.ts';
import { type Stretch, wholeNumber, withSlots } from '../edited/written-stretch.ts';
import { numberWords, type NumberWord } from './number-words.ts';
import { isOfContents } from './repeated.ts';

/** `now`: it says what the tool once wrote for a number that has moved since; what the data say of that one. */
interface TypedNumber extends NumberWord {
  readonly now?: string;
}

/** A paragraph with numbers that no mark covers and no template wrote. */
export interface UncoveredLine extends KnownSpot {
  readonly numbers: readonly TypedNumber[];
}

export interface Uncovered {
  readonly lines: readonly UncoveredLine[];
  /** Numbers without a mark that are words of the template ("03 chương trình mục tiêu quốc gia"). */
  readonly fixed: number;
}

/**
 * Numbers that came by hand. Years that the report itself speaks of need no mark in a new sentence; `carriedTo`: the year to which
 * words of the year before were taken over, where every year typed by hand is in doubt but in a span that still runs.
 */
export function uncoveredNumbers(
  lines: readonly DocumentLine[],
  fresh: readonly ReportLine[],
  { carriedTo = null, outdated }: { readonly carriedTo?: number | null; readonly outdated?: Outdated } = {},
): Uncovered {
  const template = new Set(
    fresh.flatMap(({ text, figures }) => free(text, figures).map((word) => contextOf(text, word, figures))),
  );
  const years = new Set(
    fresh.flatMap(({ figures }) =>
      figures.flatMap(({ run }) => (numberWords(run.text)[0]?.kind === 'year' ? yearsIn(run.text) : [])),
    ),
  );
  const said = new Set(fresh.map(({ text }) => compareKey(text)));
  let fixed = 0;
  const found: UncoveredLine[] = [];
  lines.forEach((line, index) => {
    if (isForClerk(line, lines.slice(0, index))) return;
    const page = pageNumberIn(line, said);
    const [counted, made] = [inFields(line, 'count'), inFields(line, 'made')];
    const numbers = free(line.text, [...line.marks, ...counted]).filter((word) => {
      if (word.start === page) return false;
      // No template has a field: whatever its number is like, it came by hand.
      if (made.some(({ start, end }) => start < word.end && end > word.start)) return true;
      if (template.has(contextOf(line.text, word, line.marks))) {
        fixed += 1;
        return false;
      }
      if (word.kind !== 'year') return true;
      const spoken = yearsIn(word.text);
      const runs = spoken.length > 1 && Number(spoken.at(-1)) > (carriedTo ?? 0);
      return spoken.some((year) => !years.has(year)) || (carriedTo !== null && !runs);
    });
    if (numbers.length === 0) return;
    const dated = numbers.map((word): TypedNumber => {
      const now = outdated?.get(plainNumber(word.text));
      return now === undefined ? word : { ...word, now };
    });
    found.push({ section: line.section, sentence: line.text, numbers: dated });
  });
  return { lines: found, fixed };
}

/** What numbers said before they moved → what they say now. */
type Outdated = ReadonlyMap<string, string>;

/** Shorter numbers stand in too many places by chance. */
export const fewestDigits = 3;

const plainNumber = (text: string) => text.replace(/\s*%$/, '');

/** Numbers that have moved, in this build or since, as the document knows; none that the report still prints for another. */
export function outdatedNumbers({ marks, report, document: { baseline } }: Comparison): Outdated {
  const moved = marks.flatMap(({ verdict, written }) =>
    verdict.kind === 'moved' && written !== null ? [[written, verdict.text] as const] : [],
  );
  const before = report.figures.flatMap(({ key, text }) => {
    const was = baseline?.byKey.get(key)?.was;
    return was === undefined ? [] : [[was, text] as const];
  });
  const printed = new Set(report.figures.map(({ text }) => plainNumber(text)));
  return new Map(
    [...before, ...moved]
      .map(([was, now]) => [plainNumber(was), now] as const)
      .filter(([was]) => was.replace(/\D/g, '').length >= fewestDigits && !printed.has(was)),
  );
}

function yearsIn(text: string): readonly string[] {
  return text.match(/(?:19|20)\d\d/g) ?? [];
}

/**
 * Where the page number of a line of a table of contents begins, which somebody typed or made of a field; null: it is none. Known
 * by its style, or by a line of the report before it and a leader between them.
 */
function pageNumberIn(line: DocumentLine, said: ReadonlySet<string>): number | null {
  const [, words = '', leader = '', page] = /^(.*?)([\s.…·_]+)(\d{1,3})\s*$/su.exec(line.text) ?? [];
  if (page === undefined) return null;
  const led = /\t|…|\.{3}|[·_ ]{2}/u.test(leader) && said.has(compareKey(words));
  if (!led && !isOfContents(line)) return null;
  return line.text.lastIndexOf(page);
}

/** The number and the date of the report itself, which the office's clerk fills in. */
function isForClerk({ text, section }: DocumentLine, before: readonly DocumentLine[]): boolean {
  if (/^\(Kèm theo/iu.test(text.trim())) return true;
  return (
    section === 'phần đầu' &&
    (/^Số:/iu.test(text.trim()) || /,\s*ngày.*tháng.*năm/iu.test(text)) &&
    !before.some((line) => /^Kính gửi/iu.test(line.text.trim()))
  );
}

function inFields({ paragraph }: DocumentLine, kind: FieldKind): readonly Stretch[] {
  return paragraph.pieces.flatMap(({ at, text, field }) =>
    field === kind ? [{ start: at, end: at + text.length }] : [],
  );
}

/** The numbers of a text that no mark touches. */
function free(text: string, marks: readonly Stretch[]): readonly NumberWord[] {
  const signs = text.replace(new RegExp(raisedDigits, 'gu'), ' ');
  return numberWords(signs)
    .filter(({ start, end }) => marks.every((mark) => end <= mark.start || start >= mark.end))
    .map((word) => {
      const { start, end } = word.kind === 'amount' ? wholeNumber(signs, word) : word;
      return { ...word, text: signs.slice(start, end), start, end };
    });
}

/** A number between two words on either side, marks standing for themselves: how the template's own are known again. */
function contextOf(text: string, { start, end }: NumberWord, marks: readonly Stretch[]): string {
  const words = (stretch: Stretch): readonly string[] =>
    compareKey(withSlots(text, marks, () => ' ‹› ', stretch))
      .split(' ')
      .filter(Boolean);
  const before = words({ start: 0, end: start }).slice(-2).join(' ');
  const after = words({ start: end, end: text.length }).slice(0, 2).join(' ');
  return `${before} | ${text.slice(start, end)} | ${after}`;
}
