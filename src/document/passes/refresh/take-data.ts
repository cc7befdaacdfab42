import { shortHash } from '../../marks.ts';
import { type Replacement, replacementIn } from '../../edited/changed-words.ts';
import type { ComparedMark } from '../../edited/compare.ts';
import { wholeNumber } from '../../edited/written-stretch.ts';

/** Which conflicts a person wants settled: those of numbers alone, or those whose codes were given. */
export type TakeData = 'numbers' | ReadonlySet<string>;

/** "k7q2a": what a conflict is called; it lapses when the text that stands or the data change. */
export function conflictCode({ mark, figure, key, verdict }: ComparedMark): string {
  const data = verdict.kind === 'conflict' ? verdict.data : [];
  return `k${shortHash([figure, key, mark.text, ...data].join('\u001f'), 4)}`;
}

/** "t4mzb": what all places have in common where the same words were put for the same others. */
export function replacementCode({ from, to }: Replacement): string {
  return `t${shortHash(`${from}\u001f${to}`, 4)}`;
}

function codesOf(compared: ComparedMark): readonly string[] {
  const { written, mark } = compared;
  const replacement = written === null ? null : replacementIn(written, mark.text);
  return [conflictCode(compared), ...(replacement === null ? [] : [replacementCode(replacement)])];
}

/** Codes that were given and that no conflict has. */
export function lapsedCodes(take: TakeData | undefined, marks: readonly ComparedMark[]): readonly string[] {
  if (take === undefined || take === 'numbers') return [];
  const codes = new Set(marks.flatMap((one) => (one.verdict.kind === 'conflict' ? codesOf(one) : [])));
  return [...take].filter((code) => !codes.has(code));
}

/**
 * The mark with the person's decision to take the data: what makes way of a conflict's text is all of it, or the one number
 * among words of hers. As it is where no word may go, or nothing is certain. `numeric`: the figure is a number.
 */
export function settled(compared: ComparedMark, take: TakeData, numeric: boolean): ComparedMark {
  const { mark, line, verdict } = compared;
  if (verdict.kind !== 'conflict' || verdict.data.length !== 1) return compared;
  if (verdict.why !== 'typed' && verdict.why !== 'no-baseline') return compared;
  if (take === 'numbers' ? !numeric : !codesOf(compared).some((code) => take.has(code))) return compared;
  const [text = ''] = verdict.data;
  const moved = { ...compared, verdict: { kind: 'moved', text } } as const;
  if (!numeric || !/\p{L}/u.test(mark.text) || words(mark.text) === words(text)) return moved;
  const [number, another] = [...mark.text.matchAll(numbers)];
  if (number === undefined || another !== undefined || words(text) !== '') return compared;
  const found = mark.start + number.index;
  const { start, end } = wholeNumber(line.text, { start: found, end: found + number[0].length });
  return { ...moved, mark: { ...mark, start, end, text: line.text.slice(start, end) } };
}

const numbers = /\d+(?:[.,/]\d+)*%?/gu;

/** A text's words, its numbers aside. */
function words(text: string): string {
  return text.replace(numbers, ' ').replace(/\s+/gu, ' ').trim();
}
