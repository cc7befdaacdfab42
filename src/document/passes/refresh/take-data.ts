import { shortHash } from '../../marks.ts';
import type { ComparedMark } from '../../edited/compare.ts';
import type { Stretch } from '../../edited/written-stretch.ts';

/** Which conflicts a person wants settled: those of numbers alone, or those whose codes were given. */
export type TakeData = 'numbers' | ReadonlySet<string>;

/** "k7q2a": what a conflict is called; it lapses when the text that stands or the data change. */
export function conflictCode({ mark, matched: { figure, key, verdict } }: ComparedMark): string {
  const data = verdict.kind === 'conflict' ? verdict.data : [];
  return `k${shortHash([figure, key, mark.text, ...data].join('\u001f'), 4)}`;
}

/** Codes that were given and that no conflict has. */
export function lapsedCodes(take: TakeData | undefined, marks: readonly ComparedMark[]): readonly string[] {
  if (take === undefined || take === 'numbers') return [];
  const codes = new Set(
    marks.flatMap((one) => (one.matched.verdict.kind === 'conflict' ? [conflictCode(one)] : [])),
  );
  return [...take].filter((code) => !codes.has(code));
}

/**
 * What of a conflict's text makes way for the data: all of it, or the one number among words of hers; null: no word may go, or
 * nothing is certain. `numeric`: the figure is a number.
 */
export function yielding(
  compared: ComparedMark,
  take: TakeData,
  numeric: boolean,
): { readonly stretch: Stretch; readonly text: string } | null {
  const { mark, matched } = compared;
  const { verdict } = matched;
  if (verdict.kind !== 'conflict' || verdict.data.length !== 1) return null;
  if (verdict.why !== 'typed' && verdict.why !== 'no-baseline') return null;
  if (take === 'numbers' ? !numeric : !take.has(conflictCode(compared))) return null;
  const [data = ''] = verdict.data;
  const whole = { stretch: mark, text: data };
  if (!numeric || !/\p{L}/u.test(mark.text) || words(mark.text) === words(data)) return whole;
  const [number, another] = [...mark.text.matchAll(numbers)];
  if (number === undefined || another !== undefined || words(data) !== '') return null;
  const start = mark.start + number.index;
  return { stretch: { start, end: start + number[0].length }, text: data };
}

const numbers = /\d+(?:[.,/]\d+)*%?/gu;

/** A text's words, its numbers aside. */
function words(text: string): string {
  return text.replace(numbers, ' ').replace(/\s+/gu, ' ').trim();
}
