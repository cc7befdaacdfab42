import type { ReportLine } from '../../model/report-lines.ts';
import { compareKey } from '../../vietnamese/text.ts';
import type { DocumentLine } from '../edited/lines.ts';
import type { Stretch } from '../edited/written-stretch.ts';
import { numberWords, type NumberWord } from './number-words.ts';

/** A paragraph with numbers that no mark covers and no template wrote. */
export interface UncoveredLine {
  readonly section: string;
  readonly sentence: string;
  readonly numbers: readonly NumberWord[];
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
  carriedTo: number | null = null,
): Uncovered {
  const template = new Set(
    fresh.flatMap(({ text, figures }) => free(text, figures).map((word) => contextOf(text, word, figures))),
  );
  const years = new Set(
    fresh.flatMap(({ figures }) =>
      figures.flatMap(({ run }) => (numberWords(run.text)[0]?.kind === 'year' ? yearsIn(run.text) : [])),
    ),
  );
  let fixed = 0;
  const found: UncoveredLine[] = [];
  lines.forEach((line, index) => {
    if (isForClerk(line, lines.slice(0, index))) return;
    const numbers = free(line.text, line.marks).filter((word) => {
      if (template.has(contextOf(line.text, word, line.marks))) {
        fixed += 1;
        return false;
      }
      if (word.kind !== 'year') return true;
      const said = yearsIn(word.text);
      const runs = said.length > 1 && Number(said.at(-1)) > (carriedTo ?? 0);
      return said.some((year) => !years.has(year)) || (carriedTo !== null && !runs);
    });
    if (numbers.length > 0) found.push({ section: line.section, sentence: line.text, numbers });
  });
  return { lines: found, fixed };
}

function yearsIn(text: string): readonly string[] {
  return text.match(/(?:19|20)\d\d/g) ?? [];
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

/** The numbers of a text that no mark touches. */
function free(text: string, marks: readonly Stretch[]): readonly NumberWord[] {
  const signs = text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, ' ');
  return numberWords(signs).filter(({ start, end }) =>
    marks.every((mark) => end <= mark.start || start >= mark.end),
  );
}

/** A number between two words on either side, marks standing for themselves: how the template's own are known again. */
function contextOf(text: string, { start, end }: NumberWord, marks: readonly Stretch[]): string {
  const masked = (from: number, to: number): string => {
    let out = '';
    for (let at = from; at < to; at += 1) {
      const mark = marks.find((each) => at >= each.start && at < each.end);
      if (mark === undefined) out += text[at];
      else {
        out += ' ‹› ';
        at = mark.end - 1;
      }
    }
    return compareKey(out);
  };
  const before = masked(0, start).split(' ').filter(Boolean).slice(-2).join(' ');
  const after = masked(end, text.length).split(' ').filter(Boolean).slice(0, 2).join(' ');
  return `${before} | ${text.slice(start, end)} | ${after}`;
}
