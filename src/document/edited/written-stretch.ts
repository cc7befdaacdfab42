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

/** Blanks, tabs and breaks, and the signs without a width that editors leave behind. */
const edge = /^[\s\u00a0\u200b-\u200d\u2060\ufeff\u00ad]*/u;
const edgeBack = /[\s\u00a0\u200b-\u200d\u2060\ufeff\u00ad]*$/u;
const widthless = /[\u200b-\u200d\u2060\ufeff\u00ad]/u;

/** A stretch without the blanks at its edges, which are hers. */
export function trimmed(text: string, { start, end }: Stretch): Stretch {
  const inner = text.slice(start, end);
  const from = start + (edge.exec(inner)?.[0].length ?? 0);
  return from >= end
    ? { start, end: start }
    : { start: from, end: end - (edgeBack.exec(inner)?.[0].length ?? 0) };
}

/** More words than these in one control are no number with a few words beside it: they are not searched. */
const mostWords = 60;

/**
 * Where the text that the tool wrote stands: one of the stretches as it is, or a part of the widest, the last, cut between
 * words; null: nowhere.
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
  const words = [...text.slice(widest.start, widest.end).matchAll(word)].map((found) => ({
    start: widest.start + found.index,
    end: widest.start + found.index + found[0].length,
  }));
  if (words.length > mostWords) return null;
  for (let count = words.length; count > 0; count -= 1) {
    for (let first = 0; first + count <= words.length; first += 1) {
      const [start, end] = [words[first]?.start ?? 0, words[first + count - 1]?.end ?? 0];
      if (says(text.slice(start, end))) return { start, end };
    }
  }
  return null;
}

/** A word, a number whole ("1.216", "11/2023", "8,49%"), or a single sign. */
const word = /\d+(?:[.,/]\d+)*%?|[\p{L}\p{M}]+|[^\s\u00a0\p{L}\p{M}\d]/gu;

/** The number that a reader sees: a digit that touches a stretch, or "." or "," with a digit, belongs to it. */
export function wholeNumber(text: string, { start, end }: Stretch): Stretch {
  if (start === end) return { start, end };
  const skip = (at: number, by: 1 | -1): number => {
    let to = at;
    while (widthless.test(text.charAt(by === 1 ? to : to - 1))) to += by;
    return to;
  };
  let from = start;
  for (;;) {
    const at = skip(from, -1);
    if (isDigit(text.charAt(at - 1))) from = at - 1;
    else if (isPoint(text.charAt(at - 1)) && isDigit(text.charAt(at - 2))) from = at - 2;
    else break;
  }
  let to = end;
  for (;;) {
    const at = skip(to, 1);
    if (isDigit(text.charAt(at))) to = at + 1;
    else if (isPoint(text.charAt(at)) && isDigit(text.charAt(at + 1))) to = at + 2;
    else break;
  }
  return { start: from, end: to };
}

function isDigit(sign: string): boolean {
  return /^\p{Nd}$/u.test(sign);
}

function isPoint(sign: string): boolean {
  return sign === '.' || sign === ',';
}
