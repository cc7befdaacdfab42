interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How much of a sentence stands around a number, in characters. */
const around = 48;

/** The sentence around one number or several, each in brackets: "…với [250] hộ tham gia…". Cut between words. */
export function excerpt(sentence: string, numbers: readonly Stretch[]): string {
  const ordered = [...numbers].sort((a, b) => a.start - b.start);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) return `“${sentence.trim()}”`;
  const from = wordStart(sentence, first.start - around);
  const to = wordEnd(sentence, last.end + around);
  let text = '';
  let at = from;
  for (const { start, end } of ordered) {
    if (start < at) continue;
    text += `${shortened(sentence.slice(at, start))}[${shortened(sentence.slice(start, end))}]`;
    at = end;
  }
  text += sentence.slice(at, to);
  const plain = text.replace(/\s+/gu, ' ').trim();
  return `“${from > 0 ? '…' : ''}${plain}${to < sentence.trimEnd().length ? '…' : ''}”`;
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
