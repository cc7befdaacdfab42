import type { DocumentLine } from '../../edited/lines.ts';
import { fewestDigits } from '../../verify/uncovered.ts';
import type { Leftover, Replaced } from './outcome.ts';
import { withSlots } from '../../edited/written-stretch.ts';
import { spotIn } from '../../edited/spot.ts';

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
  return lines.flatMap((line) => {
    // Marked numbers are blanked: what is left is typed.
    const typed = withSlots(line.text, line.marks, ({ start, end }) => ' '.repeat(end - start));
    return moved.flatMap(({ figure, label, from, to }) => {
      const found: Leftover[] = [];
      for (let at = typed.indexOf(from); at !== -1; at = typed.indexOf(from, at + from.length)) {
        const end = at + from.length;
        if (/[\p{L}\d.,/]$/u.test(typed.slice(0, at)) || /^(?:[\p{L}\d]|[.,/]\d)/u.test(typed.slice(end)))
          continue;
        found.push({ figure, label, from, to, at: spotIn(line, { start: at, end }) });
      }
      return found;
    });
  });
}
