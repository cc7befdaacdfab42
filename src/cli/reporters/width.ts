/** Longer lines are hard to read, however wide the terminal is. */
export const widest = 120;

/** Columns to write to: the terminal's, within reason; a fixed measure in pipes, so that files come out the same. */
export function outputWidth(): number {
  return Math.max(60, Math.min(widest, process.stdout.columns ?? 100));
}

/** What sets a colour, or ends it. */
const colour = /\u001b\[[\d;]*m/g;

/** Width on screen: combining marks take none (text here is NFC, so nearly every letter is one column), nor do colours. */
export function widthOf(text: string): number {
  return [...text.normalize('NFC').replace(colour, '').replace(/\p{M}/gu, '')].length;
}

/** A call of the program: what is copied into a terminal must stand whole. */
const command =
  /dakto-report(?: (?:init|status|validate|build|explain|verify|page))?(?: (?:\d{4}|"[^"]*"|--?[\w-]+|\S+\.(?:docx|xlsx|csv|json)))*/g;

/** Stands for a space where no line may end. */
const noBreak = '\u0000';

/** Breaks text at spaces to lines of at most `width` columns; a longer word, or a command, stands alone. */
export function wrap(text: string, width: number): readonly string[] {
  const whole = text.replace(command, (call) => call.replaceAll(' ', noBreak));
  return brokenAtSpaces(whole, width).map((line) => line.replaceAll(noBreak, ' '));
}

function brokenAtSpaces(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** One step deeper. */
export const step = '  ';

/** Wrapped at the width, further lines a step deeper. */
export function hanging(indent: string, text: string, width: number): string[] {
  const [first = '', ...more] = wrap(text, width - indent.length - step.length);
  return [`${indent}${first}`, ...more.map((line) => `${indent}${step}${line}`)];
}

/** Filled with spaces to `width` columns; longer text stays as it is. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Cut to at most `width` columns, the cut shown by "…". */
export function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  return `${[...text.normalize('NFC')]
    .slice(0, Math.max(0, width - 1))
    .join('')
    .trimEnd()}…`;
}
