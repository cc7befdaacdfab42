import { Chalk } from 'chalk';
import type { PrintedPlace } from '../../figures/explain/find.ts';
import type { Figure } from '../../model/figure.ts';
import { present } from '../../model/present.ts';
import { upperFirst } from '../../vietnamese/text.ts';
import { printedText, valueText } from '../../template/value-words.ts';
import { hanging, outputWidth, shorten, step } from './width.ts';

const chalk = new Chalk();

/**
 * Figures under the part of the report where each stands first: what it is, by which it can be asked for, and what it says. A
 * footnote is in the part that refers to it.
 */
export function listAsText(
  figures: readonly Figure[],
  places: (figure: Figure) => readonly PrintedPlace[],
): string {
  const width = outputWidth();
  const lines: string[] = [];
  let part: string | undefined;
  for (const figure of figures) {
    const own = places(figure);
    const line = own[0]?.line;
    const inNote = line?.note !== undefined;
    const where = upperFirst(own[0]?.part ?? 'không in trong báo cáo');
    if (where !== part) {
      lines.push(...(part === undefined ? [] : ['']), chalk.bold(where));
      part = where;
    }
    const printed = own.find((place) => place.figure === figure.id)?.text;
    const said = printed === undefined ? valueText(figure) : printedText(figure, printed);
    const about = present([
      inNote && line.section,
      own.length > 1 && `${inNote ? '' : 'và '}${own.length - 1} chỗ khác`,
    ]).join(' và ');
    const behind = about === '' ? '' : ` (${about})`;
    const value = chalk.bold(cut(said, width - 2 * step.length - behind.length));
    lines.push(...hanging(step, `${figure.label}: ${value}${behind}`, width));
  }
  return lines.join('\n');
}

/** Cut between words. */
function cut(text: string, width: number): string {
  const short = shorten(text, width);
  return short === text ? text : short.replace(/\s+\S*…$/u, '…');
}
