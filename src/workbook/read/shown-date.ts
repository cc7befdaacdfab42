import type { CalendarDate } from '../../model/cell.ts';

/*
 * What Excel shows of a day. Formats that hide a part of it are how days are usually shown; another calendar and digits among
 * the words are another day, and a month before the day is read as one.
 */

/** Literals of a format: words in quotes, a character behind \\, and whatever is no code. */
const literals = /"([^"]*)"?|\\(.)/gsu;

/** The calendar of a language tag (`[$-1070000]`); these count as ours does. */
const calendar = /\[\$-(?:[0-9a-f]{2})?([0-9a-f]{2})[0-9a-f]{4}\]/i;
const gregorian = [0, 1, 2, 9, 10, 11, 12];

/** Codes alone, in small letters: "dd/mm/yyyy". */
function codesOf(pattern: string): string {
  const [positive = ''] = pattern.replace(literals, ' ').split(';');
  return positive
    .replace(/[_*]./gsu, '')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase();
}

/** Whether Excel shows another day than the one that is stored. */
export function showsOtherDay(pattern: string, { year }: CalendarDate): boolean {
  const tag = calendar.exec(pattern)?.[1];
  if (tag !== undefined && !gregorian.includes(Number.parseInt(tag, 16))) return true;
  // B2 is the calendar of the Hijra, "bbbb" a year of Buddha's.
  if (/b2|bb/.test(codesOf(pattern))) return true;
  const words = [...pattern.matchAll(literals)].map(([, quoted = '', escaped = '']) => quoted + escaped);
  const digits = words.join('').replaceAll(/\D/g, '');
  return digits !== '' && digits !== String(year);
}

/** "07/6/2023" of the 6th of July, where a format of its own puts the month first and the day could be a month. */
export function shownMonthFirst(pattern: string, { day, month, year }: CalendarDate): string | null {
  if (day > 12 || day === month) return null;
  const codes = codesOf(pattern);
  // Built-in formats are shown in the way of the machine.
  if (codes.startsWith('mm-dd-yy') || codes === 'm/d/yy h:mm') return null;
  return /^[^a-z]*m{1,2}[^a-z]+d{1,2}(?![a-z])/.test(codes) ? `${month}/${day}/${year}` : null;
}
