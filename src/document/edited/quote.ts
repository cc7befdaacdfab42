import type { Stretch } from './written-stretch.ts';

/** How much of a sentence stands around a number, in characters. */
const around = 48;

/** The words around one stretch of a text or several, each in brackets: "…với [250] hộ tham gia…". Cut between words. */
export function quote(text: string, ...stretches: readonly Stretch[]): string {
  const ordered = [...stretches].sort((a, b) => a.start - b.start);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) return plain(text);
  const from = wordStart(text, first.start - around);
  const to = wordEnd(text, last.end + around);
  let quoted = '';
  let at = from;
  for (const { start, end } of ordered) {
    if (start < at) continue;
    quoted += `${shortened(text.slice(at, start))}[${shortened(text.slice(start, end))}]`;
    at = end;
  }
  quoted = plain(quoted + text.slice(at, to));
  return `${from > 0 ? '…' : ''}${quoted}${to < text.trimEnd().length ? '…' : ''}`;
}

/** The first words of a paragraph, cut between words. */
export function beginningOf(text: string, length = 80): string {
  const line = plain(text);
  return line.length <= length ? line : `${line.slice(0, length).replace(/\s+\S*$/, '')}…`;
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** What lies between two numbers, or is marked itself, may be long: its two ends tell enough. */
function shortened(text: string): string {
  if (text.length <= 3 * around) return text;
  return `${text.slice(0, wordEnd(text, around)).trimEnd()} … ${text.slice(wordStart(text, text.length - around)).trimStart()}`;
}

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(' ', at);
  return space < 0 || space > at + 12 ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space < at - 12 ? at : space;
}
