import { hanging, widest, widthOf } from './reporters/width.ts';

/** Writes to the screen, no line longer than it is wide; into a pipe or a file lines go as they are. */
export function say(text: string): void {
  process.stdout.write(fitted(text, process.stdout.columns));
}

/** The same on the side where errors and notices go. */
export function sayAside(text: string): void {
  process.stderr.write(fitted(text, process.stderr.columns));
}

/** Longer lines broken for a terminal of so many columns, what goes on a step deeper than it began; undefined: nothing is broken. */
export function fitted(text: string, terminal: number | undefined): string {
  if (terminal === undefined) return text;
  const columns = Math.min(terminal, widest);
  return text
    .split('\n')
    .map((line) => {
      const [indent = ''] = /^ */.exec(line) ?? [];
      return widthOf(line) <= columns ? line : hanging(indent, line.slice(indent.length), columns).join('\n');
    })
    .join('\n');
}
