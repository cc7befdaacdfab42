import { aligned, gapsBetween, type Span } from './alignment.ts';

/** Stretches of two wordings of a sentence, offsets in either. */
interface Changed {
  readonly kind: 'number' | 'words';
  readonly from: Span;
  readonly to: Span;
}

/** A number whole ("1.216", "11/2023", "8,49%"), a word, or a single sign. */
const token = /\d+(?:[.,/]\d+)*%?|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\d]/gu;

export function changedWords(before: string, after: string): readonly Changed[] {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  const pairs = aligned(a, b, (one, other) => one.text === other.text);
  return gapsBetween(pairs, [a.length, b.length]).map((gap) => {
    const [from, to] = [spanOf(a, gap.a, before), spanOf(b, gap.b, after)];
    const changed = before.slice(from.start, from.end) + after.slice(to.start, to.end);
    return { kind: /\d/.test(changed) ? 'number' : 'words', from, to };
  });
}

interface Token extends Span {
  readonly text: string;
}

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(token)].map((found) => ({
    text: found[0].normalize('NFC'),
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** In the text, from the first token of a stretch to its last; an empty one: behind the token before it. */
function spanOf(tokens: readonly Token[], { start, end }: Span, text: string): Span {
  if (start === end) {
    const at = tokens[start - 1]?.end ?? Math.min(tokens[start]?.start ?? 0, text.length);
    return { start: at, end: at };
  }
  return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}

/** Words put for others, the same in all places of a text: what Find and Replace does. In small letters. */
export interface Replacement {
  readonly from: string;
  readonly to: string;
}

/** What was replaced in a text, where nothing else was done to it and no number was touched; null: anything else. */
export function replacementIn(before: string, after: string): Replacement | null {
  const changes = changedWords(before, after).map(({ kind, from, to }) => ({
    kind,
    from: before.slice(from.start, from.end).toLowerCase(),
    to: after.slice(to.start, to.end).toLowerCase(),
  }));
  const [first] = changes;
  const isOne = changes.every(
    ({ kind, from, to }) =>
      kind === 'words' && from === first?.from && to === first.to && from !== '' && to !== '',
  );
  return first !== undefined && isOne ? { from: first.from, to: first.to } : null;
}
