import type { DocumentLine } from '../../edited/lines.ts';
import { fewestDigits } from '../../verify/uncovered.ts';
import { quote } from '../../edited/quote.ts';
import type { Leftover, Replaced } from './outcome.ts';

/**
 * Where the old text of a number that moved still stands outside of any mark: typed by hand, or a copy that an editor stripped
 * of both halves of its mark. It is left, since nothing says that it is the same number, and told.
 */
export function leftoversOf(
  lines: readonly DocumentLine[],
  replaced: readonly Replaced[],
): readonly Leftover[] {
  const moved = [...new Map(replaced.map((one) => [`${one.figure}\n${one.from}`, one])).values()].filter(
    ({ from }) => from.replace(/\D/g, '').length >= fewestDigits,
  );
  return lines.flatMap(({ section, text, marks }) => {
    // Marked numbers are blanked: what is left is typed.
    let typed = text;
    for (const { start, end } of marks)
      typed = typed.slice(0, start) + ' '.repeat(end - start) + typed.slice(end);
    return moved.flatMap(({ figure, label, from, to }) => {
      const found: Leftover[] = [];
      for (let at = typed.indexOf(from); at !== -1; at = typed.indexOf(from, at + from.length)) {
        const end = at + from.length;
        if (/[\p{L}\d.,/]$/u.test(typed.slice(0, at)) || /^(?:[\p{L}\d]|[.,/]\d)/u.test(typed.slice(end)))
          continue;
        found.push({ figure, label, from, to, at: { section, sentence: quote(text, { start: at, end }) } });
      }
      return found;
    });
  });
}
