/** Offsets in a paragraph's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A text, or `whole` of it, with something else in the place of each stretch that lies in it; of two that overlap, the first counts. */
export function withSlots<S extends Stretch>(
  text: string,
  stretches: readonly S[],
  slot: (stretch: S) => string,
  whole: Stretch = { start: 0, end: text.length },
): string {
  let filled = '';
  let at = whole.start;
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start)) {
    if (stretch.start < at || stretch.end > whole.end) continue;
    filled += text.slice(at, stretch.start) + slot(stretch);
    at = stretch.end;
  }
  return filled + text.slice(at, whole.end);
}

/** Signs without a width, which editors leave behind. */
const unseen = String.raw`\u200b-\u200d\u2060\ufeff\u00ad`;
/** With blanks, tabs and breaks. */
const edge = new RegExp(`^[\\s${unseen}]*`, 'u');
const edgeBack = new RegExp(`[\\s${unseen}]*$`, 'u');

/** A stretch without the blanks at its edges, which are hers. */
export function trimmed(text: string, { start, end }: Stretch): Stretch {
  const inner = text.slice(start, end);
  const from = start + (edge.exec(inner)?.[0].length ?? 0);
  return from >= end
    ? { start, end: start }
    : { start: from, end: end - (edgeBack.exec(inner)?.[0].length ?? 0) };
}

/** More words than these in one control are no number with a few words beside it: only their edges are searched. */
const mostWords = 60;
const mostAtEdges = 4;

/**
 * Where the text that the tool wrote stands: one of the stretches as it is, or a part of the widest, the last, cut between
 * words, those whole that it cuts itself: editors move the ends of a bookmark by a sign. null: nowhere.
 */
export function writtenIn(
  text: string,
  stretches: readonly Stretch[],
  says: (text: string) => boolean,
): Stretch | null {
  const whole = stretches
    .map((stretch) => trimmed(text, stretch))
    .find(({ start, end }) => end > start && says(text.slice(start, end)));
  if (whole !== undefined) return whole;
  const widest = stretches.at(-1);
  if (widest === undefined) return null;
  const words = wordsIn(text, upToBlanks(text, widest));
  const fewest = words.length > mostWords ? words.length - mostAtEdges : 1;
  for (let count = words.length; count >= fewest; count -= 1)
    for (let first = 0; first + count <= words.length; first += 1) {
      const [start, end] = [words[first]?.start ?? 0, words[first + count - 1]?.end ?? 0];
      // What only touches it may be another number's.
      const isOwn = start < widest.end && end > widest.start;
      if (isOwn && says(text.slice(start, end))) return { start, end };
    }
  return null;
}

/** No word and no number that anybody reads is longer. */
const mostSigns = 200;

/** A word, a number whole ("1.216", "11/2023", "8,49%"), or a single sign. */
const word = /\d+(?:[.,/]\d+)*%?|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\d]/gu;

/** The words, numbers and signs of a text, or of `whole` in it. */
export function wordsIn(
  text: string,
  whole: Stretch = { start: 0, end: text.length },
): readonly (Stretch & { readonly text: string })[] {
  return [...text.slice(whole.start, whole.end).matchAll(word)].map(({ index, 0: found }) => {
    const start = whole.start + index;
    return { text: found, start, end: start + found.length };
  });
}

/** The sentences of a text, each with the blanks behind it. */
export function sentencesIn(text: string): readonly (Stretch & { readonly text: string })[] {
  const starts = [0, ...[...text.matchAll(/[.!?]\s+(?=\p{Lu})/gu)].map((end) => end.index + end[0].length)];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? text.length;
    return { start, end, text: text.slice(start, end) };
  });
}

/** With all that touches it. */
function upToBlanks(text: string, { start, end }: Stretch): Stretch {
  const before = /\S*$/u.exec(text.slice(Math.max(0, start - mostSigns), start))?.[0] ?? '';
  const behind = /^\S*/u.exec(text.slice(end, end + mostSigns))?.[0] ?? '';
  return { start: start - before.length, end: end + behind.length };
}

/** Of a number, what a reader takes for more of it: digits, "." or "," with a digit. */
const digitsBefore = new RegExp(`(?:\\p{Nd}[.,]?[${unseen}]*)*$`, 'u');
const digitsBehind = new RegExp(`^(?:[${unseen}]*[.,]?\\p{Nd})*`, 'u');
const startsNumber = /^[-\u2212]?\p{Nd}/u;
/** A dash that makes a negative number: none of a word ("QĐ-90"), of a range ("2021-2025", "2021 -2025") or with a blank behind. */
const minus = new RegExp(
  `(?<![\\p{L}\\p{Nd}%)]|\\p{Nd}\\s+)[-\\u2010\\u2012\\u2013\\u2212][${unseen}]*$`,
  'u',
);

/** The number that a reader sees: a digit or a minus that touches a stretch belongs to it, as "." or "," with a digit does. */
export function wholeNumber(text: string, { start, end }: Stretch): Stretch {
  if (start === end) return { start, end };
  const reach = (pattern: RegExp, stretch: string): number => pattern.exec(stretch)?.[0].length ?? 0;
  const before = (at: number): string => text.slice(Math.max(0, at - mostSigns), at);
  const from = start - reach(digitsBefore, before(start));
  const sign = startsNumber.test(text.slice(from, from + 2)) ? reach(minus, before(from)) : 0;
  return { start: from - sign, end: end + reach(digitsBehind, text.slice(end)) };
}
